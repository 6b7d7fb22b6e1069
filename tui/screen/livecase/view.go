package livecase

import (
	"fmt"
	"slices"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/part"
	"diklat/tui/tell"
)

// View draws the situation of the room, or the progress of own plays.
func (s *Screen) View(w, h int) string {
	if s.snap == nil || s.snap.Case == nil {
		return "\n  " + s.cfg.Env.T.Common.Loading
	}
	inner := max(min(w-2, 78), 10)
	lines, foot := s.progress(inner), ""
	if s.room() {
		lines, foot = s.story(inner)
	}
	return part.Indent(s.window(lines, foot, inner, h), 1)
}

// window shows h lines from the one scrolled to; foot stays below them.
func (s *Screen) window(lines []string, foot string, w, h int) string {
	var tail []string
	if foot != "" {
		tail = part.Wrap(foot, w)
	}
	if len(tail) > 0 && len(lines)+1+len(tail) <= h {
		tail = append([]string{""}, tail...)
	}
	if len(tail) >= h {
		tail = tail[:max(h-1, 0)]
	}
	room := h - len(tail)
	s.over = max(len(lines)-room, 0)
	if s.over > 0 {
		s.over++ // the line that says how much there is
		room = max(room-1, 1)
	}
	s.lines = len(lines)
	top := min(s.top, s.over)
	shown := slices.Clone(lines[min(top, len(lines)):min(top+room, len(lines))])
	if s.over > 0 {
		left := max(len(lines)-top-room, 0)
		say := s.cfg.Env.T.Cases.Scroll
		if left > 0 {
			say += " " + s.cfg.Env.S.Glyphs.Dot + " " + s.cfg.Env.T.Cases.More(left)
		}
		shown = append(shown, s.cfg.Env.S.Dim.Render(say))
	}
	return part.Block(strings.Join(append(shown, tail...), "\n"), w, h)
}

// story tells where the room's play stands, and what to press.
func (s *Screen) story(w int) (lines []string, foot string) {
	t, c, p := s.cfg.Env.T.Cases, s.snap.Case, s.play()
	if s.back {
		return s.forks(w)
	}
	if p.Practice() {
		lines = append(lines, part.Wrap(s.cfg.Env.S.Dim.Render(t.PracticeNote), w)...)
	}
	switch p.Phase() {
	case scenario.Opening:
		o := tell.Opening{Title: c.Case.Title, Warning: c.Case.Warning, Setting: c.Case.Setting, Role: c.Case.Role, WayOut: c.Case.WayOut}
		return append([]string{""}, s.tell.Opening(o, c.Case.Help, w)...), t.OpeningHint
	case scenario.Choosing:
		return s.branch(lines, w)
	case scenario.Consequence, scenario.Stopped:
		return s.after(lines, w), ""
	case scenario.Turning:
		return append(append(lines, ""), s.tell.Paras(w, clean.Text(p.Node().Text))...), ""
	case scenario.Replaying:
		return append(append(lines, ""), s.tell.Ending(p.Node(), w)...), ""
	case scenario.Finished:
		return s.end(lines, w), ""
	case scenario.Left:
	}
	return append(lines, "", t.Phases[string(p.Phase())]), ""
}

// branch sets the votes below each choice.
func (s *Screen) branch(lines []string, w int) ([]string, string) {
	env, t, c, n := s.cfg.Env, s.cfg.Env.T.Cases, s.snap.Case, s.play().Node()
	lines = append(lines, "")
	for _, l := range s.tell.Paras(w, clean.Text(n.Text)) {
		lines = append(lines, env.S.Title.Render(l))
	}
	for i, ch := range n.Choices {
		mark := "  "
		if s.pick == i+1 {
			mark = env.S.Glyphs.Cursor + " "
		}
		lines = append(lines, "")
		lines = append(lines, s.choice(i, mark, clean.Line(ch.Text), s.pick == i+1, w)...)
		lines = append(lines, s.votes(c.Votes, ch.ID, w)...)
	}
	lines = append(append(lines, ""), s.missing(c.Votes, w)...)
	if s.pick > 0 {
		return lines, env.S.Title.Render(t.Picked(s.tell.Sign(s.pick - 1)))
	}
	return lines, ""
}

