package gift

import (
	"strings"

	"diklat/quiz"
	"diklat/quiz/source"
)

// readComments takes [id:...] and [tag:...] out of the comment lines and returns
// the kind that a tag of ours names.
func readComments(raw string, q *quiz.Question) (kind quiz.Kind) {
	if !strings.Contains(raw, "//") {
		return ""
	}
	for line := range strings.SplitSeq(raw, "\n") {
		line = strings.TrimSpace(line)
		if !strings.HasPrefix(line, "//") {
			continue
		}
		for rest := line; ; {
			n := strings.IndexByte(rest, '[')
			if n < 0 {
				break
			}
			rest = rest[n+1:]
			if v, after, ok := bracket(rest, "id:"); ok {
				rest = after
				if q.ID == "" {
					q.ID = source.ShortID(v)
				}
			} else if v, after, ok := bracket(rest, "tag:"); ok {
				rest = after
				if k := source.TakeTag(v, q); k != "" {
					kind = k
				}
			}
		}
	}
	return kind
}

// bracket returns the text between "id:" and "]", and what stands behind it;
// "\]" is a bracket in the text.
func bracket(s, key string) (text, after string, ok bool) {
	if s, ok = strings.CutPrefix(s, key); !ok {
		return "", "", false
	}
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && s[i+1] == ']':
			i++
		case s[i] == ']':
			return source.CleanLine(strings.ReplaceAll(s[:i], `\]`, "]")), s[i+1:], true
		}
	}
	return "", "", false
}
