package chair

import (
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// After a test those who share a laptop look at their own change one by one: who
// presses their number sees theirs alone, and Enter takes it off for the next.

// ended is what the members of this laptop may learn, nil if there is nothing.
func (s *Screen) ended() map[live.PersonID]*live.Outcome {
	if s.view.Crew == nil || s.view.Phase != live.Lobby {
		return nil
	}
	return s.view.Crew.Ended
}

// looking is who looks at their own change now, "" if nobody does.
func (s *Screen) looking() live.PersonID {
	if s.ended()[s.table.own] == nil {
		return ""
	}
	return s.table.own
}

// pressOwn takes the number of a member, then Enter; and Enter again to close. It
// reports whether the key was one of these.
func (s *Screen) pressOwn(m tea.KeyPressMsg, d int, digit bool) bool {
	t, all := &s.table, s.ended()
	enter := key.Is(m, s.env.K.Enter)
	switch {
	case all == nil:
		return false
	case s.looking() != "":
		if !enter {
			return false
		}
		t.own = ""
	case digit && d >= 1 && d <= len(s.view.Crew.Members):
		t.typed, s.nine = d, false
		return true
	case enter && t.typed > 0:
		who := s.view.Crew.Members[t.typed-1]
		if t.typed = 0; all[who] == nil {
			t.note = s.env.T.Seats.OwnNone(screen.FirstName(s.sitter(who).Name))
			return true
		}
		t.own = who
	default:
		t.typed, t.note = 0, ""
		return false
	}
	s.env.Wipe() // the next one sees nothing of this, not even by scrolling back
	s.turn()
	return true
}

// ownRows ask whose change is to be shown, nil where there is nothing to show.
func (s *Screen) ownRows(w int) []string {
	all := s.ended()
	if all == nil {
		return nil
	}
	t, n := s.env.T.Seats, 0
	title := ""
	lines := []string{}
	for i, p := range s.view.Crew.Members {
		r := ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: clean.Name(s.sitter(p).Name), On: s.table.typed == i+1}
		if r.On {
			r.Mark = s.env.S.Glyphs.Cursor
		}
		if o := all[p]; o != nil {
			n, title = n+1, clean.Line(o.Title)
		}
		lines = append(lines, r.Lines(s.env, w)...)
	}
	head := s.paras(w, s.strong(title)+"\n"+s.tick()+" "+t.OwnKept(n), s.strong(t.OwnAsk))
	lines = append(append(head, ""), lines...)
	if s.table.note != "" {
		return append(append(lines, ""), part.Wrap(s.warn()+" "+s.table.note, w)...)
	}
	return append(append(lines, ""), part.Wrap(s.env.S.Dim.Render(s.env.T.Door.PickEnter), w)...)
}

// ownBody is one member's own change, under their name and nobody else's.
func (s *Screen) ownBody(w, h int) string {
	t := s.env.T.Seats
	who := s.sitter(s.looking())
	n := s.digitOf(s.looking())
	name := strings.TrimSpace(screen.ShapeOf(s.env.S, n-1)+" "+strconv.Itoa(n)) + "   " + strings.ToUpper(clean.Name(who.Name))
	lines := append(part.Wrap(s.strong(name), w), "")
	lines = append(lines, s.change(s.ended()[s.looking()], w)...)
	return s.pages.draw(s, append(lines, ""), part.Wrap(s.strong(t.OwnClose), w), w, h)
}