// choice is number, shape and text, the later lines below the text.
func (s *Screen) choice(i int, mark, text string, on bool, w int) []string {
	lead := mark + s.tell.Sign(i) + "  "
	out := part.Wrap(text, max(w-part.Width(lead), 6))
	for k := range out {
		if on {
			out[k] = s.cfg.Env.S.Select.Render(out[k])
		}
		if k > 0 {
			lead = strings.Repeat(" ", part.Width(lead))
		}
		out[k] = lead + out[k]
	}
	return out
}

// votes names the laptops that chose this, with the people at them.
func (s *Screen) votes(votes map[live.PersonID]quiz.ChoiceID, id quiz.ChoiceID, w int) []string {
	env := s.cfg.Env
	var who []string
	for _, tb := range s.voters(votes) {
		if votes[tb.who] == id {
			who = append(who, s.label(tb))
		}
	}
	lead := fmt.Sprintf("        %s %d  ", strings.Repeat(env.S.Glyphs.Full, min(len(who), 10)), len(who))
	if len(who) == 0 {
		return []string{env.S.Dim.Render(part.Cut("        "+env.S.Glyphs.Dot, w, ""))}
	}
	if w < part.Narrow {
		lead = fmt.Sprintf("     %d  ", len(who))
	}
	out := part.Wrap(strings.Join(who, " "+env.S.Glyphs.Dot+" "), max(w-part.Width(lead), 8))
	for k := range out {
		if k > 0 {
			lead = strings.Repeat(" ", part.Width(lead))
		}
		out[k] = lead + out[k]
	}
	return out
}

// missing names the laptops that have not voted.
func (s *Screen) missing(votes map[live.PersonID]quiz.ChoiceID, w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Cases
	tables := s.tables()
	if len(tables) == 0 {
		return part.Wrap(env.S.Dim.Render(t.NoSeats), w)
	}
	var names []string
	for _, tb := range tables {
		if _, ok := votes[tb.who]; !ok {
			names = append(names, s.label(tb))
		}
	}
	if len(names) == 0 {
		return part.Wrap(env.S.Good.Render(env.S.Glyphs.Tick)+" "+t.AllVoted, w)
	}
	return part.Wrap(t.Missing+": "+strings.Join(names, " "+env.S.Glyphs.Dot+" "), w)
}

// after tells what the room did and how the laptops had voted.
func (s *Screen) after(lines []string, w int) []string {
	env, t, c := s.cfg.Env, s.cfg.Env.T.Cases, s.snap.Case
	n, ch := s.play().Node(), s.play().Chosen()
	i := slices.IndexFunc(n.Choices, func(o scenario.Choice) bool { return o.ID == ch.ID })
	lines = append(append(lines, ""), part.Wrap(env.S.Dim.Render(t.RoomChose), w)...)
	lines = append(lines, s.choice(i, "  ", clean.Line(ch.Text), true, w)...)
	lines = append(append(lines, ""), s.tell.Consequence(ch, w)...)
	if len(c.Voted) == 0 || len(c.Voted[len(c.Voted)-1].Votes) == 0 {
		return lines
	}
	votes := c.Voted[len(c.Voted)-1].Votes
	lines = append(append(lines, ""), part.Wrap(env.S.Dim.Render(t.Voted), w)...)
	for k, o := range n.Choices {
		v := s.votes(votes, o.ID, w)
		lines = append(lines, part.Cut("  "+s.tell.Sign(k)+strings.TrimPrefix(v[0], "     "), w, env.S.Glyphs.Ellipsis))
	}
	return lines
}

// end is the ending, then what helps to talk about it.
func (s *Screen) end(lines []string, w int) []string {
	c, p := s.snap.Case, s.play()
	m, r := p.Map(), p.Result()
	for _, b := range [][]string{s.tell.Ending(p.Node(), w), s.tell.Result(&r, w), s.tell.Map(&m, w), s.tell.Debrief(c.Case.Debrief, w), s.tell.Help(c.Case.Help, w)} {
		if len(b) > 0 {
			lines = append(append(lines, ""), b...)
		}
	}
	return lines
}

// forks lists the branches that can be gone back to.
func (s *Screen) forks(w int) ([]string, string) {
	env, t := s.cfg.Env, s.cfg.Env.T.Cases
	m := s.play().Map()
	lines := append([]string{""}, part.Wrap(t.RewindAsk, w)...)
	lines = append(append(lines, ""), s.tell.Forks(&m, w)...)
	return append(append(lines, ""), part.Wrap(env.S.Dim.Render(t.PracticeNote), w)...), env.S.Title.Render(t.Branch(s.typed))
}
