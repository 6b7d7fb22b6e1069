package chair

import (
	"strconv"

	"diklat/quiz"
	"diklat/tui/key"
)

// Keys implements screen.Screen.
func (s *Screen) Keys() []key.Binding {
	t := s.env.T.Chair
	if s.menu != nil {
		return []key.Binding{key.New("1-"+strconv.Itoa(len(s.options())), t.KeyPick, "1"), s.env.K.Enter, key.New("0", s.env.K.Back.Help().Desc, "0", "esc")}
	}
	var keys []key.Binding
	switch s.face.kind {
	case lost:
		return []key.Binding{s.env.K.Enter}
	case covered:
		return []key.Binding{key.New("1-2", t.KeyPick, "1"), s.env.K.Enter}
	case handover, through:
		keys = s.tableKeys()
	case test:
		keys = s.examKeys()
	case question:
		keys = s.itemKeys()
		if s.testing() {
			keys = s.examKeys()
		}
	case summary:
		keys = append(keys, key.New("1-"+strconv.Itoa(len(s.view.Quiz.Asks)), t.KeyPick, "1"), s.env.K.Enter)
	case reveal, review:
		if s.paced() || s.pages.of > 1 {
			keys = append(keys, key.New("Enter", t.KeyMore, "enter"))
		}
	case slide, pause, closed:
		if s.pages.of > 1 {
			keys = append(keys, key.New("Enter", t.KeyMore, "enter"))
		}
	case lobby:
		if n := len(s.ended()); n > 0 && s.looking() == "" {
			keys = append(keys, key.New("1-"+strconv.Itoa(len(s.view.Crew.Members)), t.KeyPick, "1"))
		}
		keys = append(keys, key.New("9", t.KeySwitch, "9"))
		if s.nine || s.pages.of > 1 {
			keys = append(keys, key.New("Enter", t.KeyMore, "enter"))
		}
	case intro, told, ending, wayOut:
		keys = s.taleKeys()
	case waiting:
	}
	if s.Typing() {
		return append(keys, key.New("Esc", t.KeyMenu, "esc"))
	}
	keys = append(keys, key.New("0", t.KeyMenu, "0"))
	if s.mayLeave() && s.face.kind != lobby {
		keys = append(keys, key.New("g", t.KeySwitch, "g"))
	}
	return keys
}

// itemKeys are those of the open question.
func (s *Screen) itemKeys() []key.Binding {
	t, it := s.env.T.Chair, s.item
	if it == nil || it.q.Kind == quiz.Description {
		if s.paced() || it != nil && it.steps > 1 {
			return []key.Binding{key.New("Enter", t.KeyMore, "enter")}
		}
		return nil
	}
	var keys []key.Binding
	if n := len(it.q.Choices); n > 0 {
		keys = append(keys, key.New("1-"+strconv.Itoa(n), t.KeyPick, "1"))
	}
	keys = append(keys, key.New("Enter", t.KeySend, "enter"))
	switch it.q.Kind {
	case quiz.Order, quiz.Match, quiz.Numeric, quiz.Short, quiz.Open:
		keys = append(keys, key.New("Backspace", t.KeyRub, "backspace"))
	case quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Scale, quiz.Poll, quiz.Description:
	}
	return keys
}
