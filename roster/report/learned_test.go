package report_test

import (
	"slices"
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/roster"
	"diklat/roster/report"
)

// bare are words enough to make a report.
func bare() report.LearnedWords {
	return report.LearnedWords{Merged: "digabung", Notes: func(int, int) []string { return []string{"catatan"} }, Left: func(a, b, c, d int) string { return "sisa" },
		Halves: func(string, string, int) string { return "separuh" }, Small: func(int) string { return "N terlalu kecil" }}
}

// classOf is a report on n people of two villages who took both tests, and one who
// took the first alone.
func classOf(n int) (report.Learned, []roster.Person, []roster.Village) {
	l := outcome.Learned{Pre: &outcome.Sitting{}, Post: &outcome.Sitting{}, Match: outcome.Match{Matched: n, PreOnly: 1}, Forms: []outcome.Form{{Name: "A", Report: stats.Report{Persons: n}}}}
	l.Gain = stats.Gain{Hake: stats.Hake{N: n, Class: stats.Of(0.5), PreMean: stats.Of(40), PostMean: stats.Of(70)}}
	l.Villages = []outcome.Group{{Name: "Oben", N: n - 1, Before: stats.Of(40), After: stats.Of(70)}, {Name: "Oeltua", N: 1, Before: stats.Of(10), After: stats.Of(20)}}
	villages := []roster.Village{{Code: "a", Name: "Oben"}, {Code: "b", Name: "Oeltua"}}
	roll := roster.Roll{Villages: villages}
	var people []roster.Person
	for i := range n + 1 {
		p := roster.Person{ID: roster.PersonID(rune('a' + i)), Name: "Nama Rahasia", Village: "a", Sex: roster.L, Role: roster.Kader}
		if i == n-1 {
			p.Village = "b"
		}
		people = append(people, p)
		roll.Rows = append(roll.Rows, roster.Row{Enrolment: roster.Enrolment{Person: p}})
	}
	for i, p := range people {
		s := outcome.Score{Pre: stats.Of(40), PreForm: "A"}
		s.Person = live.PersonID(p.ID)
		if i < n {
			s.Post, s.PostForm, s.Gain = stats.Of(70), "B", stats.Of(0.5)
		}
		l.Scores = append(l.Scores, s)
	}
	return report.NewLearned(roster.Event{ID: "e"}, roll, l, nil, nil, bare()), people, villages
}

func masked(r report.Learned, people []roster.Person, villages []roster.Village) report.Learned {
	codes := map[roster.PersonID]string{}
	for i, p := range people {
		codes[p.ID] = strings.Repeat("Z", i+1)
	}
	return report.NewMask(roster.Event{}, people, villages, codes, "digabung").Learned(r)
}

func TestResultsSayWhoWasNotCounted(t *testing.T) {
	r, _, _ := classOf(12)
	if len(r.Rows) != 13 || r.Rows[12].Match != "pre_only" || r.Rows[12].Post.OK || r.Rows[0].Match != "matched" || r.Rows[0].Village != "Oben" {
		t.Errorf("%+v", r.Rows)
	}
	if !slices.Contains(r.Method, "sisa") || !slices.Contains(r.Method, "N terlalu kecil") || !slices.Contains(r.Method, "separuh") {
		t.Errorf("method %v", r.Method)
	}
	for row := range r.PersonTable().Rows {
		if row[7] == "pre_only" && (row[11] != "" || row[12] != "") {
			t.Errorf("an undefined figure is %q", row)
		}
	}
}

func TestWithoutNamesNobodyStandsOut(t *testing.T) {
	r, people, villages := classOf(12)
	m := masked(r, people, villages)
	for _, row := range m.Rows {
		if row.Name != "" || row.VillageCode != "" || !strings.HasPrefix(string(row.Person), "Z") {
			t.Errorf("%+v", row)
		}
	}
	if len(m.Villages) != 1 || m.Villages[0].N != 12 || m.Villages[0].Name != "digabung" {
		t.Errorf("villages %+v", m.Villages)
	}
	if m.Gain == nil || len(m.Forms) != 1 {
		t.Errorf("the class's own figures are gone: %+v", m)
	}
	few, people, villages := classOf(4)
	if m := masked(few, people, villages); m.Gain != nil || len(m.Forms)+len(m.Villages)+len(m.Objectives) > 0 {
		t.Errorf("four people: %+v", m)
	}
}
