package gift

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// typed are the arrows that word processors make out of "->".
var typed = []string{"–>", "—>", "→", "-＞"}

// arrow finds the arrow of a pair and its length: "->" if there is one, else
// the first of the typed ones.
func arrow(s string) (at, length int) {
	if at = strings.Index(s, "->"); at >= 0 {
		return at, len("->")
	}
	for _, a := range typed {
		if n := strings.Index(s, a); n >= 0 && (at < 0 || n < at) {
			at, length = n, len(a)
		}
	}
	return at, length
}

// paired reports answers that are pairs: one "->" outside a feedback is enough,
// as in Moodle; typed arrows count only if every answer has one.
func paired(text string) bool {
	from := find(text, 0, '=')
	if from < 0 {
		return false
	}
	if !strings.Contains(text, "->") && !strings.ContainsAny(text, "→>＞") {
		return false
	}
	answers, all := 0, true
	for from >= 0 {
		next := find(text, from+1, '=')
		one := text[from:]
		if next >= 0 {
			one = text[from:next]
		}
		if n := find(one, 0, '#'); n >= 0 {
			one = one[:n]
		}
		at, _ := arrow(one)
		if at >= 0 && strings.HasPrefix(one[at:], "->") {
			return true
		}
		answers, all, from = answers+1, all && at >= 0, next
	}
	return all && answers > 1
}

// match reads the pairs of a matching question.
func (q *reading) match() {
	spans, ok := q.parts("=")
	if !ok {
		return
	}
	if len(spans) < 2 {
		q.refuse(source.TwoAnswers, span{q.from, q.to})
		return
	}
	q.Kind = quiz.Match
	for i, s := range spans {
		text := strings.TrimPrefix(q.body[s.start:s.end], "=")
		at, n := arrow(text)
		if at < 0 {
			q.refuse(source.PairForm, s)
			return
		}
		if n != len("->") || text[at] != '-' {
			q.warn(source.Arrow, q.base+s.start, q.base+s.end)
		}
		if find(text, 0, '#') >= 0 {
			q.warn(source.PairFeedback, q.base+s.start, q.base+s.end)
		}
		q.Pairs = append(q.Pairs, quiz.Pair{
			ID: source.ChoiceID(i), Left: q.line(text[:at]), Right: q.line(text[at+n:])})
	}
}
