package aiken

import (
	"bufio"
	"io"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// Fits reports whether Aiken can hold q: a single choice question with one key,
// no shares, and texts that no reader takes for something else. Name, feedback
// and tags are not written.
func Fits(q *quiz.Question) bool {
	if q.Kind != quiz.Single || len(q.Choices) < 2 || len(q.Choices) > 26 || !plainLine(oneLine(q.Stem)) {
		return false
	}
	keys := 0
	for _, c := range q.Choices {
		if c.Weight != 0 && c.Weight != 1 || oneLine(c.Text) == "" {
			return false
		}
		if c.Weight == 1 {
			keys++
		}
	}
	return keys == 1
}

// Write writes the questions that fit and returns the ids of those that do not.
// Texts of several lines become one line. err is w's.
func Write(w io.Writer, qs []quiz.Question) (left []quiz.QuestionID, err error) {
	out := bufio.NewWriter(w)
	for i := range qs {
		q := &qs[i]
		if !Fits(q) {
			left = append(left, q.ID)
			continue
		}
		lines := []string{oneLine(q.Stem)}
		key := ""
		for j, c := range q.Choices {
			letter := string(rune('A' + j))
			lines = append(lines, letter+") "+oneLine(c.Text))
			if c.Weight == 1 {
				key = letter
			}
		}
		lines = append(lines, "ANSWER: "+key, "", "")
		if _, err := out.WriteString(strings.Join(lines, "\n")); err != nil {
			return left, err
		}
	}
	return left, out.Flush()
}

func oneLine(s string) string { return strings.Join(strings.Fields(source.CleanText(s)), " ") }

// plainLine reports a stem that Read would give back as it is.
func plainLine(s string) bool {
	if len(s) < 2 || stemText(s) != s {
		return false
	}
	_, _, choice := label(s)
	_, key := headed(s, keyWords)
	_, why := headed(s, explainWords)
	return !choice && !key && !why
}
