package main

import (
	"context"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/eventcard"
	"diklat/tui/screen/events"
	"diklat/tui/screen/home"
	"diklat/tui/screen/person"
	"diklat/tui/screen/plan"
	"diklat/tui/screen/roll"
	servicemap "diklat/tui/screen/services"
	"diklat/tui/screen/setup"
	"diklat/tui/tuitest"
)

// office is a file with the event that is worked on.
type office struct {
	store *data.Store
	lead  tui.Trainer // every adapter of the trainer's screens
	snap  *live.Snapshot
	event roster.Event
	who   roster.Person
	shelf *shelf
}

func newOffice(b *testing.B, name string, fill func(*data.Store) roster.Event) office {
	b.Helper()
	path, clock := filepath.Join(b.TempDir(), name+".db"), datatest.NewClock()
	s := datatest.OpenAt(b, path, clock)
	o := office{event: fill(s)}
	if err := s.SetCurrentEvent(context.Background(), o.event.ID, roster.Trainer); err != nil {
		b.Fatal(err)
	}
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	h, shut := openHall(b, path, clock.Now)
	b.Cleanup(shut)
	o.store, o.shelf = h.house.store, newShelf(newMarkdown(), h.house.store)
	o.lead = h.app.leading(access.Local(), h.house, h.class, o.shelf)
	hub, _, err := h.house.room()
	if err != nil {
		b.Fatal(err)
	}
	if o.snap, err = hub.Snapshot(context.Background()); err != nil {
		b.Fatal(err)
	}
	r, err := o.store.Roll(context.Background(), o.event.ID, o.event.Sesi[0].ID)
	if err != nil {
		b.Fatal(err)
	}
	o.who = r.Rows[0].Person
	return o
}

// task is something a trainer waits for: opening a screen, or a search.
type task struct {
	name string
	slow bool     // a few times are enough
	wait bool     // its first frame says that it counts everybody there is; that frame alone is timed
	keys []string // pressed after the screen has opened
	open func(o office, env *screen.Env) screen.Screen
	do   func(o office) error // instead of a screen
}

func tasks() []task {
	ex := func(err error) string { return err.Error() }
	rollOf := func(o office, env *screen.Env) screen.Screen {
		return roll.New(roll.Config{Env: env, Book: o.store, Event: o.event, Sesi: o.event.Sesi[0].ID, District: data.DistrictVillages(), Explain: ex})
	}
	eventsOf := func(o office, env *screen.Env) screen.Screen {
		return events.New(events.Config{Env: env, Registry: o.store, Current: o.event.ID, Explain: ex})
	}
	personOf := func(o office, env *screen.Env) screen.Screen {
		return person.New(person.Config{Env: env, Book: o.store, Who: screen.Who{Person: o.who.ID, Event: o.event}, Explain: ex})
	}
	ctx := context.Background()
	return append(moreTasks(), []task{
		{name: "beranda", open: func(o office, env *screen.Env) screen.Screen {
			return home.New(home.Config{Env: env, Book: o.store, Library: o.shelf, Today: &screen.Today{}, Explain: ex})
		}},
		{name: "absensi", open: rollOf},
		{name: "absensi-mark", open: rollOf, keys: []string{"h"}},
		{name: "absensi-search", open: rollOf, keys: []string{"/", "m", "a", "r"}},
		{name: "totals", open: rollOf, keys: []string{"l", "right", "right", "right", "right", "right"}},
		{name: "history", open: rollOf, keys: []string{"w"}},
		{name: "paper", open: rollOf, keys: []string{"k", "1", "-", "9"}},
		{name: "card", open: personOf},
		{name: "card-search", open: personOf, keys: []string{"g", "m", "a", "r", "i", "a"}},
		{name: "events", open: eventsOf},
		{name: "events-search", open: eventsOf, keys: []string{"/", "m", "i", "g"}},
		{name: "details", open: func(o office, env *screen.Env) screen.Screen {
			return eventcard.New(eventcard.Config{Env: env, Registry: o.store, Of: screen.OfEvent{ID: o.event.ID}, Explain: ex})
		}},
		{name: "setup", open: func(o office, env *screen.Env) screen.Screen {
			return setup.New(setup.Config{Env: env, Registry: o.store, Villages: data.DistrictVillages(), Chosen: o.event.Villages, Edit: &o.event, Explain: ex})
		}},
		{name: "plan", open: func(o office, env *screen.Env) screen.Screen {
			return plan.New(plan.Config{Env: env, Book: o.store, Event: o.event, Explain: ex})
		}},
		{name: "services", open: func(o office, env *screen.Env) screen.Screen {
			return servicemap.New(servicemap.Config{Env: env, Map: o.shelf, Book: o.store, Explain: ex})
		}},
		{name: "find-person", do: func(o office) error { _, err := o.store.FindPeople(ctx, "mari", 20); return err }},
		{name: "find-two-words", do: func(o office) error { _, err := o.store.FindPeople(ctx, "maria t", 20); return err }},
		{name: "alike", do: func(o office) error { _, err := o.store.Alike(ctx, o.who); return err }},
		{name: "match-village", do: func(o office) error {
			_, err := o.store.MatchVillage(ctx, "Camplong II, Fatuleu")
			return err
		}},
		{name: "find-village", do: func(o office) error { _, err := o.store.FindVillages(ctx, "oe", 20); return err }},
	}...)
}

