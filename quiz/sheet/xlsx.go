package sheet

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"

	"diklat/quiz/source"
)

// Limits of what a workbook may unpack to.
const (
	maxUnpacked = 24 << 20 // bytes of one part, and of all strings
	maxParts    = 2_000
)

// IsZip reports that b may be a workbook.
func IsZip(b []byte) bool { return bytes.HasPrefix(b, []byte("PK\x03\x04")) }

// readXLSX reads the first sheet with anything in it.
func readXLSX(b []byte) (table, error) {
	w, err := openWorkbook(b)
	if err != nil {
		return nil, err
	}
	sheets, err := w.sheets()
	if err != nil {
		return nil, err
	}
	if w.strings, err = w.sharedStrings(); err != nil {
		return nil, err
	}
	for _, name := range sheets {
		t, err := w.sheet(name)
		if err != nil || len(t) > 0 {
			return t, err
		}
	}
	return nil, &source.Error{Code: source.NoQuestions}
}

// workbook is an open XLSX file.
type workbook struct {
	parts   map[string]*zip.File
	strings []string
}

// open returns a decoder for a part that stops at the limit; nil if there is no
// such part. The size in the zip's directory is only a claim, so what is really
// unpacked is counted.
func (w *workbook) open(name string) (*xml.Decoder, io.Closer, error) {
	f := w.parts[strings.ToLower(name)]
	if f == nil {
		return nil, nil, nil
	}
	r, err := f.Open()
	if err != nil {
		return nil, nil, &source.Error{Code: source.BadZip, Detail: name, Err: err}
	}
	d := xml.NewDecoder(&limited{r: r, left: maxUnpacked})
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d, r, nil
}

// limited fails with Bomb where io.LimitReader would feign an end.
type limited struct {
	r    io.Reader
	left int
}

func (l *limited) Read(p []byte) (int, error) {
	if l.left <= 0 {
		return 0, &source.Error{Code: source.Bomb}
	}
	n, err := l.r.Read(p[:min(len(p), l.left)])
	l.left -= n
	return n, err
}

// walk calls start and chars for the tokens of a part, up to its end.
func (w *workbook) walk(name string, start func(xml.StartElement) error, end func(string) error, chars func([]byte)) error {
	d, c, err := w.open(name)
	if err != nil || d == nil {
		return err
	}
	defer func() { _ = c.Close() }()
	depth := 0
	for {
		tok, err := d.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return wrap(err, name)
		}
		switch tok := tok.(type) {
		case xml.StartElement:
			if depth++; depth > 60 {
				return &source.Error{Code: source.TooDeep}
			}
			err = start(tok)
		case xml.EndElement:
			depth--
			err = end(tok.Name.Local)
		case xml.CharData:
			chars(tok)
		}
		if err != nil {
			return err
		}
	}
}

func wrap(err error, part string) error {
	var e *source.Error
	if errors.As(err, &e) {
		return e
	}
	return &source.Error{Code: source.BadZip, Detail: part, Err: err}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// sheets lists the parts of the visible sheets in their order.
func (w *workbook) sheets() ([]string, error) {
	targets := map[string]string{}
	none, noChars := func(string) error { return nil }, func([]byte) {}
	err := w.walk("xl/_rels/workbook.xml.rels", func(e xml.StartElement) error {
		if e.Name.Local == "Relationship" && strings.HasSuffix(attr(e, "Type"), "/worksheet") {
			t := attr(e, "Target")
			if !strings.HasPrefix(t, "/") {
				t = "xl/" + t
			}
			targets[attr(e, "Id")] = strings.TrimPrefix(path.Clean("/"+t), "/")
		}
		return nil
	}, none, noChars)
	if err != nil {
		return nil, err
	}
	var out []string
	err = w.walk("xl/workbook.xml", func(e xml.StartElement) error {
		if e.Name.Local == "sheet" && !strings.Contains(strings.ToLower(attr(e, "state")), "hidden") && len(out) < 50 {
			if t := targets[attr(e, "id")]; t != "" {
				out = append(out, t)
			}
		}
		return nil
	}, none, noChars)
	if len(out) == 0 && err == nil {
		out = []string{"xl/worksheets/sheet1.xml"}
	}
	return out, err
}

// sharedStrings reads the table of texts that cells point into. Phonetic hints
// (rPh) are not part of the text.
func (w *workbook) sharedStrings() ([]string, error) {
	var out []string
	var b strings.Builder
	total, inText, phonetic := 0, false, false
	err := w.walk("xl/sharedstrings.xml", func(e xml.StartElement) error {
		switch e.Name.Local {
		case "si":
			b.Reset()
		case "t":
			inText = !phonetic
		case "rPh":
			phonetic = true
		}
		return nil
	}, func(name string) error {
		switch name {
		case "t":
			inText = false
		case "rPh":
			phonetic = false
		case "si":
			out = append(out, unxml(b.String()))
			if total += b.Len(); total > maxUnpacked || len(out) > maxCells {
				return &source.Error{Code: source.Bomb}
			}
		}
		return nil
	}, func(c []byte) {
		if inText {
			b.Write(c)
		}
	})
	return out, err
}
