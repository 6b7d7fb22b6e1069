package data_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/roster/exchange"
)

// carry brings the facts of one laptop to another, through a real bundle.
func carry(t *testing.T, from, to *data.Store) data.Ingested {
	t.Helper()
	var buf bytes.Buffer
	b, err := from.Bundle(t.Context(), &buf, "test")
	if err != nil {
		t.Fatal(err)
	}
	r, err := exchange.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	if err != nil {
		t.Fatal(err)
	}
	check, done := data.CheckFacts()
	if err := errors.Join(r.Each(check), done()); err != nil {
		t.Fatal(err)
	}
	in, err := to.Ingest(t.Context(), b.ID, r.Each)
	if err != nil {
		t.Fatal(err)
	}
	return in
}

// TestTwoLaptopsMeet: what both wrote is on both, once, whichever way and however
// often the bundles go, and a rebuild makes the same.
func TestTwoLaptopsMeet(t *testing.T) {
	ctx := t.Context()
	a, b := datatest.Open(t), datatest.Open(t)
	e := datatest.Event(t, a)
	if in := carry(t, a, b); in.New == 0 || in.Known != 0 || in.Gaps != 0 || in.Other != 0 {
		t.Fatalf("%+v", in)
	}
	if in := carry(t, a, b); in.New != 0 || in.Known == 0 {
		t.Errorf("twice: %+v", in)
	}
	// Each laptop adds somebody, under the same number, and marks the same person.
	pa, err := a.AddPerson(ctx, e.ID, roster.Person{Name: "Yuliana Snae", Village: e.Villages[0], Sex: roster.P, Role: roster.Warga}, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	pb, err := b.AddPerson(ctx, e.ID, roster.Person{Name: "Markus Tob", Village: e.Villages[0], Sex: roster.L, Role: roster.Warga}, roster.Trainer)
	if err != nil || pa.Number != pb.Number {
		t.Fatal(pa.Number, pb.Number, err)
	}
	r, err := a.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	who := r.Rows[0].ID
	mark := func(s *data.Store, st roster.Status) {
		m := roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: who, Status: st, Method: roster.ByTrainer, By: roster.Trainer}
		if err := s.Mark(ctx, m); err != nil {
			t.Fatal(err)
		}
	}
	mark(a, roster.Absent)
	mark(b, roster.Present)
	carry(t, b, a)
	carry(t, a, b)
	carry(t, b, a)
	for name, s := range map[string]*data.Store{"a": a, "b": b} {
		r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
		if err != nil || len(r.Rows) != 12 {
			t.Fatalf("%s has %d people, %v", name, len(r.Rows), err)
		}
		numbers := map[int]bool{}
		for _, row := range r.Rows {
			numbers[row.Number] = true
		}
		if len(numbers) != 12 {
			t.Errorf("%s gave a number twice", name)
		}
		if row, _ := r.Find(who); !row.Mark.Status.Here() {
			t.Errorf("%s: somebody who was there is %q", name, row.Mark.Status)
		}
		if c := chainOf(t, s); len(c.Flaws) != 0 || len(c.Heads) < 2 {
			t.Errorf("%s: %+v", name, c)
		}
		one := state(t, s)
		if err := s.Rebuild(ctx); err != nil {
			t.Fatal(err)
		}
		for table, rows := range state(t, s) {
			if strings.Join(rows, "\n") != strings.Join(one[table], "\n") {
				t.Errorf("%s: %s changed in a rebuild", name, table)
			}
		}
	}
}

// TestSettingsStayAtHome: PIN and keys of one laptop do not travel.
func TestSettingsStayAtHome(t *testing.T) {
	ctx := t.Context()
	a, b := datatest.Open(t), datatest.Open(t)
	if err := a.SetSetting(ctx, "class.pin", "407199", roster.Trainer); err != nil {
		t.Fatal(err)
	}
	var buf bytes.Buffer
	if _, err := a.Bundle(ctx, &buf, "test"); err != nil || bytes.Contains(buf.Bytes(), []byte("407199")) {
		t.Errorf("the PIN is in the bundle, %v", err)
	}
	carry(t, a, b)
	if v, ok, _ := b.Setting(ctx, "class.pin"); ok {
		t.Errorf("the PIN came as %q", v)
	}
	if c := chainOf(t, b); !c.Intact() {
		t.Errorf("%+v", c)
	}
}

