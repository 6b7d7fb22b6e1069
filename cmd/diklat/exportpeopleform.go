package main

import (
	"slices"
	"time"

	"diklat/roster"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// machineColumns say nothing to who reads on paper; scripts have them in CSV, JSON
// and workbooks.
func machineColumns() []string {
	return []string{"person", "id", "event", "run", "hash", "version", "village_code", "mode", "round"}
}

// forPeople is a table as a workbook or paper shows it: words instead of codes, the
// clock of the event, sesi by their names; on paper without the columns of machines.
func (x *exporter) forPeople(k exportAsked, t report.Table) report.Table {
	var keep []int
	var cols []report.Column
	for i, c := range t.Columns {
		if k.format == export.PDF && slices.Contains(machineColumns(), c.Key) {
			continue
		}
		keep = append(keep, i)
		cols = append(cols, c)
	}
	all, from := t.Rows, t.Columns
	sesi := x.sesiNames(k.event)
	t.Columns = cols
	t.Rows = func(yield func([]string) bool) {
		out := make([]string, len(keep))
		for row := range all {
			for n, i := range keep {
				out[n] = x.cellFor(k, from[i], row[i], sesi)
			}
			if !yield(out) {
				return
			}
		}
	}
	return t
}

func (x *exporter) cellFor(k exportAsked, c report.Column, value string, sesi map[string]string) string {
	switch {
	case value == "":
		return value
	case c.Kind == report.Time:
		return x.timeFor(k, value)
	case c.Key == "session" && sesi[value] != "":
		return sesi[value]
	case c.Kind == report.Number:
		return value
	}
	return x.text.ExportWays.Cell(c.Key, value)
}

// timeFor is a time by the clock of the event: "2025-11-07 08.01", which sorts in a
// workbook as well.
func (x *exporter) timeFor(k exportAsked, value string) string {
	at, err := time.Parse(time.RFC3339, value)
	if err != nil {
		return value // a day alone
	}
	if k.event.ID != "" {
		at = at.In(k.event.Zone.Location())
	}
	return at.Format("2006-01-02 15.04")
}

// sesiNames are the sesi of an event by their ids: "Hari 1 pagi".
func (x *exporter) sesiNames(e roster.Event) map[string]string {
	out := map[string]string{}
	for _, s := range e.Sesi {
		name := s.Name
		if name == "" {
			name = x.text.Sheets.PartOf(s.Day, string(s.Part))
		}
		out[string(s.ID)] = name
	}
	return out
}
