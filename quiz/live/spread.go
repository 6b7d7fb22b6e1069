package live

import (
	"slices"

	"diklat/quiz"
)

// Bar is how many people gave one thing.
type Bar struct {
	Answer quiz.Answer
	Count  int  // people, with hands
	Hands  int  // of Count, those that the trainer counted in the hall
	Key    bool // earns the full score
}

// Spread counts the answers to item i of r. Kinds with choices list every
// choice in the order the room sees (for multi: how many picked it); the others list each distinct answer, the most common first.
// A poll that is Hidden counts nobody; a survey has no key.
func Spread(r *Run, i int) []Bar {
	bars := spread(r, i)
	if r.Set.Survey {
		for k := range bars {
			bars[k].Key = false
		}
	}
	return bars
}

func spread(r *Run, i int) []Bar {
	q := &r.Quiz.Questions[i]
	if q.Kind.Picks() {
		given, tally := r.Items[i].Given, r.Items[i].Tally
		if r.Hidden(i) {
			given, tally = nil, nil
		}
		return raise(byChoice(q, r.Shown(i, ""), given), tally)
	}
	return byAnswer(q, r.Items[i].Given)
}

// raise adds the hands that were counted.
func raise(bars []Bar, t *Tally) []Bar {
	if t == nil {
		return bars
	}
	for i, b := range bars {
		n := t.Counts[b.Answer.Choices[0]]
		bars[i].Hands = n
		bars[i].Count += n
	}
	return bars
}

func byChoice(q *quiz.Question, shown []quiz.ChoiceID, given map[PersonID]Given) []Bar {
	key, scored := quiz.Key(q)
	bars := make([]Bar, len(shown))
	at := map[quiz.ChoiceID]int{}
	for i, c := range shown {
		at[c] = i
		bars[i] = Bar{Answer: quiz.Answer{Choices: []quiz.ChoiceID{c}}, Key: scored && slices.Contains(key.Choices, c)}
	}
	for _, g := range given {
		for _, c := range g.Answer.Choices {
			if i, ok := at[c]; ok {
				bars[i].Count++
			}
		}
	}
	return bars
}

func byAnswer(q *quiz.Question, given map[PersonID]Given) []Bar {
	var bars []Bar
	at := map[string]int{}
	for _, g := range given {
		id := g.Answer.Text
		for _, c := range g.Answer.Choices {
			id += "\x00" + string(c)
		}
		i, ok := at[id]
		if !ok {
			i = len(bars)
			at[id] = i
			bars = append(bars, Bar{Answer: g.Answer, Key: g.Result.Correct})
		}
		bars[i].Count++
	}
	slices.SortFunc(bars, func(a, b Bar) int {
		if a.Count != b.Count {
			return b.Count - a.Count
		}
		return slices.Compare(flat(a.Answer), flat(b.Answer))
	})
	return bars
}

func flat(a quiz.Answer) []string {
	out := []string{a.Text}
	for _, c := range a.Choices {
		out = append(out, string(c))
	}
	return out
}

// CommonWrong returns the wrong answer most people gave; ok is false if nobody
// was wrong or the kind has no key.
func CommonWrong(r *Run, i int) (b Bar, ok bool) {
	if !r.Quiz.Questions[i].Kind.Scored() || r.Set.Survey {
		return Bar{}, false
	}
	for _, x := range Spread(r, i) {
		if !x.Key && x.Count > b.Count {
			b, ok = x, true
		}
	}
	return b, ok
}
