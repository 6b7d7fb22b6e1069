package part_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// line is text as people of many lands write it, with some colour.
func line() *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{"a", "Maria", " ", "  ", "é", "漢字", "…", "-", "👩‍🌾", "\x1b[1mtebal\x1b[m", "sangatpanjangtanpaspasi", "."})
	return rapid.Custom(func(t *rapid.T) string { return strings.Join(rapid.SliceOfN(piece, 0, 20).Draw(t, "pieces"), "") })
}

func TestNothingIsWiderThanAsked(t *testing.T) {
	theme := style.New(false)
	rapid.Check(t, func(rt *rapid.T) {
		a, b, w := line().Draw(rt, "a"), line().Draw(rt, "b"), rapid.IntRange(0, 60).Draw(rt, "w")
		for name, s := range map[string]string{
			"Cut": part.Cut(a, w, "…"), "Pad": part.Pad(a, w), "PadLeft": part.PadLeft(a, w), "Edges": part.Edges(a, b, w, "…"),
			"Center": part.Center(a, w), "Block": part.Block(a+"\n"+b, w, 5), "Bar": part.Bar(theme, len(a), 40, w),
		} {
			for _, l := range strings.Split(s, "\n") {
				if n := part.Width(l); n > w {
					rt.Fatalf("%s makes %d cells of %d: %q", name, n, w, l)
				}
			}
		}
		for _, l := range part.Wrap(a, max(w, 2)) {
			if n := part.Width(l); n > max(w, 2) {
				rt.Fatalf("Wrap makes %d cells of %d: %q", n, w, l)
			}
		}
	})
}

func TestWrapLosesNoLetter(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		a, w := line().Draw(rt, "a"), rapid.IntRange(2, 60).Draw(rt, "w")
		got, want := ansi.Strip(strings.Join(part.Wrap(a, w), "")), ansi.Strip(a)
		if strings.ReplaceAll(got, " ", "") != strings.ReplaceAll(want, " ", "") {
			rt.Fatalf("Wrap at %d makes %q of %q", w, got, want)
		}
	})
}

func TestWindowKeepsTheCursorInSight(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		n, h := rapid.IntRange(0, 50).Draw(rt, "n"), rapid.IntRange(0, 20).Draw(rt, "h")
		var c part.Cursor
		for range rapid.IntRange(0, 20).Draw(rt, "moves") {
			c.Move(rapid.IntRange(-12, 12).Draw(rt, "d"), n)
			before := c
			from, to := c.Range(n, h)
			if to-from > max(h, 0) || from < 0 || to > n {
				rt.Fatalf("%d..%d of %d in %d lines", from, to, n, h)
			}
			if n > 0 && h > 0 && (c.At < from || c.At >= to) {
				rt.Fatalf("row %d is not in %d..%d", c.At, from, to)
			}
			if c.At != before.At {
				rt.Fatal("drawing moved the cursor")
			}
			if again, _ := c.Range(n, h); again != from {
				rt.Fatalf("drawing twice scrolls from %d to %d", from, again)
			}
		}
	})
}

// A list that grew shorter leaves the cursor on its last row.
func TestCursorOfAShorterList(t *testing.T) {
	c := part.Cursor{At: 9}
	if from, to := c.Range(3, 2); c.At != 2 || from != 1 || to != 3 {
		t.Fatalf("at %d of %d..%d", c.At, from, to)
	}
	c.Range(0, 5)
	if c.At != 0 {
		t.Fatalf("at %d of nothing", c.At)
	}
}

// "Nearly" never looks like "all", and one is more than none.
func TestBarTellsNearlyFromAll(t *testing.T) {
	theme := style.New(true)
	for _, c := range []struct {
		n, of int
		want  string
	}{{0, 10, ".........."}, {1, 1000, "#........."}, {999, 1000, "#########."}, {10, 10, "##########"}, {12, 10, "##########"},
		{5, 10, "#####....."}, {0, 0, ".........."}, {-3, 5, ".........."}} {
		if got := ansi.Strip(part.Bar(theme, c.n, c.of, 10)); got != c.want {
			t.Errorf("%d of %d: %s", c.n, c.of, got)
		}
	}
}

