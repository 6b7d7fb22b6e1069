package sheet

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"diklat/quiz/source"
)

// readCSV reads text with the delimiter that its lines use: Indonesian
// spreadsheets write ";".
func readCSV(text string) (table, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = delimiter(text)
	r.FieldsPerRecord, r.LazyQuotes = -1, true
	var out table
	cells := 0
	for {
		fields, err := r.Read()
		if errors.Is(err, io.EOF) {
			return out, nil
		}
		if err != nil {
			return nil, &source.Error{Code: source.Unreadable, Detail: err.Error(), Err: err}
		}
		if cells += min(len(fields), maxCols); cells > maxCells || len(out) >= maxRows {
			return nil, &source.Error{Code: source.Bomb}
		}
		line, _ := r.FieldPos(0)
		rw := row{line: line}
		for _, f := range fields[:min(len(fields), maxCols)] {
			rw.cells = append(rw.cells, csvCell(f))
		}
		out = append(out, rw)
	}
}

// csvCell takes the apostrophe off that a writer put before "=", and sees a
// field as the formula that a spreadsheet would make of it.
func csvCell(s string) cell {
	if len(s) > 1 && s[0] == '\'' && strings.IndexByte("=+-@'\t", s[1]) >= 0 {
		return cell{text: s[1:]}
	}
	t := strings.TrimSpace(s)
	computes := len(t) > 1 && (t[0] == '=' || t[0] == '@') && t[1] != ' ' || len(t) > 2 && (t[0] == '+' || t[0] == '-') && strings.ContainsAny(t, "|!")
	return cell{text: s, formula: computes}
}

// delimiter is the sign that the first lines agree on most.
func delimiter(text string) rune {
	head := text[:min(len(text), 16<<10)]
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t'} {
		if n := outsideQuotes(head, byte(d)); n > most {
			best, most = d, n
		}
	}
	return best
}

func outsideQuotes(s string, d byte) int {
	n, quoted := 0, false
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '"':
			quoted = !quoted
		case s[i] == d && !quoted:
			n++
		}
	}
	return n
}
