package data_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

func TestDayIsThereAfterReopening(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "sub dir", "a%b?c#d.db")
	clock := datatest.NewClock()
	s, err := data.Open(ctx, path, data.Options{Clock: clock.Now})
	if err != nil {
		t.Fatal(err)
	}
	e := datatest.Event(t, s)
	roll, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(roll.Rows) != 10 || roll.Count().Total != 9 {
		t.Fatalf("roll has %d rows, %d participants", len(roll.Rows), roll.Count().Total)
	}
	who := roll.Rows[0]
	if who.Number != 6 || who.Name != "Yosef Lalus" {
		t.Errorf("first of the roll is %d %s", who.Number, who.Name)
	}
	m, err := s.CheckIn(ctx, e.ID, e.Sesi[0].ID, who.ID, clock.Now())
	if err != nil || m.Status != roster.Present || m.Method != roster.BySelf {
		t.Fatalf("check-in: %+v, %v", m, err)
	}
	if err := s.SetSetting(ctx, "lang", "id", roster.Trainer); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	s = datatest.OpenAt(t, path, clock)
	if s.Recovered() {
		t.Error("a clean end looks unclean")
	}
	again, ok, err := s.CurrentEvent(ctx)
	if err != nil || !ok || again.ID != e.ID || again.Title != e.Title || len(again.Sesi) != 4 {
		t.Fatalf("current event: %+v %v %v", again, ok, err)
	}
	roll, err = s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	row, _ := roll.Find(who.ID)
	if row.Mark.Status != roster.Present || !row.Mark.At.Equal(clock.Now()) || row.Mark.By != roster.Self(who.ID) {
		t.Errorf("mark after reopening: %+v", row.Mark)
	}
	if v, ok, err := s.Setting(ctx, "lang"); v != "id" || !ok || err != nil {
		t.Errorf("setting: %q %v %v", v, ok, err)
	}
}

func TestCheckInIsIdempotentForManyAtOnce(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	people := datatest.Crowd(t, s, e, 20)
	var wg sync.WaitGroup
	errs := make(chan error, 200)
	for i := range 200 {
		wg.Go(func() {
			_, err := s.CheckIn(ctx, e.ID, e.Sesi[0].ID, people[i%20].ID, datatest.Start())
			errs <- err
		})
	}
	wg.Wait()
	close(errs)
	for err := range errs {
		if err != nil {
			t.Error(err)
		}
	}
	for _, p := range people {
		h, err := s.History(ctx, e.ID, p.ID)
		if err != nil || len(h) != 1 {
			t.Errorf("%s has %d facts, %v", p.Name, len(h), err)
		}
	}
}

func TestRoomComesBackInOrder(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	at := datatest.Start()
	for i := range 5 {
		recs := []data.RoomRecord{
			{Kind: "opened", Actor: "pelatih", At: at, Body: fmt.Appendf(nil, `{"run":"r","item":%d}`, i)},
			{Kind: "answered", Actor: "sendiri:p", At: at.Add(time.Second), Body: fmt.Appendf(nil, `{"run":"r","question":"q%d","person":"p","answer":{"choice":[%d]}}`, i, i)},
		}
		if err := s.AppendRoom(ctx, e.ID, recs); err != nil {
			t.Fatal(err)
		}
	}
	n := 0
	err := s.LoadRoom(ctx, e.ID, func(r data.RoomRecord) error {
		want := fmt.Sprintf(`{"run":"r","item":%d}`, n/2)
		if n%2 == 0 && (string(r.Body) != want || r.Kind != "opened" || !r.At.Equal(at)) {
			t.Errorf("record %d: %s %s %v", n, r.Kind, r.Body, r.At)
		}
		n++
		return nil
	})
	if err != nil || n != 10 {
		t.Fatalf("%d records, %v", n, err)
	}
	stop := errors.New("stop")
	if err := s.LoadRoom(ctx, e.ID, func(data.RoomRecord) error { return stop }); !errors.Is(err, stop) {
		t.Errorf("error of the callback: %v", err)
	}
	n = 0
	err = s.Answers(ctx, e.ID, func(a data.Answer) error {
		if want := fmt.Sprintf(`{"choice":[%d]}`, n); string(a.Body) != want || a.Person != "p" {
			t.Errorf("answer %d: %+v", n, a)
		}
		n++
		return nil
	})
	if err != nil || n != 5 {
		t.Fatalf("%d answers, %v", n, err)
	}
}

func TestWatchWakesOnceAndNeverBlocks(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	wake, cancel := s.Watch()
	for i := range 3 {
		if err := s.SetSetting(ctx, "k", fmt.Sprint(i), roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
	<-wake
	select {
	case <-wake:
		t.Error("two wakeups are waiting")
	default:
	}
	if err := s.SetSetting(ctx, "k", "2", roster.Trainer); err != nil { // nothing new
		t.Fatal(err)
	}
	cancel()
	if err := s.SetSetting(ctx, "k", "9", roster.Trainer); err != nil {
		t.Fatal(err)
	}
	select {
	case <-wake:
		t.Error("woken without a new fact, or after cancel")
	default:
	}
}
