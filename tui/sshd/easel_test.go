package sshd

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"

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
func look(t *emul.Term) string {
	var b strings.Builder
	t.Cells(func(w, h int, at func(x, y int) *uv.Cell) {
		for y := range h {
			for x := range w {
				c := at(x, y)
				if c == nil || c.Content == " " && c.Style.Bg == nil && c.Style.Attrs == 0 {
					continue
				}
				if c.Content != "" {
					fmt.Fprintf(&b, "%d,%d %q %s\n", x, y, c.Content, c.Style.String())
				}
			}
		}
	})
	return b.String()
}

func newTestEasel(w, h int) *easel {
	return newEasel([]string{"TERM=xterm-256color"}, colorprofile.TrueColor, w, h, false)
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
