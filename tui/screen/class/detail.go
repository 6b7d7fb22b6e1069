package class

import (
	"fmt"
	"strings"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// crewName says in one line who shares a laptop.
func (s *Screen) crewName(c live.Crew) string {
	t := s.cfg.Env.T.Room
	if c.Kind == live.Group {
		return strings.TrimSpace(t.GroupTag+" "+clean.Name(c.Name)) + fmt.Sprintf(" (%d)", len(c.Members))
	}
	first := make([]string, len(c.Members))
	for i, p := range c.Members {
		first[i] = screen.FirstName(s.name(p))
	}
	return strings.Join(first, ", ") + " (" + t.Turns + ")"
}

func (s *Screen) name(p live.PersonID) string {
	if n := s.names.Of(p); n != "" {
		return n
	}
	return "?"
}

// practice says whether the people of a laptop have tried how to answer.
func (s *Screen) practice(st live.Seat) string {
	t := s.cfg.Env.T.Room
	done, ok := live.Practised(s.snap, st.People)
	switch {
	case !ok || len(st.People) == 0:
		return "-"
	case done:
		return t.Done
	}
	return t.NotDone
}

// panel is what stands above the laptops instead of the address: a question to the
// trainer, or who sits at the chosen laptop.
func (s *Screen) panel(w, h int) []string {
	switch {
	case s.folder != nil:
		return s.folderLines(w)
	case s.move.on:
		return s.moveLines()
	case s.detail:
		return s.details(w, h)
	}
	return nil
}

// details lists who sits at the chosen laptop, and how far each is.
func (s *Screen) details(w, h int) []string {
	env, t, st := s.cfg.Env, s.cfg.Env.T.Room, s.seat()
	if st == nil {
		return nil
	}
	head := env.S.Title.Render(fmt.Sprintf("%s %d", env.T.Class.Laptop, st.Number)) + "  " + env.S.Dim.Render(clean.Line(st.Addr))
	if who, back := live.CalledAt(s.snap, st.Crew); who != "" && !back {
		head += "  " + t.WaitsFor(s.name(who))
	}
	lines := []string{head}
	if len(st.People) == 0 {
		return append(lines, t.Nobody)
	}
	for i, p := range st.People {
		row := fmt.Sprintf("%d  %s", i+1, part.Pad(part.Cut(s.name(p), 30, env.S.Glyphs.Ellipsis), 30))
		if answered, skipped, ok := live.StandingOf(s.snap, p); ok {
			switch {
			case answered:
				row += "  " + env.S.Good.Render(env.S.Glyphs.Tick) + " " + t.Answered
			case skipped:
				row += "  " + t.PassedOver
			default:
				row += "  " + t.Missing
			}
		}
		lines = append(lines, part.Cut(row, w-2, env.S.Glyphs.Ellipsis))
	}
	return lines[:min(len(lines), max(h-4, 2))]
}
