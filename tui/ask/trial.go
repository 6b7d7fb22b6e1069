package ask

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Trial is a question as a participant has it in hand, for somebody who writes
// or imports it: they may try an answer and look at the key. It is part of no run
// and sends nothing.
type Trial struct {
	env    *screen.Env
	full   quiz.Question
	seen   quiz.Question // what a participant gets to see of it
	widget Widget
	key    bool // the key is shown
	pages  Pages
}

// NewTrial takes a question in hand.
func NewTrial(env *screen.Env, full quiz.Question) *Trial {
	seen := asSeen(full)
	return &Trial{env: env, full: full, seen: seen, widget: New(env, seen, nil)}
}

// asSeen is what the room would send to a laptop: the room itself is asked, so
// that nothing here can show more or less.
func asSeen(q quiz.Question) quiz.Question {
	run := &live.Run{ID: "pratinjau", Mode: live.Paced, Quiz: quiz.Quiz{Questions: []quiz.Question{q}}, Items: make([]live.Item, 1)}
	v := live.ViewOf(&live.State{Phase: live.Quiz, Run: run}, "")
	return v.Quiz.Asks[0].Question
}

// Question is the one in hand, with its key.
func (t *Trial) Question() quiz.Question { return t.full }

// Choices is how many choices a participant sees.
func (t *Trial) Choices() int { return len(t.seen.Choices) }

// Turn shows the next part of what does not fit, or the one before.
func (t *Trial) Turn(by int) { t.pages.Turn(by) }

// Rewind goes back to the first part.
func (t *Trial) Rewind() { t.pages = Pages{} }

// ToggleKey shows key and reasons, or the question again.
func (t *Trial) ToggleKey() { t.key, t.pages = !t.key, Pages{} }

// Press tries a key on the question, as a participant would.
func (t *Trial) Press(m tea.KeyPressMsg) {
	enter := key.Is(m, t.env.K.Enter)
	if t.key || enter && t.pages.At < t.pages.Of-1 {
		t.pages.Turn(1) // Enter reads on first
		return
	}
	if t.widget.Press(m) {
		t.key, t.pages = true, Pages{}
	}
}

// View draws stem, choices and hint, or the key, in at most h lines of w cells;
// where they do not fit together the stem comes first.
func (t *Trial) View(w, h int) string {
	if t.key {
		return t.pages.Draw(t.env, t.learned(w), w, h)
	}
	stem := t.stem(w)
	hint := part.Wrap(t.env.S.Dim.Render(t.widget.Hint()), w)
	need := t.widget.Need(w)
	if len(stem)+1+need+1+len(hint) > h {
		return t.split(stem, w, h)
	}
	t.pages = Pages{Of: 1}
	lines := append(stem, "")
	if need > 0 {
		lines = append(lines, strings.Split(t.widget.View(w, h-len(lines)-len(hint)-1), "\n")...)
		lines = append(lines, "")
	}
	return strings.Join(append(lines, hint...), "\n")
}

// split draws one part of the stem, or the choices after the last one.
func (t *Trial) split(stem []string, w, h int) string {
	room := max(h-1, 1)
	parts := (len(stem) + room - 1) / room
	t.pages.Of = parts + 1
	t.pages.At = min(t.pages.At, parts)
	if t.pages.At == parts {
		return t.widget.View(w, h)
	}
	lines := append([]string{}, stem[t.pages.At*room:min((t.pages.At+1)*room, len(stem))]...)
	return strings.Join(append(lines, t.pages.more(t.env, w)), "\n")
}

func (t *Trial) stem(w int) []string {
	var out []string
	for _, l := range strings.Split(clean.Text(t.full.Stem), "\n") {
		out = append(out, part.Wrap(l, w)...)
	}
	return out
}

// learned is what people see after the question, and the writer beside it: why
// each wrong choice is wrong, and the facts.
func (t *Trial) learned(w int) []string {
	words, q := t.env.T, t.full
	out := append(t.stem(w), "")
	if key, ok := quiz.Key(&q); ok {
		out = append(append(out, t.env.S.Title.Render(words.Preview.KeyTitle)), Spell(t.env, t.seen, key, w)...)
	} else {
		out = append(out, part.Wrap(words.Preview.Unscored, w)...)
	}
	add := func(lead, text string) {
		if text = clean.Text(text); text != "" {
			out = append(append(out, ""), part.Wrap(strings.TrimLeft(lead+" "+text, " "), w)...)
		}
	}
	add("", q.Explain)
	for _, c := range q.Choices {
		if c.Why != "" {
			add(words.Preview.Why+" \""+t.spelled(c)+"\":", c.Why)
		}
	}
	for _, n := range q.Numbers {
		add("", n.Why)
	}
	for _, k := range q.Texts {
		add("", k.Why)
	}
	add(words.Chair.Source, q.Source)
	add(words.Chair.HelpAt, course.HelpWords(q.Help))
	ids := make([]string, len(q.Facts))
	for i, f := range q.Facts {
		ids[i] = string(f)
	}
	add(words.Preview.Facts, strings.Join(ids, ", "))
	return out
}

// spelled is a choice in words; those of true/false have their own.
func (t *Trial) spelled(c quiz.Choice) string {
	switch c.ID {
	case quiz.True:
		return t.env.T.Ask.True
	case quiz.False:
		return t.env.T.Ask.False
	}
	return clean.Line(c.Text)
}
