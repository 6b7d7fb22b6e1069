package main

import (
	"io"
	"testing"

	"github.com/spf13/cobra"

	"diklat/tui/i18n"
)

// TestEveryCommandStandsOnce: help names each command once, with a sentence, and
// no word stands for two commands.
func TestEveryCommandStandsOnce(t *testing.T) {
	for _, lang := range []i18n.Lang{i18n.ID, i18n.EN} {
		a := &app{getenv: func(string) string { return "" }, text: i18n.New(lang), stdio: stdio{out: io.Discard, err: io.Discard}}
		count := commandsOf(t, a.root())
		if count < 16 {
			t.Errorf("%d commands", count)
		}
	}
}

func commandsOf(t *testing.T, c *cobra.Command) int {
	t.Helper()
	words := map[string]string{}
	n := 0
	for _, sub := range c.Commands() {
		n += 1 + commandsOf(t, sub)
		if sub.Short == "" && !sub.Hidden {
			t.Errorf("%s says nothing of itself", sub.CommandPath())
		}
		for _, w := range append([]string{sub.Name()}, sub.Aliases...) {
			if had := words[w]; had != "" {
				t.Errorf("%q under %s is %s and %s", w, c.CommandPath(), had, sub.Name())
			}
			words[w] = sub.Name()
		}
	}
	return n
}
