package door

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/style"
)

// hall is a door under test with a desk behind it and the commands that nobody
// has answered yet.
type hall struct {
	t    *testing.T
	s    *Screen
	env  *screen.Env
	desk *fakeDesk
	cmds []tea.Cmd
	out  []tea.Msg
	w, h int
}

// fakeDesk keeps a list in memory and fails when told to.
type fakeDesk struct {
	welcome    Welcome
	pin        string
	pinErr     error
	list       []roster.Enrolment
	registered []roster.Person
	entered    []roster.PersonID
	err        error // of the next call but Welcome
}

func (d *fakeDesk) fail() error {
	err := d.err
	d.err = nil
	return err
}

func (d *fakeDesk) Welcome(context.Context) (Welcome, error) { return d.welcome, d.fail() }

func (d *fakeDesk) TryPIN(_ context.Context, pin string) error {
	switch {
	case d.pinErr != nil:
		return d.pinErr
	case pin != d.pin:
		return ErrPIN
	}
	return nil
}

func (d *fakeDesk) People(_ context.Context, v roster.VillageCode) ([]roster.Enrolment, error) {
	var out []roster.Enrolment
	for _, e := range d.list {
		if e.Village == v {
			out = append(out, e)
		}
	}
	return out, d.fail()
}

func (d *fakeDesk) Register(_ context.Context, p roster.Person) (roster.Enrolment, error) {
	if err := d.fail(); err != nil {
		return roster.Enrolment{}, err
	}
	d.registered = append(d.registered, p)
	p.ID = roster.PersonID("new" + p.Name)
	e := roster.Enrolment{Number: len(d.list) + 1, Person: p}
	d.list = append(d.list, e)
	return e, nil
}

func (d *fakeDesk) Enter(_ context.Context, id roster.PersonID) (Entry, error) {
	if err := d.fail(); err != nil {
		return Entry{}, err
	}
	d.entered = append(d.entered, id)
	i := slices.IndexFunc(d.list, func(e roster.Enrolment) bool { return e.ID == id })
	return Entry{Sitter: screen.Sitter{Enrolment: d.list[i], VillageName: "Oeltua"}}, nil
}

func person(no int, id, name string, v roster.VillageCode, born int) roster.Enrolment {
	return roster.Enrolment{Number: no, Person: roster.Person{ID: roster.PersonID(id), Name: name, Village: v, Sex: roster.P,
		Role: roster.Kader, BirthYear: born}}
}

const (
	oeltua roster.VillageCode = "53.01.10.2007"
	oben   roster.VillageCode = "53.01.15.2004"
)

func newHall(t *testing.T, lang i18n.Lang) *hall {
	words := i18n.New(lang)
	n := uint64(0)
	h := &hall{t: t, w: 80, h: 21}
	h.env = &screen.Env{T: words, S: style.New(false), K: key.NewCommon(words.Common.Keys), Now: time.Now,
		Ask: func() uint64 { n++; return n }}
	h.desk = &fakeDesk{welcome: Welcome{Title: "Pelatihan Migrasi Aman",
		Villages: []roster.Village{{Code: oeltua, Name: "Oeltua", Official: "Oeltuah"}, {Code: oben, Name: "Oben"}}},
		list: []roster.Enrolment{person(1, "p1", "Maria Tnunay", oeltua, 0), person(2, "p2", "Yosef Bani", oeltua, 0), person(3, "p3", "Ance Tefa", oben, 0)}}
	h.s = New(Config{Env: h.env, Desk: h.desk})
	return h
}

// open runs the first question up.
func (h *hall) open() *hall {
	h.cmds = append(h.cmds, h.s.Init())
	h.drain()
	return h
}

// press types keys; the desk answers each before the next.
func (h *hall) press(keys ...string) {
	h.t.Helper()
	for _, k := range keys {
		h.hold(k)
		h.drain()
	}
}

// hold types keys while the desk does not answer.
func (h *hall) hold(keys ...string) {
	for _, k := range keys {
		h.cmds = append(h.cmds, h.s.Update(keyOf(k)))
		h.draw()
	}
}

// typing presses every letter of a text.
func (h *hall) typing(text string) {
	for _, r := range text {
		h.hold(string(r))
	}
}

func (h *hall) drain() {
	for len(h.cmds) > 0 {
		c := h.cmds[0]
		h.cmds = h.cmds[1:]
		if c == nil {
			continue
		}
		switch m := c().(type) {
		case nil:
		case screen.Swap, screen.Go, screen.SetLang, screen.Toast:
			h.out = append(h.out, m)
		default:
			h.cmds = append(h.cmds, h.s.Update(m))
			h.draw()
		}
	}
}

func (h *hall) draw() string { return h.s.View(h.w, h.h) }

func (h *hall) text() string { return strings.Join(strings.Fields(ansi.Strip(h.draw())), " ") }

func (h *hall) sees(parts ...string) {
	h.t.Helper()
	for _, p := range parts {
		if !strings.Contains(h.text(), p) {
			h.t.Fatalf("%q is not on the screen:\n%s", p, ansi.Strip(h.draw()))
		}
	}
}

func (h *hall) misses(parts ...string) {
	h.t.Helper()
	for _, p := range parts {
		if strings.Contains(h.text(), p) {
			h.t.Fatalf("%q is on the screen:\n%s", p, ansi.Strip(h.draw()))
		}
	}
}

// entry is what the chair gets, if the door was passed.
func (h *hall) entry() (Entry, bool) {
	for _, m := range h.out {
		if s, ok := m.(screen.Swap); ok && s.To == screen.Chair {
			e, ok := s.Arg.(Entry)
			return e, ok
		}
	}
	return Entry{}, false
}

func framed(s screen.Screen, env *screen.Env, w, h int) string {
	head, keys := s.Head(), append(s.Keys(), env.K.Help)
	room := part.Room(env.S, head, "", keys, w, h)
	return ansi.Strip(part.Frame(env.S, head, s.View(w, room), "", keys, w, h))
}

func keyOf(name string) tea.KeyPressMsg {
	switch name {
	case "enter":
		return tea.KeyPressMsg{Code: tea.KeyEnter}
	case "esc":
		return tea.KeyPressMsg{Code: tea.KeyEscape}
	case "backspace":
		return tea.KeyPressMsg{Code: tea.KeyBackspace}
	case "up":
		return tea.KeyPressMsg{Code: tea.KeyUp}
	case "down":
		return tea.KeyPressMsg{Code: tea.KeyDown}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}
