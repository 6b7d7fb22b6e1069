package qfile

import (
	"bytes"
	"path/filepath"
	"strings"

	"diklat/quiz/aiken"
	"diklat/quiz/sheet"
	"diklat/quiz/source"
)

// The names of the formats, as in "import quiz --format".
const (
	Auto      = "auto"
	GIFT      = "gift"
	Aiken     = "aiken"
	MoodleXML = "moodlexml"
	Kahoot    = "kahoot"
	Sheet     = "sheet"
	Quizizz   = "quizizz"
	Diklat    = "diklat"
)

// Formats lists what Read takes, Auto first.
var Formats = []string{Auto, GIFT, Aiken, MoodleXML, Kahoot, Quizizz, Sheet, Diklat}

// Detect finds the format of a file by its content; name only decides between
// plain texts that could be anything. Every workbook is a Sheet: which of the
// tables it holds is seen when it is read. The error is an *source.Error that
// says what the file looks like.
func Detect(b []byte, name string) (string, error) {
	if format, err := detectBytes(b); format != "" || err != nil {
		return format, err
	}
	text, _, err := source.Decode(b)
	if err != nil {
		return "", err
	}
	return detectDecoded(text, name)
}

// detectBytes finds what is no text; "" if it may be one.
func detectBytes(b []byte) (string, error) {
	switch {
	case sheet.IsZip(b):
		return detectZip(b)
	case bytes.HasPrefix(b, []byte("%PDF")):
		return "", notKnown("PDF")
	case bytes.HasPrefix(b, []byte{0xD0, 0xCF, 0x11, 0xE0}):
		return "", notKnown("Word/Excel 97–2003 (.doc, .xls)")
	case bytes.HasPrefix(b, []byte(`{\rtf`)):
		return "", notKnown("RTF")
	}
	return "", nil
}

func detectDecoded(text, name string) (string, error) {
	head := strings.TrimSpace(strings.TrimPrefix(text[:min(len(text), 4096)], "\ufeff"))
	switch {
	case head == "":
		return "", &source.Error{Code: source.EmptyFile}
	case strings.HasPrefix(head, "<"):
		return detectXML(head, text)
	case strings.HasPrefix(head, "{") && strings.Contains(head, `"questions"`) && strings.Contains(text, `"kind"`):
		return Diklat, nil
	case (strings.HasPrefix(head, "{") || strings.HasPrefix(head, "[")) && strings.Contains(head, `":`):
		return "", notKnown("JSON")
	}
	if layout := sheet.LayoutOf(text); layout != "" {
		return string(layout), nil
	}
	return detectText(text, name)
}

func notKnown(looks string) error { return &source.Error{Code: source.NotKnown, Detail: looks} }

func detectZip(b []byte) (string, error) {
	switch head := b[:min(len(b), 1<<20)]; {
	case bytes.Contains(head, []byte("h5p.json")):
		return "", notKnown("H5P")
	case bytes.Contains(head, []byte("imsmanifest.xml")):
		return "", notKnown("IMS/QTI")
	case bytes.Contains(head, []byte("word/document.xml")):
		return "", notKnown("Word (.docx)")
	}
	return Sheet, nil // its reader says what is missing
}

func detectXML(head, text string) (string, error) {
	all := text[:min(len(text), 64<<10)]
	switch {
	case strings.Contains(all, "<quiz"), strings.Contains(all, "<question "):
		return MoodleXML, nil
	case strings.Contains(all, "questestinterop"), strings.Contains(all, "assessmentItem"), strings.Contains(all, "qti-assessment-item"):
		return "", notKnown("QTI")
	case strings.HasPrefix(strings.ToLower(head), "<!doctype html"), strings.HasPrefix(strings.ToLower(head), "<html"):
		return "", notKnown("HTML")
	case strings.HasPrefix(head, "<?xml"):
		return "", notKnown("XML")
	}
	return detectText(text, "")
}

// detectText tells GIFT from Aiken by what there is more of: pairs of braces, or
// lines that begin with a label or a key word.
func detectText(text, name string) (string, error) {
	open, keys, labels, marks := 0, 0, 0, 0
	for line := range strings.SplitSeq(text[:min(len(text), 1<<20)], "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "":
		case strings.HasPrefix(line, "::"), strings.HasPrefix(line, "$CATEGORY:"), strings.HasPrefix(line, "//"):
			marks++
		case aiken.IsKey(line):
			keys++
		case aiken.IsChoice(line):
			labels++
		}
		open += strings.Count(line, "{") - strings.Count(line, `\{`) + strings.Count(line, "｛")
	}
	switch {
	case keys > 0 && labels >= 2*open, open == 0 && labels >= 2:
		return Aiken, nil
	case open > 0, marks > 0:
		return GIFT, nil
	case keys > 0:
		return Aiken, nil
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".gift":
		return GIFT, nil
	case ".aiken":
		return Aiken, nil
	case ".csv", ".tsv":
		return "", &source.Error{Code: source.NoHeader}
	}
	return "", notKnown("")
}
