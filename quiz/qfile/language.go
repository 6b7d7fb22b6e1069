package qfile

import (
	"strings"

	"diklat/quiz/source"
)

// Language is what sentences are written in.
type Language int

// The languages.
const (
	Indonesian Language = iota
	English
)

// words is one sentence in each language. {text} stands for the offending text,
// {detail} for what else the code names,
// {looks} for the same in brackets.
type words struct{ id, en string }

// sentence says what is wrong and what to do about it.
func sentence(l Language, i source.Issue) string {
	w, ok := sentences[i.Code]
	if !ok {
		w, ok = warnings[i.Code]
	}
	if !ok {
		w = words{"Soal ini bermasalah ({detail}).", "This question has a problem ({detail})."}
		if i.Detail == "" {
			i.Detail = string(i.Code)
		}
	}
	s := w.id
	if l == English {
		s = w.en
	}
	looks := ""
	if i.Detail != "" {
		looks = " (" + i.Detail + ")"
	}
	return strings.NewReplacer("{text}", i.Text, "{detail}", i.Detail, "{looks}", looks).Replace(s)
}
