// Package health is Periksa laptop: what is well, what is not, and the one thing
// to do about it.
package health

import (
	"context"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Check is one thing that was looked at. State is ok, warn, fault or unknown.
type Check struct {
	ID, State, Text, Cure string
}

// Doctor looks at everything; it takes a second or two.
type Doctor interface {
	Examine(ctx context.Context) ([]Check, error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Doctor  Doctor
	Explain func(error) string
}

// Screen is Periksa laptop.
type Screen struct {
	cfg  Config
	list []Check
	busy bool
	cur  part.Cursor
}

type examined struct {
	list []Check
	err  error
}

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init begins to look.
func (s *Screen) Init() tea.Cmd { return s.look() }

func (s *Screen) look() tea.Cmd {
	s.busy = true
	d := s.cfg.Doctor
	return func() tea.Msg {
		list, err := d.Examine(context.Background())
		return examined{list, err}
	}
}

// Update takes what was found, and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case examined:
		s.busy, s.list = false, m.list
		s.cur.At = s.worst()
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
	case tea.KeyPressMsg:
		k := s.cfg.Env.K
		switch {
		case key.Is(m, k.Back):
			return s.cfg.Env.Leave()
		case m.String() == "r" && !s.busy:
			return s.look()
		case key.Is(m, k.Up):
			s.cur.Move(-1, len(s.list))
		case key.Is(m, k.Down):
			s.cur.Move(1, len(s.list))
		}
	}
	return nil
}

// worst is the first line that needs somebody.
func (s *Screen) worst() int {
	for _, state := range []string{"fault", "warn"} {
		for i, c := range s.list {
			if c.State == state {
				return i
			}
		}
	}
	return 0
}

// View draws a line a thing and the cure of the one chosen.
func (s *Screen) View(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Doctor
	if s.busy || len(s.list) == 0 {
		return "\n  " + t.Running
	}
	foot := s.cure(w)
	room := max(h-2-strings.Count(foot, "\n")-1, 1)
	first, last := s.cur.Range(len(s.list), room)
	var b strings.Builder
	b.WriteString("\n")
	for i := first; i < last; i++ {
		c := s.list[i]
		lead := "   "
		if i == s.cur.At {
			lead = " " + env.S.Glyphs.Cursor + " "
		}
		b.WriteString(part.Cut(lead+s.mark(c.State)+" "+part.Pad(t.Names[c.ID], 11)+c.Text, w-1, env.S.Glyphs.Ellipsis) + "\n")
	}
	return part.Block(b.String()+foot, w, h)
}

// mark is a sign with a meaning of its own, so that no colour is needed.
func (s *Screen) mark(state string) string {
	st := s.cfg.Env.S
	switch state {
	case "ok":
		return st.Good.Render(st.Glyphs.Tick)
	case "fault":
		return st.Bad.Render("!")
	case "warn":
		return st.Warn.Render("-")
	}
	return st.Dim.Render("?")
}

// cure is what to do about the line chosen, or that all is well.
func (s *Screen) cure(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Doctor
	c := s.list[s.cur.At]
	text := t.Marks[c.State] + ": " + c.Text
	if c.Cure != "" {
		text += " " + t.Do + ": " + c.Cure
	} else if s.sum() == "" {
		text = t.AllWell
	}
	return "\n " + env.S.Title.Render(t.Names[c.ID]) + "\n   " + strings.Join(part.Wrap(text, max(w-4, 1)), "\n   ")
}

func (s *Screen) sum() string {
	n := map[string]int{}
	for _, c := range s.list {
		n[c.State]++
	}
	if n["fault"]+n["warn"] == 0 {
		return ""
	}
	return s.cfg.Env.T.Doctor.Sum(n["fault"], n["warn"])
}

// Head names the screen and adds up.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	return part.Head{Crumbs: []string{t.Common.Program, t.Doctor.Title}, State: s.sum()}
}

// Keys look again.
func (s *Screen) Keys() []key.Binding {
	k := s.cfg.Env.K
	return []key.Binding{k.Up, k.Down, key.New("r", s.cfg.Env.T.Doctor.KeyAgain, "r"), k.Back}
}

// Typing is never true.
func (s *Screen) Typing() bool { return false }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Doctor.HelpBody }
