package stats

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// WriteText writes the report for people, at most 80 columns wide as long as
// the labels are short.
func WriteText(w io.Writer, r Report, l Labels) error {
	t := page{l: l}
	t.summary(r)
	t.items(r.Items)
	t.look(r.Items)
	t.answers(r.Items)
	if r.Gain != nil {
		t.gain(*r.Gain)
	}
	t.remarks(r)
	_, err := io.WriteString(w, t.b.String())
	return err
}

// page builds the text; a failed write is then one error, not a half page.
type page struct {
	b strings.Builder
	l Labels
}

// line is a label and a value of a block.
type line struct{ label, value string }

func (t *page) block(head string, lines []line) {
	if head != "" {
		t.b.WriteString("\n" + head + "\n")
	}
	wide := 0
	for _, x := range lines {
		wide = max(wide, utf8.RuneCountInString(x.label))
	}
	for _, x := range lines {
		t.b.WriteString(strings.TrimRight(left(x.label, wide)+"  "+x.value, " ") + "\n")
	}
}

func (t *page) num(v Value, decimals int) string { return v.Text(decimals, t.l.Decimal) }

// interval adds the 95 % interval, or nothing.
func (t *page) interval(i Interval, decimals int) string {
	if !i.OK() {
		return ""
	}
	return " (95 %: " + i.Text(decimals, t.l.Decimal) + ")"
}

func (t *page) summary(r Report) {
	l := t.l
	groups := fmt.Sprintf("%d / %d", r.Groups.Upper, r.Groups.Lower)
	if r.Groups.Rule != RuleNone {
		groups += " (" + say(l.Rule, r.Groups.Rule) + ")"
	}
	t.block("", []line{
		{l.Persons, strconv.Itoa(r.Persons)},
		{l.Mean, t.num(r.Mean, 2) + " / " + t.num(r.MaxTotal, 0)},
		{l.SD, t.num(r.SD, 2)},
		{l.Median, t.num(r.Median, 1)},
		{l.Range, t.num(r.Min, 1) + " .. " + t.num(r.Max, 1)},
		{l.Skewness, t.num(r.Skewness, 2)},
		{l.Kurtosis, t.num(r.Kurtosis, 2)},
		{l.KR20, t.num(r.KR20, 3)},
		{l.Alpha, t.num(r.Alpha, 3) + t.interval(r.AlphaCI, 3)},
		{l.SEM, t.num(r.SEM, 2)},
		{l.Groups, groups},
	})
}

// idWidth is the room for an item's name in the table.
const idWidth = 20

func (t *page) items(items []Item) {
	if len(items) == 0 {
		return
	}
	l := t.l
	t.b.WriteByte('\n')
	t.row(l.Item, l.P, l.D, l.RPB, l.Corrected, l.AlphaIfDeleted, "")
	for _, it := range items {
		t.row(it.ID, t.num(it.P, 2), t.num(it.D, 2), t.num(it.RPB, 2), t.num(it.RPBCorrected, 2),
			t.num(it.AlphaIfDeleted, 3), bands(l, it))
	}
}

func bands(l Labels, it Item) string {
	if it.PBand == "" {
		return ""
	}
	s := say(l.Band, it.PBand)
	if it.DBand != "" {
		s += ", " + say(l.Band, it.DBand)
	}
	return s
}

func (t *page) row(id string, cols ...string) {
	var b strings.Builder
	b.WriteString(left(cut(id, idWidth), idWidth))
	for _, c := range cols[:len(cols)-1] {
		b.WriteString(" " + right(c, 7))
	}
	b.WriteString("  " + cols[len(cols)-1])
	t.b.WriteString(strings.TrimRight(b.String(), " ") + "\n")
}

func (t *page) look(items []Item) {
	var lines []line
	for _, it := range items {
		name := cut(it.ID, idWidth)
		for _, f := range it.Flags {
			lines = append(lines, line{name, say(t.l.Flag, f) + optionsWith(it, f)})
			name = ""
		}
	}
	if len(lines) > 0 {
		t.block(t.l.Look, lines)
	}
}

// optionsWith names the options a flag is about, " (A, C)".
func optionsWith(it Item, f Flag) string {
	var names []string
	for _, o := range it.Options {
		if hasFlag(o.Flags, f) {
			names = append(names, o.Label)
		}
	}
	if names == nil {
		return ""
	}
	return " (" + strings.Join(names, ", ") + ")"
}

func (t *page) answers(items []Item) {
	var lines []line
	for _, it := range items {
		var said []string
		for _, o := range it.Options {
			label := o.Label
			if label == "" {
				label = t.l.Blank
			}
			if o.Key {
				label += "*"
			}
			said = append(said, label+" "+strconv.Itoa(o.N))
		}
		if len(said) > 0 {
			lines = append(lines, line{cut(it.ID, idWidth), strings.Join(said, "   ")})
		}
	}
	if len(lines) > 0 {
		t.block(t.l.Answers, lines)
	}
}

func left(s string, wide int) string {
	return s + strings.Repeat(" ", max(0, wide-utf8.RuneCountInString(s)))
}

func right(s string, wide int) string {
	return strings.Repeat(" ", max(0, wide-utf8.RuneCountInString(s))) + s
}

func cut(s string, wide int) string {
	if utf8.RuneCountInString(s) <= wide {
		return s
	}
	return string([]rune(s)[:wide-1]) + "…"
}
