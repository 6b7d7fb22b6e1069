package qfile_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"diklat/quiz/qfile"
	"diklat/quiz/source"
)

// zipped packs one part, and a workbook around it if sheet is set.
func zipped(t *testing.T, name string, size int, fill string, book bool) string {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	add := func(name string, r io.Reader) {
		f, err := z.Create(name)
		if err == nil {
			_, err = io.Copy(f, r)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if book {
		add("xl/workbook.xml", strings.NewReader(`<workbook><sheets><sheet name="a"/></sheets></workbook>`))
	}
	add(name, io.LimitReader(repeat(fill), int64(size)))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// repeat reads s again and again.
func repeat(s string) io.Reader { return &repeater{s: strings.Repeat(s, 1+4096/len(s))} }

type repeater struct {
	s  string
	at int
}

func (r *repeater) Read(p []byte) (int, error) {
	n := 0
	for n < len(p) {
		c := copy(p[n:], r.s[r.at:])
		n, r.at = n+c, (r.at+c)%len(r.s)
	}
	return n, nil
}

// hostile are files that must be refused, or read, within 5 s and 64 MB.
func hostile(t *testing.T) map[string]func() string {
	big := func(s string) string { return strings.Repeat(s, (source.MaxText-1024)/raceShare/len(s)) }
	head := "<?xml version=\"1.0\"?><quiz>"
	row := `<row><c t="inlineStr"><is><t>x</t></is></c></row>`
	return map[string]func() string{
		"one line":           func() string { return big("a") },
		"one line of braces": func() string { return big("{") },
		"braces pairs":       func() string { return big("{}") },
		"tiny questions":     func() string { return big("a{}\n\n") },
		"tiny descriptions":  func() string { return big("a\n\n") },
		"open braces":        func() string { return big("a{\n\n") },
		"open then blanks":   func() string { return "a{" + big("\n\nb") },
		"tildes":             func() string { return "a{" + big("~b") + "}" },
		"equals":             func() string { return "a{" + big("=b") + "}" },
		"hashes":             func() string { return "a{=b" + big("#") + "}" },
		"backslashes":        func() string { return big("\\") + "{}" },
		"backslash braces":   func() string { return big("\\{") + "{}" },
		"weights":            func() string { return "a{" + big("~%50%") + "}" },
		"names":              func() string { return big("::") },
		"comments":           func() string { return big("// [id:x] [tag:y]\n") },
		"tags":               func() string { return "// " + big("[tag:y]") + "\nQ{}" },
		"html":               func() string { return big("<p>") + "{}" },
		"entities":           func() string { return big("&amp;") + "{}" },
		"dollars":            func() string { return big("$") + "{}" },
		"fractions":          func() string { return big("\\\\frac") + "{}" },
		"aiken choices":      func() string { return "Q\n" + big("A. x\n") },
		"aiken stems":        func() string { return big("Q\n\n") },
		"aiken one stem":     func() string { return big("Q?\n") + "A. a\nB. b\nANSWER: A" },
		"aiken keys":         func() string { return big("ANSWER: A\n") },
		"aiken joined":       func() string { return "Q\nA. a\n" + big("xy\n") + "B. b\nANSWER: A" },
		"xml depth":          func() string { return head + big("<a>") },
		"xml depth inside":   func() string { return head + `<question type="essay">` + big("<a>") },
		"xml answers":        func() string { return head + `<question type="multichoice">` + big("<answer/>") },
		"xml questions": func() string {
			return head + big(`<question type="essay"><questiontext><text>x</text></questiontext></question>`) + "</quiz>"
		},
		"xml text": func() string {
			return head + `<question type="essay"><questiontext><text>` + big("x") + "</text></questiontext></question></quiz>"
		},
		"xml mixed": func() string {
			return head + `<question type="essay"><questiontext><text>` + big("xxxxxxxxxxxxxxxx<b/>") + "</text></questiontext></question></quiz>"
		},
		"xml attributes": func() string { return head + "<question " + big(`a="b" `) + "/>" },
		"xml entities": func() string {
			return `<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "` + big("x") + `">]><quiz>&a;</quiz>`
		},
		"csv quote":         func() string { return "Soal;A;B;Kunci\n\"" + big("x;") },
		"csv rows":          func() string { return "Soal;A;B;Kunci\n" + big("Q;a;b;A\n") },
		"csv columns":       func() string { return "Soal;A;B;Kunci\n" + big(";") },
		"json depth":        func() string { return `{"kind":1,"questions":` + big("[") },
		"json questions":    func() string { return `{"questions":[` + big(`{"kind":"open","stem":"x"},`) + `{}]}` },
		"zip of zeros":      func() string { return zipped(t, "xl/worksheets/sheet1.xml", 1<<30/raceShare, "\x00", true) },
		"zip of rows":       func() string { return zipped(t, "xl/worksheets/sheet1.xml", 200<<20/raceShare, row, true) },
		"zip of small rows": func() string { return zipped(t, "xl/worksheets/sheet1.xml", 20<<20/raceShare, row, true) },
		"zip of depth":      func() string { return zipped(t, "xl/worksheets/sheet1.xml", 20<<20/raceShare, "<a>", true) },
		"zip of strings":    func() string { return zipped(t, "xl/sharedStrings.xml", 23<<20/raceShare, "<si><t>abc</t></si>", true) },
		"zip of nothing":    func() string { return zipped(t, "a.txt", 10, "x", false) },
	}
}

func TestHostileFilesAreCheap(t *testing.T) {
	files := hostile(t)
	for _, name := range slices.Sorted(maps.Keys(files)) {
		t.Run(name, func(t *testing.T) {
			file := files[name]()
			if len(file) > source.MaxText {
				t.Fatalf("the file itself has %d bytes", len(file))
			}
			r, took, peak, err := costOf(file, formatOf(name))
			for range 2 { // what a busy machine took from us is not the file's
				if took > 5*time.Second || peak > 64<<20 {
					r, took, peak, err = costOf(file, formatOf(name))
				}
			}
			var fe *qfile.FileError
			if err != nil && (!errors.As(err, &fe) || len(r.Questions) > 0) {
				t.Errorf("%v with %d questions", err, len(r.Questions))
			}
			if err == nil && len(r.Errors)+len(r.Warnings)+len(r.Questions) == 0 {
				t.Error("neither questions nor a word about why not")
			}
			if took > 5*time.Second || peak > 64<<20 {
				t.Errorf("%v, %d MB", took, peak>>20)
			}
			t.Logf("%v, %d MB, %d questions, %d errors, %v", took.Round(time.Millisecond), peak>>20, len(r.Questions), len(r.Errors), err)
		})
	}
}

// costOf reads a file and says what that took: time, and bytes of heap.
func costOf(file, format string) (r qfile.Result, took time.Duration, peak int64, err error) {
	heap, stop := watchHeap()
	start := time.Now()
	r, err = qfile.Read(strings.NewReader(file), "x", format)
	took = time.Since(start)
	stop()
	return r, took, heap.Load(), err
}

// formatOf names the reader that a hostile file is meant for.
func formatOf(name string) string {
	switch kind, _, _ := strings.Cut(name, " "); kind {
	case "xml":
		return qfile.MoodleXML
	case "csv":
		return qfile.Sheet
	case "json":
		return qfile.Diklat
	case "aiken":
		return qfile.Aiken
	case "zip":
		return qfile.Auto
	}
	return qfile.GIFT
}

// watchHeap measures how far the live heap grows until stop is called.
func watchHeap() (peak *atomic.Int64, stop func()) {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	base, done, ended := int64(m.HeapAlloc), make(chan struct{}), make(chan struct{})
	peak = &atomic.Int64{}
	tick := time.NewTicker(2 * time.Millisecond)
	go func() {
		defer close(ended)
		for {
			select {
			case <-done:
				return
			case <-tick.C:
				runtime.ReadMemStats(&m)
				peak.Store(max(peak.Load(), int64(m.HeapAlloc)-base))
			}
		}
	}()
	return peak, func() { close(done); <-ended; tick.Stop() }
}

func TestTooBig(t *testing.T) {
	_, err := qfile.Read(repeat("Q {T}\n\n"), "x", qfile.Auto)
	var fe *qfile.FileError
	if !errors.As(err, &fe) || fe.Code != "too-big" {
		t.Errorf("%v", err)
	}
}
