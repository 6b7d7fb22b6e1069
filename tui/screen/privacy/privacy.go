// Package privacy is Privasi: consent, what is due, erasing a person, who saw and
// changed what.
package privacy

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Due adds up what must go: People of one Scope for one reason.
type Due struct {
	Scope, Why string
	People     int
}

// Line is one line of the trail.
type Line struct {
	At   time.Time // in the zone of the event
	Text string
}

// State is how personal data stands.
type State struct {
	People, Asked, Stands, Withdrew int
	Due                             []Due
	Holding                         int // backups that still hold erased people
	Trail                           []Line
}

// Match is somebody whose name fits.
type Match struct {
	ID            roster.PersonID
	Name, Village string
}

// Keeper keeps the register.
type Keeper interface {
	State(ctx context.Context) (State, error)
	Find(ctx context.Context, name string) ([]Match, error)
	// Erase takes a person out of the file for good. left counts texts with a name
	// that somebody else bears too.
	Erase(ctx context.Context, p roster.PersonID) (left int, err error)
	ApplyDue(ctx context.Context) (entries int, err error)
	// Purge removes the backups that still hold erased people.
	Purge(ctx context.Context) (files int, err error)
	// Sheet writes the sheet for a lost laptop.
	Sheet(ctx context.Context) (path string, err error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Keeper  Keeper
	Explain func(error) string
}

// Screen is Privasi.
type Screen struct {
	cfg    Config
	state  State
	loaded bool
	order  screen.Order
	busy   bool
	field  *part.Field // while a name is written
	found  []Match     // to choose from
	sure   string      // the key that asked to be pressed once more
	done   string
}

type (
	stateMsg struct {
		req   uint64
		state State
		err   error
	}
	foundMsg struct {
		list []Match
		err  error
	}
	didMsg struct {
		say string
		err error
	}
)

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads how things stand.
func (s *Screen) Init() tea.Cmd { return s.load() }

func (s *Screen) load() tea.Cmd {
	k, req := s.cfg.Keeper, s.order.Ask()
	return func() tea.Msg {
		st, err := k.State(context.Background())
		return stateMsg{req, st, err}
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Shown:
		return s.load()
	case stateMsg:
		if s.order.Late(m.req) {
			return nil
		}
		s.state, s.loaded = m.state, true
		return s.failed(m.err)
	case foundMsg:
		s.busy, s.found = false, m.list
		if m.err == nil && len(m.list) == 0 {
			return s.cfg.Env.Hint(s.cfg.Env.T.Privacy.NoMatch)
		}
		return s.failed(m.err)
	case didMsg:
		s.busy, s.done = false, m.say
		if m.err != nil {
			s.done = ""
		}
		return tea.Batch(s.failed(m.err), s.load())
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) failed(err error) tea.Cmd {
	if err == nil {
		return nil
	}
	return s.cfg.Env.Fail(s.cfg.Explain(err))
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	return part.Head{Crumbs: []string{s.cfg.Env.T.Common.Program, s.cfg.Env.T.Privacy.Title}, About: "UU 27/2022"}
}

// Keys erase, write, and go back.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Privacy, s.cfg.Env.K
	switch {
	case s.field != nil:
		return []key.Binding{k.Enter, k.Back}
	case s.found != nil:
		return []key.Binding{k.Back}
	}
	keys := []key.Binding{key.New("h", t.KeyErase, "h"), key.New("l", t.KeySheet, "l")}
	if len(s.state.Due) > 0 {
		keys = append(keys, key.New("d", t.KeyDue, "d"))
	}
	if s.state.Holding > 0 {
		keys = append(keys, key.New("b", t.KeyPurge, "b"))
	}
	return append(keys, k.Back)
}

// Typing is true while a name is written.
func (s *Screen) Typing() bool { return s.field != nil }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Privacy.HelpBody }
