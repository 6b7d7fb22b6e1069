package tree

import (
	"errors"
	"strings"
	"testing"
	"time"
)

func TestPlaces(t *testing.T) {
	src := strings.Join([]string{
		"# komentar",                // 1
		"bank: M2",                  // 2
		"soal:",                     // 3
		"  - id: M2-01",             // 4
		"    tanya: |-",             // 5
		"      Satu",                // 6
		"      Dua",                 // 7
		"    kunci: \"18\"",         // 8
		"    pilihan:",              // 9
		"      - {id: a, teks: Ya}", // 10
		"      - {id: b, teks: \"é\", sebab: Bukan}", // 11
		"  - id: M2-02", // 12
		"    kunci: 18", // 13
	}, "\n")
	root, err := Parse([]byte(src))
	if err != nil {
		t.Fatal(err)
	}
	items := root.Get("soal").Items
	if len(items) != 2 {
		t.Fatalf("%d items", len(items))
	}
	for _, c := range []struct {
		name      string
		n         *Node
		line, col int
		text      string
		quoted    bool
	}{
		{"bank", root.Get("bank"), 2, 7, "M2", false},
		{"first item", items[0], 4, 5, "", false},
		{"literal", items[0].Get("tanya"), 5, 12, "Satu\nDua", true},
		{"quoted", items[0].Get("kunci"), 8, 12, "18", true},
		{"flow map", items[0].Get("pilihan").Items[0], 10, 9, "", false},
		{"flow value", items[0].Get("pilihan").Items[1].Get("sebab"), 11, 35, "Bukan", false},
		{"after literal", items[1].Get("id"), 12, 9, "M2-02", false},
		{"number", items[1].Get("kunci"), 13, 12, "18", false},
	} {
		if c.n == nil {
			t.Errorf("%s: missing", c.name)
			continue
		}
		if c.n.Line != c.line || c.n.Col != c.col || c.n.Text != c.text || c.n.Quoted != c.quoted {
			t.Errorf("%s: %d:%d %q quoted=%v, want %d:%d %q %v", c.name, c.n.Line, c.n.Col, c.n.Text, c.n.Quoted, c.line, c.col, c.text, c.quoted)
		}
	}
}

func TestRefusals(t *testing.T) {
	for _, c := range []struct {
		name, src string
		fault     Fault
		line      int
	}{
		{"unclosed quote", "a: 1\nb: \"x\n", Syntax, 2},
		{"unclosed bracket", "a: 1\nb: [1, 2\n", Syntax, 2},
		{"tab", "a:\n\tb: 1\n", Tab, 2},
		{"duplicate", "a: 1\nb: 2\na: 3\n", Duplicate, 3},
		{"alias", "a: &x 1\nb: *x\n", Reference, 1},
		{"merge", "a:\n  <<: {b: 1}\n", Reference, 2},
		{"tag", "a: !!binary aGk=\n", Reference, 1},
		{"second document", "a: 1\n---\nb: 2\n", Many, 3},
		{"empty", "# saja\n", Empty, 1},
		{"deep flow", strings.Repeat("[", 100000), Deep, 1},
		{"deep flow on many lines", strings.Repeat("[\n", 5000), Deep, 97},
		{"deep block", deepBlock(60), Deep, 0},
		{"long line", "a: " + strings.Repeat("x", 5000), Large, 1},
		{"large", strings.Repeat("a: 1 # x\n", 200000), Large, 1},
		{"bomb", bomb(), Reference, 1},
		{"nested lists", strings.Repeat(strings.Repeat("- ", 2000)+"\n", 63), Deep, 1},
		{"empty items", strings.Repeat("- \n", 80000), Large, 8001},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, err := Parse([]byte(c.src))
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("err = %v", err)
			}
			if e.Fault != c.fault || c.line != 0 && e.Line != c.line {
				t.Errorf("%s at %d:%d (%s), want %s at line %d", e.Fault, e.Line, e.Col, e.Arg, c.fault, c.line)
			}
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

func deepBlock(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Repeat(" ", i) + "a:\n")
	}
	return b.String()
}

func bomb() string {
	s := "a: &a [x,x,x,x,x,x,x,x,x]\n"
	for c := 'b'; c < 'k'; c++ {
		s += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+",", 8) + "*" + string(c-1) + "]\n"
	}
	return s
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"a: 1", "- {a: b}\n- c", "a: |-\n  x\n", "? x\n: y", "a: &x [*x]", "%YAML 1.2\n---\na: b"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		n, err := Parse(b)
		if (n == nil) == (err == nil) {
			t.Fatalf("node %v and error %v", n, err)
		}
	})
}
