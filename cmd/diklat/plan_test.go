package main

import (
	"context"
	"testing"

	"diklat/data/datatest"
	"diklat/roster"
	"diklat/tui/tuitest"
)

// TestPlanAndServicesFromBeranda fills in a number and a line of the plan with
// the keys of the trainer, on the real program, and finds both on disk.
func TestPlanAndServicesFromBeranda(t *testing.T) {
	ctx := context.Background()
	h := newHall(t, datatest.Start)
	m, err := h.app.trainer(ctx, h.house, h.class)
	if err != nil {
		t.Fatal(err)
	}
	p := tuitest.Prog(t, m, 80, 24)
	p.WaitFor(t, "Berikutnya")
	p.Press("l")
	p.WaitFor(t, "Peta layanan")
	p.WaitFor(t, "110")
	p.Press("c")
	p.WaitFor(t, "diperiksa 7 Nov 2025, tersimpan.")
	p.Press("?")
	p.WaitFor(t, "ditandai")
	p.Press("esc")
	p.WaitFor(t, "Nasional")
	p.Press("esc") // two at once would be another key
	p.WaitFor(t, "Berikutnya")
	p.Press("t")
	p.WaitFor(t, "RTL 90 hari")
	p.WaitFor(t, "TERISI 0/5 desa")
	p.Press("n")
	p.WaitFor(t, "Rencana baru")
	for _, text := range []string{"Pos layanan", "Maria", "tiap Sabtu", "5-2-2026", "buku tamu", "", ""} {
		p.Type(text)
		p.Press("enter")
	}
	p.WaitFor(t, "Rencana Camplong II tersimpan.")
	p.WaitFor(t, "TERISI 1/5 desa")

	plan, err := h.house.store.Plan(ctx, h.event.ID)
	if err != nil || len(plan) != 1 || plan[0].Responsible != "Maria" || plan[0].Due != "2026-02-05" || plan[0].Village != h.event.Villages[0] {
		t.Errorf("on disk: %+v %v", plan, err)
	}
	local, err := h.house.store.Contacts(ctx)
	want := roster.DayOf(datatest.Start())
	if err != nil || len(local) != 1 || local[0].ID != "polisi" || local[0].Number != "110" || local[0].Checked != want || local[0].By != roster.Trainer {
		t.Errorf("on disk: %+v %v", local, err)
	}
	p.Press("esc")
	p.WaitFor(t, "Berikutnya")
	p.Press("x", "8")
	p.WaitFor(t, "▸ 8 Rencana tindak lanjut")
	p.Press("enter")
	p.WaitFor(t, "1 baris ditulis")
}

// TestShelfMergesWhatWasFoundOut: the same map for the trainer's screens, the
// participants' and the files, at once after a number is filled in.
func TestShelfMergesWhatWasFoundOut(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	shelf := newShelf(nil, s)
	before, err := shelf.Services(ctx)
	if err != nil || len(before) < 20 {
		t.Fatalf("%d services, %v", len(before), err)
	}
	c := roster.Contact{ID: "puskesmas", Name: "x", For: "y", Region: roster.InDesa, Number: "0380-1", Checked: roster.DayOf(datatest.Start()), By: roster.Trainer}
	if _, err := s.PutContact(ctx, c); err != nil {
		t.Fatal(err)
	}
	after, err := shelf.Services(ctx)
	if err != nil || len(after) != len(before) {
		t.Fatalf("%d services, %v", len(after), err)
	}
	for n, svc := range after {
		switch {
		case svc.ID != "puskesmas":
			if svc.Contact != before[n].Contact || svc.By != "" {
				t.Errorf("%s changed: %+v", svc.ID, svc)
			}
		case svc.Contact != "0380-1" || svc.Name != before[n].Name || svc.NeedsCheck(datatest.Start()) || svc.Mark != "" || svc.Source != "diuji oleh pelatih":
			t.Errorf("filled in: %+v", svc)
		}
	}
}
