package moodlexml

import (
	"strings"
	"unicode/utf8"
)

// defaultName is the name Moodle gives a question that has none: its first
// words. Such a name says nothing and is not kept.
func defaultName(stem string) string {
	words := strings.Fields(stem)
	if len(words) > 15 {
		words = words[:15]
	}
	name := strings.Join(words, " ")
	for utf8.RuneCountInString(name) > 80 {
		_, size := utf8.DecodeLastRuneInString(name)
		name = name[:len(name)-size]
	}
	return strings.TrimSpace(name)
}
