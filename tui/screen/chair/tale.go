package chair

import (
	"context"
	"errors"
	"slices"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/key"
)

// tale is what this screen knows of a case beyond the room's view: who stepped
// out of it here, what is being typed, and a move on its way to the disk.
type tale struct {
	out    live.RunID // the case that this person left on this screen
	typed  string     // people at this laptop, or the number of a branch
	pick   int        // on the way out; 0 none
	move   *live.CaseStep
	req    uint64
	flight bool
	err    error
}

// steppedMsg is the room's word on a move.
type steppedMsg struct {
	req uint64
	err error
}

// maxGroup is the most people who may sit together; see live.CaseStep.
const maxGroup = 20

// caseFace works out the face of a case. Each move of the play is a new face, so
// that keys typed for the situation before do not count on it.
func (s *Screen) caseFace() face {
	c := s.view.Case
	f := face{kind: told, run: c.Run, item: c.At}
	switch {
	case s.tale.out == c.Run:
		return face{kind: wayOut, run: c.Run}
	case c.Phase == scenario.Left:
		f.kind = wayOut
	case c.Phase == scenario.Opening:
		f.kind = intro
	case c.Phase == scenario.Choosing:
		f.kind = question
	case c.Phase == scenario.Finished:
		f.kind = ending
	}
	return f
}

// alone reports a case that this seat plays by itself.
func (s *Screen) alone() bool { return s.view.Case != nil && s.view.Case.Mode == live.Paced }

// may reports a move that this seat may make now.
func (s *Screen) may(do scenario.Do) bool {
	return s.view.Case != nil && slices.Contains(s.view.Case.Moves, do)
}

// caseAsk is the branch as a question without a key, nil elsewhere.
func (s *Screen) caseAsk() *live.Ask {
	c := s.view.Case
	if c == nil || s.view.Phase != live.Case || c.Phase != scenario.Choosing || s.tale.out == c.Run {
		return nil
	}
	stem := c.Node + "\n" + c.Text
	if c.Practice {
		stem = s.env.T.Cases.PracticeNote + "\n" + stem
	}
	a := &live.Ask{Index: c.At, Stage: live.Opened, Question: quiz.Question{ID: quiz.QuestionID(c.Node), Kind: quiz.Single, Stem: stem, Choices: c.Choices}}
	if c.Vote != "" {
		a.Mine = &quiz.Answer{Choices: []quiz.ChoiceID{c.Vote}}
	}
	return a
}

// caseStep is an answer to a branch as the room takes it.
func caseStep(sub live.Submission, at int) live.CaseStep {
	st := live.CaseStep{Seat: sub.Seat, Person: sub.Person, Run: sub.Run, At: at, Ref: sub.Ref}
	st.Action.Do = scenario.Choose
	if len(sub.Answer.Choices) == 1 {
		st.Action.Choice = sub.Answer.Choices[0]
	}
	return st
}

// step sends a move, one at a time. A failed one goes out again under its old Ref.
func (s *Screen) step(a scenario.Action, group int) tea.Cmd {
	c, t := s.view.Case, &s.tale
	if c == nil || t.flight || t.move != nil && t.err == nil {
		return nil // on its way, or done and not yet on this screen
	}
	req := s.env.Ask()
	st := live.CaseStep{Seat: s.cfg.Seat, Person: s.me(), Run: c.Run, At: c.At, Action: a, Group: group, Ref: s.ref(req)}
	if old := t.move; old != nil && old.Run == st.Run && old.At == st.At && old.Action == st.Action && old.Group == st.Group {
		st.Ref = old.Ref
	}
	t.move, t.req, t.flight, t.err = &st, req, true, nil
	room := s.cfg.Room
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		return steppedMsg{req, room.Step(ctx, st)}
	}
}

// stepped takes the room's word on a move; one about an earlier screen is dropped.
func (s *Screen) stepped(m steppedMsg) tea.Cmd {
	t := &s.tale
	if m.req != t.req || !t.flight {
		return nil
	}
	t.flight, t.err = false, m.err
	switch {
	case errors.Is(m.err, live.ErrNoSeat):
		s.lost, s.item = true, nil
		s.turn()
	case m.err != nil && s.face.kind == question: // the menu was opened at a branch
		return s.env.Fail(s.sentence(m.err, t.move.Ref))
	}
	return nil
}

