package importquiz_test

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestFromTheListToAQuiz(t *testing.T) {
	d := newDesk(t)
	d.Sees("Impor soal", "Isi folder: /usb", "▸ baik.gift", "2 kB", "campur.gift", "arsip/", "folder di atasnya")
	d.Press("enter")
	d.Sees("baik.gift gift", "3 soal: 1 satu jawaban, 1 angka, 1 isian pendek.", "✓ Semua soal dapat dibaca.")
	d.Press("enter")
	d.Sees("Nama kuis", "baik")
	d.Type(" sekali")
	d.Press("enter")
	d.Sees("✓ Kuis \"baik sekali\" tersimpan dengan 3 soal.")
	if len(d.laptop.kept) != 1 || d.laptop.kept[0].Title != "baik sekali" || len(d.laptop.kept[0].Questions) != 3 {
		t.Fatalf("kept %+v", d.laptop.kept)
	}
	d.AsksNothingBut()
	d.Press("enter")
	d.Asks(screen.Back{})
}

// Nothing says that it is saved before it is, and a press of Enter more keeps no
// second quiz.
func TestSavedIsSaidAfterTheDisk(t *testing.T) {
	d := newDesk(t)
	d.Press("enter", "enter")
	wait := d.Hold(tuitest.Pressed(t, "enter"))
	d.Sees("Menyimpan ...")
	d.Misses("tersimpan")
	d.Press("enter", "esc", "u")
	d.Answer(wait)
	d.Sees("tersimpan dengan 3 soal")
	if len(d.laptop.kept) != 1 {
		t.Fatalf("%d quizzes kept", len(d.laptop.kept))
	}
	d.AsksNothingBut()
}

func TestARefusalIsASentence(t *testing.T) {
	d := newDesk(t)
	d.Press("enter", "enter")
	d.laptop.err = errDisk
	d.Press("enter")
	d.Sees("! Disk menolak; catatan terakhir TIDAK tersimpan.", "Nama kuis")
	d.laptop.err = nil
	d.Press("enter")
	d.Sees("tersimpan dengan 3 soal")
}

// With errors, Enter is no consent: only y keeps the good ones, t keeps nothing.
func TestConsentToAPart(t *testing.T) {
	d := newDesk(t)
	d.Press("down", "enter")
	d.Sees("3 soal:", "2 kesalahan, 0 peringatan", "7:", "Tandai kuncinya", "! 3 soal baik, 2 kesalahan. Simpan yang baik saja?", "y ya, simpan yang baik")
	d.Press("enter", "space", "n")
	d.Sees("Simpan yang baik saja?")
	d.Press("t")
	d.Sees("Isi folder")
	d.Press("enter") // the cursor stayed
	d.Sees("Simpan yang baik saja?")
	d.Press("y", "enter")
	d.Sees("tersimpan dengan 3 soal")
	if len(d.laptop.kept) != 1 || len(d.laptop.kept[0].Questions) != 3 {
		t.Fatalf("kept %+v", d.laptop.kept)
	}
}

func TestNothingGoodCannotBeKept(t *testing.T) {
	for _, downs := range []int{2, 3} {
		d := newDesk(t)
		for range downs {
			d.Press("down")
		}
		d.Press("enter")
		d.Sees("0 soal.", "✗ Tidak ada soal yang dapat disimpan.")
		d.Press("y", "enter", "p", "right", "k")
		d.Sees("Tidak ada soal yang dapat disimpan.")
		d.Press("esc")
		d.Sees("Isi folder")
	}
}

func TestTheQuestionsAsPeopleSeeThem(t *testing.T) {
	d := newDesk(t)
	d.W, d.H = 100, 40
	d.Press("enter", "p")
	d.Sees("soal 1/3", "┌─ 80x24", "Siapa menulis surat izin?", "1 ●", "2 ■", "Tekan 1 atau 2")
	d.Misses("Ia bukan keluarga", "Jawaban yang tepat")
	d.Press("w")
	d.Sees("┌─ 40x20")
	d.Press("k")
	d.Sees("Jawaban yang tepat:", "Bila memilih \"Perekrut\": Ia bukan")
	d.Press("right")
	d.Sees("soal 2/3", "Umur paling rendah?", "Jawaban Anda:")
	d.Press("1", "8", "enter")
	d.Sees("Jawaban yang tepat:", "18")
	d.Press("right", "right")
	d.Sees("soal 3/3", "Ibu kota provinsi?")
	d.Press("left", "left", "left")
	d.Sees("soal 1/3")
	d.Press("esc")
	d.Sees("Semua soal dapat dibaca.")
}

