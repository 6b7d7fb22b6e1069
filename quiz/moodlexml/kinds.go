package moodlexml

import (
	"math"
	"sort"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// fill reads what belongs to one type of Moodle into q.
func (p *parser) fill(kind string, n *node, q *quiz.Question) source.Code {
	answers := 0
	for _, k := range n.kids {
		if k.name == "answer" || k.name == "subquestion" {
			answers++
		}
	}
	if answers > source.MaxParts {
		return source.TooManyParts
	}
	switch kind {
	case "multichoice":
		return p.multichoice(n, q)
	case "truefalse":
		return p.trueFalse(n, q)
	case "shortanswer":
		return p.short(n, q)
	case "numerical":
		return p.numerical(n, q)
	case "matching", "match":
		return p.matching(n, q)
	case "essay":
		q.Kind = quiz.Open
	case "description":
		q.Kind = quiz.Description
	case "ordering":
		return p.ordering(n, q)
	default:
		return source.Unsupported
	}
	return ""
}

// fraction reads the share of an answer, in percent. Old files have none for
// wrong answers; some write a decimal comma.
func fraction(n *node) (float64, bool) {
	s := strings.Replace(strings.TrimSpace(n.get("fraction")), ",", ".", 1)
	if s == "" {
		return 0, true
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(v) || math.IsInf(v, 0) {
		return 0, false
	}
	return v, true
}

func (p *parser) multichoice(n *node, q *quiz.Question) (bad source.Code) {
	q.Shuffle = q.Shuffle || n.yes("shuffleanswers")
	q.Kind = quiz.Multi
	if !n.has("single") || n.yes("single") {
		q.Kind = quiz.Single
	}
	keys := 0
	n.each("answer", func(a *node) {
		f, ok := fraction(a)
		if !ok || f < -100 || f > 100 {
			bad = source.Weight
		}
		if f == 100 {
			keys++
		}
		q.Choices = append(q.Choices, quiz.Choice{ID: source.ChoiceID(len(q.Choices)), Text: p.line(a, n),
			Weight: source.Share(f), Why: p.text(a.child("feedback"), n)})
	})
	switch {
	case bad != "":
	case len(q.Choices) < 2:
		bad = source.TwoAnswers
	case q.Kind == quiz.Single && keys > 1:
		p.note(source.TwoKeys, "")
	case q.Kind == quiz.Multi:
		if was := source.Scale(q.Choices); was != "" {
			p.note(source.Scaled, was)
		}
	}
	return bad
}

func (p *parser) note(code source.Code, detail string) {
	at := p.at
	at.Code, at.Detail = code, detail
	p.Warn(at)
}

// trueFalse: each answer says in its text which one it is.
func (p *parser) trueFalse(n *node, q *quiz.Question) (bad source.Code) {
	q.Kind = quiz.TrueFalse
	q.Choices = []quiz.Choice{{ID: quiz.True}, {ID: quiz.False}}
	seen := 0
	n.each("answer", func(a *node) {
		f, ok := fraction(a)
		i := seen // files in another language: true comes first
		switch strings.ToLower(strings.TrimSpace(a.content())) {
		case "true", "benar":
			i = 0
		case "false", "salah":
			i = 1
		}
		if seen++; !ok || i > 1 {
			bad = source.Weight
			return
		}
		if f > 0 {
			q.Choices[i].Weight = 1
		}
		q.Choices[i].Why = p.text(a.child("feedback"), n)
	})
	return bad
}

func (p *parser) short(n *node, q *quiz.Question) (bad source.Code) {
	q.Kind = quiz.Short
	n.each("answer", func(a *node) {
		f, ok := fraction(a)
		if !ok || f < 0 || f > 100 {
			bad = source.Weight
		}
		q.Texts = append(q.Texts, quiz.TextKey{Pattern: source.CleanLine(a.content()), Weight: source.Share(f),
			CaseSensitive: n.yes("usecase"), Why: p.text(a.child("feedback"), n)})
	})
	return bad
}

func (p *parser) numerical(n *node, q *quiz.Question) (bad source.Code) {
	q.Kind = quiz.Numeric
	n.each("answer", func(a *node) {
		f, ok := fraction(a)
		if !ok || f < 0 || f > 100 {
			bad = source.Weight
			return
		}
		k := quiz.NumberKey{Weight: source.Share(f), Why: p.text(a.child("feedback"), n)}
		if code := numberKey(a, &k); code != "" {
			bad = code
		}
		q.Numbers = append(q.Numbers, k)
	})
	return bad
}

// numberKey reads value and tolerance, "*" for any number. The attributes min
// and max are this project's, for ranges that value and tolerance would round.
func numberKey(a *node, k *quiz.NumberKey) source.Code {
	text := strings.TrimSpace(a.content())
	if text == "*" {
		k.Min, k.Max = -source.Everything, source.Everything
		return ""
	}
	if low, err := strconv.ParseFloat(a.get("min"), 64); err == nil {
		if high, err := strconv.ParseFloat(a.get("max"), 64); err == nil {
			k.Min, k.Max = low, high
			return ""
		}
	}
	tolerance := a.word("tolerance")
	if tolerance == "" {
		tolerance = "0"
	}
	v, err1 := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	t, err2 := strconv.ParseFloat(strings.Replace(tolerance, ",", ".", 1), 64)
	if err1 != nil || err2 != nil || math.IsNaN(v+t) || math.IsInf(v+t, 0) {
		return source.NotNumber
	}
	if t < 0 {
		return source.BadSpan
	}
	k.Min, k.Max = source.Span(v, t)
	return ""
}

func (p *parser) matching(n *node, q *quiz.Question) source.Code {
	q.Kind = quiz.Match
	n.each("subquestion", func(s *node) {
		q.Pairs = append(q.Pairs, quiz.Pair{ID: source.ChoiceID(len(q.Pairs)),
			Left: p.line(s, n), Right: source.CleanLine(s.child("answer").content())})
	})
	return ""
}

// ordering: the fraction of an answer is its place.
func (p *parser) ordering(n *node, q *quiz.Question) (bad source.Code) {
	q.Kind = quiz.Order
	type step struct {
		at   float64
		text string
	}
	var steps []step
	n.each("answer", func(a *node) {
		f, ok := fraction(a)
		if !ok {
			bad = source.Weight
		}
		steps = append(steps, step{f, p.line(a, n)})
	})
	sort.SliceStable(steps, func(i, j int) bool { return steps[i].at < steps[j].at })
	for i, s := range steps {
		q.Choices = append(q.Choices, quiz.Choice{ID: source.ChoiceID(i), Text: s.text})
	}
	return bad
}
