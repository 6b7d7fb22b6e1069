// Package livequiz leads a quiz: open, close, show the key, go on. It alone
// shows who is missing and what most people got wrong.
package livequiz

import (
	"context"
	"errors"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Room is led from here.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Room    Room
	People  screen.People
	Event   roster.EventID
	Sesi    roster.SesiID
	Explain func(error) string
}

// Screen is the trainer's view of the running quiz.
type Screen struct {
	cfg    Config
	snap   *live.Snapshot
	names  screen.Names
	req    uint64
	ending bool // e was pressed once
	skip   int  // item, from 1, that n was pressed on once while nobody had answered; 0 none
	peek   int  // item, from 1, whose key is shown before its close; 0 none
	seen   bool // a run was seen; when it is gone the screen goes too
	texts  texts
	// ranking shows who has the most points, where the run allows it.
	ranking bool
}

type (
	acted struct {
		req uint64
		err error
	}
	tick struct{}
)

// New returns the screen; the room's snapshot fills it.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the names and starts the clock of the question.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.load(), s.clock()) }

func (s *Screen) load() tea.Cmd { return s.names.Read(s.cfg.People, s.cfg.Event, s.cfg.Sesi) }

// clock repaints the elapsed time, once a second, on this screen only.
func (s *Screen) clock() tea.Cmd { return s.cfg.Env.After(time.Second, tick{}) }

// Update follows the room and leads it.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		s.snap = m.Snap
		if m.Snap.Run != nil {
			s.seen = true
		} else if s.seen {
			s.seen = false
			s.cfg.Env.Leave()
			return s.cfg.Env.Say(s.cfg.Env.T.Quiz.Ended)
		}
	case screen.Changed:
		return s.load()
	case screen.Named:
		s.names.Took(m)
	case tick:
		return s.clock()
	case acted:
		if errors.Is(m.err, live.ErrNotOpen) && m.req == s.req { // the usual words are for participants
			return s.cfg.Env.Hint(s.cfg.Env.T.Quiz.NotOpen)
		}
		if m.err != nil && m.req == s.req {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	ending, skip := s.ending, s.skip
	s.ending, s.skip = false, 0
	if key.Is(m, s.cfg.Env.K.Back) {
		return s.cfg.Env.Leave()
	}
	if s.snap == nil || s.snap.Run == nil {
		return nil
	}
	switch intent := s.intent(m.String()); intent {
	case "end":
		if !ending {
			s.ending = true
			return s.cfg.Env.Confirm(s.cfg.Env.T.Quiz.EndAsk)
		}
		return s.do(live.EndQuiz{})
	case "up":
		s.texts.off--
	case "down":
		s.texts.off++
	case "open":
		return s.do(live.OpenItem{Item: s.snap.Run.Item})
	case "close":
		if s.snap.Run.Current().Stage != live.Opened {
			return s.cfg.Env.Hint(s.cfg.Env.T.Quiz.NotOpen)
		}
		return s.do(live.CloseItem{})
	case "reveal":
		return s.do(live.RevealItem{})
	case "next":
		return s.next(skip)
	case "prev":
		return s.prev()
	case "peek":
		s.turnPeek()
	case "again":
		return s.do(live.AskAgain{})
	case "limit", "more", "pause":
		return s.pressClock(intent)
	default:
		return s.goTo(intent)
	}
	return nil
}

// intent is what a key means; in mode Paced the trainer gives time and keys
// sheets, and else only ends.
func (s *Screen) intent(k string) string {
	switch k {
	case "e":
		return "end"
	case "+", "=":
		return "more"
	case "j":
		return "pause"
	case "g":
		return "paper"
	case "r":
		return "ranking"
	}
	if (k == "enter" || k == "space") && s.stopped() {
		return "pause"
	}
	if s.snap.Run.Mode != live.Live {
		if k == "t" && !s.snap.Run.Closed { // what is closed is opened again by giving more
			return "limit"
		}
		return ""
	}
	return s.liveIntent(k)
}

