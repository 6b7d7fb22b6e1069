package data_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// busyPeople merges, parts and withdraws, and leaves one merge standing.
func busyPeople(t *testing.T, s *data.Store, e roster.Event) {
	t.Helper()
	ctx := context.Background()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	people := datatest.Crowd(t, s, e, 4)
	must(s.Mark(ctx, by(e, 1, people[0].ID, roster.Present), by(e, 1, people[1].ID, roster.Absent)))
	must(s.MergePeople(ctx, people[0].ID, people[1].ID, roster.Trainer))
	must(s.MergePeople(ctx, people[2].ID, people[3].ID, roster.Trainer))
	must(s.UnmergePeople(ctx, people[2].ID, roster.Trainer))
	must(s.Withdraw(ctx, e.ID, people[3].ID, roster.Trainer))
}

func by(e roster.Event, sesi int, p roster.PersonID, st roster.Status) roster.Mark {
	return roster.Mark{Event: e.ID, Sesi: e.Sesi[sesi].ID, Person: p, Status: st, Method: roster.ByTrainer, By: roster.Trainer}
}

// lettersOf reads the letters of the first sesi by person.
func lettersOf(t testing.TB, s *data.Store, e roster.Event, sesi int) map[roster.PersonID]roster.Status {
	t.Helper()
	r, err := s.Roll(context.Background(), e.ID, e.Sesi[sesi].ID)
	if err != nil {
		t.Fatal(err)
	}
	out := map[roster.PersonID]roster.Status{}
	for _, row := range r.Rows {
		out[row.ID] = row.Mark.Status
	}
	return out
}

