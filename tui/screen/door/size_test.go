package door

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

// Whatever is pressed in any window: no line is wider, no view higher.
func TestFits(t *testing.T) {
	keys := []string{"0", "1", "2", "8", "9", "enter", "enter", "esc", "backspace", "a", "b", " ", "-", "up", "down", "漢"}
	names := []string{"Sri", "Maria Tnunay-Bani", strings.Repeat("Nama ", 11), strings.Repeat("x", 60), "漢字漢字漢字漢字漢字漢字漢字漢字"}
	rapid.Check(t, func(rt *rapid.T) {
		h := newHall(t, rapid.SampledFrom([]i18n.Lang{i18n.ID, i18n.EN}).Draw(rt, "lang"))
		h.w, h.h = rapid.IntRange(20, 120).Draw(rt, "w"), rapid.IntRange(1, 40).Draw(rt, "h")
		h.desk.welcome.NeedPIN = rapid.Bool().Draw(rt, "pin")
		for i := range rapid.IntRange(0, 30).Draw(rt, "people") {
			h.desk.list = append(h.desk.list, person(i+9, fmt.Sprint("x", i), rapid.SampledFrom(names).Draw(rt, "name"), oeltua, 1980+i))
		}
		h.open()
		for range rapid.IntRange(0, 30).Draw(rt, "presses") {
			h.press(rapid.SampledFrom(keys).Draw(rt, "key"))
			box(rt, h.draw(), h.w, h.h)
		}
		high := max(h.h+4, 8)
		box(rt, framed(h.s, h.env, h.w, high), h.w, high)
	})
}

// The numbers on screen are the numbers of the keys: what a person reads beside
// a digit is what the digit takes, in any window and on any page.
func TestDigitTakesWhatStandsBesideIt(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h := newHall(t, i18n.ID)
		h.w, h.h = rapid.IntRange(36, 90).Draw(rt, "w"), rapid.IntRange(3, 30).Draw(rt, "h")
		h.desk.list = nil
		for i := range rapid.IntRange(1, 26).Draw(rt, "people") {
			h.desk.list = append(h.desk.list, person(i+1, fmt.Sprint("p", i), "Nama "+string(rune('A'+i)), oeltua, 0))
		}
		h.open()
		h.press("1", "enter")
		for range rapid.IntRange(0, 4).Draw(rt, "pages") {
			h.press("0")
		}
		d := rapid.IntRange(1, 8).Draw(rt, "digit")
		want := ""
		for _, l := range strings.Split(ansi.Strip(h.draw()), "\n") {
			if f := strings.Fields(l); len(f) > 2 && f[0] == fmt.Sprint(d) {
				want = strings.Join(f[len(f)-2:], " ")
			}
		}
		h.press(fmt.Sprint(d))
		got := ""
		if i := h.s.list.index(); i >= 0 {
			got = h.s.list.rows[i].text
		}
		if got != want {
			rt.Fatalf("%d took %q, beside it stood %q:\n%s", d, got, want, ansi.Strip(h.draw()))
		}
	})
}

// Every name can be reached on the narrow screen too, in as many turns as needed.
func TestNarrowReachesAll(t *testing.T) {
	for _, size := range [][2]int{{38, 17}, {20, 5}, {20, 3}} {
		h := newHall(t, i18n.ID)
		h.w, h.h = size[0], size[1]
		h.desk.list = nil
		for i := range 12 {
			h.desk.list = append(h.desk.list, roster.Enrolment{Number: i + 1,
				Person: roster.Person{ID: roster.PersonID(fmt.Sprint("p", i)), Village: oeltua, Name: "Nama" + string(rune('A'+i))}})
		}
		h.open()
		h.press("1", "enter")
		seen := map[string]bool{}
		for range 14 {
			for _, f := range strings.Fields(h.text()) {
				seen[f] = true
			}
			h.press("0")
		}
		for i := range 12 {
			if n := "Nama" + string(rune('A'+i)); !seen[n] {
				t.Errorf("%v: %s was never on the screen", size, n)
			}
		}
	}
}

func box(t *rapid.T, view string, w, h int) {
	lines := strings.Split(view, "\n")
	if len(lines) > h {
		t.Fatalf("%d lines in %d:\n%s", len(lines), h, view)
	}
	for _, l := range lines {
		if n := ansi.StringWidth(l); n > w {
			t.Fatalf("%d cells in %d: %q", n, w, l)
		}
	}
}

var _ screen.Screen = (*Screen)(nil)
