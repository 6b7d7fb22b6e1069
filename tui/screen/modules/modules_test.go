package modules_test

import (
	"strings"
	"testing"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

func TestDigitsAndEnterOpenAModule(t *testing.T) {
	st := stageIn(t, library{}, i18n.ID, false)
	st.Sees("1 M2 Hukum, hak, dan tugas desa", "3 JP 9 slide, 12 soal", "Menyebut lima syarat")
	st.Press("2")
	st.Asks(screen.Go{To: screen.Slides, Arg: course.ModuleID("M3")})
	st.Press("up", "enter")
	st.Asks(screen.Go{To: screen.Slides, Arg: course.ModuleID("M2")})
	st.Press("down")
	st.Sees("Memeriksa kontrak")
	st.Press("down", "down", "3", "0")
	st.AsksNothingBut()
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestTheCursorStartsAtTheModuleTheRoomIsIn(t *testing.T) {
	st := stageIn(t, library{}, i18n.ID, false)
	s := live.New()
	s.Phase, s.Module = live.Slide, "M3"
	st.Send(screen.Room{Snap: &live.Snapshot{State: s}})
	if l := st.Line("▸"); !strings.Contains(l, "M3") {
		t.Fatalf("the cursor is at %q", l)
	}
}

// A class answers and votes while the trainer chooses: news of the room does
// not move the cursor under the hand.
func TestNewsDoNotMoveTheCursor(t *testing.T) {
	st := stageIn(t, library{}, i18n.ID, false)
	s := live.New()
	s.Phase, s.Module = live.Slide, "M3"
	room := screen.Room{Snap: &live.Snapshot{State: s}}
	st.Send(room)
	st.Press("up")
	st.Send(room)
	if l := st.Line("▸"); !strings.Contains(l, "M2") {
		t.Fatalf("the cursor jumped to %q", l)
	}
}

func TestNoModules(t *testing.T) {
	st := stageIn(t, library{none: true}, i18n.ID, false)
	st.Sees("Tidak ada modul.")
	st.Press("enter", "1", "up", "down")
	st.AsksNothingBut()
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			stageIn(t, library{none: true}, l, ascii).Fits()
			st := stageIn(t, library{}, l, ascii)
			st.Fits()
			st.Press("down")
			st.Fits()
		}
	}
}
