package main

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/tui/i18n"
	"diklat/tui/part"
	"diklat/tui/tuitest"
)

// allowedSigns are the signs beyond letters that the consoles of old laptops
// have, or for which an ASCII look exists.
const allowedSigns = "─│┌┐└┘├┤┬┴┼█▓▒░▀▄▌▐▲▼◀▶●■◆★✚○□△◇☆✓✗•·…›‹→←↑↓▸▾×±≥≤—–“”‘’«»␣½§°"

// TestEveryScreenInEveryLook is bar 20 b: the trainer's places and a seat, at
// 80x24 and 40x20, with signs and in ASCII. No line is wider than the window, no
// sign is outside the set, and ASCII is ASCII.
func TestEveryScreenInEveryLook(t *testing.T) {
	t.Parallel()
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		for _, term := range []string{"xterm-256color", "dumb"} {
			for _, lang := range []i18n.Lang{i18n.ID, i18n.EN} {
				// The cheap form takes the two corners that have nothing in common.
				if !longForm() && ((size[0] == 40) != (term == "dumb") || (size[0] == 40) != (lang == i18n.EN)) {
					continue
				}
				t.Run(fmt.Sprintf("%dx%d %s %s", size[0], size[1], term, lang), func(t *testing.T) {
					t.Parallel()
					walk(t, demoFile(t), size[0], size[1], term, lang)
				})
			}
		}
	}
}

// walk opens every place that Beranda leads to.
func walk(t *testing.T, db string, w, h int, term string, lang i18n.Lang) {
	t.Helper()
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	a := &app{getenv: func(k string) string { return map[string]string{"TERM": term}[k] }, now: time.Now, text: i18n.New(lang), db: db}
	home, err := a.openHouse(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer home.close() //nolint:errcheck // a test's file
	m, err := a.trainer(ctx, home, a.newClass(home, "127.0.0.1:0"))
	if err != nil {
		t.Fatal(err)
	}
	seen := &frames{}
	p := tuitest.Prog(t, measured{m, seen}, w, h)
	p.WaitUntil(t, "Beranda", func(s string) bool { return strings.Contains(s, "Camplong") })
	look := func(where string) { judgeLook(t, where, p.Screen(), w, term == "dumb") }
	look("beranda")
	for _, path := range []string{"a", "m", "m\r", "k", "s", "h", "t", "l", "x", "r", "e", "?"} {
		before := p.Screen()
		for _, k := range strings.Split(path, "") {
			if k == "\r" {
				k = "enter"
			}
			p.Press(k)
			_, _ = p.Await(3*time.Second, func(s string) bool { return s != before })
			look(path)
		}
		for range len(path) + 1 {
			before = p.Screen()
			p.Press("esc")
			_, _ = p.Await(300*time.Millisecond, func(s string) bool { return s != before })
		}
		look("back from " + path)
	}
	for _, f := range seen.all() {
		t.Errorf("%dx%d %s %s: %s", w, h, term, lang, f)
	}
}

// frames looks at every frame that a program draws, before a terminal cuts it.
type frames struct {
	signs bool // signs are looked at too
	ascii bool
	w     int
	drawn int
	mu    sync.Mutex
	raw   string
	text  string
	found []string
}

func (f *frames) see(raw string) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.drawn++
	text := ansi.Strip(raw)
	for _, l := range strings.Split(text, "\n") {
		if r, ok := oddSign(l, f.ascii); ok && f.signs && len(f.found) < 5 {
			f.found = append(f.found, fmt.Sprintf("%U %q is not in the set: %q", r, r, l))
		}
		if n := part.Width(l); f.w > 0 && n > f.w && len(f.found) < 5 {
			f.found = append(f.found, fmt.Sprintf("a line of %d cells: %q", n, l))
		}
	}
	if text == f.text && raw != f.raw && len(f.found) < 5 {
		f.found = append(f.found, "a change that only colours show:\n"+text)
	}
	f.raw, f.text = raw, text
}

// count is how many frames were drawn.
func (f *frames) count() int {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.drawn
}

// told is the width that the program knows from now on.
func (f *frames) told(w int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.w = w
}

func (f *frames) all() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.found
}

// measured is a program whose frames are looked at.
type measured struct {
	tea.Model
	seen *frames
}

func (m measured) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if size, ok := msg.(tea.WindowSizeMsg); ok {
		m.seen.told(size.Width)
	}
	inner, cmd := m.Model.Update(msg)
	return measured{inner, m.seen}, cmd
}

func (m measured) View() tea.View {
	v := m.Model.View()
	m.seen.see(v.Content)
	return v
}

func judgeLook(t *testing.T, where, screen string, w int, ascii bool) {
	t.Helper()
	for _, l := range strings.Split(screen, "\n") {
		if part.Width(l) > w {
			t.Errorf("%s: a line of %d cells in %d: %q", where, part.Width(l), w, l)
		}
		if r, odd := oddSign(l, ascii); odd {
			t.Errorf("%s: %U %q is not in the set: %q", where, r, r, l)
		}
	}
}

// oddSign finds the first sign of a line that a look may not hold.
func oddSign(l string, ascii bool) (rune, bool) {
	for _, r := range l {
		if r > '~' && !unicode.IsLetter(r) && (ascii || !strings.ContainsRune(allowedSigns, r)) {
			return r, true
		}
	}
	return 0, false
}
