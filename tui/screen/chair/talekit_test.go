package chair

import (
	"context"
	"testing"
	"time"

	"diklat/data/curriculum"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/tui/i18n"
)

// noDisk is a journal that keeps nothing.
type noDisk struct{}

func (noDisk) Append(context.Context, []live.Record) error { return nil }

func (noDisk) Load(context.Context, func(live.Record) error) error { return nil }

// content is the shipped content.
type content struct{ *course.Library }

func (c content) Services(context.Context) ([]course.Service, error) {
	return c.Library.Services(), nil
}

// table is a chair at a real room in which a case runs.
type table struct {
	*desk
	hub   *live.Hub
	err   error // of the next steps
	lost  bool  // the room keeps a step and the reply is lost
	steps []live.CaseStep
}

// Submit is for quizzes, of which there are none here.
func (b *table) Submit(context.Context, live.Submission) error { return live.ErrNoQuiz }

// Test is for tests, of which there are none here.
func (b *table) Test(context.Context, live.TestStep) error { return live.ErrNoQuiz }

// Step hands on to the room.
func (b *table) Step(ctx context.Context, st live.CaseStep) error {
	b.steps = append(b.steps, st)
	if b.err != nil && !b.lost {
		return b.err
	}
	if err := b.hub.Step(ctx, st); err != nil {
		return err
	}
	return b.err
}

var shelf = func() content {
	lib, ps := course.Open(curriculum.FS())
	if ps != nil {
		panic(ps)
	}
	return content{lib}
}()

// newTable seats Maria in a room that begins a shipped scenario.
func newTable(t *testing.T, id scenario.ID, mode live.Mode, lang i18n.Lang) *table {
	t.Helper()
	ctx := context.Background()
	hub, err := live.Open(ctx, noDisk{}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	b := &table{desk: newDesk(t, lang), hub: hub}
	all, _ := scenario.From(shelf.Library)
	for _, sc := range all {
		if sc.ID == id {
			err = hub.Do(ctx, "pelatih", 0, live.StartCase{Run: "k1", Mode: mode, Case: sc, Seed: 2})
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	if _, err := hub.Join(ctx, "s1", "10.0.0.1", "80x24"); err != nil {
		t.Fatal(err)
	}
	if err := hub.Sit(ctx, "s1", "p1"); err != nil {
		t.Fatal(err)
	}
	b.s = New(Config{Env: b.env, Room: b, Seat: "s1", VillageName: "Oeltua", EventTitle: "Pelatihan Migrasi Aman", Services: shelf, Sources: shelf,
		Person: roster.Enrolment{Number: 3, Person: roster.Person{ID: "p1", Name: "Maria Tnunay"}}, Slides: deck{},
		Leave: func() error { b.left++; return b.lerr }})
	b.news()
	return b
}

// news gives the chair its view of the room as it is now, and lets the grace pass.
func (b *table) news() {
	b.t.Helper()
	snap, err := b.hub.Snapshot(context.Background())
	if err != nil {
		b.t.Fatal(err)
	}
	b.show(live.ViewOf(&snap.State, "p1"))
}

// key presses keys; the room answers each and the new view comes.
func (b *table) key(keys ...string) {
	b.t.Helper()
	for _, k := range keys {
		b.press(k)
		b.news()
	}
}

// leads moves the whole room.
func (b *table) leads(acts ...live.Act) {
	b.t.Helper()
	for _, a := range acts {
		if err := b.hub.Do(context.Background(), "pelatih", 0, a); err != nil {
			b.t.Fatal(err)
		}
	}
	b.news()
}

// moves are acts that move the whole room.
func moves(acts ...scenario.Action) []live.Act {
	var out []live.Act
	for _, a := range acts {
		out = append(out, live.MoveCase{Action: a})
	}
	return out
}

// play is Maria's own play as the room keeps it.
func (b *table) play() live.OwnPlay {
	b.t.Helper()
	snap, err := b.hub.Snapshot(context.Background())
	if err != nil {
		b.t.Fatal(err)
	}
	return snap.Case.Own["p1"]
}

// pass lets time pass.
func (b *table) pass(d time.Duration) { b.time = b.time.Add(d) }
