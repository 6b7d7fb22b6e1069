package sheet

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// kahootSample is how the example question of the official template begins.
const kahootSample = "which spreadsheet tools can read this sheet"

// kahoot reads a row of Kahoot's template: one key makes a single, several a
// multi. The time limit is not kept: the trainer's clock decides.
func (p *parser) kahoot() (quiz.Question, error) {
	stem := p.get(fStem)
	if strings.HasPrefix(strings.ToLower(stem), kahootSample) {
		return quiz.Question{}, errSkip
	}
	texts, _ := p.options()
	if stem == "" && len(texts) == 0 {
		return quiz.Question{}, errSkip // only a number or a time limit
	}
	q := quiz.Question{Kind: quiz.Single, Stem: stem}
	keys, ok := numbered(p.get(fKey))
	if !ok {
		return q, &badCell{source.BadKey, p.cols.at(fKey), p.filled()}
	}
	if err := p.mark(&q, keys); err != nil {
		return q, err
	}
	if len(keys) > 1 {
		q.Kind = quiz.Multi
		share(q.Choices)
	}
	return q, nil
}
