package moodlexml

import "strings"

// defaultName is the name Moodle gives a question that has none: its first
// words, here up to 15 of them and 80 characters. Such a name says nothing and is
// not kept.
func defaultName(stem string) string {
	runes := 0
	for i := range stem {
		if runes++; runes > 1000 {
			stem = stem[:i] // enough for 80 characters of words
			break
		}
	}
	words := strings.Fields(stem)
	name := []rune(strings.Join(words[:min(len(words), 15)], " "))
	return strings.TrimSpace(string(name[:min(len(name), 80)]))
}
