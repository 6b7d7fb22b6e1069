package live_test

import (
	"fmt"
	"slices"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
)

// reference is the room in the plainest words: what is open, how much time is
// left, and the last accepted answer of each person to each item in each round.
type reference struct {
	running  bool
	id       live.RunID
	paced    bool // at one's own pace
	survey   bool
	closed   bool // own pace: time was up
	item     int
	items    []refItem
	limit    int
	deadline time.Time
	left     time.Duration
	paused   bool
	sittings map[string]live.PersonID
	crews    map[string]*refCrew
	known    map[live.PersonID]bool // took part so far
	sheets   map[live.PersonID]bool // have handed in paper
}

type refItem struct {
	question quiz.Question
	stage    live.Stage
	rounds   []map[live.PersonID]refAnswer // the last one is the current one
	hands    int                           // for choice a, in this round
	skipped  map[live.PersonID]bool        // passed over in this round
	practice bool
	there    map[live.PersonID]bool // who was known at the newest close
}

type refAnswer struct {
	choice quiz.ChoiceID
	keyed  bool
}

func newReference() *reference {
	return &reference{sittings: map[string]live.PersonID{}, crews: map[string]*refCrew{"4": {live.Turns, turners}, "5": {live.Group, grouped}}, known: map[live.PersonID]bool{}, sheets: map[live.PersonID]bool{}}
}

func (r *reference) question(i int) quiz.QuestionID {
	if i >= len(r.items) {
		return "tidak ada"
	}
	return r.items[i].question.ID
}

func (r *reference) round(i int) int {
	if i >= len(r.items) {
		return 0
	}
	return len(r.items[i].rounds) - 1
}

// restart: nobody sits anywhere but the crews, and an open question stands still
// as of the newest moment on record.
func (r *reference) restart(seen time.Time) {
	clear(r.sittings)
	if !r.running || r.paused || r.deadline.IsZero() && (r.paced || r.items[r.item].stage != live.Opened) {
		return
	}
	r.paused = true
	if !r.deadline.IsZero() {
		r.left = max(r.deadline.Sub(seen), time.Second)
	}
	r.deadline = time.Time{}
}

// sleep: more than ten seconds without the room are a closed lid, which stops the
// time where it was.
func (r *reference) sleep(now time.Time, d time.Duration) {
	if r.running && !r.deadline.IsZero() && d > 10*time.Second {
		r.paused, r.left, r.deadline = true, max(r.deadline.Sub(now), time.Second), time.Time{}
	}
}

func (r *reference) ring(now time.Time) {
	if r.running && !r.deadline.IsZero() && !now.Before(r.deadline) {
		r.close()
	}
}

func (r *reference) close() {
	if r.paced {
		r.closed = true
		r.noClock()
		return
	}
	for _, seat := range seatNames {
		for _, p := range r.at(seat) {
			r.known[p] = true
		}
	}
	it := &r.items[r.item]
	it.stage, it.there = live.Closed, map[live.PersonID]bool{}
	for p := range r.known {
		it.there[p] = true
	}
	r.noClock()
}

func (r *reference) noClock() { r.deadline, r.left, r.paused = time.Time{}, 0, false }

func (r *reference) open(i int, now time.Time) {
	r.item = i
	r.items[i].stage = live.Opened
	r.noClock()
	if r.limit > 0 {
		r.deadline = now.Add(time.Duration(r.limit) * time.Second)
	}
}

func (r *reference) give(d time.Duration, now time.Time) {
	switch {
	case r.paused:
		r.left += d
	case r.deadline.IsZero():
		r.deadline = now.Add(d)
	default:
		r.deadline = r.deadline.Add(d)
	}
}

func (r *reference) lead(act live.Act, now time.Time) bool {
	if a, ok := act.(live.StartQuiz); ok {
		if r.running {
			return false
		}
		r.start(a, now)
		return true
	}
	if !r.running {
		return false
	}
	it := &r.items[r.item]
	is := it.stage == live.Opened
	if _, end := act.(live.EndQuiz); r.paced && !end {
		return r.leadPaced(act, now)
	}
	switch a := act.(type) {
	case live.SkipTurn:
		return r.skip(a.Person, a.Back)
	case live.OpenItem:
		if a.Item >= len(r.items) || r.items[a.Item].stage == live.Revealed {
			return false
		}
		if is && a.Item == r.item {
			return true
		}
		if is {
			r.close()
		}
		r.open(a.Item, now)
	case live.CloseItem:
		if is {
			r.close()
		}
		return is
	case live.RevealItem:
		if it.stage == live.Waiting {
			return false
		}
		if is {
			r.close()
		}
		it.stage = live.Revealed
	case live.EndQuiz:
		r.running = false
		r.noClock()
	case live.AskAgain:
		return r.again(now)
	case live.AddQuestion:
		if is {
			r.close()
		}
		q := a.Question
		for n := 1; slices.ContainsFunc(r.items, func(x refItem) bool { return x.question.ID == q.ID }); n++ {
			q.ID = quiz.QuestionID(fmt.Sprintf("bebas-%d", n))
		}
		r.items = append(r.items, refItem{question: q, rounds: []map[live.PersonID]refAnswer{{}}})
		r.open(len(r.items)-1, now)
	default:
		return r.clock(act, is, it.stage, now)
	}
	return true
}

