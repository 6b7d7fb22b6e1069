package export_test

import (
	"slices"
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/export"
	"diklat/tui/tuitest"
)

func TestEnterWritesWhatWasChosen(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	st.Sees("1 Daftar hadir untuk ditandatangani", "Bentuk: PDF", "Desa: semua desa", "Kertas: A4", "Isi: kosong", w.Folder())
	st.Press("enter", "v", "u", "i", "enter")
	st.Sees("Desa: Oeltua", "F4 (215 x 330 mm)", "terisi", "✓ 62 baris ditulis:", "signin-20251107-0814.pdf")
	st.Press("f")
	st.Misses("Kertas") // a workbook has none
	st.Press("2", "n", "f", "enter")
	st.Sees("tanpa nama", "JSON")
	st.Press("3", "enter")
	st.Misses("Desa:", "Nama:")
	want := []string{
		`signin e1 "" pdf f4=false filled=false anon=false`, `signin e1 "1" pdf f4=true filled=true anon=false`,
		`attendance e1 "1" json f4=false filled=false anon=true`, `services e1 "" csv f4=false filled=false anon=false`,
	}
	if !slices.Equal(w.asked, want) {
		t.Fatalf("asked\n%q\nwant\n%q", w.asked, want)
	}
}

func TestOneKeyWritesThePack(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	st.Press("p")
	if len(w.asked) != 1 || w.asked[0] != `pack e1 "" zip f4=false filled=false anon=false` {
		t.Errorf("asked %q", w.asked)
	}
	st.Sees("pack-20251107-0814.zip")
}

func TestTheListScrolls(t *testing.T) {
	st := stageIn(t, &writer{}, i18n.ID, false)
	st.W, st.H = 40, 20
	st.Press("down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down", "down")
	st.Sees("Paket laporan")
	st.Fits()
	st.Press("up", "1")
	st.Sees("▸ 1 Daftar hadir")
}

func TestAFailedExportIsNotSaidToBeWritten(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	st.Press("enter")
	w.err = errDisk
	st.Press("enter")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	st.Misses("ditulis:")
}

// Esc stops the work; what was written is gone and the screen says so.
func TestEscStops(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	cmd := st.Hold(tuitest.Pressed(t, "enter"))
	st.Sees("Menulis ...")
	st.Press("2", "f", "enter") // nothing else meanwhile
	st.Sees("▸ 1 Daftar hadir")
	st.Press("esc")
	st.Sees("Menghentikan")
	st.Answer(cmd)
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Export.Given, Mark: "!"})
	if len(w.asked) != 1 {
		t.Errorf("written %d times", len(w.asked))
	}
	st.Press("enter")
	st.Sees("62 baris ditulis")
}

func TestProgressShows(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	done := st.Hold(tuitest.Pressed(t, "enter"))() // the writer has begun; nobody looks again by the clock
	w.steps.Of(12)
	w.steps.Done(3)
	st.Sees("3/12")
	st.Fits()
	st.Send(done)
	st.Sees("62 baris ditulis")
}

func TestNothingToTakeAway(t *testing.T) {
	st := stageIn(t, &writer{none: true}, i18n.ID, false)
	st.Sees("di laptop yang menyimpan data")
	st.Press("1", "enter", "p", "f", "down")
	st.Fits()
}

// The name of the file can be read in half a window too.
func TestThePathIsShownWhole(t *testing.T) {
	st := stageIn(t, &writer{}, i18n.ID, false)
	st.W, st.H = 40, 20
	st.Press("enter")
	st.Sees("signin-20251107-0814.pdf")
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			st := stageIn(t, &writer{}, l, ascii)
			st.Fits()
			st.Press("v", "2", "n", "enter")
			st.Fits()
			st.Hold(tuitest.Pressed(t, "enter"))
			st.Fits()
		}
	}
}

// One sesi, one day or one village: what the list to sign is for is chosen by keys.
func TestWhichListsToSign(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	st.Sees("s Satu lembar tiap: hari", "g Hari: semua hari", "t Tanda tangan: kiri dan kanan bergantian")
	for _, step := range []struct {
		keys []string
		sees string
		want export.Sheets
	}{
		{nil, "Hari: semua hari", export.Sheets{Per: export.PerDay, Sign: roster.SignAlternate}},
		{[]string{"g", "g"}, "Hari: 2, Sabtu 8 Nov", export.Sheets{Per: export.PerDay, Day: 2, Sign: roster.SignAlternate}},
		{[]string{"s"}, "Sesi: semua sesi", export.Sheets{Per: export.PerSesi, Sign: roster.SignAlternate}},
		{[]string{"G", "t"}, "Sesi: Sabtu 8 Nov siang", export.Sheets{Per: export.PerSesi, Sesi: "s4", Sign: roster.SignDouble}},
		{[]string{"g", "g", "T", "T"}, "Sesi: Jumat 7 Nov pagi", export.Sheets{Per: export.PerSesi, Sesi: "s1", Sign: roster.SignSingle}},
		{[]string{"s", "g", "v"}, "Satu lembar tiap: desa dan hari", export.Sheets{Per: export.PerVillage, Day: 1, Sign: roster.SignSingle}},
	} {
		st.Press(step.keys...)
		st.Sees(step.sees)
		st.Fits()
		st.Press("enter")
		if w.sheets != step.want {
			t.Errorf("after %v: %+v, want %+v", step.keys, w.sheets, step.want)
		}
	}
	st.W, st.H = 40, 20
	st.Sees("Tanda tangan", "Satu lembar")
	st.Fits()
	st.Press("i") // filled in, nobody signs
	st.Misses("Tanda tangan")
}

// The questions of a quiz are written here too; which quiz is chosen by a key.
func TestQuestionsOfAQuiz(t *testing.T) {
	w := &writer{quizzes: []export.Quiz{{ID: "M1", Title: "Orientasi"}, {ID: "M2", Title: "Hukum"}}}
	st := stageIn(t, w, i18n.ID, false)
	for !strings.Contains(st.Text(), "▸ Soal kuis") {
		st.Press("down")
	}
	st.Sees("z Kuis: Orientasi")
	st.Press("z")
	st.Sees("z Kuis: Hukum")
	st.Press("enter")
	st.Sees("62 baris ditulis", "2 soal dilewati.")
	if w.quiz != "M2" {
		t.Errorf("wrote %q", w.quiz)
	}
	none := stageIn(t, &writer{}, i18n.ID, false)
	for !strings.Contains(none.Text(), "▸ Soal kuis") {
		none.Press("down")
	}
	none.Press("z", "enter")
	none.Asks(screen.Toast{Text: i18n.New(i18n.ID).ExportWays.NoQuiz, Mark: "!"})
}
