package plan_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/plan"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// errDisk stands for a disk that refuses.
var errDisk = errors.New("disk")

// now is Friday 7 November 2025, 08.14 WITA.
func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// book keeps a plan in memory, with the rules of the store.
type book struct {
	lines []roster.FollowUp
	facts int
	err   error
}

func (b *book) Plan(context.Context, roster.EventID) ([]roster.FollowUp, error) {
	var out []roster.FollowUp
	for _, f := range b.lines {
		if !f.Gone {
			out = append(out, f)
		}
	}
	return out, b.err
}

func (b *book) PutFollowUp(_ context.Context, f roster.FollowUp) (roster.FollowUp, error) {
	f, err := f.Check()
	if err = errors.Join(b.err, err); err != nil {
		return roster.FollowUp{}, err
	}
	b.facts++
	if i := slices.IndexFunc(b.lines, func(o roster.FollowUp) bool { return o.ID == f.ID }); f.ID != "" && i >= 0 {
		b.lines[i] = f
		return f, nil
	}
	f.ID = roster.FollowUpID(fmt.Sprint(len(b.lines) + 1))
	b.lines = append(b.lines, f)
	return f, nil
}

func (b *book) RemoveFollowUp(_ context.Context, _ roster.EventID, id roster.FollowUpID, _ roster.Actor) error {
	i := slices.IndexFunc(b.lines, func(o roster.FollowUp) bool { return o.ID == id })
	if b.err != nil || i < 0 {
		return errors.Join(b.err, roster.ErrUnknownPlan)
	}
	b.facts++
	b.lines[i].Gone = true
	return nil
}

func (b *book) Villages(context.Context) ([]roster.Village, error) {
	return []roster.Village{{Code: "a", Name: "Oeltua"}, {Code: "b", Name: "Oben"}, {Code: "c", Name: "Baun"}}, nil
}

func explain(t *i18n.Text) func(error) string {
	return func(err error) string {
		for _, s := range []struct {
			err error
			say string
		}{{errDisk, t.Errors.NotSaved}, {roster.ErrActivity, t.Plan.NoActivity}, {roster.ErrResponsible, t.Plan.NoResponsible},
			{roster.ErrWhen, t.Plan.NoWhen}, {roster.ErrEvidence, t.Plan.NoEvidence}, {roster.ErrDay, t.Plan.BadDay}, {roster.ErrTextLong, t.Plan.TooLong}} {
			if errors.Is(err, s.err) {
				return s.say
			}
		}
		return "?? " + err.Error()
	}
}

func stageIn(t *testing.T, b *book, l i18n.Lang, ascii bool, villages ...roster.VillageCode) *tuitest.Stage {
	t.Helper()
	words, n := i18n.New(l), uint64(0)
	env := &screen.Env{T: words, S: style.New(ascii), K: key.NewCommon(words.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "", now(), 2, roster.WITA, villages)
	if err != nil {
		t.Fatal(err)
	}
	e.ID = "e1"
	s := plan.New(plan.Config{Env: env, Book: b, Event: e, Explain: explain(words)})
	return tuitest.NewStage(t, s, env.S, env.Take)
}

func stage(t *testing.T, b *book) *tuitest.Stage { return stageIn(t, b, i18n.ID, false, "a", "b") }

func line(v roster.VillageCode, activity string, due roster.Day) roster.FollowUp {
	return roster.FollowUp{Event: "e1", Village: v, Activity: activity, Responsible: "Maria Tnunay", When: "tiap Sabtu", Due: due,
		Evidence: "buku tamu", By: roster.Trainer}
}

// with is a book that holds lines.
func with(lines ...roster.FollowUp) *book {
	b := &book{}
	for i, f := range lines {
		f.ID = roster.FollowUpID(fmt.Sprint(i + 1))
		b.lines = append(b.lines, f)
	}
	return b
}
