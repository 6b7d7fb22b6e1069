// Package projector is the screen for the hall: one subject at a time, large, and
// nothing but what everybody may know. It never holds a name or a key before its
// reveal: what it gets is live.Public.
package projector

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/tell"
)

// Public is the newest view of the room, from the app.
type Public struct {
	Now live.Public
	// Group is the group's picture, where Now asks for results; nil if fewer people
	// took both tests than may be shown.
	Group *outcome.Picture
}

// Desk compares the PIN. It returns nil or why not.
type Desk interface {
	TryPIN(ctx context.Context, pin string) error
}

// Slides has the slides of the modules; see chair.Slides.
type Slides interface {
	Slide(module string, n, width int) (title, body string, ok bool)
}

// Config makes a projector.
type Config struct {
	Env       *screen.Env
	Desk      Desk
	NeedPIN   bool // a trainer's key opens it without
	Title     string
	Simulated bool
	Slides    Slides
	Sources   tell.Sources
	Explain   func(error) string
	// Again reads the room once more: what came before the PIN was nothing.
	Again func(ctx context.Context) (Public, error)
}

// Screen is the projector.
type Screen struct {
	env    *screen.Env
	cfg    Config
	shut   bool // the PIN is missing
	pin    ask.Field
	req    uint64
	note   string
	now    live.Public
	group  *outcome.Picture
	have   bool
	class  screen.ClassNow
	face   string
	at, of int // part of what does not fit
}

type pinMsg struct {
	req uint64
	now *Public
	err error
}

const patience = 20 * time.Second

// New returns the projector.
func New(cfg Config) *Screen {
	s := &Screen{env: cfg.Env, cfg: cfg, shut: cfg.NeedPIN, pin: ask.NewField(12, "")}
	s.pin.Only = func(r rune) bool { return r >= '0' && r <= '9' }
	return s
}

// Init does nothing: everything comes from the app.
func (s *Screen) Init() tea.Cmd { return nil }

// Update follows the room.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case Public:
		s.now, s.group, s.have = m.Now, m.Group, !s.shut
		if f := s.subject(); f != s.face {
			s.face, s.at = f, 0
		}
	case screen.ClassNow:
		s.class = m
	case pinMsg:
		if m.req == s.req {
			s.req, s.shut, s.note = 0, m.err != nil, ""
			if s.pin.Clear(); m.err != nil {
				s.note = s.cfg.Explain(m.err)
			}
			if m.now != nil {
				s.now, s.group, s.have = m.now.Now, m.now.Group, true
			}
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.env.K
	switch {
	case m.Text == "b":
		return s.env.Speak(map[i18n.Lang]i18n.Lang{i18n.ID: i18n.EN, i18n.EN: i18n.ID}[s.env.T.Lang])
	case s.shut:
		return s.pressPIN(m)
	case key.Is(m, k.Enter, k.Down, k.PageDown) && s.of > 0:
		s.at = (s.at + 1) % s.of
	case key.Is(m, k.Up, k.PageUp) && s.of > 0:
		s.at = (s.at + s.of - 1) % s.of
	}
	return nil
}

func (s *Screen) pressPIN(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.req != 0:
		return nil
	case !key.Is(m, s.env.K.Enter):
		s.note = ""
		s.pin.Press(m)
		return nil
	case s.pin.Len() == 0:
		return nil
	}
	req, desk, again, text := s.env.Ask(), s.cfg.Desk, s.cfg.Again, s.pin.Text()
	s.req = req
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		if err := desk.TryPIN(ctx, text); err != nil {
			return pinMsg{req: req, err: err}
		}
		now, err := again(ctx)
		return pinMsg{req, &now, err}
	}
}

// Typing implements screen.Screen.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.env.T.Projector.Help }

// Head is bare: the hall needs the subject, not where the program is.
func (s *Screen) Head() part.Head {
	if s.shut {
		h := part.Head{Crumbs: []string{s.env.T.Common.Program, s.env.T.Projector.Title}, About: clean.Line(s.cfg.Title)}
		return h
	}
	return part.Head{Bare: true}
}

// AllKeys are those of "?": once the door is open a text is turned and the language
// changed.
func (s *Screen) AllKeys() []key.Binding {
	if s.shut {
		return s.Keys()
	}
	t := s.env.T.RoomKeys
	return []key.Binding{key.New("Enter", t.Turn, "enter"), key.New("↑↓", t.Turn, "up", "down"), key.New("b", t.Language, "b")}
}

// Keys of the door; afterwards the screen shows none.
func (s *Screen) Keys() []key.Binding {
	return []key.Binding{key.New("0-9", s.env.T.Door.KeyWrite, "0"), s.env.K.Enter, key.New("b", s.env.T.Door.Language, "b")}
}
