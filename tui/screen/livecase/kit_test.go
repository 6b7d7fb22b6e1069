package livecase_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/livecase"
	"diklat/tui/tuitest"
)

// memory is a journal without a disk.
type memory struct {
	mu   sync.Mutex
	recs []live.Record
}

func (m *memory) Append(_ context.Context, recs []live.Record) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.recs = append(m.recs, recs...)
	return nil
}

func (m *memory) Load(_ context.Context, each func(live.Record) error) error { return nil }

// library is the shipped content.
type library struct{ *course.Library }

func (l library) Services(context.Context) ([]course.Service, error) {
	return l.Library.Services(), nil
}

// people is a roll of four.
type people struct{}

func (people) Roll(context.Context, roster.EventID, roster.SesiID) (roster.Roll, error) {
	var r roster.Roll
	for i, n := range []string{"Maria Tnunay", "Yosef Lalus", "Ance Nubatonis", "Martinus Loe"} {
		r.Rows = append(r.Rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(rune('a' + i)), Name: n}}})
	}
	return r, nil
}

// hall is the screen on a real room with Maria, Yosef and Ance at laptops.
type hall struct {
	*tuitest.Stage
	tb   testing.TB
	hub  *live.Hub
	at   int
	fail error
}

// Do passes on to the room, unless the test wants a failure.
func (h *hall) Do(ctx context.Context, actor string, step uint64, act live.Act) error {
	if h.fail != nil {
		return h.fail
	}
	return h.hub.Do(ctx, actor, step, act)
}

// story is a shipped scenario.
func story(tb testing.TB, id scenario.ID) *scenario.Scenario {
	tb.Helper()
	all, err := scenario.Load(curriculum.FS())
	if err != nil {
		tb.Fatal(err)
	}
	for _, s := range all {
		if s.ID == id {
			return s
		}
	}
	tb.Fatalf("there is no scenario %s", id)
	return nil
}

func newHall(tb testing.TB, mode live.Mode) *hall { return hallIn(tb, mode, "S1", i18n.ID, false) }

func hallIn(tb testing.TB, mode live.Mode, id scenario.ID, l i18n.Lang, ascii bool) *hall {
	tb.Helper()
	ctx := context.Background()
	hub, err := live.Open(ctx, &memory{}, live.Options{Clock: tuitest.Now, Tick: time.Millisecond})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(hub.Close)
	h := &hall{tb: tb, hub: hub}
	for _, p := range []string{"a", "b", "c"} {
		if _, err := hub.Join(ctx, live.SeatID(p), "10.0.0."+p, "80x24"); err != nil {
			tb.Fatal(err)
		}
		if err := hub.Sit(ctx, live.SeatID(p), live.PersonID(p)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := hub.Do(ctx, "pelatih", 0, live.StartCase{Run: "k1", Mode: mode, Case: story(tb, id), Seed: 3}); err != nil {
		tb.Fatal(err)
	}
	lib, ps := course.Open(curriculum.FS())
	if ps != nil {
		tb.Fatal(ps)
	}
	env := tuitest.Env(l, ascii)
	h.Stage = tuitest.NewStage(tb, livecase.New(livecase.Config{Env: env, Room: h, People: people{}, Sources: lib, Map: library{lib}, Event: "e1", Sesi: "s1",
		Explain: func(err error) string {
			if errors.Is(err, live.ErrConflict) {
				return env.T.Errors.Conflict
			}
			return err.Error()
		}}), env.S, env.Take)
	h.news()
	return h
}

// news gives the screen the room as it is now.
func (h *hall) news() {
	h.tb.Helper()
	s, err := h.hub.Snapshot(context.Background())
	if err != nil {
		h.tb.Fatal(err)
	}
	if s.Case != nil && s.Case.Play != nil {
		h.at = s.Case.At()
	}
	h.Send(screen.Room{Snap: s})
}

// key presses keys, the room answering each.
func (h *hall) key(names ...string) {
	h.tb.Helper()
	for _, n := range names {
		h.Press(n)
		h.news()
	}
}

// vote is a choice of one laptop.
func (h *hall) vote(p string, choice quiz.ChoiceID) {
	h.tb.Helper()
	h.step(p, h.at, scenario.Action{Do: scenario.Choose, Choice: choice}, 0)
}

func (h *hall) step(p string, at int, a scenario.Action, group int) {
	h.tb.Helper()
	err := h.hub.Step(context.Background(), live.CaseStep{Seat: live.SeatID(p), Person: live.PersonID(p), Run: "k1", At: at, Action: a, Group: group,
		Ref: p + string(a.Do) + string(a.Choice) + string(rune('0'+at))})
	if err != nil {
		h.tb.Fatal(err)
	}
	h.news()
}
