package chair

import (
	"context"
	"errors"
	"slices"
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

// pressTable is what keys do between two people: the called one presses their
// number, or 9 stands for somebody absent; each with Enter.
func (s *Screen) pressTable(m tea.KeyPressMsg) tea.Cmd {
	t := &s.table
	d, digit := key.Digit(m)
	switch {
	case t.req != 0:
	case digit && d > 0:
		t.typed, t.note = d, ""
	case m.Code == tea.KeyBackspace:
		t.typed, t.absent, t.note = 0, false, ""
	case key.Is(m, s.env.K.Enter) && t.absent:
		return s.enterAbsent()
	case key.Is(m, s.env.K.Enter) && t.typed > 0:
		return s.enterTable()
	case key.Is(m, s.env.K.Down, s.env.K.PageDown):
		s.pages.turn(1)
	case key.Is(m, s.env.K.Up, s.env.K.PageUp):
		s.pages.turn(-1)
	}
	return nil
}

// enterTable does what the number that was pressed stands for.
func (s *Screen) enterTable() tea.Cmd {
	t, c := &s.table, s.view.Crew
	n := t.typed
	t.typed = 0
	switch {
	case s.face.kind == handover && n == s.digitOf(c.Called):
		t.ready = s.calling()
		s.sync()
		s.turn()
	case s.face.kind == handover && n == absentDigit:
		t.absent = true
	case n <= len(c.Members) && slices.Contains(c.Skipped, c.Members[n-1]):
		return s.pass(c.Members[n-1], true)
	default:
		t.note = s.env.T.Seats.WrongNumber
	}
	return nil
}

// enterAbsent answers whether to pass the called one over.
func (s *Screen) enterAbsent() tea.Cmd {
	t := &s.table
	yes := t.typed == 1
	t.typed, t.absent = 0, false
	if !yes {
		return nil
	}
	return s.pass(s.view.Crew.Called, false)
}

// digitOf is the number of a member at this laptop, 0 for somebody else.
func (s *Screen) digitOf(p live.PersonID) int { return slices.Index(s.view.Crew.Members, p) + 1 }

func (s *Screen) pass(p live.PersonID, back bool) tea.Cmd {
	if s.cfg.People == nil {
		return nil
	}
	req, people := s.env.Ask(), s.cfg.People
	s.table.req = req
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		return passedMsg{req, people.Pass(ctx, p, back)}
	}
}

// passed takes the room's word; what changed comes with the next view.
func (s *Screen) passed(m passedMsg) tea.Cmd {
	if m.req != s.table.req {
		return nil
	}
	s.table.req = 0
	switch {
	case m.err == nil, errors.Is(m.err, live.ErrNotTurn): // somebody was faster
	default:
		s.table.note = s.sentence(m.err, strconv.FormatUint(m.req, 36))
	}
	return nil
}

// handBody says large whose turn it is, and nothing of what was answered.
func (s *Screen) handBody(w, h int) string {
	t, c := s.env.T.Seats, s.view.Crew
	who := s.sitter(c.Called)
	n := s.digitOf(c.Called)
	if s.table.absent {
		return s.absentBody(who, w)
	}
	first := screen.FirstName(who.Name)
	call := t.Turn + "  " + strings.TrimSpace(screen.ShapeOf(s.env.S, n-1)+" "+strconv.Itoa(n)) + "   " + strings.ToUpper(clean.Name(who.Name))
	var lines []string
	if prev := s.last(); prev != "" {
		lines = append(part.Wrap(s.tick()+" "+t.LoggedBy(screen.FirstName(s.sitter(prev).Name)), w), "")
	}
	lines = append(lines, wrapAll(w, s.strong(call), "", t.HandTo(clean.Name(who.Name), clean.Name(who.VillageName)), "", s.strong(t.ReadyAsk(first, n)))...)
	lines = append(append(lines, ""), s.members(w)...)
	lines = append(append(lines, ""), s.tableNotes(w)...)
	if s.table.typed == 0 { // else Enter is what comes next
		lines = append(lines, part.Wrap(s.env.S.Dim.Render(t.AbsentAsk(absentDigit)), w)...)
	}
	if pad := (h - len(lines)) / 4; pad > 0 {
		lines = append(make([]string, pad), lines...)
	}
	return s.pages.draw(s, lines, nil, w, h)
}

