package main

import (
	"bytes"
	"context"
	stdcsv "encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/export/csv"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
)

// exporterOf writes from a store.
func exporterOf(s *data.Store) *exporter {
	return &exporter{store: s, shelf: newShelf(nil, s), text: i18n.New(i18n.ID), now: datatest.Start}
}

// planned is a store with an event, a hostile line of its plan and two numbers.
func planned(t *testing.T) (*data.Store, roster.Event) {
	t.Helper()
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	for _, f := range []roster.FollowUp{
		{Event: e.ID, Village: e.Villages[1], Activity: `=HYPERLINK("http://x")`, Responsible: "+62 811\x1b]52;c;aGFp\a", When: "@SUM(1)", Evidence: "-1+1", Risk: "a;b,\"c\"\nd", By: roster.Trainer},
		{Event: e.ID, Village: e.Villages[0], Activity: "Pos layanan", Responsible: "Maria", Due: "2026-02-05", Evidence: "buku tamu", By: roster.Trainer},
	} {
		if _, err := s.PutFollowUp(ctx, f); err != nil {
			t.Fatal(err)
		}
	}
	for _, c := range []roster.Contact{
		{ID: "puskesmas", Name: "Puskesmas terdekat", For: "Luka", Number: "0380-123", Region: roster.InDesa, Hours: "24 jam", Checked: "2025-11-07", By: roster.Trainer},
		{Name: "Koperasi", For: "Usaha", Number: "=1+1", Region: roster.District, Checked: "2025-01-01", By: roster.Trainer},
	} {
		if _, err := s.PutContact(ctx, c); err != nil {
			t.Fatal(err)
		}
	}
	return s, e
}

func TestFollowupCSV(t *testing.T) {
	s, e := planned(t)
	var b bytes.Buffer
	rows, err := writePlan(context.Background(), exporterOf(s), exportAsked{event: e, format: export.CSV}, &b)
	if err != nil || rows != 2 {
		t.Fatalf("%d rows, %v", rows, err)
	}
	got, err := stdcsv.NewReader(strings.NewReader(strings.TrimPrefix(b.String(), "\ufeff"))).ReadAll()
	if err != nil || len(got) != 3 {
		t.Fatalf("%v %v", got, err)
	}
	if h := strings.Join(got[0], ","); h != "id,village,village_code,activity,responsible,when,due,resources,evidence,risk,by" {
		t.Errorf("columns %s", h)
	}
	if got[1][1] != "Camplong II" || got[1][6] != "2026-02-05" || got[2][1] != "Oeltua" {
		t.Errorf("by village and deadline: %v", got[1:])
	}
	for _, row := range got[1:] {
		for _, c := range row {
			if c != "" && strings.ContainsRune("=+-@\t\r", rune(c[0])) {
				t.Errorf("a formula: %q", c)
			}
			if strings.ContainsAny(c, "\x1b\a\n") {
				t.Errorf("control characters: %q", c)
			}
		}
	}
	if csv.Restore(got[2][3]) != `=HYPERLINK("http://x")` || csv.Restore(got[2][4]) != "+62 811" || got[2][9] != `a;b,"c" d` {
		t.Errorf("texts changed: %q", got[2])
	}
}

func TestFollowupJSONHoldsTheMap(t *testing.T) {
	s, e := planned(t)
	var b bytes.Buffer
	rows, err := writePlan(context.Background(), exporterOf(s), exportAsked{event: e, village: "Oeltuah", format: export.JSON}, &b)
	if err != nil || rows != 1 {
		t.Fatalf("%d rows, %v", rows, err)
	}
	var doc struct {
		Event    map[string]any
		Plan     []map[string]string
		Services []map[string]string
	}
	if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
		t.Fatal(err)
	}
	if doc.Event["id"] != string(e.ID) || len(doc.Plan) != 1 || doc.Plan[0]["village"] != "Oeltua" {
		t.Errorf("%v %v", doc.Event, doc.Plan)
	}
	by := map[string]map[string]string{}
	for _, r := range doc.Services {
		by[r["name"]] = r
	}
	if r := by["Puskesmas terdekat"]; r["number"] != "0380-123" || r["checked"] != "2025-11-07" || r["state"] != "fresh" || r["by"] != "pelatih" || r["mark"] != "" {
		t.Errorf("filled in: %v", r)
	}
	if r := by["Koperasi"]; r["number"] != "=1+1" || r["state"] != "stale" || !strings.HasPrefix(r["id"], roster.LocalPrefix) {
		t.Errorf("added: %v", r)
	}
	if r := by["Polisi (nomor darurat)"]; r["number"] != "110" || r["mark"] != "verifikasi lokal" || r["state"] != "uncalled" || r["checked"] != "" || r["by"] != "" {
		t.Errorf("shipped: %v", r)
	}
	if r := doc.Services[0]; r["region"] != "nasional" {
		t.Errorf("the widest area first: %v", r)
	}
}

func TestPlanFilesForTheScreen(t *testing.T) {
	s, e := planned(t)
	ctx := context.Background()
	w := writer{warrant{access.Local()}, s, newShelf(nil, s), datatest.Start}
	text := i18n.New(i18n.ID)
	path, rows, err := w.Write(ctx, export.Order{Kind: "followup", Event: e.ID, Village: e.Villages[1], Format: export.Excel, Text: text})
	if err != nil || rows != 1 || !strings.HasPrefix(filepath.Base(path), "rtl-20251107-081400-53.01.24.2001") {
		t.Errorf("%s %d %v", path, rows, err)
	}
	path, rows, err = w.Write(ctx, export.Order{Kind: "services", Event: e.ID, Format: export.CSV, Text: text})
	if err != nil || rows < 20 || filepath.Base(path) != "layanan-20251107-081400.csv" {
		t.Errorf("%s %d %v", path, rows, err)
	}
	written, err := os.ReadFile(path)
	if err != nil || !strings.Contains(string(written), "'=1+1") || !strings.Contains(string(written), ",0380-123,desa,24 jam,2025-11-07,fresh,") {
		t.Errorf("%v\n%s", err, written)
	}
	if _, _, err := w.Write(ctx, export.Order{Kind: "followup", Event: "x", Format: export.CSV, Text: text}); err == nil {
		t.Error("a plan of no event was written")
	}
	left, err := os.ReadDir(w.Folder())
	if err != nil || len(left) != 2 {
		t.Errorf("%v %v", left, err)
	}
}
