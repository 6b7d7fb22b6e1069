package tui_test

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data/datatest"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

var update = flag.Bool("update", false, "write the goldens anew")

// still is the trainer's program on a real file of ten people, in a room that
// does not move. change may seat people and start a quiz.
func still(t *testing.T, l i18n.Lang, class screen.ClassNow, change func(s *live.Snapshot, r roster.Roll)) *pilot {
	t.Helper()
	ctx := context.Background()
	store := datatest.Open(t)
	e := datatest.Event(t, store)
	if err := store.SetCurrentEvent(ctx, e.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	r, err := store.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range r.Rows {
		m := roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: row.ID, Status: roster.Present, At: now().Add(-time.Duration(i) * time.Minute), Method: roster.BySelf, By: roster.Self(row.ID)}
		switch i % 5 {
		case 2:
			m.Status, m.Reason, m.Method, m.By = roster.Late, "hujan", roster.ByTrainer, roster.Trainer
		case 3:
			m.Status, m.Reason, m.Method, m.By = roster.Sick, "surat", roster.ByTrainer, roster.Trainer
		case 4:
			continue
		}
		if err := store.Mark(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	snap := &live.Snapshot{State: live.New()}
	if change != nil {
		change(snap, r)
	}
	env := newEnv(l)
	return fly(t, trainer(env, store, openHub(t), door{}, queue(screen.Room{Snap: snap}), queue(tea.Msg(class))).App())
}

// seated puts three people at laptops; the line of the third dropped.
func seated(s *live.Snapshot, r roster.Roll) {
	for i, row := range r.Rows[:3] {
		s.Seats = append(s.Seats, live.Seat{ID: live.SeatID(fmt.Sprint(i)), Number: i + 1, Person: live.PersonID(row.ID), Screen: []string{"80x24", "120x30", "60x18"}[i]})
	}
	s.Seats[2].Left = now().Add(-3 * time.Minute)
	s.Seats = append(s.Seats, live.Seat{ID: "x", Number: 4, Screen: "80x24"})
}

// asked opens the first question of the quiz; two have answered.
func asked(s *live.Snapshot, r roster.Roll) {
	seated(s, r)
	run := &live.Run{ID: "r1", Mode: live.Live, Quiz: quizOf(), Started: now(), Items: []live.Item{
		{Stage: live.Opened, Opened: now().Add(-75 * time.Second), Given: map[live.PersonID]live.Given{}}, {}}}
	for i, c := range []quiz.ChoiceID{"b", "c"} {
		a := quiz.Answer{Choices: []quiz.ChoiceID{c}}
		run.Items[0].Given[live.PersonID(r.Rows[i].ID)] = live.Given{Answer: a, Result: quiz.Grade(&run.Quiz.Questions[0], a)}
	}
	s.Phase, s.Run, s.Step = live.Quiz, run, 3
}

func onSlide(s *live.Snapshot, r roster.Roll) {
	seated(s, r)
	s.Phase, s.Module, s.Slide = live.Slide, "M2", 0
}

// TestGoldenScreens compares the five screens of a training day with pictures
// that people have read: 80x24 and a narrow window, both languages. After a
// change that is meant: go test ./tui -run Golden -update, and read them.
func TestGoldenScreens(t *testing.T) {
	for _, c := range []struct {
		name   string
		keys   []string
		change func(*live.Snapshot, roster.Roll)
	}{
		{"home", nil, seated},
		{"roll", []string{"a", "down", "down", "down"}, seated},
		{"slides", []string{"m", "1"}, onSlide},
		{"livequiz", []string{"k"}, asked},
		{"class", []string{"r", "down"}, seated},
	} {
		for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
			p := still(t, l, openNow(), c.change)
			p.press(c.keys...)
			for _, size := range [][2]int{{80, 24}, {40, 20}} {
				p.size(size[0], size[1])
				golden(t, fmt.Sprintf("%s.%s.%dx%d", c.name, l, size[0], size[1]), p.picture())
			}
		}
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name+".txt")
	got = strings.TrimRight(got, "\n") + "\n"
	if *update {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if string(want) != got {
		t.Errorf("%s is not as it was (read it, then go test ./tui -run Golden -update):\n%s\nwas:\n%s", name, got, want)
	}
}
