package roster_test

import (
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"diklat/roster"
)

var eight = time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)

func TestSelfCheckIn(t *testing.T) {
	for _, s := range append(roster.Statuses(), roster.Unmarked) {
		stands := roster.Mark{Status: s, Method: roster.ByTrainer, By: roster.Trainer}
		got, isNew := roster.SelfCheckIn(stands, "e", "s", "p", eight)
		if s.Here() {
			if isNew || got != stands {
				t.Errorf("%q of the trainer became %+v", s, got)
			}
			continue
		}
		want := roster.Mark{Event: "e", Sesi: "s", Person: "p", Status: roster.Present, At: eight, Method: roster.BySelf, By: "sendiri:p"}
		if !isNew || got != want {
			t.Errorf("%q became %+v", s, got)
		}
	}
}

// TestUndoIsTheWayBack: after any marks, as many undos visit them backwards to
// nothing, also with new marks between.
func TestUndoIsTheWayBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var history, stack []roster.Mark
		stack = append(stack, roster.Mark{})
		for i := range rapid.IntRange(1, 40).Draw(t, "n") {
			at := eight.Add(time.Duration(i) * time.Minute)
			if rapid.Bool().Draw(t, "undo") {
				m, ok := roster.Undo(history, roster.Trainer, at)
				if ok != (len(stack) > 1) {
					t.Fatalf("undo of %d marks: %v", len(stack)-1, ok)
				}
				if !ok {
					continue
				}
				stack = stack[:len(stack)-1]
				want := stack[len(stack)-1]
				if m.Status != want.Status || m.Reason != want.Reason || want.Status != "" && !m.At.Equal(want.At) {
					t.Fatalf("undo gives %+v, want %+v", m, want)
				}
				history = append(history, m)
				continue
			}
			m := roster.Mark{Status: rapid.SampledFrom(roster.Statuses()).Draw(t, "status"), At: at, Method: roster.ByTrainer, By: "x"}
			history, stack = append(history, m), append(stack, m)
		}
	})
}

func roll() roster.Roll {
	row := func(n int, name, village string, sex roster.Sex, role roster.Role, s roster.Status) roster.Row {
		id := roster.PersonID(rune('a' + n))
		return roster.Row{
			Enrolment: roster.Enrolment{Number: n, Person: roster.Person{ID: id, Name: name, Village: roster.VillageCode(village), Sex: sex, Role: role}},
			Mark:      roster.Mark{Status: s},
		}
	}
	return roster.Roll{
		Event: roster.Event{ID: "e"}, Sesi: roster.Sesi{ID: "s"},
		Villages: []roster.Village{{Code: "oeltua", Name: "Oeltua"}, {Code: "oben", Name: "Oben"}, {Code: "kosong", Name: "Kosong"}},
		Rows: []roster.Row{
			row(1, "Maria Tnunay", "oeltua", roster.P, roster.Kader, roster.Present),
			row(2, "Maria Tefa", "oeltua", roster.P, roster.Kader, roster.Unmarked),
			row(12, "Martinus Loe", "oeltua", roster.L, roster.Warga, roster.Late),
			row(3, "D'Costa, Imanuel", "oben", roster.L, roster.Warga, roster.Sick),
			row(4, "Rini", "oben", roster.P, roster.Staff, roster.Present),
			row(5, "Tamu", "oben", roster.L, roster.Observer, roster.Unmarked),
		},
	}
}

func TestCountsLeaveStaffOut(t *testing.T) {
	r := roll()
	if got, want := r.Count(), (roster.Count{Present: 2, Total: 4, L: 1, P: 1, TotalL: 2, TotalP: 2, Unmarked: 1}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	var sum roster.Count
	for _, v := range r.ByVillage() {
		if v.Count != roster.Counts(r.Of(v.Code)) {
			t.Errorf("%s: %+v", v.Name, v.Count)
		}
		sum.Present += v.Present
		sum.Total += v.Total
	}
	if sum.Present != 2 || sum.Total != 4 || len(r.ByVillage()) != 3 {
		t.Errorf("villages add up to %+v", sum)
	}
}

func TestAllPresentTouchesNothingThatStands(t *testing.T) {
	r := roll()
	marks := r.AllPresent("oeltua", roster.Trainer, eight)
	want := roster.Mark{Event: "e", Sesi: "s", Person: "c", Status: roster.Present, At: eight, Method: roster.ByTrainer, By: roster.Trainer}
	if !slices.Equal(marks, []roster.Mark{want}) {
		t.Errorf("%+v", marks)
	}
}

func TestSearch(t *testing.T) {
	for query, want := range map[string][]int{
		"":         {1, 2, 12, 3, 4, 5},
		"mar":      {1, 2, 12},
		"MARIA te": {2},
		"tefa mar": {2},
		"dcosta":   {3},
		"12":       {12},
		"1":        {1},
		"99":       nil,
		"xyz":      nil,
	} {
		var got []int
		for _, r := range roll().Search(query) {
			got = append(got, r.Number)
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds %v, want %v", query, got, want)
		}
	}
}
