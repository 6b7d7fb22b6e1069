package roster_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"diklat/roster"
)

func event(t *testing.T, days int) roster.Event {
	t.Helper()
	first := time.Date(2025, 11, 7, 23, 0, 0, 0, time.UTC) // only the date counts
	e, err := roster.NewEvent(" Pelatihan\nMigrasi ", "Balai", first, days, roster.WITA, []roster.VillageCode{"a", "b", "a"})
	if err != nil {
		t.Fatal(err)
	}
	for i := range e.Sesi {
		e.Sesi[i].ID = roster.SesiID(string(rune('1' + i)))
	}
	return e
}

func TestNewEvent(t *testing.T) {
	e := event(t, 2)
	if e.Title != "Pelatihan Migrasi" || len(e.Sesi) != 4 || len(e.Villages) != 2 || e.Days() != 2 {
		t.Fatalf("%+v", e)
	}
	var got []string
	for _, s := range e.Sesi {
		got = append(got, string(s.Part)+s.Start.Format(" 2 Jan 15.04-")+s.End.Format("15.04 MST"))
	}
	want := "pagi 7 Nov 08.00-12.00 WITA|siang 7 Nov 13.00-16.30 WITA|pagi 8 Nov 08.00-12.00 WITA|siang 8 Nov 13.00-16.30 WITA"
	if strings.Join(got, "|") != want {
		t.Errorf("sesi %v", got)
	}
	for _, c := range []struct {
		title string
		days  int
		zone  roster.Zone
		want  error
	}{
		{"", 1, roster.WITA, roster.ErrTitle}, {strings.Repeat("a", 121), 1, roster.WITA, roster.ErrTitle},
		{"a", 0, roster.WITA, roster.ErrDays}, {"a", 61, roster.WITA, roster.ErrDays}, {"a", 1, "UTC", roster.ErrZone},
	} {
		if _, err := roster.NewEvent(c.title, "", time.Now(), c.days, c.zone, nil); !errors.Is(err, c.want) {
			t.Errorf("%.3q %d %s: %v, want %v", c.title, c.days, c.zone, err, c.want)
		}
	}
	e.Sesi[0].End = e.Sesi[0].Start
	if _, err := e.Check(); !errors.Is(err, roster.ErrSesiTimes) {
		t.Errorf("a sesi without length: %v", err)
	}
}

func TestCurrentSesi(t *testing.T) {
	e := event(t, 2) // sesi 1, 2 on the 7th, 3, 4 on the 8th
	at := func(day, h, m int) time.Time { return time.Date(2025, 11, day, h, m, 0, 0, roster.WITA.Location()) }
	for _, c := range []struct {
		now  time.Time
		want roster.SesiID
		why  string
	}{
		{at(6, 12, 0), "1", "the day before: the first later one"},
		{at(7, 0, 0), "1", "midnight: the next of today"},
		{at(7, 8, 0), "1", "starts now"},
		{at(7, 11, 59), "1", "running"},
		{at(7, 12, 0), "2", "lunch: the next of today"},
		{at(7, 14, 0), "2", "running"},
		{at(7, 16, 30), "2", "evening: the last of today"},
		{at(7, 23, 59), "2", "night: still today"},
		{at(8, 7, 0), "3", "the second day"},
		{at(9, 9, 0), "4", "afterwards: the last of all"},
		{at(7, 8, 30).UTC(), "1", "a time in another zone"},
	} {
		if got := roster.CurrentSesi(e, c.now); got.ID != c.want {
			t.Errorf("%s: sesi %q, want %q", c.why, got.ID, c.want)
		}
	}
	e.Sesi[0], e.Sesi[1] = e.Sesi[1], e.Sesi[0]
	if got := roster.CurrentSesi(e, at(7, 7, 0)); got.ID != "1" {
		t.Errorf("sesi in disorder: %q", got.ID)
	}
	if got := roster.CurrentSesi(roster.Event{}, at(7, 7, 0)); got.ID != "" {
		t.Errorf("no sesi: %+v", got)
	}
}