func TestCutSaysThatSomethingIsMissing(t *testing.T) {
	for _, c := range []struct {
		in, want string
		w        int
	}{{"Maria", "Maria", 5}, {"Maria", "Mar…", 4}, {"漢字", "漢…", 3}, {"Maria", "", 0}, {"Maria", "", -1}} {
		if got := part.Cut(c.in, c.w, "…"); got != c.want {
			t.Errorf("%q at %d: %q", c.in, c.w, got)
		}
	}
	if got := part.Edges("a long title of an event", "STATE", 14, "…"); got != "a long … STATE" {
		t.Errorf("%q", got)
	}
}

func bindings(n int) []key.Binding {
	var out []key.Binding
	for i := range n {
		out = append(out, key.New(string(rune('a'+i)), "kerjakan", string(rune('a'+i))))
	}
	return append(out, key.New("Esc", "kembali", "esc"), key.New("?", "bantuan", "?"))
}

// However narrow: at most two lines, and the way back and the help are there.
func TestFooterKeepsTheWayBack(t *testing.T) {
	for n := range 14 {
		for w := 20; w <= 140; w++ {
			f := ansi.Strip(part.Footer(style.New(false), bindings(n), w))
			lines := strings.Split(f, "\n")
			if len(lines) > 2 {
				t.Fatalf("%d lines at %d:\n%s", len(lines), w, f)
			}
			for _, l := range lines {
				if part.Width(l) > w {
					t.Fatalf("%d cells at %d: %q", part.Width(l), w, l)
				}
			}
			if w >= 24 && !strings.HasSuffix(f, "Esc kembali ? bantuan") {
				t.Fatalf("no way back at %d:\n%s", w, f)
			}
		}
	}
}

func TestFooterLeavesOutWhatDoesNotWork(t *testing.T) {
	keys := bindings(2)
	keys[0].SetEnabled(false)
	if f := ansi.Strip(part.Footer(style.New(false), keys, 80)); strings.Contains(f, "a kerjakan") || !strings.Contains(f, "b kerjakan") {
		t.Fatalf("%q", f)
	}
}

func TestFrameHasItsPlaces(t *testing.T) {
	theme := style.New(false)
	head := part.Head{Crumbs: []string{"diklat", "Absensi"}, About: "Jumat pagi", State: "HADIR 3/5"}
	out := strings.Split(ansi.Strip(part.Frame(theme, head, "satu\ndua", "✓ Tersimpan.", bindings(3), 80, 12)), "\n")
	if len(out) != 12 {
		t.Fatalf("%d lines:\n%s", len(out), strings.Join(out, "\n"))
	}
	if out[0] != part.Pad(" diklat › Absensi  Jumat pagi", 80-10)+"HADIR 3/5 " || out[1] != strings.Repeat("─", 80) || out[2] != "satu" || out[10] != " ✓ Tersimpan." ||
		!strings.HasSuffix(out[11], "? bantuan") {
		t.Fatalf("%q", out)
	}
}

func TestNarrowHeaderLeavesOutTheLeast(t *testing.T) {
	theme := style.New(true)
	head := part.Head{Crumbs: []string{"diklat", "Kuis", "M3"}, About: "soal 1 dari 4", State: "TERBUKA  2 dari 4 menjawab", Short: "TERBUKA 2/4"}
	first := func(h part.Head, w int) string {
		return strings.TrimRight(strings.Split(ansi.Strip(part.Frame(theme, h, "", "", nil, w, 8)), "\n")[0], " ")
	}
	if got := first(head, 80); got != " diklat > Kuis > M3  soal 1 dari 4                   TERBUKA  2 dari 4 menjawab" {
		t.Errorf("%q", got)
	}
	if got := first(head, 44); got != " Kuis > M3  soal 1 dari 4       TERBUKA 2/4" {
		t.Errorf("%q", got)
	}
	if got := first(head, 28); got != " Kuis > M3      TERBUKA 2/4" { // no stump of "soal"
		t.Errorf("%q", got)
	}
	if got := first(part.Head{Crumbs: []string{"diklat"}}, 30); got != " diklat" {
		t.Errorf("%q", got)
	}
}

