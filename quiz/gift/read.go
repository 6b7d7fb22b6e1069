package gift

import (
	"io"
	"strings"

	"diklat/quiz/source"
)

// Read reads a GIFT file. The report holds the sound questions and a problem,
// with its place, for every other; err is an *source.Error for a file that could
// not be read at all.
func Read(r io.Reader) (source.Report, error) {
	text, enc, err := source.Text(r)
	if err != nil {
		return source.Report{}, err
	}
	return Parse(text, enc), nil
}

// Parse reads the text of a GIFT file; enc is only noted in the report.
func Parse(text string, enc source.Encoding) source.Report {
	p := &parser{text: text, index: source.NewIndex(text), Builder: source.NewBuilder(enc)}
	ps := paragraphs{text: text}
	for !p.Full() {
		para, ok := ps.next()
		if !ok {
			break
		}
		if para = p.joinOpen(para, &ps); para.end > para.start {
			p.paragraph(para)
		}
	}
	return p.Report
}

// span is a part of the file, by byte offsets.
type span struct{ start, end int }

// paragraphs walks over the parts between empty lines.
type paragraphs struct {
	text string
	pos  int
}

// next returns the next paragraph: from the start of its first line that is not
// empty to the end of its last.
func (ps *paragraphs) next() (span, bool) {
	var s span
	open := false
	for ps.pos < len(ps.text) {
		start := ps.pos
		end := strings.IndexByte(ps.text[start:], '\n')
		if end < 0 {
			end = len(ps.text)
		} else {
			end += start
		}
		ps.pos = end + 1
		empty := blank(ps.text[start:end])
		switch {
		case empty && open:
			return s, true
		case empty:
			continue
		case !open:
			s.start, open = start, true
		}
		s.end = end
	}
	return s, open
}

func blank(line string) bool {
	for i := 0; i < len(line); i++ {
		if c := line[i]; c > ' ' {
			if c < 0x80 {
				return false
			}
			return strings.TrimSpace(line) == ""
		}
	}
	return true
}

// parser holds what is known while a file is read.
type parser struct {
	*source.Builder
	text     string
	index    *source.Index
	category string
}

// at makes an issue for the text [start, end).
func (p *parser) at(code source.Code, start, end int) source.Issue {
	for start < end && p.text[start] <= ' ' {
		start++
	}
	line, col := p.index.At(start)
	return source.Issue{Code: code, Line: line, Col: col, Text: p.text[start:max(start, min(end, len(p.text)))]}
}

func (p *parser) fail(code source.Code, start, end int) { p.Fail(p.at(code, start, end)) }
func (p *parser) warn(code source.Code, start, end int) { p.Warn(p.at(code, start, end)) }

// joinOpen deals with an empty line between "{" and "}". Moodle reports two
// broken paragraphs; here they are joined if the "}" comes before any other
// question can have begun.
func (p *parser) joinOpen(para span, ps *paragraphs) span {
	body := maskComments(p.text[para.start:para.end])
	open := find(body, 0, '{')
	if open < 0 || find(body, 0, '}') >= 0 {
		return para
	}
	ahead := *ps
	for {
		next, ok := ahead.next()
		if !ok {
			return para
		}
		more := maskComments(p.text[next.start:next.end])
		lead := strings.TrimSpace(more)
		closing, opening := find(more, 0, '}'), find(more, 0, '{')
		if strings.HasPrefix(lead, "::") || strings.HasPrefix(lead, "$CATEGORY:") ||
			opening >= 0 && (closing < 0 || opening < closing) {
			return para
		}
		if closing >= 0 {
			*ps = ahead
			p.warn(source.BlankInside, para.start+open, para.end)
			return span{para.start, next.end}
		}
	}
}

// maskComments blanks the comment lines of a paragraph, so that offsets stay.
func maskComments(s string) string {
	if !strings.Contains(s, "//") {
		return s
	}
	var out []byte
	for i := 0; i < len(s); {
		end := strings.IndexByte(s[i:], '\n')
		if end < 0 {
			end = len(s)
		} else {
			end += i
		}
		if strings.HasPrefix(strings.TrimSpace(s[i:end]), "//") {
			if out == nil {
				out = []byte(s)
			}
			for j := i; j < end; j++ {
				out[j] = ' '
			}
		}
		i = end + 1
	}
	if out == nil {
		return s
	}
	return string(out)
}

// paragraph reads one paragraph: a category, a description or a question.
func (p *parser) paragraph(para span) {
	raw := p.text[para.start:para.end]
	body := maskComments(raw)
	lead := 0
	for lead < len(body) && (body[lead] <= ' ' || strings.HasPrefix(body[lead:], "\ufeff")) {
		lead++
	}
	if strings.TrimSpace(body) == "" {
		return
	}
	if rest, ok := strings.CutPrefix(body[lead:], "$CATEGORY:"); ok {
		line, tail, more := strings.Cut(rest, "\n")
		p.category = source.CategoryPath(line)
		if more && strings.TrimSpace(tail) != "" {
			// Moodle makes the question a part of the category's name.
			start := para.end - len(tail)
			p.warn(source.CategoryLine, start, para.end)
			p.paragraph(span{start, para.end})
		}
		return
	}
	if strings.Contains(body, "｛") && find(body, 0, '{') < 0 {
		p.warn(source.WideBrace, para.start+strings.Index(body, "｛"), para.end)
		body = narrow(body)
	}
	p.question(raw, body, para.start, lead)
}

// narrow writes full-width signs as ASCII; padding keeps every offset.
func narrow(s string) string {
	return strings.NewReplacer("｛", "{  ", "｝", "}  ", "＝", "=  ", "～", "~  ", "＃", "#  ").Replace(s)
}
