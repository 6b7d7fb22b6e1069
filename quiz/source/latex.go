package source

import "strings"

// fromLaTeX rewrites formulas as a line of text: \frac{1}{2} becomes 1/2, x^2
// becomes x². It reports whether there was any.
func fromLaTeX(s string) (string, bool) {
	if !strings.ContainsAny(s, `\$`) {
		return s, false
	}
	var out strings.Builder
	found := false
	for s != "" {
		i := strings.IndexAny(s, `\$`)
		if i < 0 {
			break
		}
		out.WriteString(s[:i])
		s = s[i:]
		body, n := formula(s)
		if n == 0 {
			out.WriteByte(s[0])
			s = s[1:]
			continue
		}
		found = true
		out.WriteString(strings.TrimSpace(mathText(body, 0)))
		s = s[n:]
	}
	out.WriteString(s)
	return out.String(), found
}

// maxFormula keeps the search for a formula's end short, whatever the file holds.
const maxFormula = 1000

// formula returns the body of the formula at the start of s and the length it
// takes up, 0 if none starts there. One dollar sign is money unless what it
// encloses has a command.
func formula(s string) (body string, length int) {
	window := s[:min(len(s), maxFormula)]
	for _, d := range []struct{ open, end string }{{"$$", "$$"}, {`\(`, `\)`}, {`\[`, `\]`}, {"$", "$"}} {
		rest, ok := strings.CutPrefix(window, d.open)
		if !ok {
			continue
		}
		n := strings.Index(rest, d.end)
		if n <= 0 {
			if d.open == "$$" {
				continue
			}
			return "", 0
		}
		body = rest[:n]
		if d.open == "$" && !hasCommand(body) || d.open == "$$" && strings.TrimSpace(body) == "" {
			return "", 0
		}
		return body, len(d.open) + n + len(d.end)
	}
	return "", 0
}

// hasCommand reports a backslash followed by a letter.
func hasCommand(s string) bool {
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '\\' && letter(s[i+1]) {
			return true
		}
	}
	return false
}

func letter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// mathText rewrites the body of a formula.
func mathText(s string, depth int) string {
	if depth > 8 {
		return s
	}
	var out strings.Builder
	for s != "" {
		switch c := s[0]; c {
		case '\\':
			var word string
			word, s = command(s)
			s = mathCommand(&out, word, s, depth)
		case '^', '_':
			var arg string
			arg, s = argument(s[1:])
			out.WriteString(scripted(mathText(arg, depth+1), c))
		case '{', '}':
			s = s[1:]
		case '~', '\n':
			out.WriteByte(' ')
			s = s[1:]
		default:
			out.WriteByte(c)
			s = s[1:]
		}
	}
	return out.String()
}

// mathCommand writes what \word stands for and returns what is left of s.
func mathCommand(out *strings.Builder, word, s string, depth int) string {
	switch word {
	case "frac", "dfrac", "tfrac":
		var a, b string
		a, s = argument(s)
		b, s = argument(s)
		out.WriteString(grouped(mathText(a, depth+1)) + "/" + grouped(mathText(b, depth+1)))
	case "sqrt":
		var a string
		a, s = argument(s)
		out.WriteString("√" + grouped(mathText(a, depth+1)))
	default:
		if sign, ok := mathSigns[word]; ok {
			out.WriteString(sign)
		} else if word == "" || letter(word[0]) {
			out.WriteString(word) // unknown: its name is better than nothing
		} else {
			out.WriteString(word)
		}
	}
	return s
}

// command splits \word, or \ and one sign, off s.
func command(s string) (word, rest string) {
	n := 1
	for n < len(s) && letter(s[n]) {
		n++
	}
	if n == 1 && n < len(s) {
		for n++; n < len(s) && s[n]&0xC0 == 0x80; n++ { // whole character
		}
		return s[1:n], s[n:]
	}
	return s[1:n], s[n:]
}

// argument splits {...} or one character off s.
func argument(s string) (arg, rest string) {
	s = strings.TrimLeft(s, " ")
	if s == "" {
		return "", ""
	}
	if s[0] == '\\' {
		word, after := command(s)
		return `\` + word, after
	}
	if s[0] != '{' {
		n := 1
		for n < len(s) && s[n]&0xC0 == 0x80 {
			n++
		}
		return s[:n], s[n:]
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '{':
			depth++
		case '}':
			if depth--; depth == 0 {
				return s[1:i], s[i+1:]
			}
		}
	}
	return s[1:], ""
}
