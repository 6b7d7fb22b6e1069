package live

import (
	"maps"
	"slices"

	"diklat/quiz"
)

// order is how a crew is called for question i: the next one begins each time,
// so that nobody always answers last.
func (c Crew) order(i int) []PersonID {
	n := len(c.Members)
	if n == 0 {
		return nil
	}
	out := make([]PersonID, 0, n)
	for k := range n {
		out = append(out, c.Members[(i+k)%n])
	}
	return out
}

// through reports that a person needs not be called for item i any more. A test is
// one turn: whoever is called works through the whole form and hands it in.
func (r *Run) through(i int, p PersonID) bool {
	if r.Test != nil {
		_, done := r.Test.Done[p]
		return done || r.Items[i].Skipped[p]
	}
	if !takesTurns(&r.Quiz.Questions[i]) {
		return true
	}
	_, given := r.Now(i, p)
	return given || r.Items[i].Skipped[p]
}

// takesTurns leaves out texts, which nobody answers.
func takesTurns(q *quiz.Question) bool { return q.Kind != quiz.Description }

// allThrough reports that the whole crew is.
func (r *Run) allThrough(i int, c Crew) bool {
	return !slices.ContainsFunc(c.Members, func(p PersonID) bool { return !r.through(i, p) })
}

// turnItem is the question at which a crew is, -1 if there is none: the
// trainer's, or at their own pace the first that somebody still owes. In a test
// the first question stands for all.
func (r *Run) turnItem(c Crew) int {
	switch {
	case r.Mode == Live && r.Current().Stage == Waiting:
		return -1
	case r.Mode == Live:
		return r.Item
	case r.Mode == Test:
		return 0
	}
	for i := range r.Items {
		if !r.allThrough(i, c) {
			return i
		}
	}
	return -1
}

// kindOf is how a crew takes part in this run: a test measures each person, so
// even a group takes turns at it.
func (r *Run) kindOf(c Crew) CrewKind {
	if r.Mode == Test {
		return Turns
	}
	return c.Kind
}

// called is whom the laptop calls, "" if nobody has to answer now.
func (r *Run) called(c Crew) (item int, who PersonID) {
	item = r.turnItem(c)
	if r.kindOf(c) != Turns || item < 0 || !r.accepts(item) {
		return item, ""
	}
	for _, p := range c.order(item) {
		if !r.through(item, p) {
			return item, p
		}
	}
	return item, ""
}

func (w *builder) turnSkipped(ev TurnSkipped) {
	r := w.run(ev.Run)
	if r == nil {
		return
	}
	i := r.index(ev.Question)
	if i < 0 {
		return
	}
	next := maps.Clone(r.Items[i].Skipped)
	if next == nil {
		next = map[PersonID]bool{}
	}
	if delete(next, ev.Person); !ev.Back {
		next[ev.Person] = true
	}
	r.Items[i].Skipped = next
}

// skip makes the event that passes p over, or calls them again. At their own
// pace that is only for the question in hand: the key of those before was shown.
func (s *State) skip(p PersonID, back bool) (Event, error) {
	c, ok := s.crewOf(p)
	switch {
	case !ok:
		return nil, ErrNoCrew
	case s.Run == nil:
		return nil, ErrNoQuiz
	case s.Run.kindOf(c) != Turns:
		return nil, ErrNoCrew
	}
	i := s.Run.turnItem(c)
	if i < 0 || !s.Run.accepts(i) || s.Run.Test == nil && !takesTurns(&s.Run.Quiz.Questions[i]) {
		return nil, ErrNotOpen
	}
	if skipped := s.Run.Items[i].Skipped[p]; skipped != back || !skipped && s.Run.through(i, p) {
		return nil, ErrNotTurn
	}
	return TurnSkipped{Run: s.Run.ID, Question: s.Run.Quiz.Questions[i].ID, Person: p, Back: back}, nil
}

// CalledAt is whom a shared laptop waits for now; back says that nobody is called
// and that who was passed over can be called again. "" if neither.
func CalledAt(s *Snapshot, crew CrewID) (who PersonID, back bool) {
	c, ok := s.Crews[crew]
	if !ok || s.Run == nil || s.Phase != Quiz {
		return "", false
	}
	item, who := s.Run.called(c)
	if who != "" || item < 0 || s.Run.kindOf(c) != Turns || !s.Run.accepts(item) {
		return who, false
	}
	for _, p := range c.order(item) {
		if s.Run.Items[item].Skipped[p] {
			return p, true
		}
	}
	return "", false
}

// StandingOf says how far a person at a laptop is with the open question of a live
// run: answered, passed over, or neither; ok is false if none is open.
func StandingOf(s *Snapshot, p PersonID) (answered, skipped, ok bool) {
	r := s.Run
	if r == nil || s.Phase != Quiz || r.Mode != Live || r.Current().Stage == Waiting {
		return false, false, false
	}
	_, answered = r.Now(r.Item, p)
	return answered, r.Current().Skipped[p], true
}

// Practised reports whether everybody of people has answered the newest practice
// question; ok is false if there was none.
func Practised(s *Snapshot, people []PersonID) (done, ok bool) {
	runs := s.Past
	if s.Run != nil {
		runs = append(runs[:len(runs):len(runs)], s.Run)
	}
	for k := len(runs) - 1; k >= 0; k-- {
		for i := range runs[k].Items {
			if !runs[k].Items[i].Practice {
				continue
			}
			missing := slices.ContainsFunc(people, func(p PersonID) bool { _, given := runs[k].Given(i, p); return !given })
			return !missing && len(people) > 0, true
		}
	}
	return false, false
}
