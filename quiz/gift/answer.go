package gift

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// takeAnswers decides the kind by what stands between the braces, in Moodle's
// order, and reads it.
func (q *reading) takeAnswers() {
	if n := lastString(q.body[q.from:q.to], "####"); n >= 0 {
		q.Explain = q.field(q.body[q.from+n+4 : q.to])
		q.to = q.from + n
	}
	for q.from < q.to && q.body[q.from] <= ' ' {
		q.from++
	}
	text := strings.TrimSpace(q.body[q.from:q.to])
	switch {
	case text == "":
		q.Kind = quiz.Open
	case foreign(text) != "":
		issue := q.at(source.Unsupported, q.base+q.from, q.base+q.to)
		issue.Detail = foreign(text)
		q.Skip(issue)
		q.refused = true
	case text[0] == '#':
		q.numeric()
	case find(text, 0, '~') >= 0:
		q.choices()
	case q.ownKind != quiz.Short && paired(text):
		q.match()
	default:
		if !q.trueFalse(text) {
			q.short(text)
		}
	}
}

// foreign names the kinds of plug-ins that are told apart by their first signs.
func foreign(text string) string {
	if text[0] == '>' && len(text) > 1 && (text[1] >= '0' && text[1] <= '9' || text[1] == ' ') {
		return "ordering (qtype_ordering)"
	}
	n := strings.IndexByte(text, ':')
	if n < 0 || n > 3 || strings.Trim(text[:n], "0123456789") != "" {
		return ""
	}
	rest := text[n+1:]
	for _, w := range []string{"MULTICHOICE", "MULTIRESPONSE", "MC", "MR", "SHORTANSWER", "SA", "MW", "NUMERICAL", "NM", "DROPDOWN"} {
		if strings.HasPrefix(strings.ToUpper(rest), w) && strings.Contains(rest, ":") {
			return "cloze"
		}
	}
	return ""
}

// parts cuts the answers at the signs in cut, and returns where each begins and
// ends. A part begins with its sign; text before the first one is a part too.
func (q *reading) parts(cut string) ([]span, bool) {
	var out []span
	start := q.from
	for i := q.from; i < q.to; i++ {
		c := q.body[i]
		if c == '\\' && i+1 < q.to && escapable(q.body[i+1]) {
			i++
			continue
		}
		if strings.IndexByte(cut, c) >= 0 {
			if strings.TrimSpace(q.body[start:i]) != "" {
				out = append(out, span{start, i})
			}
			start = i
			if len(out) > source.MaxParts {
				issue := q.at(source.TooManyParts, q.base+q.from, q.base+q.to)
				q.Fail(issue)
				q.refused = true
				return nil, false
			}
		}
	}
	if strings.TrimSpace(q.body[start:q.to]) != "" {
		out = append(out, span{start, q.to})
	}
	return out, true
}

// part is one answer taken apart.
type part struct {
	span
	sign     byte // '=', '~' or 0
	weight   float64
	weighted bool
	text     string // raw
	why      string // readable
}

// split takes sign, weight and feedback off a part.
func (q *reading) split(s span) (part, bool) {
	p := part{span: s, text: q.body[s.start:s.end]}
	if c := p.text[0]; c == '=' || c == '~' {
		p.sign, p.text = c, p.text[1:]
	}
	p.text = strings.TrimSpace(p.text)
	if strings.HasPrefix(p.text, "%") {
		number, rest, ok := strings.Cut(p.text[1:], "%")
		if w, isNumber := percent(number); ok && isNumber {
			p.weight, p.weighted, p.text = source.Share(w), true, rest
			if w < -100 || w > 100 {
				q.refuse(source.Weight, s)
				return p, false
			}
		}
	}
	if n := find(p.text, 0, '#'); n >= 0 {
		p.why = q.field(p.text[n+1:])
		p.text = p.text[:n]
		if strings.TrimSpace(p.text) == "" {
			q.refuse(source.Hash, s)
			return p, false
		}
	}
	if strings.TrimSpace(p.text) == "" {
		q.refuse(source.EmptyAnswer, s)
		return p, false
	}
	return p, true
}

// refuse gives the question up for a problem with part of its answers.
func (q *reading) refuse(code source.Code, s span) {
	q.fail(code, q.base+s.start, q.base+s.end)
	q.refused = true
}

// choices reads single and multi: single as soon as there is a "=".
func (q *reading) choices() {
	spans, ok := q.parts("=~")
	if !ok {
		return
	}
	if len(spans) < 2 {
		q.refuse(source.TwoAnswers, span{q.from, q.to})
		return
	}
	keys := 0
	for i, s := range spans {
		p, ok := q.split(s)
		if !ok {
			return
		}
		if p.sign == '=' {
			keys++
			if !p.weighted {
				p.weight = 1
			}
		}
		q.Choices = append(q.Choices, quiz.Choice{
			ID: source.ChoiceID(i), Text: q.line(p.text), Weight: p.weight, Why: p.why})
	}
	if keys > 0 {
		q.Kind = quiz.Single
		if keys > 1 {
			q.warn(source.TwoKeys, q.base+q.from, q.base+q.to)
		}
		return
	}
	q.Kind = quiz.Multi
	if was := source.Scale(q.Choices); was != "" {
		issue := q.at(source.Scaled, q.base+q.from, q.base+q.to)
		issue.Detail = was
		q.Warn(issue)
	}
}

// trueFalse reads {T}, {FALSE#wrong#right}; false if the text is something else.
// The first feedback is for the wrong answer, the second for the right one.
func (q *reading) trueFalse(text string) bool {
	word, rest := text, ""
	if n := find(text, 0, '#'); n > 0 {
		word, rest = strings.TrimSpace(text[:n]), text[n+1:]
	}
	var key quiz.ChoiceID
	switch word {
	case "T", "TRUE":
		key = quiz.True
	case "F", "FALSE":
		key = quiz.False
	default:
		return false
	}
	wrong, right := rest, ""
	if n := find(rest, 0, '#'); n >= 0 {
		wrong, right = rest[:n], rest[n+1:]
	}
	q.Kind = quiz.TrueFalse
	for _, id := range []quiz.ChoiceID{quiz.True, quiz.False} {
		c := quiz.Choice{ID: id, Why: q.field(wrong)}
		if id == key {
			c.Weight, c.Why = 1, q.field(right)
		}
		q.Choices = append(q.Choices, c)
	}
	return true
}

// short reads the variants of a short answer.
func (q *reading) short(text string) {
	switch strings.ToLower(text) {
	case "t", "true", "f", "false", "benar", "salah", "b", "s":
		q.warn(source.MaybeBoolean, q.base+q.from, q.base+q.to)
	}
	spans, ok := q.parts("=")
	if !ok {
		return
	}
	q.Kind = quiz.Short
	for _, s := range spans {
		p, ok := q.split(s)
		if !ok {
			return
		}
		if !p.weighted {
			p.weight = 1
		}
		q.Texts = append(q.Texts, quiz.TextKey{Pattern: bare(p.text), Weight: p.weight, Why: p.why})
	}
}
