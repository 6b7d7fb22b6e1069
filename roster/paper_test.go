package roster_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/roster"
)

func TestParseNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"1-3,5": "1H 2H 3H 5H", "1-12, 14, 15t, 17i": "1H 2H 3H 4H 5H 6H 7H 8H 9H 10H 11H 12H 14H 15T 17I",
		"20 - 22a; 4S": "4S 20A 21A 22A", "1-5 3a": "1H 2H 3A 4H 5H", "": "", "7.8.9p": "7H 8H 9P", "1–2": "1H 2H",
	} {
		got, err := roster.ParseNumbers(text)
		var parts []string
		for _, n := range got {
			parts = append(parts, fmt.Sprintf("%d%s", n.Number, n.Status))
		}
		if err != nil || strings.Join(parts, " ") != want {
			t.Errorf("%q: %v %v", text, parts, err)
		}
	}
	for _, text := range []string{"x", "3x", "5-2", "0", "1-", "-3", "99999", "1-99999", "t"} {
		var ne *roster.NumbersError
		if _, err := roster.ParseNumbers(text); !errors.As(err, &ne) || !errors.Is(err, roster.ErrNumbers) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestFromPaper(t *testing.T) {
	row := func(n int, id roster.PersonID, s roster.Status) roster.Row {
		return roster.Row{Enrolment: roster.Enrolment{Number: n, Person: roster.Person{ID: id}}, Mark: roster.Mark{Status: s}}
	}
	r := roster.Roll{Rows: []roster.Row{row(1, "a", ""), row(2, "b", "H"), row(3, "c", "A")}, Merged: map[int]roster.PersonID{4: "a"}}
	list, err := roster.ParseNumbers("1-4 9t")
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	s := r.FromPaper(list, roster.Trainer, at)
	if len(s.Marks) != 2 || s.Marks[0].Person != "a" || s.Marks[1].Person != "c" || s.Marks[0].Method != roster.ByPaper || s.Same != 1 || len(s.Changes) != 1 || !slices.Equal(s.Unknown, []int{9}) {
		t.Errorf("%+v", s)
	}
	if s := r.FromPaper([]roster.Numbered{{Number: 4, Status: roster.Late}}, roster.Trainer, at); len(s.Marks) != 1 || s.Marks[0].Person != "a" {
		t.Errorf("a merged number: %+v", s)
	}
}

func TestAClockOfTheSesi(t *testing.T) {
	s := roster.Sesi{Start: time.Date(2025, 11, 7, 8, 0, 0, 0, roster.WITA.Location()), End: time.Date(2025, 11, 7, 12, 0, 0, 0, roster.WITA.Location())}
	for text, want := range map[string]string{"08.40": "08:40", "8:40": "08:40", "840": "08:40", "11.5": "", "25.00": "", "8.70": "", "x": "", "23.00": "", "": ""} {
		at, ok := s.At(text, roster.WITA)
		if got := at.Format("15:04"); ok != (want != "") || ok && got != want {
			t.Errorf("%q: %s %v", text, got, ok)
		}
	}
}
