package main

import (
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/timekeeper"
	"diklat/tui/i18n"
	"diklat/tui/tuitest"
)

// laptop is a clock on the wall and a stopwatch, both moved by the test.
type laptop struct {
	wall time.Time
	mono time.Duration
}

func (l *laptop) pass(d time.Duration) { l.wall, l.mono = l.wall.Add(d), l.mono+d }

// morning opens the file as a start of the program on this laptop does.
func (l *laptop) morning(t *testing.T, db string, built time.Time) (*app, *house, timekeeper.Doubt) {
	t.Helper()
	ctx := context.Background()
	a := &app{getenv: func(string) string { return "" }, text: i18n.New(i18n.ID), db: db}
	k := timekeeper.New(func() time.Time { return l.wall }, func() time.Duration { return l.mono }, false)
	a.now = k.Now
	h, err := a.openHouse(ctx)
	if err != nil {
		t.Fatal(err)
	}
	h.keeper = k
	doubt, err := h.judgeClock(ctx, built)
	if err != nil {
		t.Fatal(err)
	}
	return a, h, doubt
}

// TestWrongClocks goes through twelve laptops whose clock is wrong or changes.
// Every time the order of records is that of events, a question lasts as long as
// it lasts, the date is asked exactly where the clock cannot be right, and files
// carry the corrected time and the laptop's own.
func TestWrongClocks(t *testing.T) {
	t.Parallel()
	first := time.Date(2026, 11, 27, 8, 0, 0, 0, roster.WITA.Location()) // the day before, with a right clock
	today := first.Add(24 * time.Hour)
	built := first.AddDate(0, -1, 0)
	jump := func(d time.Duration) func(*laptop) { return func(l *laptop) { l.wall = l.wall.Add(d) } }
	for _, c := range []struct {
		name    string
		wall    time.Time     // of the laptop this morning
		mid     func(*laptop) // in the middle of the question
		doubt   timekeeper.Doubt
		begins  time.Time // when the day begins, in truth
		restart bool      // the program is started again at noon
	}{
		{name: "a right clock", wall: today, begins: today},
		{name: "1980", wall: time.Date(1980, 1, 1, 0, 0, 7, 0, time.UTC), doubt: timekeeper.BeforeNewest, begins: today},
		{name: "2000-01-01", wall: time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC), doubt: timekeeper.BeforeNewest, begins: today},
		{name: "reset to 2016 at boot", wall: time.Date(2016, 1, 1, 0, 1, 0, 0, time.UTC), doubt: timekeeper.BeforeNewest, begins: today},
		{name: "ten years ahead", wall: today.AddDate(10, 0, 0), doubt: timekeeper.FarAhead, begins: today},
		{name: "half an hour before the newest record", wall: first.Add(-30 * time.Minute), doubt: timekeeper.BeforeNewest, begins: today},
		{name: "an hour back in the middle of a question", wall: today, mid: jump(-time.Hour), begins: today},
		{name: "an hour ahead in the middle of a question", wall: today, mid: jump(time.Hour), begins: today},
		{name: "over midnight", wall: today.Add(15*time.Hour + 50*time.Minute), begins: today.Add(15*time.Hour + 50*time.Minute)},
		{name: "another zone in the middle of a question", wall: today, mid: func(l *laptop) { l.wall = l.wall.In(roster.WIT.Location()) }, begins: today},
		{name: "the network puts 1980 right in the middle of a question", wall: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC),
			mid: func(l *laptop) { l.wall = today.Add(10 * time.Minute) }, doubt: timekeeper.BeforeNewest, begins: today},
		{name: "1980, and a restart at noon", wall: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC), doubt: timekeeper.BeforeNewest, begins: today, restart: true},
	} {
		t.Run(c.name, func(t *testing.T) {
			db := filepath.Join(t.TempDir(), "diklat.db")
			e, people := yesterday(t, db, first, built)
			l := &laptop{wall: c.wall}
			a, h, doubt := l.morning(t, db, built)
			if doubt != c.doubt {
				t.Errorf("doubt %q, want %q", doubt, c.doubt)
			}
			if doubt != timekeeper.Fine {
				if err := h.SetTime(t.Context(), c.begins); err != nil {
					t.Fatal(err)
				}
			}
			w := a.newWatchdog(t.Context(), h, newEnv(a.text, false, a.now))
			note := func(what string) {
				rec := data.RoomRecord{Kind: what, At: h.now(), Body: []byte("{}")}
				if err := h.store.AppendRoom(t.Context(), e.ID, []data.RoomRecord{rec}); err != nil {
					t.Fatal(err)
				}
			}
			sesi := e.Sesi[0].ID
			enter := func(i int) time.Time {
				m, err := h.store.CheckIn(t.Context(), e.ID, sesi, people[i].ID, h.now())
				if err != nil {
					t.Fatal(err)
				}
				return m.At
			}
			note("opened")
			came := enter(1)
			rawCame := l.wall
			l.pass(10 * time.Minute)
			if c.mid != nil {
				c.mid(l)
			}
			w.look() // the watchdog comes by
			l.pass(10 * time.Minute)
			note("closed")
			if c.restart {
				if err := h.close(); err != nil {
					t.Fatal(err)
				}
				if a, h, doubt = l.morning(t, db, built); doubt != timekeeper.Fine {
					t.Errorf("asked again: %q", doubt)
				}
			}
			l.pass(time.Minute)
			late := enter(2)
			if d := came.Sub(c.begins).Abs(); d > time.Second {
				t.Errorf("came at %v, the day began at %v", came, c.begins)
			}
			if d := (late.Sub(came) - 21*time.Minute).Abs(); d > time.Second {
				t.Errorf("21 minutes became %v", late.Sub(came))
			}
			orderOf(t, h.store, e, "before", "opened", "closed")
			exported(t, a, h, db, people[1].ID, came, rawCame)
		})
	}
}

