package stats

import "fmt"

// Code names what is wrong with a table; the caller has the sentence.
type Code string

// Codes of a Problem: the table was read, and this was done about it.
const (
	RowShort        Code = "row_short"        // missing cells count as blank
	RowLong         Code = "row_long"         // cells beyond the last item are left out
	RowEmpty        Code = "row_empty"        // a person without any answer is left out
	BlankCells      Code = "blank"            // blanks count as wrong; Count says how many
	LetterOutside   Code = "letter_outside"   // a letter outside A-E counts as wrong
	ManyMarks       Code = "many_marks"       // more than one letter counts as wrong
	Unreadable      Code = "unreadable"       // neither number nor letter: counts as wrong
	ScoreOutside    Code = "score_outside"    // a number that is no score here: counts as wrong
	KeyAssumed      Code = "key_assumed"      // the first row was taken for the key
	KeyMissingItem  Code = "key_missing_item" // an item without a key is left out
	KeyTwice        Code = "key_twice"        // a second key row is left out
	ColumnSkipped   Code = "column_skipped"   // not an item: name, sex, village ...
	TotalSkipped    Code = "total_skipped"    // a total beside the items, or a total row
	TitleSkipped    Code = "title_skipped"    // a title above the table
	DuplicatePerson Code = "duplicate_person" // the id occurs twice; matched with nobody
	DuplicateItem   Code = "duplicate_item"
	OptionNumbers   Code = "option_numbers" // options numbered 1-5 were read as A-E
	QuoteOpen       Code = "quote_open"     // a quotation mark without its pair
)

// Codes of a ReadError: nothing can be said about this table.
const (
	Empty      Code = "empty"       // no cell with anything in it
	NotText    Code = "not_text"    // a workbook or another binary file
	TooLarge   Code = "too_large"   // over the limits of a class
	KeyMissing Code = "key_missing" // letters without a key row
	NoItemCols Code = "no_items"    // no column of scores or letters
	NoRows     Code = "no_persons"  // a head without persons
	ReadFailed Code = "read_failed" // the reader failed; see Unwrap
)

// Problem is one finding about a table, where it is and what stood there.
type Problem struct {
	Code  Code   `json:"code"`
	Line  int    `json:"line"`            // in the file, from 1; 0: the whole table
	Col   int    `json:"col"`             // column of the table, from 1; 0: the whole line
	Value string `json:"value,omitempty"` // cleaned, shortened
	Count int    `json:"count,omitempty"` // how many alike, where they are told as one
}

// perCode is how many problems of one kind are told one by one; the last one
// then counts the others.
const perCode = 20

// problems gathers findings without drowning the reader in them.
type problems struct {
	list []Problem
	seen map[Code]int
	last map[Code]int
}

func (p *problems) add(limit int, x Problem) {
	if p.seen == nil {
		p.seen, p.last = map[Code]int{}, map[Code]int{}
	}
	p.seen[x.Code]++
	if p.seen[x.Code] <= limit {
		p.last[x.Code] = len(p.list)
		p.list = append(p.list, x)
		return
	}
	first := &p.list[p.last[x.Code]]
	first.Count = max(first.Count, 1) + 1
}

func (p *problems) at(code Code, c cell) {
	p.add(perCode, Problem{Code: code, Line: c.line, Col: c.col, Value: shorten(c.text)})
}

// ReadError is why a table could not be read at all.
type ReadError struct {
	Code Code
	Line int
	Err  error
}

func (e *ReadError) Error() string {
	if e.Err != nil {
		return fmt.Sprintf("stats: read matrix: %s: %v", e.Code, e.Err)
	}
	return fmt.Sprintf("stats: read matrix: line %d: %s", e.Line, e.Code)
}

func (e *ReadError) Unwrap() error { return e.Err }
