package xlsx

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"diklat/roster/clean"
	"diklat/roster/report"
)

// stream is one tab that is being written, row by row.
type stream struct {
	*book
	report.Sheet
	w     *excelize.StreamWriter
	row   int // the last one written
	cells []any
}

// sheet writes the i-th sheet.
func (k *book) sheet(i int) error {
	sh := k.Sheets[i]
	name, err := k.tab(i, sh)
	if err != nil {
		return err
	}
	s := &stream{book: k, Sheet: sh, cells: make([]any, len(sh.Columns))}
	head := s.headRow()
	if err := k.layout(name, head); err != nil {
		return err
	}
	if s.w, err = k.f.NewStreamWriter(name); err != nil {
		return err
	}
	if err := s.widths(); err != nil {
		return err
	}
	if err := s.w.SetPanes(&excelize.Panes{Freeze: true, YSplit: head, TopLeftCell: "A" + strconv.Itoa(head+1), ActivePane: "bottomLeft"}); err != nil {
		return err
	}
	if err := s.write(); err != nil {
		return err
	}
	k.note(name, sh, head+1, s.row)
	return s.end()
}

// headRow is the row of the heads of columns.
func (s *stream) headRow() int {
	n := len(s.Kop) + len(s.Lines) + 1
	if s.Title != "" {
		n++
	}
	if s.Simulated && s.Simulation != "" {
		n++
	}
	if n > 1 {
		n++ // an empty row above the table
	}
	return n
}

// tab makes the tab of a sheet under a name that Excel takes and no other has.
func (k *book) tab(i int, s report.Sheet) (string, error) {
	name := s.Name
	if name == "" {
		name = s.Title
	}
	name = k.free(name, i)
	if i == 0 {
		return name, k.f.SetSheetName("Sheet1", name)
	}
	_, err := k.f.NewSheet(name)
	return name, err
}

// maxTab is the longest name of a tab, in UTF-16 units; names here hold fewer
// runes, since a rune takes at most two.
const maxTab = 31

func (k *book) free(name string, i int) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) || r > 0xffff {
			return ' '
		}
		return r
	}, clean.Line(name))
	name = strings.TrimSpace(cut(name, maxTab))
	if name == "" {
		name = "Lembar " + strconv.Itoa(i+1)
	}
	try := name
	for n := 2; k.names[strings.ToLower(try)]; n++ {
		end := " " + strconv.Itoa(n)
		try = strings.TrimSpace(cut(name, maxTab-len(end))) + end
	}
	k.names[strings.ToLower(try)] = true
	return try
}

// cut shortens to n runes.
func cut(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return string([]rune(s)[:n])
}

// layout sets how the tab prints: A4, as wide as the page, its head on each one.
func (k *book) layout(name string, head int) error {
	a4, fit, side, all := 9, true, "portrait", 0
	if k.Landscape {
		side = "landscape"
	}
	if err := k.f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &side, FitToHeight: &all}); err != nil {
		return err
	}
	if err := k.f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return k.f.SetDefinedName(&excelize.DefinedName{Name: "_xlnm.Print_Titles", Scope: name,
		RefersTo: "'" + name + "'!$" + strconv.Itoa(head) + ":$" + strconv.Itoa(head)})
}

// widths guesses how wide columns are: what it costs to be wrong is a wrapped line.
func (s *stream) widths() error {
	const least, most, sample = 5, 40, 50
	wide, n := make([]int, len(s.Columns)), 0
	for row := range s.Rows {
		for i, c := range s.Columns {
			if c.Kind != report.Number {
				wide[i] = max(wide[i], utf8.RuneCountInString(row[i]))
			}
		}
		if n++; n == sample {
			break
		}
	}
	for i, c := range s.Columns {
		w := max(wide[i], utf8.RuneCountInString(head(c))) + 2
		if err := s.w.SetColWidth(i+1, i+1, float64(min(max(w, least), most))); err != nil {
			return err
		}
	}
	return nil
}

func head(c report.Column) string {
	if c.Label != "" {
		return c.Label
	}
	return c.Key
}

func (s *stream) write() error {
	if err := s.above(); err != nil {
		return err
	}
	for i, c := range s.Columns {
		s.cells[i] = excelize.Cell{StyleID: s.look.head, Value: clean.Line(head(c))}
	}
	if err := s.put(s.cells); err != nil {
		return err
	}
	for row := range s.Rows {
		if err := s.put(s.values(row, s.look.text, s.look.number)); err != nil {
			return err
		}
	}
	return nil
}

// above writes letterhead, title and lines.
func (s *stream) above() error {
	var rows [][]any
	line := func(style int, texts ...string) {
		row := make([]any, len(texts))
		for i, t := range texts {
			row[i] = excelize.Cell{StyleID: style, Value: clean.Line(t)}
		}
		rows = append(rows, row)
	}
	if s.Simulated && s.Simulation != "" {
		line(s.look.title, s.Simulation)
	}
	for _, l := range s.Kop {
		line(s.look.kop, l)
	}
	if s.Title != "" {
		line(s.look.title, s.Title)
	}
	for _, l := range s.Lines {
		line(s.look.note, l.Label+": "+l.Value)
	}
	for _, r := range rows {
		if err := s.put(r); err != nil {
			return err
		}
	}
	if s.row > 0 {
		s.row++
	}
	return nil
}

// end writes totals and notes and closes the tab.
func (s *stream) end() error {
	for _, row := range s.Foot {
		if err := s.put(s.values(row, s.look.boldText, s.look.boldNumber)); err != nil {
			return err
		}
	}
	if len(s.Notes) > 0 {
		s.row++
	}
	for _, n := range s.Notes {
		if err := s.put([]any{excelize.Cell{StyleID: s.look.note, Value: clean.Line(n)}}); err != nil {
			return err
		}
	}
	return s.w.Flush()
}

func (s *stream) put(cells []any) error {
	s.row++
	return s.w.SetRow("A"+strconv.Itoa(s.row), cells)
}

// values makes the cells of a row.
func (s *stream) values(row []string, text, number int) []any {
	for i, c := range s.Columns {
		if c.Kind == report.Number {
			if v, err := strconv.ParseFloat(row[i], 64); err == nil && !math.IsInf(v, 0) && !math.IsNaN(v) {
				s.cells[i] = excelize.Cell{StyleID: number, Value: v}
				continue
			}
		}
		s.cells[i] = excelize.Cell{StyleID: text, Value: clean.Line(row[i])}
	}
	return s.cells
}
