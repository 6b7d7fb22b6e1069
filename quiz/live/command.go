package live

import "diklat/quiz"

// Act is something a trainer does with the room. The kinds are the structs
// below; check turns each into events or refuses it.
type Act interface {
	check(s *State) ([]Event, error)
}

// The acts of a trainer.
type (
	// ShowLobby sends everybody to the lobby.
	ShowLobby struct{}
	// ShowSlide shows a slide to everybody.
	ShowSlide struct {
		Module string
		Slide  int
		Pack   string // content hash of the pack it comes from
	}
	// StartQuiz begins a run. In mode Live no item is open yet.
	StartQuiz struct {
		Run  RunID
		Mode Mode
		Quiz quiz.Quiz
		Set  Setup
	}
	// OpenItem opens an item of the live run for answers, also again after it
	// was closed, never after its reveal. The open item is closed first.
	OpenItem struct{ Item int }
	// CloseItem closes the open item.
	CloseItem struct{}
	// RevealItem shows key and reason of the current item; it closes it first
	// if it is open.
	RevealItem struct{}
	// EndQuiz ends the run, whatever stage it is in.
	EndQuiz struct{}
)

func (ShowLobby) check(s *State) ([]Event, error) {
	if err := busy(s); err != nil {
		return nil, err
	}
	return []Event{LobbyShown{}}, nil
}

func (a ShowSlide) check(s *State) ([]Event, error) {
	if err := busy(s); err != nil {
		return nil, err
	}
	if a.Module == "" || a.Slide < 0 {
		return nil, ErrNoItem
	}
	if s.Phase == Slide && s.Module == a.Module && s.Slide == a.Slide {
		return nil, nil // already there: nothing to keep
	}
	return []Event{SlideShown(a)}, nil
}

func (a StartQuiz) check(s *State) ([]Event, error) {
	if err := busy(s); err != nil {
		return nil, err
	}
	if len(a.Quiz.Questions) == 0 || a.Run == "" || (a.Mode != Live && a.Mode != Paced) {
		return nil, ErrEmptyQuiz
	}
	if !a.Set.fits(&a.Quiz) {
		return nil, ErrTime
	}
	return []Event{QuizStarted(a)}, nil
}

func (a OpenItem) check(s *State) ([]Event, error) {
	if s.Run == nil || s.Run.Mode != Live {
		return nil, ErrNoQuiz
	}
	if a.Item < 0 || a.Item >= len(s.Run.Items) {
		return nil, ErrNoItem
	}
	r := s.Run
	if r.Items[a.Item].Stage == Revealed {
		return nil, ErrRevealed // people know the key by now
	}
	var evs []Event
	if r.Current().Stage == Opened {
		if r.Item == a.Item {
			return nil, nil
		}
		evs = append(evs, ItemClosed{Run: r.ID, Item: r.Item})
	}
	return append(evs, ItemOpened{Run: r.ID, Item: a.Item}), nil
}

func (CloseItem) check(s *State) ([]Event, error) {
	if s.Run == nil || s.Run.Mode != Live {
		return nil, ErrNoQuiz
	}
	if s.Run.Current().Stage != Opened {
		return nil, ErrNotOpen
	}
	return []Event{ItemClosed{Run: s.Run.ID, Item: s.Run.Item}}, nil
}

func (RevealItem) check(s *State) ([]Event, error) {
	if s.Run == nil || s.Run.Mode != Live {
		return nil, ErrNoQuiz
	}
	r := s.Run
	switch r.Current().Stage {
	case Opened:
		return []Event{ItemClosed{Run: r.ID, Item: r.Item}, ItemRevealed{Run: r.ID, Item: r.Item}}, nil
	case Closed:
		return []Event{ItemRevealed{Run: r.ID, Item: r.Item}}, nil
	case Revealed:
		return nil, nil
	case Waiting:
	}
	return nil, ErrNotOpen
}

func (EndQuiz) check(s *State) ([]Event, error) {
	if s.Run == nil {
		return nil, ErrNoQuiz
	}
	return []Event{QuizEnded{Run: s.Run.ID}}, nil
}

// Submission is one answer on its way to the room.
type Submission struct {
	Seat     SeatID
	Person   PersonID
	Run      RunID
	Question quiz.QuestionID
	Answer   quiz.Answer
	Ref      string // unique a key press; sending it again changes nothing
	Round    int    // of the question as the screen showed it
}

// maxTimes is how often a person may answer one item: enough for somebody who
// wavers, too little to fill a disk.
const maxTimes = 30

// check accepts a submission, or tells why not. again is true if the very same
// submission was kept before.
func (sub *Submission) check(s *State) (ev Event, again bool, err error) {
	r := s.Run
	if r == nil || r.ID != sub.Run {
		return nil, false, ErrNoQuiz
	}
	i := r.index(sub.Question)
	if i < 0 {
		return nil, false, ErrNoItem
	}
	if g, ok := r.Now(i, sub.Person); ok {
		if g.Ref == r.sent(i, sub.Ref) && sub.Ref != "" {
			return nil, true, nil
		}
		if g.Times >= maxTimes {
			return nil, false, ErrTooOften
		}
		if r.Mode == Paced {
			// The key was shown after the first answer: that one counts.
			return nil, false, ErrNotOpen
		}
	}
	if !r.accepts(i) || sub.Round != r.Items[i].Round() {
		return nil, false, ErrNotOpen
	}
	if err := r.mayAnswer(sub.Person, i); err != nil {
		return nil, false, err
	}
	if err := quiz.Check(&r.Quiz.Questions[i], sub.Answer); err != nil {
		return nil, false, err
	}
	return Answered{Run: sub.Run, Question: sub.Question, Person: sub.Person,
		Answer: sub.Answer, Ref: sub.Ref, Round: sub.Round}, false, nil
}
