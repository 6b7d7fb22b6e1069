package aiken

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// label takes "A)", "a." or "A．" off the front of a line.
func label(line string) (letter byte, text string, ok bool) {
	if len(line) < 2 {
		return 0, "", false
	}
	c := line[0] &^ 0x20
	if c < 'A' || c > 'Z' {
		return 0, "", false
	}
	for _, sign := range []string{")", ".", "）", "．"} {
		if rest, found := strings.CutPrefix(line[1:], sign); found {
			return c, strings.TrimSpace(rest), true
		}
	}
	return 0, "", false
}

// words before the colon of a key line, and of an explanation.
var (
	keyWords     = []string{"ANSWER", "JAWABAN", "KUNCI JAWABAN", "KUNCI", "JAWAB", "JAWABAN BENAR", "ANSWER KEY", "CORRECT ANSWER"}
	explainWords = []string{"FEEDBACK", "PEMBAHASAN", "PENJELASAN", "ALASAN", "EXPLANATION"}
)

// headed splits "JAWABAN : B" if what stands before the colon is one of words.
func headed(line string, words []string) (value string, ok bool) {
	n := strings.IndexAny(line, ":：")
	if n < 0 || n > 20 {
		return "", false
	}
	head := strings.Join(strings.Fields(strings.ToUpper(line[:n])), " ")
	for _, w := range words {
		if head == w {
			_, size := utf8.DecodeRuneInString(line[n:])
			return strings.TrimSpace(line[n+size:]), true
		}
	}
	return "", false
}

// keyLetter reads the value of a key line. many is set for "A, C" and "A dan C".
func keyLetter(value string) (letter byte, many, ok bool) {
	value = strings.Trim(value, " \t*_()\"'")
	if value == "" {
		return 0, false, false
	}
	c := value[0] &^ 0x20
	if c < 'A' || c > 'Z' {
		return 0, false, false
	}
	rest := strings.TrimLeft(value[1:], " \t")
	if rest == "" {
		return c, false, true
	}
	switch rest[0] {
	case '.', ')', ':', '-':
		return c, false, true // "B. teks pilihan"
	case ',', ';', '&', '/', '+':
		return c, true, true
	}
	word, next, _ := strings.Cut(rest, " ")
	joins := strings.EqualFold(word, "dan") || strings.EqualFold(word, "and") || strings.EqualFold(word, "atau")
	if len(value) > 1 && value[1] != ' ' {
		return 0, false, false // a word: "Benar"
	}
	return c, joins && len(strings.TrimSpace(next)) == 1, true
}

// stemText drops what word processors and habits put before a question: "1.",
// "12)", bullets.
func stemText(line string) string {
	line = strings.TrimLeft(line, "•·▪●◦* \t\u00a0")
	n := 0
	for n < len(line) && n < 4 && line[n] >= '0' && line[n] <= '9' {
		n++
	}
	if n > 0 && n < len(line) && (line[n] == '.' || line[n] == ')') {
		rest := line[n+1:]
		if rest == "" || unicode.IsSpace(rune(rest[0])) || line[n] == ')' {
			return strings.TrimSpace(rest) // "1.5 juta" keeps its number
		}
	}
	return line
}

// IsKey reports a line such as "JAWABAN: B".
func IsKey(line string) bool {
	_, ok := headed(line, keyWords)
	return ok
}

// IsChoice reports a line such as "A. Desa".
func IsChoice(line string) bool {
	_, text, ok := label(line)
	return ok && text != ""
}
