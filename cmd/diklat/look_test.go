package main

import (
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode"

	"diklat/data/datatest"
	"diklat/tui/sshd"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// signsIn are the signs beyond ASCII and letters on a screen.
func signsIn(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r > '~' && !unicode.IsLetter(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// TestOldConsolesAskForSimpleSigns: W takes simpler signs, and the laptop keeps
// them when it comes again; so do a name and a variable; others see all signs.
func TestOldConsolesAskForSimpleSigns(t *testing.T) {
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	g := visit(t, h.addr, tuitest.WithSource("127.0.0.1")).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	if signsIn(g.Screen()) == "" {
		t.Fatalf("this screen has no signs to begin with:\n%s", g.Screen())
	}
	g.Type("W")
	g.WaitFor(t, "Tanda sederhana. Warna sulit dibaca? Tekan W lagi.")
	if s := signsIn(g.Screen()); s != "" {
		t.Errorf("%q are left on\n%s", s, g.Screen())
	}
	g.Type("W")
	g.WaitFor(t, "Tanda sederhana, tanpa warna.")
	g.Cut()
	again := visit(t, h.addr, tuitest.WithSource("127.0.0.1"))
	again.WaitFor(t, "PIN")
	if s := signsIn(again.Screen()); s != "" {
		t.Errorf("the laptop that chose simple signs gets %q", s)
	}
	for what, o := range map[string][]tuitest.Option{
		"DIKLAT_ASCII": {tuitest.WithEnv("DIKLAT_ASCII", "1")}, "TERM": {tuitest.WithTerm("vt52")},
	} {
		g := visit(t, h.addr, append(o, tuitest.WithSource("127.0.0.3"))...)
		g.WaitFor(t, "PIN")
		if s := signsIn(g.Screen()); s != "" {
			t.Errorf("%s: %q on\n%s", what, s, g.Screen())
		}
	}
	c := tuitest.Dial(t, h.addr, simpleUser, 80, 24, tuitest.WithSource("127.0.0.3"))
	c.WaitFor(t, "PIN")
	if s := signsIn(c.Screen()); s != "" {
		t.Errorf("%s@: %q on\n%s", simpleUser, s, c.Screen())
	}
	if other := visit(t, h.addr, tuitest.WithSource("127.0.0.4")).atDoor(hallPIN); signsIn(other.Screen()) == "" {
		t.Errorf("another laptop has no signs:\n%s", other.Screen())
	}
}

// TestTheTrainersLookStays: what the trainer chose is there at the next start, and
// --ascii gives simple signs to everybody.
func TestTheTrainersLookStays(t *testing.T) {
	h := newHall(t, time.Now)
	p := trainerScreen(t, h)
	p.WaitFor(t, "Berikutnya")
	p.Press("W")
	p.WaitFor(t, "Tanda sederhana.")
	datatest.Until(t, "the look to be kept", func() bool { return h.app.look(t.Context(), h.house.store) == style.ASCII })
	again := trainerScreen(t, h)
	if s := signsIn(again.WaitFor(t, "Berikutnya")); s != "" {
		t.Errorf("%q on\n%s", s, again.Screen())
	}
	h.app.ascii = true
	if l := h.app.newClass(h.house, "127.0.0.1:0").looks.of(sshd.Client{Addr: "10.0.0.9", Term: "xterm"}); l != style.ASCII {
		t.Errorf("with --ascii others get look %d", l)
	}
}

// TestManyLaptopsChooseLooks: what is remembered is bounded.
func TestManyLaptopsChooseLooks(t *testing.T) {
	l := newFaces(style.Signs)
	for i := range 3 * maxLooks {
		l.keep("10.0." + strconv.Itoa(i/250) + "." + strconv.Itoa(i%250))(style.Mono)
	}
	if len(l.by) > maxLooks {
		t.Errorf("%d looks are kept", len(l.by))
	}
}
