package source

import (
	"strings"
	"unicode/utf8"

	"diklat/quiz"
)

// Issue is one problem of a file, with its place. Sheets give the row as Line
// and the column as Col.
type Issue struct {
	Code      Code
	Line, Col int
	Text      string // the offending text, shortened
	Detail    string // what else the sentence names, by code
}

// Report is what a reader found. Questions holds the sound ones even if there
// are Errors: whoever keeps them asks first.
type Report struct {
	Encoding  Encoding
	Questions []quiz.Question
	Skipped   int // well-formed questions of kinds that are not supported
	Errors    []Issue
	Warnings  []Issue
}

// Fail notes an error.
func (r *Report) Fail(i Issue) {
	if len(r.Errors) < MaxIssues {
		r.Errors = append(r.Errors, shorten(i))
	}
}

// Warn notes a warning.
func (r *Report) Warn(i Issue) {
	if len(r.Warnings) < MaxIssues {
		r.Warnings = append(r.Warnings, shorten(i))
	}
}

// Skip counts a question of a kind that is not supported and warns of it.
func (r *Report) Skip(i Issue) {
	r.Skipped++
	r.Warn(i)
}

// shorten keeps the first words of the offending text, on one line.
func shorten(i Issue) Issue {
	i.Line, i.Col = max(i.Line, 1), max(i.Col, 1)
	if len(i.Text) > 4*maxShown {
		i.Text = strings.ToValidUTF8(i.Text[:4*maxShown], "")
	}
	i.Text = CleanLine(i.Text)
	if utf8.RuneCountInString(i.Text) > maxShown {
		i.Text = string([]rune(i.Text)[:maxShown-1]) + "…"
	}
	return i
}
