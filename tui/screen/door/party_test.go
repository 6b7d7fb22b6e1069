package door

import (
	"context"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// sharedDesk seats parties; it tells the newest member's number.
type sharedDesk struct {
	*fakeDesk
	shared []screen.Party
}

func (d *sharedDesk) Share(_ context.Context, p screen.Party) (Entry, error) {
	d.shared = append(d.shared, p)
	last := p.Members[len(p.Members)-1]
	return Entry{Sitter: p.Members[0], Numbers: map[live.PersonID]string{live.PersonID(last.ID): "54321"}}, nil
}
func (d *sharedDesk) Resume(context.Context, live.CrewID) (Entry, error) { return Entry{}, nil }
func (d *sharedDesk) Seated(context.Context) (Entry, error)              { return Entry{}, nil }
func (d *sharedDesk) Greet(context.Context, roster.PersonID) error       { return nil }

// Who is at the laptop already is not offered again, no name is broken in two on a
// small screen, and who comes later is told their own number too.
func TestAParty(t *testing.T) {
	h := newHall(t, i18n.ID)
	d := &sharedDesk{fakeDesk: h.desk}
	h.s = New(Config{Env: h.env, Desk: d, Edit: &screen.Party{Crew: "c1", Kind: live.Turns, Members: []screen.Sitter{
		{Enrolment: person(1, "p1", "Maria Tnunay", "53.01.10.2007", 1988), VillageName: "Oeltua"},
		{Enrolment: person(9, "p9", "Bernadeta Nubatonis", "53.01.10.2007", 1988), VillageName: "Oeltua"}}}})
	h.w, h.h = 40, 17
	h.open()
	for _, l := range strings.Split(ansi.Strip(h.draw()), "\n") {
		if strings.Contains(l, "Bernadeta") && !strings.Contains(l, "Bernadeta Nubatonis (Oeltua)") {
			t.Errorf("a name is broken: %q", l)
		}
	}
	h.press("1", "enter", "1", "enter")
	h.sees("Siapa nama Anda? (Oeltua)", "1 ● Yosef Bani")
	h.misses("Maria Tnunay")
	h.press("1", "enter", "1", "enter", "2", "enter")
	if len(d.shared) != 1 || len(d.shared[0].Members) != 3 {
		t.Fatalf("%+v", d.shared)
	}
	said := ""
	for _, m := range append(h.out, h.env.Take()...) {
		if x, ok := m.(screen.Toast); ok {
			said = x.Text
		}
	}
	if !strings.Contains(said, "Yosef Bani 54321") {
		t.Errorf("said %q", said)
	}
}
