package main

import (
	"context"
	"errors"
	"reflect"
	"testing"
	"time"

	"diklat/data"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen/door"
	"diklat/tui/screen/export"
)

// attempt calls a method with a context and otherwise empty arguments. It
// reports false for methods that cannot fail and so cannot refuse.
func attempt(m reflect.Value) (fails bool, err error) {
	t := m.Type()
	if t.NumOut() == 0 || t.Out(t.NumOut()-1) != reflect.TypeFor[error]() {
		return false, nil
	}
	args := []reflect.Value{}
	for i := range t.NumIn() {
		switch {
		case t.IsVariadic() && i == t.NumIn()-1:
		case t.In(i) == reflect.TypeFor[context.Context]():
			args = append(args, reflect.ValueOf(context.Background()))
		default:
			args = append(args, reflect.Zero(t.In(i)))
		}
	}
	defer func() {
		if p := recover(); p != nil {
			fails, err = true, errors.New("it went on, and panicked on empty arguments")
		}
	}()
	out := m.Call(args)
	err, _ = out[len(out)-1].Interface().(error)
	return true, err
}

// methods gives each method of each interface that the fields of a struct hold.
func methods(t *testing.T, parts reflect.Value, fn func(name string, m reflect.Value)) {
	t.Helper()
	for i := range parts.NumField() {
		f := parts.Type().Field(i)
		if f.Type.Kind() != reflect.Interface || parts.Field(i).IsNil() {
			continue
		}
		for j := range f.Type.NumMethod() {
			fn(f.Name+"."+f.Type.Method(j).Name, parts.Field(i).MethodByName(f.Type.Method(j).Name))
		}
	}
}

// TestLayersOfAccess: requests enter at the adapters, and there is no method of
// any of them through which nobody gets anything. Whoever adds a method to what a
// screen asks for meets this test: ask `may` first (see warrant.go).
func TestLayersOfAccess(t *testing.T) {
	h := newHall(t, time.Now)
	before := facts(t, h.house.store)
	asked := 0
	refused := func(name string, m reflect.Value) {
		fails, err := attempt(m)
		if !fails {
			return
		}
		asked++
		if !errors.Is(err, access.ErrDenied) {
			t.Errorf("%s let nobody in: %v", name, err)
		}
	}
	trainer := h.app.leading(access.Actor{}, h.house, h.class, h.app.shelf(newMarkdown(), h.house.store))
	methods(t, reflect.ValueOf(trainer), refused)
	d := &desk{house: h.house, class: h.class, seat: "x", addr: "1.2.3.4"}
	open := map[string]bool{"Desk.Welcome": true, "Desk.TryPIN": true} // the poster says as much, and the PIN must be tried
	methods(t, reflect.ValueOf(tui.Participant{Desk: d, Room: d, People: d, Services: nearby{h.app.shelf(nil, h.house.store), d.actor}}),
		func(name string, m reflect.Value) {
			if !open[name] {
				refused(name, m)
			}
		})
	methods(t, reflect.ValueOf(struct{ door.Sharer }{d}), refused)
	if _, err := d.Place(t.Context(), "Oben"); !errors.Is(err, access.ErrDenied) {
		t.Errorf("Place: %v", err)
	}
	if asked < 25 {
		t.Errorf("only %d methods were tried", asked)
	}
	if after := facts(t, h.house.store); after != before {
		t.Errorf("nobody left %d facts", after-before)
	}
}

// facts counts what happened.
func facts(t *testing.T, s *data.Store) int {
	t.Helper()
	n, err := s.Facts(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestASeatActsForItselfOnly: one who sits as Maria can answer for Maria, not for
// Yosef, whatever their program sends, and after leaving for nobody.
func TestASeatActsForItselfOnly(t *testing.T) {
	ctx := t.Context()
	h := newHall(t, time.Now)
	maria, yosef := h.add(t, "Maria Tnunay"), h.add(t, "Yosef Lalus")
	hub, _, err := h.house.room()
	if err != nil {
		t.Fatal(err)
	}
	seat := func(id live.SeatID, p roster.PersonID) *desk {
		if _, err := hub.Join(ctx, id, "1.2.3.4", "80x24"); err != nil {
			t.Fatal(err)
		}
		d := &desk{house: h.house, class: h.class, seat: id, addr: "1.2.3.4"}
		if err := d.TryPIN(ctx, hallPIN); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Enter(ctx, p); err != nil {
			t.Fatal(err)
		}
		return d
	}
	d := seat("a", maria.ID)
	seat("b", yosef.ID)
	for _, err := range []error{
		d.Submit(ctx, live.Submission{Seat: "a", Person: live.PersonID(yosef.ID)}),
		d.Submit(ctx, live.Submission{Seat: "b", Person: live.PersonID(yosef.ID)}),
		d.Submit(ctx, live.Submission{Seat: "a"}),
		d.Step(ctx, live.CaseStep{Seat: "b", Person: live.PersonID(yosef.ID)}),
	} {
		if !errors.Is(err, access.ErrDenied) {
			t.Errorf("Maria's seat acted for somebody else: %v", err)
		}
	}
	if err := d.Submit(ctx, live.Submission{Seat: "a", Person: live.PersonID(maria.ID)}); errors.Is(err, access.ErrDenied) {
		t.Errorf("Maria may not answer for herself: %v", err)
	}
	if err := d.leave(); err != nil {
		t.Fatal(err)
	}
	if err := d.Submit(ctx, live.Submission{Seat: "a", Person: live.PersonID(maria.ID)}); !errors.Is(err, access.ErrDenied) {
		t.Errorf("Maria left and still answers: %v", err)
	}
	if _, err := (&desk{house: h.house, class: h.class, seat: "x"}).People(ctx, oeltua()); !errors.Is(err, door.ErrPIN) {
		t.Errorf("without the PIN: %v", err)
	}
}

// TestACoTrainerTakesNothingAway: a co-trainer leads, and neither exports nor
// changes the door, the event or what was imported.
func TestACoTrainerTakesNothingAway(t *testing.T) {
	ctx := t.Context()
	h := newHall(t, time.Now)
	c := h.app.leading(access.Actor{Role: access.CoTrainer, Name: "rini"}, h.house, h.class, h.app.shelf(newMarkdown(), h.house.store))
	if _, err := c.Book.Roll(ctx, h.event.ID, h.event.Sesi[0].ID); err != nil {
		t.Errorf("the list: %v", err)
	}
	if err := c.Room.Do(ctx, "pelatih:rini", 0, live.ShowSlide{Module: "M2"}); err != nil {
		t.Errorf("leading: %v", err)
	}
	_, _, taken := c.Writer.Write(ctx, export.Order{Kind: "attendance", Event: h.event.ID, Format: export.CSV, Text: i18n.New(i18n.ID)})
	if kinds := c.Writer.Kinds(i18n.New(i18n.ID)); len(kinds) != 0 {
		t.Errorf("a co-trainer is offered %v", kinds)
	}
	for what, err := range map[string]error{
		"export": taken, "PIN": c.Door.SetPIN(ctx, false), "closing": c.Door.Close(ctx), "another event": c.Book.SetCurrentEvent(ctx, h.event.ID, roster.Trainer),
		"a quiz": c.Import.RemoveQuiz(ctx, "x"),
	} {
		if !errors.Is(err, access.ErrDenied) {
			t.Errorf("%s: %v", what, err)
		}
	}
}
