package livequiz_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/tui/screen"
)

func TestTheKeysOfTheClock(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	d := newDesk(t, s)
	d.Press("t", "+", "u")
	if !slices.Equal(d.room.acts, []live.Act{live.SetClock{Seconds: 60}, live.AddTime{Seconds: 30}, live.AskAgain{}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
	s.Run.Clock = live.Clock{Deadline: now().Add(45 * time.Second)}
	d.Send(screen.Room{Snap: s})
	d.Sees("sisa 0.45", "j jeda", "t tanpa waktu")
	d.now = d.now.Add(10 * time.Second)
	d.Sees("sisa 0.35")
	d.room.acts = nil
	d.Press("j", "t")
	if !slices.Equal(d.room.acts, []live.Act{live.PauseClock{}, live.SetClock{}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
	s.Run.Clock = live.Clock{Paused: true, Left: 35 * time.Second}
	d.Send(screen.Room{Snap: s})
	d.Sees("JEDA", "waktu berhenti", "sisa 0.35")
	d.room.acts = nil
	d.Press("enter")
	if !slices.Equal(d.room.acts, []live.Act{live.ResumeClock{}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
}

// After a power cut the screen says so, and one key goes on.
func TestAfterADarkMomentOneKeyGoesOn(t *testing.T) {
	s := snap(live.Live, 0, live.Opened)
	s.Run.Clock.Paused = true
	d := newDesk(t, s)
	d.Sees("sempat tidur atau mati di tengah soal", "Enter lanjutkan")
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d.W, d.H = size[0], size[1]
		d.Sees("Tekan Enter untuk melanjutkan")
		d.Fits()
	}
	d.Press("space")
	if !slices.Equal(d.room.acts, []live.Act{live.ResumeClock{}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
}

func TestBothRoundsStandSideBySide(t *testing.T) {
	s := snap(live.Live, 0, live.Closed)
	it := &s.Run.Items[0]
	give(s, 0, "a", choice("c"))
	give(s, 0, "b", choice("b"))
	it.Earlier = []live.Round{{Given: it.Given}}
	it.Given = map[live.PersonID]live.Given{}
	give(s, 0, "a", choice("b"))
	give(s, 0, "b", choice("b"))
	d := newDesk(t, s)
	d.Sees("putaran 2")
	if l := d.Line("Meminta nama"); !strings.Contains(l, "1 →   2") {
		t.Errorf("%q", l)
	}
	if l := d.Line("Mengusir"); !strings.Contains(l, "1 →   0") {
		t.Errorf("%q", l)
	}
}

func TestTheTrainerAloneHearsWhatToSay(t *testing.T) {
	s := snap(live.Live, 0, live.Closed)
	s.Run.Quiz.Questions[0].Choices[2].Why = "Kerabat bisa jadi tidak tahu."
	give(s, 0, "a", choice("c"))
	d := newDesk(t, s)
	d.Sees("Keliru terbanyak: Mengusir kerabat itu (1)", "Katakan: \"Kerabat bisa jadi tidak tahu.\"", "Berikutnya 2: Urutkan langkah")
}

func TestThePointsAreShownOnlyWhereSomebodyAskedForIt(t *testing.T) {
	s := snap(live.Live, 0, live.Revealed)
	give(s, 0, "a", choice("b"))
	give(s, 0, "b", choice("a"))
	s.Run.Since = map[live.PersonID]uint64{"a": 0, "b": 0}
	d := newDesk(t, s)
	d.Press("r")
	d.Misses("Urutan nilai")
	s.Run.Set.Ranking = true
	d.Send(screen.Room{Snap: s})
	d.Press("r")
	d.Sees("Urutan nilai", "1 Maria Tnunay", "1 dari 1", "2 Yosef Lalus", "0 dari 1")
	d.Fits()
	give(s, 0, "b", choice("b"))
	d.Send(screen.Room{Snap: s})
	d.Sees("1 Maria Tnunay", "1 Yosef Lalus") // as many points, the same place
	d.Press("r")
	d.Misses("Urutan nilai")
}

func TestTheKeysToOtherWays(t *testing.T) {
	d := newDesk(t, snap(live.Live, 0, live.Opened))
	for k, to := range map[string]screen.Place{"a": screen.Cards, "h": screen.Hands, "g": screen.Paper, "q": screen.FreeQuestion} {
		d.Press(k)
		d.Asks(screen.Go{To: to})
	}
}

func TestPracticeHasNoNumberAndIsFollowedByTheFirstQuestion(t *testing.T) {
	s := snap(live.Live, 3, live.Revealed)
	s.Run.Items[3].Practice = true
	d := newDesk(t, s)
	d.Sees("LATIHAN, tidak dinilai", "Berikutnya 1:")
	d.Press("n")
	if !slices.Equal(d.room.acts, []live.Act{live.OpenItem{Item: 0}}) {
		t.Fatalf("asked for %v", d.room.acts)
	}
}
