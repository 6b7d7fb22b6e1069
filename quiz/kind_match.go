package quiz

import "strings"

// matchRules: each left side gets a right side.
//
// Pairs with an empty Left are distractors. Two pairs may share the text of
// their right sides; then either is right. Credit: the share of left sides with
// a right partner; one left open counts as wrong.
type matchRules struct{}

func (matchRules) validate(q *Question) []Problem {
	var ps []Problem
	if len(q.Lefts()) < 2 {
		ps = append(ps, Problem{Question: q.ID, Fault: NoChoices})
	}
	if len(q.Pairs) > MaxChoices {
		ps = append(ps, Problem{Question: q.ID, Fault: TooMany})
	}
	seen := map[ChoiceID]bool{}
	for _, p := range q.Pairs {
		switch {
		case p.ID == "" || strings.TrimSpace(p.Right) == "":
			ps = append(ps, Problem{Question: q.ID, Fault: EmptyChoice, Choice: p.ID})
		case seen[p.ID]:
			ps = append(ps, Problem{Question: q.ID, Fault: DoubleChoice, Choice: p.ID})
		}
		seen[p.ID] = true
	}
	return ps
}

func (matchRules) check(q *Question, a Answer) error {
	if a.Text != "" || len(a.Choices) != len(q.Lefts()) {
		return &AnswerError{Question: q.ID, Why: WrongCount}
	}
	given := false
	for _, id := range a.Choices {
		if id == "" {
			continue
		}
		given = true
		if _, ok := q.pair(id); !ok {
			return &AnswerError{Question: q.ID, Why: UnknownChoice}
		}
	}
	if !given {
		return &AnswerError{Question: q.ID, Why: Empty}
	}
	return nil
}

func (matchRules) grade(q *Question, a Answer) float64 {
	lefts := q.Lefts()
	right := 0
	for i, p := range lefts {
		got, ok := q.pair(a.Choices[i])
		if ok && (got.ID == p.ID || got.Right == p.Right) {
			right++
		}
	}
	return float64(right) / float64(len(lefts))
}

func (matchRules) key(q *Question) Answer {
	var a Answer
	for _, p := range q.Lefts() {
		a.Choices = append(a.Choices, p.ID)
	}
	return a
}

// Lefts returns the pairs that have a left side, in order: one answer each.
func (q *Question) Lefts() []Pair {
	ps := make([]Pair, 0, len(q.Pairs))
	for _, p := range q.Pairs {
		if strings.TrimSpace(p.Left) != "" {
			ps = append(ps, p)
		}
	}
	return ps
}

// pair returns the pair of q named id.
func (q *Question) pair(id ChoiceID) (Pair, bool) {
	for _, p := range q.Pairs {
		if id != "" && p.ID == id {
			return p, true
		}
	}
	return Pair{}, false
}

func (matchRules) guess(q *Question, pick func(int) int) Answer {
	var a Answer
	for range q.Lefts() {
		a.Choices = append(a.Choices, q.Pairs[pick(len(q.Pairs))].ID)
	}
	return a
}
