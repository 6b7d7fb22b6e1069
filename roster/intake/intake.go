// Package intake reads lists of people that others made: a spreadsheet of a
// village office, a printed list typed again, an export of KoboToolbox or ODK. It
// takes tables that are in memory already and gives people, with every doubtful
// cell named. It keeps nothing and speaks no language: an Issue carries a code.
package intake

import "diklat/roster"

// Sheet is one table of a file.
type Sheet struct {
	Name string
	Rows []Row
}

// Row is one line of a table. Line is its row in a workbook, its first line in a
// text file, from 1.
type Row struct {
	Line  int
	Cells []string
}

// at is the text of a column, "" beyond the end or for no column.
func (r Row) at(col int) string {
	if col < 0 || col >= len(r.Cells) {
		return ""
	}
	return r.Cells[col]
}

// Field is what a column can hold.
type Field string

// The fields. NIK is known so that it can be left out.
const (
	Name     Field = "name"
	Village  Field = "village"
	District Field = "district"
	Code     Field = "code"
	Sex      Field = "sex"
	Role     Field = "role"
	Office   Field = "office"
	Birth    Field = "birth" // a year or a date; only the year is taken
	Age      Field = "age"   // years or a band; only the band is taken
	Phone    Field = "phone"
	Number   Field = "number"
	NIK      Field = "nik"
	TickL    Field = "tick_l" // two columns, one of which is ticked
	TickP    Field = "tick_p"
	Ignored  Field = "" // the column is not read
)

// Fields lists what a person may give a column to, in the order of screens.
func Fields() []Field {
	return []Field{Ignored, Name, Village, District, Code, Sex, Role, Office, Birth, Age, Phone, Number}
}

// Table is the list of people found in a file: the sheet it is in and what its
// columns hold.
type Table struct {
	Sheet  string
	Head   Row     // the headings
	Fields []Field // by column
	Rows   []Row   // below the headings
	parent *parents
}

// col is the column of a field, -1 if none has it.
func (t Table) col(f Field) int {
	for i, x := range t.Fields {
		if x == f {
			return i
		}
	}
	return -1
}

// Assign gives column i to a field and takes it from the column that had it.
func (t *Table) Assign(i int, f Field) {
	if old := t.col(f); old >= 0 && f != Ignored {
		t.Fields[old] = Ignored
	}
	t.Fields[i] = f
}

// Draft is one row as a person, sound or not.
type Draft struct {
	Line    int
	Person  roster.Person // Village is "" if the place is not known
	Place   string        // the place as it stands in the file
	Issues  []Issue
	Refused bool // an issue is an error: the row cannot be taken in
	// Villages are those that the place may be, where it is several.
	Villages []roster.Village
}

// Result is what a table gives.
type Result struct {
	Drafts []Draft
	Issues []Issue // of the file as a whole: a NIK column, say
	Empty  int     // numbered rows without a person
	Foot   int     // rows of totals and signatures
}

// Errors counts the rows that cannot be taken in.
func (r Result) Errors() int {
	n := 0
	for _, d := range r.Drafts {
		if d.Refused {
			n++
		}
	}
	return n
}

// All lists every issue, by line.
func (r Result) All() []Issue {
	out := append([]Issue{}, r.Issues...)
	for _, d := range r.Drafts {
		out = append(out, d.Issues...)
	}
	return out
}
