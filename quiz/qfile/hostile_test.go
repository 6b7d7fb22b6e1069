package qfile_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"runtime"
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
func repeat(s string) io.Reader { return &repeater{s: s} }

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
func hostile(t *testing.T) map[string]string {
	big := func(s string) string { return strings.Repeat(s, (source.MaxFile-1024)/len(s)) }
	head := "<?xml version=\"1.0\"?><quiz>"
	row := `<row><c t="inlineStr"><is><t>x</t></is></c></row>`
	return map[string]string{
		"one line":           big("a"),
		"one line of braces": big("{"),
		"braces pairs":       big("{}"),
		"tiny questions":     big("a{}\n\n"),
		"tiny descriptions":  big("a\n\n"),
		"open braces":        big("a{\n\n"),
		"open then blanks":   "a{" + big("\n\nb"),
		"tildes":             "a{" + big("~b") + "}",
		"equals":             "a{" + big("=b") + "}",
		"hashes":             "a{=b" + big("#") + "}",
		"backslashes":        big("\\") + "{}",
		"backslash braces":   big("\\{") + "{}",
		"weights":            "a{" + big("~%50%") + "}",
		"names":              big("::"),
		"comments":           big("// [id:x] [tag:y]\n"),
		"tags":               "// " + big("[tag:y]") + "\nQ{}",
		"html":               big("<p>") + "{}",
		"entities":           big("&amp;") + "{}",
		"dollars":            big("$") + "{}",
		"fractions":          big("\\\\frac") + "{}",
		"aiken choices":      "Q\n" + big("A. x\n"),
		"aiken stems":        big("Q\n\n"),
		"aiken one stem":     big("Q?\n") + "A. a\nB. b\nANSWER: A",
		"aiken keys":         big("ANSWER: A\n"),
		"aiken joined":       "Q\nA. a\n" + big("xy\n") + "B. b\nANSWER: A",
		"xml depth":          head + big("<a>"),
		"xml depth inside":   head + `<question type="essay">` + big("<a>"),
		"xml answers":        head + `<question type="multichoice">` + big("<answer/>"),
		"xml questions":      head + big(`<question type="essay"><questiontext><text>x</text></questiontext></question>`) + "</quiz>",
		"xml text":           head + `<question type="essay"><questiontext><text>` + big("x") + "</text></questiontext></question></quiz>",
		"xml mixed":          head + `<question type="essay"><questiontext><text>` + big("xxxxxxxxxxxxxxxx<b/>") + "</text></questiontext></question></quiz>",
		"xml attributes":     head + "<question " + big(`a="b" `) + "/>",
		"xml entities":       `<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "` + big("x") + `">]><quiz>&a;</quiz>`,
		"csv quote":          "Soal;A;B;Kunci\n\"" + big("x;"),
		"csv rows":           "Soal;A;B;Kunci\n" + big("Q;a;b;A\n"),
		"csv columns":        "Soal;A;B;Kunci\n" + big(";"),
		"json depth":         `{"kind":1,"questions":` + big("["),
		"json questions":     `{"questions":[` + big(`{"kind":"open","stem":"x"},`) + `{}]}`,
		"zip of zeros":       zipped(t, "xl/worksheets/sheet1.xml", 1<<30, "\x00", true),
		"zip of rows":        zipped(t, "xl/worksheets/sheet1.xml", 200<<20, row, true),
		"zip of small rows":  zipped(t, "xl/worksheets/sheet1.xml", 20<<20, row, true),
		"zip of depth":       zipped(t, "xl/worksheets/sheet1.xml", 20<<20, "<a>", true),
		"zip of strings":     zipped(t, "xl/sharedStrings.xml", 23<<20, "<si><t>abc</t></si>", true),
		"zip of nothing":     zipped(t, "a.txt", 10, "x", false),
	}
}

func TestHostileFilesAreCheap(t *testing.T) {
	for name, file := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			if len(file) > source.MaxFile {
				t.Fatalf("the file itself has %d bytes", len(file))
			}
			peak, stop := watchHeap()
			start := time.Now()
			r, err := qfile.Read(strings.NewReader(file), "x", qfile.Auto)
			took := time.Since(start)
			stop()
			var fe *qfile.FileError
			if err != nil && (!errors.As(err, &fe) || len(r.Questions) > 0) {
				t.Errorf("%v with %d questions", err, len(r.Questions))
			}
			if err == nil && len(r.Errors)+len(r.Warnings)+len(r.Questions) == 0 {
				t.Error("neither questions nor a word about why not")
			}
			if took > 5*time.Second || peak.Load() > 64<<20 {
				t.Errorf("%v, %d MB", took, peak.Load()>>20)
			}
			t.Logf("%v, %d MB, %d questions, %d errors, %v", took.Round(time.Millisecond), peak.Load()>>20, len(r.Questions), len(r.Errors), err)
		})
	}
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