// yesterday leaves a file with a day whose clock was right.
func yesterday(t *testing.T, db string, first, built time.Time) (roster.Event, []roster.Enrolment) {
	t.Helper()
	l := &laptop{wall: first}
	_, h, doubt := l.morning(t, db, built)
	if doubt != timekeeper.Fine {
		t.Fatalf("a right clock is doubted: %q", doubt)
	}
	e, err := makeEvent(t.Context(), h.store, first)
	if err != nil {
		t.Fatal(err)
	}
	var people []roster.Enrolment
	for _, n := range []string{"Maria Tnunay", "Martinus Loe", "Ance Nubatonis"} {
		p, err := h.store.AddPerson(t.Context(), e.ID, roster.Person{Name: n, Village: oeltua(), Sex: roster.P, Role: roster.Kader}, roster.Trainer)
		if err != nil {
			t.Fatal(err)
		}
		people = append(people, p)
	}
	rec := data.RoomRecord{Kind: "before", At: h.now(), Body: []byte("{}")}
	if err := errors.Join(h.store.AppendRoom(t.Context(), e.ID, []data.RoomRecord{rec}), h.close()); err != nil {
		t.Fatal(err)
	}
	return e, people
}

// orderOf checks the records of the room: these kinds in this order, and twenty
// minutes between the last two.
func orderOf(t *testing.T, s *data.Store, e roster.Event, want ...string) {
	t.Helper()
	var got []string
	var at []time.Time
	err := s.LoadRoom(t.Context(), e.ID, func(r data.RoomRecord) error {
		got, at = append(got, r.Kind), append(at, r.At)
		return nil
	})
	if err != nil || strings.Join(got, " ") != strings.Join(want, " ") {
		t.Fatalf("records %v, %v", got, err)
	}
	if d := (at[2].Sub(at[1]) - 20*time.Minute).Abs(); d > time.Second {
		t.Errorf("the question lasted %v", at[2].Sub(at[1]))
	}
}

// exported checks the file for others: the time that counts, and the laptop's own
// where it differs.
func exported(t *testing.T, a *app, h *house, db string, who roster.PersonID, came, raw time.Time) {
	t.Helper()
	if err := h.close(); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	a.out, a.err = &out, &out
	if code := run(t.Context(), []string{"export", "attendance", "--db", db}, stdio{nil, &out, &out}, a.getenv); code != 0 {
		t.Fatalf("export: %d %s", code, out.String())
	}
	stamp := func(x time.Time) string {
		return x.In(roster.WITA.Location()).Truncate(time.Second).Format(time.RFC3339)
	}
	for l := range strings.Lines(out.String()) {
		if !strings.HasPrefix(l, string(who)) {
			continue
		}
		differs := came.Sub(raw).Abs() > 2*time.Second
		if !strings.Contains(l, ","+stamp(came)+",") || strings.Contains(l, ","+stamp(raw)) != (differs || stamp(raw) == stamp(came)) {
			t.Errorf("came %s, the laptop said %s, the file says %s", stamp(came), stamp(raw), l)
		}
		return
	}
	t.Errorf("no row of %s in %s", who, out.String())
}

// TestTrainerIsAskedForTheDate: the question comes before Beranda, takes an
// answer by keys, and does not come again after a restart.
func TestTrainerIsAskedForTheDate(t *testing.T) {
	t.Parallel()
	db := eventFile(t)
	alter(t, db, "UPDATE fact SET wall_ms = wall_ms + 40*86400000 WHERE ord = (SELECT max(ord) FROM fact)")
	p := tuitest.PTY(t, []string{binary(t), "--db", db, "--addr", "127.0.0.1:0"}, plainEnv(), 80, 24)
	p.WaitFor(t, "Tanggal dan jam berapa sekarang?")
	p.WaitFor(t, "Ada catatan yang lebih baru daripada jam laptop.")
	when := time.Now().Add(41 * 24 * time.Hour).In(roster.WITA.Location())
	p.Type(strings.Repeat("\x7f", 10) + "99-99-2026\r")
	p.Press("enter")
	p.WaitFor(t, "Tanggal belum tepat.")
	p.Type(strings.Repeat("\x7f", 10) + when.Format("02-01-2006"))
	p.WaitFor(t, when.Format("02-01-2006"))
	p.Press("enter", "enter")
	p.WaitFor(t, "Jam dicatat.")
	p.WaitFor(t, "KELAS TUTUP")
	p.Press("q", "q")
	if code := p.Wait(); code != 0 {
		t.Fatalf("it ended with %d", code)
	}
	p = tuitest.PTY(t, []string{binary(t), "--db", db, "--addr", "127.0.0.1:0"}, plainEnv(), 80, 24)
	p.WaitFor(t, "KELAS TUTUP")
}
