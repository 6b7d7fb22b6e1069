package sheet

import (
	"errors"
	"io"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// Read reads a question table, XLSX or CSV, in whichever of the layouts its
// headings show. In issues Line is the row and Col the column. err is an
// *source.Error for a file that could not be read or has no headings.
func Read(r io.Reader) (source.Report, Layout, error) {
	b, err := source.Load(r)
	if err != nil {
		return source.Report{}, "", err
	}
	return Parse(b)
}

// Parse is Read for a file that is in memory already.
func Parse(b []byte) (source.Report, Layout, error) {
	if !IsZip(b) {
		text, enc, err := source.Decode(b)
		if err != nil {
			return source.Report{}, "", err
		}
		return ParseText(text, enc)
	}
	t, err := readXLSX(b)
	if err != nil {
		return source.Report{}, "", err
	}
	return parse(t, source.UTF8)
}

// ParseText reads the text of a CSV file; enc is only noted in the report.
func ParseText(text string, enc source.Encoding) (source.Report, Layout, error) {
	t, err := readCSV(text)
	if err != nil {
		return source.Report{}, "", err
	}
	return parse(t, enc)
}

func parse(t table, enc source.Encoding) (source.Report, Layout, error) {
	cols, from, ok := findHeader(t)
	if !ok {
		return source.Report{}, "", &source.Error{Code: source.NoHeader}
	}
	p := &parser{Builder: source.NewBuilder(enc), cols: cols}
	p.header(t[from-1])
	for _, r := range t[from:] {
		if p.Full() {
			break
		}
		p.row(r)
	}
	return p.Report, cols.layout, nil
}

// LayoutOf reports which layout the text of a CSV file has; "" if none.
func LayoutOf(text string) Layout {
	t, _ := readCSV(text[:min(len(text), 64<<10)])
	c, _, ok := findHeader(t)
	if !ok {
		return ""
	}
	return c.layout
}

// parser holds what is known while a table is read.
type parser struct {
	*source.Builder
	cols columns
	r    row
}

// header warns of columns that are not understood.
func (p *parser) header(r row) {
	for _, i := range p.cols.unknown {
		p.Warn(source.Issue{Code: source.ExtraText, Line: r.line, Col: i + 1, Text: r.at(i)})
	}
}

// row reads one question.
func (p *parser) row(r row) {
	p.r = r
	if r.empty(p.cols.number) {
		return
	}
	if i := r.formula(p.used()); i >= 0 {
		p.fail(source.Formula, i, "")
		return
	}
	var q quiz.Question
	var err error
	switch p.cols.layout {
	case Own:
		q, err = p.own()
	case Kahoot:
		q, err = p.kahoot()
	case Quizizz:
		q, err = p.quizizz()
	}
	var bad *badCell
	switch {
	case errors.Is(err, errSkip):
	case errors.As(err, &bad):
		p.fail(bad.code, bad.col, bad.detail)
	default:
		q.Stem = source.CleanText(q.Stem)
		p.Add(q, r.line, p.cols.at(fStem)+1)
	}
}

// errSkip says that a row is no question and no mistake either.
var errSkip = errors.New("sheet: row skipped")

// badCell is a problem with one cell.
type badCell struct {
	code   source.Code
	col    int
	detail string
}

func (e *badCell) Error() string { return "sheet: " + string(e.code) }

func (p *parser) fail(code source.Code, col int, detail string) {
	p.Fail(p.issue(code, col, detail))
}

func (p *parser) issue(code source.Code, col int, detail string) source.Issue {
	text := p.r.at(col)
	if text == "" {
		text = p.r.at(p.cols.at(fStem))
	}
	return source.Issue{Code: code, Line: p.r.line, Col: col + 1, Text: text, Detail: detail}
}

// used lists the columns that a question is made of.
func (p *parser) used() []int {
	cols := append([]int(nil), p.cols.options...)
	for _, i := range p.cols.field {
		cols = append(cols, i)
	}
	return cols
}

// get returns the text of a field, "" where there is no such column.
func (p *parser) get(f field) string { return p.r.at(p.cols.at(f)) }

// line is get on one line.
func (p *parser) line(f field) string { return source.CleanLine(p.get(f)) }

// options returns the filled options with their position, in order.
func (p *parser) options() (texts []string, at []int) {
	for i, col := range p.cols.options {
		if s := source.CleanLine(p.r.at(col)); s != "" {
			texts, at = append(texts, s), append(at, i)
		}
	}
	return texts, at
}

// filled are the numbers of the options that hold something: "1, 2, 4".
func (p *parser) filled() string {
	_, at := p.options()
	var out []string
	for _, i := range at {
		out = append(out, strconv.Itoa(i+1))
	}
	if len(out) == 0 {
		return "-"
	}
	return strings.Join(out, ", ")
}

// numbered reads keys such as "1", "1,3" or "1.0" and returns positions from 0.
func numbered(s string) ([]int, bool) {
	var out []int
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;/& ", r) }) {
		w = strings.TrimSuffix(w, ".0")
		n := 0
		if len(w) == 1 && w[0] >= '1' && w[0] <= '9' {
			n = int(w[0] - '0')
		} else if len(w) == 1 && w[0]|0x20 >= 'a' && w[0]|0x20 <= 'z' {
			n = int(w[0]|0x20-'a') + 1
		} else if w == "10" {
			n = 10
		}
		if n == 0 {
			return nil, false
		}
		out = append(out, n-1)
	}
	return out, len(out) > 0
}

// mark makes a single or multi question of options and the positions of its
// keys. A wrong choice of a multi costs as much as a right one gives.
func (p *parser) mark(q *quiz.Question, keys []int) error {
	texts, at := p.options()
	right := map[int]bool{}
	for _, k := range keys {
		right[k] = true
	}
	for i, s := range texts {
		q.Choices = append(q.Choices, quiz.Choice{ID: source.ChoiceID(i), Text: s})
		if right[at[i]] {
			q.Choices[i].Weight = 1
			delete(right, at[i])
		}
	}
	if len(right) > 0 { // names an option that is empty or not there
		return &badCell{source.BadKey, p.cols.at(fKey), p.filled()}
	}
	return nil
}

// share turns whole keys into equal shares.
func share(cs []quiz.Choice) {
	n := 0
	for _, c := range cs {
		if c.Weight == 1 {
			n++
		}
	}
	if n == 0 {
		return
	}
	part := source.Share(100 / float64(n))
	for i := range cs {
		if cs[i].Weight == 1 {
			cs[i].Weight = part
		} else {
			cs[i].Weight = -part
		}
	}
}
