package door

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// step is one question of the door.
type step int

const (
	loading step = iota
	pin
	village
	villageName // of a village that is not on the list
	which       // of several villages of that name
	people
	name // of a person who is not on the list
	similar
	sex
	role
	confirmNew
	confirm
	proof  // the number of somebody who sits at another laptop
	resume // those who shared this laptop before
	way    // alone, in turns, as a group
	party  // who shares the laptop so far
	off    // who of them does not
)

// Screen is the door.
type Screen struct {
	env  *screen.Env
	desk Desk

	step  step
	req   uint64 // the request that the person waits for, 0 none
	fresh uint64 // the request that renews the list on screen
	note  string // why the last try did not work
	wide  int    // cells of a line, as last drawn

	welcome Welcome
	passed  bool // the PIN was right
	pin     ask.Field
	text    ask.Field
	number  ask.Field
	list    list

	village roster.Village
	people  []roster.Enrolment
	place   string           // the village name typed so far
	places  []roster.Village // those of that name
	draft   roster.Person    // somebody new
	who     roster.Enrolment // somebody on the list

	edit  bool // this door lies over a chair
	out   bool // the trainer sent this laptop out
	party screen.Party
}

// New returns a door.
func New(cfg Config) *Screen {
	s := &Screen{env: cfg.Env, desk: cfg.Desk, pin: pinField()}
	if cfg.Edit != nil {
		s.edit, s.passed, s.party = true, true, *cfg.Edit
	}
	return s
}

func pinField() ask.Field {
	f := ask.NewField(12, "")
	f.Only = func(r rune) bool { return r >= '0' && r <= '9' }
	return f
}

// Init implements screen.Screen.
func (s *Screen) Init() tea.Cmd { return s.askWelcome() }

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tea.KeyPressMsg:
		return s.press(m)
	case screen.Changed, screen.Shown:
		return s.renew()
	case screen.Lang:
		s.note = ""
		s.words()
	case welcomeMsg:
		return s.welcomed(m)
	case pinMsg:
		return s.pinTried(m)
	case placeMsg:
		return s.placed(m)
	case peopleMsg:
		return s.listed(m)
	case provedMsg:
		return s.proved(m)
	case registeredMsg:
		return s.registered(m)
	case enteredMsg:
		return s.entered(m)
	case seatedMsg:
		return s.seated(m)
	case screen.Seat:
		return s.told(m.View)
	}
	return nil
}

// Typing implements screen.Screen.
func (s *Screen) Typing() bool { return s.step == name || s.step == villageName }

// Secret implements tui.Secretive.
func (s *Screen) Secret() bool { return s.step == pin || s.step == proof }

// Busy implements tui.Waiting.
func (s *Screen) Busy() bool { return s.req != 0 }

// HelpText implements screen.Helper.
func (s *Screen) HelpText() string {
	switch s.step {
	case pin:
		return s.env.T.Door.HelpPIN
	case proof:
		return s.env.T.Number.Help
	case way, party, off, resume:
		return s.env.T.Seats.HelpWay
	case loading, village, villageName, which, people, name, similar, sex, role, confirmNew, confirm:
	}
	return s.env.T.Door.HelpBody
}

// Head implements screen.Screen.
func (s *Screen) Head() part.Head {
	h := part.Head{Crumbs: []string{s.env.T.Common.Program}, About: clean.Line(s.welcome.Title)}
	if s.welcome.Simulated {
		h.State = s.env.T.Common.Simulated
	}
	return h
}

// Keys implements screen.Screen.
func (s *Screen) Keys() []key.Binding {
	t, k := s.env.T.Door, s.env.K
	on := key.New("Enter", t.KeyOn, "enter")
	back := key.New("Backspace", t.KeyBack, "backspace", "esc")
	lang := key.New("b", t.Language, "b")
	switch s.step {
	case loading:
		return []key.Binding{k.Enter}
	case pin:
		return []key.Binding{key.New("0-9", t.KeyWrite, "0"), key.New("Backspace", t.KeyRub, "backspace"), on, lang}
	case proof:
		return []key.Binding{key.New("0-9", t.KeyWrite, "0"), key.New("Backspace", t.KeyRub, "backspace"), on, key.New("Esc", t.KeyBack, "esc"), lang}
	case name, villageName:
		return []key.Binding{on, key.New("Esc", t.KeyBack, "esc")}
	case village, which, people, similar, sex, role, confirmNew, confirm, resume, way, party, off:
	}
	keys := []key.Binding{key.New(s.list.numbers(), t.KeyPick, "1"), on}
	if s.list.more() {
		keys = append(keys, key.New("0", t.KeyNext, "0"))
	}
	if s.mayGoBack() {
		keys = append(keys, back)
	}
	return append(keys, lang)
}

// otherLang changes the language of this connection.
func (s *Screen) otherLang() tea.Cmd {
	lang := i18n.EN
	if s.env.T.Lang == i18n.EN {
		lang = i18n.ID
	}
	return func() tea.Msg { return screen.SetLang{Lang: lang} }
}

// within gives a call to the desk its time. It is not the connection's: what
// is on its way to the disk is not taken back when a line drops.
func within() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), patience)
}
