package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster/clean"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/style"
)

// Build makes the screen of a place. It is the only table of screens.
type Build func(env *screen.Env, to screen.Place, arg any) screen.Screen

// Feed waits for the next message from outside (a snapshot, a change on disk).
// It is called again after each message; nil ends it.
type Feed func() tea.Msg

// Config makes an App.
type Config struct {
	Env   *screen.Env
	Build Build
	First screen.Place
	Arg   any
	Feeds []Feed
	// Words returns the text of a language; nil keeps the language fixed.
	Words func(i18n.Lang) *i18n.Text
	// OnLang is told when a person chose a language.
	OnLang func(i18n.Lang)
	// OnLook is told when a person chose a look; OneLook keeps it fixed.
	OnLook  func(style.Look)
	OneLook bool
	// Plain keeps the normal screen instead of the alternate one.
	Plain bool
	// Locked keeps Ctrl+C from ending the program: a participant's seat ends
	// with its connection, not with a slip of the finger.
	Locked bool
	// Wipe is the place that must find nothing of the screens before it: the
	// terminal is cleared with what it scrolled away.
	Wipe screen.Place
}

// App is the only tea.Model. It owns the stack of screens, draws the frame, and
// decides who gets a message: keys go to the top screen, results to the screen
// that asked, news to all.
type App struct {
	cfg   Config
	stack []entry
	next  int
	w, h  int
	toast toast
	help  bool
	page  int  // of the help
	more  bool // there is a page after it
	room  *screen.Room
	seat  *screen.Seat
	class *screen.ClassNow
	asked []asking
	drawn *tea.View // the picture as it stands, nil if it must be drawn anew

	framed around // what stood around the screen when it was drawn
}

type entry struct {
	id int
	screen.Screen
}

type toast struct {
	text string
	bad  bool
	mark string
}

// addressed is a message for the screen that asked for it.
type addressed struct {
	id  int
	msg tea.Msg
}

// fed is a message from feed number n.
type fed struct {
	n   int
	msg tea.Msg
}

// Below this no screen can say what it must.
const (
	smallestW = 30
	smallestH = 10
)

// New returns an app with its first screen.
func New(cfg Config) *App { return &App{cfg: cfg, w: 80, h: 24} }

// Init opens the first screen and arms the feeds.
func (a *App) Init() tea.Cmd {
	cmds := []tea.Cmd{a.push(a.cfg.First, a.cfg.Arg)}
	for i := range a.cfg.Feeds {
		cmds = append(cmds, a.listen(i))
	}
	return tea.Batch(cmds...)
}

func (a *App) listen(n int) tea.Cmd {
	feed := a.cfg.Feeds[n]
	return func() tea.Msg {
		if m := feed(); m != nil {
			return fed{n, m}
		}
		return nil
	}
}

// Update routes one message, and then does what the screens asked for, before
// the next key is read.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmds := append([]tea.Cmd{a.take(msg)}, a.obey()...)
	if !a.unseen() {
		a.drawn = nil
	}
	return a, tea.Batch(cmds...)
}

// around is what stands around the top screen, or hides it.
type around struct {
	w, h, next, screens, page int
	toast                     toast
	help, simulated           bool
	look                      style.Look
	words                     *i18n.Text
}

func (a *App) around() around {
	e := a.cfg.Env
	return around{a.w, a.h, a.next, len(a.stack), a.page, a.toast, a.help, e.Simulated, e.S.Look, e.T}
}

// unseen reports that the top screen says its picture is still right.
func (a *App) unseen() bool {
	if len(a.stack) == 0 {
		return false
	}
	s, ok := a.stack[len(a.stack)-1].Screen.(screen.Still)
	return ok && s.Unseen()
}

// take gives one message to whom it belongs.
func (a *App) take(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.WindowSizeMsg:
		a.w, a.h = m.Width, m.Height
		return nil
	case tea.KeyPressMsg:
		return a.key(m)
	case tea.PasteMsg:
		return a.top(m)
	case addressed:
		if cmd, ok := a.route(m.id, m.msg); ok {
			return cmd
		}
		return a.deliver(m.id, m.msg)
	case fed:
		if _, over := m.msg.(tea.QuitMsg); over {
			return tea.Quit
		}
		a.remember(m.msg)
		return tea.Batch(a.all(m.msg), a.listen(m.n))
	}
	if cmd, ok := a.route(0, msg); ok {
		return cmd
	}
	return a.top(msg)
}

// key gives a key to whom it belongs: the help page, the app, or the top screen.
func (a *App) key(m tea.KeyPressMsg) tea.Cmd {
	k, typing := a.cfg.Env.K, len(a.stack) > 0 && a.stack[len(a.stack)-1].Typing()
	a.toast = toast{}
	switch {
	case key.Is(m, k.Quit):
		if a.cfg.Locked {
			return nil
		}
		return tea.Quit
	case !a.cfg.OneLook && (a.help || !typing) && key.Is(m, k.Look):
		a.look()
		return nil
	case a.help:
		turn := a.more && key.Is(m, k.Enter, k.Down, k.PageDown)
		a.help, a.page = turn, a.page+1
		return nil
	case !typing && key.Is(m, k.Help):
		a.help, a.page = true, 0
		return nil
	}
	return a.top(m)
}

