package clean

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestLine(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"plain", "Maria Tnunay", "Maria Tnunay"},
		{"spaces", "  Maria \t\r\n Tnunay\u00a0\u3000", "Maria Tnunay"},
		{"colour", "\x1b[31mMaria\x1b[0m", "Maria"},
		{"colour of C1", "\u009b31mMaria\u009b0m", "Maria"},
		{"OSC 52", "Ma\x1b]52;c;cm0gLXJm\aria", "Maria"},
		{"OSC 8", "\x1b]8;;http://x\x1b\\Maria\x1b]8;;\x1b\\", "Maria"},
		{"OSC 0 over lines", "Ma\x1b]0;ti\ntle\aria", "Maria"},
		{"OSC unterminated", "Maria\x1b]0;title", "Maria"},
		{"OSC of C1", "Maria\u009d0;title\u009c Tefa", "Maria Tefa"},
		{"DCS", "Maria\x1bP$q\"p\x1b\\", "Maria"},
		{"APC", "Maria\x1b_G\x1b\\", "Maria"},
		{"reset and charset", "\x1bcMaria\x1b(0", "Maria"},
		{"lone escape", "Maria\x1b", "Maria"},
		{"CSI broken off by a letter of another script", "\x1b[3\u00e9", "\u00e9"},
		{"bell and backspace", "Ma\a\bria", "Maria"},
		{"bidi", "Ma\u202eria\u202c\u2066x\u2069", "Mariax"},
		{"zero width", "Ma\u200br\u200di\ufeffa\u2060", "Maria"},
		{"tags", "Maria\U000e0041\U000e007f", "Maria"},
		{"private", "Maria\ue000\U000f0000", "Maria"},
		{"unassigned", "Maria\u0378", "Maria"},
		{"invalid bytes", "Ma\xff\xc3ria\xed\xa0\x80", "Maria"},
		{"invalid byte inside a sequence", "\x1b\xff[31mMaria", "Maria"},
		{"composed", "Jose\u0301", "Jos\u00e9"},
		{"zalgo", "a" + strings.Repeat("\u0335", 50) + "b", "a" + strings.Repeat("\u0335", 4) + "b"},
		{"mark on nothing", "\u0301Maria \u0301", "Maria"},
		{"fillers", "Ma\u3164ria\u115f\u034f\ufe0f\u2800", "Maria"},
		{"apostrophe stays", "D'Costa-Bani, S.Pd.", "D'Costa-Bani, S.Pd."},
		{"empty", "", ""},
	} {
		if got := Line(c.in); got != c.want {
			t.Errorf("%s: Line(%q) = %q, want %q", c.name, c.in, got, c.want)
		}
	}
}

func TestText(t *testing.T) {
	got := Text("\n\n satu\r\n\x1b[2Jdua\u2028\n\n\n tiga \x1b]0;x\nempat\n\n")
	if want := "satu\ndua\n\ntiga\nempat"; got != want {
		t.Errorf("Text = %q, want %q", got, want)
	}
}

func TestLines(t *testing.T) {
	got := Lines("# Judul\x1b[2J\r\n\n\n- satu\n    - dua\x1b]52;c;x\a\n\tkode  a\n   \u202e\n")
	if want := "# Judul\n\n\n- satu\n    - dua\n    kode  a\n   \n"; got != want {
		t.Errorf("Lines = %q, want %q", got, want)
	}
}

