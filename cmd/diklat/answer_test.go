package main

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"diklat/quiz"
	"diklat/tui/tuitest"
)

// plan is what the three people of the day answer: right, wrong, and in between.
func (d *day) plan(item int, name string) quiz.Answer {
	d.Helper()
	pick := func(ids ...quiz.ChoiceID) quiz.Answer { return quiz.Answer{Choices: ids} }
	text := func(s string) quiz.Answer { return quiz.Answer{Text: s} }
	a, ok := map[int]map[string]quiz.Answer{
		0:  {"Maria Tnunay": text("18"), "Martinus Loe": text("17"), "Ance Nubatonis": text("18")},
		1:  {"Maria Tnunay": pick("a", "b", "c", "d", "e"), "Martinus Loe": pick("a", "b", "f"), "Ance Nubatonis": pick("c")},
		3:  {"Maria Tnunay": pick(quiz.False), "Martinus Loe": pick(quiz.True), "Ance Nubatonis": pick(quiz.False)},
		4:  {"Maria Tnunay": pick("a"), "Martinus Loe": pick("b"), "Ance Nubatonis": pick("d")},
		5:  {"Maria Tnunay": pick("a", "b"), "Martinus Loe": pick("b", "a"), "Ance Nubatonis": pick("a", "c")},
		12: {"Maria Tnunay": pick("a", "b", "c"), "Martinus Loe": pick("c", "a", "b")},
	}[item][name]
	if !ok {
		d.Fatalf("%s has no plan for question %d", name, item)
	}
	return a
}

// answer gives the planned answer and waits until the room has kept it.
func (d *day) answer(item int, name string, g *guest) {
	d.Helper()
	q, a := d.module.Bank.Questions[item], d.plan(item, name)
	g.WaitFor(d, "soal "+itoa(item+1)+"/15")
	g.fill(q, a)
	g.Press("enter")
	g.WaitFor(d, "Tersimpan.")
	if d.gave[name] == nil {
		d.gave[name] = map[quiz.QuestionID]quiz.Answer{}
	}
	d.gave[name][q.ID] = a
}

// fill types until the screen shows the answer. A key in the first moment of a
// question counts for nothing, so it looks at the screen after each.
func (g *guest) fill(q quiz.Question, want quiz.Answer) {
	g.tb.Helper()
	for range 40 {
		s := g.Screen()
		if g.holds(q, want, s) {
			return
		}
		g.Type(g.nextKey(q, want, s))
		_, _ = g.Await(400*time.Millisecond, func(now string) bool { return now != s })
	}
	g.tb.Fatalf("%s: the answer %v does not come onto the screen:\n%s", q.ID, want, g.Screen())
}

// holds reports whether the screen shows the answer as the person's own.
func (g *guest) holds(q quiz.Question, want quiz.Answer, screen string) bool {
	have := given(q, screen)
	if q.Kind == quiz.Multi {
		slices.Sort(have)
	}
	return slices.Equal(have, parts(want))
}

// parts are the pieces of an answer: its choices, or its letters.
func parts(a quiz.Answer) []string {
	out := []string{}
	for _, c := range a.Choices {
		out = append(out, string(c))
	}
	for _, r := range a.Text {
		out = append(out, string(r))
	}
	return out
}

// nextKey is the key that brings the screen nearer to the answer.
func (g *guest) nextKey(q quiz.Question, want quiz.Answer, screen string) string {
	have, goal := given(q, screen), parts(want)
	label := func(id string) string {
		if typed(q) {
			return id
		}
		return labels(q, screen)[id]
	}
	switch q.Kind {
	case quiz.Multi:
		for _, id := range append(slices.Clone(goal), have...) {
			if slices.Contains(goal, id) != slices.Contains(have, id) {
				return label(id)
			}
		}
	case quiz.Single, quiz.TrueFalse, quiz.Poll, quiz.Scale:
		return label(goal[0])
	case quiz.Order, quiz.Match, quiz.Numeric, quiz.Short, quiz.Open, quiz.Description:
		if len(have) < len(goal) && slices.Equal(have, goal[:len(have)]) {
			return label(goal[len(have)])
		}
	}
	backspace, _ := tuitest.Key("backspace")
	return backspace
}

// typed reports kinds whose answer is written, letter by letter.
func typed(q quiz.Question) bool {
	return q.Kind == quiz.Numeric || q.Kind == quiz.Short || q.Kind == quiz.Open
}

// labels are the numbers of the choices on the screen.
func labels(q quiz.Question, screen string) map[string]string {
	out := map[string]string{}
	if q.Kind == quiz.TrueFalse {
		return map[string]string{string(quiz.True): rowOf(screen, "Benar"), string(quiz.False): rowOf(screen, "Salah")}
	}
	for i, c := range q.Choices {
		text := c.Text
		if n := len(q.Choices); q.Kind == quiz.Scale { // a growing bar stands before it
			text = strings.Repeat("█", i+1) + strings.Repeat("░", n-i-1) + " " + text
		}
		out[string(c.ID)] = rowOf(screen, text)
	}
	for _, p := range q.Pairs {
		out[string(p.ID)] = rowOf(screen, p.Right)
	}
	return out
}

var signs = regexp.MustCompile(`\d{1,2}`)

// given reads the person's own answer off the screen, in pieces.
func given(q quiz.Question, screen string) []string {
	ids := map[string]string{}
	for id, l := range labels(q, screen) {
		ids[l] = id
	}
	out := []string{}
	for _, l := range own(q, screen) {
		if typed(q) {
			return strings.Split(l, "")
		}
		for _, n := range signs.FindAllString(l, -1) {
			out = append(out, ids[n])
		}
	}
	return out
}

// own are the parts of the screen that say what the person gave.
func own(q quiz.Question, screen string) []string {
	lines := strings.Split(screen, "\n")
	var out []string
	for i, l := range lines {
		for _, lead := range []string{"Pilihan Anda:", "Urutan Anda:"} {
			if _, rest, ok := strings.Cut(l, lead); ok {
				out = append(out, rest)
			}
		}
		if strings.Contains(l, "Jawaban Anda:") && typed(q) && i+1 < len(lines) {
			out = append(out, strings.TrimSuffix(strings.TrimSpace(lines[i+1]), "_"))
		}
		for _, p := range q.Pairs {
			if _, rest, ok := strings.Cut(l, p.Left+" → "); ok && p.Left != "" {
				out = append(out, rest)
			}
		}
	}
	return out
}
