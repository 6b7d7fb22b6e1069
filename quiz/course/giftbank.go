package course

import (
	"path"
	"strings"

	"diklat/quiz"
	"diklat/quiz/gift"
	"diklat/quiz/source"
)

// giftBank names the bank of a soal.gift after its folder: m9/soal.gift is M9.
func giftBank(file string) string {
	dir := path.Base(path.Dir(file))
	if id := strings.ToUpper(dir); validID(id) {
		return id
	}
	return "LOKAL"
}

// readGIFT reads a bank that was written elsewhere. Its items name no facts, so
// the lint asks for them, but it can be run.
func readGIFT(file, src string) (bankDoc, Problems) {
	rep := gift.Parse(src, source.UTF8)
	doc := bankDoc{}
	doc.ID = giftBank(file)
	doc.Title = doc.ID
	doc.Questions = rep.Questions
	for i := range doc.Questions {
		doc.Questions[i].Module = doc.ID
		doc.items = append(doc.items, itemDoc{line: 1, col: 1, choices: map[quiz.ChoiceID]factRef{}})
	}
	var probs Problems
	for _, is := range rep.Errors {
		probs = append(probs, giftProblem(file, is, BadGIFT))
	}
	for _, is := range rep.Warnings {
		probs = append(probs, giftProblem(file, is, OddGIFT))
	}
	return doc, probs
}

func giftProblem(file string, is source.Issue, code Code) Problem {
	return NewProblem(file, is.Line, is.Col, code, string(is.Code), is.Text)
}
