package services_test

import (
	"strings"
	"testing"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestListByArea(t *testing.T) {
	st := stage(t, &book{shipped: shipped()})
	st.Sees("Nasional", "Polisi (nomor darurat)", "110", "perlu dicek", "3 perlu dicek")
	if l := st.Line("SAPA"); strings.Contains(l, "perlu dicek") || !strings.Contains(l, "7 Mei 2025") {
		t.Errorf("six months to the day: %q", l)
	}
	for _, name := range []string{"Polisi", "Tanpa tanggal", "Puskesmas"} {
		if l := st.Line(name); !strings.Contains(l, "perlu dicek") || !strings.Contains(l, "!") {
			t.Errorf("%q does not ask to be checked", l)
		}
	}
	f := st.Text()
	if !(strings.Index(f, "Nasional") < strings.Index(f, "Kabupaten") && strings.Index(f, "Kabupaten") < strings.Index(f, "Desa")) {
		t.Errorf("areas out of order:\n%s", st.Frame())
	}
	// The one under the cursor in full.
	st.Sees("Untuk: Bahaya yang sedang terjadi", "menurut sumber 21 Agu 2023, belum ditelepon, verifikasi lokal", "Sumber: berita",
		"Nomor darurat: jangan menelepon untuk mencoba. Tanya polsek, lalu tekan c.")
	st.Misses("diperiksa 21")
	st.Press("down")
	st.Sees("diperiksa 7 Mei 2025 oleh pelatih")
	st.Misses("Nomor darurat: jangan")
	st.Press("f")
	st.Misses("SAPA")
	st.Press("f")
	st.Sees("SAPA")
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestFillInIsNoCall(t *testing.T) {
	b := &book{shipped: shipped()}
	st := stage(t, b)
	st.Press("down", "down", "down") // Puskesmas
	st.Press("enter")
	st.Sees("Puskesmas terdekat", "Nomor kantor, bukan nomor pribadi")
	st.Type("0380-123")
	st.Press("enter")
	if len(b.puts) != 0 {
		t.Fatal("kept before the last line")
	}
	st.Type("24 jam")
	st.Press("enter")
	want := roster.Contact{ID: "puskesmas", Name: "Puskesmas terdekat", For: "Luka, sakit, dan dukungan jiwa", Number: "0380-123", Region: roster.InDesa,
		Hours: "24 jam", Filled: "2025-11-07", By: roster.Trainer}
	if len(b.puts) != 1 || b.puts[0] != want {
		t.Fatalf("kept %+v", b.puts)
	}
	st.Asks(screen.Toast{Text: "Puskesmas terdekat: nomor tersimpan."})
	st.Sees("0380-123", "Jam: 24 jam", "diisi pelatih 7 Nov 2025, belum ditelepon, verifikasi lokal", "3 perlu dicek")
	st.Misses("diperiksa 7 Nov")
	st.Press("c")
	st.Sees("diperiksa 7 Nov 2025 oleh pelatih", "2 perlu dicek")
	if l := st.Line("Puskesmas"); strings.Contains(l, "perlu dicek") {
		t.Errorf("just tried: %q", l)
	}
	st.Press("enter", "enter", "enter") // the number stays: so does the call
	st.Sees("diperiksa 7 Nov 2025 oleh pelatih")
	st.Press("enter")
	st.Type("9")
	st.Press("ctrl+s") // another number: nobody has called that one
	st.Sees("0380-1239", "diisi pelatih 7 Nov 2025, belum ditelepon", "3 perlu dicek")
	st.Press("u", "u", "u")
	st.Sees("diisi pelatih 7 Nov 2025, belum ditelepon")
	st.Asked = nil
	st.Press("u")
	st.Asks(screen.Toast{Text: "Diurungkan: Puskesmas terdekat."})
	st.Misses("0380-123")
	if last := b.puts[len(b.puts)-1]; !last.Gone || last.ID != "puskesmas" {
		t.Errorf("undone by %+v", last)
	}
	st.Press("u")
	st.Asks(screen.Toast{Text: "Tidak ada yang perlu diurungkan."})
}

func TestCalledJustNow(t *testing.T) {
	b := &book{shipped: shipped()}
	st := stage(t, b)
	st.Press("c")
	st.Asks(screen.Toast{Text: "Polisi (nomor darurat): diperiksa 7 Nov 2025, tersimpan."})
	if p := b.puts[0]; p.Number != "110" || p.Checked != "2025-11-07" || p.By != roster.Trainer || p.Gone {
		t.Errorf("kept %+v", p)
	}
	st.Press("c") // again on the same day: the store adds nothing
	st.Press("d")
	st.Asks(screen.Toast{Text: "Polisi (nomor darurat): kembali ke isi bawaan. u mengurungkan."})
	st.Sees("menurut sumber 21 Agu 2023")
	st.Press("u")
	st.Sees("diperiksa 7 Nov 2025 oleh pelatih")
	st.Press("down", "down", "down", "c")
	st.Asks(screen.Toast{Text: "Nomornya belum ada. Tekan Enter untuk mengisi."})
	st.Press("d")
	st.Asks(screen.Toast{Text: "Tidak ada isian setempat untuk dihapus."})
}

func TestNewContact(t *testing.T) {
	b := &book{shipped: shipped()}
	st := stage(t, b)
	st.Press("n")
	st.Press("ctrl+s")
	st.Sees("Tulis nama layanan dulu.", "Kontak baru")
	st.Type("Koperasi ")
	st.Press("enter")
	st.Type("Usaha")
	st.Press("enter")
	st.Sees("< Kabupaten >")
	st.Press("right")
	st.Sees("< Desa >")
	st.Press("enter")
	st.Type("=1+1")
	st.Press("enter", "enter")
	if p := b.puts[0]; p.Name != "Koperasi" || p.For != "Usaha" || p.Region != roster.InDesa || p.Number != "=1+1" {
		t.Fatalf("kept %+v", p)
	}
	st.Sees("Koperasi", "diisi pelatih 7 Nov 2025, belum ditelepon")
	st.Press("enter") // an added one can be changed as a whole
	st.Sees("Koperasi", "Untuk")
	st.Press("esc")
	st.Press("d")
	st.Asks(screen.Toast{Text: "Koperasi dihapus dari peta. u mengurungkan."})
	st.Misses("Koperasi")
	st.Press("u")
	st.Sees("Koperasi")
	st.Press("u", "u")
	st.Misses("Koperasi")
}

func TestNothingShowsBeforeItIsOnDisk(t *testing.T) {
	b := &book{shipped: shipped()}
	st := stage(t, b)
	st.Press("enter")
	st.Type("9")
	st.Press("enter")
	cmd := st.Hold(tuitest.Pressed(t, "enter"))
	st.Sees("Menyimpan ...")
	silent(t, st)
	st.Press("enter", "esc", "x") // deaf until the disk has answered
	st.Sees("Menyimpan ...")
	b.err = errDisk
	st.Answer(cmd)
	st.Sees("TIDAK tersimpan", "1109")
	silent(t, st)
	st.Press("esc")
	st.Sees("Belum disimpan. Esc sekali lagi")
	st.Press("esc")
	st.Sees("3 perlu dicek")
	st.Press("c")
	if m, ok := st.Asked[len(st.Asked)-1].(screen.Toast); !ok || !m.Bad || !strings.Contains(m.Text, "TIDAK tersimpan") {
		t.Errorf("said %+v", st.Asked)
	}
	st.Sees("21 Agu 2023")
}

// silent fails the test if the screen has said or asked anything.
func silent(t *testing.T, st *tuitest.Stage) {
	t.Helper()
	if len(st.Asked) > 0 {
		t.Fatalf("asked %#v", st.Asked)
	}
}

func TestUndoThatFailsStays(t *testing.T) {
	b := &book{shipped: shipped()}
	st := stage(t, b)
	st.Press("c")
	b.err = errDisk
	st.Press("u")
	b.err = nil
	st.Asked = nil
	st.Press("u")
	st.Asks(screen.Toast{Text: "Diurungkan: Polisi (nomor darurat)."})
}

func TestWrongClock(t *testing.T) {
	b := &book{shipped: []course.Service{{ID: "a", Name: "A", For: "x", Contact: "1", Area: "desa", Checked: "2026-01-01", By: "pelatih"}}}
	stage(t, b).Sees("tanggal di depan, periksa lagi")
	empty := stage(t, &book{})
	empty.Sees("Peta layanan kosong")
	empty.Press("enter", "c", "d", "f", "down")
	empty.Sees("Peta layanan kosong")
}

func TestFits(t *testing.T) {
	long := append(shipped(), course.Service{ID: "x", Name: strings.Repeat("Nama kantor panjang ", 4), For: strings.Repeat("untuk ", 14),
		Contact: strings.Repeat("0380-12345 ", 5), Hours: strings.Repeat("Senin ", 9), Area: "kabupaten", Checked: "2020-01-01",
		Source: strings.Repeat("sumber ", 20), Mark: course.LocalMark}, course.Service{ID: "y", Name: "漢字漢字漢字", For: "漢", Contact: "漢字", Area: "?"})
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			list := long
			if ascii {
				list = long[:len(long)-1]
			}
			st := stageIn(t, &book{shipped: list}, l, ascii)
			st.Fits()
			st.Press("down", "down", "down")
			st.Fits()
			st.Press("f")
			st.Fits()
			st.Press("enter")
			st.Type(strings.Repeat("1", 70))
			st.Fits()
			st.Press("ctrl+s")
			st.Fits()
			st.Press("esc", "esc", "n", "down", "down")
			st.Fits()
		}
	}
}

func TestEmergencyFormAndEnglish(t *testing.T) {
	st := stage(t, &book{shipped: shipped()})
	st.Press("enter")
	st.Sees("Nomor darurat: jangan menelepon untuk mencoba.")
	st.Misses("Sesudah ditelepon")
	en := stageIn(t, &book{shipped: shipped()}, i18n.EN, false)
	en.Sees("by a source of 21 Aug 2023, not yet called", "Emergency number: do not call it to try. Ask the police station, then press c.", "3 to check")
	en.Press("down", "down", "down", "enter")
	en.Type("0380-123")
	en.Press("ctrl+s")
	en.Sees("filled in by trainer 7 Nov 2025, not yet called")
}
