package tuitest

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/style"
)

// Screen is what a Stage can hold: the shape of every screen.
type Screen interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View(w, h int) string
	Head() part.Head
	Keys() []key.Binding
	Typing() bool
}

// Stage is one screen under test, without a program around it: keys go in, and
// each command is answered before the next key unless it is held. What the
// screen asks of the app is kept in Asked.
type Stage struct {
	Screen
	Asked []tea.Msg
	W, H  int // of the whole window, header and footer included
	tb    testing.TB
	theme style.Theme
	take  func() []tea.Msg
}

// NewStage opens s in a window of 80 by 24. take returns what the screen asked
// of the app since the last call.
func NewStage(tb testing.TB, s Screen, theme style.Theme, take func() []tea.Msg) *Stage {
	tb.Helper()
	st := &Stage{Screen: s, W: 80, H: 24, tb: tb, theme: theme, take: take}
	st.Answer(s.Init())
	return st
}

// Send gives the screen messages, and the answers to what it asks for.
func (st *Stage) Send(msgs ...tea.Msg) {
	for _, m := range msgs {
		st.Answer(st.Hold(m))
	}
}

// Hold gives the screen a message and returns its command unanswered.
func (st *Stage) Hold(m tea.Msg) tea.Cmd {
	cmd := st.Update(m)
	st.Asked = append(st.Asked, st.take()...)
	st.View(st.W, st.H) // a screen is drawn after every message
	return cmd
}

// Answer runs a command and gives the screen what it returns.
func (st *Stage) Answer(cmd tea.Cmd) { st.Send(Answers(cmd)...) }

// Press presses keys by name; see Pressed.
func (st *Stage) Press(names ...string) {
	st.tb.Helper()
	for _, n := range names {
		st.Send(Pressed(st.tb, n))
	}
}

// Type presses a key for every letter of text.
func (st *Stage) Type(text string) {
	st.tb.Helper()
	for _, r := range text {
		if r == ' ' {
			st.Press("space")
			continue
		}
		st.Press(string(r))
	}
}

// Frame draws the window as the app does, without colours.
func (st *Stage) Frame() string { return ansi.Strip(st.frame(st.W, st.H)) }

// footer are the bindings of the screen and the app's own.
func (st *Stage) footer() []key.Binding {
	return append(st.Keys(), key.New("?", "bantuan", "?"))
}

func (st *Stage) frame(w, h int) string {
	head, keys := st.Head(), st.footer()
	return part.Frame(st.theme, head, st.View(w, part.Room(st.theme, head, "", keys, w, h)), "", keys, w, h)
}

// Text is the window with every run of blanks as one, for finding sentences
// that are broken over lines.
func (st *Stage) Text() string { return strings.Join(strings.Fields(st.Frame()), " ") }

// Sees fails the test unless the window holds every text.
func (st *Stage) Sees(texts ...string) {
	st.tb.Helper()
	for _, x := range texts {
		if !strings.Contains(st.Text(), x) {
			st.tb.Fatalf("%q is not on the screen:\n%s", x, frame(st.Frame()))
		}
	}
}

// Misses fails the test if the window holds one of the texts.
func (st *Stage) Misses(texts ...string) {
	st.tb.Helper()
	for _, x := range texts {
		if strings.Contains(st.Text(), x) {
			st.tb.Fatalf("%q is on the screen:\n%s", x, frame(st.Frame()))
		}
	}
}

// Line returns the first line of the window that holds text.
func (st *Stage) Line(text string) string {
	st.tb.Helper()
	for _, l := range strings.Split(st.Frame(), "\n") {
		if strings.Contains(l, text) {
			return l
		}
	}
	st.tb.Fatalf("no line holds %q:\n%s", text, frame(st.Frame()))
	return ""
}

// Asks fails the test unless the screen has asked the app for m since the last
// call; it forgets what was asked so far.
func (st *Stage) Asks(m tea.Msg) {
	st.tb.Helper()
	if !slices.Contains(st.Asked, m) {
		st.tb.Fatalf("asked %#v, not %#v; the screen was:\n%s", st.Asked, m, frame(st.Frame()))
	}
	st.Asked = nil
}

// AsksNothingBut fails the test if the screen has asked the app for anything
// but these.
func (st *Stage) AsksNothingBut(ms ...tea.Msg) {
	st.tb.Helper()
	for _, m := range st.Asked {
		if !slices.Contains(ms, m) {
			st.tb.Fatalf("asked %#v", m)
		}
	}
}

// Fits draws body and window in every size from 20x6 to 140x50 that a person
// may drag a window to, and fails if a line is too wide or a line too many, or
// if an ASCII theme shows a sign that old consoles do not have.
func (st *Stage) Fits() {
	st.tb.Helper()
	for _, h := range []int{6, 8, 12, 16, 20, 24, 50} {
		for _, w := range []int{20, 23, 29, 40, 48, 59, 60, 72, 80, 101, 140} {
			head, keys := st.Head(), st.footer()
			room := part.Room(st.theme, head, "", keys, w, h)
			st.box("body", st.View(w, room), w, room)
			window := st.frame(w, h)
			st.box("window", window, w, h)
			if st.theme.Glyphs.ASCII && strings.ContainsFunc(window, func(r rune) bool { return r > '~' }) {
				st.tb.Fatalf("a sign beyond ASCII:\n%s", frame(ansi.Strip(window)))
			}
		}
	}
}

func (st *Stage) box(what, view string, w, h int) {
	st.tb.Helper()
	lines := strings.Split(strings.TrimSuffix(view, "\n"), "\n")
	if len(lines) > h {
		st.tb.Fatalf("%s of %dx%d has %d lines:\n%s", what, w, h, len(lines), frame(ansi.Strip(view)))
	}
	for _, l := range lines {
		if n := part.Width(l); n > w {
			st.tb.Fatalf("%s of %dx%d has a line of %d cells: %q\n%s", what, w, h, n, ansi.Strip(l), frame(ansi.Strip(view)))
		}
	}
}

// Answers runs a command and returns its messages, those of a batch or of a sequence
// one after the other.
func Answers(cmd tea.Cmd) []tea.Msg {
	if cmd == nil {
		return nil
	}
	m := cmd()
	if m == nil {
		return nil
	}
	cmds := reflect.TypeFor[[]tea.Cmd]()
	if v := reflect.ValueOf(m); v.Type().ConvertibleTo(cmds) { // a sequence's type has no name outside
		var out []tea.Msg
		for _, c := range v.Convert(cmds).Interface().([]tea.Cmd) {
			out = append(out, Answers(c)...)
		}
		return out
	}
	return []tea.Msg{m}
}

// Pressed is the message of a key by its name: "enter", "esc", "up", "space",
// "ctrl+c", or a single character.
func Pressed(tb testing.TB, name string) tea.KeyPressMsg {
	tb.Helper()
	named := map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"home": tea.KeyHome, "end": tea.KeyEnd}
	if code, ok := named[name]; ok {
		return tea.KeyPressMsg{Code: code}
	}
	switch {
	case name == "shift+tab":
		return tea.KeyPressMsg{Code: tea.KeyTab, Mod: tea.ModShift}
	case name == "space":
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	case strings.HasPrefix(name, "ctrl+") && len(name) == 6:
		return tea.KeyPressMsg{Code: rune(name[5]), Mod: tea.ModCtrl}
	case len([]rune(name)) == 1:
		return tea.KeyPressMsg{Code: []rune(name)[0], Text: name}
	}
	tb.Fatalf("no key is called %q", name)
	return tea.KeyPressMsg{}
}
