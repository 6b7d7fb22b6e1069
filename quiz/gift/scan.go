package gift

import (
	"strings"

	"diklat/quiz/source"
)

// escapable are the signs that a backslash makes ordinary; before any other a
// backslash is itself ("C:\dir", "\[").
func escapable(c byte) bool {
	switch c {
	case '~', '=', '#', '{', '}', ':', 'n', '\\':
		return true
	}
	return false
}

// find returns the offset of the first c in s, from offset on, that is not
// escaped; -1 if there is none.
func find(s string, from int, c byte) int {
	for i := from; i < len(s); {
		n := strings.IndexByte(s[i:], c)
		if n < 0 {
			return -1
		}
		// Backslashes pair up from the left, so count the run before the hit.
		hit := i + n
		run := hit
		for run > from && s[run-1] == '\\' {
			run--
		}
		if (hit-run)%2 == 0 {
			return hit
		}
		i = hit + 1
	}
	return -1
}

// findString is find for a longer sign such as "::", "->" or "####".
func findString(s string, from int, sign string) int {
	for {
		n := find(s, from, sign[0])
		if n < 0 || strings.HasPrefix(s[n:], sign) {
			return n
		}
		from = n + 1
	}
}

// lastString is findString from the right.
func lastString(s, sign string) int {
	for end := len(s); ; {
		n := strings.LastIndex(s[:end], sign)
		if n < 0 {
			return -1
		}
		run := n
		for run > 0 && s[run-1] == '\\' {
			run--
		}
		if (n-run)%2 == 0 {
			return n
		}
		end = n + len(sign) - 1
	}
}

// unescape takes the backslashes away.
func unescape(s string) string {
	if strings.IndexByte(s, '\\') < 0 {
		return s
	}
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\\' && i+1 < len(s) && escapable(s[i+1]) {
			i++
			if c = s[i]; c == 'n' {
				c = '\n'
			}
		}
		out.WriteByte(c)
	}
	return out.String()
}

// trimLines cuts the indentation that the lines of the file have.
func trimLines(s string) string {
	if strings.IndexByte(s, '\n') < 0 {
		return strings.TrimSpace(s)
	}
	lines := strings.Split(s, "\n")
	for i, l := range lines {
		lines[i] = strings.TrimSpace(l)
	}
	return strings.TrimSpace(strings.Join(lines, "\n"))
}

// formats by their names in brackets.
var formats = []struct {
	sign string
	f    source.Format
}{{"[html]", source.HTML}, {"[moodle]", source.Auto}, {"[plain]", source.Literal}, {"[markdown]", source.Markdown}}

// takeFormat splits "[html]" and the like off the front of s.
func takeFormat(s string, or source.Format) (rest string, f source.Format) {
	s = strings.TrimLeft(s, " \t\n")
	if s != "" && s[0] == '[' {
		for _, x := range formats {
			if rest, ok := strings.CutPrefix(s, x.sign); ok {
				return rest, x.f
			}
		}
	}
	return s, or
}

// field turns a raw part of the file into readable text of several lines.
func (q *reading) field(s string) string {
	s, f := takeFormat(s, q.format)
	text, lost := source.Readable(unescape(trimLines(s)), f)
	q.lost |= lost
	return text
}

// line is field for a text that stands on one line: a choice, a side of a pair.
func (q *reading) line(s string) string {
	s = q.field(s)
	if strings.IndexByte(s, '\n') >= 0 {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// bare is line without HTML and formulas: the texts that people must type.
func bare(s string) string {
	s, _ = takeFormat(s, source.Literal)
	return source.CleanLine(unescape(trimLines(s)))
}
