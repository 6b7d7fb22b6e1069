package data_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

func aContact() roster.Contact {
	return roster.Contact{ID: "puskesmas", Name: "Puskesmas Camplong", For: "Luka, sakit, dan dukungan jiwa", Number: "0380-123",
		Region: roster.InDesa, Hours: "24 jam", Checked: "2025-11-07", By: roster.Trainer}
}

func aLine(e roster.Event) roster.FollowUp {
	return roster.FollowUp{Event: e.ID, Village: e.Villages[1], Activity: "Membuka pos layanan", Responsible: "Maria Tnunay", When: "tiap Sabtu",
		Due: "2026-02-05", Resources: "meja, buku", Evidence: "buku tamu", Risk: "hujan", By: roster.Trainer}
}

// busyPlan writes, changes, removes and brings back.
func busyPlan(t *testing.T, s *data.Store, e roster.Event) {
	t.Helper()
	ctx := context.Background()
	put := func(c roster.Contact) roster.Contact {
		t.Helper()
		c, err := s.PutContact(ctx, c)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	line := func(f roster.FollowUp) roster.FollowUp {
		t.Helper()
		f, err := s.PutFollowUp(ctx, f)
		if err != nil {
			t.Fatal(err)
		}
		return f
	}
	c := put(aContact())
	c.Gone = true
	put(c)
	c.Gone, c.Number, c.Checked, c.Filled = false, "0380-456", "", "2025-11-08"
	put(c)
	own := aContact()
	own.ID = ""
	gone := put(own)
	gone.Gone = true
	put(gone)
	put(own)
	first, second := line(aLine(e)), line(aLine(e))
	first.Village, first.Due = e.Villages[0], ""
	line(first)
	for _, f := range []roster.FollowUp{first, second} {
		if err := s.RemoveFollowUp(ctx, e.ID, f.ID, roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	line(first)
}

func TestContactsReadBack(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	if all, err := s.Contacts(ctx); err != nil || len(all) != 0 {
		t.Fatalf("a new file has %v, %v", all, err)
	}
	before := len(factIDs(t, s))
	for range 2 { // the second says nothing new
		if got, err := s.PutContact(ctx, aContact()); err != nil || got != aContact() {
			t.Fatalf("%+v %v", got, err)
		}
	}
	if n := len(factIDs(t, s)); n != before+1 {
		t.Errorf("%d facts, want one more than %d", n, before)
	}
	own := aContact()
	own.ID = ""
	added, err := s.PutContact(ctx, own)
	if err != nil || !added.Added() || aContact().Added() {
		t.Fatalf("%+v %v", added, err)
	}
	all, err := s.Contacts(ctx)
	if err != nil || !slices.Equal(all, []roster.Contact{aContact(), added}) {
		t.Errorf("%+v %v", all, err)
	}
	back := aContact()
	back.Gone = true
	if _, err := s.PutContact(ctx, back); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Contact(ctx, back.ID); !errors.Is(err, roster.ErrUnknownContact) {
		t.Errorf("a contact that was taken back: %v", err)
	}
	if all, _ := s.Contacts(ctx); len(all) != 1 || all[0] != added {
		t.Errorf("left: %+v", all)
	}
	if _, err := s.PutContact(ctx, aContact()); err != nil {
		t.Fatal(err)
	}
	if all, _ := s.Contacts(ctx); len(all) != 2 || all[0] != aContact() {
		t.Errorf("brought back: %+v", all)
	}
	if _, err := s.PutContact(ctx, roster.Contact{Name: "x"}); !errors.Is(err, roster.ErrPurpose) {
		t.Errorf("an empty contact: %v", err)
	}
}

func TestPlanReadsBack(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	made, err := s.PutFollowUp(ctx, aLine(e))
	if err != nil {
		t.Fatal(err)
	}
	want := aLine(e)
	if want.ID = made.ID; made != want || made.ID == "" {
		t.Fatalf("kept %+v", made)
	}
	second, err := s.PutFollowUp(ctx, aLine(e))
	if err != nil {
		t.Fatal(err)
	}
	facts := len(factIDs(t, s))
	if _, err := s.PutFollowUp(ctx, made); err != nil || len(factIDs(t, s)) != facts {
		t.Errorf("the same again made a fact: %v", err)
	}
	read := func() []roster.FollowUp {
		t.Helper()
		p, err := s.Plan(ctx, e.ID)
		if err != nil {
			t.Fatal(err)
		}
		return p
	}
	if p := read(); !slices.Equal(p, []roster.FollowUp{made, second}) {
		t.Errorf("%+v", p)
	}
	for range 2 {
		if err := s.RemoveFollowUp(ctx, e.ID, made.ID, roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	if p := read(); !slices.Equal(p, []roster.FollowUp{second}) {
		t.Errorf("after a removal: %+v", p)
	}
	if len(factIDs(t, s)) != facts+1 {
		t.Error("a repeated removal made a fact")
	}
	if _, err := s.PutFollowUp(ctx, made); err != nil {
		t.Fatal(err)
	}
	if p := read(); !slices.Equal(p, []roster.FollowUp{made, second}) {
		t.Errorf("brought back, in its place: %+v", p)
	}
	if err := s.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	if p := read(); !slices.Equal(p, []roster.FollowUp{made, second}) {
		t.Errorf("after a rebuild: %+v", p)
	}
}

func TestPlanRefuses(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	other := datatest.Event(t, s)
	made, err := s.PutFollowUp(ctx, aLine(e))
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		edit func(*roster.FollowUp)
		want error
	}{
		"event":         {func(f *roster.FollowUp) { f.Event = "x" }, roster.ErrUnknownEvent},
		"village":       {func(f *roster.FollowUp) { f.Village = "99.99.99.9999" }, roster.ErrUnknownVillage},
		"nothing":       {func(f *roster.FollowUp) { f.Activity = "\x1b[2J" }, roster.ErrActivity},
		"another event": {func(f *roster.FollowUp) { f.ID, f.Event = made.ID, other.ID }, roster.ErrUnknownPlan},
	} {
		f := aLine(e)
		c.edit(&f)
		if got, err := s.PutFollowUp(ctx, f); !errors.Is(err, c.want) || got != (roster.FollowUp{}) {
			t.Errorf("%s: %+v %v, want %v", name, got, err, c.want)
		}
	}
	for _, id := range []roster.FollowUpID{"x", made.ID} {
		if err := s.RemoveFollowUp(ctx, other.ID, id, roster.Trainer); !errors.Is(err, roster.ErrUnknownPlan) {
			t.Errorf("removing %q: %v", id, err)
		}
	}
	if _, err := s.Plan(ctx, "x"); !errors.Is(err, roster.ErrUnknownEvent) {
		t.Errorf("the plan of no event: %v", err)
	}
	if p, err := s.Plan(ctx, e.ID); err != nil || len(p) != 1 {
		t.Errorf("the plan is %+v, %v", p, err)
	}
}

func TestHostileTextsAreKeptClean(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	f := aLine(e)
	f.Activity, f.Evidence = "buka\x1b]52;c;aGFp\a pos\x1b[31m\r\nlayanan", "=HYPERLINK(\"http://x\")\u202e"
	got, err := s.PutFollowUp(ctx, f)
	if err != nil || got.Activity != "buka pos layanan" || got.Evidence != "=HYPERLINK(\"http://x\")" {
		t.Errorf("%+v %v", got, err)
	}
	c := aContact()
	c.Number, c.Name = "\x9b2J0380\u2013123\x00", "Puskes\u200bmas"
	kept, err := s.PutContact(ctx, c)
	if err != nil || strings.ContainsAny(kept.Number+kept.Name, "\x00\x1b\u200b\u009b") || kept.Name != "Puskesmas" {
		t.Errorf("%q %q %v", kept.Number, kept.Name, err)
	}
	rows, err := s.Dump(ctx, "SELECT body FROM fact WHERE kind IN ('service', 'followup')")
	if err != nil || len(rows) != 2 {
		t.Fatalf("%v %v", rows, err)
	}
	for _, r := range rows {
		if strings.Contains(r, "u001b") || strings.Contains(r, "u0000") {
			t.Errorf("kept in the log: %s", r)
		}
	}
}
