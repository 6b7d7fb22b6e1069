package quizzes_test

import (
	"strings"
	"testing"

	"diklat/tui/i18n"
	"diklat/tui/screen"
)

const ownID = "0192f7c0-aaaa-7bbb-8ccc-0123456789ab"

func TestWhoComesBackFromAnImportPointsAtIt(t *testing.T) {
	s := &shelf{}
	st := localStage(t, s)
	st.Sees("i impor soal")
	st.Press("i")
	st.Asks(screen.Go{To: screen.Import})
	s.bring(ownID, "Soal dari dinas")
	st.Send(screen.Shown{})
	st.Sees("impor Soal dari dinas", "1 jajak pendapat", "x hapus kuis impor")
	st.Misses(ownID)
	if l := st.Line("▸"); !strings.Contains(l, "Soal dari dinas") {
		t.Fatalf("the cursor is at %q", l)
	}
	st.Press("up")
	st.Send(screen.Changed{})
	if l := st.Line("▸"); !strings.Contains(l, "M3") {
		t.Fatalf("news moved the cursor to %q", l)
	}
}

func TestRemovingAsksTwiceAndOnlyForImported(t *testing.T) {
	s := &shelf{}
	s.bring(ownID, "Soal dari dinas")
	st := localStage(t, s)
	st.Misses("x hapus")
	st.Press("x", "x")
	st.AsksNothingBut()
	st.Press("down", "down", "x")
	st.Asks(screen.Toast{Text: "Hapus kuis \"Soal dari dinas\"? Jawaban lama tetap terbaca. Tekan x sekali lagi.", Mark: "?"})
	st.Press("up", "down", "x") // something else in between: asked anew
	if len(s.removed) != 0 {
		t.Fatal("removed without being asked again")
	}
	s.err = errDisk
	st.Press("x")
	st.Sees("Soal dari dinas")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	s.err = nil
	st.Press("x", "x")
	st.Asks(screen.Toast{Text: "Kuis impor dihapus dari daftar. Jawaban lama tetap terbaca."})
	st.Misses("Soal dari dinas")
	if len(s.removed) != 1 || s.removed[0] != ownID {
		t.Fatalf("removed %q", s.removed)
	}
}

// A quiz that goes while somebody is asked how to run it is not replaced by its
// neighbour.
func TestAQuizThatGoesIsNotStarted(t *testing.T) {
	s := &shelf{}
	s.bring(ownID, "Soal dari dinas")
	st := localStage(t, s)
	st.Press("3")
	st.Sees("Bagaimana kuis ini dijalankan?")
	s.own = nil
	st.Send(screen.Changed{})
	st.Sees("1 M2", "2 M3")
	st.Misses("Bagaimana kuis ini dijalankan?")
}

func TestWhereNothingCanBeImported(t *testing.T) {
	st := stage(t, &room{}, "")
	st.Misses("i impor")
	st.Press("i", "x", "x")
	st.AsksNothingBut()
}

func TestImportedFits(t *testing.T) {
	s := &shelf{}
	s.bring(ownID, strings.Repeat("Judul yang panjang ", 4))
	st := localStage(t, s)
	st.Press("down", "down")
	st.Fits()
	st.Press("enter")
	st.Fits()
}