// run does the task once.
func (t task) run(b *testing.B, o office, env *screen.Env) time.Duration {
	b.Helper()
	began := time.Now()
	if t.do != nil {
		if err := t.do(o); err != nil {
			b.Fatal(err)
		}
		return time.Since(began)
	}
	s := t.open(o, env)
	first := s.Init()
	if t.wait {
		first = nil
	}
	for _, m := range append(tuitest.Answers(first), screen.Room{Snap: o.snap}) {
		for _, again := range tuitest.Answers(s.Update(m)) {
			s.Update(again)
		}
	}
	for _, k := range t.keys {
		for _, m := range tuitest.Answers(s.Update(tuitest.Pressed(b, k))) {
			for _, again := range tuitest.Answers(s.Update(m)) {
				s.Update(again)
			}
		}
	}
	if s.View(80, 21) == "" {
		b.Fatalf("%s paints nothing", t.name)
	}
	env.Take()
	return time.Since(began)
}

// mostTimes is how much longer a task may take in a programme of 400 events, 16,000
// people and 200,000 rows than in a file of one event.
const mostTimes = 2.0

// BenchmarkProgramme compares every screen and search of the trainer in the file of a
// programme with the same in the file of the demo, turn by turn, by their medians.
func BenchmarkProgramme(b *testing.B) {
	small := newOffice(b, "demo", func(s *data.Store) roster.Event {
		e, err := data.Demo(context.Background(), s, data.DemoConfig{Seed: 1, Room: demoRoom})
		if err != nil {
			b.Fatal(err)
		}
		return e
	})
	large := newOffice(b, "programme", func(s *data.Store) roster.Event {
		return datatest.Programme(b, s, data.DemoConfig{Seed: 1, Room: demoRoom})
	})
	text := i18n.New(i18n.ID)
	for _, t := range tasks() {
		b.Run(t.name, func(b *testing.B) {
			var one, many []time.Duration
			env := newEnv(text, false, datatest.NewClock().Now)
			times := 41
			if t.slow {
				times = 5
			}
			for range b.N * times {
				one = append(one, t.run(b, small, env))
				many = append(many, t.run(b, large, env))
			}
			ratio := float64(median(many)) / float64(median(one))
			b.ReportMetric(ratio, "ratio")
			b.ReportMetric(float64(median(one).Microseconds()), "demo-us")
			b.ReportMetric(float64(median(many).Microseconds()), "programme-us")
			if ratio > mostTimes {
				b.Errorf("%s takes %.1f times as long (%v, %v)", t.name, ratio, median(many), median(one))
			}
		})
	}
}

func median(d []time.Duration) time.Duration {
	d = slices.Clone(d)
	slices.Sort(d)
	return d[len(d)/2]
}
