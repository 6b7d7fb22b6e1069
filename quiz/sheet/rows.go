package sheet

import (
	"fmt"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// templateOptions is how many option columns the template has at least.
const templateOptions = 5

// UnfitError says that a question has more choices or variants than a table has
// letters for.
type UnfitError struct{ Question quiz.QuestionID }

func (e *UnfitError) Error() string {
	return fmt.Sprintf("sheet: question %s has more than 26 choices", e.Question)
}

// rowsOf writes questions as the rows of the template, headings first.
func rowsOf(qs []quiz.Question) ([][]string, error) {
	most := templateOptions
	options := make([][]string, len(qs))
	for i := range qs {
		options[i] = optionsOf(&qs[i])
		if most = max(most, len(options[i])); most > 26 {
			return nil, &UnfitError{qs[i].ID}
		}
	}
	out := [][]string{headings(most)}
	for i := range qs {
		out = append(out, rowOf(&qs[i], options[i], most))
	}
	return out, nil
}

// headings lists the columns: the first three, the options, then the rest.
func headings(options int) []string {
	var hs []string
	for _, h := range ownHeads {
		if h.field == fKey {
			for i := range options {
				hs = append(hs, "Pilihan "+string(rune('A'+i)))
			}
		}
		hs = append(hs, h.names[0])
	}
	return hs
}

func rowOf(q *quiz.Question, options []string, most int) []string {
	padded := make([]string, most)
	copy(padded, options)
	facts := make([]string, len(q.Facts))
	for i, f := range q.Facts {
		facts[i] = string(f)
	}
	difficulty := ""
	if q.Difficulty > 0 {
		difficulty = fmt.Sprint(q.Difficulty)
	}
	r := append([]string{string(q.ID), wordOf(q.Kind), q.Stem}, padded...)
	return append(r, keyOf(q), q.Explain, whysOf(q), q.Module, q.Category, q.Name, difficulty,
		strings.Join(facts, "; "), q.Source, q.Help, q.ReadAloud, strings.Join(q.Tags, "; "), flagsOf(q))
}

func wordOf(k quiz.Kind) string {
	for _, w := range kindWords {
		if w.kind == k {
			return w.words[0]
		}
	}
	return string(k)
}

func optionsOf(q *quiz.Question) []string {
	var out []string
	if q.Kind != quiz.TrueFalse {
		for _, c := range q.Choices {
			out = append(out, c.Text)
		}
	}
	for _, p := range q.Pairs {
		out = append(out, strings.TrimSpace(arrowed(p.Left)+" -> "+arrowed(p.Right)))
	}
	for _, k := range q.Numbers {
		out = append(out, numberCell(k))
	}
	for _, k := range q.Texts {
		out = append(out, k.Pattern)
	}
	return out
}

func numberCell(k quiz.NumberKey) string {
	switch {
	case k.Min == -source.Everything && k.Max == source.Everything:
		return "*"
	case k.Min == k.Max:
		return quiz.FormatNumber(k.Min)
	}
	return quiz.FormatNumber(k.Min) + " .. " + quiz.FormatNumber(k.Max)
}

// keyOf writes the key column. Whole keys are letters; shares are written out.
func keyOf(q *quiz.Question) string {
	switch q.Kind {
	case quiz.TrueFalse:
		for _, c := range q.Choices {
			if c.Weight == 1 && c.ID == quiz.True {
				return "Benar"
			}
		}
		return "Salah"
	case quiz.Single, quiz.Multi, quiz.Numeric, quiz.Short:
		return weightsOf(q)
	case quiz.Match, quiz.Order, quiz.Scale, quiz.Poll, quiz.Open, quiz.Description:
	}
	return ""
}

func weightsOf(q *quiz.Question) string {
	var ws []float64
	for _, c := range q.Choices {
		ws = append(ws, c.Weight)
	}
	for _, k := range q.Numbers {
		ws = append(ws, k.Weight)
	}
	for _, k := range q.Texts {
		ws = append(ws, k.Weight)
	}
	whole := q.Kind != quiz.Multi
	for _, w := range ws {
		whole = whole && (w == 0 || w == 1)
	}
	var out []string
	for i, w := range ws {
		letter := string(rune('A' + i))
		switch {
		case w == 0:
		case whole:
			out = append(out, letter)
		default:
			out = append(out, letter+"="+strings.Replace(source.Percent(w), ".", ",", 1))
		}
	}
	return strings.Join(out, "; ")
}

func whysOf(q *quiz.Question) string {
	var out []string
	add := func(name, why string) {
		if why != "" {
			out = append(out, name+": "+breaker.Replace(why))
		}
	}
	for i, c := range q.Choices {
		name := string(rune('A' + i))
		switch c.ID {
		case quiz.True:
			name = "Benar"
		case quiz.False:
			name = "Salah"
		}
		add(name, c.Why)
	}
	for i, k := range q.Numbers {
		add(string(rune('A'+i)), k.Why)
	}
	for i, k := range q.Texts {
		add(string(rune('A'+i)), k.Why)
	}
	return strings.Join(out, "\n")
}

func flagsOf(q *quiz.Question) string {
	var out []string
	if q.Shuffle {
		out = append(out, flagShuffle)
	}
	if q.Changing {
		out = append(out, flagChanging)
	}
	if len(q.Texts) > 0 && q.Texts[0].CaseSensitive {
		out = append(out, flagCase)
	}
	return strings.Join(out, "; ")
}
