package chair

import (
	"strconv"
	"strings"

	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/tell"
)

// teller writes the story for this screen.
func (s *Screen) teller() tell.Teller {
	return tell.Teller{Env: s.env, Sources: s.cfg.Sources, Services: s.contacts.list}
}

// taleBody draws a case outside its branches.
func (s *Screen) taleBody(w, h int) string {
	t, c := s.env.T.Chair, s.view.Case
	if c == nil {
		return s.env.T.Common.Loading
	}
	switch s.face.kind {
	case wayOut:
		return s.pages.draw(s, s.outLines(w), s.taleFoot(w, s.outHint()), w, h)
	case intro:
		return s.introBody(w, h)
	case ending:
		return s.endBody(w, h)
	default: // what was chosen and what came of it
	}
	lines, next := s.toldLines(w)
	if !s.alone() {
		next = t.Wait
	}
	if foot := s.taleNote(w); foot != nil {
		return s.pages.draw(s, lines, foot, w, h)
	}
	return s.pages.drawTo(s, lines, next, w, h)
}

// introBody is what is said before the story, and who sits here.
func (s *Screen) introBody(w, h int) string {
	t, c := s.env.T.Chair, s.view.Case
	o := tell.Opening{Title: c.Title}
	if c.Opening != nil {
		o.Warning, o.Setting, o.Role, o.WayOut = c.Opening.Warning, c.Opening.Setting, c.Opening.Role, c.Opening.WayOut+"\n"+t.TaleHelp
	}
	lines := s.teller().Opening(o, c.Help, w)
	if !s.alone() {
		return s.pages.draw(s, append(lines, ""), part.Wrap(t.Wait, w), w, h)
	}
	if note := s.taleNote(w); note != nil {
		return s.pages.draw(s, append(lines, ""), note, w, h)
	}
	now := ""
	if s.tale.typed != "" {
		now = s.strong(t.Together(s.tale.typed))
	}
	return s.pages.drawLast(s, lines, part.Wrap(s.strong(t.HowMany), w), now, w, h)
}

// toldLines are a consequence, a red stop, a turn of chance or an ending that is
// played again, and what Enter does then.
func (s *Screen) toldLines(w int) (lines []string, next string) {
	t, c, tl := s.env.T.Chair, s.view.Case, s.teller()
	if c.Practice {
		lines = append(s.paras(w, s.env.S.Dim.Render(s.env.T.Cases.PracticeNote)), "")
	}
	next = t.TaleOn
	switch {
	case c.Chosen != nil:
		if c.Phase == scenario.Stopped {
			next = t.TaleAgain
		}
		lines = append(lines, s.chosen(w)...)
		lines = append(append(lines, ""), tl.Consequence(c.Chosen, w)...)
	case c.End != nil:
		next = t.TaleReplay
		lines = append(lines, tl.Ending(c.End, w)...)
	default:
		lines = append(lines, s.paras(w, s.strong(clean.Line(c.Node)), clean.Text(c.Text))...)
	}
	return lines, next
}

// chosen says what was chosen, and in the room what this table had chosen.
func (s *Screen) chosen(w int) []string {
	t, c, tl := s.env.T.Chair, s.view.Case, s.teller()
	lead := t.TaleYours
	if !s.alone() {
		lead = t.TaleRoom
	}
	out := part.Wrap(lead+" "+s.strong(tl.Sign(c.Number-1))+" "+clean.Line(c.Chosen.Text), w)
	if !s.alone() && c.Voted > 0 && c.Voted != c.Number {
		out = append(out, part.Wrap(s.env.S.Dim.Render(t.TaleVoted)+" "+tl.Sign(c.Voted-1), w)...)
	}
	return out
}

// endBody is the ending: what to do, the result, the path, the talk afterwards
// and where to get help.
func (s *Screen) endBody(w, h int) string {
	t, c, tl := s.env.T.Chair, s.view.Case, s.teller()
	var lines []string
	add := func(block []string) {
		if len(block) == 0 {
			return
		}
		if len(lines) > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, block...)
	}
	if c.Practice {
		add(s.paras(w, s.env.S.Dim.Render(s.env.T.Cases.PracticeNote)))
	}
	if c.End != nil {
		add(tl.Ending(c.End, w))
	}
	if c.Result != nil {
		add(tl.Result(c.Result, w))
	}
	if c.Map != nil {
		add(tl.Map(c.Map, w))
	}
	add(tl.Debrief(c.Debrief, w))
	add(tl.Help(c.Help, w))
	hint := t.Wait
	switch {
	case !s.alone():
	case s.may(scenario.Return):
		if s.taleNote(w) == nil {
			return s.pages.drawTo(s, lines, t.TaleBack, w, h)
		}
	case s.numbers() > 0:
		hint = t.TaleTry
		if s.tale.typed != "" {
			hint = t.TaleBranch(s.tale.typed)
		}
	}
	return s.pages.draw(s, append(lines, ""), s.taleFoot(w, hint), w, h)
}

// outLines are the calm screen of somebody who stepped out of the story.
func (s *Screen) outLines(w int) []string {
	t, c := s.env.T.Chair, s.view.Case
	lines := s.paras(w, s.strong(t.OutTitle), clean.Text(c.WayOut), t.OutCalm)
	if help := s.teller().Help(c.Help, w); len(help) > 0 {
		lines = append(append(lines, ""), help...)
	}
	return append(lines, "")
}

// outHint says how to come back.
func (s *Screen) outHint() string {
	if s.tale.pick == 1 {
		return s.env.S.Select.Render(s.env.S.Glyphs.Cursor + " 1 " + s.env.T.Chair.OutBack)
	}
	return s.env.T.Chair.OutHint
}

// taleFoot is the hint, or how far a move is on its way.
func (s *Screen) taleFoot(w int, hint string) []string {
	if note := s.taleNote(w); note != nil {
		return note
	}
	return part.Wrap(hint, w)
}

// taleNote says that a move is being kept or was not, nil if there is none. Who
// stepped out is not bothered with what became of that.
func (s *Screen) taleNote(w int) []string {
	mv := s.tale.move
	switch {
	case mv == nil || mv.Action.Do == scenario.Leave:
		return nil
	case s.tale.err != nil:
		return part.Wrap(s.warn()+" "+s.strong(s.sentence(s.tale.err, mv.Ref)), w)
	}
	return part.Wrap(s.env.T.Chair.Saving, w)
}

// taleKeys are those of a case outside a branch.
func (s *Screen) taleKeys() []key.Binding {
	t := s.env.T.Chair
	var keys []key.Binding
	if s.face.kind == wayOut {
		keys = append(keys, key.New("1", t.KeyPick, "1"))
	}
	if n := s.numbers(); n > 0 {
		keys = append(keys, key.New("1-"+strconv.Itoa(n), t.KeyPick, "1"))
	}
	first := s.face.kind == intro && s.tale.typed == "" // Enter only turns parts
	if s.alone() && !first || s.pages.of > 1 || s.face.kind == wayOut {
		keys = append(keys, key.New("Enter", t.KeyMore, "enter"))
	}
	return keys
}

// caseHead names the story in the header.
func (s *Screen) caseHead() string {
	c := s.view.Case
	if c == nil || s.lost || s.face.kind == wayOut {
		return ""
	}
	state := s.env.T.Cases.Title + " " + clean.Line(string(c.Case))
	if c.Practice {
		state += " " + s.env.T.Cases.Practice
	}
	return strings.TrimSpace(state)
}