func (r *reference) start(a live.StartQuiz, now time.Time) {
	r.running, r.id, r.item, r.items, r.limit, r.closed = true, a.Run, 0, nil, a.Set.Seconds, false
	r.paced, r.survey = a.Mode == live.Paced, a.Set.Survey
	for i, q := range a.Quiz.Questions {
		it := refItem{question: q, rounds: []map[live.PersonID]refAnswer{{}}, practice: a.Set.Practice == q.ID}
		if it.practice {
			r.item = i
		}
		r.items = append(r.items, it)
	}
	clear(r.known)
	clear(r.sheets)
	if r.noClock(); r.paced && r.limit > 0 {
		r.deadline = now.Add(time.Duration(r.limit) * time.Second)
	}
}

// leadPaced: at their own pace people have a clock, and nothing to be led through.
func (r *reference) leadPaced(act live.Act, now time.Time) bool {
	switch a := act.(type) {
	case live.SkipTurn:
		return r.skip(a.Person, a.Back)
	case live.AddTime:
		r.closed = false
		r.give(time.Duration(a.Seconds)*time.Second, now)
		return true
	case live.SetClock, live.PauseClock, live.ResumeClock:
		return r.clock(act, !r.closed, live.Waiting, now)
	}
	return false
}

func (r *reference) again(now time.Time) bool {
	it := &r.items[r.item]
	empty := len(it.rounds[len(it.rounds)-1]) == 0 && it.hands == 0
	switch {
	case it.stage == live.Waiting || it.stage == live.Revealed:
		return false
	case empty && it.stage == live.Opened:
		return true
	case empty:
		r.open(r.item, now)
		return true
	}
	if it.stage == live.Opened {
		r.close()
	}
	if len(it.rounds) >= 6 {
		it.stage = live.Opened // refused as a whole: nothing of it happened
		return false
	}
	it.rounds, it.hands, it.skipped = append(it.rounds, map[live.PersonID]refAnswer{}), 0, nil
	r.open(r.item, now)
	return true
}

func (r *reference) clock(act live.Act, is bool, stage live.Stage, now time.Time) bool {
	on := !r.deadline.IsZero() || r.left > 0
	switch a := act.(type) {
	case live.SetClock:
		if !is {
			return false
		}
		if a.Seconds == 0 {
			if on {
				r.noClock()
			}
			return true
		}
		r.deadline, r.left = time.Time{}, 0
		r.give(time.Duration(a.Seconds)*time.Second, now)
	case live.AddTime:
		if stage == live.Closed {
			r.open(r.item, now)
			r.noClock()
		} else if !is {
			return false
		}
		r.give(time.Duration(a.Seconds)*time.Second, now)
	case live.PauseClock:
		if !is || !r.paused && !on {
			return false
		}
		if !r.paused {
			r.paused, r.left, r.deadline = true, r.deadline.Sub(now), time.Time{}
		}
	case live.ResumeClock:
		if !is {
			return false
		}
		if r.paused && r.left > 0 {
			r.deadline = now.Add(r.left)
		}
		r.paused, r.left = false, 0
	}
	return true
}

// may reports that an answer to item i may be kept now.
func (r *reference) may(i int, choice quiz.ChoiceID) bool {
	return r.running && i < len(r.items) && slices.ContainsFunc(r.items[i].question.Choices, func(c quiz.Choice) bool { return c.ID == choice })
}

// know notes that somebody takes part; a poll notes nobody.
func (r *reference) know(i int, p live.PersonID) {
	if r.items[i].question.Kind != quiz.Poll {
		r.known[p] = true
	}
}

func (r *reference) key(who live.PersonID, i int, choice quiz.ChoiceID, via live.Way) bool {
	if !r.running || i >= len(r.items) {
		return false
	}
	stage, now := r.items[i].stage, r.items[i].rounds[r.round(i)]
	if !r.paced && (stage == live.Waiting || stage == live.Revealed && via == live.WayAloud) {
		return false
	}
	had, ok := now[who]
	switch {
	case ok && choice == had.choice:
		return true
	case ok && !had.keyed:
		return false
	case choice == "":
		delete(now, who)
		return true
	case !r.may(i, choice):
		return false
	}
	now[who] = refAnswer{choice: choice, keyed: true}
	r.know(i, who)
	if via == live.WayPaper && r.items[i].question.Kind != quiz.Poll {
		r.sheets[who] = true
	}
	return true
}

func (r *reference) tally(i, n int) bool {
	if !r.running || i >= len(r.items) || !r.paced && r.items[i].stage == live.Waiting {
		return false
	}
	r.items[i].hands = n
	return true
}
