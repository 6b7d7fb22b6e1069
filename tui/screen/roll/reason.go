package roll

import (
	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// The fields of the reason.
const (
	timeField = iota
	whyField
)

// reasonForm takes the time of day and a short reason for the mark that stands.
type reasonForm struct {
	who     roster.Row
	text    [2]*part.Field
	at      int
	problem string
}

// newReasonForm begins at the reason; the time stands as it was recorded.
func newReasonForm(s *Screen, r roster.Row) *reasonForm {
	clock := s.cfg.Env.T.Dates.Clock(r.Mark.At.In(s.cfg.Event.Zone.Location()))
	f := &reasonForm{who: r, at: whyField, text: [2]*part.Field{part.NewField(clock, "", 5), part.NewField(r.Mark.Reason, "", 60)}}
	f.text[f.at].Focus(true)
	return f
}

func (f *reasonForm) move() {
	f.text[f.at].Focus(false)
	f.at = 1 - f.at
	f.text[f.at].Focus(true)
}

func (s *Screen) pressReason(m tea.KeyPressMsg) tea.Cmd {
	f, k := s.reason, s.cfg.Env.K
	f.problem = ""
	switch {
	case key.Is(m, k.Back):
		s.reason = nil
	case key.Is(m, k.Up, k.Down), m.String() == "tab", m.String() == "shift+tab":
		f.move()
	case key.Is(m, k.Enter) && f.at == timeField:
		f.move()
	case key.Is(m, k.Enter):
		return s.saveReason()
	default:
		f.text[f.at].Press(m)
	}
	return nil
}

// saveReason makes a new mark with the letter that stands now: it may have changed
// while the reason was written.
func (s *Screen) saveReason() tea.Cmd {
	f := s.reason
	r, ok := s.roll.Find(f.who.ID)
	if !ok || r.Mark.Status == roster.Unmarked {
		s.reason = nil
		return nil
	}
	at, clock := r.Mark.At, f.text[timeField].Value()
	if clock != s.cfg.Env.T.Dates.Clock(f.who.Mark.At.In(s.cfg.Event.Zone.Location())) {
		if at, ok = s.sesi.At(clock, s.cfg.Event.Zone); !ok {
			f.problem = s.cfg.Env.T.Taking.TimeBad
			f.move()
			return nil
		}
	}
	s.reason = nil
	m := roster.Mark{Event: s.cfg.Event.ID, Sesi: s.sesi.ID, Person: r.ID, Status: r.Mark.Status, Reason: f.text[whyField].Value(),
		At: at, Method: roster.ByTrainer, By: trainer}
	return s.write(s.cfg.Env.T.Roll.Marked(r.Name, s.cfg.Env.T.Roll.Status[string(r.Mark.Status)]), &step{[]roster.PersonID{r.ID}}, m)
}

// reasonView stands below the list.
func (s *Screen) reasonView(w int) string {
	env, f := s.cfg.Env, s.reason
	t := env.T.Taking
	hint := env.S.Dim.Render(part.Cut(t.TimeHint, w-2, env.S.Glyphs.Ellipsis))
	if f.problem != "" {
		hint = env.S.Warn.Render(part.Cut(env.S.Glyphs.Warn+" "+f.problem, w-2, env.S.Glyphs.Ellipsis))
	}
	left := " " + t.Time + " " + f.text[timeField].View(7) + " " + t.Reason + ": "
	name := part.Cut(f.who.Name, w-4, env.S.Glyphs.Ellipsis)
	if w < part.Narrow {
		name = ""
		left = " " + t.Time + " " + f.text[timeField].View(6) + " "
	}
	return "\n" + left + f.text[whyField].View(max(w-2-part.Width(left)-part.Width(name), 8)) + " " + env.S.Dim.Render(name) + "\n " + hint
}
