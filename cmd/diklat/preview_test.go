package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/tui/i18n"
	"diklat/tui/screen/preview"
	"diklat/tui/tuitest"
)

// write puts a file into a folder the way editors do: beside it, then in place.
func write(t *testing.T, dir, name, text string) {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := writeWhole(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
}

// starter is a starting file by its path in the folder.
func starterText(t *testing.T, file, id string) string {
	t.Helper()
	var b strings.Builder
	if err := (named{id: id, title: "Contoh"}).from(file)(&b); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// reads passes on each reading of a folder until the test ends.
type reads struct {
	*testing.T
	f   *folder
	out chan preview.Read
}

func openReads(t *testing.T, dir string) *reads {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	a := &app{text: i18n.New(i18n.ID), now: time.Now, getenv: func(string) string { return "" }}
	r := &reads{t, a.newFolder(ctx, dir), make(chan preview.Read)}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for m := r.f.next(); m != nil; m = r.f.next() {
			select {
			case r.out <- m.(preview.Read):
			case <-ctx.Done():
				return
			}
		}
	}()
	t.Cleanup(func() { stop(); <-done; r.f.close() })
	return r
}

// until waits for a reading that ok accepts.
func (r *reads) until(why string, ok func(preview.Read) bool) preview.Read {
	r.Helper()
	late := time.After(tuitest.DefaultTimeout)
	var last preview.Read
	for {
		select {
		case last = <-r.out:
			if ok(last) {
				return last
			}
		case <-late:
			r.Fatalf("waited in vain for %s; the last reading: %+v", why, last)
		}
	}
}

func titles(r preview.Read) string {
	var out []string
	for _, m := range r.Modules {
		for _, s := range m.Slides {
			out = append(out, s.Title)
		}
	}
	return strings.Join(out, ", ")
}

// A saved file is read again; a broken one leaves the last good content; a folder
// that is new, with what stands in it, is seen too.
func TestFolderIsReadAgain(t *testing.T) {
	dir := t.TempDir()
	good := starterText(t, "modul.md", "M9")
	write(t, dir, "m9/modul.md", good)
	r := openReads(t, dir)
	first := r.until("the first reading", func(preview.Read) bool { return true })
	if titles(first) != "Lima syarat, Siapa menulis surat izin?" || first.Stale || first.Blind {
		t.Fatalf("first: %q %+v", titles(first), first)
	}
	if src := first.Source(first.Modules[0].Slides[0].Facts); !strings.Contains(src, "UU 18/2017 Pasal 5") {
		t.Errorf("source of A07: %q", src)
	}

	write(t, dir, "m9/modul.md", strings.Replace(good, "# Lima syarat", "# Lima syarat baru", 1))
	r.until("the new title", func(p preview.Read) bool { return strings.HasPrefix(titles(p), "Lima syarat baru,") })

	write(t, dir, "m9/modul.md", "---\nid: M9\n")
	broken := r.until("the broken file", func(p preview.Read) bool { return len(p.Problems.Errors()) > 0 })
	if !broken.Stale || !strings.HasPrefix(titles(broken), "Lima syarat baru,") || broken.Problems[0].File != "m9/modul.md" {
		t.Fatalf("broken: %q %+v", titles(broken), broken)
	}

	write(t, dir, "m9/modul.md", good)
	write(t, dir, "m10/bab/soal.yaml", starterText(t, "soal.yaml", "M10"))
	both := r.until("the new folder", func(p preview.Read) bool { return len(p.Modules) == 2 })
	if both.Stale || both.Modules[0].ID != "M9" || both.Modules[1].ID != "M10" || len(both.Modules[1].Bank.Questions) != 12 {
		t.Fatalf("both: %+v", both)
	}
	write(t, dir, "m10/bab/soal.yaml", starterText(t, "soal.yaml", "M11"))
	r.until("a change in the new folder", func(p preview.Read) bool { return len(p.Modules) == 2 && p.Modules[1].ID == "M11" })
}

// Several steps of one saving are one change.
func TestWatchTellsOnce(t *testing.T) {
	dir := t.TempDir()
	w := newWatch(dir)
	defer w.close()
	for _, n := range []string{"a.md", "b.md", ".a.md.swp", "c.md"} {
		write(t, dir, n, "x")
	}
	ctx, stop := context.WithTimeout(context.Background(), tuitest.DefaultTimeout)
	defer stop()
	if !w.wait(ctx) {
		t.Fatal("nothing was told")
	}
	short, end := context.WithTimeout(context.Background(), 5*watchQuiet)
	defer end()
	if w.wait(short) {
		t.Error("told twice")
	}
	w.ring()
	if !w.wait(ctx) {
		t.Error("a person's wish was not heard")
	}
}

// What an editor keeps beside a file, and a change of rights, are no change.
func TestWatchLeavesOut(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.md", "x")
	w := newWatch(dir)
	defer w.close()
	if err := os.WriteFile(filepath.Join(dir, ".a.md.swp"), []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(filepath.Join(dir, "a.md"), 0o600); err != nil {
		t.Fatal(err)
	}
	short, end := context.WithTimeout(context.Background(), 5*watchQuiet)
	defer end()
	if w.wait(short) {
		t.Error("told of what is no content")
	}
}

// A folder that goes away leaves what was read.
func TestFolderIsPulledOut(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "usb")
	write(t, dir, "m9/modul.md", starterText(t, "modul.md", "M9"))
	r := openReads(t, dir)
	r.until("the first reading", func(p preview.Read) bool { return len(p.Modules) == 1 })
	if err := os.Rename(dir, dir+"-gone"); err != nil {
		t.Fatal(err)
	}
	r.f.reload()
	gone := r.until("the folder to go", func(p preview.Read) bool { return p.Stale })
	if len(gone.Modules) != 1 || len(gone.Problems) != 1 {
		t.Fatalf("gone: %+v", gone)
	}
	if err := os.Rename(dir+"-gone", dir); err != nil {
		t.Fatal(err)
	}
	r.f.reload()
	r.until("the folder to be back", func(p preview.Read) bool { return !p.Stale && len(p.Modules) == 1 })
}

// The whole program, from the key to the saved file and back to the screen.
func TestPreviewShowsWhatIsSaved(t *testing.T) {
	dir := t.TempDir()
	good := starterText(t, "modul.md", "M9")
	write(t, dir, "m9/modul.md", good)
	write(t, dir, "m9/soal.yaml", starterText(t, "soal.yaml", "M9"))
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	a := &app{text: i18n.New(i18n.ID), now: time.Now, getenv: func(string) string { return "" }}
	f := a.newFolder(ctx, dir)
	defer f.close()
	p := tuitest.Prog(t, a.preview(f), 80, 24)
	p.WaitFor(t, "Izin orang tua tidak mengganti syarat umur.")
	p.WaitFor(t, "Semua baik.")
	p.Press("right")
	p.WaitFor(t, "Siapa menulis surat izin?")
	write(t, dir, "m9/modul.md", strings.Replace(good, "# Siapa menulis surat izin?", "# Siapa yang menulis?", 1))
	p.WaitFor(t, "Siapa yang menulis?")
	write(t, dir, "m9/modul.md", strings.Replace(good, "menit: 10", "menit: sepuluh", 1))
	p.WaitFor(t, "versi terakhir yang baik")
	p.WaitFor(t, "Siapa yang menulis?")
	p.Press("p")
	p.WaitFor(t, "m9/modul.md:25:8")
	p.Press("p")
	write(t, dir, "m9/modul.md", good)
	p.WaitGone(t, "versi terakhir yang baik")
	p.Press("q")
	p.WaitFor(t, "Berapa umur paling rendah")
	p.WaitFor(t, "soal 1/12")
	p.Press("q", "esc")
	p.Wait()
}