// push opens a screen and tells it what the app already knows.
func (a *App) push(to screen.Place, arg any) tea.Cmd {
	s := a.cfg.Build(a.cfg.Env, to, arg)
	if s == nil {
		return nil
	}
	var wipe tea.Cmd
	if to == a.cfg.Wipe {
		a.seat = nil // of the person who just left
		if a.next > 0 {
			wipe = erase
		}
	}
	a.next++
	e := entry{a.next, s}
	a.stack = append(a.stack, e)
	a.help = false
	cmds := []tea.Cmd{wipe, wrap(e.id, s.Init())}
	a.hear(e.id)
	if a.room != nil {
		cmds = append(cmds, a.tell(e, *a.room))
	}
	if a.seat != nil {
		cmds = append(cmds, a.tell(e, *a.seat))
	}
	if a.class != nil {
		cmds = append(cmds, a.tell(e, *a.class))
	}
	return tea.Batch(cmds...)
}

// erase clears the screen and the lines above it, which some terminals keep even
// of the alternate screen. The order matters: for some, Linux consoles among them,
// those lines and the screen are one, and what was painted before would be gone.
// It is not a screen's command and is never addressed.
func erase() tea.Msg {
	return tea.Sequence(tea.Raw("\x1b[3J"), tea.ClearScreen)()
}

func (a *App) drop() {
	a.remove(len(a.stack) - 1)
}

func (a *App) remember(msg tea.Msg) {
	switch m := msg.(type) {
	case screen.Room:
		a.room = &m
	case screen.Seat:
		a.seat = &m
	case screen.ClassNow:
		a.class = &m
	}
}

func (a *App) top(msg tea.Msg) tea.Cmd {
	if len(a.stack) == 0 {
		return nil
	}
	return a.tell(a.stack[len(a.stack)-1], msg)
}

func (a *App) all(msg tea.Msg) tea.Cmd {
	var cmds []tea.Cmd
	for _, e := range a.stack {
		cmds = append(cmds, a.tell(e, msg))
	}
	return tea.Batch(cmds...)
}

// deliver gives a result to the screen that asked; a screen that was left gets
// nothing any more.
func (a *App) deliver(id int, msg tea.Msg) tea.Cmd {
	for _, e := range a.stack {
		if e.id == id {
			return a.tell(e, msg)
		}
	}
	return nil
}

// wrap addresses what a screen's command returns to that screen.
func wrap(id int, cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() tea.Msg {
		switch m := cmd().(type) {
		case nil:
			return nil
		case tea.BatchMsg:
			for i, c := range m {
				m[i] = wrap(id, c)
			}
			return m
		default:
			return addressed{id, m}
		}
	}
}

// View draws the top screen in its frame.
func (a *App) View() tea.View {
	if a.drawn == nil || a.framed != a.around() || !a.unseen() {
		v := a.draw()
		v.Content = clean.Screen(v.Content)
		a.drawn, a.framed = &v, a.around()
	}
	return *a.drawn
}

func (a *App) draw() tea.View {
	v := tea.NewView("")
	v.AltScreen = !a.cfg.Plain
	v.WindowTitle = a.cfg.Env.T.Common.Program
	v.DisableBracketedPasteMode = true
	if len(a.stack) == 0 {
		return v
	}
	t := a.cfg.Env
	if a.w < smallestW || a.h < smallestH {
		// In short lines: the window may be smaller still than what we are told.
		v.Content = part.Block(strings.Join(part.Wrap(t.T.Common.TooSmall, 10), "\n"), a.w, a.h)
		return v
	}
	s := a.stack[len(a.stack)-1]
	if a.help {
		v.Content = a.helpView(s.Screen)
		return v
	}
	keys := s.Keys()
	head := s.Head()
	if sim := t.T.Common.Simulated; t.Simulated && !head.Bare && !strings.Contains(head.About, sim) {
		head.State = strings.TrimSpace(sim + "  " + head.State)
		if head.Short != "" {
			head.Short = sim + "  " + head.Short
		}
	}
	note := ""
	if a.toast.text != "" {
		note = t.S.Good.Render(t.S.Glyphs.Tick) + " " + a.toast.text
		switch {
		case a.toast.mark != "":
			note = t.S.Key.Render(a.toast.mark) + " " + a.toast.text
		case a.toast.bad:
			note = t.S.Warn.Render(t.S.Glyphs.Warn) + " " + a.toast.text
		}
	}
	if !head.Bare && !s.Typing() {
		keys = append(keys, t.K.Help)
	}
	v.Content = part.Framed(t.S, head, func(h int) string { return s.View(a.w, h) }, note, keys, a.w, a.h)
	return v
}
