package roll

import (
	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// reasonForm takes a short reason for the mark that stands.
type reasonForm struct {
	who  roster.Row
	text *part.Field
}

func newReasonForm(r roster.Row) *reasonForm {
	f := &reasonForm{who: r, text: part.NewField(r.Mark.Reason, "", 60)}
	f.text.Focus(true)
	return f
}

func (s *Screen) pressReason(m tea.KeyPressMsg) tea.Cmd {
	f := s.reason
	switch {
	case key.Is(m, s.cfg.Env.K.Back):
		s.reason = nil
	case key.Is(m, s.cfg.Env.K.Enter):
		s.reason = nil
		// The letter may have changed while the reason was written.
		if r, ok := s.roll.Find(f.who.ID); ok && r.Mark.Status != roster.Unmarked {
			return s.mark(r, r.Mark.Status, f.text.Value())
		}
	default:
		f.text.Press(m)
	}
	return nil
}
