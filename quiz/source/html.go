package source

import (
	"html"
	"strings"
)

// tags that files use; anything else in "<...>" is text, for example "List<int>".
// The value says what becomes of the tag.
var tags = func() map[string]string {
	m := map[string]string{}
	for kind, names := range map[string]string{
		"block": "p div br tr table tbody thead tfoot caption h1 h2 h3 h4 h5 h6 pre blockquote ul ol dl dt dd hr section article header footer center figure figcaption fieldset form html body",
		"item":  "li",
		"cell":  "td th",
		"span":  "a b i u s em strong span font small big tt code kbd samp var cite q mark del ins strike abbr acronym label nolink wbr col colgroup input button select option textarea meta link bdo bdi dfn time address o:p",
		"drop":  "script style head title noscript",
		"media": "img audio video source iframe object embed applet svg canvas map area picture track",
		"raise": "sup",
		"lower": "sub",
	} {
		for n := range strings.FieldsSeq(names) {
			m[n] = kind
		}
	}
	return m
}()

// fromHTML writes the text of s without its tags. With pure set, line breaks of
// the source are white space as in a browser; else they stay.
func fromHTML(s string, pure bool) (string, Loss) {
	w := &htmlWriter{pure: pure, lastGT: strings.LastIndexByte(s, '>')}
	w.out.Grow(len(s))
	for i := 0; i < len(s); {
		if s[i] == '<' {
			if n := w.tag(s, i); n > 0 {
				i += n
				continue
			}
			w.text("<")
			i++
			continue
		}
		n := strings.IndexByte(s[i:], '<')
		if n < 0 {
			n = len(s) - i
		}
		w.text(s[i : i+n])
		i += n
	}
	return w.out.String(), w.lost
}

type htmlWriter struct {
	out    strings.Builder
	pure   bool
	pre    int
	shift  string // "sup", "sub" or ""
	lastGT int    // offset of the last '>': a '<' behind it opens nothing
	lost   Loss
}

// text writes character data.
func (w *htmlWriter) text(s string) {
	s = html.UnescapeString(s)
	if w.pure && w.pre == 0 {
		s = strings.Map(func(r rune) rune {
			if r == '\n' || r == '\t' || r == '\u00a0' {
				return ' '
			}
			return r
		}, s)
		for strings.Contains(s, "  ") {
			s = strings.ReplaceAll(s, "  ", " ")
		}
		if w.atStart() {
			s = strings.TrimLeft(s, " ")
		}
	}
	if w.shift != "" {
		s = shifted(s, w.shift)
	}
	w.out.WriteString(s)
}

// atStart reports that nothing stands on the current line yet.
func (w *htmlWriter) atStart() bool {
	s := w.out.String()
	return s == "" || s[len(s)-1] == '\n'
}

func (w *htmlWriter) newLine() {
	if !w.atStart() {
		w.out.WriteByte('\n')
	}
}

// tag handles the tag at s[i] and returns its length, 0 if there is none.
func (w *htmlWriter) tag(s string, i int) int {
	rest := s[i:]
	if strings.HasPrefix(rest, "<!--") {
		if n := strings.Index(rest, "-->"); n >= 0 {
			return n + 3
		}
		return len(rest)
	}
	if i > w.lastGT {
		return 0
	}
	name, closing := tagName(rest)
	kind, known := tags[name]
	if !known {
		return 0
	}
	n := tagEnd(rest)
	if n == 0 {
		return 0
	}
	return w.apply(kind, name, rest[:n], closing, rest)
}

// apply writes what a known tag stands for and returns how much it takes up.
func (w *htmlWriter) apply(kind, name, tag string, closing bool, rest string) int {
	w.lost |= OfHTML
	switch kind {
	case "block":
		w.newLine()
		if name == "pre" {
			w.pre = max(0, w.pre+1)
			if closing {
				w.pre = max(0, w.pre-2)
			}
		}
	case "item":
		w.newLine()
		if !closing {
			w.out.WriteString("- ")
		}
	case "cell":
		if !closing && !w.atStart() {
			w.out.WriteString(" | ")
		}
	case "media":
		w.media(name, tag, closing)
	case "raise", "lower":
		w.shift = ""
		if !closing {
			w.shift = name
		}
	case "drop":
		if !closing {
			if n := strings.Index(rest, "</"+name); n >= 0 {
				return n
			}
			return len(rest)
		}
	}
	return len(tag)
}

// media leaves a picture's description, or a note that something was there.
func (w *htmlWriter) media(name, tag string, closing bool) {
	if closing || name == "source" || name == "track" || name == "area" {
		return
	}
	w.lost |= OfMedia
	word := "[media"
	if name == "img" || name == "svg" || name == "picture" || name == "canvas" {
		word = "[gambar"
	}
	if alt := strings.TrimSpace(attribute(tag, "alt")); alt != "" {
		word += ": " + alt
	}
	w.out.WriteString(word + "]")
}

func tagName(s string) (name string, closing bool) {
	s = s[1:]
	if closing = strings.HasPrefix(s, "/"); closing {
		s = s[1:]
	}
	n := 0
	for n < len(s) && n < 12 && (s[n] >= 'a' && s[n] <= 'z' || s[n] >= 'A' && s[n] <= 'Z' || n > 0 && (s[n] >= '0' && s[n] <= '9' || s[n] == ':')) {
		n++
	}
	if n < len(s) && strings.IndexByte(" \t\n/>", s[n]) < 0 {
		return "", false
	}
	return strings.ToLower(s[:n]), closing
}

// tagEnd finds the '>' that ends the tag; one inside quotes is passed, at most
// three times.
func tagEnd(s string) int {
	end := 0
	for range 4 {
		n := strings.IndexByte(s[end:], '>')
		if n < 0 {
			return end
		}
		end += n + 1
		if strings.Count(s[:end], `"`)%2 == 0 {
			return end
		}
	}
	return end
}

// attribute returns the value of a quoted attribute.
func attribute(tag, name string) string {
	for _, quote := range []string{`"`, `'`} {
		if _, v, ok := strings.Cut(tag, " "+name+"="+quote); ok {
			v, _, _ = strings.Cut(v, quote)
			return html.UnescapeString(v)
		}
	}
	return ""
}
