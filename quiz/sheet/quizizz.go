package sheet

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// quizizz reads a row of Quizizz's (Wayground's) template. Its second row holds
// instructions and is passed over.
func (p *parser) quizizz() (quiz.Question, error) {
	kind := strings.ToLower(strings.ReplaceAll(p.line(fKind), "-", " "))
	stem := p.get(fStem)
	if len(kind) > 40 || strings.HasPrefix(strings.ToLower(stem), "text of the question") ||
		strings.HasPrefix(strings.ToLower(stem), "(required)") {
		return quiz.Question{}, errSkip
	}
	q := quiz.Question{Stem: stem, Explain: source.CleanText(p.get(fExplain))}
	if p.get(fImage) != "" {
		p.Warn(p.issue(source.LostMedia, p.cols.at(fImage), ""))
	}
	switch kind {
	case "", "multiple choice":
		q.Kind = quiz.Single
		err := p.keyed(&q)
		return q, err
	case "checkbox":
		q.Kind = quiz.Multi
		err := p.keyed(&q)
		share(q.Choices)
		return q, err
	case "poll":
		q.Kind = quiz.Poll
		err := p.mark(&q, nil)
		return q, err
	case "open ended", "open":
		q.Kind = quiz.Open
		return q, nil
	case "fill in the blank", "fill in the blanks":
		q.Kind = quiz.Short
		texts, _ := p.options()
		for _, t := range texts {
			q.Texts = append(q.Texts, quiz.TextKey{Pattern: strings.ReplaceAll(t, "*", `\*`), Weight: 1})
		}
		return q, nil
	}
	issue := p.issue(source.Unsupported, p.cols.at(fKind), kind)
	issue.Text = stem
	p.Skip(issue)
	return q, errSkip
}

// keyed marks the options that the key column numbers.
func (p *parser) keyed(q *quiz.Question) error {
	keys, ok := numbered(p.get(fKey))
	if !ok {
		return &badCell{source.BadKey, p.cols.at(fKey), p.filled()}
	}
	if q.Kind == quiz.Single && len(keys) > 1 {
		q.Kind = quiz.Multi
		defer func() { share(q.Choices) }()
	}
	return p.mark(q, keys)
}
