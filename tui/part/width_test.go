package part

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// The short way of Width and the library's agree on every text.
func TestWidthIsTheLibrarys(t *testing.T) {
	piece := rapid.SampledFrom([]string{"a", "Z", " ", "~", "\x1b[1m", "\x1b[38;2;1;2;3m", "\x1b[4:3m", "\x1b[2J", "\x1b[", "\x1b", "é", "e\u0301", "界", "■", "\t", "\n",
		"\x7f", "\x00", "\u200b", "─", "·", "…", "“", "●", "▲", "★", "✓", "✚", "\ufe0f", "\u200d", "\u0301", "\xe2", "\xe2\x94", "\xc2", "☺", "\x1b]0;judul\x07", "m", "\xff"})
	rapid.Check(t, func(t *rapid.T) {
		s := ""
		for _, p := range rapid.SliceOf(piece).Draw(t, "pieces") {
			s += p
		}
		if got, want := Width(s), ansi.StringWidth(s); got != want {
			t.Fatalf("Width(%q) = %d, the library says %d", s, got, want)
		}
	})
}

// Every sign that is counted at once takes one cell, alone and among others.
func TestNarrowSignsAreNarrow(t *testing.T) {
	for r := rune(0x2000); r < 0x3000; r++ {
		for _, s := range []string{string(r), "a" + string(r) + "b", string([]rune{r, r})} {
			if narrow(r) && Width(s) != ansi.StringWidth(s) {
				t.Errorf("Width(%q) = %d, the library says %d", s, Width(s), ansi.StringWidth(s))
			}
		}
	}
}

// A line that fits is the same whether it is wrapped or not.
func TestWrapLeavesWhatFits(t *testing.T) {
	for _, s := range []string{"", "satu", "satu dua", "\x1b[1mtebal\x1b[m biasa", " di depan", "di belakang "} {
		if got := Wrap(s, 40); len(got) != 1 || Width(got[0]) != Width(s) {
			t.Errorf("Wrap(%q) = %q", s, got)
		}
	}
}
