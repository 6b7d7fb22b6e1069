package main

import (
	"bytes"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/tui/tuitest"
)

// newName goes to where a name is written.
func newName(t *testing.T, h *hall) *guest {
	t.Helper()
	g := visit(t, h.addr).atDoor(hallPIN).choose("Oeltua").choose("Saya belum terdaftar")
	g.WaitFor(t, "Tulis nama Anda.")
	return g
}

func TestNamesThatAreNone(t *testing.T) {
	h := newHall(t, time.Now)
	g := newName(t, h)
	g.Press("enter")
	g.WaitFor(t, "Tulis nama dulu.")
	g.Type("   ")
	g.Press("enter")
	g.WaitFor(t, "Tulis nama dulu.")
	g.Press("backspace", "backspace", "backspace")
	g.Type(strings.Repeat("a", 61))
	g.Press("enter")
	g.WaitFor(t, "Nama terlalu panjang. Paling banyak 60 huruf.")
	g.Press("backspace") // 60 are a name
	g.Press("enter")
	g.WaitFor(t, "Laki-laki atau perempuan?")
	g.Press("backspace")
	g.WaitFor(t, "Tulis nama Anda.")
	for range 60 {
		g.Press("backspace")
	}
	g.Type("Maria <3")
	g.Press("enter")
	g.WaitFor(t, "Nama hanya huruf, spasi, titik, koma, ' dan -.")
	if n := people(t, h); n != 0 {
		t.Errorf("%d people signed up", n)
	}
}

// people counts who is on the list.
func people(t *testing.T, h *hall) int {
	t.Helper()
	r, err := h.house.store.Roll(t.Context(), h.event.ID, h.event.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	return len(r.Rows)
}

// TestNameWithTerminalSequences types what a wicked person might: a title, a
// colour, a cleared screen, a line break. Nobody's terminal gets any of it.
func TestNameWithTerminalSequences(t *testing.T) {
	h := newHall(t, time.Now)
	p := trainerScreen(t, h)
	p.Press("a")
	p.WaitFor(t, "Belum ada orang")
	g := newName(t, h)
	g.Type("Ma\x1b]0;pwned\x07ri\x1b[31ma\x1b[2J\u200b\u202e Jahat")
	g.WaitFor(t, "Jahat_")
	g.Press("enter")
	g.choose("P  perempuan").choose("kader desa").choose("Ya")
	g.WaitFor(t, "Anda masuk sebagai ")
	other := visit(t, h.addr).atDoor(hallPIN).choose("Oeltua")
	other.WaitFor(t, "Jahat")
	p.WaitFor(t, "Jahat")
	for who, raw := range map[string][]byte{"the trainer": p.Raw(), "another": other.Raw(), "the person": g.Raw()} {
		if bytes.Contains(raw, []byte("pwned")) {
			t.Errorf("%s got the title of the terminal", who)
		}
	}
	r, err := h.house.store.Roll(t.Context(), h.event.ID, h.event.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if name := r.Rows[0].Name; strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == '\u200b' || r == '\u202e' }) {
		t.Errorf("the name kept is %q", name)
	}
}

// TestNameFromElsewhere: a name that came into the file past every check, as
// from a damaged laptop, moves nothing on the screens.
func TestNameFromElsewhere(t *testing.T) {
	db := filepath.Join(t.TempDir(), "diklat.db")
	h, shut := openHall(t, db, time.Now)
	h.add(t, "Maria Tnunay")
	shut()
	alter(t, db, "UPDATE person SET name = 'Eva' || char(27) || ']0;pwned' || char(7) || char(27) || '[2J' || char(10) || char(13) || 'Garis' || char(0x202e) || 'dua'")
	h, shut = openHall(t, db, time.Now)
	t.Cleanup(shut)

	g := visit(t, h.addr).atDoor(hallPIN).choose("Oeltua")
	g.WaitFor(t, "Eva")
	p := trainerScreen(t, h)
	p.Press("a")
	p.WaitFor(t, "Eva")
	p.Press("h")
	p.WaitFor(t, "Hadir, tersimpan")
	p.WaitFor(t, "HADIR 1/1")
	whole(t, "the trainer's list", p.Term, "diklat › Absensi", "? bantuan")
	p.Press("esc")
	p.WaitFor(t, "HADIR   1 / 1")

	g.choose("Eva Garisdua")
	g.choose("Ya")
	g.WaitFor(t, "Anda masuk sebagai Eva")
	whole(t, "the participant's lobby", g.Term, "Eva", "? bantuan")
	p.Press("r")
	p.WaitFor(t, "80x24")
	whole(t, "the list of laptops", p.Term, "diklat › Ruang", "? bantuan")
	if got := command(t, db, "export", "attendance"); strings.Count(got, "\n") != 2 || strings.ContainsAny(got, "\x1b\x07\r") {
		t.Errorf("the exported file is %q", got)
	}
}

// whole checks that a screen has its first and its last line where they belong,
// and that no sequence of the name reached it.
func whole(t *testing.T, what string, term *tuitest.Term, first, last string) {
	t.Helper()
	lines := strings.Split(term.Screen(), "\n")
	if len(lines) != 24 || !strings.Contains(lines[0], first) || !strings.Contains(lines[len(lines)-1], last) {
		t.Errorf("%s is torn:\n%s", what, term.Screen())
	}
	for _, bad := range []string{"\x1b]0;pwned", "\x1b[2J\n", "\u202e"} {
		if strings.Contains(string(term.Raw()), bad) {
			t.Errorf("%s lets a name say %q to the terminal", what, bad)
		}
	}
}
