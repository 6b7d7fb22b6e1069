package live_test

import (
	"fmt"
	"slices"
	"time"

	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
)

// reference is the room in the plainest words: what is open, how much time is
// left, and the last accepted answer of each person to each item in each round.
type reference struct {
	running  bool
	id       live.RunID
	item     int
	items    []refItem
	limit    int
	deadline time.Time
	left     time.Duration
	paused   bool
	sittings map[string]live.PersonID
	known    map[live.PersonID]bool // took part so far
	sheets   map[live.PersonID]bool // have handed in paper
}

type refItem struct {
	question quiz.Question
	stage    live.Stage
	rounds   []map[live.PersonID]refAnswer // the last one is the current one
	hands    int                           // for choice a, in this round
	there    map[live.PersonID]bool        // who was known at the newest close
}

type refAnswer struct {
	choice quiz.ChoiceID
	keyed  bool
}

func newReference() *reference {
	return &reference{sittings: map[string]live.PersonID{}, known: map[live.PersonID]bool{}, sheets: map[live.PersonID]bool{}}
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

func (r *reference) at(seat string) []live.PersonID {
	switch seat {
	case "4":
		return turners
	case "5":
		return grouped
	}
	if p := r.sittings[seat]; p != "" {
		return []live.PersonID{p}
	}
	return nil
}

func (r *reference) sit(seat string, who live.PersonID) {
	for s, p := range r.sittings {
		if p == who {
			delete(r.sittings, s)
		}
	}
	r.sittings[seat] = who
}

// restart: nobody sits anywhere but the crews, and an open question stands still
// as of the newest moment on record.
func (r *reference) restart(seen time.Time) {
	clear(r.sittings)
	if !r.running || r.paused || r.items[r.item].stage != live.Opened {
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
	for _, seat := range []string{"0", "1", "2", "3", "4", "5"} {
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
		r.running, r.id, r.item, r.items, r.limit = true, a.Run, 0, nil, a.Set.Seconds
		for _, q := range a.Quiz.Questions {
			r.items = append(r.items, refItem{question: q, rounds: []map[live.PersonID]refAnswer{{}}})
		}
		clear(r.known)
		clear(r.sheets)
		r.noClock()
		return true
	}
	if !r.running {
		return false
	}
	it := &r.items[r.item]
	is := it.stage == live.Opened
	switch a := act.(type) {
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
	it.rounds, it.hands = append(it.rounds, map[live.PersonID]refAnswer{}), 0
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

func (r *reference) answer(seat string, who live.PersonID, i int, choice quiz.ChoiceID, round int) bool {
	if !r.may(i, choice) || i != r.item || r.items[i].stage != live.Opened || round != r.round(i) || !slices.Contains(r.at(seat), who) {
		return false
	}
	now := r.items[i].rounds[round]
	people := []live.PersonID{who}
	switch seat {
	case "4":
		if r.called(i) != who {
			return false
		}
	case "5":
		people = grouped
	}
	for _, p := range people {
		now[p] = refAnswer{choice: choice}
		r.know(i, p)
	}
	return true
}

// know notes that somebody takes part; a poll notes nobody.
func (r *reference) know(i int, p live.PersonID) {
	if r.items[i].question.Kind != quiz.Poll {
		r.known[p] = true
	}
}

// called is whose turn it is: the next one begins with every question.
func (r *reference) called(i int) live.PersonID {
	for k := range turners {
		p := turners[(i+k)%len(turners)]
		if _, given := r.items[i].rounds[r.round(i)][p]; !given {
			return p
		}
	}
	return ""
}

func (r *reference) key(who live.PersonID, i int, choice quiz.ChoiceID, via live.Way) bool {
	if !r.running || i >= len(r.items) {
		return false
	}
	stage, now := r.items[i].stage, r.items[i].rounds[r.round(i)]
	if stage == live.Waiting || stage == live.Revealed && via == live.WayAloud {
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
	if !r.running || i >= len(r.items) || r.items[i].stage == live.Waiting {
		return false
	}
	r.items[i].hands = n
	return true
}

// score is what a person has: right answers of those they took part in.
func (r *reference) score(p live.PersonID) (score, taken, total int) {
	for _, it := range r.items {
		if it.stage != live.Revealed || it.question.Kind == quiz.Poll {
			continue
		}
		var last *refAnswer
		for _, round := range it.rounds {
			if a, ok := round[p]; ok {
				last = &a
			}
		}
		if last == nil && !it.there[p] && !r.sheets[p] {
			continue
		}
		total++
		if last != nil {
			taken++
			if last.choice == "b" {
				score++
			}
		}
	}
	return score, taken, total
}

func (r *reference) compare(t *rapid.T, running bool, run *live.Run, now time.Time) {
	if running != r.running {
		t.Fatalf("running: %v, reference %v", running, r.running)
	}
	if run == nil {
		return
	}
	left := r.left
	if !r.deadline.IsZero() {
		left = r.deadline.Sub(now)
	}
	if got := run.Clock.Remaining(now); got != left || run.Clock.Paused != r.paused {
		t.Fatalf("time left %v paused %v, reference %v %v", got, run.Clock.Paused, left, r.paused)
	}
	if len(run.Items) != len(r.items) || running && run.Item != r.item {
		t.Fatalf("%d items at %d, reference %d at %d", len(run.Items), run.Item, len(r.items), r.item)
	}
	for i := range run.Items {
		r.items[i].compare(t, run, i)
	}
	for _, p := range everybody() {
		score, taken, total := run.Score(p)
		if s, k, n := r.score(p); s != int(score) || k != taken || n != total {
			t.Fatalf("%s: %v of %d, %d; reference %d of %d, %d", p, score, taken, total, s, k, n)
		}
	}
}

func (it *refItem) compare(t *rapid.T, run *live.Run, i int) {
	got := &run.Items[i]
	if got.Stage != it.stage || got.Round() != len(it.rounds)-1 || got.Tally.Sum() != it.hands {
		t.Fatalf("item %d: %q round %d hands %d, reference %q %d %d", i, got.Stage, got.Round(), got.Tally.Sum(), it.stage, len(it.rounds)-1, it.hands)
	}
	for n, want := range it.rounds {
		given := got.Given
		if n < len(got.Earlier) {
			given = got.Earlier[n].Given
		}
		if len(given) != len(want) {
			t.Fatalf("item %d, round %d: %d answers, reference has %d", i, n, len(given), len(want))
		}
		if it.question.Kind == quiz.Poll {
			sameVotes(t, given, want)
			continue
		}
		for who, g := range given {
			if a, ok := want[who]; !ok || a.choice != g.Answer.Choices[0] || a.keyed != g.Via.Keyed() {
				t.Fatalf("item %d, round %d, %s: %v by %q, reference %+v", i, n, who, g.Answer, g.Via, a)
			}
		}
	}
}

// sameVotes compares a poll, in which nobody has a name.
func sameVotes(t *rapid.T, given map[live.PersonID]live.Given, want map[live.PersonID]refAnswer) {
	n := map[quiz.ChoiceID]int{}
	for who, g := range given {
		if slices.Contains(everybody(), who) {
			t.Fatalf("a vote of %s", who)
		}
		n[g.Answer.Choices[0]]++
	}
	for _, a := range want {
		n[a.choice]--
	}
	for c, d := range n {
		if d != 0 {
			t.Fatalf("votes for %s differ by %d", c, d)
		}
	}
}
