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

// TestSlidesAreSetAsTheyWereMeant looks at the marks whose setting is easily lost:
// what stands in stays in, what is apart stays apart.
func TestSlidesAreSetAsTheyWereMeant(t *testing.T) {
	for _, c := range []struct {
		what, text string
		width      int
		want       string
	}{
		{"a quote keeps its bar", "> satu dua tiga empat lima", 14, "│ satu dua\n│ tiga empat\n│ lima"},
		{"lists in lists stand in", "- satu\n  - dua tiga empat\n- lima", 14, "• satu\n  • dua tiga\n    empat\n• lima"},
		{"numbers go on", "9. sembilan\n1. sepuluh dan lagi", 14, "9. sembilan\n10. sepuluh\n    dan lagi"},
		{"paragraphs of an item stay apart", "- satu\n\n  dua\n- tiga", 20, "• satu\n\n  dua\n\n• tiga"},
		{"a break that was meant", "satu  \ndua\ntiga", 20, "satu\ndua tiga"},
		{"an address is read", "[Disnaker](http://a.b) <http://c.d>", 60, "Disnaker (http://a.b) http://c.d"},
		{"code as it was written", "```\na   b\n  c\n```", 20, "a   b\n  c"},
		{"boxes", "- [ ] belum\n- [x] sudah", 20, "• [ ] belum\n• [x] sudah"},
		{"signs by name, not by number", "A &amp; B &lt; C &#27;[2J", 40, "A & B < C &#27;[2J"},
		{"no HTML", "<b>tebal</b>", 40, "<b>tebal</b>"},
		{"a table", "|A|B|\n|---|--:|\n|satu|2|\n|tiga|14|", 20, "A    │  B\n─────┼───\nsatu │  2\ntiga │ 14"},
		{"a table on a narrow screen", "|Surat|Penulis|\n|---|---|\n|Menikah|pasangan|\n|Belum|orang tua|", 14,
			"Surat:\n  Menikah\nPenulis:\n  pasangan\n\nSurat: Belum\nPenulis:\n  orang tua"},
	} {
		if got := ansi.Strip(part.NewMarkdown(false).Render(c.text, c.width)); got != c.want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.what, got, c.want)
		}
	}
}

// TestEmphasisEndsWithItsLine: a line that is drawn alone must not lend its look to
// what stands beside it.
func TestEmphasisEndsWithItsLine(t *testing.T) {
	got := part.NewMarkdown(false).Render("**tebal sekali** dan *miring*", 10)
	if want := "\x1b[1mtebal\x1b[m\n\x1b[1msekali\x1b[m dan\n\x1b[3mmiring\x1b[m"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// FuzzSlides looks for texts that come out too wide, or with anything but words,
// line breaks and the looks of words.
func FuzzSlides(f *testing.F) {
	for _, s := range []string{slide, "> > > - 1. a\n\n\tb", "|a|\n|-|\n|b|c|", "[a](b\x1b]8;;c\x07)", "***a* b**", "![x](y)", "1) a\n\n   b", strings.Repeat("> ", 60), strings.Repeat("- ", 60), "漢字漢字漢字漢字漢", "&#x1b;", "# a\n===", "`\x00`"} {
		f.Add(s, 10)
	}
	f.Fuzz(func(t *testing.T, s string, w int) {
		w = 10 + max(w, -w, 0)%90
		for _, l := range strings.Split(part.NewMarkdown(true).Render(s, w), "\n") {
			if part.Width(l) > w {
				t.Errorf("%d cells of %d: %q", part.Width(l), w, l)
			}
			for _, r := range ansi.Strip(l) {
				if r < ' ' || r == 0x7f {
					t.Errorf("a control sign in %q", l)
				}
			}
			for _, look := range strings.Split(l, "\x1b")[1:] {
				if !strings.HasPrefix(look, "[m") && !strings.HasPrefix(look, "[1m") && !strings.HasPrefix(look, "[3m") && !strings.HasPrefix(look, "[1;3m") {
					t.Errorf("a sequence in %q", l)
				}
			}
		}
	})
}