func TestAPathThatIsWritten(t *testing.T) {
	d := newDesk(t)
	if d.Typing() {
		t.Error("the list has the keys, but letters are said to be text")
	}
	d.Type("/usb/Tidak ada?")
	if !d.Typing() {
		t.Error("? in a path would open the help")
	}
	d.Press("enter")
	if got := d.laptop.asked; !slices.Equal(got, []string{"", "/usb/Tidak ada?"}) {
		t.Fatalf("opened %q", got)
	}
	d.Sees("! Berkas atau folder itu tidak ada.", "/usb/Tidak ada?")
	for range "Tidak ada?" {
		d.Press("backspace")
	}
	d.Misses("itu tidak ada")
	d.Type("baik.gift")
	d.Press("enter")
	d.Sees("Semua soal dapat dibaca.")
}

func TestReadingCanBeStopped(t *testing.T) {
	d := newDesk(t)
	late := d.Hold(tuitest.Pressed(t, "enter"))
	d.Sees("Membaca /usb/baik.gift ...")
	d.Press("esc")
	d.Sees("Isi folder")
	d.Answer(late)
	d.Sees("Isi folder")
	d.Press("esc")
	d.Asks(screen.Back{})
}

func TestAnEmptyNameAndOneThatIsTaken(t *testing.T) {
	l := newLaptop()
	l.taken = []string{"baik"}
	d := deskIn(t, l, i18n.ID, false)
	d.Press("enter", "enter")
	d.Press("backspace", "backspace", "backspace", "backspace", "enter")
	d.Sees("! Tulis nama kuis dulu.")
	d.Type(strings.Repeat("a", 81))
	d.Press("enter")
	d.Sees("! Nama kuis 1 sampai 80 huruf.")
	for range 81 {
		d.Press("backspace")
	}
	d.Type("baik")
	d.Press("enter")
	d.Sees("! Kuis \"baik\" sudah ada; soalnya akan diganti.")
	d.Press("x", "backspace", "enter")
	if len(l.kept) != 0 {
		t.Fatalf("replaced without being asked again: %+v", l.kept)
	}
	d.Press("enter")
	d.Sees("tersimpan dengan 3 soal")
}

func TestUndoAsksTwice(t *testing.T) {
	d := newDesk(t)
	d.Press("enter", "enter", "enter", "u")
	d.Asks(screen.Toast{Text: "Batalkan impor ini? Jawaban yang sudah ada tetap terbaca. Tekan u sekali lagi."})
	d.Press("x", "u")
	if len(d.laptop.undid) != 0 {
		t.Fatal("undone without being asked again")
	}
	d.laptop.err = errDisk
	d.Press("u")
	d.Sees("tersimpan dengan 3 soal") // it still is
	d.laptop.err = nil
	d.Asked = nil
	d.Press("u", "u")
	d.Asks(screen.Toast{Text: "Impor dibatalkan."})
	if len(d.laptop.undid) != 1 || d.laptop.undid[0].Quiz.Title != "baik" {
		t.Fatalf("undone: %+v", d.laptop.undid)
	}
	d.Sees("Semua soal dapat dibaca.")
}

// Whatever is pressed, in whatever window: no line is too wide, none too many,
// and nothing is kept but by Enter under a name.
func TestAnyKeysFit(t *testing.T) {
	keys := []string{"up", "down", "left", "right", "enter", "enter", "esc", "p", "k", "w", "y", "t", "u", "1", "2", "x", "pgdown", "pgup", "backspace"}
	rapid.Check(t, func(r *rapid.T) {
		lang := rapid.SampledFrom([]i18n.Lang{i18n.ID, i18n.EN}).Draw(r, "lang")
		d := deskIn(t, newLaptop(), lang, rapid.Bool().Draw(r, "ascii"))
		d.W, d.H = rapid.IntRange(30, 120).Draw(r, "w"), rapid.IntRange(10, 40).Draw(r, "h")
		for range rapid.IntRange(0, 14).Draw(r, "n") {
			d.Press(rapid.SampledFrom(keys).Draw(r, "key"))
			for _, l := range strings.Split(d.Frame(), "\n") {
				if n := len([]rune(l)); n > d.W {
					r.Fatalf("a line of %d in a window of %d: %q", n, d.W, l)
				}
			}
		}
		if n := strings.Count(d.Frame(), "\n") + 1; n > d.H {
			r.Fatalf("%d lines in a window of %d", n, d.H)
		}
	})
}

func TestEveryStageFits(t *testing.T) {
	for _, lang := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			d := deskIn(t, newLaptop(), lang, ascii)
			d.Fits()
			d.Type("/usb/" + strings.Repeat("sangat-panjang/", 12))
			d.Fits()
			d.Press("enter")
			d.Fits()
			for _, downs := range [][]string{{"enter"}, {"down", "enter"}, {"down", "down", "enter"}} {
				d = deskIn(t, newLaptop(), lang, ascii)
				d.Press(downs...)
				d.Fits()
				d.Press("p")
				d.Fits()
				d.Press("w", "k")
				d.Fits()
			}
			d = deskIn(t, newLaptop(), lang, ascii)
			d.Press("enter", "enter")
			d.Fits()
			d.Press("enter")
			d.Fits()
		}
	}
}
