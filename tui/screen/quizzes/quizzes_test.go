package quizzes_test

import (
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestTwoKeysStartAQuiz(t *testing.T) {
	for key, mode := range map[string]live.Mode{"1": live.Live, "enter": live.Live, "2": live.Paced} {
		r := &room{}
		st := stage(t, r, "")
		st.Sees("1 M2 Hukum, hak, dan tugas desa", "3 soal", "2 satu jawaban, 1 beberapa jawaban")
		st.Press("2")
		st.Sees("M3 Migrasi aman", "Bagaimana kuis ini dijalankan?", "1 ● langsung: Anda yang memimpin", "2 ■ mandiri")
		st.Press(key)
		if len(r.acts) != 1 {
			t.Fatalf("%d acts", len(r.acts))
		}
		if a, ok := r.acts[0].(live.StartQuiz); !ok || a.Mode != mode || a.Quiz.ID != "M3" || a.Run == "" {
			t.Fatalf("%s started %+v", key, r.acts[0])
		}
	}
}

func TestTheRunningQuizIsShown(t *testing.T) {
	st := stage(t, &room{}, "")
	s := live.New()
	s.Run = &live.Run{}
	st.Send(screen.Room{Snap: &live.Snapshot{State: s}})
	st.Asks(screen.Swap{To: screen.LiveQuiz})
}

func TestThePointedQuizIsUnderTheCursor(t *testing.T) {
	st := stage(t, &room{}, "M3")
	if l := st.Line("▸"); !strings.Contains(l, "M3") {
		t.Fatalf("the cursor is at %q", l)
	}
	st.Sees("1 urutkan")
	st.Press("up", "enter")
	st.Sees("M2 Hukum")
	st.Press("esc")
	st.Sees("1 M2", "2 M3")
	st.AsksNothingBut()
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestARefusalIsASentenceAndTheListComesBack(t *testing.T) {
	r := &room{err: errDisk}
	st := stage(t, r, "")
	st.Press("1", "1")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	st.Sees("1 M2", "2 M3")
	r.err = nil
	st.Press("1", "1")
	if len(r.acts) != 2 {
		t.Fatal("the second try did not reach the room")
	}
}

// Enter twice: both presses carry a run of their own, and the room takes one.
// What must not happen is two different modes.
func TestEveryStartIsARunOfItsOwn(t *testing.T) {
	r := &room{}
	st := stage(t, r, "")
	st.Press("1")
	one, two := st.Hold(tuitest.Pressed(t, "1")), st.Hold(tuitest.Pressed(t, "1"))
	st.Answer(one)
	st.Answer(two)
	if len(r.acts) == 2 && r.acts[0].(live.StartQuiz).Run == r.acts[1].(live.StartQuiz).Run {
		t.Fatal("two runs of one name")
	}
}

func TestNoQuizzes(t *testing.T) {
	st := stageIn(t, &room{}, library{none: true}, "", i18n.ID, false)
	st.Sees("Tidak ada kuis.")
	st.Press("enter", "1", "up", "down")
	st.Sees("Tidak ada kuis.")
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			stageIn(t, &room{}, library{none: true}, "", l, ascii).Fits()
			st := stageIn(t, &room{}, library{}, "", l, ascii)
			st.Fits()
			st.Press("1")
			st.Fits()
		}
	}
}
