package gift

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// reading is one question while it is read. body is the paragraph with its
// comments blanked; base is where it begins in the file.
type reading struct {
	*parser
	quiz.Question
	body      string
	base      int
	from, to  int // the answers in body, without the braces
	format    source.Format
	lost      source.Loss
	refused   bool
	ownKind   quiz.Kind // what a tag of ours says
	hasBraces bool
}

// question reads one paragraph that is no category. lead is the offset of its
// first sign in body.
func (p *parser) question(raw, body string, base, lead int) {
	q := &reading{parser: p, Question: quiz.Question{Category: p.category}, body: body, base: base}
	q.ownKind = readComments(raw, &q.Question)
	start := q.takeName(lead)
	if !q.braces(start) {
		return
	}
	q.takeStem(start)
	if q.hasBraces {
		q.takeAnswers()
	} else {
		q.Kind = quiz.Description
	}
	if q.refused {
		return
	}
	q.asOwnKind()
	at := p.at("", base+lead, base+len(body))
	at.Text = q.Stem
	p.WarnLoss(q.lost, at)
	p.Add(q.Question, at.Line, at.Col)
}

// takeName reads "::name::" and returns the offset behind it.
func (q *reading) takeName(lead int) int {
	if !strings.HasPrefix(q.body[lead:], "::") {
		if q.body[lead] == ':' {
			q.warn(source.NameOpen, q.base+lead, q.base+len(q.body))
		}
		return lead
	}
	start := lead + 2
	end := findString(q.body, start, "::")
	if end < 0 {
		q.warn(source.NameOpen, q.base+lead, q.base+len(q.body))
		return start
	}
	q.Name = source.CleanLine(unescape(q.body[start:end]))
	return end + 2
}

// braces finds the answers; false if only one of the braces is there.
func (q *reading) braces(start int) bool {
	open, end := find(q.body, start, '{'), find(q.body, start, '}')
	switch {
	case open < 0 && end < 0:
		q.from, q.to = len(q.body), len(q.body)
		return true
	case open < 0 || end < 0 || end < open:
		at := max(open, end)
		if open < 0 || end >= 0 && end < open {
			at = end
		}
		// The whole line is shown, the place is the brace.
		issue := q.at(source.Brace, q.base+at, q.base+at+1)
		issue.Detail = issue.Text
		issue.Text = lineAround(q.body, at)
		q.Fail(issue)
		return false
	}
	q.from, q.to, q.hasBraces = open+1, end, true
	return true
}

func lineAround(s string, at int) string {
	from := strings.LastIndexByte(s[:at], '\n') + 1
	to := strings.IndexByte(s[at:], '\n')
	if to < 0 {
		return s[from:]
	}
	return s[from : at+to]
}

// blankSign stands where the answers of a missing-word question were.
const blankSign = "_____"

// takeStem reads the text around the answers.
func (q *reading) takeStem(start int) {
	text, f := takeFormat(q.body[start:min(q.from, len(q.body))], source.Auto)
	if q.hasBraces {
		text, f = takeFormat(q.body[start:q.from-1], source.Auto)
		tail := strings.TrimSpace(q.body[q.to+1:])
		if tail != "" {
			if open := find(tail, 0, '{'); open >= 0 && find(tail, open, '}') >= 0 {
				q.warn(source.Glued, q.base+q.to+1, q.base+len(q.body))
			}
			sign := blankSign
			if strings.HasSuffix(tail, "}") && find(tail, len(tail)-1, '}') >= 0 {
				sign = "" // Moodle puts no blank into a paragraph that ends in a brace
			}
			text += sign + q.body[q.to+1:]
		}
	}
	q.format = f
	q.Stem, q.lost = source.Readable(unescape(trimLines(text)), f)
	if q.Stem == "" && q.Name != "" {
		q.Stem, q.Name = q.Name, ""
		q.warn(source.NameAsStem, q.base, q.base+q.from)
	}
}
