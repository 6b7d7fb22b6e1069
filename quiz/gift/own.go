package gift

import (
	"strconv"

	"diklat/quiz"
	"diklat/quiz/source"
)

// asOwnKind turns a question with a [tag:diklat:kind=...] into the kind that
// GIFT has no sign for: scale and poll are written as choices without a key,
// order as pairs "1 -> first step".
func (q *reading) asOwnKind() {
	switch q.ownKind {
	case quiz.Scale, quiz.Poll:
		if q.Kind != quiz.Multi {
			return
		}
		q.Kind = q.ownKind
	case quiz.Order:
		if q.Kind != quiz.Match {
			return
		}
		cs := make([]quiz.Choice, len(q.Pairs))
		for i, p := range q.Pairs {
			if p.Left != strconv.Itoa(i+1) {
				return
			}
			cs[i] = quiz.Choice{ID: source.ChoiceID(i), Text: p.Right}
		}
		q.Kind, q.Choices, q.Pairs = quiz.Order, cs, nil
	case quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Numeric, quiz.Short, quiz.Match, quiz.Open, quiz.Description:
	}
}
