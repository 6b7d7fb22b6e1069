package qfile

import (
	"fmt"
	"strings"

	"diklat/quiz"
)

// kindNames are short names of the kinds for one line, in the order they are
// listed.
var kindNames = []struct {
	kind quiz.Kind
	name words
}{
	{quiz.Single, words{"pilihan ganda", "single choice"}}, {quiz.Multi, words{"pilihan banyak", "multiple choice"}},
	{quiz.TrueFalse, words{"benar/salah", "true/false"}}, {quiz.Numeric, words{"angka", "numeric"}},
	{quiz.Short, words{"isian", "short answer"}}, {quiz.Match, words{"menjodohkan", "matching"}},
	{quiz.Order, words{"mengurutkan", "ordering"}}, {quiz.Scale, words{"skala", "scale"}},
	{quiz.Poll, words{"jajak pendapat", "poll"}}, {quiz.Open, words{"uraian (tidak dinilai)", "open (not scored)"}},
	{quiz.Description, words{"teks", "text"}},
}

// Summary says in one line what was found: "37 soal dibaca: 30 pilihan ganda, 7
// isian; 3 bermasalah."
func (r Result) Summary(l Language) string {
	in := func(w words) string {
		if l == English {
			return w.en
		}
		return w.id
	}
	count := map[quiz.Kind]int{}
	for i := range r.Questions {
		count[r.Questions[i].Kind]++
	}
	var parts []string
	for _, k := range kindNames {
		if n := count[k.kind]; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, in(k.name)))
		}
	}
	s := fmt.Sprintf(in(words{"%d soal dibaca", "%d questions read"}), len(r.Questions))
	if len(parts) > 0 {
		s += ": " + strings.Join(parts, ", ")
	}
	if n := len(r.Errors); n > 0 {
		s += fmt.Sprintf(in(words{"; %d bermasalah", "; %d with problems"}), n)
	}
	if r.Skipped > 0 {
		s += fmt.Sprintf(in(words{"; %d dilewati", "; %d skipped"}), r.Skipped)
	}
	return s + "."
}
