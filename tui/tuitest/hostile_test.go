package tuitest

import (
	"strings"
	"testing"
)

// TestJudgeFindsEveryPayload: shown as it is, each hostile text that holds
// anything but letters is found.
func TestJudgeFindsEveryPayload(t *testing.T) {
	all := Hostile()
	if len(all) < 200 {
		t.Fatalf("only %d texts", len(all))
	}
	seen := map[string]bool{}
	for _, s := range all {
		if seen[s] {
			t.Errorf("%q stands there twice", s)
		}
		seen[s] = true
	}
	harmless := 0
	for _, p := range payloads() {
		found := Judge([]byte("Maria "+p+" Tnunay"), true)
		switch {
		case len(found) > 0:
		case strings.ContainsAny(p, "\x1b\x00\a") || strings.Contains(p, "\x9b") || strings.ContainsRune(p, '\u202e'):
			t.Errorf("%q is not found", p)
		default:
			harmless++ // words of other languages, white space, stacks of marks
		}
	}
	if harmless > 16 {
		t.Errorf("%d payloads are not found", harmless)
	}
}

// TestJudgeLetsDrawingPass: what Bubble Tea writes is not accused.
func TestJudgeLetsDrawingPass(t *testing.T) {
	fine := "\x1b[?1049h\x1b[?25l\x1b[H\x1b[2J\x1b[1;38;5;8mMaria\x1b[m\x1b[0K\r\n\x1b[38;2;8;8;8m·\x1b[m\x1b]2;diklat\a\x1b[3J\x1b[?2026h\x1b[5X\x1b[10C"
	if found := Judge([]byte(fine), false, "diklat"); len(found) > 0 {
		t.Errorf("accused: %v", found)
	}
	for _, bad := range []string{"\x1b[8m", "\x1b[0;8m", "\x1b]2;lain\a", "\x1b[6n", "\x1b[?1000h", "\x1b[18t", "\x1b[c"} {
		if len(Judge([]byte(bad), false, "diklat")) == 0 {
			t.Errorf("%q passes", bad)
		}
	}
}
