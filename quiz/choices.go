package quiz

import (
	"math"
	"strings"
	"unicode/utf8"
)

// full is the least weight that counts as the whole score: files write thirds
// as 33.333.
const full = 1 - 1e-6

// validateChoices reports what any list of choices must not have.
func validateChoices(q *Question) []Problem {
	var ps []Problem
	if len(q.Choices) < 2 {
		ps = append(ps, Problem{Question: q.ID, Fault: NoChoices})
	}
	if len(q.Choices) > MaxChoices {
		ps = append(ps, Problem{Question: q.ID, Fault: TooMany})
	}
	seen := make(map[ChoiceID]bool, len(q.Choices))
	for _, c := range q.Choices {
		switch {
		case c.ID == "" || strings.TrimSpace(c.Text) == "":
			ps = append(ps, Problem{Question: q.ID, Fault: EmptyChoice, Choice: c.ID})
		case seen[c.ID]:
			ps = append(ps, Problem{Question: q.ID, Fault: DoubleChoice, Choice: c.ID})
		}
		seen[c.ID] = true
		if badWeight(c.Weight, -1) {
			ps = append(ps, Problem{Question: q.ID, Fault: BadWeight, Choice: c.ID})
		}
	}
	return ps
}

// validateUnweighted reports weights on choices that nobody grades.
func validateUnweighted(q *Question) []Problem {
	ps := validateChoices(q)
	for _, c := range q.Choices {
		if c.Weight != 0 {
			ps = append(ps, Problem{Question: q.ID, Fault: BadWeight, Choice: c.ID})
		}
	}
	return ps
}

// badWeight reports a weight outside low..1, or no number at all.
func badWeight(w, low float64) bool {
	return math.IsNaN(w) || w < low-1e-9 || w > 1+1e-9
}

// choice returns the choice of q named id.
func (q *Question) choice(id ChoiceID) (Choice, bool) {
	for _, c := range q.Choices {
		if c.ID == id {
			return c, true
		}
	}
	return Choice{}, false
}

// checkOne accepts exactly one choice that q has.
func checkOne(q *Question, a Answer) error {
	if a.Text != "" || len(a.Choices) > 1 {
		return &AnswerError{Question: q.ID, Why: WrongCount}
	}
	if len(a.Choices) == 0 {
		return &AnswerError{Question: q.ID, Why: Empty}
	}
	if _, ok := q.choice(a.Choices[0]); !ok {
		return &AnswerError{Question: q.ID, Why: UnknownChoice}
	}
	return nil
}

// checkSome accepts one or more choices that q has, none twice.
func checkSome(q *Question, a Answer) error {
	if a.Text != "" || len(a.Choices) > len(q.Choices) {
		return &AnswerError{Question: q.ID, Why: WrongCount}
	}
	if len(a.Choices) == 0 {
		return &AnswerError{Question: q.ID, Why: Empty}
	}
	seen := make(map[ChoiceID]bool, len(a.Choices))
	for _, id := range a.Choices {
		if _, ok := q.choice(id); !ok {
			return &AnswerError{Question: q.ID, Why: UnknownChoice}
		}
		if seen[id] {
			return &AnswerError{Question: q.ID, Why: Repeated}
		}
		seen[id] = true
	}
	return nil
}

// checkText accepts a text of 1..MaxText runes.
func checkText(q *Question, a Answer) error {
	switch {
	case len(a.Choices) > 0:
		return &AnswerError{Question: q.ID, Why: WrongCount}
	case strings.TrimSpace(a.Text) == "":
		return &AnswerError{Question: q.ID, Why: Empty}
	case utf8.RuneCountInString(a.Text) > MaxText:
		return &AnswerError{Question: q.ID, Why: TooLong}
	}
	return nil
}

// guessOne picks any of what can be picked.
func guessOne(q *Question, pick func(int) int) Answer {
	options := Options(q)
	if len(options) == 0 {
		return Answer{}
	}
	return Answer{Choices: []ChoiceID{options[pick(len(options))].ID}}
}
