package class

import "diklat/tui/key"

// AllKeys are the keys of every state of the door and of every laptop, for "?".
func (s *Screen) AllKeys() []key.Binding {
	t := s.cfg.Env.T.RoomKeys
	if s.folder != nil || s.move.on {
		return s.Keys()
	}
	return []key.Binding{
		key.New("o", t.Door, "o"), key.New("p", t.PIN, "p"), key.New("P", t.NoPIN, "P"), key.New("k", t.Lock, "k"), key.New("l", t.Lobby, "l"),
		key.New("t", t.List, "t"), key.New("q", t.QR, "q"), key.New("b", t.File, "b"), key.New("↑↓", t.Choose, "up", "down"), key.New("Enter", t.Detail, "enter"),
		key.New("x", t.Out, "x"), key.New("c", t.Move, "c"), key.New("s", t.Skip, "s"),
		key.New("i", t.Wave, "i"), key.New("a", t.Number, "a"), key.New("A", t.Numbers, "A"),
	}
}
