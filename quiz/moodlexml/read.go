package moodlexml

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// Read reads a Moodle XML file. The report holds the sound questions and a
// problem, with its place, for the rest; kinds that are not supported are
// counted in Skipped. A file that is no well-formed XML gives one Syntax error
// and no questions. err is an *source.Error for a file that could not be read.
func Read(r io.Reader) (source.Report, error) {
	text, enc, err := source.Text(r)
	if err != nil {
		return source.Report{}, err
	}
	return Parse(text, enc), nil
}

// Parse reads the text of a Moodle XML file; enc is only noted in the report.
func Parse(text string, enc source.Encoding) source.Report {
	d := xml.NewDecoder(strings.NewReader(text))
	d.Entity = xml.HTMLEntity // old files use &nbsp;
	// The text is UTF-8 already, whatever its declaration says.
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	p := &parser{Builder: source.NewBuilder(enc), d: d}
	err := error(&source.Error{Code: source.TooManyParts})
	if !longTag(text) {
		err = p.file()
	}
	if err != nil {
		p.broken(err)
	}
	return p.Report
}

type parser struct {
	*source.Builder
	d        *xml.Decoder
	category string
	at       source.Issue // the place of the question at hand
	lost     source.Loss
}

// file walks over the elements up to each <question>.
func (p *parser) file() error {
	depth, root := 0, false
	for !p.Full() {
		tok, err := p.d.Token()
		if errors.Is(err, io.EOF) {
			if !root {
				line, col := p.d.InputPos()
				p.Fail(source.Issue{Code: source.MissingXMLPart, Line: line, Col: col, Detail: "quiz"})
			}
			return nil
		}
		if err != nil {
			return err
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			root = root || tok.Name.Local == "quiz"
			if tok.Name.Local == "question" {
				if err := p.element(tok); err != nil {
					return err
				}
				continue
			}
			if depth++; depth > maxDepth {
				return &source.Error{Code: source.TooDeep}
			}
		case xml.EndElement:
			depth--
		}
	}
	return nil
}

// broken reports XML that is not well-formed or nested without end: what came
// before is not trusted either.
func (p *parser) broken(err error) {
	line, col := p.d.InputPos()
	p.Questions, p.Skipped = nil, 0
	var whole *source.Error
	if errors.As(err, &whole) {
		p.Fail(source.Issue{Code: whole.Code, Line: line, Col: col})
		return
	}
	detail := err.Error()
	var se *xml.SyntaxError
	if errors.As(err, &se) {
		line, detail = se.Line, se.Msg
	}
	p.Fail(source.Issue{Code: source.Syntax, Line: line, Col: col, Detail: detail})
}

// element reads one <question>.
func (p *parser) element(start xml.StartElement) error {
	line, col := p.d.InputPos()
	// The position is behind the tag; its length on this line leads back.
	p.at = source.Issue{Line: line, Col: max(1, col-len(`<question type="">`)-len(typeOf(start))), Text: typeOf(start)}
	n, err := subtree(p.d, start)
	var whole *source.Error
	switch {
	case errors.As(err, &whole) && whole.Code == source.TooManyParts:
		p.at.Code, p.at.Detail = whole.Code, whole.Detail
		p.Fail(p.at)
		return nil
	case err != nil:
		return err
	}
	p.lost = 0
	p.question(typeOf(start), n)
	return nil
}

func typeOf(start xml.StartElement) string {
	for _, a := range start.Attr {
		if a.Name.Local == "type" {
			return a.Value
		}
	}
	return ""
}

// question turns one element into a question, a category, or an issue.
func (p *parser) question(kind string, n *node) {
	if kind == "category" {
		p.category = source.CategoryPath(n.child("category").content())
		return
	}
	q, own := p.common(n)
	p.at.Text = q.Stem
	if q.Stem == "" {
		p.at.Text = q.Name
	}
	if code := p.fill(kind, n, &q); code != "" {
		at := p.at
		if at.Code = code; code == source.Unsupported {
			at.Detail = kind
			p.Skip(at)
			return
		}
		p.Fail(at)
		return
	}
	if (q.Kind == quiz.Single || q.Kind == quiz.Multi) && (own == quiz.Scale || own == quiz.Poll) {
		q.Kind = own // written by Write as choices without a key
	}
	p.WarnLoss(p.lost, p.at)
	p.Add(q, p.at.Line, p.at.Col)
}

// common reads what every kind has, and the kind that a tag of ours names.
func (p *parser) common(n *node) (q quiz.Question, own quiz.Kind) {
	q = quiz.Question{
		ID:       source.ShortID(source.CleanLine(n.word("idnumber"))),
		Name:     source.CleanLine(n.child("name").content()),
		Stem:     p.text(n.child("questiontext"), n),
		Explain:  p.text(n.child("generalfeedback"), n),
		Category: p.category,
	}
	if n.word("image") != "" {
		p.lost |= source.OfMedia
	}
	n.child("tags").each("tag", func(t *node) {
		if k := source.TakeTag(source.CleanLine(t.content()), &q); k != "" {
			own = k
		}
	})
	if q.Stem == "" && q.Name != "" {
		q.Stem, q.Name = q.Name, ""
		p.note(source.NameAsStem, "")
	}
	if q.Name == defaultName(q.Stem) {
		q.Name = ""
	}
	return q, own
}

// text makes the content of an element readable; the format is its own, or the
// one of the question's text in files that do not say.
func (p *parser) text(n, question *node) string {
	f := n.get("format")
	if f == "" {
		f = question.child("questiontext").get("format")
	}
	s, lost := source.Readable(n.content(), formatOf(f))
	if n.has("file") {
		lost |= source.OfMedia
	}
	p.lost |= lost
	return s
}

// line is text on one line.
func (p *parser) line(n, question *node) string {
	return strings.Join(strings.Fields(p.text(n, question)), " ")
}

func formatOf(name string) source.Format {
	switch name {
	case "html":
		return source.HTML
	case "plain_text", "plain":
		return source.Literal
	case "markdown":
		return source.Markdown
	}
	return source.Auto
}
