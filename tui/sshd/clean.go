package sshd

import "strings"

// maxUser is how much of a user name is kept, in cells (ASCII: bytes).
const maxUser = 32

// clean keeps the printable ASCII of a string a peer chose, at most n bytes:
// what is left can be logged and shown anywhere. User names, TERM and version
// strings are ASCII in practice; people's real names never come this way.
func clean(s string, n int) string {
	var b strings.Builder
	for i := 0; i < len(s) && b.Len() < n; i++ {
		if c := s[i]; c > ' ' && c < 0x7f {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// cleanTerm returns a terminal name of at most 64 bytes of [a-z0-9.+-], or
// "dumb" when nothing sensible is left.
func cleanTerm(s string) string {
	s = strings.ToLower(s)
	if s == "" || len(s) > 64 {
		return "dumb"
	}
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '.' && c != '+' && c != '-' {
			return "dumb"
		}
	}
	return s
}

// cleanLang returns "en" or "id" for a locale such as en_US.UTF-8, or "".
func cleanLang(s string) string {
	lang, _, _ := strings.Cut(strings.ToLower(s), ".")
	lang, _, _ = strings.Cut(lang, "_")
	switch lang {
	case "en", "id":
		return lang
	}
	return ""
}
