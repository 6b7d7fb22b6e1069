package quiz

// Picks reports whether an answer to this kind is one or some of Options, so
// that it can be counted choice by choice.
func (k Kind) Picks() bool {
	switch k {
	case Single, Multi, TrueFalse, Scale, Poll:
		return true
	case Numeric, Short, Match, Order, Open, Description:
		return false
	}
	return false
}

// Options lists what can be picked, in the order of the question. A true/false
// question always has both of its choices, True first, with an empty Text where
// the question gives none. Kinds that are not picked from give nil.
func Options(q *Question) []Choice {
	if q.Kind == TrueFalse {
		both := []Choice{{ID: True}, {ID: False}}
		for i := range both {
			if c, ok := q.choice(both[i].ID); ok {
				both[i] = c
			}
		}
		return both
	}
	if !q.Kind.Picks() {
		return nil
	}
	return q.Choices
}
