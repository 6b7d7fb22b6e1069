package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/data"
	"diklat/quiz/course"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/tuitest"
)

// shippedOnly is the content without a folder.
func shippedOnly(t *testing.T) *course.Library {
	t.Helper()
	x := extra{}
	if said := x.trouble(i18n.New(i18n.ID)); said != nil {
		t.Fatalf("%q", said)
	}
	return x.library()
}

// A folder adds what is new and replaces what has the same id; facts of the
// content inside stay known, and the edition has a name of its own.
func TestContentFolderAddsAndReplaces(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "m9/modul.md", starterText(t, "modul.md", "M9"))
	write(t, dir, "m3/modul.md", starterText(t, "modul.md", "M3"))
	x := extra{dir: dir}
	lib, shipped := x.library(), shippedOnly(t)
	if x.err != nil {
		t.Fatal(x.err)
	}
	if got, want := len(lib.Modules()), len(shipped.Modules())+1; got != want {
		t.Errorf("%d modules, want %d", got, want)
	}
	m3, _ := lib.Module("M3")
	if was, _ := shipped.Module("M3"); m3.Slides[0].Title != "Lima syarat" || len(m3.Bank.Questions) != len(was.Bank.Questions) {
		t.Errorf("M3: %q with %d questions", m3.Slides[0].Title, len(m3.Bank.Questions))
	}
	if lib.Pack().Hash == shipped.Pack().Hash {
		t.Error("two editions have one name")
	}
	if s := lib.SourceOf(m3.Slides[0].Facts); !strings.Contains(s, "UU 18/2017 Pasal 5") {
		t.Errorf("source %q", s)
	}
}

// Whatever is wrong with a folder, the content inside stays as it was, nothing of
// the folder gets in, and a sentence says where and why.
func TestBrokenContentFolder(t *testing.T) {
	for _, c := range []struct {
		name string
		make func(t *testing.T, dir string)
		says []string
	}{
		{"broken YAML", func(t *testing.T, dir string) {
			write(t, dir, "m9/soal.yaml", "bank: M9\njudul: \"X\nsoal: []\n")
		}, []string{"m9/soal.yaml:2:"}},
		{"alias", func(t *testing.T, dir string) {
			write(t, dir, "m9/soal.yaml", "bank: M9\njudul: &a X\nsoal: []\n")
		}, []string{"m9/soal.yaml:2:8:"}},
		{"unknown kind", func(t *testing.T, dir string) {
			write(t, dir, "m9/soal.yaml", "bank: M9\njudul: X\nsoal:\n  - id: M9-01\n    jenis: tebak\n    tanya: Apa?\n")
		}, []string{"m9/soal.yaml:5:12:", "tebak"}},
		{"half copied", func(t *testing.T, dir string) {
			write(t, dir, "m9/modul.md", starterText(t, "modul.md", "M9")[:400])
		}, []string{"m9/modul.md:1:1:"}},
		{"not UTF-8", func(t *testing.T, dir string) {
			write(t, dir, "m9/modul.md", strings.Replace(starterText(t, "modul.md", "M9"), "Dokumen", "Dok\xffmen", 1))
		}, []string{"m9/modul.md:20:7:", "UTF-8"}},
		{"too large", func(t *testing.T, dir string) {
			write(t, dir, "m9/modul.md", "")
			if err := os.Truncate(filepath.Join(dir, "m9", "modul.md"), 100<<20); err != nil {
				t.Fatal(err)
			}
		}, []string{"m9/modul.md:1:1:", "16 MB"}},
		{"broken scenario", func(t *testing.T, dir string) {
			write(t, dir, "skenario/s5.yaml", strings.Replace(starterText(t, "skenario.yaml", "S5"), "ke: N2", "ke: N7", 1))
		}, []string{"skenario/s5.yaml:", "N7"}},
		{"link out", func(t *testing.T, dir string) {
			out := filepath.Join(t.TempDir(), "modul.md")
			if err := os.WriteFile(out, []byte(starterText(t, "modul.md", "M8")), 0o600); err != nil {
				t.Fatal(err)
			}
			if err := os.Symlink(out, filepath.Join(dir, "modul.md")); err != nil {
				t.Skip("this system has no links: ", err)
			}
		}, []string{"modul.md:1:1:", "tautan"}},
		{"empty", func(*testing.T, string) {}, []string{"tidak memuat modul"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			write(t, dir, "ok/soal.yaml", starterText(t, "soal.yaml", "M77"))
			if c.name == "empty" {
				if err := os.RemoveAll(filepath.Join(dir, "ok")); err != nil {
					t.Fatal(err)
				}
			}
			c.make(t, dir)
			x := extra{dir: dir}
			said := x.trouble(i18n.New(i18n.ID))
			all := filepath.ToSlash(strings.Join(said, "\n"))
			if len(said) < 2 || !strings.HasPrefix(said[0], "Folder isi "+dir+" tidak dipakai karena") {
				t.Fatalf("said %q", said)
			}
			for _, s := range c.says {
				if !strings.Contains(all, s) {
					t.Errorf("%q is not in:\n%s", s, all)
				}
			}
			if lib, shipped := x.library(), shippedOnly(t); lib.Pack() != shipped.Pack() || slices.Contains(lib.Banks(), "M77") {
				t.Error("something of the folder is in use")
			}
		})
	}
}

