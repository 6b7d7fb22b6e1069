package gift

import (
	"bufio"
	"html"
	"io"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// Write writes questions as GIFT that Moodle and Read take in.
//
// Scale, poll and order are written as the nearest kind that Moodle has, with a
// tag that Read understands. GIFT holds no Source, Help or ReadAloud and does
// not keep case sensitivity; a description has no Explain. err is w's.
func Write(w io.Writer, qs []quiz.Question) error {
	out := &writer{w: bufio.NewWriter(w)}
	category := ""
	for i := range qs {
		if c := qs[i].Category; c != category {
			category = c
			out.put("$CATEGORY: ", source.MoodleCategory(c), "\n\n")
		}
		out.question(&qs[i])
	}
	return out.w.Flush()
}

// writer remembers whether the texts of the question at hand are marked plain.
type writer struct{ w *bufio.Writer }

// put leaves errors to Flush, which repeats the first one.
func (o *writer) put(parts ...string) {
	for _, p := range parts {
		_, _ = o.w.WriteString(p)
	}
}

func (o *writer) question(q *quiz.Question) {
	o.comment(q)
	if q.Name != "" {
		o.put("::", escape(q.Name), "::")
	}
	// Texts that a reader would take for HTML, formulas or weights are marked.
	if needsMark(q) {
		o.put("[plain]")
	}
	o.put(escape(q.Stem))
	if q.Kind == quiz.Description {
		o.put("\n\n")
		return
	}
	o.put("{")
	o.answers(q)
	if q.Explain != "" {
		o.put("\n\t####", escape(q.Explain), "\n")
	}
	o.put("}\n\n")
}

// comment writes the ID and tags.
func (o *writer) comment(q *quiz.Question) {
	marked := q.Kind == quiz.Scale || q.Kind == quiz.Poll || q.Kind == quiz.Order || looksPaired(q)
	tags := append(source.OwnTags(q, marked), q.Tags...)
	if q.ID == "" && len(tags) == 0 {
		return
	}
	o.put("//")
	if q.ID != "" {
		o.put(" [id:", closing(string(q.ID)), "]")
	}
	for _, t := range tags {
		o.put(" [tag:", closing(t), "]")
	}
	o.put("\n")
}

// looksPaired reports a short answer with an arrow in it. Moodle has no sign
// against reading it as a pair; Read goes by the tag.
func looksPaired(q *quiz.Question) bool {
	for _, k := range q.Texts {
		if at, _ := arrow(k.Pattern); at >= 0 {
			return true
		}
	}
	return false
}

func closing(s string) string { return strings.ReplaceAll(source.CleanLine(s), "]", `\]`) }

// answers writes what stands between the braces, without the explanation.
func (o *writer) answers(q *quiz.Question) {
	switch q.Kind {
	case quiz.Single, quiz.Multi, quiz.Scale, quiz.Poll:
		for _, c := range q.Choices {
			o.choice(q.Kind, c)
		}
	case quiz.TrueFalse:
		o.trueFalse(q)
		return
	case quiz.Numeric:
		o.put("#")
		for _, k := range q.Numbers {
			o.put("\n\t=", weight(k.Weight), numberText(k), why(k.Why))
		}
	case quiz.Short:
		for _, k := range q.Texts {
			o.put("\n\t=", variantWeight(k), escape(k.Pattern), arrowWhy(k.Why))
		}
	case quiz.Match:
		for _, p := range q.Pairs {
			o.pair(p.Left, p.Right)
		}
	case quiz.Order:
		for i, c := range q.Choices {
			o.pair(strconv.Itoa(i+1), c.Text)
		}
	case quiz.Open, quiz.Description:
		return
	}
	o.put("\n")
}

func (o *writer) choice(k quiz.Kind, c quiz.Choice) {
	switch {
	case k == quiz.Single && c.Weight == 1:
		o.put("\n\t=")
	case c.Weight == 0 && k != quiz.Scale && k != quiz.Poll:
		o.put("\n\t~")
	default:
		o.put("\n\t~%", source.Percent(c.Weight), "%")
	}
	if strings.HasPrefix(c.Text, "%") || hasFormat(c.Text) {
		o.put("[plain]")
	}
	o.put(escape(c.Text), why(c.Why))
}

func (o *writer) pair(left, right string) {
	o.put("\n\t=")
	if hasFormat(left) {
		o.put("[plain]")
	}
	// An arrow in the left side would be taken for the one between the sides.
	o.put(escape(strings.ReplaceAll(left, "->", "→")), " -> ")
	if hasFormat(right) {
		o.put("[plain]")
	}
	o.put(escape(right))
}

func (o *writer) trueFalse(q *quiz.Question) {
	word, wrong, right := "FALSE", "", ""
	for _, c := range q.Choices {
		switch {
		case c.Weight == 1 && c.ID == quiz.True:
			word, right = "TRUE", c.Why
		case c.Weight == 1:
			right = c.Why
		default:
			wrong = c.Why
		}
	}
	o.put(word)
	if wrong != "" || right != "" {
		o.put("#", escape(wrong))
	}
	if right != "" {
		o.put(" #", escape(right))
	}
}

// numberText writes a key; the reader takes both bounds as they are.
func numberText(k quiz.NumberKey) string {
	switch {
	case k.Min == -source.Everything && k.Max == source.Everything:
		return "*"
	case k.Min == k.Max:
		return source.Decimal(k.Min)
	}
	return source.Decimal(k.Min) + ".." + source.Decimal(k.Max)
}

func weight(w float64) string {
	if w == 1 {
		return ""
	}
	return "%" + source.Percent(w) + "%"
}

// variantWeight writes the weight of a short answer, and marks a text that would
// be taken for a weight or a format.
func variantWeight(k quiz.TextKey) string {
	w := weight(k.Weight)
	if w == "" && strings.HasPrefix(k.Pattern, "%") {
		w = "%100%"
	}
	if hasFormat(k.Pattern) {
		w += "[plain]"
	}
	return w
}

func why(s string) string {
	if s == "" {
		return ""
	}
	return " #" + escape(s)
}

// arrowWhy hides "->" in the feedback of a short answer, which Moodle would read
// as a pair.
func arrowWhy(s string) string {
	if !strings.Contains(s, "->") {
		return why(s)
	}
	return why("[html]" + strings.ReplaceAll(html.EscapeString(s), "\n", "<br>"))
}

var escaper = strings.NewReplacer(`\`, `\\`, "~", `\~`, "=", `\=`, "#", `\#`, "{", `\{`, "}", `\}`, ":", `\:`, "\n", `\n`)

func escape(s string) string { return escaper.Replace(s) }

func hasFormat(s string) bool {
	for _, x := range formats {
		if strings.HasPrefix(s, x.sign) {
			return true
		}
	}
	return false
}

// needsMark reports a text of q that would not come back as it is.
func needsMark(q *quiz.Question) bool {
	texts := []string{q.Stem, q.Explain}
	for _, c := range q.Choices {
		texts = append(texts, c.Text, c.Why)
	}
	for _, p := range q.Pairs {
		texts = append(texts, p.Left, p.Right)
	}
	for _, k := range q.Numbers {
		texts = append(texts, k.Why)
	}
	for _, k := range q.Texts {
		texts = append(texts, k.Why)
	}
	if hasFormat(q.Stem) || strings.HasPrefix(q.Stem, "//") {
		return true
	}
	for _, t := range texts {
		if strings.ContainsAny(t, `<&\$`) {
			return true
		}
	}
	return false
}