// last is who was called before and has answered by now.
func (s *Screen) last() live.PersonID {
	c := s.view.Crew
	at := slices.Index(c.Order, c.Called)
	if at > 0 && slices.Contains(c.Done, c.Order[at-1]) {
		return c.Order[at-1]
	}
	return ""
}

// members lists who shares the laptop: number, shape, name, and who is through.
func (s *Screen) members(w int) []string {
	t, c := s.env.T.Seats, s.view.Crew
	line, out := "", []string(nil)
	for i, p := range c.Members {
		one := strings.TrimSpace(screen.ShapeOf(s.env.S, i)+" "+strconv.Itoa(i+1)) + " " + screen.FirstName(s.sitter(p).Name)
		switch {
		case slices.Contains(c.Done, p):
			one += " " + s.tick()
		case slices.Contains(c.Skipped, p):
			one += " (" + t.Pass + ")"
		case p == c.Called:
			one = s.strong(one)
		}
		if line != "" && part.Width(line)+4+part.Width(one) > w {
			out, line = append(out, line), ""
		}
		if line != "" {
			line += "    "
		}
		line += one
	}
	return append(out, line)
}

// tableNotes are the number pressed, what went wrong, and how to call back somebody
// who was passed over.
func (s *Screen) tableNotes(w int) []string {
	t, c := s.env.T.Seats, s.view.Crew
	var out []string
	for i, p := range c.Members {
		if slices.Contains(c.Skipped, p) {
			out = append(out, part.Wrap(s.env.S.Dim.Render(t.BackAsk(screen.FirstName(s.sitter(p).Name), i+1)), w)...)
		}
	}
	switch {
	case s.table.req != 0:
		out = append(out, part.Wrap(s.env.T.Common.Loading, w)...)
	case s.table.note != "":
		out = append(out, part.Wrap(s.warn()+" "+s.strong(s.table.note), w)...)
	case s.table.typed > 0:
		out = append(out, part.Wrap(s.env.T.Door.Yours+" "+s.strong(strconv.Itoa(s.table.typed))+"  "+s.env.S.Dim.Render(s.env.T.Door.OnEnter), w)...)
	}
	return out
}

// absentBody asks whether to pass somebody over.
func (s *Screen) absentBody(who screen.Sitter, w int) string {
	t := s.env.T.Seats
	lines := append(part.Wrap(s.strong(t.SkipAsk(clean.Name(who.Name))), w), "")
	for i, text := range []string{t.SkipYes, t.SkipNo} {
		r := ask.Row{Label: strconv.Itoa(i + 1), Shape: i, Text: text, On: s.table.typed == i+1}
		if r.On {
			r.Mark = s.env.S.Glyphs.Cursor
		}
		lines = append(lines, r.Lines(s.env, w)...)
	}
	return strings.Join(append(append(lines, ""), part.Wrap(s.env.S.Dim.Render(s.env.T.Door.PickEnter), w)...), "\n")
}

// throughLines say that all have answered.
func (s *Screen) throughLines(w int) []string {
	t := s.env.T.Seats
	lines := s.paras(w, s.tick()+" "+s.strong(t.AllThrough), t.WaitReveal)
	lines = append(append(lines, ""), s.members(w)...)
	if notes := s.tableNotes(w); len(notes) > 0 {
		lines = append(append(lines, ""), notes...)
	}
	return lines
}

// tableKeys are the keys between two people.
func (s *Screen) tableKeys() []key.Binding {
	t, c := s.env.T.Seats, s.view.Crew
	if s.table.absent {
		return []key.Binding{key.New("1-2", s.env.T.Chair.KeyPick, "1"), s.env.K.Enter}
	}
	if s.face.kind == through {
		return nil
	}
	n := strconv.Itoa(s.digitOf(c.Called))
	return []key.Binding{key.New(n, t.KeyReady, n), key.New(strconv.Itoa(absentDigit), t.KeyAbsent, "9"), s.env.K.Enter}
}
