package roster

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// ErrNumbers says that a list of numbers is not understood; it comes inside a
// NumbersError.
var ErrNumbers = errors.New("list of numbers is not understood")

// NumbersError names the part of a list that is not understood.
type NumbersError struct{ Part string }

// Error implements error.
func (e *NumbersError) Error() string { return fmt.Sprintf("roster: %q: %v", e.Part, ErrNumbers) }

// Unwrap gives ErrNumbers to errors.Is.
func (e *NumbersError) Unwrap() error { return ErrNumbers }

// Numbered is the letter of one number of a paper sheet.
type Numbered struct {
	Number int
	Status Status
}

// maxNumber is the highest number a sheet can have.
const maxNumber = 9999

// ParseNumbers reads what stands on a signed sheet: "1-12, 14, 15t, 17i" are the
// numbers 1 to 12 and 14 present, 15 late, 17 excused. A letter is one of h t p i s
// a; behind a range it holds for all of it. The last word about a number counts.
// The order is that of the numbers. The error is a *NumbersError.
func ParseNumbers(text string) ([]Numbered, error) {
	by := map[int]Status{}
	text = strings.NewReplacer("–", "-", "—", "-", " - ", "-", "- ", "-", " -", "-").Replace(text)
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ';' || r == ' ' || r == '.' }) {
		from, to, st, err := numbers(part)
		if err != nil {
			return nil, err
		}
		for n := from; n <= to; n++ {
			by[n] = st
		}
	}
	out := make([]Numbered, 0, len(by))
	for n, s := range by {
		out = append(out, Numbered{n, s})
	}
	slices.SortFunc(out, func(a, b Numbered) int { return a.Number - b.Number })
	return out, nil
}

// numbers reads one part: 14, 15t, 1-12, 20-22a.
func numbers(part string) (from, to int, st Status, err error) {
	bad := &NumbersError{Part: part}
	st = Present
	body := part
	if last := part[len(part)-1]; last < '0' || last > '9' {
		if st = Status(strings.ToUpper(part[len(part)-1:])); !slices.Contains(Statuses(), st) {
			return 0, 0, "", bad
		}
		body = part[:len(part)-1]
	}
	low, high, ranged := strings.Cut(body, "-")
	if from, err = strconv.Atoi(low); err != nil || from < 1 || from > maxNumber {
		return 0, 0, "", bad
	}
	if to = from; ranged {
		if to, err = strconv.Atoi(high); err != nil || to < from || to > maxNumber {
			return 0, 0, "", bad
		}
	}
	return from, to, st, nil
}

// Sheet is what a list of numbers does to a roll.
type Sheet struct {
	Marks   []Mark
	Unknown []int // numbers that nobody on the list has
	Changes []Row // people who have another letter now, which the sheet overrules
	Same    int   // the letter stands already
}

// FromPaper makes the marks of a signed sheet. The number of an entry that was
// merged finds the person it was merged into.
func (r Roll) FromPaper(list []Numbered, by Actor, at time.Time) Sheet {
	rows := make(map[int]Row, len(r.Rows))
	for _, row := range r.Rows {
		rows[row.Number] = row
	}
	var out Sheet
	seen := map[PersonID]bool{}
	for _, n := range list {
		row, ok := rows[n.Number]
		if id, merged := r.Merged[n.Number]; !ok && merged {
			row, ok = r.Find(id)
		}
		switch {
		case !ok:
			out.Unknown = append(out.Unknown, n.Number)
			continue
		case seen[row.ID]:
			continue
		case row.Mark.Status == n.Status:
			out.Same++
			continue
		case row.Mark.Status != Unmarked:
			out.Changes = append(out.Changes, row)
		}
		seen[row.ID] = true
		out.Marks = append(out.Marks, Mark{Event: r.Event.ID, Sesi: r.Sesi.ID, Person: row.ID, Status: n.Status, At: at, Method: ByPaper, By: by})
	}
	return out
}

// ByNumber lists the rows as a paper sheet has them.
func (r Roll) ByNumber() []Row {
	out := slices.Clone(r.Rows)
	slices.SortFunc(out, func(a, b Row) int { return a.Number - b.Number })
	return out
}

// maxClock bounds how far a time of day may lie outside the sesi.
const maxClock = 6 * time.Hour

// At is Clock, unless the time lies hours away from the sesi: a slip.
func (s Sesi) At(clock string, z Zone) (t time.Time, ok bool) {
	t, ok = s.Clock(clock, z)
	return t, ok && !t.Before(s.Start.Add(-maxClock)) && !t.After(s.End.Add(maxClock))
}

// Clock is a time of day ("08.40", "8:40", "840") on the day on which the sesi
// starts, in the zone of the event. ok is false for what is no time.
func (s Sesi) Clock(clock string, z Zone) (t time.Time, ok bool) {
	clock = strings.NewReplacer(".", "", ":", "", " ", "", ",", "").Replace(clock)
	n, err := strconv.Atoi(clock)
	if err != nil || len(clock) < 3 || len(clock) > 4 || n%100 > 59 || n/100 > 23 {
		return time.Time{}, false
	}
	y, m, d := s.Start.In(z.Location()).Date()
	return time.Date(y, m, d, n/100, n%100, 0, 0, z.Location()), true
}