// liveIntent is what a key means while the trainer leads.
func (s *Screen) liveIntent(k string) string {
	switch k {
	case "t":
		return "limit"
	case "u":
		return "again"
	case "a":
		return "cards"
	case "h":
		return "hands"
	case "q":
		return "free"
	case "up", "down":
		return k
	case "o":
		return "open"
	case "c":
		return "close"
	case "b":
		return "reveal"
	case "n", "right":
		return "next"
	case "p", "left":
		return "prev"
	case "i":
		return "peek"
	case "enter", "space":
		switch s.snap.Run.Current().Stage {
		case live.Waiting:
			return "open"
		case live.Opened:
			if !s.asks() {
				return "next"
			}
			return "close"
		case live.Closed:
			return "reveal"
		case live.Revealed:
			return "next"
		}
	}
	return ""
}

// do asks the room, on the step this screen shows: a decision made on an older
// view is refused rather than applied to another question.
func (s *Screen) do(act live.Act) tea.Cmd {
	s.req = s.cfg.Env.Ask()
	req, room, step := s.req, s.cfg.Room, s.snap.Step
	return func() tea.Msg { return acted{req, room.Do(context.Background(), "pelatih", step, act)} }
}

// Head says which item, its stage and how many answered.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Quiz.Title}}
	if s.snap == nil || s.snap.Run == nil {
		return h
	}
	r := s.snap.Run
	h.Crumbs = append(h.Crumbs, screen.QuizMark(s.cfg.Env, r.Quiz))
	if r.Mode == live.Paced {
		h.About = clean.Line(r.Quiz.Title)
		return h
	}
	h.About = t.Quiz.Item(r.Number(r.Item), r.Total())
	if r.Current().Practice {
		h.About = t.Run.Practice
	}
	if n := r.Current().Round(); n > 0 {
		if !r.Current().Practice { // short: the state stands beside it
			h.About = fmt.Sprintf("%d/%d", r.Number(r.Item), r.Total())
		}
		h.About += " " + s.cfg.Env.S.Glyphs.Dot + " " + t.Run.Round(n+1)
	}
	if !s.asks() {
		h.State = s.stage(r.Current().Stage)
		return h
	}
	done, all := s.count(r.Item)
	h.State = s.stage(r.Current().Stage) + "  " + t.Quiz.Answered(done, all)
	h.Short = fmt.Sprintf("%s %d/%d", s.stage(r.Current().Stage), done, all)
	return h
}

func (s *Screen) stage(st live.Stage) string {
	t := s.cfg.Env.T.Quiz
	if word := s.unscoredStage(st); word != "" {
		return word
	}
	if st == live.Opened && s.stopped() {
		return s.cfg.Env.T.Run.Paused
	}
	switch st {
	case live.Opened:
		return t.IsOpen
	case live.Closed:
		return t.IsClosed
	case live.Revealed:
		return t.IsRevealed
	case live.Waiting:
	}
	return t.WaitOpen
}

// Keys are those that make sense at this stage.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Quiz, s.cfg.Env.K
	end := key.New("e", t.End, "e")
	if s.snap == nil || s.snap.Run == nil {
		return []key.Binding{end, k.Back}
	}
	more := append(s.clockKeys(), s.wayKeys()...)
	if s.snap.Run.Mode != live.Live {
		return append(more, end, k.Back)
	}
	tail := append(append(s.moving(), more...), k.Back)
	if s.stopped() {
		return append(more, append(s.moving(), k.Back)...)
	}
	if keys := s.unscoredKeys(); keys != nil {
		return append(keys, tail...)
	}
	keys := []key.Binding{key.New("o", t.Open, "o")}
	switch s.snap.Run.Current().Stage {
	case live.Opened:
		keys = []key.Binding{key.New("c", t.Close, "c"), key.New("b", t.Reveal, "b")}
	case live.Closed:
		keys = []key.Binding{key.New("b", t.Reveal, "b"), key.New("o", t.Reopen, "o")}
	case live.Revealed:
		keys = nil
	case live.Waiting:
	}
	return append(keys, tail...)
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Quiz.LiveHelp }
