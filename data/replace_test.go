package data_test

import (
	"context"
	"errors"
	"testing"

	"diklat/data/datatest"
	"diklat/roster"
)

// TestTwoTrainersEditOnePerson: different fields are joined, the same field is a
// conflict with both values, and nothing is silently overwritten.
func TestTwoTrainersEditOnePerson(t *testing.T) {
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	ctx := context.Background()
	en, err := s.AddPerson(ctx, e.ID, roster.Person{Name: "Maria Tnunay", Village: e.Villages[0], Sex: roster.P, Role: roster.Kader}, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	was := en.Person
	first, second := was, was
	first.Phone, first.BirthYear = "081234567890", 1980
	second.Name = "Maria Tnunay-Bani"
	if _, err := s.ReplacePerson(ctx, was, first, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	got, err := s.ReplacePerson(ctx, was, second, "pelatih:rini")
	if err != nil || got.Name != second.Name || got.Phone != first.Phone || got.BirthYear != 1980 {
		t.Fatalf("two edits of different fields: %+v %v", got, err)
	}
	third := was
	third.Phone = "082200001111"
	_, err = s.ReplacePerson(ctx, was, third, "pelatih:rini")
	var fight *roster.EditConflict
	if !errors.As(err, &fight) || len(fight.Fields) != 1 || fight.Fields[0] != (roster.FieldConflict{Field: "phone", Theirs: "081234567890", Mine: "082200001111"}) {
		t.Fatalf("two edits of one field: %+v %v", fight, err)
	}
	now, ok := fight.Record.(roster.Person)
	if !ok || now.Phone != first.Phone {
		t.Fatalf("the record that stands: %+v", fight.Record)
	}
	now = roster.Seen(was, fight) // what the loser has seen by now
	if got, err = s.ReplacePerson(ctx, now, third, "pelatih:rini"); err != nil || got.Phone != third.Phone || got.Name != second.Name || got.BirthYear != 1980 {
		t.Fatalf("decided on what stands: %+v %v", got, err)
	}
	alike := got
	alike.Phone = third.Phone
	if _, err := s.ReplacePerson(ctx, now, alike, roster.Trainer); err != nil {
		t.Fatalf("both wrote the same: %v", err)
	}
}

func TestTwoTrainersMarkOnePerson(t *testing.T) {
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	ctx := context.Background()
	en, err := s.AddPerson(ctx, e.ID, roster.Person{Name: "Maria Tnunay", Village: e.Villages[0], Sex: roster.P, Role: roster.Kader}, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	mark := func(st roster.Status) roster.Mark {
		return roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: en.ID, Status: st, Method: roster.ByTrainer, By: roster.Trainer}
	}
	if err := s.MarkSeen(ctx, nil, mark(roster.Present)); err != nil {
		t.Fatal(err)
	}
	var fight *roster.MarkConflict
	if err := s.MarkSeen(ctx, nil, mark(roster.Sick)); !errors.As(err, &fight) || fight.Theirs.Status != roster.Present || fight.Mine.Status != roster.Sick {
		t.Fatalf("%+v %v", fight, err)
	}
	if err := s.MarkSeen(ctx, nil, mark(roster.Present)); err != nil {
		t.Fatalf("both say present: %v", err)
	}
	if err := s.MarkSeen(ctx, []roster.Mark{fight.Theirs}, mark(roster.Sick)); err != nil {
		t.Fatalf("decided on what stands: %v", err)
	}
}

func TestTwoTrainersEditPlanAndEvent(t *testing.T) {
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	ctx := context.Background()
	was, err := s.PutFollowUp(ctx, roster.FollowUp{Event: e.ID, Village: e.Villages[0], Activity: "Pos layanan", Responsible: "Maria", When: "tiap Sabtu", Evidence: "buku tamu", By: roster.Trainer})
	if err != nil {
		t.Fatal(err)
	}
	a, b := was, was
	a.Responsible, b.Responsible, b.By = "Yosef", "Ance", "pelatih:rini"
	if _, err := s.ReplaceFollowUp(ctx, was, a); err != nil {
		t.Fatal(err)
	}
	var fight *roster.EditConflict
	if _, err := s.ReplaceFollowUp(ctx, was, b); !errors.As(err, &fight) || fight.Fields[0].Theirs != "Yosef" || fight.Fields[0].Mine != "Ance" {
		t.Fatalf("%+v %v", fight, err)
	}
	if err := s.RemoveFollowUp(ctx, e.ID, was.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if _, err := s.ReplaceFollowUp(ctx, was, b); !errors.Is(err, roster.ErrUnknownPlan) {
		t.Fatalf("a line that was taken off: %v", err)
	}
	seen, err := s.Event(ctx, e.ID)
	if err != nil {
		t.Fatal(err)
	}
	x, y := seen, seen
	x.Title, y.Venue = "Pelatihan Baru", "Balai Oben"
	if _, err := s.ReplaceEvent(ctx, seen, x, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if got, err := s.ReplaceEvent(ctx, seen, y, roster.Trainer); err != nil || got.Title != x.Title || got.Venue != y.Venue {
		t.Fatalf("%+v %v", got, err)
	}
	y.Title = "Pelatihan Lain"
	if _, err := s.ReplaceEvent(ctx, seen, y, roster.Trainer); !errors.As(err, &fight) {
		t.Fatal(err)
	}
}
