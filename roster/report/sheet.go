package report

// Line is a label and its value above a table: "Tempat : Balai desa".
type Line struct{ Label, Value string }

// Sheet is a table with what stands around it, on paper or in a workbook.
type Sheet struct {
	Table
	Name   string     // of the tab in a workbook; "" for the title
	Kop    []string   // letterhead, the institution first, the address last
	Lines  []Line     // between title and table
	Foot   [][]string // rows of totals, set apart below the others
	Notes  []string   // below: the rule, the threshold, what the letters mean
	Charts []Chart
}

// Book is the sheets of one file.
type Book struct {
	Sheets []Sheet
	// Charts is the name of the tab that holds the charts; "" leaves them out.
	Charts string
	// Simulation is written on every sheet of simulated data: "SIMULASI".
	Simulation string
	// Landscape lays pages on their side.
	Landscape bool
}

// ChartKind says how a chart shows its numbers.
type ChartKind int

// The kinds of charts.
const (
	Bars    ChartKind = iota // columns side by side, a group a row: before and after
	Stacked                  // one column a row, its series on top of each other: L and P
	Scatter                  // a point a row: X and one series
)

// Chart draws columns of the table it stands with. All its columns but the names
// are Numbers.
type Chart struct {
	Kind         ChartKind
	Title        string
	Names        string   // key of the column that names the rows, or of X in a Scatter
	Series       []string // keys of the columns that are drawn
	XTitle, Axis string   // titles of the axes, "" for none
	Max          float64  // end of the value axis, 0: as the numbers are
	Min          float64  // where the value axis begins, if Max is set
	XMax         float64  // end of a Scatter's X axis that begins at 0, 0: as the numbers are
}

// Len counts the rows.
func (t Table) Len() int {
	n := 0
	for range t.Rows {
		n++
	}
	return n
}

// Place is the index of a column, -1 if the table has none of that key.
func (t Table) Place(key string) int {
	for i, c := range t.Columns {
		if c.Key == key {
			return i
		}
	}
	return -1
}