func TestScreen(t *testing.T) {
	long := "\x1b[1" + strings.Repeat(";1", 40) + "m"
	for _, c := range []struct{ name, in, want string }{
		{"in order", "\x1b[1;38;5;4mMaria\x1b[m\n\x1b[4:3m\U0001f600\x1b[0m", "\x1b[1;38;5;4mMaria\x1b[m\n\x1b[4:3m\U0001f600\x1b[0m"},
		{"a style of 41 numbers", "Ma" + long + "ria", "Maria"},
		{"a style of 24", "\x1b[1" + strings.Repeat(";1", 23) + "mMaria", "\x1b[1" + strings.Repeat(";1", 23) + "mMaria"},
		{"a style of 24 and a half", "\x1b[1" + strings.Repeat(":1", 23) + ":mMaria", "Maria"},
		{"moves and wipes", "\x1b[1mM\x1b[2J\x1b[10;10Haria\x1b[m", "\x1b[1mMaria\x1b[m"},
		{"no style although it ends so", "\x1b[?1;2mMaria\x1b[>4m", "Maria"},
		{"a link", "\x1b]8;;http://x\x1b\\Maria\x1b]8;;\a", "Maria"},
		{"a title without an end", "\x1b]0;judul\n\x1b[1mMaria", "\n\x1b[1mMaria"},
		{"broken off by another", "\x1b]0;judul\x1b[1mMaria", "\x1b[1mMaria"},
		{"broken off by a letter", "\x1b[3\u00e9", "\u00e9"},
		{"reset", "\x1bcMaria", "cMaria"},
		{"alone", "Maria\x1b", "Maria"},
		{"without an end", "Maria\x1b[1;", "Maria"},
		{"bytes of C1", "Ma\x9b1mria\xff", "Ma1mria"},
		{"C1", "Ma\u009b1mria\u00a0", "Ma1mria\u00a0"},
		{"bell, backspace, return", "Ma\a\b\rria\t\x7f", "Maria"},
	} {
		if got := Screen(c.in); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

// FuzzScreen: what comes out stays as it is, and only short styles are left.
func FuzzScreen(f *testing.F) {
	f.Add("\x1b[1mMaria\x1b[m\x1b]0;x\a\x1b[" + strings.Repeat("1;", 200) + "m")
	f.Fuzz(func(t *testing.T, s string) {
		got := Screen(s)
		if Screen(got) != got || !utf8.ValidString(got) {
			t.Fatalf("%q, then %q", got, Screen(got))
		}
		for at := strings.IndexByte(got, esc); at >= 0; at = strings.IndexByte(got, esc) {
			end := strings.IndexByte(got[at:], 'm')
			if end < 0 || got[at+1] != '[' || strings.Trim(got[at+2:at+end], "0123456789;:") != "" || strings.Count(got[at:at+end], ";") >= maxStyle {
				t.Fatalf("%q is left", got[at:])
			}
			got = got[at+end:]
		}
	})
}

func TestName(t *testing.T) {
	for in, want := range map[string]string{
		"D\u2019Costa":             "D'Costa",
		"Tnunay\u2013Bani":         "Tnunay-Bani",
		"\uff2d\uff41ria":          "Maria",
		"  Yosef\n\x1b[2J Lalus ":  "Yosef Lalus",
		"I`in \u02bcAisyah\u00b4s": "I'in 'Aisyah's",
	} {
		if got := Name(in); got != want {
			t.Errorf("Name(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestCut(t *testing.T) {
	for _, c := range []struct {
		in    string
		cells int
		want  string
	}{
		{"Maria Tnunay", 20, "Maria Tnunay"},
		{"Maria Tnunay", 6, "Maria"},
		{"Maria Tnunay", 5, "Maria"},
		{"Maria", 0, ""},
		{"Maria", -1, ""},
		{"日本語", 5, "日本"},
		{"z\u0335\u0336q", 1, "z\u0335\u0336"},
	} {
		if got := Cut(c.in, c.cells); got != c.want {
			t.Errorf("Cut(%q, %d) = %q, want %q", c.in, c.cells, got, c.want)
		}
	}
}

func TestKey(t *testing.T) {
	same := [][]string{
		{"Maria Tnunay", "maria  TNUNAY", "Mar\u00eda Tnunay.", "\uff2daria Tnunay"},
		{"D'Costa", "DCosta", "D\u2019Costa"},
		{"Tnunay-Bani", "tnunay bani", "Tnunay, Bani"},
		{"Camplong II", "CAMPLONG II."},
	}
	for _, group := range same {
		for _, s := range group {
			if Key(s) != Key(group[0]) {
				t.Errorf("Key(%q) = %q, want %q", s, Key(s), Key(group[0]))
			}
		}
	}
	if Key("Siti") == Key("Sita") {
		t.Error("different names have one key")
	}
	if cyr := "\u0405\u0456ti"; Skeleton(cyr) != Skeleton("Siti") || Key(cyr) == Key("Siti") {
		t.Errorf("Skeleton(%q) = %q, Key %q", cyr, Skeleton(cyr), Key(cyr))
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"", "Maria", "\x1b]52;c;x\a", "e\u0301\u0323", "\u1100\u1161\u11a8", "\u0344\u0344\u0344",
		"a\u0345\u0335\u0315\u0316", "\u09c7\u200b\u09be", "\u0130I\u0131", "\x1b]\n\x1b\\", "\U0001d15e\u0301", "\u0149a", "\u0374", "\uff40"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for name, fn := range map[string]func(string) string{"Line": Line, "Text": Text, "Lines": Lines, "Name": Name, "Key": Key} {
			got := fn(s)
			if again := fn(got); again != got {
				t.Fatalf("%s is not idempotent: %q -> %q -> %q", name, s, got, again)
			}
			check(t, name, got)
		}
		if l := Line(s); strings.Contains(l, "\n") || !norm.NFC.IsNormalString(l) {
			t.Fatalf("Line(%q) = %q", s, l)
		}
		cells := 0
		for _, r := range Cut(s, 7) {
			cells += Cells(r)
		}
		if cells > 7 {
			t.Fatalf("Cut(%q, 7) takes %d cells", s, cells)
		}
	})
}

func check(t *testing.T, name, got string) {
	t.Helper()
	if !utf8.ValidString(got) {
		t.Fatalf("%s: invalid UTF-8 %q", name, got)
	}
	for _, r := range got {
		if r == '\n' && (name == "Text" || name == "Lines") {
			continue
		}
		if unicode.In(r, unicode.C) || unicode.IsSpace(r) && r != ' ' || !unicode.IsGraphic(r) {
			t.Fatalf("%s: %U stays in %q", name, r, got)
		}
	}
	if name == "Lines" {
		return // where its lines begin means something
	}
	if strings.Contains(got, "  ") || strings.HasPrefix(got, " ") || strings.HasSuffix(got, " ") {
		t.Fatalf("%s: spaces in %q", name, got)
	}
}

func BenchmarkName(b *testing.B) {
	for b.Loop() {
		Name("Maria Tnunay")
	}
}

// BenchmarkScreen is a frame of Beranda's size: it is looked at once for each painting.
func BenchmarkScreen(b *testing.B) {
	frame := strings.Repeat("\x1b[1;38;5;110mHadir\x1b[m  Maria Tnunay · Oben │ ✓\n", 24)
	for b.Loop() {
		if Screen(frame) != frame {
			b.Fatal("a frame that is in order was changed")
		}
	}
}
