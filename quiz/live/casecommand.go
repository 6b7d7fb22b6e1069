package live

import (
	"diklat/quiz"
	"diklat/quiz/scenario"
)

// The acts of a trainer with a case.
type (
	// StartCase begins a case.
	StartCase struct {
		Run  RunID
		Mode Mode
		Case *scenario.Scenario
		Seed uint64
	}
	// MoveCase moves the whole room, in mode Live.
	MoveCase struct{ Action scenario.Action }
	// EndCase ends the case.
	EndCase struct{}
)

// busy says why nothing else can begin now.
func busy(s *State) error {
	switch {
	case s.Run != nil:
		return ErrQuizRunning
	case s.Case != nil:
		return ErrCaseRunning
	}
	return nil
}

func (a StartCase) check(s *State) ([]Event, error) {
	if err := busy(s); err != nil {
		return nil, err
	}
	if a.Case == nil || len(a.Case.Nodes) == 0 || a.Run == "" || (a.Mode != Live && a.Mode != Paced) {
		return nil, ErrNoCase
	}
	return []Event{CaseStarted{Run: a.Run, Mode: a.Mode, Case: *a.Case, Seed: a.Seed}}, nil
}

func (a MoveCase) check(s *State) ([]Event, error) {
	if s.Case == nil || s.Case.Mode != Live {
		return nil, ErrNoCase
	}
	if err := mayMove(s.Case.Play, a.Action); err != nil {
		return nil, err
	}
	return []Event{CaseMoved{Run: s.Case.ID, Action: a.Action}}, nil
}

func (EndCase) check(s *State) ([]Event, error) {
	if s.Case == nil {
		return nil, ErrNoCase
	}
	return []Event{CaseEnded{Run: s.Case.ID}}, nil
}

// CaseStep is what one seat does in a case: a vote in mode Live, a move in its
// own play in mode Paced. At is the number of moves its screen showed.
type CaseStep struct {
	Seat   SeatID
	Person PersonID
	Run    RunID
	At     int
	Action scenario.Action
	Group  int
	Ref    string
}

// maxMoves is the length of a play. The longest way through a shipped story takes
// some twenty moves; a key that hangs must not fill the disk.
const maxMoves = 300

// mayMove refuses a move that the play does not allow, and every one but the way
// out when the play has become too long.
func mayMove(p *scenario.Play, a scenario.Action) error {
	if _, err := after(p, a); err != nil {
		return err
	}
	if len(p.Events()) >= maxMoves && a.Do != scenario.Leave {
		return ErrCaseLong
	}
	return nil
}

func (c *CaseStep) check(s *State) (ev Event, again bool, err error) {
	run := s.Case
	if run == nil || run.ID != c.Run {
		return nil, false, ErrNoCase
	}
	if run.Mode == Live {
		return c.vote(run)
	}
	if own, ok := run.Own[c.Person]; ok && own.Ref == c.Ref && c.Ref != "" {
		return nil, true, nil
	}
	play := run.PlayOf(c.Person)
	if c.At != len(play.Events()) || c.Group < 0 || c.Group > maxGroup {
		return nil, false, ErrNotOpen
	}
	if err := mayMove(play, c.Action); err != nil {
		return nil, false, err
	}
	return CaseStepped{Run: c.Run, At: c.At, Person: c.Person, Action: c.Action, Group: c.Group, Ref: c.Ref}, false, nil
}

func (c *CaseStep) vote(run *CaseRun) (Event, bool, error) {
	if run.Play.Phase() != scenario.Choosing || c.At != run.At() || c.Action.Do != scenario.Choose {
		return nil, false, ErrNotOpen
	}
	if _, ok := run.Play.Node().Choice(c.Action.Choice); !ok {
		return nil, false, &quiz.AnswerError{Why: quiz.UnknownChoice}
	}
	return CaseVoted{Run: c.Run, At: c.At, Person: c.Person, Choice: c.Action.Choice, Ref: c.Ref}, false, nil
}
