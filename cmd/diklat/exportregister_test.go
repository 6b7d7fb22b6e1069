package main

import (
	"fmt"
	"slices"
	"testing"

	"diklat/tui/screen/export"
)

// TestCorrectionsAreWhatHappened: every cell of the corrections, in CSV as scripts
// read them and in words in a workbook, but for when each was recorded.
func TestCorrectionsAreWhatHappened(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	rows := l.csv(l.written("changes", export.CSV), ',')[1:]
	f, tabs := l.book(l.written("changes", export.XLSX))
	_, words := l.table(tabs[f.GetSheetName(0)], l.head("recorded"), len(l.corrections))
	if len(rows) != len(l.corrections) || len(rows) == 0 {
		t.Fatalf("%d corrections, want %d", len(rows), len(l.corrections))
	}
	for i, want := range l.corrections {
		l.same(fmt.Sprint("correction ", i+1), [][]string{rows[i][1:]}, [][]string{want})
		want = slices.Clone(want)
		want[0], want[8] = "Hari 2 pagi", "pelatih"
		l.same(fmt.Sprint("correction in words ", i+1), [][]string{words[i][1:]}, [][]string{want})
	}
}

// TestRegisterIsWhatHappened: one line for everybody who was there, with the kind that
// is true of them and numbers without a gap; the workbook says the same as the CSV.
func TestRegisterIsWhatHappened(t *testing.T) {
	t.Parallel()
	l := newLedger(t)
	rows := l.csv(l.written("certificates", export.CSV), ',')[1:]
	f, tabs := l.book(l.written("certificates", export.XLSX))
	_, cells := l.table(tabs[f.GetSheetName(0)], "Nomor", len(rows))
	l.same("register as XLSX", cells, rows)
	for i, row := range rows {
		if len(row) != 8 || len(row[0]) < 3 || len(row[5]) != len("7BB9-A1F8-E3CE") || row[6] != "tidak" || row[7] != "" {
			t.Fatalf("line %d of the register is %q", i+1, row)
		}
		rows[i] = append([]string{row[0][:3]}, row[1:5]...)
	}
	l.same("register", rows, l.register())
}

// register is who was there, by number, with what they get.
func (l *ledger) register() (want [][]string) {
	for _, b := range l.people {
		if !b.counted() || b.here() == 0 {
			continue
		}
		kind, from := "kehadiran", b.village
		if b.here()*100 >= 80*4 {
			kind = "ketuntasan"
		}
		if b.Office != "" {
			from = b.Office
		}
		want = append(want, []string{fmt.Sprintf("%03d", len(want)+1), b.Name, from, kind, "2025-11-08"})
	}
	return want
}
