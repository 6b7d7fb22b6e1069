package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"diklat/quiz/source"
	"pgregory.net/rapid"
)

func TestPlacesInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.RuneFrom([]rune("aé\n€"))).Draw(t, "text")
		x := source.NewIndex(text)
		for range 10 {
			at := rapid.IntRange(0, len(text)).Draw(t, "at")
			for at > 0 && at < len(text) && !utf8.RuneStart(text[at]) {
				at--
			}
			before := text[:at]
			line := strings.Count(before, "\n") + 1
			col := utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1
			if l, c := x.At(at); l != line || c != col {
				t.Fatalf("%q at %d: %d:%d, want %d:%d", text, at, l, c, line, col)
			}
		}
	})
}
