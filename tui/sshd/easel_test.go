package sshd

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"

	"diklat/tui/emul"
)

// scraps are what pictures of the test are made of: styles that end, one that
// reaches into the next line, wide letters, a letter in two parts, lines too long.
var scraps = []string{"", "Pertanyaan 2 dari 6", "  1 ● \x1b[1mMinta kontrak\x1b[m", "\x1b[7m ▸ 2 ■ \x1b[0m ya", "漢字 lebar", "e\u0301a", "\x1b[31mmerah sampai",
	"\x1b[m", strings.Repeat("panjang ", 9), "\x1b[38;2;10;200;30mhijau\x1b[m", "   ", "✓ Tersimpan"}

func anyPicture(r *rand.Rand, h int) picture {
	rows := make([]string, r.IntN(h+2))
	for i := range rows {
		rows[i] = scraps[r.IntN(len(scraps))]
	}
	p := picture{content: strings.Join(rows, "\n"), alt: r.IntN(8) > 0, cursor: r.IntN(4) == 0}
	if p.cursor {
		p.x, p.y = r.IntN(20), r.IntN(h)
	}
	return p
}

// look is all that can be seen on a terminal: an empty cell's ink cannot.
func look(t *emul.Term) (s string) {
	t.Cells(func(w, h int, at func(x, y int) *uv.Cell) { s = lookOf(w, h, colorprofile.TrueColor, at) })
	return s
}

func lookOf(w, h int, p colorprofile.Profile, at func(x, y int) *uv.Cell) string {
	var b strings.Builder
	for y := range h {
		for x := range w {
			c := at(x, y)
			if c == nil || c.Content == "" {
				continue
			}
			st := uv.ConvertStyle(c.Style, p)
			if c.Content != " " || st.Bg != nil || st.Attrs != 0 {
				r, _ := utf8.DecodeRuneInString(c.Content) // the emulator keeps no marks above a letter
				fmt.Fprintf(&b, "%d,%d %q %s\n", x, y, r, st.String())
			}
		}
	}
	return b.String()
}

func newTestEasel(w, h int) *easel {
	return newEasel(colorprofile.TrueColor, w, h)
}

// TestEaselPaintsWhatAFreshOneDoes goes from picture to picture, with new sizes and
// wiped screens between them, and compares with the last picture on an empty terminal.
func TestEaselPaintsWhatAFreshOneDoes(t *testing.T) {
	for seed := range uint64(8) {
		r := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // to be repeated
		w, h := 40, 8
		term, e := emul.New(w, h), newTestEasel(w, h)
		for step := range 60 {
			switch r.IntN(12) {
			case 0:
				w, h = 20+r.IntN(40), 4+r.IntN(10)
				term.Resize(w, h)
				e.resize(w, h)
			case 1:
				e.erase()
			}
			p := anyPicture(r, h)
			_, _ = term.Write(e.paint(p))
			fresh := emul.New(w, h)
			_, _ = fresh.Write(newTestEasel(w, h).paint(p))
			if got, want := look(term), look(fresh); got != want {
				t.Fatalf("seed %d step %d: %dx%d %+v shows\n%swant\n%s", seed, step, w, h, p, got, want)
			}
			fresh.End()
		}
		term.End()
	}
}

// TestEaselShowsThePicture compares each picture, cell by cell, with the same text laid
// out by the library alone, in the colours of every kind of terminal.
func TestEaselShowsThePicture(t *testing.T) {
	for _, p := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256, colorprofile.ANSI, colorprofile.ASCII, colorprofile.NoTTY} {
		r := rand.New(rand.NewPCG(uint64(p), 2)) //nolint:gosec // to be repeated
		w, h := 40, 8
		term, e := emul.New(w, h), newEasel(p, w, h)
		for step := range 300 {
			pic := anyPicture(r, h)
			_, _ = term.Write(e.paint(pic))
			want := uv.NewScreenBuffer(w, h)
			uv.NewStyledString(pic.content).Draw(want, want.Bounds())
			if got, want := look(term), lookOf(w, h, p, want.CellAt); got != want {
				t.Fatalf("profile %v step %d: %q shows\n%swant\n%s", p, step, pic.content, got, want)
			}
		}
		term.End()
	}
}

