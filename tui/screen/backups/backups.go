// Package backups is Cadangan: the copies of everything, when the last one was
// made, and whether it can be opened.
package backups

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Copy is one backup.
type Copy struct {
	Name          string
	Made          time.Time
	Bytes         int64
	Locked        bool // encrypted
	People, Facts int
	Bad           error // why it does not count
}

// State is how backups stand.
type State struct {
	Place  string // the folder they go to
	Near   bool   // it is on the disk of the data itself
	Key    bool   // there is a passphrase
	Copies []Copy // the newest first
}

// Keeper makes backups.
type Keeper interface {
	State(ctx context.Context) (State, error)
	// Make makes one and returns it once it was read back.
	Make(ctx context.Context) (Copy, error)
	SetPlace(ctx context.Context, dir string) error
	SetPassphrase(ctx context.Context, pass string) error
	// Drill restores the newest backup into a file that it removes again.
	Drill(ctx context.Context, pass string) (Copy, error)
	// Stage is how far Make is: 0 copying, 1 writing, 2 reading back.
	Stage() int
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Keeper  Keeper
	Explain func(error) string
}

// ask is what a person types now.
type ask int

const (
	nothing ask = iota
	passphrase
	place
	drill
)

// Screen is Cadangan.
type Screen struct {
	cfg    Config
	state  State
	loaded bool
	order  screen.Order
	busy   bool
	stage  int
	asks   ask
	field  *part.Field
	done   string // what went well last
}

type (
	stateMsg struct {
		req   uint64
		state State
		err   error
	}
	madeMsg struct {
		copy Copy
		err  error
	}
	setMsg struct {
		say string
		err error
	}
	drilledMsg struct {
		copy Copy
		err  error
	}
	tick struct{}
)

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads how backups stand.
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
	t := s.cfg.Env.T.Backup
	switch m := msg.(type) {
	case screen.BackupNow, screen.Shown:
		return s.load()
	case stateMsg:
		if s.order.Late(m.req) {
			return nil
		}
		s.state, s.loaded = m.state, true
		return s.failed(m.err)
	case madeMsg:
		s.busy = false
		if m.err == nil {
			s.done = t.SafeToPull
			if s.state.Near {
				s.done = t.MadeNear
			}
		}
		return tea.Batch(s.failed(m.err), s.load())
	case drilledMsg:
		s.busy = false
		if m.err == nil {
			s.done = t.DrillOK(m.copy.People, m.copy.Facts)
		}
		return s.failed(m.err)
	case setMsg:
		s.busy = false
		if m.err == nil {
			s.done = m.say
		}
		return tea.Batch(s.failed(m.err), s.load())
	case tick:
		return s.tick()
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

// tick looks how far the work is, until it is done.
func (s *Screen) tick() tea.Cmd {
	if !s.busy {
		return nil
	}
	s.stage = s.cfg.Keeper.Stage()
	return s.cfg.Env.After(200*time.Millisecond, tick{})
}

// work runs something that takes a while.
func (s *Screen) work(run func() tea.Msg) tea.Cmd {
	s.busy, s.stage, s.done = true, 0, ""
	return tea.Batch(run, s.cfg.Env.After(200*time.Millisecond, tick{}))
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Backup.Title}}
	if c, ok := s.newest(); ok {
		h.State = t.Backup.LastMade + " " + t.Backup.Ago(s.minutes(c))
	}
	return h
}

// newest is the newest copy that counts.
func (s *Screen) newest() (Copy, bool) {
	for _, c := range s.state.Copies {
		if c.Bad == nil {
			return c, true
		}
	}
	return Copy{}, false
}

func (s *Screen) minutes(c Copy) int { return int(max(s.cfg.Env.Now().Sub(c.Made), 0) / time.Minute) }

// Keys make, choose, test.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Backup, s.cfg.Env.K
	if s.asks != nothing {
		return []key.Binding{k.Enter, k.Back}
	}
	return []key.Binding{key.New("b", t.KeyMake, "b"), key.New("k", t.KeyPass, "k"), key.New("t", t.KeyPlace, "t"), key.New("l", t.KeyDrill, "l"),
		key.New("p", t.KeyPrivacy, "p"), key.New("d", t.KeyHealth, "d"), k.Back}
}

// Typing is true while a passphrase or a folder is written.
func (s *Screen) Typing() bool { return s.asks != nothing }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Backup.HelpBody }
