package projector

import (
	"fmt"
	"strings"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// subject names what is on, so that a new one begins at its first part.
func (s *Screen) subject() string {
	n := s.now
	out := fmt.Sprint(n.Phase, n.Module, n.Slide, n.Results)
	if q := n.Quiz; q != nil && len(q.Asks) > 0 {
		out += fmt.Sprint(q.Run, q.Asks[0].Index, q.Asks[0].Stage, q.Asks[0].Round)
	}
	if n.Reading != nil {
		out += string(n.Reading.Question.ID)
	}
	if c := n.Case; c != nil {
		out += fmt.Sprint(c.Run, c.At)
	}
	return out
}

// View draws the subject in the middle and the way in at the foot.
func (s *Screen) View(w, h int) string {
	if s.shut {
		return s.door(w, h)
	}
	foot := s.foot(w)
	side := max((w-96)/2, min(w/20, 4))
	inner := w - 2*side
	room := max(h-len(foot)-1, 3)
	lines := s.part(s.lines(inner, room), inner, room)
	pad := max((room-len(lines))/3, 0)
	body := part.Indent(strings.Join(append(make([]string, pad), lines...), "\n"), side)
	return part.Block(part.Block(body, w, h-len(foot))+"\n"+strings.Join(foot, "\n"), w, h)
}

// part cuts what does not fit into parts; the arrows turn.
func (s *Screen) part(lines []string, w, h int) []string {
	if len(lines) <= h {
		s.of = 1
		return lines
	}
	room := max(h-1, 1)
	s.of = (len(lines) + room - 1) / room
	s.at = min(s.at, s.of-1)
	out := append([]string{}, lines[s.at*room:min((s.at+1)*room, len(lines))]...)
	return append(out, s.env.S.Dim.Render(part.Cut(s.env.T.Projector.Part(s.at+1, s.of), w, s.env.S.Glyphs.Ellipsis)))
}

// door asks for the PIN.
func (s *Screen) door(w, h int) string {
	t := s.env.T
	mask := "•"
	if s.env.S.Glyphs.ASCII {
		mask = "*"
	}
	lines := append(part.Wrap(s.env.S.Title.Render(t.Projector.AskPIN), w-4), "", "  "+s.env.S.Title.Render(strings.Repeat(mask, s.pin.Len())+"_"), "")
	switch {
	case s.req != 0:
		lines = append(lines, t.Common.Loading)
	case s.note != "":
		lines = append(lines, part.Wrap(s.env.S.Warn.Render(s.env.S.Glyphs.Warn)+" "+s.note, w-4)...)
	default:
		lines = append(lines, part.Wrap(s.env.S.Dim.Render(t.Projector.Hint), w-4)...)
	}
	return part.Indent("\n"+part.Block(strings.Join(lines, "\n"), w-4, h-1), 2)
}

// foot is the way in, small.
func (s *Screen) foot(w int) []string {
	line := s.join()
	if s.inviting() {
		line = "" // it stands above, in large
	}
	if s.cfg.Simulated {
		line = s.env.T.Common.Simulated + "  " + line
	}
	return []string{part.Cut(" "+s.env.S.Dim.Render(line), w, s.env.S.Glyphs.Ellipsis)}
}

// join is "ssh -p 2222 ikut@192.168.137.1   PIN 4071".
func (s *Screen) join() string {
	c := s.class
	if !c.Open || len(c.Addresses) == 0 {
		return s.env.T.Projector.Closed
	}
	out := "ssh -p " + c.Port + " ikut@" + c.Addresses[0]
	if c.PIN != "" {
		out += "   " + s.env.T.Class.PIN + " " + c.PIN
	}
	return out
}

// inviting reports that the way in is the subject.
func (s *Screen) inviting() bool {
	n, c := s.now, s.class
	return s.have && !n.Results && n.Reading == nil && n.Phase != live.Slide && !(n.Phase == live.Quiz && n.Quiz != nil) &&
		!(n.Phase == live.Case && n.Case != nil) && c.Open && len(c.Addresses) > 0
}

// lines are the subject.
func (s *Screen) lines(w, h int) []string {
	switch {
	case !s.have:
		return []string{s.env.T.Common.Loading}
	case s.now.Results:
		return s.results(w, h)
	case s.now.Reading != nil:
		return s.readOut(*s.now.Reading, w, h)
	case s.now.Phase == live.Slide:
		return s.slide(w)
	case s.now.Phase == live.Quiz && s.now.Quiz != nil:
		return s.quiz(w, h)
	case s.now.Phase == live.Case && s.now.Case != nil:
		return s.tale(w)
	}
	return s.lobby(w, h)
}

// lobby says how to come in, as large as it fits.
func (s *Screen) lobby(w, h int) []string {
	t := s.env.T
	lines := part.Wrap(s.env.S.Title.Render(clean.Line(s.cfg.Title)), w)
	lines = append(append(lines, ""), part.Wrap(t.Projector.Present(s.now.Present), w)...)
	if c := s.class; c.Open && len(c.Addresses) > 0 {
		lines = append(append(lines, ""), part.Wrap(t.Class.TypeThis, w)...)
		big := s.large(w, "ssh -p "+c.Port, c.Addresses[0])
		if len(lines)+len(big)+2 <= h {
			lines = append(append(lines, ""), big...)
		}
		lines = append(lines, part.Wrap(s.env.S.Title.Render(s.join()), w)...)
	}
	return lines
}

// large sets lines in large letters, none if one does not fit.
func (s *Screen) large(w int, texts ...string) []string {
	var out []string
	for _, text := range texts {
		for _, l := range part.Big(text, s.env.S.Glyphs.ASCII) {
			if part.Width(l) > w {
				return nil
			}
			out = append(out, s.env.S.Title.Render(l))
		}
		out = append(out, "")
	}
	return out
}

func (s *Screen) slide(w int) []string {
	if s.cfg.Slides == nil {
		return nil
	}
	title, body, ok := s.cfg.Slides.Slide(s.now.Module, s.now.Slide, w)
	if !ok {
		return part.Wrap(s.env.T.Chair.Listen, w)
	}
	lines := append(part.Wrap(s.env.S.Title.Render(clean.Line(title)), w), "")
	return append(lines, strings.Split(strings.Trim(body, "\n"), "\n")...)
}
