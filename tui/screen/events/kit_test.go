package events_test

import (
	"context"
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen/events"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, now, errDisk, explain = tuitest.Env, tuitest.Now, tuitest.ErrDisk, tuitest.Explain

// registry holds three events and fails while err is set.
type registry struct {
	list    []roster.Event
	current roster.EventID
	err     error
}

func (r *registry) EventPage(_ context.Context, query string, from, n int) (roster.EventPage, error) {
	out := roster.EventPage{From: from}
	for _, e := range r.list {
		if query != "" && !strings.Contains(strings.ToLower(e.Title), strings.ToLower(query)) {
			continue
		}
		out.Total++
		if out.Total > from && len(out.Heads) < n {
			out.Heads = append(out.Heads, roster.EventHead{ID: e.ID, Title: e.Title, Venue: e.Venue, Zone: e.Zone, Simulated: e.Simulated, First: e.Sesi[0].Start})
		}
	}
	return out, r.err
}

func (r *registry) Event(_ context.Context, id roster.EventID) (roster.Event, error) {
	for _, e := range r.list {
		if e.ID == id {
			return e, r.err
		}
	}
	return roster.Event{}, roster.ErrUnknownEvent
}

func (r *registry) SetCurrentEvent(_ context.Context, id roster.EventID, _ roster.Actor) error {
	if r.err == nil {
		r.current = id
	}
	return r.err
}

func newRegistry(t *testing.T) *registry {
	t.Helper()
	r := &registry{}
	for i, title := range []string{"Pelatihan Migrasi Aman", "Pelatihan lanjutan untuk kader dan perangkat desa se-Kecamatan Taebenu", "Simulasi"} {
		e, err := roster.NewEvent(title, "", now().AddDate(0, 0, i), 1, roster.WITA, []roster.VillageCode{"53.01.10.2007"})
		if err != nil {
			t.Fatal(err)
		}
		e.ID = roster.EventID(rune('a' + i))
		r.list = append(r.list, e)
	}
	r.list[2].Simulated = true
	return r
}

func stageIn(t *testing.T, r *registry, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	env := newEnv(l, ascii)
	return tuitest.NewStage(t, events.New(events.Config{Env: env, Registry: r, Current: "b", Explain: explain(env.T)}), env.S, env.Take)
}
