package roll

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// press gives a key to what is on top: a form, the search, or the list.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.add != nil:
		return s.pressAdd(m)
	case s.reason != nil:
		return s.pressReason(m)
	case s.past != nil:
		s.past = nil
		return nil
	case s.paper != nil:
		return s.pressPaper(m)
	case s.totals != nil:
		return s.pressTotals(m)
	case s.find:
		return s.pressFind(m)
	}
	return s.pressList(m)
}

func (s *Screen) pressFind(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		s.find, s.search = false, nil
	case key.Is(m, k.Enter):
		s.find = false
	case key.Is(m, k.Up):
		s.move(-1)
		return nil
	case key.Is(m, k.Down):
		s.move(1)
		return nil
	default:
		s.search.Press(m)
		s.on, s.cur.At = "", 0
	}
	s.filter()
	return nil
}

func (s *Screen) move(d int) {
	s.cur.Move(d, len(s.rows))
	s.point()
}

func (s *Screen) pressList(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	switch {
	case k.Rows(m) != 0:
		s.move(k.Rows(m))
	case key.Is(m, k.Back):
		if s.search == nil {
			return s.cfg.Env.Leave()
		}
		s.search = nil
		s.filter()
	case m.String() == "/":
		s.find, s.search = true, part.NewField("", "", 40)
		s.search.Focus(true)
	case m.String() == "n":
		s.add = newAddForm(s)
	case m.String() == "u":
		return s.takeBack()
	case m.String() == "g":
		return s.otherSesi()
	case m.String() == "k":
		s.paper = newPaperPane()
	case m.String() == "l":
		return s.openTotals()
	case m.String() == "x":
		return s.cfg.Env.Open(screen.PeopleFile, nil)
	default:
		return s.pressRow(m)
	}
	return nil
}

// letters says which letter a key records.
func letters(k string) (roster.Status, bool) {
	switch k {
	case "h":
		return roster.Present, true
	case "t":
		return roster.Late, true
	case "p":
		return roster.LeftEarly, true
	case "i":
		return roster.Excused, true
	case "s":
		return roster.Sick, true
	case "a":
		return roster.Absent, true
	case "space":
		return roster.Unmarked, true
	}
	return "", false
}

// pressRow acts on the selected person.
func (s *Screen) pressRow(m tea.KeyPressMsg) tea.Cmd {
	r, ok := s.selected()
	if !ok {
		return nil
	}
	if st, ok := letters(m.String()); ok {
		return s.mark(r, st, "")
	}
	switch m.String() {
	case "enter":
		return s.cfg.Env.Open(screen.Person, screen.Who{Person: r.ID, Event: s.cfg.Event})
	case "e":
		s.add = newEditForm(s, r)
	case "D":
		return s.all(r)
	case "w":
		s.past = &pastPane{who: r}
		return s.readHistory(r.ID)
	case "r":
		if r.Mark.Status != roster.Unmarked {
			s.reason = newReasonForm(s, r)
		}
	}
	return nil
}

func (s *Screen) readHistory(p roster.PersonID) tea.Cmd {
	book, e := s.cfg.Book, s.cfg.Event.ID
	return func() tea.Msg {
		marks, err := book.History(context.Background(), e, p)
		return history{p, marks, err}
	}
}

// Keys are those of what is on top.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Roll, s.cfg.Env.K
	switch {
	case s.add != nil:
		return s.addKeys()
	case s.reason != nil:
		return []key.Binding{key.New("Enter", t.Save, "enter"), key.New("↑↓", s.cfg.Env.T.Setup.Move, "up", "down"), k.Back}
	case s.past != nil:
		return []key.Binding{k.Back}
	case s.paper != nil:
		return s.paperKeys()
	case s.totals != nil:
		return []key.Binding{key.New("←→", s.cfg.Env.T.Taking.NextGroup, "left", "right"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
	case s.find:
		return []key.Binding{key.New("Enter", k.Enter.Help().Desc, "enter"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
	}
	// n and u first: a narrow footer has room for few.
	return []key.Binding{key.New("n", t.NewPerson, "n"), key.New("u", t.Undo, "u"), key.New("h", t.Present, "h"), key.New("t", t.Late, "t"), key.New("p", t.LeftEarly, "p"),
		key.New("i", t.Excused, "i"), key.New("s", t.Sick, "s"), key.New("a", t.Absent, "a"), key.New(s.cfg.Env.T.Setup.Space, t.Clear, "space"),
		key.New("/", s.cfg.Env.T.Common.Search, "/"), key.New("D", t.AllVillage, "D"), key.New("e", t.Edit, "e"),
		key.New("r", t.Reason, "r"), key.New("w", t.History, "w"), key.New("g", t.NextSesi, "g"), key.New("k", s.cfg.Env.T.Taking.Paper, "k"),
		key.New("l", s.cfg.Env.T.Taking.Totals, "l"), key.New("Enter", s.cfg.Env.T.Taking.Card, "enter"), key.New("x", s.cfg.Env.T.Taking.Import, "x"), k.Back}
}
