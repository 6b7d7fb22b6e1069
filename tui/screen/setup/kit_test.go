package setup_test

import (
	"context"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/setup"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, now, errDisk, explain = tuitest.Env, tuitest.Now, tuitest.ErrDisk, tuitest.Explain

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
