package plan_test

import (
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestEveryVillageHasAPlace(t *testing.T) {
	st := stage(t, with(line("b", "Mendata calon PMI", "2026-02-05"), line("z", "Desa lain", "")))
	st.Sees("Oeltua", "belum ada rencana", "Oben", "1 rencana", "5 Feb 2026", "TERISI 2/3 desa", "sampai 6 Feb 2026")
	f := st.Text()
	if !(strings.Index(f, "Oeltua") < strings.Index(f, "Oben") && strings.Index(f, "Oben") < strings.Index(f, "Desa lain")) {
		t.Errorf("out of order:\n%s", st.Frame())
	}
	st.Press("down")
	st.Sees("Maria Tnunay · tiap Sabtu · tenggat 5 Feb 2026", "Bukti: buku tamu")
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestAddWalksThroughTheColumns(t *testing.T) {
	b := &book{}
	st := stage(t, b)
	st.Press("down", "n") // Oben
	st.Sees("Rencana baru", "sampai 6 Feb 2026")
	for _, text := range []string{"Membuka pos layanan", "Yosef", "tiap Sabtu", "5-2-2026", "buku tamu", "meja", "hujan"} {
		st.Type(text)
		if len(b.lines) > 0 {
			t.Fatal("kept before the last line")
		}
		st.Press("enter")
	}
	want := roster.FollowUp{ID: "1", Event: "e1", Village: "b", Activity: "Membuka pos layanan", Responsible: "Yosef", When: "tiap Sabtu",
		Due: "2026-02-05", Resources: "meja", Evidence: "buku tamu", Risk: "hujan", By: roster.Trainer}
	if len(b.lines) != 1 || b.lines[0] != want {
		t.Fatalf("kept %+v", b.lines)
	}
	st.Asks(screen.Toast{Text: "Rencana Oben tersimpan."})
	st.Sees("Membuka pos layanan", "Sumber: meja", "Risiko: hujan", "TERISI 1/2 desa")

	st.Press("enter") // change it: another village, no deadline
	st.Press("up", "left")
	st.Sees("< Oeltua >", "05-02-2026")
	st.Press("down", "down", "down", "down")
	for range "05-02-2026" {
		st.Press("backspace")
	}
	st.Press("ctrl+s")
	st.Asks(screen.Toast{Text: "Rencana Oeltua tersimpan."})
	if f := b.lines[0]; f.Village != "a" || f.Due != "" || f.ID != "1" {
		t.Errorf("changed to %+v", f)
	}
	st.Press("u")
	st.Asks(screen.Toast{Text: "Diurungkan: Membuka pos layanan."})
	if b.lines[0] != want {
		t.Errorf("undone to %+v", b.lines[0])
	}
	st.Press("u")
	if !b.lines[0].Gone {
		t.Error("the new line was not taken back")
	}
	st.Sees("TERISI 0/2 desa")
	st.Asked = nil
	st.Press("u")
	st.Asks(screen.Toast{Text: "Tidak ada yang perlu diurungkan."})
}

func TestRemoveAndBringBack(t *testing.T) {
	b := with(line("a", "Pertemuan keluarga", "2026-01-01"), line("a", "Pos layanan", "2026-02-01"))
	st := stage(t, b)
	st.Press("down", "d")
	st.Asks(screen.Toast{Text: "Dihapus: Pos layanan. u mengurungkan."})
	st.Misses("Pos layanan")
	st.Press("u")
	st.Sees("Pos layanan")
	if b.facts != 2 {
		t.Errorf("%d facts", b.facts)
	}
	st.Press("d", "d") // both are gone, the village stays
	st.Sees("Oeltua", "belum ada rencana")
	facts := b.facts
	st.Press("d")
	if b.facts != facts {
		t.Error("an empty plan was removed")
	}
}

func TestWhatIsMissingIsSaid(t *testing.T) {
	st := stage(t, &book{})
	st.Press("enter", "ctrl+s")
	st.Sees("Tulis kegiatannya dulu.")
	st.Type("Pos")
	st.Press("ctrl+s")
	st.Sees("Tulis siapa penanggung jawabnya.")
	st.Type("Ance") // the cursor is where it is missing
	st.Press("ctrl+s")
	st.Sees("Tulis waktu atau tenggatnya.")
	st.Press("enter")
	st.Type("besok")
	st.Press("ctrl+s")
	st.Sees("Tanggal ditulis seperti 5-2-2026.")
	for range "besok" {
		st.Press("backspace")
	}
	st.Type("5-2-2062")
	st.Sees("tenggat 5-2-2062: di luar 90 hari")
	st.Press("ctrl+s")
	st.Sees("Tulis buktinya")
	st.Type("foto")
	st.Press("ctrl+s")
	st.Sees("5 Feb 2062", "di luar 90 hari")
}

func TestNothingShowsBeforeItIsOnDisk(t *testing.T) {
	b := with(line("a", "Pos layanan", ""))
	st := stage(t, b)
	st.Press("enter")
	st.Type(" desa")
	cmd := st.Hold(tuitest.Pressed(t, "ctrl+s"))
	st.Sees("Menyimpan ...")
	if len(st.Asked) > 0 {
		t.Fatalf("said %#v", st.Asked)
	}
	st.Press("esc", "ctrl+s", "x") // deaf until the disk has answered
	b.err = errDisk
	st.Answer(cmd)
	st.Sees("TIDAK tersimpan", "Pos layanan desa")
	st.Press("esc")
	st.Sees("Belum disimpan. Esc sekali lagi")
	b.err = nil
	st.Press("ctrl+s") // any other key keeps the form
	st.Asks(screen.Toast{Text: "Rencana Oeltua tersimpan."})
	b.err = errDisk
	st.Press("d")
	if m, ok := st.Asked[0].(screen.Toast); !ok || !m.Bad {
		t.Errorf("said %#v", st.Asked)
	}
	st.Sees("Pos layanan desa")
	st.Press("u") // fails, and can be tried again
	b.err, st.Asked = nil, nil
	st.Press("u")
	st.Asks(screen.Toast{Text: "Diurungkan: Pos layanan."})
}

// A line that somebody else wrote meanwhile does not move the cursor.
func TestNewsDoesNotMoveTheCursor(t *testing.T) {
	b := with(line("a", "Kedua", "2026-02-01"))
	st := stage(t, b)
	f := line("a", "Pertama", "2026-01-01")
	f.ID = "9"
	b.lines = append(b.lines, f)
	st.Send(screen.Changed{})
	if l := st.Line("▸"); !strings.Contains(l, "Kedua") {
		t.Errorf("the cursor is on %q", l)
	}
	if l := st.Line("Pertama"); strings.Contains(l, "▸") {
		t.Errorf("the cursor is on %q", l)
	}
}

func TestEventWithoutVillages(t *testing.T) {
	st := stageIn(t, &book{}, i18n.ID, false)
	st.Sees("belum punya desa")
	st.Press("n", "enter", "d", "u", "down")
	st.Sees("belum punya desa")
	st.Fits()
}

func TestFits(t *testing.T) {
	long := line("a", strings.Repeat("kegiatan yang panjang ", 9), "2062-02-05")
	long.Responsible, long.When, long.Risk = strings.Repeat("Nama ", 30), strings.Repeat("tiap ", 30), strings.Repeat("x", 200)
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			st := stageIn(t, with(long, line("a", "Pos", ""), line("zz", "Lain", "")), l, ascii, "a", "b")
			st.Fits()
			st.Press("down", "down")
			st.Fits()
			st.Press("up", "up", "enter", "down", "down")
			st.Fits()
			st.Type(strings.Repeat("y", 90))
			st.Press("ctrl+s")
			st.Fits()
			st.Press("esc", "esc", "n", "up")
			st.Fits()
			st.Press("ctrl+s")
			st.Fits()
		}
	}
}
