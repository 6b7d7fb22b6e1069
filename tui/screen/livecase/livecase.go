// Package livecase leads a case. With the whole room it shows the votes of the
// laptops side by side and moves the story on; where each laptop plays by itself
// it shows how far they are. Scores stay hidden until a play is finished.
package livecase

import (
	"context"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/tell"
)

// Room is led from here.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Map is the service map, read anew each time.
type Map interface {
	Services(ctx context.Context) ([]course.Service, error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Room    Room
	People  screen.People
	Sources tell.Sources
	Map     Map
	Event   roster.EventID
	Sesi    roster.SesiID
	Explain func(error) string
}

// Screen is the trainer's view of the running case.
type Screen struct {
	cfg    Config
	snap   *live.Snapshot
	names  screen.Names
	tell   tell.Teller
	flight uint64 // the request on its way; 0 none
	sent   uint64 // Step on which the last act was decided
	at     int    // moves of the play on screen
	pick   int    // what the room is to do, from 1; 0 nothing chosen yet
	back   bool   // choosing a branch to go back to
	typed  string // its number
	top    int    // first line shown
	lines  int    // of the text, as last drawn
	over   int    // lines beyond the window, as last drawn
	ending bool   // e was pressed once
	seen   bool   // a case was seen; when it is gone the screen goes too
}

type (
	acted struct {
		req uint64
		err error
	}
	mapped struct{ list []course.Service }
)

// New returns the screen; the room's snapshot fills it.
func New(cfg Config) *Screen {
	return &Screen{cfg: cfg, tell: tell.Teller{Env: cfg.Env, Sources: cfg.Sources, Blank: cfg.Env.T.Cases.Blank}}
}

// Init reads the names and where to get help.
func (s *Screen) Init() tea.Cmd { return tea.Batch(s.load(), s.help()) }

func (s *Screen) help() tea.Cmd {
	services := s.cfg.Map
	return func() tea.Msg {
		list, err := services.Services(context.Background())
		if err != nil {
			return nil // the story goes on without the numbers
		}
		return mapped{list}
	}
}

func (s *Screen) load() tea.Cmd { return s.names.Read(s.cfg.People, s.cfg.Event, s.cfg.Sesi) }

// Update follows the room and leads it.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Room:
		return s.take(m.Snap)
	case screen.Changed:
		return tea.Batch(s.load(), s.help())
	case screen.Lang:
		s.tell.Blank = s.cfg.Env.T.Cases.Blank
	case mapped:
		s.tell.Services = m.list
	case screen.Named:
		s.names.Took(m)
	case acted:
		if m.req != s.flight {
			return nil
		}
		s.flight = 0
		if m.err != nil {
			s.sent = 0
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

func (s *Screen) take(snap *live.Snapshot) tea.Cmd {
	s.snap = snap
	switch {
	case snap.Case != nil:
		s.seen = true
		if at := s.moves(); at != s.at {
			s.at, s.pick, s.top, s.back, s.typed = at, 0, 0, false, ""
		}
	case s.seen:
		s.seen = false
		s.cfg.Env.Leave()
		return s.cfg.Env.Say(s.cfg.Env.T.Cases.Ended)
	}
	return nil
}

// moves counts those of the room's play.
func (s *Screen) moves() int {
	if s.room() {
		return s.snap.Case.At()
	}
	return 0
}

// room reports a case that the trainer leads.
func (s *Screen) room() bool {
	return s.snap != nil && s.snap.Case != nil && s.snap.Case.Mode == live.Live
}

func (s *Screen) play() *scenario.Play { return s.snap.Case.Play }

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	ending, k, t := s.ending, s.cfg.Env.K, s.cfg.Env.T.Cases
	s.ending = false
	switch {
	case key.Is(m, k.Back) && s.back:
		s.back, s.typed = false, ""
		return nil
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case s.snap == nil || s.snap.Case == nil:
		return nil
	case key.Is(m, k.Down), key.Is(m, k.PageDown):
		s.scroll(m, k, 1)
		return nil
	case key.Is(m, k.Up), key.Is(m, k.PageUp):
		s.scroll(m, k, -1)
		return nil
	case m.String() == "e" && !ending:
		s.ending = true
		return s.cfg.Env.Confirm(t.EndAsk)
	case m.String() == "e":
		return s.do(live.EndCase{})
	case !s.room():
		return nil
	case s.back:
		return s.pressBack(m)
	}
	return s.pressRoom(m)
}

// scroll moves the text by a line, or by most of a window.
func (s *Screen) scroll(m tea.KeyPressMsg, k key.Common, by int) {
	if key.Is(m, k.PageUp, k.PageDown) {
		by *= 10
	}
	if by < 0 { // from the end that was shown, not from beyond it
		s.top = max(min(s.top, s.over)+by, 0)
		return
	}
	s.top = min(s.top+by, max(s.lines-1, 0))
}

// pressRoom moves the room's play.
func (s *Screen) pressRoom(m tea.KeyPressMsg) tea.Cmd {
	p := s.play()
	enter := key.Is(m, s.cfg.Env.K.Enter)
	d, digit := key.Digit(m)
	can := func(do scenario.Do) bool { return slices.Contains(p.Moves(), do) }
	switch {
	case digit && p.Phase() == scenario.Choosing:
		if d >= 1 && d <= len(p.Node().Choices) {
			s.pick = d
		}
	case enter && p.Phase() == scenario.Choosing && s.pick > 0:
		return s.move(scenario.Action{Do: scenario.Choose, Choice: p.Node().Choices[s.pick-1].ID})
	case (enter || m.String() == "n") && p.Phase() == scenario.Choosing:
		return s.cfg.Env.Hint(s.cfg.Env.T.Cases.PickFirst)
	case (enter || m.String() == "n") && can(scenario.Begin):
		return s.move(scenario.Action{Do: scenario.Begin})
	case (enter || m.String() == "n") && can(scenario.Next):
		return s.move(scenario.Action{Do: scenario.Next})
	case m.String() == "f" && can(scenario.Follow):
		return s.move(scenario.Action{Do: scenario.Follow})
	case m.String() == "k" && can(scenario.Return):
		return s.move(scenario.Action{Do: scenario.Return})
	case m.String() == "u" && can(scenario.Rewind):
		s.back, s.typed, s.top = true, "", 0
	}
	return nil
}

// pressBack takes the number of a branch.
func (s *Screen) pressBack(m tea.KeyPressMsg) tea.Cmd {
	forks := s.play().Map().Forks
	d, digit := key.Digit(m)
	switch {
	case digit:
		t := s.typed + strconv.Itoa(d)
		if n, _ := strconv.Atoi(t); n < 1 || n > len(forks) {
			t = strconv.Itoa(d)
		}
		if n, _ := strconv.Atoi(t); n >= 1 && n <= len(forks) {
			s.typed = t
		}
	case m.Code == tea.KeyBackspace && s.typed != "":
		s.typed = s.typed[:len(s.typed)-1]
	case key.Is(m, s.cfg.Env.K.Enter) && s.typed != "":
		n, _ := strconv.Atoi(s.typed)
		s.back, s.typed = false, ""
		return s.move(scenario.Action{Do: scenario.Rewind, Step: forks[n-1].Step})
	}
	return nil
}

// move makes a move of the room, one at a time: a key pressed twice must not
// count for the situation that comes next.
func (s *Screen) move(a scenario.Action) tea.Cmd {
	if s.flight != 0 || s.sent == s.snap.Step {
		return nil
	}
	return s.do(live.MoveCase{Action: a})
}

// do asks the room, on the step this screen shows.
func (s *Screen) do(act live.Act) tea.Cmd {
	s.flight, s.sent = s.cfg.Env.Ask(), s.snap.Step
	req, room, step := s.flight, s.cfg.Room, s.snap.Step
	return func() tea.Msg { return acted{req, room.Do(context.Background(), "pelatih", step, act)} }
}

// Head says which story, where it stands and how many voted.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Cases.Title}}
	if s.snap == nil || s.snap.Case == nil {
		return h
	}
	c := s.snap.Case
	h.Crumbs = append(h.Crumbs, clean.Line(string(c.Case.ID)))
	h.About = clean.Line(c.Case.Title)
	if !s.room() {
		h.State = t.Cases.Steps(s.steps())
		return h
	}
	if n := c.Play.Node(); n != nil {
		h.About = clean.Line(n.Title)
	}
	if c.Play.Phase() == scenario.Choosing {
		all := len(s.tables())
		h.State = t.Cases.VotedOf(len(c.Votes), all)
		h.Short = strconv.Itoa(len(c.Votes)) + "/" + strconv.Itoa(all)
	}
	if c.Play.Practice() {
		h.State = t.Cases.Practice + " " + h.State
	}
	return h
}

