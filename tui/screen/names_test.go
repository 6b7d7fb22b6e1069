package screen_test

import (
	"context"
	"errors"
	"testing"

	"diklat/roster"
	"diklat/tui/screen"
)

// list is a list whose one person is called so; "" is a disk that fails.
type list string

func (l list) Roll(context.Context, roster.EventID, roster.SesiID) (roster.Roll, error) {
	if l == "" {
		return roster.Roll{}, errors.New("disk")
	}
	return roster.Roll{Rows: []roster.Row{{Enrolment: roster.Enrolment{Person: roster.Person{ID: "p", Name: string(l)}}}}}, nil
}

// TestNamesStayNewest: a reading that comes after a newer one, and one that fails,
// leave the names as they are.
func TestNamesStayNewest(t *testing.T) {
	var n screen.Names
	older, newer, broken := n.Read(list("Maria"), "e", "s")(), n.Read(list("Maria Tnunay"), "e", "s")(), n.Read(list(""), "e", "s")()
	if broken != nil {
		t.Errorf("a disk that fails says %v", broken)
	}
	n.Took(newer.(screen.Named))
	n.Took(older.(screen.Named))
	if got := n.Of("p"); got != "Maria Tnunay" {
		t.Errorf("%q", got)
	}
}
