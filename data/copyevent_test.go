package data_test

import (
	"context"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/roster"
)

func TestAnEventIsCopiedWithItsPeople(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	e.Kop, e.Funders, e.Programme, e.Threshold = []string{"LAKPESDAM"}, []string{"Didukung oleh X"}, "Migrasi Aman", 75
	e.Sesi[1].Name = "Kunjungan"
	e, err := s.UpdateEvent(ctx, e, roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	rows := lettersOf(t, s, e, 0)
	var gone roster.PersonID
	for p := range rows {
		gone = p
	}
	if err := s.Withdraw(ctx, e.ID, gone, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	day := time.Date(2026, 1, 5, 0, 0, 0, 0, time.UTC)
	for _, with := range []bool{true, false} {
		c, err := s.CopyEvent(ctx, e.ID, e.Copy(day), with, roster.Trainer)
		if err != nil {
			t.Fatal(err)
		}
		if c.ID == e.ID || len(c.Sesi) != 4 || c.Sesi[0].ID == e.Sesi[0].ID || c.Sesi[0].Start.Format("2006-01-02 15.04") != "2026-01-05 08.00" ||
			c.Sesi[3].Start.Format("2006-01-02") != "2026-01-06" || c.Sesi[1].Name != "Kunjungan" || c.Kop[0] != "LAKPESDAM" || c.Threshold != 75 || c.Programme != "Migrasi Aman" {
			t.Errorf("copy %+v", c)
		}
		want := 0
		if with {
			want = len(rows) - 1
		}
		if got := lettersOf(t, s, c, 0); len(got) != want {
			t.Errorf("%d people, want %d", len(got), want)
		}
	}
	page, err := s.EventPage(ctx, "", 0, 2)
	if err != nil || page.Total != 3 || len(page.Heads) != 2 || page.Heads[0].First.Year() != 2026 || page.Heads[0].Programme != "Migrasi Aman" {
		t.Errorf("page %+v %v", page, err)
	}
	for query, want := range map[string]int{"migrasi": 3, "balai desa": 3, "tidak ada": 0, "%": 0, "_": 0} {
		if page, err := s.EventPage(ctx, query, 0, 10); err != nil || page.Total != want || len(page.Heads) != want {
			t.Errorf("%q: %+v %v", query, page, err)
		}
	}
	wit := e.InZone(roster.WIT)
	if wit.Sesi[0].Start.Format("15.04 MST") != "08.00 WIT" {
		t.Errorf("zone %v", wit.Sesi[0].Start)
	}
}