// syncTale forgets what belongs to another case.
func (s *Screen) syncTale() {
	if s.view.Case == nil || s.view.Phase != live.Case {
		s.tale = tale{}
		return
	}
	if s.tale.out != "" && s.tale.out != s.view.Case.Run {
		s.tale.out = ""
	}
}

// moveOn is the usual move after a text that was read.
func (s *Screen) moveOn() tea.Cmd {
	switch {
	case s.view.Case.Phase == scenario.Finished && s.may(scenario.Return):
		return s.step(scenario.Action{Do: scenario.Return}, 0)
	case s.may(scenario.Next):
		return s.step(scenario.Action{Do: scenario.Next}, 0)
	}
	s.pages.turn(1)
	return nil
}

// pressTale is what keys do in a case outside a branch.
func (s *Screen) pressTale(m tea.KeyPressMsg) tea.Cmd {
	k := s.env.K
	d, digit := key.Digit(m)
	switch {
	case s.face.kind == wayOut:
		return s.pressOut(m)
	case digit && s.numbers() > 0:
		s.typeTale(d)
	case m.Code == tea.KeyBackspace && s.tale.typed != "":
		s.tale.typed = s.tale.typed[:len(s.tale.typed)-1]
	case key.Is(m, k.Enter) && s.tale.typed != "":
		return s.number()
	case key.Is(m, k.Enter) && s.alone() && s.pages.last():
		return s.moveOn()
	case key.Is(m, k.Enter, k.Down, k.PageDown):
		s.pages.turn(1)
	case key.Is(m, k.Up, k.PageUp):
		s.pages.turn(-1)
	}
	return nil
}

// numbers is the highest number that may be typed here, 0 if none.
func (s *Screen) numbers() int {
	c := s.view.Case
	switch {
	case c == nil || !s.alone():
	case s.face.kind == intro && s.pages.last(): // read first
		return maxGroup
	case s.face.kind == ending && s.may(scenario.Rewind) && c.Map != nil:
		return len(c.Map.Forks)
	}
	return 0
}

// typeTale adds a digit; a number beyond the last starts anew.
func (s *Screen) typeTale(d int) {
	for _, t := range []string{s.tale.typed + strconv.Itoa(d), strconv.Itoa(d)} {
		if n, _ := strconv.Atoi(t); n >= 1 && n <= s.numbers() {
			s.tale.typed, s.tale.err = t, nil
			return
		}
	}
}

// number does what the typed number stands for: begin with so many people, or go
// back to a branch.
func (s *Screen) number() tea.Cmd {
	n, _ := strconv.Atoi(s.tale.typed)
	if s.face.kind == intro {
		return s.step(scenario.Action{Do: scenario.Begin}, n)
	}
	return s.step(scenario.Action{Do: scenario.Rewind, Step: s.view.Case.Map.Forks[n-1].Step}, 0)
}

// stepOut leaves the story at once; the room learns of it on the way.
func (s *Screen) stepOut() tea.Cmd {
	s.tale = tale{out: s.view.Case.Run}
	var cmd tea.Cmd
	if s.alone() && s.may(scenario.Leave) {
		cmd = s.step(scenario.Action{Do: scenario.Leave}, 0)
	}
	s.sync()
	s.turn()
	return cmd
}

// pressOut: 1, then Enter, goes back into the story.
func (s *Screen) pressOut(m tea.KeyPressMsg) tea.Cmd {
	k := s.env.K
	d, digit := key.Digit(m)
	switch {
	case digit && d == 1:
		s.tale.pick = 1
	case m.Code == tea.KeyBackspace:
		s.tale.pick = 0
	case key.Is(m, k.Enter) && s.tale.pick == 1:
		return s.comeBack()
	case key.Is(m, k.Enter, k.Down, k.PageDown):
		s.pages.turn(1)
	case key.Is(m, k.Up, k.PageUp):
		s.pages.turn(-1)
	}
	return nil
}

// comeBack goes on with the story where it stands.
func (s *Screen) comeBack() tea.Cmd {
	if s.tale.flight {
		return nil
	}
	if s.alone() && s.view.Case.Phase == scenario.Left {
		s.tale = tale{out: "", pick: 1, move: s.failed(), err: s.tale.err}
		return s.step(scenario.Action{Do: scenario.Return}, 0)
	}
	s.tale = tale{}
	s.sync()
	s.turn()
	return nil
}

// failed is the move that did not reach the disk, nil if the last one did.
func (s *Screen) failed() *live.CaseStep {
	if s.tale.err == nil {
		return nil
	}
	return s.tale.move
}
