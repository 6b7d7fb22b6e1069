package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/tui/part"
	"diklat/tui/screen"
)

// Page is what the top screen says, without frame and colour, for those who read
// line by line.
type Page struct {
	Head   string
	Body   []string
	Note   string // what was just done, or what is wrong
	Typing bool   // letters and 0 are text now
	Secret bool   // what is typed is for nobody's eyes
	Busy   bool   // keys count for nothing until an answer came
}

// Secretive is a screen that asks for what others must not read.
type Secretive interface{ Secret() bool }

// Waiting is a screen that may wait for an answer and take no keys meanwhile.
type Waiting interface{ Busy() bool }

// pageHeight is more than any page needs: nothing is ever left to a next one.
const pageHeight = 200

// Page reads the top screen at a width of w cells.
func (a *App) Page(w int) Page {
	if len(a.stack) == 0 {
		return Page{}
	}
	s := a.stack[len(a.stack)-1].Screen
	p := Page{Head: a.headLine(s), Note: a.toast.text, Typing: s.Typing()}
	if x, ok := s.(Secretive); ok {
		p.Secret = x.Secret()
	}
	if x, ok := s.(Waiting); ok {
		p.Busy = x.Busy()
	}
	body := ""
	if a.help {
		a.w, a.h = w, pageHeight
		body = a.helpView(s)
		_, body, _ = strings.Cut(body, "\n") // the head stands above already
	} else {
		body = s.View(w, pageHeight)
	}
	if a.cfg.Env.S.Glyphs.ASCII {
		body, p.Head = part.Plain(body), part.Plain(p.Head)
	}
	for _, l := range strings.Split(ansi.Strip(body), "\n") {
		p.Body = append(p.Body, strings.TrimRight(l, " "))
	}
	return p
}

func (a *App) headLine(s screen.Screen) string {
	h := s.Head()
	out := append([]string{}, h.Crumbs...)
	if h.About != "" {
		out = append(out, h.About)
	}
	state := h.State
	if sim := a.cfg.Env.T.Common.Simulated; a.cfg.Env.Simulated && !strings.Contains(state, sim) {
		state = strings.TrimSpace(sim + " " + state)
	}
	if state != "" {
		out = append(out, state)
	}
	return ansi.Strip(strings.Join(out, ", "))
}

// FromOutside reports news that nobody at this screen asked for: from the room,
// or from the disk.
func FromOutside(msg tea.Msg) bool {
	_, ok := msg.(fed)
	return ok
}
