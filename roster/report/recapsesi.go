package report

import (
	"strconv"
	"strings"
	"time"
)

// when is the time of a sesi in words: "Jumat, 7 November 2025 08.00 s.d. 12.00".
func (c Recap) when(s Session) string {
	start, err := time.Parse(time.RFC3339, s.Start)
	end, err2 := time.Parse(time.RFC3339, s.End)
	if err != nil || err2 != nil {
		return s.Start
	}
	return c.words.Day(start) + " " + c.words.Clock(start) + " " + c.words.Until + " " + c.words.Clock(end)
}

// SesiTable has a row a sesi.
func (c Recap) SesiTable() Table {
	w := c.words
	return Table{Title: w.Recap + " - " + strings.ToUpper(w.Sessions), Simulated: c.Event.Simulated,
		Columns: []Column{{"session", w.Session, Text}, {"start", w.Date, Text}, {"here", w.People, Number}, {"here_l", "L", Number}, {"here_p", "P", Number}},
		Rows: func(yield func([]string) bool) {
			for _, s := range c.Sessions {
				if !yield([]string{s.Name, c.when(s.Session), strconv.Itoa(s.Here), strconv.Itoa(s.HereL), strconv.Itoa(s.HereP)}) {
					return
				}
			}
		}}
}
