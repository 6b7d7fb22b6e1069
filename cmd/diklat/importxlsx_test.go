package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"diklat/data/datatest"
	"diklat/roster"
)

// An XLSX export of KoboToolbox: submissions on one sheet, people in a repeat group
// on the next; phone numbers and dates as the numbers a spreadsheet makes of them.
func TestAKoboWorkbookIsTakenIn(t *testing.T) {
	dir := t.TempDir()
	db, file := filepath.Join(dir, "x.db"), filepath.Join(dir, "kobo.xlsx")
	s := datatest.OpenAt(t, db, datatest.NewClock())
	e := datatest.Event(t, s)
	f := excelize.NewFile()
	sheets := map[string][][]any{
		"Absensi": {{"start", "desa", "kecamatan", "_id", "_uuid", "_index"}, {"2025-11-07T08:00:00.000+08:00", "Oesao", "Kupang Timur", 77, "a", 1}, {"2025-11-07T08:00:00.000+08:00", "Desa Oesao", "", 78, "b", 2}},
		"peserta": {{"peserta/nama_lengkap", "peserta/jk", "peserta/tanggal_lahir", "peserta/no_hp", "_index", "_parent_table_name", "_parent_index"},
			{"Dorkas Banu", "P", 30753, int64(81234567890), 1, "Absensi", 2}, {"Yohanis Banu", "L", "12/03/1990", "0812-999-888", 2, "Absensi", 2}},
	}
	for name, rows := range sheets {
		if _, err := f.NewSheet(name); err != nil {
			t.Fatal(err)
		}
		for i, r := range rows {
			cell, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, cell, &r); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := f.SaveAs(file); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	if code := run(context.Background(), []string{"import", "roster", file, "--db", db, "--event", string(e.ID)}, stdio{strings.NewReader(""), &out, &errs},
		func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d: %s%s", code, out.String(), errs.String())
	}
	r, err := s.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]roster.Person{}
	for _, row := range r.Rows {
		got[row.Name] = row.Person
	}
	if p := got["Dorkas Banu"]; p.Village != "53.01.06.2015" || p.BirthYear != 1984 || p.Phone != "081234567890" || p.Sex != roster.P {
		t.Errorf("%+v", p)
	}
	if p := got["Yohanis Banu"]; p.BirthYear != 1990 || p.Phone != "0812999888" {
		t.Errorf("%+v", p)
	}
	if _, ok := got["Dorkas Banu"]; !ok || len(r.Rows) != 12 {
		t.Errorf("%d rows", len(r.Rows))
	}
}