func TestBareFrameIsTheBodyAlone(t *testing.T) {
	out := part.Frame(style.New(false), part.Head{Bare: true}, "satu", "pesan", bindings(2), 20, 4)
	if out != "satu\n\n\n pesan" {
		t.Fatalf("%q", out)
	}
}

func TestFieldTakesOneMoreLetterThanItsLimitSoThatOneIsTold(t *testing.T) {
	f := part.NewField("", "", 5)
	f.Focus(true)
	for _, r := range "abcdefg" {
		f.Press(tuitest.Pressed(t, string(r)))
	}
	if f.Value() != "abcdefg" {
		t.Fatalf("%q", f.Value())
	}
}

func TestFieldShowsWhereOneTypes(t *testing.T) {
	f := part.NewField("Pelatihan Migrasi Aman", "", 80)
	if got := ansi.Strip(f.View(12)); got != "Pelatihan Mi" {
		t.Errorf("read: %q", got)
	}
	f.Focus(true)
	if got := ansi.Strip(f.View(12)); !strings.HasSuffix(strings.TrimRight(got, " "), "grasi Aman") || part.Width(got) > 12 {
		t.Errorf("typed: %q", got)
	}
	f.Press(tuitest.Pressed(t, "ctrl+v")) // the clipboard would be the trainer's
	f.Press(tuitest.Pressed(t, "home"))
	if got := ansi.Strip(f.View(12)); !strings.HasPrefix(got, "Pelatihan") {
		t.Errorf("at home: %q", got)
	}
	f.Set("  banyak   spasi ")
	if f.Value() != "banyak spasi" {
		t.Errorf("%q", f.Value())
	}
}

func TestBigKnowsEveryAddress(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		rows := part.Big("ssh -p 2222", ascii)
		if want := map[bool]int{false: 3, true: 5}[ascii]; len(rows) != want {
			t.Fatalf("%d rows", len(rows))
		}
		seen := map[string]rune{}
		for _, r := range "0123456789shp-.:" {
			g := strings.Join(part.Big(string(r), ascii), "\n")
			if o, ok := seen[g]; ok || strings.TrimSpace(g) == "" {
				t.Errorf("%q looks like %q", r, o)
			}
			seen[g] = r
		}
	}
}

// TestQRAndKeyWords: a code is square and as light at its rim as readers want; the
// words of a fingerprint are six, the same each time, and none for what is none.
func TestQRAndKeyWords(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		rows := part.QR("ssh -p 2222 ikut@192.168.137.1", ascii)
		if len(rows) < 14 {
			t.Fatalf("%d rows", len(rows))
		}
		for _, r := range rows {
			if part.Width(r) != part.Width(rows[0]) {
				t.Fatal("not square")
			}
		}
		if strings.ContainsAny(rows[0], " ") && ascii {
			t.Errorf("the rim is not light: %q", rows[0])
		}
	}
	if part.QR(strings.Repeat("x", 5000), false) != nil {
		t.Error("a code of 5000 letters")
	}
	words := part.KeyWords("SHA256:wYz+AiI8UpwuvpFAIeAH8YsYdP/LxUyAeCC3iuOwhiE")
	if n := len(strings.Fields(words)); n != 6 || words != part.KeyWords("SHA256:wYz+AiI8UpwuvpFAIeAH8YsYdP/LxUyAeCC3iuOwhiE") {
		t.Errorf("%q", words)
	}
	if part.KeyWords("kopi sawah") != "" || part.KeyWords("") != "" {
		t.Error("words for no key")
	}
}
