package live

import (
	"maps"
	"slices"
	"time"

	"diklat/quiz"
)

// stamped is an event with the time the room's clock gave it.
type stamped struct {
	Event
	at time.Time
}

// New returns the state of a room in which nothing happened yet.
func New() State { return State{Phase: Lobby} }

// apply returns the state after evs. It is pure: s stays as it was, and the new
// state shares every part that evs did not touch. Each touched map is copied
// once a call, so a batch of answers costs one copy.
func (s State) apply(evs ...stamped) State {
	w := edit(s)
	for _, e := range evs {
		w.one(e)
	}
	return w.State
}

// builder writes a state step by step, copying each part before its first
// write. What it started from is never touched.
type builder struct {
	State
	ownRun  bool
	own     map[int]bool // items of the run whose Given was copied
	ownCase bool
	ownTest bool
	// ownSince says that Since of the run was copied.
	ownSince bool
}

// ofPerson reports whether an event changes nothing that a trainer decides on:
// answers, and who sits where.
func ofPerson(e Event) bool {
	switch e.(type) {
	case Answered, Polled, Withdrawn, Tallied, Joined, CaseVoted, CaseStepped, TestBegan, TestHandedIn, CrewSet, TurnSkipped, DoorLocked, PeopleSame, HallShown:
		return true
	}
	return false
}

func edit(s State) *builder { return &builder{State: s, own: map[int]bool{}} }

func (w *builder) one(e stamped) {
	w.Version++
	if e.at.After(w.At) {
		w.At = e.at
	}
	if !ofPerson(e.Event) {
		w.Step++
	}
	defer w.hallEvent(e.Event)
	if w.caseEvent(e) || w.testEvent(e) || w.seatEvent(e) || w.runEvent(e) {
		return
	}
	switch ev := e.Event.(type) {
	case LobbyShown:
		w.Phase, w.Module, w.Slide = Lobby, "", 0
	case SlideShown:
		w.Phase, w.Module, w.Slide = Slide, ev.Module, ev.Slide
	case QuizStarted:
		w.start(ev, e.at)
	case ItemOpened:
		w.stage(ev.Run, ev.Item, Opened, e.at)
	case ItemClosed:
		w.stage(ev.Run, ev.Item, Closed, e.at)
	case ItemRevealed:
		w.stage(ev.Run, ev.Item, Revealed, e.at)
	case Answered:
		w.answer(ev, e.at)
	case QuizEnded:
		w.end(ev, e.at)
	}
}

func (w *builder) start(ev QuizStarted, at time.Time) {
	w.Phase = Quiz
	w.Run = &Run{ID: ev.Run, Mode: ev.Mode, Quiz: ev.Quiz, Set: ev.Set, Started: at,
		Items: make([]Item, len(ev.Quiz.Questions))}
	if i := w.Run.index(ev.Set.Practice); ev.Set.Practice != "" && i >= 0 {
		w.Run.Items[i].Practice = true
		w.Run.Item = i // it is asked first
	}
	if ev.Mode != Live {
		w.Run.limit(at)
	}
	w.ownRun, w.ownTest, w.ownSince, w.own = true, false, false, map[int]bool{}
}

func (w *builder) end(ev QuizEnded, at time.Time) {
	if r := w.run(ev.Run); r != nil {
		r.Ended = at
		w.Past = append(slices.Clip(w.Past), r)
		r.Clock, r.secret = Clock{}, nil // who voted what in a poll is nobody's any more
		w.Run, w.ownRun, w.ownTest = nil, false, false
		w.Phase = Lobby
	}
}

func (w *builder) stage(id RunID, item int, st Stage, at time.Time) {
	r := w.run(id)
	if r == nil || item < 0 || item >= len(r.Items) {
		return
	}
	r.Item = item
	it := &r.Items[item]
	it.Stage, it.Since = st, at
	if st == Opened && it.Opened.IsZero() {
		it.Opened = at
	}
	if st == Closed {
		it.Shut = w.Version
	}
	if r.Clock = (Clock{}); st == Opened {
		r.limit(at)
	}
}

func (w *builder) answer(ev Answered, at time.Time) {
	r := w.run(ev.Run)
	if r == nil {
		return
	}
	i := r.index(ev.Question)
	if i < 0 {
		return
	}
	w.formByAnswer(r, ev)
	given := w.given(r, i)
	given[ev.Person] = Given{Answer: ev.Answer, Ref: ev.Ref, At: at, Times: given[ev.Person].Times + 1, Via: ev.Via, Crew: ev.Crew, Late: ev.Late,
		Result: quiz.Grade(&r.Quiz.Questions[i], ev.Answer)}
	w.joined(ev.Run, ev.Person)
	if ev.Via == WayPaper {
		w.since(r)[ev.Person] = 0 // a sheet is about the whole quiz
	}
}

// given returns the answers to item i of the current run for writing.
func (w *builder) given(r *Run, i int) map[PersonID]Given {
	it := &r.Items[i]
	if !w.own[i] || it.Given == nil {
		w.own[i] = true
		if it.Given = maps.Clone(it.Given); it.Given == nil {
			it.Given = map[PersonID]Given{}
		}
	}
	return it.Given
}

// run returns the current run for writing, nil if id is not the current one.
func (w *builder) run(id RunID) *Run {
	if w.Run == nil || w.Run.ID != id {
		return nil
	}
	if !w.ownRun {
		c := *w.Run
		c.Items = slices.Clone(c.Items)
		w.Run, w.ownRun = &c, true
	}
	return w.Run
}