func TestAMergeKeepsWhatWasRecordedAboutBoth(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	p := datatest.Crowd(t, s, e, 2)
	a, b := p[0], p[1]
	mark := func(m ...roster.Mark) {
		t.Helper()
		if err := s.Mark(ctx, m...); err != nil {
			t.Fatal(err)
		}
	}
	mark(by(e, 0, a.ID, roster.Present), by(e, 0, b.ID, roster.Absent)) // the sweep for those who are missing
	mark(by(e, 1, b.ID, roster.Late), by(e, 2, a.ID, roster.Sick), by(e, 2, b.ID, roster.Excused))
	answer := func(who roster.PersonID, q string) data.RoomRecord {
		return data.RoomRecord{Kind: "answered", Actor: "x", At: datatest.Start(), Body: fmt.Appendf(nil, `{"run":"r","question":%q,"person":%q,"answer":{"of":%q}}`, q, who, who)}
	}
	if err := s.AppendRoom(ctx, e.ID, []data.RoomRecord{answer(a.ID, "q1"), answer(b.ID, "q1"), answer(b.ID, "q2")}); err != nil {
		t.Fatal(err)
	}
	before := state(t, s)
	if err := s.MergePeople(ctx, b.ID, a.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	for sesi, want := range []roster.Status{roster.Present, roster.Late, roster.Excused} {
		got := lettersOf(t, s, e, sesi)
		if _, there := got[b.ID]; there || got[a.ID] != want {
			t.Errorf("sesi %d: %q, other entry listed: %v", sesi, got[a.ID], there)
		}
	}
	answers := map[string]string{}
	if err := s.Answers(ctx, e.ID, func(x data.Answer) error {
		answers[x.Question] = x.Person + string(x.Body)
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	if want := map[string]string{"q1": string(a.ID) + fmt.Sprintf(`{"of":%q}`, a.ID), "q2": string(a.ID) + fmt.Sprintf(`{"of":%q}`, b.ID)}; !maps.Equal(answers, want) {
		t.Errorf("answers %v", answers)
	}
	// A correction after the merge counts, under whichever entry it comes.
	mark(by(e, 0, b.ID, roster.Sick))
	if got := lettersOf(t, s, e, 0)[a.ID]; got != roster.Sick {
		t.Errorf("corrected: %q", got)
	}
	h, err := s.History(ctx, e.ID, a.ID)
	if err != nil || len(h) != 6 {
		t.Errorf("history %v %v", h, err)
	}
	if err := s.UnmergePeople(ctx, b.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	mark(by(e, 0, b.ID, roster.Absent)) // as before: what came since was b's
	after := state(t, s)
	for _, table := range []string{"enrolment", "answer", "merge", "person", "person_word"} {
		if !slices.Equal(before[table], after[table]) {
			t.Errorf("%s: %v, before the merge %v", table, after[table], before[table])
		}
	}
	if got := lettersOf(t, s, e, 0); got[a.ID] != roster.Present || got[b.ID] != roster.Absent {
		t.Errorf("parted: %q %q", got[a.ID], got[b.ID])
	}
}

func TestAMergeFillsWhatTheCardLacks(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	add := func(p roster.Person) roster.Enrolment {
		t.Helper()
		p.Village, p.Sex = e.Villages[0], roster.P
		n, err := s.AddPerson(ctx, e.ID, p, roster.Trainer)
		if err != nil {
			t.Fatal(err)
		}
		return n
	}
	a, b := add(roster.Person{Name: "Ina Kolo", Phone: "081234567"}), add(roster.Person{Name: "Ina Kollo", Phone: "0899999", BirthYear: 1980, WG: roster.WG{1, 1, 3, 1, 1, 1}})
	if err := s.MergePeople(ctx, b.ID, a.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	got, _ := r.Find(a.ID)
	if got.Name != "Ina Kolo" || got.Phone != "081234567" || got.BirthYear != 1980 || got.Disability() != roster.DisabilityYes {
		t.Errorf("joined %+v", got.Person)
	}
	c := add(roster.Person{Name: "Orang Baru"})
	if c.Number <= b.Number {
		t.Errorf("number %d was given again", c.Number)
	}
	for err, want := range map[error]error{
		s.MergePeople(ctx, a.ID, a.ID, roster.Trainer):     roster.ErrSamePerson,
		s.MergePeople(ctx, b.ID, c.ID, roster.Trainer):     roster.ErrMerged,
		s.MergePeople(ctx, "nobody", c.ID, roster.Trainer): roster.ErrUnknownPerson,
		s.UnmergePeople(ctx, c.ID, roster.Trainer):         roster.ErrNotMerged,
		s.Withdraw(ctx, e.ID, "nobody", roster.Trainer):    roster.ErrUnknownPerson,
		s.Mark(ctx, by(e, 0, "nobody", roster.Present)):    roster.ErrUnknownPerson,
	} {
		if !errors.Is(err, want) {
			t.Errorf("%v, want %v", err, want)
		}
	}
}

func TestSomebodyTakenOffTheListComesBack(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	p := datatest.Crowd(t, s, e, 1)[0]
	if err := s.Mark(ctx, by(e, 0, p.ID, roster.Present)); err != nil {
		t.Fatal(err)
	}
	if err := s.Withdraw(ctx, e.ID, p.ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if _, there := lettersOf(t, s, e, 0)[p.ID]; there {
		t.Error("still listed")
	}
	if err := s.Mark(ctx, by(e, 0, p.ID, roster.Sick)); !errors.Is(err, roster.ErrUnknownPerson) {
		t.Errorf("marked: %v", err)
	}
	back, err := s.AddPerson(ctx, e.ID, p.Person, roster.Trainer)
	if err != nil || back.Number != p.Number || lettersOf(t, s, e, 0)[p.ID] != roster.Present {
		t.Errorf("back as %+v %v", back, err)
	}
}

// Any sequence of marks at any time, corrections, merges and their undoing,
// certificates and changes of the list gives the state that replaying its facts gives;
// the recaps agree with the rows, and the numbers of certificates have no gap.
func TestAnySequenceEqualsItsReplay(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(r *rapid.T) {
		s, done := fresh(r)
		defer done()
		ctx := context.Background()
		e, people := smallEvent(r, s)
		pick := func(what string) roster.PersonID { return people[rapid.IntRange(0, len(people)-1).Draw(r, what)] }
		for range rapid.IntRange(1, 30).Draw(r, "steps") {
			var err error
			sesi := rapid.IntRange(0, len(e.Sesi)-1).Draw(r, "sesi")
			switch rapid.IntRange(0, 11).Draw(r, "do") {
			case 0, 1, 2:
				m := by(e, sesi, pick("who"), rapid.SampledFrom(append(roster.Statuses(), roster.Unmarked)).Draw(r, "letter"))
				m.At = at(r, e.Sesi[sesi])
				err = s.Mark(ctx, m)
			case 3:
				_, err = s.CheckIn(ctx, e.ID, e.Sesi[sesi].ID, pick("who"), at(r, e.Sesi[sesi]))
			case 4, 5:
				err = s.MergePeople(ctx, pick("gone"), pick("into"), roster.Trainer)
			case 6:
				err = s.UnmergePeople(ctx, pick("gone"), roster.Trainer)
			case 7:
				err = s.Withdraw(ctx, e.ID, pick("who"), roster.Trainer)
			case 8:
				_, err = s.AddPerson(ctx, e.ID, roster.Person{ID: pick("who"), Name: "Ina " + rapid.StringMatching("[a-z]{3}").Draw(r, "name"), Village: e.Villages[sesi%2], Sex: roster.P}, roster.Trainer)
			case 9:
				_, err = s.IssueCertificates(ctx, e.ID, []roster.PersonID{pick("first"), pick("second")}, roster.Trainer)
			case 10:
				err = s.CertificatesPrinted(ctx, e.ID, []roster.PersonID{pick("printed")}, roster.Trainer)
			case 11:
				p := roster.Person{ID: pick("who"), Name: "Ina Nova", Village: e.Villages[sesi%2], Sex: roster.L, Role: rapid.SampledFrom([]roster.Role{roster.Kader, roster.Staff}).Draw(r, "role")}
				_, err = s.UpdatePerson(ctx, p, roster.Trainer)
			}
			refused(r, err)
			undoNewest(r, s, e, pick("undo"))
		}
		agree(r, s, e)
		numbered(r, s, e)
		before := stateOf(r, s)
		if err := s.Rebuild(ctx); err != nil {
			r.Fatal(err)
		}
		after := stateOf(r, s)
		for table := range before {
			if !slices.Equal(before[table], after[table]) {
				r.Fatalf("%s differs after a rebuild:\n%v\n%v", table, before[table], after[table])
			}
		}
	})
}

// at is some time from an hour before a sesi to an hour after it.
func at(r *rapid.T, s roster.Sesi) time.Time {
	return s.Start.Add(time.Duration(rapid.IntRange(-60, int(s.End.Sub(s.Start).Minutes())+60).Draw(r, "minutes")) * time.Minute)
}

// numbered looks at the book of certificates: each number once, none missing, and of
// each person one that stands.
func numbered(r *rapid.T, s *data.Store, e roster.Event) {
	all, err := s.CertificatesGiven(context.Background(), e.ID)
	if err != nil {
		r.Fatal(err)
	}
	stand, err := s.Certificates(context.Background(), e.ID)
	if err != nil {
		r.Fatal(err)
	}
	people := map[roster.PersonID]bool{}
	for i, c := range all {
		people[c.Person] = true
		if c.Seq != i+1 {
			r.Fatalf("number %d stands at place %d", c.Seq, i+1)
		}
	}
	if len(people) != len(stand) {
		r.Fatalf("%d people have numbers, %d stand", len(people), len(stand))
	}
	for p := range stand {
		if !people[p] {
			r.Fatalf("a number of %s, who has none in the book", p)
		}
	}
}

// refused fails on errors that no user could cause.
func refused(r *rapid.T, err error) {
	for _, ok := range []error{roster.ErrMerged, roster.ErrSamePerson, roster.ErrNotMerged, roster.ErrUnknownPerson} {
		if errors.Is(err, ok) {
			return
		}
	}
	if err != nil {
		r.Fatal(err)
	}
}

func undoNewest(r *rapid.T, s *data.Store, e roster.Event, p roster.PersonID) {
	if !rapid.Bool().Draw(r, "undoes") {
		return
	}
	h, err := s.History(context.Background(), e.ID, p)
	if err != nil {
		r.Fatal(err)
	}
	if m, ok := roster.Undo(roster.InSesi(h, e.Sesi[0].ID), roster.Trainer, datatest.Start().Add(time.Hour)); ok {
		refused(r, s.Mark(context.Background(), m))
	}
}

// agree compares the recap by village, the recap by person and the raw rows.
func agree(r *rapid.T, s *data.Store, e roster.Event) {
	rolls, err := s.Rolls(context.Background(), e.ID)
	if err != nil {
		r.Fatal(err)
	}
	recap := roster.NewRecap(e, rolls)
	if recap.Sum() != recap.Total {
		r.Fatalf("villages %+v, people %+v", recap.Sum(), recap.Total)
	}
	type half struct {
		who  roster.PersonID
		day  int
		part roster.Part
	}
	here, raw, halves := 0, map[roster.PersonID]bool{}, map[half]bool{}
	for _, roll := range rolls {
		c := roll.Count()
		here += c.Present
		for _, by := range roster.Breakdowns() {
			n := 0
			for _, x := range roll.Tallies(by) {
				n += x.Present
			}
			if n != c.Present {
				r.Fatalf("by %s %d, not %d", by, n, c.Present)
			}
		}
		for _, row := range roll.Rows {
			if row.Role.Participant() && row.Mark.Status.Here() {
				raw[row.ID] = true
				halves[half{row.ID, roll.Sesi.Day, roll.Sesi.Part}] = true
			}
		}
	}
	if recap.Total.Here != here || recap.Total.People != len(raw) || recap.Total.HalfDays != len(halves) {
		r.Fatalf("recap %+v, rows: %d attendances of %d people in %d half-days", recap.Total, here, len(raw), len(halves))
	}
}

// TestARollTellsUnderWhomEntriesGoOn: over a chain of merges, and no longer once
// they are parted.
func TestARollTellsUnderWhomEntriesGoOn(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	p := datatest.Crowd(t, s, e, 3)
	same := func() map[roster.PersonID]roster.PersonID {
		t.Helper()
		r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		return r.Same
	}
	if got := same(); len(got) != 0 {
		t.Errorf("before: %v", got)
	}
	for i := range 2 {
		if err := s.MergePeople(ctx, p[i].ID, p[i+1].ID, roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	if got, want := same(), map[roster.PersonID]roster.PersonID{p[0].ID: p[2].ID, p[1].ID: p[2].ID}; !maps.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if err := s.UnmergePeople(ctx, p[1].ID, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if got, want := same(), map[roster.PersonID]roster.PersonID{p[0].ID: p[1].ID}; !maps.Equal(got, want) {
		t.Errorf("parted: got %v, want %v", got, want)
	}
}