// Many problems are told by ten and a number.
func TestManyProblems(t *testing.T) {
	dir := t.TempDir()
	var b strings.Builder
	b.WriteString("bank: M9\njudul: X\nsoal:\n")
	for i := range 14 {
		fmt.Fprintf(&b, "  - {id: M9-%02d, jenis: tebak, tanya: Apa?}\n", i+1)
	}
	write(t, dir, "m9/soal.yaml", b.String())
	x := extra{dir: dir}
	said := x.trouble(i18n.New(i18n.ID))
	if len(said) != 12 || !strings.Contains(said[0], "14 kesalahan") || said[11] != "... dan 4 lagi." {
		t.Errorf("%d sentences: %q ... %q", len(said), said[0], said[len(said)-1])
	}
	if en := x.trouble(i18n.New(i18n.EN)); en[11] != "... and 4 more." || strings.Contains(en[1], "tidak") {
		t.Errorf("%q", en)
	}
}

func TestNoContentFolder(t *testing.T) {
	x := extra{dir: filepath.Join(t.TempDir(), "usb\x1b[2J")}
	said := x.trouble(i18n.New(i18n.ID))
	if len(said) != 1 || !strings.Contains(said[0], "tidak bisa dibuka") || strings.Contains(said[0], "\x1b") {
		t.Errorf("%q", said)
	}
	if len(x.library().Modules()) == 0 {
		t.Error("no content at all")
	}
}

// The trainer starts in spite of a broken folder, sees a line about it on Beranda,
// and the whole of it behind "?". With a good folder the new module is there.
func TestTrainerWithContentFolder(t *testing.T) {
	t.Parallel()
	open := func(dir string) *tuitest.Program {
		at := time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location())
		a := &app{now: func() time.Time { return at }, getenv: func(string) string { return "" }, text: i18n.New(i18n.ID),
			stdio: stdio{out: &bytes.Buffer{}, err: &bytes.Buffer{}}, db: filepath.Join(t.TempDir(), "demo.db"), content: extra{dir: dir}}
		ctx, stop := context.WithCancel(context.Background())
		t.Cleanup(stop)
		if err := a.runDemo(ctx, data.DemoConfig{Seed: 1, People: 6, Villages: 2}); err != nil {
			t.Fatal(err)
		}
		h, err := a.openHouse(ctx)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = h.close() })
		model, err := a.trainer(ctx, h, a.newClass(h, "127.0.0.1:0"))
		if err != nil {
			t.Fatal(err)
		}
		return tuitest.Prog(t, model, 80, 24)
	}
	dir := t.TempDir()
	write(t, dir, "m9/modul.md", starterText(t, "modul.md", "M9")[:400])
	p := open(dir)
	p.WaitFor(t, "Folder isi tidak dipakai")
	p.WaitFor(t, "Modul M1")
	p.Press("?")
	p.WaitFor(t, "modul.md:1:1")
	p.Press("?", "B") // any key closes the help
	p.WaitFor(t, "Content folder not used")
	p.Press("m")
	p.WaitFor(t, "M8")
	if strings.Contains(p.Screen(), "M9") {
		t.Error("a module of a broken folder is listed")
	}

	write(t, dir, "m9/modul.md", starterText(t, "modul.md", "M9"))
	p = open(dir)
	p.WaitFor(t, "Modul M1")
	p.Press("m")
	p.WaitFor(t, "M9")
}

// serve opens the class in spite of a broken folder and says why on stderr.
func TestServeWithContentFolder(t *testing.T) {
	dir, db := t.TempDir(), filepath.Join(t.TempDir(), "d.db")
	write(t, dir, "m9/soal.yaml", "bank: M9\njudul: X\nsoal:\n  - {id: M9-01, jenis: tebak, tanya: Apa?}\n")
	if code, _, errs := do(t, "demo", "--db", db, "--people", "5", "--villages", "2"); code != exitDone {
		t.Fatal(errs)
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	r, w := io.Pipe()
	var errs bytes.Buffer
	code := make(chan int, 1)
	go func() {
		code <- run(ctx, []string{"serve", "--db", db, "--no-pin", "--addr", "127.0.0.1:0", "--content", dir}, stdio{strings.NewReader(""), w, &errs}, func(string) string { return "" })
		_ = w.Close()
	}()
	line := make([]byte, 256)
	n, _ := r.Read(line)
	if !strings.HasPrefix(string(line[:n]), "ready 127.0.0.1:") {
		t.Errorf("stdout %q", line[:n])
	}
	stop()
	go func() { _, _ = io.Copy(io.Discard, r) }()
	if c := <-code; c != exitDone {
		t.Errorf("exit code %d", c)
	}
	if s := errs.String(); !strings.Contains(s, "m9/soal.yaml:4:24: ") || !strings.Contains(s, "tidak dipakai karena 1 kesalahan") {
		t.Errorf("stderr:\n%s", s)
	}
}
