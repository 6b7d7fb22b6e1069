package quiz

import (
	"strings"
	"unicode"
)

// shortRules: a few words are typed.
//
// Both sides are compared after trimming, folding runs of spaces to one, making
// curly quotes straight and, unless the key asks for case, folding case. Credit:
// the best Weight among the plain patterns that match; only if none does, the
// best among those with a wildcard. So "*" with Weight 0 or 0.5 may catch the
// rest without stealing from exact variants.
type shortRules struct{}

func (shortRules) validate(q *Question) []Problem {
	var ps []Problem
	found := false
	for _, k := range q.Texts {
		if strings.TrimSpace(k.Pattern) == "" {
			ps = append(ps, Problem{Question: q.ID, Fault: EmptyChoice})
		}
		if badWeight(k.Weight, 0) {
			ps = append(ps, Problem{Question: q.ID, Fault: BadWeight})
		}
		found = found || k.Weight >= full
	}
	if !found {
		ps = append(ps, Problem{Question: q.ID, Fault: NoKey})
	}
	return ps
}

func (shortRules) check(q *Question, a Answer) error { return checkText(q, a) }

func (shortRules) grade(q *Question, a Answer) float64 {
	exact, wild := -1.0, 0.0
	for _, k := range q.Texts {
		p := compilePattern(k)
		switch {
		case !p.matches(a.Text):
		case len(p.parts) == 1:
			exact = max(exact, k.Weight)
		default:
			wild = max(wild, k.Weight)
		}
	}
	best := wild
	if exact >= 0 {
		best = exact
	}
	if best >= full {
		return 1
	}
	return best
}

// key fills the stars of a full pattern with nothing, or with a dash where
// nothing would leave no answer or would meet a pattern of less weight.
func (r shortRules) key(q *Question) Answer {
	for _, fill := range []string{"", "-", "x", "xyz"} {
		for _, k := range q.Texts {
			if k.Weight < full {
				continue
			}
			a := Answer{Text: strings.TrimSpace(strings.Join(compilePattern(k).parts, fill))}
			if r.check(q, a) == nil && r.grade(q, a) == 1 {
				return a
			}
		}
	}
	return Answer{}
}

// pattern is a TextKey split at its stars.
type pattern struct {
	parts []string
	cased bool
}

func compilePattern(k TextKey) pattern {
	p := pattern{cased: k.CaseSensitive}
	var b strings.Builder
	src := foldText(k.Pattern, p.cased)
	for i := 0; i < len(src); i++ {
		switch {
		case src[i] == '\\' && i+1 < len(src) && src[i+1] == '*':
			b.WriteByte('*')
			i++
		case src[i] == '*':
			p.parts = append(p.parts, b.String())
			b.Reset()
		default:
			b.WriteByte(src[i])
		}
	}
	p.parts = append(p.parts, b.String())
	return p
}

// matches takes the first place for each part in turn, which is enough since a
// star takes any run; it never goes back, so no pattern can make it slow.
func (p pattern) matches(text string) bool {
	s := foldText(text, p.cased)
	last := len(p.parts) - 1
	if last == 0 {
		return s == p.parts[0]
	}
	if !strings.HasPrefix(s, p.parts[0]) {
		return false
	}
	s = s[len(p.parts[0]):]
	for _, mid := range p.parts[1:last] {
		i := strings.Index(s, mid)
		if i < 0 {
			return false
		}
		s = s[i+len(mid):]
	}
	return strings.HasSuffix(s, p.parts[last])
}

// foldText makes two ways of typing the same words equal.
func foldText(s string, cased bool) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '’' || r == '‘' || r == '`':
			return '\''
		case r == '“' || r == '”':
			return '"'
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	s = strings.Join(strings.Fields(s), " ")
	if cased {
		return s
	}
	return strings.ToLower(s)
}

func (shortRules) guess(*Question, func(int) int) Answer { return Answer{Text: "tidak tahu"} }
