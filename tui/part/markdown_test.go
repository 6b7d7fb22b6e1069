package part_test

import (
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"diklat/tui/part"
)

const slide = "UU 18/2017 meminta **lima** hal:\n\n- umur 18 tahun, dihitung pada hari\n  berangkat dan tidak sebelumnya\n- sehat\n\n1. satu\n2. dua\n\n> kutipan\n\n| Siapa | Apa |\n|---|---|\n| Desa | mencatat |\n"

func TestSlidesKeepTheirShape(t *testing.T) {
	out := ansi.Strip(part.NewMarkdown(false).Render(slide, 60))
	for _, want := range []string{"lima hal:", "• umur 18 tahun, dihitung pada hari berangkat", "• sehat", "1. satu", "kutipan", "Siapa", "│ mencatat"} {
		if !strings.Contains(out, want) {
			t.Errorf("no %q in\n%s", want, out)
		}
	}
	for _, l := range strings.Split(out, "\n") {
		if l != strings.TrimRight(l, " ") {
			t.Errorf("trailing blanks: %q", l)
		}
	}
	ascii := part.NewMarkdown(true).Render(slide, 60)
	if i := strings.IndexFunc(ascii, func(r rune) bool { return r > 126 }); i >= 0 {
		t.Errorf("beyond ASCII: %q", ascii[i:])
	}
}

func TestSlidesFitEveryWidth(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		m := part.NewMarkdown(ascii)
		for w := 10; w <= 100; w++ {
			for _, l := range strings.Split(m.Render(slide+"\nsangatpanjang"+strings.Repeat("sekali", 30), w), "\n") {
				if part.Width(l) > w {
					t.Fatalf("%d cells of %d: %q", part.Width(l), w, ansi.Strip(l))
				}
			}
		}
	}
}

// A narrow slide loses no word.
func TestNarrowSlidesKeepEveryWord(t *testing.T) {
	out := strings.Join(strings.Fields(ansi.Strip(part.NewMarkdown(false).Render(slide, 24))), " ")
	for _, word := range []string{"dihitung", "berangkat", "sebelumnya", "sehat", "satu", "dua", "kutipan", "Siapa", "mencatat"} {
		if !strings.Contains(out, word) {
			t.Errorf("%q is gone from %q", word, out)
		}
	}
}

func TestManySeatsRenderAtOnce(t *testing.T) {
	m := part.NewMarkdown(false)
	want := m.Render(slide, 40)
	var wg sync.WaitGroup
	for i := range 16 {
		wg.Go(func() {
			m.Render(slide, 20+i)
			if got := m.Render(slide, 40); got != want {
				t.Error("a rendering differs")
			}
		})
	}
	wg.Wait()
}
