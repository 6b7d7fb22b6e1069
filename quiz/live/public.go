package live

import "diklat/quiz"

// Public is what the projector shows to the whole hall: no name, no answer of
// anybody, and no key before its reveal.
type Public struct {
	View              // as nobody in particular sees the room
	Present  int      // people who sit at a laptop now
	Answered int      // of the open question; for other runs, people who are done
	Bars     []Bar    // after the reveal, or of a poll that may be shown
	Votes    []int    // of the case, per choice as shown, once the room has moved on
	Results  bool     // the group's results are to be shown
	Reading  *ReadOut // of a test that is read out
}

// PublicOf builds the projector's view. It is pure.
func PublicOf(s *Snapshot) Public {
	p := Public{View: ViewOf(&s.State, ""), Present: s.present()}
	p.Last = nil
	p.Results, p.Reading = s.Hall.Results, s.readOut()
	if s.Phase == Quiz && s.Run != nil {
		p.quiz(s.Run)
	}
	if s.Phase == Case && s.Case != nil {
		p.votes(s.Case)
	}
	return p
}

// present counts the people who sit at a laptop now.
func (s *Snapshot) present() int {
	n := 0
	for _, seat := range s.Seats {
		if seat.Left.IsZero() {
			n += len(seat.People)
		}
	}
	return n
}

func (p *Public) quiz(r *Run) {
	switch r.Mode {
	case Live:
		it := r.Current()
		p.Answered = len(it.Given)
		if it.Tally != nil {
			for _, n := range it.Tally.Counts {
				p.Answered += n
			}
		}
		if it.Stage == Revealed && !r.Hidden(r.Item) && r.Question().Kind != quiz.Description {
			p.Bars = Spread(r, r.Item)
		}
	case Test:
		p.Answered = len(r.Test.Done)
	case Paced:
		p.Quiz.Asks = nil // everybody is somewhere else in it
		p.Answered = r.finished()
	}
	for i := range p.quizAsks() {
		if rv := p.Quiz.Asks[i].Reveal; rv != nil {
			rv.Mine, rv.Skipped, rv.Missed, rv.Before = quiz.Result{}, false, false, nil
		}
	}
}

func (p *Public) quizAsks() []Ask {
	if p.Quiz == nil {
		return nil
	}
	return p.Quiz.Asks
}

// finished counts the people who gave every answer of a run at their own pace.
func (r *Run) finished() int {
	count, items := map[PersonID]int{}, 0
	for i := range r.Items {
		if !takesTurns(&r.Quiz.Questions[i]) || r.Quiz.Questions[i].Kind == quiz.Poll {
			continue // a poll does not say who answered it
		}
		items++
		for who := range r.Items[i].Given {
			count[who]++
		}
	}
	n := 0
	for _, c := range count {
		if c == items {
			n++
		}
	}
	return n
}

// votes counts the tables' votes at the branch that the room has just passed.
func (p *Public) votes(c *CaseRun) {
	if p.Case.Chosen == nil || c.Mode != Live || len(c.Voted) == 0 {
		return
	}
	last := c.Voted[len(c.Voted)-1]
	n, ok := c.Case.Node(last.Node)
	if !ok {
		return
	}
	p.Votes = make([]int, len(n.Choices))
	for _, v := range last.Votes {
		if at := numberOf(n, v); at > 0 {
			p.Votes[at-1]++
		}
	}
}
