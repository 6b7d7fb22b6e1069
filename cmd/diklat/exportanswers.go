package main

import (
	"context"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/qfile"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/roster/export/json"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

func writeAnswers(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	room, err := live.Replay(ctx, journal{x.store, k.event.ID})
	if err != nil {
		return 0, err
	}
	rolls, err := x.store.Rolls(ctx, k.event.ID)
	if err != nil {
		return 0, err
	}
	a, err := report.NewAnswers(k.event, rolls, answerRows(room), report.Options{Village: k.village})
	if err != nil {
		return 0, err
	}
	if k.anonymous {
		m, err := x.mask(ctx, k, rolls)
		if err != nil {
			return 0, err
		}
		a = m.Answers(a)
	}
	return x.table(ctx, k, a.Table(x.text.Export.Answers), w, func(w io.Writer) error { return json.Document(w, a) })
}

// answerRows are all answers of a room, run by run, question by question, each
// round by itself.
func answerRows(s live.State) []report.AnswerRow {
	var out []report.AnswerRow
	for _, r := range append(slices.Clone(s.Past), s.Run) {
		if r == nil {
			continue
		}
		for i := range r.Items {
			it, q := r.Items[i], &r.Quiz.Questions[i]
			for n, round := range it.Earlier {
				out = append(out, givenRows(r, q, n+1, round.Given)...)
			}
			out = append(out, givenRows(r, q, len(it.Earlier)+1, it.Given)...)
		}
	}
	return out
}

func givenRows(r *live.Run, q *quiz.Question, round int, given map[live.PersonID]live.Given) []report.AnswerRow {
	var out []report.AnswerRow
	for _, p := range slices.Sorted(maps.Keys(given)) {
		g := given[p]
		row := report.AnswerRow{Run: string(r.ID), Title: r.Quiz.Title, Mode: string(r.Mode), Question: string(q.ID), Text: clean.Line(q.Stem), Kind: string(q.Kind), Round: round,
			Answer: answerText(q, g.Answer), Via: string(g.Via), Typed: q.Kind == quiz.Open || q.Kind == quiz.Short}
		if row.Via == "" {
			row.Via = string(live.WayOwn)
		}
		if q.Kind != quiz.Poll { // there p is a token
			row.Person, row.At = roster.PersonID(p), g.At
		}
		if g.Result.Scored {
			row.Score, row.Correct = strconv.FormatFloat(g.Result.Score, 'f', -1, 64), "0"
			if g.Result.Correct {
				row.Correct = "1"
			}
		}
		out = append(out, row)
	}
	return out
}

// answerText is an answer in words: the choices, the pairs, or the text.
func answerText(q *quiz.Question, a quiz.Answer) string {
	if q.Kind == quiz.Numeric || q.Kind == quiz.Short || q.Kind == quiz.Open {
		return clean.Line(a.Text)
	}
	lefts := q.Lefts()
	var parts []string
	for i, id := range a.Choices {
		text := choiceWords(q, id)
		if q.Kind == quiz.Match && i < len(lefts) {
			text = clean.Line(lefts[i].Left) + " = " + text
		}
		parts = append(parts, text)
	}
	return strings.Join(parts, "; ")
}

func choiceWords(q *quiz.Question, id quiz.ChoiceID) string {
	for _, c := range q.Choices {
		if c.ID == id {
			return clean.Line(c.Text)
		}
	}
	for _, p := range q.Pairs {
		if p.ID == id {
			return clean.Line(p.Right)
		}
	}
	return string(id)
}

// writeQuiz writes the questions of one quiz, shipped or imported.
func writeQuiz(_ context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	z, err := x.quiz(k.quiz)
	if err != nil {
		return 0, err
	}
	format := map[export.Format]string{export.GIFT: qfile.GIFT, export.Moodle: qfile.MoodleXML, export.Aiken: qfile.Aiken,
		export.XLSX: qfile.XLSX, export.CSV: qfile.CSV, export.JSON: qfile.Diklat}[k.format]
	var left []quiz.QuestionID
	err = x.atOnce(func() (err error) {
		left, err = qfile.Write(w, z, format)
		return err
	})
	if len(left) > 0 {
		x.notes = append(x.notes, x.text.Export.LeftOut(len(left), string(k.format)))
	}
	return len(z.Questions) - len(left), err
}

// quiz finds a quiz by its id or title.
func (x *exporter) quiz(name string) (quiz.Quiz, error) {
	var known []string
	for _, z := range x.shelf.Quizzes() {
		if z.ID == name || clean.Key(z.Title) == clean.Key(name) && name != "" {
			return z, nil
		}
		known = append(known, z.ID)
	}
	return quiz.Quiz{}, sentenceError{x.text.Export.WhichQuiz(name, known)}
}