// single reports that each sign of a text is a letter of its own: of those in parts
// (marks above a letter, joined signs) the emulator does not know where they end.
func single(s string) bool {
	sum := 0
	s = ansi.Strip(tame(s))
	for _, r := range s {
		w := ansi.StringWidth(string(r))
		if w == 0 && r != '\n' {
			return false
		}
		sum += w
	}
	return sum == ansi.StringWidth(s)
}

// Two lines of any text and styles: the second, sent over the first, is what stands there.
func FuzzEaselLine(f *testing.F) {
	for i, a := range scraps {
		f.Add(a, scraps[len(scraps)-1-i])
	}
	f.Add("\x1b[1mtebal\x1b[m lalu", "\x1b[1mte\x1b[31mbal\x1b[0m")
	f.Add("e", "e\u0301")
	f.Add("0", "\x1b[0;0::::::::::::::::::::::::::::::::")
	f.Add("\x1b["+strings.Repeat("1;", 40)+"mtebal", "satu\x1b")
	f.Add("\x1b]8;;http://x\x07x\x1b]8;;\x07", "\x1b[2J\x1b[6n\x9b2J\tx")
	f.Fuzz(func(t *testing.T, a, b string) {
		if !single(a) || !single(b) {
			t.Skip("letters of several parts")
		}
		term, e := emul.New(30, 2), newTestEasel(30, 2)
		defer term.End()
		_, _ = term.Write(e.paint(picture{content: a, alt: true}))
		sent := e.paint(picture{content: b, alt: true})
		_, _ = term.Write(sent)
		fresh := emul.New(30, 2)
		defer fresh.End()
		_, _ = fresh.Write(newTestEasel(30, 2).paint(picture{content: b, alt: true}))
		if got, want := look(term), look(fresh); got != want {
			t.Errorf("%q over %q shows\n%swant\n%s", b, a, got, want)
		}
		for i := 0; i < len(sent); i++ {
			if c := sent[i]; c < ' ' && c != ansi.ESC || c == 0x7f {
				t.Errorf("%q sends %q", b, sent)
			}
			if c := sent[i]; c == ansi.ESC && (i+1 == len(sent) || sent[i+1] != '[') {
				t.Errorf("%q sends %q", b, sent)
			}
		}
	})
}

// TestEaselSendsOnlyWhatChanged counts bytes: the measure of a key's echo.
func TestEaselSendsOnlyWhatChanged(t *testing.T) {
	rows := strings.Split(strings.Repeat("Sesi 1: lima desa hadir hari ini\n", 22), "\n")
	e := newTestEasel(80, 24)
	first := len(e.paint(picture{content: strings.Join(rows, "\n"), alt: true}))
	if first < 22*30 {
		t.Errorf("the first picture took %d bytes", first)
	}
	if b := e.paint(e.now); len(b) != 0 {
		t.Errorf("the same picture sent %q", b)
	}
	rows[7] = "Sesi 1: \x1b[1menam\x1b[m desa hadir hari ini"
	if b := e.paint(picture{content: strings.Join(rows, "\n"), alt: true}); len(b) == 0 || len(b) > 50 {
		t.Errorf("one word sent %d bytes: %q", len(b), b)
	}
}

func TestEaselGivesTheTerminalBack(t *testing.T) {
	e := newTestEasel(40, 8)
	if b := e.leave(); len(b) != 0 {
		t.Errorf("nothing was shown, and leaving sent %q", b)
	}
	on := string(e.paint(picture{content: "x", alt: true, paste: true, focus: true, title: "diklat"}))
	for _, s := range []string{"\x1b[?1049h", "\x1b[?25l", "\x1b[?2004h", "\x1b[?1004h", "diklat"} {
		if !strings.Contains(on, s) {
			t.Errorf("no %q in %q", s, on)
		}
	}
	off := string(e.leave())
	for _, s := range []string{"\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l", "\x1b[?1004l"} {
		if !strings.Contains(off, s) {
			t.Errorf("no %q in %q", s, off)
		}
	}
}
