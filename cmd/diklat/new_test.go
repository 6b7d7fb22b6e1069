package main

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"diklat/quiz/course"
	"diklat/quiz/qfile"
	"diklat/tui/i18n"
)

// do runs the program in this process.
func do(t *testing.T, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = run(context.Background(), args, stdio{strings.NewReader(""), &o, &e}, func(string) string { return "" })
	return code, o.String(), e.String()
}

// What `diklat new` writes has nothing to cure, whatever the name, so that a
// writer's first problem is the writer's own.
func TestStartersAreClean(t *testing.T) {
	for _, name := range []string{"", "m9", "M12", "Gizi ibu: \"sehat\" # 1", `C:\isi, {baru}`, strings.Repeat("ä", longestName)} {
		dir := t.TempDir()
		for _, kind := range []string{"modul", "soal", "skenario"} {
			args := []string{"new", kind, "--out", dir}
			if name != "" {
				args = append(args, name)
			}
			if code, _, errs := do(t, args...); code != exitDone {
				t.Fatalf("%q: %d %s", args, code, errs)
			}
		}
		l := newLinter(i18n.New(i18n.ID), time.Time{})
		if err := l.path(dir); err != nil {
			t.Fatal(err)
		}
		if f := l.result(); len(f.Problems) > 0 || f.Counts["modules"] != 1 || f.Counts["items"] != 12 || f.Counts["scenarios"] != 1 {
			t.Errorf("%q: %+v", name, f)
		}
		// And it is taken as it is.
		x := extra{dir: dir}
		if said := x.trouble(i18n.New(i18n.ID)); len(said) > 0 {
			t.Errorf("%q: not used: %q", name, said)
		}
	}
}

// Files for import hold questions that can be imported, all of them.
func TestStartersImport(t *testing.T) {
	for format, kinds := range map[string]int{formatGIFT: 7, formatXLSX: 11, formatCSV: 11} {
		dir := t.TempDir()
		code, out, errs := do(t, "new", "soal", "M9", "--format", format, "--out", dir)
		path := filepath.Join(dir, "soal-m9."+format)
		if code != exitDone || !strings.Contains(out, "Berkas dibuat: "+path) {
			t.Fatalf("%s: %d %s%s", format, code, out, errs)
		}
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		res, err := qfile.Read(f, filepath.Base(path), qfile.Auto)
		_ = f.Close()
		if err != nil || len(res.Errors)+len(res.Warnings)+res.Skipped > 0 {
			t.Fatalf("%s: %+v %v", format, res, err)
		}
		got := map[string]bool{}
		for _, q := range res.Questions {
			got[string(q.Kind)] = true
		}
		if len(got) != kinds {
			t.Errorf("%s: %d kinds: %v", format, len(got), got)
		}
		if code, _, errs := do(t, "check", path); code != exitDone {
			t.Errorf("check %s: %s", path, errs)
		}
	}
}

// The bank to begin with shows every kind of question.
func TestBankStarterHasEveryKind(t *testing.T) {
	lib, err := course.Load(fstest.MapFS{"m9/soal.yaml": {Data: []byte(starterText(t, "soal.yaml", "M9"))}})
	if err != nil {
		t.Fatal(err)
	}
	b, _ := lib.Quiz("M9")
	got := map[string]bool{}
	for _, q := range b.Questions {
		got[string(q.Kind)] = true
	}
	if len(got) != 11 {
		t.Errorf("%d kinds: %v", len(got), got)
	}
}

// A file that cannot be written leaves nothing: no part of it, no folder.
func TestFailedStarterLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	a := &app{text: i18n.New(i18n.ID)}
	path := filepath.Join(dir, "m9", "bab", "modul.md")
	full := func(w io.Writer) error {
		_, _ = w.Write([]byte("half"))
		return os.ErrClosed
	}
	err := a.writeNew(path, false, full)
	if err == nil || !strings.Contains(err.Error(), "tidak bisa ditulis") {
		t.Errorf("error %v", err)
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
	// A folder that was there stays, and so does the older file.
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte("older"), 0o600); err != nil {
		t.Fatal(err)
	}
	if a.writeNew(path, true, full) == nil {
		t.Error("no error")
	}
	if b, _ := os.ReadFile(path); string(b) != "older" {
		t.Errorf("the older file holds %q", b)
	}
	if left, _ := os.ReadDir(filepath.Dir(path)); len(left) != 1 {
		t.Errorf("left: %v", left)
	}
}
