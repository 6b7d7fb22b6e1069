package qfile

import "diklat/quiz/source"

// Sentence says a code without any text.
func Sentence(l Language, code string) string {
	return sentence(l, source.Issue{Code: source.Code(code)})
}
