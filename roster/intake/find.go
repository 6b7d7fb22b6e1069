package intake

import (
	"errors"
	"strings"

	"diklat/roster/clean"
)

// ErrNoTable says that no sheet has a heading for names.
var ErrNoTable = errors.New("intake: no headings with a name")

// Find finds the list of people in the sheets of a file: the one whose headings say
// most. A list in a repeat group of KoboToolbox or ODK is joined to the submissions
// it belongs to. The error is ErrNoTable.
func Find(sheets []Sheet) (Table, error) {
	var best Table
	most, at := 0, -1
	for i, s := range sheets {
		head, fields, n := findHead(s)
		if n > 0 && isChild(s.Rows[head]) {
			n += 100 // the people of an attendance form are in its repeat group
		}
		if n > most {
			most, at = n, i
			best = Table{Sheet: s.Name, Head: s.Rows[head], Fields: fields, Rows: s.Rows[head+1:]}
		}
	}
	if at < 0 {
		return Table{}, ErrNoTable
	}
	best.secondHead()
	best.hideNIK()
	best.parent = findParents(sheets, at, best)
	return best, nil
}

// secondHead takes a second row of headings (L | P below "Jenis Kelamin", or the
// numbers 1 2 3 4 of the columns) off the rows.
func (t *Table) secondHead() {
	for len(t.Rows) > 0 {
		r := t.Rows[0]
		if fields, ok := ticks(r, t.Fields); ok {
			t.Fields, t.Rows = fields, t.Rows[1:]
			continue
		}
		if !columnNumbers(r) {
			break
		}
		t.Rows = t.Rows[1:]
	}
	if fields, ok := ticks(t.Head, t.Fields); ok {
		t.Fields = fields
	}
	for len(t.Fields) < t.width() {
		t.Fields = append(t.Fields, Ignored)
	}
}

func (t *Table) width() int {
	n := len(t.Head.Cells)
	for _, r := range t.Rows {
		n = max(n, len(r.Cells))
	}
	return n
}

// columnNumbers sees "(1) (2) (3)" below the headings.
func columnNumbers(r Row) bool {
	n := 0
	for _, c := range r.Cells {
		k := clean.Key(c)
		if k == "" {
			continue
		}
		if n++; k != itoa(n) {
			return false
		}
	}
	return n >= 3
}

// hideNIK marks every column that holds NIK, whatever its heading says.
func (t *Table) hideNIK() {
	for i := range t.Fields {
		seen, nik := 0, 0
		for _, r := range t.Rows {
			s := strings.TrimSpace(r.at(i))
			if s == "" {
				continue
			}
			seen++
			if isNIK(s) {
				nik++
			}
		}
		if seen > 0 && nik*2 >= seen {
			t.Fields[i] = NIK
		}
	}
}

// isNIK sees sixteen digits, in whatever groups.
func isNIK(s string) bool {
	s = strings.NewReplacer(" ", "", ".", "", "-", "", "'", "").Replace(s)
	return len(s) == 16 && strings.Trim(s, "0123456789") == ""
}

// Signature tells tables with the same headings, so that what a person said about
// their columns can be remembered.
func (t Table) Signature() string {
	var keys []string
	for _, c := range t.Head.Cells {
		keys = append(keys, clean.Key(c))
	}
	return strings.Join(keys, "|")
}

// parents are the submissions that rows of a repeat group belong to.
type parents struct {
	table Table
	link  int            // column of the child that names its submission
	byKey map[string]int // row of the submission
}

// The columns that join a repeat group to its submission: KoboToolbox, then ODK.
var joins = []struct{ child, parent string }{
	{"_parent_index", "_index"}, {"parent_key", "key"}, {"__submissions-id", "__id"}, {"_submission__id", "_id"},
}

func columnOf(r Row, name string) int {
	for i, c := range r.Cells {
		if strings.EqualFold(strings.TrimSpace(c), name) {
			return i
		}
	}
	return -1
}

func isChild(head Row) bool {
	for _, j := range joins {
		if columnOf(head, j.child) >= 0 {
			return true
		}
	}
	return false
}

func findParents(sheets []Sheet, at int, child Table) *parents {
	for _, j := range joins {
		link := columnOf(child.Head, j.child)
		if link < 0 {
			continue
		}
		for i, s := range sheets {
			if i == at || len(s.Rows) == 0 {
				continue
			}
			if k := columnOf(s.Rows[0], j.parent); k >= 0 {
				p := &parents{table: Table{Sheet: s.Name, Head: s.Rows[0], Fields: fieldsOf(s.Rows[0]), Rows: s.Rows[1:]}, link: link, byKey: map[string]int{}}
				for n, r := range p.table.Rows {
					p.byKey[strings.TrimSpace(r.at(k))] = n
				}
				return p
			}
		}
	}
	return nil
}

// of is the submission of a row; ok is false if the file has not got it.
func (p *parents) of(r Row) (Row, bool) {
	n, ok := p.byKey[strings.TrimSpace(r.at(p.link))]
	if !ok {
		return Row{}, false
	}
	return p.table.Rows[n], true
}

// Joined reports that the rows belong to submissions of another sheet.
func (t Table) Joined() bool { return t.parent != nil }
