package course

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func codes(err error) map[Code]Problem {
	out := map[Code]Problem{}
	var ps Problems
	errors.As(err, &ps)
	for _, p := range ps {
		out[p.Code] = p
	}
	return out
}

func TestHostileFolders(t *testing.T) {
	bank := "bank: M1\njudul: x\nsoal: []\n"
	many := fstest.MapFS{}
	for i := range MaxFiles + 5 {
		many[fmt.Sprintf("d%d/soal.yaml", i)] = &fstest.MapFile{Data: []byte(bank)}
	}
	heavy := fstest.MapFS{}
	for i := range 6 {
		heavy[fmt.Sprintf("m%d/modul.md", i)] = &fstest.MapFile{Data: bytes.Repeat([]byte("# x\n"), 3<<20)}
	}
	file := func(name, s string) fstest.MapFS { return fstest.MapFS{name: {Data: []byte(s)}} }
	for _, c := range []struct {
		name  string
		fsys  fstest.MapFS
		code  Code
		place string
	}{
		{"empty folder", fstest.MapFS{}, NoContent, "."},
		{"empty file", file("m1/soal.yaml", " \n\n"), EmptyFile, "m1/soal.yaml:1:1"},
		{"100 MB file", file("m1/modul.md", strings.Repeat("x", 100<<20)), FileTooLarge, "m1/modul.md"},
		{"72 MB in all", heavy, PackTooLarge, "."},
		{"too many files", many, TooManyFiles, "."},
		{"large yaml", file("m1/soal.yaml", bank+strings.Repeat("#\n", 100000)), YAMLTooLarge, "m1/soal.yaml:8001:1"},
		{"not UTF-8", file("m1/soal.yaml", "bank: M1\njudul: caf\xe9\n"), NotUTF8, "m1/soal.yaml:2:11"},
		{"escape", file("m1/modul.md", "---\nid: M1\n---\n# a \x1b[2J\n"), ControlChar, "m1/modul.md:4:5"},
		{"right-to-left", file("m1/modul.md", "---\nid: M1\n---\n# a \u202e b\n"), ControlChar, "m1/modul.md:4:5"},
		{"binary", file("m1/soal.yaml", "\x00\x01\x02\xff\xfe"), ControlChar, "m1/soal.yaml:1:3"},
		{"two of one id", fstest.MapFS{
			"a/modul.md": {Data: []byte("---\nid: M1\njudul: a\njp: 1\njenis: inti\n---\n# a\n\nb\n")},
			"b/modul.md": {Data: []byte("---\nid: M1\njudul: a\njp: 1\njenis: inti\n---\n# a\n\nb\n")},
		}, DoubleID, "b/modul.md:1:1"},
		{"two banks", fstest.MapFS{"m1/soal.yaml": {Data: []byte(bank)}, "m1/soal.gift": {Data: []byte("a {=b ~c}")}}, TwoBanks, "m1/soal.yaml:1:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			_, err := Load(c.fsys)
			p, ok := codes(err)[c.code]
			if !ok || p.Place() != c.place {
				t.Errorf("got %v, want %s at %s", err, c.code, c.place)
			}
			if d := time.Since(start); d > 5*time.Second {
				t.Errorf("took %v", d)
			}
		})
	}
}

func TestWindowsText(t *testing.T) {
	m := copyOf(t)
	for _, f := range m {
		f.Data = append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(f.Data, []byte("\n"), []byte("\r\n"))...)
	}
	lib, err := Load(m)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := good(t).Module("M1")
	got, _ := lib.Module("M1")
	if got.Slides[0].Notes != want.Slides[0].Notes || len(got.Bank.Questions) != 13 {
		t.Errorf("CRLF with BOM reads differently: %+v", got)
	}
}

// Editors and systems leave things beside the content.
func TestStrangersAreLeftAlone(t *testing.T) {
	m := copyOf(t)
	for _, n := range []string{".git/modul.md", "m1/~modul.md", "m1/modul.md~", "Thumbs.db", "video.mp4", "m1/.soal.yaml"} {
		m[n] = &fstest.MapFile{Data: []byte("\xff broken")}
	}
	if _, err := Load(m); err != nil {
		t.Error(err)
	}
}

// A link on a USB stick must not read what lies outside the folder.
func TestLinksAreNotFollowed(t *testing.T) {
	dir, secret := t.TempDir(), filepath.Join(t.TempDir(), "rahasia.yaml")
	if err := os.WriteFile(secret, []byte("bank: M1\njudul: x\nsoal: []\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(secret, filepath.Join(dir, "soal.yaml")); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	_, err := Load(os.DirFS(dir))
	if p, ok := codes(err)[NotAFile]; !ok || p.File != "soal.yaml" {
		t.Errorf("err %v", err)
	}
}

// However early a copy to USB stops, there is an error or a whole bank: never a
// panic, and the base stays.
func TestHalfCopied(t *testing.T) {
	base := good(t)
	for _, name := range []string{"m1/soal.yaml", "m1/modul.md", "fakta/A.yaml", "pack.yaml"} {
		full, _ := base.ReadFile(name)
		for n := 0; n < len(full); n += 1 + len(full)/120 {
			m := copyOf(t)
			m[name] = &fstest.MapFile{Data: full[:n]}
			lib, err := LoadOver(base, m)
			if err != nil && lib != base {
				t.Fatalf("%s cut at %d: half loaded", name, n)
			}
			if q, ok := lib.Quiz("M1"); !ok || len(q.Questions) == 0 {
				t.Fatalf("%s cut at %d: no bank", name, n)
			}
		}
	}
}

func FuzzLint(f *testing.F) {
	for _, n := range []string{"good/m1/modul.md", "good/m1/soal.yaml", "good/fakta/A.yaml", "broken/slides/m1/modul.md", "broken/items/m1/soal.yaml"} {
		b, err := os.ReadFile("testdata/" + n)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		fsys := fstest.MapFS{"m1/modul.md": {Data: b}, "m2/soal.yaml": {Data: b}, "fakta/A.yaml": {Data: b}, "m3/soal.gift": {Data: b}}
		lines := bytes.Count(b, []byte("\n")) + 1
		for _, p := range Lint(fsys).Problems {
			if p.Line > lines+1 || p.Line < 0 || p.Cause == "" {
				t.Errorf("%s in a file of %d lines: %+v", p.Place(), lines, p)
			}
		}
	})
}
