package slides_test

import (
	"slices"
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func show(n int) live.ShowSlide { return live.ShowSlide{Module: "M2", Slide: n, Pack: "abc"} }

func TestOpeningAModuleShowsItsFirstSlideToAll(t *testing.T) {
	d := newDesk(t)
	d.Send(lobby())
	if len(d.room.acts) != 1 || d.room.acts[0] != show(0) {
		t.Fatalf("asked the room for %v", d.room.acts)
	}
	d.Sees("M2", "slide 1/3", "10 menit", "Lima syarat berangkat", "• umur 18 tahun")
}

func TestAModuleOpensWhereItWasLeft(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 2))
	d.Sees("slide 3/3", "Ringkasan")
	if len(d.room.acts) != 0 {
		t.Fatalf("asked the room for %v", d.room.acts)
	}
}

// A page turn asks the room; the screen moves when the room has moved, so that
// the trainer never stands on a slide that the laptops do not show.
func TestPagesTurnWithTheRoom(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	for _, k := range []string{"right", "space", "n", "down", "enter", "pgdown"} {
		d.Press(k)
	}
	if len(d.room.acts) != 6 || slices.ContainsFunc(d.room.acts, func(a live.Act) bool { return a != show(1) }) {
		t.Fatalf("asked the room for %v", d.room.acts)
	}
	d.Sees("slide 1/3")
	d.Send(at("M2", 1))
	d.Sees("slide 2/3", "Tugas desa")
	d.room.acts = nil
	for _, k := range []string{"left", "p", "up", "pgup"} {
		d.Press(k)
	}
	if len(d.room.acts) != 4 || d.room.acts[0] != show(0) {
		t.Fatalf("asked the room for %v", d.room.acts)
	}
}

func TestNeverBeyondTheEnds(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.Press("left", "p")
	d.Send(at("M2", 2))
	d.Press("right", "space")
	if len(d.room.acts) != 0 {
		t.Fatalf("asked the room for %v", d.room.acts)
	}
	d.Send(at("M2", 7)) // a room of other content
	d.Sees("slide 3/3")
}

func TestAnotherTrainerTurnsThePage(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0), at("M2", 1))
	d.Sees("slide 2/3")
	d.Send(at("M3", 0), lobby()) // elsewhere now: this screen stays, and takes nothing back
	d.Sees("slide 2/3")
	if len(d.room.acts) != 0 {
		t.Fatalf("asked the room for %v", d.room.acts)
	}
}

func TestNotesSourcesAndFactInTwoKeys(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.Sees("Sumber: UU 18/2017 Pasal 5; keterangan BP3MI (verifikasi lokal)")
	d.Press("c")
	d.Sees("Bacakan", "Bacakan pelan-pelan.", "Catatan pelatih", "Tanya: siapa pernah melihat kontrak?")
	d.Press("c")
	d.Sees("umur 18 tahun")
	d.Press("s")
	d.Sees("1 A01 UU 18/2017 Pasal 5", "2 A07 keterangan BP3MI", "verifikasi lokal")
	d.Press("1")
	d.Sees("Pekerja migran berumur paling rendah 18 tahun.", "UU 18/2017 Pasal 5", "V pasal dibaca langsung")
	d.Press("2")
	d.Sees("Kantor layanan buka", "U verifikasi lokal")
	d.Press("9", "0") // no such fact
	d.Sees("Kantor layanan buka")
	d.Press("esc")
	d.Sees("umur 18 tahun")
	d.AsksNothingBut()
	d.Press("esc")
	d.Asks(screen.Back{})
	if len(d.room.acts) != 0 {
		t.Fatal("reading notes moved the room")
	}
}

func TestASlideWithoutNotesSaysSo(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 1))
	d.Press("c")
	d.Sees("Tidak ada catatan untuk slide ini.")
	d.Press("s")
	d.Sees("Slide ini tidak memuat fakta hukum.")
	d.Press("1") // no fact to open
	d.Sees("Slide ini tidak memuat fakta hukum.")
	d.Send(at("M2", 2))
	d.Press("c")
	d.Sees("Kegiatan", "Berpasangan, dua menit.")
}

// The page turns while a fact is open: the next slide has none.
func TestAFactOfAFormerSlideIsNotDrawn(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.Press("s", "2")
	d.Send(at("M2", 1))
	d.Misses("Kantor layanan buka")
}

func TestFactsAreInTheLanguageOfTheScreen(t *testing.T) {
	d := deskIn(t, i18n.EN, false)
	d.Send(at("M2", 0))
	d.Press("s", "1")
	d.Sees("A migrant worker is at least 18 years old.", "article read")
}

func TestWhoSeesTheSlide(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.Sees("kelas tutup: hanya Anda yang melihat")
	d.Send(screen.ClassNow{Open: true})
	d.Sees("dilihat semua laptop")
	d.W = 40
	d.Sees("slide 1/3", "semua melihat")
}

// In a quiz or a case the laptops show no slide: the trainer reads alone, and no
// page turn is refused.
func TestWhileTheLaptopsAreBusyPagesTurnHereOnly(t *testing.T) {
	for phase, says := range map[live.Phase]string{live.Quiz: "hanya di sini; laptop masih kuis", live.Case: "hanya di sini; laptop masih kasus"} {
		d := newDesk(t)
		d.room.err = errDisk
		m := lobby()
		m.Snap.Phase = phase
		d.Send(screen.ClassNow{Open: true}, m)
		d.Press("right")
		d.Sees("slide 2/3", says)
		d.Misses("dilihat semua laptop")
		d.AsksNothingBut()
		if len(d.room.acts) != 0 {
			t.Fatalf("asked the room for %v", d.room.acts)
		}
		d.room.err = nil
		d.Send(lobby())
		d.Sees("hanya di sini; laptop belum melihat")
		d.Press("right")
		if !slices.Equal(d.room.acts, []live.Act{show(2)}) {
			t.Fatalf("asked the room for %v", d.room.acts)
		}
	}
}

func TestTheLastSlideSaysSo(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 2))
	d.Press("right")
	d.Asks(screen.Toast{Text: "Slide terakhir. Tekan k untuk kuis M2.", Mark: "!"})
}

func TestARefusalIsASentence(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.room.err = errDisk
	d.Press("right")
	d.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	d.Sees("slide 1/3")
}

// Two turns in a row: the refusal of the first is not news any more.
func TestALateRefusalIsDropped(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	one := d.Hold(tuitest.Pressed(t, "right"))
	two := d.Hold(tuitest.Pressed(t, "right"))
	d.Answer(two)
	d.room.err = errDisk
	d.Answer(one)
	d.AsksNothingBut()
}

func TestTheQuizOfTheModule(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.Press("k")
	d.Asks(screen.Swap{To: screen.Quizzes, Arg: "M2"})
}

func TestLongNotesScroll(t *testing.T) {
	d := newDesk(t)
	d.Send(at("M2", 0))
	d.W, d.H = 40, 10
	d.Press("c")
	d.Sees("masih ada, tekan ↓")
	d.Misses("kontrak?")
	d.Press("down", "down", "down")
	d.Sees("kontrak?")
	d.Press("up", "up", "up")
	d.Sees("Lima syarat")
	if !strings.Contains(d.Frame(), "1/3") || len(d.room.acts) != 0 {
		t.Fatal("scrolling turned the page")
	}
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			for n := range 3 {
				for _, keys := range [][]string{{}, {"c"}, {"s"}, {"s", "1"}, {"s", "2"}} {
					d := deskIn(t, l, ascii)
					d.Send(at("M2", n))
					d.Press(keys...)
					d.Fits()
				}
			}
		}
	}
}
