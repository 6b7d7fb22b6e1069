package aiken

import (
	"io"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// Read reads an Aiken file. The report holds the sound questions and a problem,
// with its line, for the rest; err is an *source.Error for a file that could not
// be read at all.
func Read(r io.Reader) (source.Report, error) {
	text, enc, err := source.Text(r)
	if err != nil {
		return source.Report{}, err
	}
	return Parse(text, enc), nil
}

// Parse reads the text of an Aiken file; enc is only noted in the report.
func Parse(text string, enc source.Encoding) source.Report {
	p := &parser{Builder: source.NewBuilder(enc), rest: text}
	for !p.Full() && p.next() {
		p.line()
	}
	p.finish()
	return p.Report
}

// state is how far the question at hand is.
type state int

const (
	idle     state = iota // between questions
	stem                  // a stem was begun
	choosing              // at least one choice was read
	answered              // the key was read; the question is kept until the next begins
)

// parser holds the question at hand.
type parser struct {
	*source.Builder
	rest  string // lines not read yet
	n     int    // number of the current line
	raw   string // the current line
	gap   bool   // an empty line stands before it
	state state

	stems   []string
	choices [][]string // the lines of each
	why     string
	key     int
	start   int          // line of the stem
	refused bool         // a problem was reported; the question is not kept
	joined  source.Issue // the line that was joined to the last choice, if any
}

// next moves to the next line that is not empty.
func (p *parser) next() bool {
	p.gap = false
	for p.rest != "" {
		line, rest, _ := strings.Cut(p.rest, "\n")
		p.rest = rest
		p.n++
		if p.raw = strings.TrimSpace(strings.TrimPrefix(line, "\ufeff")); p.raw != "" {
			return true
		}
		p.gap = true
	}
	return false
}

// peek returns the next line that is not empty without moving.
func (p *parser) peek() string {
	rest := p.rest
	for rest != "" {
		var line string
		line, rest, _ = strings.Cut(rest, "\n")
		if line = strings.TrimSpace(line); line != "" {
			return line
		}
	}
	return ""
}

// fail notes an error at the current line.
func (p *parser) fail(code source.Code, detail string) { p.failAt(p.n, code, detail, p.raw) }

func (p *parser) failAt(line int, code source.Code, detail, text string) {
	p.Fail(source.Issue{Code: code, Line: line, Col: 1, Text: text, Detail: detail})
}

func (p *parser) warn(code source.Code) {
	p.Warn(source.Issue{Code: code, Line: p.n, Col: 1, Text: p.raw})
}

// line takes the current line in.
func (p *parser) line() {
	if value, ok := headed(p.raw, keyWords); ok {
		p.keyLine(value)
		return
	}
	if value, ok := headed(p.raw, explainWords); ok && p.state == answered {
		p.why = value
		return
	}
	if letter, text, ok := label(p.raw); ok && p.isChoice(letter) {
		p.choiceLine(letter, text)
		return
	}
	p.textLine()
}

// isChoice tells a choice from a stem that begins like one ("A. Yani adalah ...").
func (p *parser) isChoice(letter byte) bool {
	switch p.state {
	case choosing:
		return true
	case stem:
		return letter == 'A'
	case idle, answered:
		next, _, ok := label(p.peek())
		return !(ok && next == 'A')
	}
	return false
}

// textLine takes a line that is neither choice nor key.
func (p *parser) textLine() {
	switch {
	case p.state == idle || p.state == answered:
		p.finish()
		p.begin()
	case p.state == stem && !p.gap:
		p.warn(source.JoinedStem)
		p.join(&p.stems)
	case p.state == choosing && !p.gap:
		p.warn(source.JoinedChoice)
		p.join(&p.choices[len(p.choices)-1])
		p.joined = source.Issue{Code: source.NotFinished, Line: p.n, Col: 1, Text: p.raw, Detail: p.stems[0]}
	default:
		p.abandon()
		p.begin()
	}
}

// join adds the current line to a stem or a choice. More lines than any question
// has mean a file of another kind.
func (p *parser) join(lines *[]string) {
	switch {
	case len(*lines) < source.MaxParts:
		*lines = append(*lines, p.raw)
	case !p.refused:
		p.refuse(source.TooLong, strconv.Itoa(source.MaxStem))
	}
}

// begin starts a question with the current line as its stem.
func (p *parser) begin() {
	*p = parser{Builder: p.Builder, rest: p.rest, n: p.n, raw: p.raw, gap: p.gap,
		state: stem, stems: []string{stemText(p.raw)}, start: p.n}
}

// abandon reports a question that has no key when the next one begins.
func (p *parser) abandon() {
	if !p.refused {
		p.fail(source.NotFinished, p.stems[0])
	}
	p.state = idle
}

func (p *parser) choiceLine(letter byte, text string) {
	switch p.state {
	case idle, answered:
		p.finish()
		p.fail(source.NotStarted, "")
		p.state = idle
		return
	case stem:
		p.state = choosing
	case choosing:
		if letter == 'A' && p.joined.Line > 0 {
			p.restart()
		}
	}
	want := byte('A' + len(p.choices))
	if letter != want && !p.refused {
		p.refused = true
		p.fail(source.LabelOrder, string(rune(want)))
	}
	if text == "" && !p.refused {
		p.refused = true
		p.fail(source.EmptyAnswer, "")
	}
	if len(p.choices) < source.MaxParts {
		p.choices = append(p.choices, []string{text})
	}
}

// restart finds, at a second A, that the line joined to the last choice was the
// stem of the next question.
func (p *parser) restart() {
	if !p.refused {
		p.Fail(p.joined)
	}
	next := p.joined
	*p = parser{Builder: p.Builder, rest: p.rest, n: p.n, raw: p.raw,
		state: choosing, stems: []string{stemText(next.Text)}, start: next.Line}
}

func (p *parser) keyLine(value string) {
	switch p.state {
	case idle:
		p.fail(source.NotStarted, "")
		return
	case answered:
		if !p.refused {
			p.refused = true
			p.fail(source.DoubleAnswer, "")
		}
		return
	case stem, choosing:
	}
	p.state = answered
	letter, many, ok := keyLetter(value)
	last := byte('A' + len(p.choices) - 1)
	switch {
	case p.refused:
	case len(p.choices) < 2:
		p.refuse(source.TwoAnswers, "")
	case many:
		p.refuse(source.ManyKeys, "")
	case !ok || letter > last:
		p.refuse(source.BadKey, "A–"+string(rune(last)))
	default:
		p.key = int(letter - 'A')
	}
}

func (p *parser) refuse(code source.Code, detail string) {
	p.refused = true
	p.fail(code, detail)
}

// finish keeps the question at hand if it is complete.
func (p *parser) finish() {
	switch p.state {
	case idle:
	case stem, choosing:
		if !p.refused {
			p.fail(source.NotFinished, p.stems[0])
		}
	case answered:
		if !p.refused {
			p.Add(p.question(), p.start, 1)
		}
	}
	p.state = idle
}

func (p *parser) question() quiz.Question {
	q := quiz.Question{Kind: quiz.Single, Stem: source.CleanText(strings.Join(p.stems, "\n")),
		Explain: source.CleanText(p.why)}
	for i, lines := range p.choices {
		c := quiz.Choice{ID: source.ChoiceID(i), Text: source.CleanLine(strings.Join(lines, " "))}
		if i == p.key {
			c.Weight = 1
		}
		q.Choices = append(q.Choices, c)
	}
	return q
}
