package importquiz

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui/ask"
	"diklat/tui/key"
)

// maxTitle is the longest name of a quiz, in letters.
const maxTitle = 80

// press gives a key to the stage.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	back := key.Is(m, s.cfg.Env.K.Back)
	if s.busy != "" {
		if back && s.stage == picking { // what is read is dropped when it comes
			s.req, s.busy = 0, ""
		}
		return nil
	}
	s.note = ""
	switch s.stage {
	case picking:
		return s.pressPick(m)
	case summing:
		return s.pressSum(m)
	case looking:
		s.pressLook(m)
	case naming:
		return s.pressName(m)
	case kept:
		return s.pressKept(m)
	}
	return nil
}

// pressPick: arrows go through the list, letters write a path, Enter opens.
func (s *Screen) pressPick(m tea.KeyPressMsg) tea.Cmd {
	k, n := s.cfg.Env.K, len(s.folder.Entries)
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Enter):
		return s.enter()
	case key.Is(m, k.Down, k.PageDown) && !s.list:
		s.cur.At = 0
		s.pick(true)
	case key.Is(m, k.Up) && s.list && s.cur.At == 0:
		s.pick(false)
	case s.list && k.Rows(m) != 0:
		s.cur.Move(k.Rows(m), n)
	case s.list && m.Text == "":
	default:
		s.pick(false)
		s.path.Press(m)
	}
	return nil
}

func (s *Screen) enter() tea.Cmd {
	if s.list {
		return s.open(s.folder.Entries[s.cur.At].Path)
	}
	if path := s.path.Value(); path != "" {
		return s.open(path)
	}
	s.note = s.cfg.Env.T.ImportScreen.PathHint
	return nil
}

// pressSum: look at the questions, scroll the problems, go on. With errors the
// trainer must say y: Enter alone is no consent to leave questions out.
func (s *Screen) pressSum(m tea.KeyPressMsg) tea.Cmd {
	k := s.cfg.Env.K
	some, wrong := s.good() > 0, len(s.file.Errors) > 0
	switch {
	case key.Is(m, k.Back), wrong && m.String() == "t":
		s.stage, s.file = picking, nil
		s.pick(true)
	case k.Rows(m) != 0:
		s.off = max(s.off+k.Rows(m), 0)
	case some && (m.String() == "p" || m.String() == "right"):
		s.stage = looking
		s.turn(0)
	case some && (wrong && m.String() == "y" || !wrong && key.Is(m, k.Enter)):
		s.stage = naming
		s.name.Focus(true)
	}
	return nil
}

// turn shows another question.
func (s *Screen) turn(by int) {
	s.item = min(max(s.item+by, 0), s.good()-1)
	s.try = ask.NewTrial(s.cfg.Env, s.file.Questions[s.item])
}

// pressLook: arrows turn, digits and Enter try an answer as people will.
func (s *Screen) pressLook(m tea.KeyPressMsg) {
	k := s.cfg.Env.K
	switch m.String() {
	case "right":
		s.turn(1)
	case "left":
		s.turn(-1)
	case "w":
		s.narrow = !s.narrow
		s.try.Rewind()
	case "k":
		s.try.ToggleKey()
	default:
		switch {
		case key.Is(m, k.Back):
			s.stage, s.try = summing, nil
		case key.Is(m, k.PageDown):
			s.try.Turn(1)
		case key.Is(m, k.PageUp):
			s.try.Turn(-1)
		default:
			s.try.Press(m)
		}
	}
}

// pressName: letters write, Enter keeps. A name that is taken is asked about.
func (s *Screen) pressName(m tea.KeyPressMsg) tea.Cmd {
	k, t := s.cfg.Env.K, s.cfg.Env.T.ImportScreen
	title := s.name.Value()
	switch {
	case key.Is(m, k.Back):
		s.stage, s.replace = summing, ""
		return nil
	case !key.Is(m, k.Enter):
		s.name.Press(m)
		s.replace = ""
		return nil
	case title == "":
		s.note = t.NoName
		return nil
	case len([]rune(title)) > maxTitle:
		s.note = t.BadTitle
		return nil
	case slices.Contains(s.file.Taken, title) && s.replace != title:
		s.replace, s.note = title, t.Taken(title)
		return nil
	}
	return s.save(quiz.Quiz{Title: title, Questions: s.file.Questions})
}

func (s *Screen) save(q quiz.Quiz) tea.Cmd {
	env, keeper := s.cfg.Env, s.cfg.Keeper
	s.req, s.busy = env.Ask(), env.T.ImportScreen.Saving
	req := s.req
	return func() tea.Msg {
		k, err := keeper.Keep(context.Background(), q)
		return saved{req, k, err}
	}
}

// pressKept: u twice takes it back; anything else leads to the quizzes.
func (s *Screen) pressKept(m tea.KeyPressMsg) tea.Cmd {
	env := s.cfg.Env
	asked := s.undoing
	s.undoing = false
	switch {
	case key.Is(m, env.K.Enter, env.K.Back):
		return env.Leave()
	case m.String() != "u":
		return nil
	case !asked:
		s.undoing = true
		return env.Say(env.T.ImportScreen.UndoAsk)
	}
	s.req, s.busy = env.Ask(), env.T.ImportScreen.Undoing
	req, keeper, k := s.req, s.cfg.Keeper, s.kept
	return func() tea.Msg { return undone{req, keeper.Undo(context.Background(), k)} }
}

// Keys are those that work now.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.ImportScreen, s.cfg.Env.K
	if s.busy != "" {
		return []key.Binding{key.New("Esc", t.KeyStop, "esc")}
	}
	scroll := key.New("↑↓", t.KeyScroll, "up", "down")
	switch s.stage {
	case picking:
		return []key.Binding{key.New("Enter", t.KeyOpen, "enter"), key.New("↑↓", t.KeyList, "up", "down"), k.Back}
	case summing:
		back := key.New("Esc", t.KeyOther, "esc")
		switch {
		case s.good() == 0:
			return []key.Binding{scroll, back}
		case len(s.file.Errors) > 0:
			return []key.Binding{key.New("p", t.KeyPreview, "p"), key.New("y", t.KeyYes, "y"), key.New("t", t.KeyNo, "t"), scroll, back}
		}
		return []key.Binding{key.New("Enter", t.KeyGoOn, "enter"), key.New("p", t.KeyPreview, "p"), scroll, back}
	case looking:
		return []key.Binding{key.New("← →", t.KeyTurn, "left", "right"), key.New("k", t.KeyAnswer, "k"), key.New("w", t.KeySize, "w"), k.Back}
	case naming:
		return []key.Binding{key.New("Enter", t.KeySave, "enter"), k.Back}
	case kept:
	}
	return []key.Binding{key.New("Enter", t.KeyQuizzes, "enter"), key.New("u", t.KeyUndo, "u")}
}
