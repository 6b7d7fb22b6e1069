package export_test

import (
	"slices"
	"testing"

	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestADigitWritesItsFormat(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	st.Sees("1 ● CSV (koma)", "3 ▲ JSON", "Desa: semua desa", w.Folder())
	st.Press("1", "2", "3", "v", "1", "v", "3", "v", "2", "9", "0")
	want := []string{"e1  csv", "e1  csv-excel", "e1  json", "e1 1 csv", "e1 2 json", "e1  csv-excel"}
	if !slices.Equal(w.asked, want) {
		t.Fatalf("asked %q", w.asked)
	}
	st.Sees("✓ 62 baris ditulis:", "kehadiran-20251107-0814.csv-excel")
}

func TestTheVillageIsNamed(t *testing.T) {
	st := stageIn(t, &writer{}, i18n.ID, false)
	st.Press("v")
	st.Sees("Desa: Oeltua")
	st.Press("v", "v")
	st.Sees("Desa: semua desa")
}

func TestAFailedExportIsNotSaidToBeWritten(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	st.Press("1")
	w.err = errDisk
	st.Press("1")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	st.Misses("ditulis")
}

func TestOneFileAtATime(t *testing.T) {
	w := &writer{}
	st := stageIn(t, w, i18n.ID, false)
	one, two := st.Hold(tuitest.Pressed(t, "1")), st.Hold(tuitest.Pressed(t, "1"))
	st.Sees("Sebentar ...")
	st.Answer(one)
	st.Answer(two)
	if len(w.asked) != 1 {
		t.Fatalf("written %d times", len(w.asked))
	}
}

// The name of the file can be read in half a window too.
func TestThePathIsShownWhole(t *testing.T) {
	st := stageIn(t, &writer{}, i18n.ID, false)
	st.W, st.H = 40, 20
	st.Press("1")
	st.Sees("kehadiran-20251107-0814.csv")
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			st := stageIn(t, &writer{}, l, ascii)
			st.Fits()
			st.Press("v", "2")
			st.Fits()
			st.Hold(tuitest.Pressed(t, "1"))
			st.Fits()
		}
	}
}
