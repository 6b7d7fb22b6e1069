package live

import "diklat/quiz"

// Hall is what the projector shows instead of what the room does: the group's
// results of a pair of tests, or the item of a test that the trainer reads out.
type Hall struct {
	Results bool            `json:"results,omitempty"`
	Item    quiz.QuestionID `json:"item,omitempty"`
}

// ShowHall puts something on the projector, or, empty, takes it off again. Results
// wait until nothing runs; an item is one of the test that runs.
type ShowHall struct{ Hall }

// HallShown is that. Whatever the room does next takes it off; the end of a
// post-test puts the group's results on by itself.
type HallShown struct{ Hall }

func (HallShown) kind() string { return "hall" }

func (a ShowHall) check(s *State) ([]Event, error) {
	if a.Item != "" {
		r, err := s.test()
		if err != nil {
			return nil, err
		}
		if a.Results || r.index(a.Item) < 0 {
			return nil, ErrNoItem
		}
	}
	if a.Results {
		if err := busy(s); err != nil {
			return nil, err
		}
	}
	if s.Hall == a.Hall {
		return nil, nil
	}
	return []Event{HallShown(a)}, nil
}

// hallEvent keeps the hall's screen with what the room does.
func (w *builder) hallEvent(e Event) {
	switch ev := e.(type) {
	case HallShown:
		w.Hall = ev.Hall
	case LobbyShown, SlideShown, QuizStarted, TestStarted, CaseStarted:
		w.Hall = Hall{}
	case QuizEnded:
		w.Hall = Hall{}
		if n := len(w.Past); n > 0 && w.Run == nil && w.Past[n-1].ID == ev.Run && w.Past[n-1].Test != nil {
			w.Hall.Results = w.Past[n-1].Test.Part == Post
		}
	}
}

// ReadOut is an item of a test that the trainer reads to the hall, without its key.
type ReadOut struct {
	Question quiz.Question // see redact
	Number   int           // in its form, from 1
	Total    int
	Form     string // "" if there is one form only
}

// readOut is the item that the hall reads along with, nil if there is none.
func (s *State) readOut() *ReadOut {
	r := s.Run
	if r == nil || r.Test == nil || s.Hall.Item == "" {
		return nil
	}
	i := r.index(s.Hall.Item)
	if i < 0 {
		return nil
	}
	q := &r.Quiz.Questions[i]
	out := &ReadOut{Question: redact(q, r.Shown(i, ""))}
	name := r.Test.formWith(q.ID)
	for _, f := range r.Test.Forms {
		if name != "" && f.Name != name {
			continue
		}
		list := r.itemsIn(f)
		out.Number, out.Total = 1+indexOf(list, i), len(list)
		break
	}
	if len(r.Test.Forms) > 1 {
		out.Form = name
	}
	return out
}

func indexOf(list []int, i int) int {
	for at, x := range list {
		if x == i {
			return at
		}
	}
	return -1
}
