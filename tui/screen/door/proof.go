package door

import (
	tea "charm.land/bubbletea/v2"

	"diklat/tui/ask"
	"diklat/tui/key"
)

// numberDigits are the digits of a person's own number.
const numberDigits = 5

// askProof asks for the number of somebody who still holds a seat elsewhere.
func (s *Screen) askProof() {
	s.step, s.note = proof, ""
	s.number = ask.NewField(numberDigits, "")
	s.number.Only = pinField().Only
}

func (s *Screen) pressProof(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Is(m, s.env.K.Back):
		return s.back()
	case !key.Is(m, s.env.K.Enter):
		s.number.Press(m)
		return nil
	case s.number.Len() != numberDigits:
		s.note = s.env.T.Number.Digits
		return nil // a slip, and no try
	}
	desk, ok := s.desk.(Prover)
	if !ok {
		return s.enter()
	}
	req, who, text := s.start(), s.who.ID, s.number.Text()
	return func() tea.Msg {
		ctx, cancel := within()
		defer cancel()
		return provedMsg{req, desk.Prove(ctx, who, text)}
	}
}

func (s *Screen) proved(m provedMsg) tea.Cmd {
	if !s.mine(m.req) {
		return nil
	}
	s.number.Clear()
	if m.err != nil {
		s.failed(m.err)
		return nil
	}
	return s.enter()
}
