package tests_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/tests"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// memory is a journal that keeps nothing.
type memory struct{}

func (memory) Append(context.Context, []live.Record) error         { return nil }
func (memory) Load(context.Context, func(live.Record) error) error { return nil }

// book has four people: three are here, one is staff.
type book struct{}

func (book) Roll(context.Context, roster.EventID, roster.SesiID) (roster.Roll, error) {
	r := roster.Roll{Villages: []roster.Village{{Code: "a", Name: "Oeltua"}}}
	for i, name := range []string{"Maria Tnunay", "Yosef Bani", "Ance Loe", "Panitia Satu"} {
		row := roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(fmt.Sprint("p", i+1)), Name: name, Village: "a", Sex: roster.P, Role: roster.Kader}}}
		row.Mark.Status = roster.Present
		if i == 3 {
			row.Role = roster.Staff
		}
		r.Rows = append(r.Rows, row)
	}
	return r, nil
}

// shelf is the shipped content.
type shelf struct{ lib *course.Library }

func (s shelf) Tests() []course.TestForm                   { return s.lib.Tests() }
func (s shelf) Survey(level int) (course.SurveyForm, bool) { return s.lib.Survey(level) }

// stand is the screen on a real room.
type stand struct {
	*tuitest.Stage
	t   *testing.T
	hub *live.Hub
}

func open(t *testing.T, p live.TestPart) *stand {
	t.Helper()
	hub, err := live.Open(context.Background(), memory{}, live.Options{Clock: now})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	st := &stand{reopen(t, hub, p), t, hub}
	st.room()
	return st
}

// reopen opens the screen on a room that is there.
func reopen(t *testing.T, hub *live.Hub, p live.TestPart) *tuitest.Stage {
	t.Helper()
	lib, err := course.Open(curriculum.FS())
	if err != nil {
		t.Fatal(err)
	}
	words, n := i18n.New(i18n.ID), uint64(0)
	env := &screen.Env{T: words, S: style.New(false), K: key.NewCommon(words.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	runs := 0
	s := tests.New(tests.Config{Env: env, Book: book{}, Library: shelf{lib}, Room: hub, Event: "e1", Part: p,
		NewRun: func() live.RunID { runs++; return live.RunID(fmt.Sprint("r-", p, runs)) }, Explain: func(err error) string { return "?? " + err.Error() }})
	return tuitest.NewStage(t, s, env.S, env.Take)
}

// room gives the screen the newest snapshot, as the app does.
func (s *stand) room() {
	s.t.Helper()
	s.Send(screen.Room{Snap: s.snap()})
}

func (s *stand) snap() *live.Snapshot {
	s.t.Helper()
	snap, err := s.hub.Snapshot(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	return snap
}

// keyIn answers the first n items of a person's form on their behalf.
func (s *stand) keyIn(who live.PersonID, n int) {
	s.t.Helper()
	run := s.snap().Run
	answers := map[quiz.QuestionID]quiz.Answer{}
	for _, i := range run.ItemsOf(who)[:n] {
		q := &run.Quiz.Questions[i]
		a, _ := quiz.Key(q)
		answers[q.ID] = a
	}
	if err := s.hub.Do(context.Background(), "pelatih", 0, live.KeyAnswers{Run: run.ID, Person: who, Via: live.WayPaper, Answers: answers}); err != nil {
		s.t.Fatal(err)
	}
	s.room()
}
