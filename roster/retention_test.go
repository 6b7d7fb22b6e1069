package roster_test

import (
	"testing"
	"time"

	"diklat/roster"
)

func TestDueOf(t *testing.T) {
	last := time.Date(2025, 11, 8, 16, 30, 0, 0, roster.WITA.Location())
	k := roster.Kept{Person: "p", Last: last, Contact: true, Health: true, Answers: true}
	r := roster.DefaultRetention()
	scopes := func(k roster.Kept, now time.Time) (s string) {
		for _, d := range r.DueOf([]roster.Kept{k}, now) {
			s += string(d.Scope) + "/" + string(d.Why) + " "
			if d.By.After(now) && d.Why == roster.EraseDue {
				t.Errorf("due at %v on %v", d.By, now)
			}
		}
		return s
	}
	withdrew := k
	withdrew.Withdrew = "2025-11-20"
	for _, c := range []struct {
		k    roster.Kept
		now  time.Time
		want string
	}{
		{k, last, ""},
		{k, last.AddDate(0, 6, -1), ""},
		{k, last.AddDate(0, 6, 0), "answers/jatuh tempo "},
		{k, last.AddDate(1, 0, 0), "contact/jatuh tempo health/jatuh tempo answers/jatuh tempo "},
		{roster.Kept{Person: "p", Last: last}, last.AddDate(9, 0, 0), ""},
		{roster.Kept{Person: "p", Contact: true}, last.AddDate(9, 0, 0), ""},
		{withdrew, last.AddDate(0, 0, 13), "/dicabut "},
	} {
		if got := scopes(c.k, c.now); got != c.want {
			t.Errorf("%v: %q, want %q", c.now, got, c.want)
		}
	}
	if d := r.DueOf([]roster.Kept{withdrew}, last); d[0].By.Sub(time.Date(2025, 11, 20, 0, 0, 0, 0, last.Location())) != 72*time.Hour {
		t.Errorf("3x24 hours: %v", d[0].By)
	}
	if n := len(roster.Retention{}.DueOf([]roster.Kept{k}, last.AddDate(9, 0, 0))); n != 0 {
		t.Errorf("kept without a limit: %d due", n)
	}
}