// Keys are those that make sense now.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Cases, s.cfg.Env.K
	end := key.New("e", t.End, "e")
	switch {
	case s.snap == nil || s.snap.Case == nil:
		return []key.Binding{k.Back}
	case s.back:
		return []key.Binding{key.New("1-9", t.Rewind, "1"), k.Enter, k.Back}
	case !s.room():
		return s.scrolling([]key.Binding{end, k.Back})
	}
	p := s.play()
	var keys []key.Binding
	if n := p.Node(); p.Phase() == scenario.Choosing {
		keys = append(keys, key.New("1-"+strconv.Itoa(len(n.Choices)), k.Enter.Help().Desc, "1"), key.New("Enter", t.Confirm, "enter"))
	}
	for _, do := range p.Moves() {
		switch do {
		case scenario.Begin:
			keys = append(keys, key.New("Enter", t.Start, "enter"))
		case scenario.Next:
			word := t.Next
			if p.Phase() == scenario.Stopped {
				word = t.Again
			}
			keys = append(keys, key.New("Enter", word, "enter", "n"))
		case scenario.Follow:
			keys = append(keys, key.New("f", t.Follow, "f"))
		case scenario.Return:
			keys = append(keys, key.New("k", t.Return, "k"))
		case scenario.Rewind:
			keys = append(keys, key.New("u", t.Rewind, "u"))
		case scenario.Choose, scenario.Leave:
		}
	}
	return s.scrolling(append(keys, end, k.Back))
}

// scrolling adds the arrows where there is more than the window shows.
func (s *Screen) scrolling(keys []key.Binding) []key.Binding {
	if s.over > 0 || s.top > 0 {
		d := s.cfg.Env.K.Down
		return append([]key.Binding{key.New("↑↓", d.Help().Desc, "up", "down")}, keys...)
	}
	return keys
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Cases.LiveHelp }
