package moodlexml

import (
	"bufio"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// Write writes questions as Moodle XML that Moodle and Read take in.
//
// Scale and poll are written as choices without a key, with a tag that Read
// understands; order as Moodle's own ordering type (since Moodle 4.4). There is
// no place for Source, Help and ReadAloud. err is w's.
func Write(w io.Writer, qs []quiz.Question) error {
	out := &writer{w: bufio.NewWriter(w)}
	out.put(xml.Header, "<quiz>\n")
	category := ""
	for i := range qs {
		if c := qs[i].Category; c != category {
			category = c
			out.category(c)
		}
		out.question(&qs[i])
	}
	out.put("</quiz>\n")
	return out.w.Flush()
}

type writer struct{ w *bufio.Writer }

// put leaves errors to Flush, which repeats the first one.
func (o *writer) put(parts ...string) {
	for _, p := range parts {
		_, _ = o.w.WriteString(p)
	}
}

// text writes <text> with escaped content.
func (o *writer) text(s string) {
	o.put("<text>")
	_ = xml.EscapeText(o.w, []byte(s))
	o.put("</text>")
}

// element writes <name format="plain_text"><text>...</text></name>.
func (o *writer) element(name, s string) {
	o.put("    <", name, ` format="plain_text">`)
	o.text(s)
	o.put("</", name, ">\n")
}

func (o *writer) category(c string) {
	o.put("  <question type=\"category\"><category>")
	o.text(source.MoodleCategory(c))
	o.put("</category></question>\n")
}

func (o *writer) question(q *quiz.Question) {
	o.put("  <question type=\"", typeName(q.Kind), "\">\n    <name>")
	name := q.Name
	if name == "" {
		name = defaultName(q.Stem)
	}
	o.text(name)
	o.put("</name>\n")
	o.element("questiontext", q.Stem)
	o.element("generalfeedback", q.Explain)
	if q.ID != "" {
		o.put("    <idnumber>")
		_ = xml.EscapeText(o.w, []byte(q.ID))
		o.put("</idnumber>\n")
	}
	o.body(q)
	if tags := append(source.OwnTags(q, q.Kind == quiz.Scale || q.Kind == quiz.Poll), q.Tags...); len(tags) > 0 {
		o.put("    <tags>")
		for _, t := range tags {
			o.put("<tag>")
			o.text(t)
			o.put("</tag>")
		}
		o.put("</tags>\n")
	}
	o.put("  </question>\n")
}

func typeName(k quiz.Kind) string {
	switch k {
	case quiz.Single, quiz.Multi, quiz.Scale, quiz.Poll:
		return "multichoice"
	case quiz.TrueFalse:
		return "truefalse"
	case quiz.Numeric:
		return "numerical"
	case quiz.Short:
		return "shortanswer"
	case quiz.Match:
		return "matching"
	case quiz.Order:
		return "ordering"
	case quiz.Open:
		return "essay"
	case quiz.Description:
	}
	return "description"
}

// body writes the answers.
func (o *writer) body(q *quiz.Question) {
	switch q.Kind {
	case quiz.Single, quiz.Multi, quiz.Scale, quiz.Poll:
		o.flag("single", q.Kind != quiz.Multi)
		o.flag("shuffleanswers", q.Shuffle)
		for _, c := range q.Choices {
			o.answer(source.Percent(c.Weight), "plain_text", c.Text, c.Why, "", "")
		}
	case quiz.TrueFalse:
		for _, c := range quiz.Options(q) {
			word := "false"
			if c.ID == quiz.True {
				word = "true"
			}
			o.answer(source.Percent(c.Weight), "plain_text", word, c.Why, "", "")
		}
	case quiz.Numeric:
		for _, k := range q.Numbers {
			o.number(k)
		}
	case quiz.Short:
		o.flag("usecase", len(q.Texts) > 0 && q.Texts[0].CaseSensitive)
		for _, k := range q.Texts {
			o.answer(source.Percent(k.Weight), "plain_text", k.Pattern, k.Why, "", "")
		}
	case quiz.Match:
		o.flag("shuffleanswers", true)
		for _, p := range q.Pairs {
			o.put(`    <subquestion format="plain_text">`)
			o.text(p.Left)
			o.put("<answer>")
			o.text(p.Right)
			o.put("</answer></subquestion>\n")
		}
	case quiz.Order:
		for i, c := range q.Choices {
			o.answer(strconv.Itoa(i+1), "plain_text", c.Text, "", "", "")
		}
	case quiz.Open, quiz.Description:
	}
}

func (o *writer) flag(name string, on bool) {
	o.put("    <", name, ">", strconv.FormatBool(on), "</", name, ">\n")
}

// answer writes one <answer>; attrs and inner may add to it.
func (o *writer) answer(fraction, format, text, why, attrs, inner string) {
	o.put(`    <answer fraction="`, fraction, `" format="`, format, `"`, attrs, `>`)
	o.text(text)
	o.put(inner)
	if why != "" {
		o.put(`<feedback format="plain_text">`)
		o.text(why)
		o.put("</feedback>")
	}
	o.put("</answer>\n")
}

func (o *writer) number(k quiz.NumberKey) {
	if k.Min == -source.Everything && k.Max == source.Everything {
		o.answer(source.Percent(k.Weight), "plain_text", "*", k.Why, "", "<tolerance>0</tolerance>")
		return
	}
	v, t := source.Middle(k.Min, k.Max)
	attrs := ""
	if low, high := source.Span(v, t); low != k.Min || high != k.Max {
		attrs = ` min="` + source.Decimal(k.Min) + `" max="` + source.Decimal(k.Max) + `"`
	}
	o.answer(source.Percent(k.Weight), "plain_text", source.Decimal(v), strings.TrimSpace(k.Why), attrs,
		"<tolerance>"+source.Decimal(t)+"</tolerance>")
}
