package sheet

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// answers reads the options and the key as the kind wants them.
func (p *parser) answers(q *quiz.Question) error {
	switch q.Kind {
	case quiz.Single, quiz.Multi:
		return p.choices(q)
	case quiz.Scale, quiz.Poll, quiz.Order:
		return p.mark(q, nil)
	case quiz.TrueFalse:
		id, ok := booleanKey(p.line(fKey))
		if !ok {
			return &badCell{source.BadKey, p.cols.at(fKey), "Benar / Salah"}
		}
		q.Choices = []quiz.Choice{{ID: quiz.True}, {ID: quiz.False}}
		for i := range q.Choices {
			if q.Choices[i].ID == id {
				q.Choices[i].Weight = 1
			}
		}
	case quiz.Match:
		return p.pairs(q)
	case quiz.Numeric, quiz.Short:
		return p.variants(q)
	case quiz.Open, quiz.Description:
	}
	return nil
}

// choices reads single and multi. Keys of a multi without shares get equal ones.
func (p *parser) choices(q *quiz.Question) error {
	ws, err := p.weights()
	if err != nil {
		return err
	}
	texts, at := p.options()
	for i, s := range texts {
		q.Choices = append(q.Choices, quiz.Choice{ID: source.ChoiceID(i), Text: s, Weight: source.Share(ws[at[i]])})
	}
	if q.Kind == quiz.Multi {
		if !strings.Contains(p.line(fKey), "=") {
			share(q.Choices)
		} else if was := source.Scale(q.Choices); was != "" {
			p.Warn(p.issue(source.Scaled, p.cols.at(fKey), was))
		}
	}
	return nil
}

// pairs reads "left -> right"; an option with nothing before the arrow is a
// distractor.
func (p *parser) pairs(q *quiz.Question) error {
	texts, at := p.options()
	for i, s := range texts {
		left, right, ok := cutArrow(s)
		if !ok {
			return &badCell{source.PairForm, p.cols.options[at[i]], ""}
		}
		q.Pairs = append(q.Pairs, quiz.Pair{ID: source.ChoiceID(i), Left: left, Right: right})
	}
	return nil
}

// cutArrow splits at the first "->" that is not written "\->", else at "→".
func cutArrow(s string) (left, right string, ok bool) {
	for i := 0; ; {
		n := strings.Index(s[i:], "->")
		if n < 0 {
			break
		}
		if i += n; i == 0 || s[i-1] != '\\' {
			return unarrow(s[:i]), unarrow(s[i+2:]), true
		}
		i += 2
	}
	if left, right, ok = strings.Cut(s, "→"); ok {
		return unarrow(left), unarrow(right), true
	}
	return "", "", false
}

func unarrow(s string) string { return strings.TrimSpace(strings.ReplaceAll(s, `\->`, "->")) }

func arrowed(s string) string { return strings.ReplaceAll(s, "->", `\->`) }

// variants reads the accepted numbers or texts: from the options, with the key
// column giving their shares, or from the key column alone.
func (p *parser) variants(q *quiz.Question) error {
	texts, at := p.options()
	ws := map[int]float64{}
	if len(texts) == 0 {
		if key := p.line(fKey); key != "" {
			return p.variant(q, key, 1, p.cols.at(fKey))
		}
		return nil
	}
	if p.line(fKey) != "" {
		var err error
		if ws, err = p.weights(); err != nil {
			return err
		}
	}
	for i, s := range texts {
		w, given := ws[at[i]]
		if !given && len(ws) == 0 {
			w = 100
		}
		if err := p.variant(q, s, source.Share(w), p.cols.options[at[i]]); err != nil {
			return err
		}
	}
	return nil
}

func (p *parser) variant(q *quiz.Question, s string, weight float64, col int) error {
	if q.Kind == quiz.Short {
		q.Texts = append(q.Texts, quiz.TextKey{Pattern: s, Weight: weight, CaseSensitive: p.flagged(flagCase)})
		return nil
	}
	k := quiz.NumberKey{Weight: weight}
	if code := numberOf(s, &k); code != "" {
		return &badCell{code, col, ""}
	}
	q.Numbers = append(q.Numbers, k)
	return nil
}

// numberOf reads "3,14", "3..5", "3 s.d. 5", "3,1 ± 0,05" or "*".
func numberOf(s string, k *quiz.NumberKey) source.Code {
	if s == "*" {
		k.Min, k.Max = -source.Everything, source.Everything
		return ""
	}
	for _, sep := range []string{"..", "s.d.", "s/d", "±", "+/-"} {
		left, right, ok := strings.Cut(s, sep)
		if !ok {
			continue
		}
		a, b := quiz.ReadNumber(left), quiz.ReadNumber(right)
		if len(a) == 0 || len(b) == 0 {
			return source.NotNumber
		}
		k.Min, k.Max = a[0], b[0]
		if sep == "±" || sep == "+/-" {
			k.Min, k.Max = source.Span(a[0], b[0])
		}
		if k.Min > k.Max {
			return source.BadSpan
		}
		return ""
	}
	v := quiz.ReadNumber(s)
	if len(v) == 0 {
		return source.NotNumber
	}
	k.Min, k.Max = v[0], v[0]
	return ""
}

// whys reads the column Alasan: lines "A: why", "Benar: why". A line break in a
// reason is written "\n".
func (p *parser) whys(q *quiz.Question) error {
	for line := range strings.SplitSeq(p.get(fWhys), "\n") {
		name, why, ok := strings.Cut(line, ":")
		if name = strings.ToLower(strings.TrimSpace(name)); name == "" && !ok {
			continue
		}
		if !ok || !setWhy(q, name, source.CleanText(unbreak(strings.TrimSpace(why)))) {
			return &badCell{source.BadCell, p.cols.at(fWhys), "A: …"}
		}
	}
	return nil
}

// setWhy keeps a reason at the choice or variant it names.
func setWhy(q *quiz.Question, name, why string) bool {
	if q.Kind == quiz.TrueFalse {
		id, ok := booleanKey(name)
		for i := range q.Choices {
			if ok && q.Choices[i].ID == id {
				q.Choices[i].Why = why
			}
		}
		return ok
	}
	if len(name) != 1 || name[0] < 'a' || name[0] > 'z' {
		return false
	}
	i := int(name[0] - 'a')
	switch {
	case i < len(q.Choices):
		q.Choices[i].Why = why
	case i < len(q.Numbers):
		q.Numbers[i].Why = why
	case i < len(q.Texts):
		q.Texts[i].Why = why
	default:
		return false
	}
	return true
}

var breaker, unbreaker = strings.NewReplacer(`\`, `\\`, "\n", `\n`), strings.NewReplacer(`\\`, `\`, `\n`, "\n")

func unbreak(s string) string { return unbreaker.Replace(s) }
