package door

import (
	"context"
	"errors"
	"math"
	"strings"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// View implements screen.Screen: one question.
func (s *Screen) View(w, h int) string {
	side := 0
	switch {
	case w >= 60:
		side = 3
	case w >= 30:
		side = 1
	}
	inner := min(w-2*side, 72)
	s.wide = inner
	return part.Indent(part.Block(strings.Join(s.lines(inner, h), "\n"), inner, h), side)
}

// lines draws the question, what can be chosen or was written, and what to press.
func (s *Screen) lines(w, h int) []string {
	if s.out {
		t := s.env.T.Seats
		return append(append(part.Wrap(s.env.S.Title.Render(t.Out), w), ""), part.Wrap(t.OutCure, w)...)
	}
	head, foot := s.question(w), s.foot(w)
	if s.step == loading {
		return append(head, foot...)
	}
	if h >= 14 {
		head = append([]string{""}, head...)
	}
	if h-len(head)-len(foot) >= 5 {
		head, foot = append(head, ""), append([]string{""}, foot...)
	}
	head = head[:min(len(head), max(h-3, 1))] // the choices come first
	foot = foot[:min(len(foot), max(h-3-len(head), 0))]
	room := max(h-len(head)-len(foot), 1)
	return append(append(head, s.body(w, room)...), foot...)
}

// question is what is asked now.
func (s *Screen) question(w int) []string {
	t := s.env.T.Door
	text := ""
	switch s.step {
	case loading:
		text = s.env.T.Common.Loading
		if s.req == 0 {
			text = t.Failed
		}
	case proof:
		text = s.env.T.Number.Elsewhere(clean.Name(s.who.Name)) + " " + s.env.T.Number.Ask
	case pin:
		text = t.Welcome + " " + t.AskPIN
	case village:
		text = t.AskVillage
	case villageName:
		text = t.AskVillageName
	case which:
		text = t.WhichVillage
	case people:
		text = t.NameOf(clean.Name(s.village.Name))
	case name:
		text = t.AskNewName
	case similar:
		text = t.AskSimilar
	case sex:
		text = t.AskSex
	case role:
		text = t.AskRole
	case confirmNew:
		text = t.NewPerson(clean.Name(s.draft.Name), clean.Name(s.village.Name)) + "\n" + s.draftLine()
	case confirm:
		text = t.AreYou(s.named(s.who), clean.Name(s.village.Name))
	case resume, way, party, off:
		text = s.wayQuestion()
	}
	return part.Wrap(s.env.S.Title.Render(text), w)
}

// sideBySide sets names beside each other without breaking one in two.
func (s *Screen) sideBySide(names []string) string {
	out, at := "", 0
	for i, n := range names {
		switch {
		case i == 0:
		case at+2+part.Width(n) <= s.wide:
			out, at = out+"  ", at+2
		default:
			out, at = out+"\n", 0
		}
		out, at = out+n, at+part.Width(n)
	}
	return out
}

// draftLine is what else a new person said of themselves.
func (s *Screen) draftLine() string {
	t := s.env.T.Door
	word := s.env.T.Roll.Male
	if s.draft.Sex == roster.P {
		word = s.env.T.Roll.Female
	}
	return word + ", " + t.Roles[string(s.draft.Role)]
}

func (s *Screen) body(w, h int) []string {
	t := s.env.T.Door
	switch s.step {
	case pin:
		return s.masked(s.pin.Len())
	case proof:
		return s.masked(s.number.Len())
	case name, villageName:
		lines := s.text.Lines(max(w-2, 1), h)
		for i := range lines {
			lines[i] = "  " + s.env.S.Title.Render(lines[i])
		}
		return lines
	case people:
		if len(s.list.rows) == 0 && h >= 4 {
			return append(append(part.Wrap(t.NobodyYet, w), ""), s.list.draw(s.env, w, h-2)...)
		}
	case loading, village, which, similar, sex, role, confirmNew, confirm, resume, way, party, off:
	}
	return s.list.draw(s.env, w, h)
}

// masked are digits that nobody reads over a shoulder.
func (s *Screen) masked(n int) []string {
	mask := "•"
	if s.env.S.Glyphs.ASCII {
		mask = "*"
	}
	return []string{"  " + s.env.S.Title.Render(strings.Repeat(mask, n)+"_")}
}

// foot says what is chosen, why the last try did not work, or what to press.
func (s *Screen) foot(w int) []string {
	t := s.env.T.Door
	switch {
	case s.req != 0 && (s.step == confirm || s.step == confirmNew || s.step == party || s.step == resume):
		return part.Wrap(t.Entering, w)
	case s.req != 0 && s.step != loading:
		return part.Wrap(s.env.T.Common.Loading, w)
	case s.note != "":
		return part.Wrap(s.env.S.Warn.Render(s.env.S.Glyphs.Warn)+" "+s.env.S.Title.Render(s.note), w)
	case s.step == loading:
		return nil
	}
	hint := t.PickEnter
	switch {
	case s.step == pin:
		hint = t.PINHint
	case s.step == proof:
		hint = s.env.T.Number.Digits + " " + s.env.T.Number.Hint
	case s.Typing():
		hint = t.WriteEnter
	case s.list.pick != "":
		return append(part.Wrap(t.Yours+" "+s.env.S.Title.Render(s.picked()), w), part.Wrap(s.env.S.Dim.Render(t.OnEnter), w)...)
	}
	return part.Wrap(s.env.S.Dim.Render(hint), w)
}

// picked names what is chosen, also while another page is on screen.
func (s *Screen) picked() string {
	if s.list.pick == other {
		return "9 " + s.list.other
	}
	if i := s.list.index(); i >= 0 {
		return s.list.rows[i].text
	}
	return ""
}

// sentence says what went wrong, with its cure.
func (s *Screen) sentence(err error) string {
	t, d := s.env.T.Errors, s.env.T.Door
	var wait *WaitError
	switch {
	case errors.Is(err, ErrPIN):
		return d.PINWrong
	case errors.Is(err, ErrNumber):
		return s.env.T.Number.Wrong + " " + s.env.T.Number.Hint
	case errors.As(err, &wait) && s.step == proof:
		return s.env.T.Number.Wait
	case errors.As(err, &wait):
		return d.WaitFor(max(int(math.Ceil(wait.For.Seconds())), 1))
	case errors.Is(err, roster.ErrNameEmpty):
		return t.NameEmpty
	case errors.Is(err, roster.ErrNameLong):
		return t.NameLong
	case errors.Is(err, roster.ErrNameLetters):
		return t.NameLetters
	case errors.Is(err, roster.ErrUnknownVillage), errors.Is(err, roster.ErrNoVillage), errors.Is(err, roster.ErrVillageCode):
		return t.VillageUnknown
	case errors.Is(err, live.ErrLocked):
		return s.env.T.Seats.LockedOut
	case errors.Is(err, live.ErrOut):
		return s.env.T.Seats.Out + " " + s.env.T.Seats.OutCure
	case errors.Is(err, live.ErrCrew):
		return s.env.T.Seats.TooMany
	case errors.Is(err, live.ErrNoCrew):
		return s.env.T.Seats.NoCrew
	case errors.Is(err, live.ErrFull):
		return t.Full
	case errors.Is(err, live.ErrEnded):
		return t.Ended
	case errors.Is(err, live.ErrNoSeat):
		return t.NoSeat
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled):
		return d.Failed + " " + d.Retry
	case errors.Is(err, roster.ErrDiskFull), errors.Is(err, roster.ErrReadOnly),
		errors.Is(err, roster.ErrLocked), errors.Is(err, roster.ErrNotSaved):
		return d.Failed + " " + s.env.T.Chair.CallTrainer + " " + d.Retry
	}
	return d.Failed + " " + s.env.T.Chair.CallTrainer + " " + d.Retry
}
