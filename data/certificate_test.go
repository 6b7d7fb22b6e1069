package data_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// busySheets leaves a number, a print and a code.
func busySheets(t *testing.T, s *data.Store, e roster.Event, p roster.PersonID) {
	t.Helper()
	ctx := context.Background()
	if _, err := s.IssueCertificates(ctx, e.ID, []roster.PersonID{p}, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if err := s.CertificatesPrinted(ctx, e.ID, []roster.PersonID{p, p}, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Codes(ctx, e.ID, []roster.PersonID{p}, roster.Trainer); err != nil {
		t.Fatal(err)
	}
}

func ids(t *testing.T, s *data.Store, e roster.Event) []roster.PersonID {
	t.Helper()
	roll, err := s.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	var out []roster.PersonID
	for _, r := range roll.Rows {
		out = append(out, r.ID)
	}
	return out
}

// A number is given once, without gaps, and nobody is renumbered by what comes
// later: other people, another event of the year, a second printing.
func TestCertificateNumbersStay(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	e.Organiser = "Lakpesdam PBNU"
	e, err := s.UpdateEvent(ctx, e, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	people := ids(t, s, e)
	first, err := s.IssueCertificates(ctx, e.ID, people[2:5], roster.Trainer)
	if err != nil || len(first) != 3 || first[people[2]].Number != "001."+roster.SeriesOf(s.Device())+"/SERT/LAKPESDAM-PBNU/XI/2025" {
		t.Fatalf("%v %v", first, err)
	}
	other := datatest.Event(t, s)
	if c, err := s.IssueCertificates(ctx, other.ID, ids(t, s, other)[:1], roster.Trainer); err != nil || c[ids(t, s, other)[0]].Seq != 4 {
		t.Errorf("another event of the year: %v %v", c, err)
	}
	all, err := s.IssueCertificates(ctx, e.ID, people, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[int]bool{4: true}
	for _, p := range people {
		c := all[p]
		if seen[c.Seq] || c.Seq < 1 || c.Seq > len(people)+1 {
			t.Errorf("number %d of %d people is taken or leaves a gap", c.Seq, len(people))
		}
		seen[c.Seq] = true
	}
	for p, c := range first {
		if all[p] != c {
			t.Errorf("%s had %v and has %v", p, c, all[p])
		}
	}
	if err := s.CertificatesPrinted(ctx, e.ID, people[:1], roster.Trainer); err != nil {
		t.Fatal(err)
	}
	now, err := s.Certificates(ctx, e.ID)
	if err != nil || !now[people[0]].Printed || now[people[1]].Printed {
		t.Errorf("%v %v", now, err)
	}
	facts, _ := s.Facts(ctx)
	if err := s.CertificatesPrinted(ctx, e.ID, people[:1], roster.Trainer); err != nil {
		t.Error(err)
	}
	if after, _ := s.Facts(ctx); after != facts {
		t.Error("printing again left facts")
	}
	if _, err := s.IssueCertificates(ctx, e.ID, []roster.PersonID{"nobody"}, roster.Trainer); !errors.Is(err, roster.ErrUnknownPerson) {
		t.Errorf("a certificate of nobody: %v", err)
	}
}

// A certificate follows its person through a merge and back; a reprint is a copy, and
// the number that is over stays in the book.
func TestCertificateOfMergedEntries(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	people := ids(t, s, e)
	if _, err := s.IssueCertificates(ctx, e.ID, people[:3], roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if err := s.CertificatesPrinted(ctx, e.ID, people[1:2], roster.Trainer); err != nil {
		t.Fatal(err)
	}
	stands := func(p roster.PersonID, seq int, printed bool, of int) {
		t.Helper()
		c, err := s.Certificates(ctx, e.ID)
		if err != nil || len(c) != of || c[p].Seq != seq || c[p].Printed != printed {
			t.Errorf("%v %v", c, err)
		}
	}
	merge := func(gone, into roster.PersonID) {
		t.Helper()
		if err := s.MergePeople(ctx, gone, into, roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	merge(people[1], people[0]) // both had one: that of the entry that is gone was handed out
	stands(people[0], 2, true, 2)
	merge(people[2], people[3]) // only the one that is gone had one
	stands(people[3], 3, false, 2)
	if c, err := s.IssueCertificates(ctx, e.ID, []roster.PersonID{people[0], people[3], people[4]}, roster.Trainer); err != nil || c[people[4]].Seq != 4 || len(c) != 3 {
		t.Errorf("a second number for one person: %v %v", c, err)
	}
	all, err := s.CertificatesGiven(ctx, e.ID)
	if err != nil || len(all) != 4 || all[0].Person != people[0] || all[1].Person != people[0] || all[2].Person != people[3] || all[3].Seq != 4 {
		t.Errorf("the book %v %v", all, err)
	}
	if err := s.UnmergePeople(ctx, people[1], roster.Trainer); err != nil {
		t.Fatal(err)
	}
	stands(people[0], 1, false, 4)
	stands(people[1], 2, true, 4)
}

// Two laptops that know nothing of each other never give out the same number; after
// they met, both have the same book, and who got two keeps the one in hand.
func TestCertificatesOfTwoLaptops(t *testing.T) {
	ctx := context.Background()
	a, b := datatest.Open(t), datatest.Open(t)
	e := datatest.Event(t, a)
	carry(t, a, b)
	people := ids(t, a, e)
	if _, err := a.IssueCertificates(ctx, e.ID, people[:2], roster.Trainer); err != nil {
		t.Fatal(err)
	}
	mine, err := b.IssueCertificates(ctx, e.ID, people[1:3], roster.Trainer)
	if err != nil || mine[people[1]].Seq != 1 {
		t.Fatalf("%v %v", mine, err)
	}
	if err := b.CertificatesPrinted(ctx, e.ID, people[1:2], roster.Trainer); err != nil {
		t.Fatal(err)
	}
	carry(t, b, a)
	carry(t, a, b)
	var books [2]string
	for i, s := range []*data.Store{a, b} {
		if err := s.Rebuild(ctx); err != nil {
			t.Fatal(err)
		}
		all, err := s.CertificatesGiven(ctx, e.ID)
		if err != nil || len(all) != 4 {
			t.Fatalf("%v %v", all, err)
		}
		seen := map[string]bool{}
		for _, c := range all {
			if seen[c.Number] {
				t.Errorf("%s twice", c.Number)
			}
			seen[c.Number] = true
		}
		c, err := s.Certificates(ctx, e.ID)
		if err != nil || len(c) != 3 || c[people[1]] != mineOf(mine[people[1]]) {
			t.Errorf("%v %v", c, err)
		}
		books[i] = fmt.Sprint(all, len(c), c[people[0]], c[people[1]], c[people[2]])
	}
	if books[0] != books[1] {
		t.Errorf("two books:\n%s\n%s", books[0], books[1])
	}
	// Each goes on in its own series.
	next, err := a.IssueCertificates(ctx, e.ID, people[3:4], roster.Trainer)
	if err != nil || next[people[3]].Seq != 3 || next[people[3]].Series != roster.SeriesOf(a.Device()) {
		t.Errorf("%v %v", next[people[3]], err)
	}
}

// mineOf is a certificate once it was printed.
func mineOf(c roster.Certificate) roster.Certificate {
	c.Printed = true
	return c
}

// Codes are random, kept, and different for every person and event.
func TestCodes(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	people := ids(t, s, e)
	first, err := s.Codes(ctx, e.ID, people[:3], roster.Trainer)
	if err != nil || len(first) != 3 {
		t.Fatalf("%v %v", first, err)
	}
	again, err := s.Codes(ctx, e.ID, people, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, p := range people {
		if len(again[p]) != 6 || seen[again[p]] {
			t.Errorf("code %q", again[p])
		}
		seen[again[p]] = true
	}
	if again[people[0]] != first[people[0]] {
		t.Error("a code changed")
	}
	other, err := s.Codes(ctx, "another", people, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range people {
		if other[p] == again[p] {
			t.Errorf("%s has one code in two events", p)
		}
	}
}

func TestChanges(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	p := ids(t, s, e)
	mark := func(person roster.PersonID, sesi int, status roster.Status, reason string) {
		t.Helper()
		err := s.Mark(ctx, roster.Mark{Event: e.ID, Sesi: e.Sesi[sesi].ID, Person: person, Status: status, Reason: reason, Method: roster.ByTrainer, By: roster.Trainer})
		if err != nil {
			t.Fatal(err)
		}
	}
	mark(p[0], 0, roster.Absent, "")
	mark(p[1], 0, roster.Present, "")
	mark(p[0], 0, roster.Sick, "demam")
	mark(p[0], 1, roster.Present, "")
	h, err := s.History(ctx, e.ID, p[0])
	if err != nil {
		t.Fatal(err)
	}
	undo, ok := roster.Undo(roster.InSesi(h, e.Sesi[0].ID), "panitia", datatest.Start())
	if !ok {
		t.Fatal("nothing to undo")
	}
	if err := s.Mark(ctx, undo); err != nil {
		t.Fatal(err)
	}
	got, err := s.Changes(ctx, e.ID)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range got {
		lines = append(lines, fmt.Sprintf("%s %s>%s %q %s %t", map[bool]string{true: "p0"}[c.Person == p[0]], c.Before, c.After, c.Reason, c.By, c.Undo))
	}
	if want := `[p0 A>S "demam" pelatih false p0 S>A "" panitia true]`; fmt.Sprint(lines) != want {
		t.Errorf("%v, want %s", lines, want)
	}
}
