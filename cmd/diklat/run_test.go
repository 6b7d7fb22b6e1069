package main

import (
	"testing"
	"time"

	"diklat/tui/i18n"
)

// Help lists every command once: two lists joined by hand once named each seven times.
func TestEveryCommandIsListedOnce(t *testing.T) {
	a := &app{getenv: func(string) string { return "" }, now: time.Now, text: i18n.New(i18n.ID)}
	seen := map[string]bool{}
	for _, c := range a.root().Commands() {
		for _, name := range append(c.Aliases, c.Name()) {
			if seen[name] {
				t.Errorf("the command %q is there twice", name)
			}
			seen[name] = true
		}
	}
	if len(seen) < 16 {
		t.Errorf("%d names", len(seen))
	}
}
