package course

import (
	"strings"
	"testing"
)

func TestLayOut(t *testing.T) {
	for _, c := range []struct {
		name  string
		body  string
		width int
		lines int
		wide  string
	}{
		{"one line", "Satu dua", 20, 1, ""},
		{"paragraph flows", "Satu dua\ntiga empat", 20, 1, ""},
		{"paragraph wraps", "Satu dua tiga empat lima", 10, 3, ""},
		{"blank line stays", "Satu\n\nDua", 20, 3, ""},
		{"list", "- satu\n- dua\n- tiga", 20, 3, ""},
		{"bullet takes room", "- 12345678 1", 10, 2, ""},
		{"item goes on below", "1. satu\n   dua\n2. tiga", 20, 3, ""},
		{"marks take no room", "**Satu** `dua`", 8, 1, ""},
		{"exactly full", "12345 7890", 10, 1, ""},
		{"one too many", "12345 78901", 10, 2, ""},
		{"word too wide", "a\n\n12345678901", 10, 3, "12345678901"},
		{"table", "| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |", 20, 4, ""},
		{"table wraps a cell", "| a | b |\n|---|---|\n| satu dua | tiga |", 14, 4, ""},
		{"table too wide", "| a | b |\n|---|---|\n| 1234567 | 1234567 |", 14, 3, "a | b"},
		{"code", "```\nx  y\n\nz\n```", 20, 3, ""},
	} {
		l := layOut(c.body, c.width)
		if l.lines != c.lines || l.widest != c.wide {
			t.Errorf("%s: %d lines, widest %q; want %d, %q", c.name, l.lines, l.widest, c.lines, c.wide)
		}
	}
}

func TestLayOutSaysWhere(t *testing.T) {
	if l := layOut("satu\n\n- dua\n- "+strings.Repeat("x", 50), 34); l.line != 3 {
		t.Errorf("line %d", l.line)
	}
}

func TestWords(t *testing.T) {
	for s, n := range map[string]int{
		"": 0, "Satu dua": 2, "| Satu | dua |": 2, "- **Satu**: dua, tiga.": 3, "|---|---|": 0,
		"siskop2mi.bp2mi.go.id": 1, "22 + 10 = 32": 3,
	} {
		if got := words(s); got != n {
			t.Errorf("%q: %d words, want %d", s, got, n)
		}
	}
}

func TestCompareIDs(t *testing.T) {
	for _, c := range [][2]string{{"M2", "M10"}, {"M2-01", "M2-02"}, {"M2-09", "M2-10"}, {"A01", "B01"}, {"A09", "A10"}} {
		if compareIDs(c[0], c[1]) >= 0 || compareIDs(c[1], c[0]) <= 0 {
			t.Errorf("%s must come before %s", c[0], c[1])
		}
	}
}

func TestClearNumber(t *testing.T) {
	for s, ok := range map[string]bool{"18": true, "2.5": true, "-3": true, "370.000": false, "1,5": false, "": false, "1e9": false, "NaN": false, "0.05": true, "1.5.2": false} {
		if _, got := clearNumber(s); got != ok {
			t.Errorf("%q: %v", s, got)
		}
	}
}
