package qfile

import (
	"encoding/json"
	"errors"
	"io"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// parseJSON reads a quiz.Quiz as Write writes it.
func parseJSON(text string, enc source.Encoding) source.Report {
	out := source.NewBuilder(enc)
	index := source.NewIndex(text)
	d := json.NewDecoder(strings.NewReader(text))
	if err := readQuestions(d, out, index); err != nil {
		line, col := index.At(int(d.InputOffset()))
		out.Questions = nil
		out.Fail(source.Issue{Code: source.Syntax, Line: line, Col: col, Detail: err.Error()})
	}
	return out.Report
}

// readQuestions walks to the list "questions" and takes one at a time.
func readQuestions(d *json.Decoder, out *source.Builder, index *source.Index) error {
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if tok == "questions" {
			break
		}
	}
	if tok, err := d.Token(); err != nil || tok != json.Delim('[') {
		return errors.New("questions is no list")
	}
	for d.More() && !out.Full() {
		var q quiz.Question
		line, col := index.At(int(d.InputOffset()) + 1)
		if err := d.Decode(&q); err != nil {
			return err
		}
		if len(q.Choices)+len(q.Pairs)+len(q.Texts)+len(q.Numbers) > source.MaxParts {
			out.Fail(source.Issue{Code: source.TooManyParts, Line: line, Col: col, Text: q.Stem})
			continue
		}
		cleanQuestion(&q)
		out.Add(q, line, col)
	}
	return nil
}

// cleanQuestion takes control characters out of everything that is shown.
func cleanQuestion(q *quiz.Question) {
	for _, s := range []*string{&q.Stem, &q.Explain, &q.Source, &q.Help, &q.ReadAloud} {
		*s = source.CleanText(*s)
	}
	q.ID = source.ShortID(source.CleanLine(string(q.ID)))
	for _, s := range []*string{&q.Name, &q.Module, &q.Category} {
		*s = source.CleanLine(*s)
	}
	for i := range q.Choices {
		q.Choices[i].Text, q.Choices[i].Why = source.CleanLine(q.Choices[i].Text), source.CleanText(q.Choices[i].Why)
	}
	for i := range q.Pairs {
		q.Pairs[i].Left, q.Pairs[i].Right = source.CleanLine(q.Pairs[i].Left), source.CleanLine(q.Pairs[i].Right)
	}
	for i := range q.Texts {
		q.Texts[i].Pattern, q.Texts[i].Why = source.CleanLine(q.Texts[i].Pattern), source.CleanText(q.Texts[i].Why)
	}
	for i := range q.Numbers {
		q.Numbers[i].Why = source.CleanText(q.Numbers[i].Why)
	}
	for i := range q.Tags {
		q.Tags[i] = source.CleanLine(q.Tags[i])
	}
}
