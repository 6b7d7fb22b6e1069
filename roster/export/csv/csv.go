// Package csv writes tables as CSV that scripts can read and that a spreadsheet
// shows as the text it is, never as a formula.
package csv

import (
	"bufio"
	"io"
	"strings"
	"unicode/utf8"

	"diklat/roster/clean"
	"diklat/roster/report"
)

// Options change the form.
type Options struct {
	Excel bool // ; between cells, as the Indonesian Excel expects
}

// bom tells Excel that the file is UTF-8.
const bom = "\ufeff"

// Write writes the keys of the columns and all rows: UTF-8 with BOM, a line
// feed after each row, quotes where they are needed.
func Write(w io.Writer, t report.Table, o Options) error {
	sep := byte(',')
	if o.Excel {
		sep = ';'
	}
	b := bufio.NewWriterSize(w, 64<<10)
	line := []byte(bom)
	for i, c := range t.Columns {
		line = cell(separate(line, i, sep), c.Key)
	}
	if _, err := b.Write(append(line, '\n')); err != nil {
		return err
	}
	for row := range t.Rows {
		line = line[:0]
		for i, c := range t.Columns {
			line = cell(separate(line, i, sep), Guard(c.Kind, row[i]))
		}
		if _, err := b.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return b.Flush()
}

func separate(line []byte, i int, sep byte) []byte {
	if i == 0 {
		return line
	}
	return append(line, sep)
}

// cell appends a text, in quotes if a reader could take a part of it for form.
func cell(line []byte, s string) []byte {
	if s == "" || !strings.ContainsAny(s, ",;\t\"\r\n") && s[0] != ' ' && s[len(s)-1] != ' ' {
		return append(line, s...)
	}
	line = append(line, '"')
	for i := range len(s) {
		if s[i] == '"' {
			line = append(line, '"')
		}
		line = append(line, s[i])
	}
	return append(line, '"')
}

// Guard returns the text as it may stand in a spreadsheet. One that a program
// could run as a formula gets a ' before it; a plain number in a column of
// numbers or codes stays as it is. Restore takes the ' away.
func Guard(k report.Kind, s string) string {
	s = clean.Line(s)
	if !dangerous(strings.TrimLeft(s, "'")) || (k == report.Number || k == report.Code) && numeric(s) {
		return s
	}
	return "'" + s
}

// Restore undoes Guard for a cell that was read back.
func Restore(s string) string {
	if rest, ok := strings.CutPrefix(s, "'"); ok && dangerous(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return s
}

// dangerous reports a text that begins like a formula, after spaces.
func dangerous(s string) bool {
	s = strings.TrimLeft(s, " ")
	r, _ := utf8.DecodeRuneInString(s)
	switch r {
	case '=', '+', '-', '@', '\t', '\r', '\n', '\uff1d', '\uff0b', '\uff0d', '\uff20':
		return s != ""
	}
	return false
}

// numeric accepts an optional sign and digits with at most one point or comma.
func numeric(s string) bool {
	if s != "" && (s[0] == '+' || s[0] == '-') {
		s = s[1:]
	}
	digits, points := 0, 0
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9':
			digits++
		case c == '.' || c == ',':
			points++
		default:
			return false
		}
	}
	return digits > 0 && points <= 1
}
