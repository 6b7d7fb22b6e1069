package setup_test

import (
	"context"
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/setup"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func newEnv(l i18n.Lang, ascii bool) *screen.Env {
	t, n := i18n.New(l), uint64(0)
	return &screen.Env{T: t, S: style.New(ascii), K: key.NewCommon(t.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
}

// now is Friday 7 November 2025, 08.14 WITA, in the first sesi.
func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// errDisk stands for a disk that refuses.
var errDisk = errors.New("disk")

func explain(t *i18n.Text) func(error) string {
	return func(err error) string {
		if errors.Is(err, errDisk) {
			return t.Errors.NotSaved
		}
		return "?? " + err.Error()
	}
}

// registry keeps the events that were made.
type registry struct {
	made    []roster.Event
	changed []roster.Event
	current roster.EventID
	err     error
}

func (r *registry) CreateEvent(_ context.Context, e roster.Event, _ roster.Actor) (roster.Event, error) {
	if r.err != nil {
		return e, r.err
	}
	e.ID = "e1"
	r.made = append(r.made, e)
	return e, nil
}

func (r *registry) UpdateEvent(_ context.Context, e roster.Event, _ roster.Actor) (roster.Event, error) {
	if r.err == nil {
		r.changed = append(r.changed, e)
	}
	return e, r.err
}

func (r *registry) SetCurrentEvent(_ context.Context, id roster.EventID, _ roster.Actor) error {
	r.current = id
	return nil
}

const (
	oeltua roster.VillageCode = "53.01.10.2007"
	oben   roster.VillageCode = "53.01.15.2004"
	baun   roster.VillageCode = "53.01.06.2001"
)

func villages() []roster.Village {
	return []roster.Village{{Code: baun, Name: "Baun", Kind: roster.Kelurahan, District: "Amarasi Barat"},
		{Code: oben, Name: "Oben", Kind: roster.Desa, District: "Nekamese"},
		{Code: oeltua, Name: "Oeltua", Official: "Oeltuah", Kind: roster.Desa, District: "Taebenu", Aliases: []string{"Oil Tua"}},
		{Code: "53.01.99.2001", Name: "Desa dengan nama yang sangat panjang sekali", Kind: roster.Desa, District: "Amfoang Barat Laut"}}
}

// words changes the language as the app does.
func words(env *screen.Env, st *tuitest.Stage, l i18n.Lang) {
	env.T = i18n.New(l)
	env.K = key.NewCommon(env.T.Common.Keys)
	st.Send(screen.Lang{})
}

func stage(t *testing.T, r *registry, first bool) (*tuitest.Stage, *screen.Env) {
	t.Helper()
	env := newEnv(i18n.ID, false)
	s := setup.New(setup.Config{Env: env, Registry: r, Villages: villages(), Chosen: []roster.VillageCode{oeltua, oben}, AskLang: first, Explain: explain(env.T)})
	return tuitest.NewStage(t, s, env.S, env.Take), env
}