// TestARoomElsewhereIsNotGoneOnWith: the live room of another laptop leaves its
// answers, and is no part of the room here.
func TestARoomElsewhereIsNotGoneOnWith(t *testing.T) {
	ctx := t.Context()
	a, b := datatest.Open(t), datatest.Open(t)
	e := datatest.Event(t, a)
	body := []byte(`{"run":"r","question":"q","person":"p","answer":{"choices":["a"]},"ref":"x"}`)
	if err := a.AppendRoom(ctx, e.ID, []data.RoomRecord{{Kind: "answered", Actor: "sendiri:p", At: datatest.Start(), Body: body}}); err != nil {
		t.Fatal(err)
	}
	carry(t, a, b)
	n := 0
	if err := b.LoadRoom(ctx, e.ID, func(data.RoomRecord) error { n++; return nil }); err != nil || n != 0 {
		t.Errorf("%d steps of another room, %v", n, err)
	}
	answers := 0
	if err := b.Answers(ctx, e.ID, func(data.Answer) error { answers++; return nil }); err != nil || answers != 1 {
		t.Errorf("%d answers, %v", answers, err)
	}
}

// TestErasedStaysErased: a bundle of a laptop that does not know brings nobody back,
// and the erasure travels.
func TestErasedStaysErased(t *testing.T) {
	ctx := t.Context()
	a, b := datatest.Open(t), datatest.Open(t)
	e := datatest.Event(t, a)
	p := known(t, a, e)
	carry(t, a, b)
	if _, err := a.Erase(ctx, roster.Erasure{Person: p.ID, Why: roster.EraseAsked, By: roster.Trainer}); err != nil {
		t.Fatal(err)
	}
	q := p.Person
	q.Phone = "081399887799"
	if _, err := b.UpdatePerson(ctx, q, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	carry(t, b, a)
	carry(t, a, b)
	for _, s := range []*data.Store{a, b} {
		if found := traces(t, s.Path(), "Wilhelmina", "0813998877"); len(found) > 0 {
			t.Errorf("left: %v", found)
		}
		if c := chainOf(t, s); !c.Intact() {
			t.Errorf("%+v", c.Flaws)
		}
	}
}

// TestForgedBundles: whatever is changed in a bundle, it is not taken in.
func TestForgedBundles(t *testing.T) {
	a := datatest.Open(t)
	datatest.Event(t, a)
	var all []exchange.Fact
	if err := a.EachFact(t.Context(), func(f exchange.Fact) error { all = append(all, f); return nil }); err != nil {
		t.Fatal(err)
	}
	run := func(change func([]exchange.Fact) []exchange.Fact) error {
		list := change(append([]exchange.Fact{}, all...))
		check, done := data.CheckFacts()
		for _, f := range list {
			if err := check(f); err != nil {
				return err
			}
		}
		return done()
	}
	if err := run(func(l []exchange.Fact) []exchange.Fact { return l }); err != nil {
		t.Fatalf("an honest one: %v", err)
	}
	for name, change := range map[string]func([]exchange.Fact) []exchange.Fact{
		"a body": func(l []exchange.Fact) []exchange.Fact { l[2].Body = strings.Replace(l[2].Body, "a", "b", 1); return l },
		"body, hash": func(l []exchange.Fact) []exchange.Fact {
			l[2].Body, l[2].Hash = "{}", strings.Repeat("0", 64)
			return l
		},
		"gone, says it": func(l []exchange.Fact) []exchange.Fact { l[2].Body = `{"erased":"x"}`; return l },
		"an actor":      func(l []exchange.Fact) []exchange.Fact { l[3].Actor = "panitia"; return l },
		"a time":        func(l []exchange.Fact) []exchange.Fact { l[3].WallMS++; return l },
		"a link":        func(l []exchange.Fact) []exchange.Fact { l[1].Link = strings.Repeat("a", 64); return l },
		"no link":       func(l []exchange.Fact) []exchange.Fact { l[1].Link = strings.Repeat("z", 64); return l },
		"two swapped":   func(l []exchange.Fact) []exchange.Fact { l[1], l[2] = l[2], l[1]; return l },
		"one twice":     func(l []exchange.Fact) []exchange.Fact { return append(l[:3], l[2:]...) },
		"first forged":  func(l []exchange.Fact) []exchange.Fact { l[0].ID = "x"; return l },
	} {
		if err := run(change); !errors.Is(err, data.ErrForged) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
