package roster

import (
	"strconv"
	"strings"

	"diklat/roster/clean"
)

// Search returns the rows whose name holds every word of query, or whose number
// is query. Case, accents and punctuation do not matter; an empty query gives all.
func (r Roll) Search(query string) []Row {
	key := clean.Key(query)
	if key == "" {
		return r.Rows
	}
	number, err := strconv.Atoi(key)
	byNumber := err == nil
	words := strings.Fields(key)
	var out []Row
	for _, row := range r.Rows {
		if byNumber && row.Number == number || !byNumber && holds(clean.Key(row.Name), words) {
			out = append(out, row)
		}
	}
	return out
}

func holds(name string, words []string) bool {
	for _, w := range words {
		if !strings.Contains(name, w) {
			return false
		}
	}
	return true
}

// Apart says what has to stand beside a name so that it names one person of a
// list: nothing, the village, the village and the year of birth, or the number.
type Apart struct{ Village, BirthYear, Number bool }

// TellApart compares a person with the others of the list who have an equal
// name. e itself may be among them.
func TellApart(e Enrolment, list []Enrolment) Apart {
	key := clean.Key(e.Name)
	var twins []Enrolment
	for _, o := range list {
		if o.ID != e.ID && clean.Key(o.Name) == key {
			twins = append(twins, o)
		}
	}
	if len(twins) == 0 {
		return Apart{}
	}
	a := Apart{Village: true}
	for _, o := range twins {
		if o.Village != e.Village {
			continue
		}
		if e.BirthYear == 0 || o.BirthYear == 0 || e.BirthYear == o.BirthYear {
			a.Number = true
		}
		a.BirthYear = e.BirthYear != 0
	}
	return a
}

// Enrolments drops the marks of rows.
func Enrolments(rows []Row) []Enrolment {
	out := make([]Enrolment, len(rows))
	for i, r := range rows {
		out[i] = r.Enrolment
	}
	return out
}
