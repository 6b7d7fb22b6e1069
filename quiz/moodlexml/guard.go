package moodlexml

import "strings"

// maxTag is the longest tag, in bytes, that is handed to the XML parser: it makes
// a list of all attributes, which costs far more than their text.
const maxTag = 64 << 10

// longTag reports a tag over maxTag. It passes over what may hold "<" as text.
func longTag(s string) bool {
	for {
		i := strings.IndexByte(s, '<')
		if i < 0 {
			return false
		}
		s = s[i:]
		var n int
		switch {
		case strings.HasPrefix(s, "<![CDATA["):
			n = strings.Index(s, "]]>")
		case strings.HasPrefix(s, "<!--"):
			n = strings.Index(s, "-->")
		default:
			if n = tagLength(s[:min(len(s), maxTag)]); n < 0 && len(s) > maxTag {
				return true
			}
		}
		if n < 0 {
			return false // not closed: the parser says so
		}
		s = s[n+1:]
	}
}

// tagLength finds the ">" that is not in quotes.
func tagLength(s string) int {
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '>':
			return i
		}
	}
	return -1
}
