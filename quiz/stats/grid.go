package stats

import (
	"encoding/binary"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Limits of a table: a class is far below them, a wrong file far above.
const (
	maxBytes = 8 << 20
	maxCells = 2 << 20
	maxLines = 10 // in one cell; more is a quotation mark left open
)

// grid is the raw table; a row keeps as many cells as its line had.
type grid [][]cell

// readGrid takes the bytes to cells: encoding, delimiter, quotes.
func readGrid(r io.Reader, p *problems) (grid, error) {
	raw, err := io.ReadAll(io.LimitReader(r, maxBytes+1))
	if err != nil {
		return nil, &ReadError{Code: ReadFailed, Err: err}
	}
	if len(raw) > maxBytes {
		return nil, &ReadError{Code: TooLarge}
	}
	text, ok := decode(raw)
	if !ok {
		return nil, &ReadError{Code: NotText}
	}
	first, rest, _ := strings.Cut(text, "\n")
	skip := 0
	comma := delimiter(text)
	if named, ok := strings.CutPrefix(strings.ToLower(strings.TrimSpace(first)), "sep="); ok && len(named) == 1 {
		comma, text, skip = rune(named[0]), rest, 1
	}
	if g, ok, err := parse(text, comma, skip, false); ok || err != nil {
		return g, err
	}
	p.add(1, Problem{Code: QuoteOpen})
	g, _, err := parse(text, comma, skip, true)
	return g, err
}

// decode gives the text of UTF-8 or UTF-16 (Excel's "Unicode text") with or
// without a mark; other bytes are taken for Latin-1. Binary files are refused.
func decode(raw []byte) (string, bool) {
	switch {
	case len(raw) >= 2 && raw[0] == 0xFF && raw[1] == 0xFE:
		return fromUTF16(raw[2:], binary.LittleEndian), true
	case len(raw) >= 2 && raw[0] == 0xFE && raw[1] == 0xFF:
		return fromUTF16(raw[2:], binary.BigEndian), true
	}
	text := strings.TrimPrefix(string(raw), "\uFEFF")
	for _, magic := range []string{"PK\x03\x04", "\xD0\xCF\x11\xE0", "%PDF"} {
		if strings.HasPrefix(text, magic) {
			return "", false
		}
	}
	if strings.ContainsRune(text, 0) {
		return "", false
	}
	if !utf8.ValidString(text) {
		var b strings.Builder
		for _, c := range []byte(text) {
			b.WriteRune(rune(c))
		}
		text = b.String()
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n"), true
}

func fromUTF16(raw []byte, order binary.ByteOrder) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = order.Uint16(raw[2*i:])
	}
	return strings.ReplaceAll(string(utf16.Decode(units)), "\r\n", "\n")
}

// delimiter takes tab before semicolon before comma when most lines hold it:
// where the semicolon separates, the comma is the decimal mark.
func delimiter(text string) rune {
	var lines []string
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			lines = append(lines, unquoted(line))
		}
		if len(lines) == 20 {
			break
		}
	}
	for _, d := range "\t;," {
		n := 0
		for _, line := range lines {
			if strings.ContainsRune(line, d) {
				n++
			}
		}
		if 2*n > len(lines) {
			return d
		}
	}
	return ','
}

func unquoted(line string) string {
	parts := strings.Split(line, `"`)
	var b strings.Builder
	for i := 0; i < len(parts); i += 2 {
		b.WriteString(parts[i])
	}
	return b.String()
}

// parse splits the text; it gives up (false) when a quotation mark seems to
// have swallowed the lines after it. Plain takes quotation marks for nothing.
func parse(text string, comma rune, skip int, plain bool) (grid, bool, error) {
	if plain {
		text = strings.ReplaceAll(text, `"`, "")
	}
	cr := csv.NewReader(strings.NewReader(text))
	cr.Comma, cr.LazyQuotes, cr.FieldsPerRecord = comma, true, -1
	cr.TrimLeadingSpace = comma != '\t'
	var g grid
	cells := 0
	for {
		record, err := cr.Read()
		if errors.Is(err, io.EOF) {
			return g, true, nil
		}
		if err != nil {
			return nil, false, &ReadError{Code: ReadFailed, Err: err}
		}
		if cells += len(record); cells > maxCells {
			return nil, false, &ReadError{Code: TooLarge}
		}
		row := make([]cell, len(record))
		for j, s := range record {
			if strings.Count(s, "\n") > maxLines {
				return nil, false, nil
			}
			line, _ := cr.FieldPos(j)
			row[j] = newCell(s, line+skip, j+1)
		}
		g = append(g, row)
	}
}
