package line

import (
	"io"
	"regexp"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/roster/clean"
	"diklat/tui"
)

// tell reads out what is new on the page. News from outside that makes another
// page takes back what was typed for the one before.
func (m *Model) tell(outside bool) tea.Cmd {
	p := m.app.Page(m.width)
	now := body(p)
	if p.Busy { // what it comes to is said once the answer is there
		m.page.Busy = true
		return nil
	}
	if same(p, m.page) && m.greeted {
		m.page = p
		return nil
	}
	var fresh []string
	if !m.greeted {
		m.greeted = true
		fresh = append(fresh, m.env.T.Line.Welcome)
	}
	other := turnedOver(m.said, now)
	if other {
		fresh = append(fresh, "")
	}
	if other && outside && (len(m.typed) > 0 || len(m.waiting) > 0) {
		m.typed, m.waiting = nil, nil
		fresh = append(fresh, m.env.T.Line.Dropped)
	}
	if p.Head != m.head && (other || !outside) {
		fresh = append(fresh, p.Head)
	}
	fresh = append(fresh, news(m.said, now, other, outside)...)
	if p.Note != "" && p.Note != m.note {
		fresh = append(fresh, p.Note)
	}
	m.page, m.said, m.head, m.note = p, now, p.Head, p.Note
	if len(fresh) > 0 {
		m.turned = m.env.Now()
	}
	m.print(fresh)
	return nil
}

// again repeats the end of the page: a line changed nothing.
func (m *Model) again() {
	m.print(append([]string{m.env.T.Line.Same}, m.said[max(len(m.said)-3, 0):]...))
}

// body are the lines of a page that say something.
func body(p tui.Page) []string {
	var out []string
	for _, l := range p.Body {
		l = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(l), "_"))
		if l != "" && !rule(l) {
			out = append(out, clean.Line(l))
		}
	}
	return out
}

// marks stand before a row that is chosen or kept. They are no news: what was
// chosen is said in words below.
var marks = regexp.MustCompile(`^[>v+*x] `)

func bare(l string) string { return marks.ReplaceAllString(l, "") }

// rule reports a line that only divides.
func rule(l string) bool { return len(l) > 5 && strings.Trim(l, "-─=_ ") == "" }

func same(a, b tui.Page) bool {
	return a.Head == b.Head && a.Note == b.Note && a.Secret == b.Secret && a.Typing == b.Typing && slices.Equal(body(a), body(b))
}

// turnedOver reports that a page has so little of the former that it is another.
func turnedOver(was, now []string) bool {
	before := map[string]bool{}
	for _, l := range was {
		before[bare(l)] = true
	}
	kept := 0
	for _, l := range now {
		if before[bare(l)] {
			kept++
		}
	}
	return kept*2 < len(now) || len(now) == 0
}

var digits = regexp.MustCompile(`[0-9]+`)

// news are the lines to read out: all of another page, else from the first that
// was not there before; what follows it belongs to it, also where the same words
// stood elsewhere. A count or a clock that only goes on is no news by itself.
func news(was, now []string, other, outside bool) []string {
	if other {
		return now
	}
	before := map[string]bool{}
	for _, l := range was {
		l = bare(l)
		before[l] = true
		if outside {
			before[digits.ReplaceAllString(l, "#")] = true
		}
	}
	for i, l := range now {
		if b := bare(l); !before[b] && (!outside || !before[digits.ReplaceAllString(b, "#")]) {
			return now[i:]
		}
	}
	return nil
}

// print writes lines and the prompt after them. What is being typed stands after
// the prompt again.
func (m *Model) print(lines []string) {
	if len(lines) == 0 {
		return
	}
	var b strings.Builder
	if m.prompt {
		b.WriteString("\r\n")
	}
	for _, l := range strings.Split(ansi.Wrap(strings.Join(lines, "\n"), m.width, ""), "\n") {
		b.WriteString(l + "\r\n")
	}
	m.prompt = false
	m.write(b.String())
	m.ask()
}

// ask writes the prompt, once, and what was typed so far.
func (m *Model) ask() {
	if m.prompt || m.page.Busy || len(m.waiting) > 0 {
		return
	}
	m.prompt = true
	shown := string(m.typed)
	if m.page.Secret {
		shown = strings.Repeat("*", len(m.typed))
	}
	m.write("> " + shown)
}

// write never fails the program: a line that is gone ends it by its context.
func (m *Model) write(s string) { _, _ = io.WriteString(m.out, s) }
