package live_test

import (
	"slices"
	"time"

	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
)

// score is what a person has: right answers of those they took part in.
func (r *reference) score(p live.PersonID) (score, taken, total int) {
	for _, it := range r.items {
		if it.stage != live.Revealed && !r.paced || it.question.Kind == quiz.Poll || it.practice || r.survey {
			continue
		}
		var last *refAnswer
		for _, round := range it.rounds {
			if a, ok := round[p]; ok {
				last = &a
			}
		}
		if last == nil && !r.paced && (it.skipped[p] || !it.there[p] && !r.sheets[p]) {
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
	if got := run.Clock.Remaining(now); got != left || run.Clock.Paused != r.paused || running && run.Closed != r.closed {
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
