// Package datatest gives tests a real data file with people in it.
package datatest

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"diklat/data"
	"diklat/roster"
)

// Clock is a clock that stands until it is moved. It is safe for many goroutines.
type Clock struct {
	mu  sync.Mutex
	now time.Time
}

// Start is where a new Clock stands: Friday 7 November 2025, 08.14 WITA, in the
// first sesi of the event that Event makes.
func Start() time.Time {
	return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location())
}

// NewClock returns a clock that stands at Start.
func NewClock() *Clock { return &Clock{now: Start()} }

// Now reads the clock.
func (c *Clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// Set moves the clock to a time.
func (c *Clock) Set(t time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = t
}

// Add moves the clock forward, or back.
func (c *Clock) Add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// Open makes a new data file in a folder of the test, with a Clock at Start,
// and closes it when the test ends.
func Open(tb testing.TB) *data.Store {
	tb.Helper()
	return OpenAt(tb, filepath.Join(tb.TempDir(), "diklat.db"), NewClock())
}

// OpenAt opens the data file at path with the clock.
func OpenAt(tb testing.TB, path string, c *Clock) *data.Store {
	tb.Helper()
	s, err := data.Open(context.Background(), path, data.Options{Clock: c.Now})
	if err != nil {
		tb.Fatalf("open %s: %v", path, err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Errorf("close %s: %v", path, err)
		}
	})
	return s
}

// Event makes an event of two days in the five villages with ten people: two
// Marias in Oeltua, one of the district's office, one of the staff.
func Event(tb testing.TB, s *data.Store) roster.Event {
	tb.Helper()
	ctx := context.Background()
	villages := append(data.DefaultVillages(), data.DistrictOffice)
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "Balai Desa Camplong II", Start(), 2, roster.WITA, villages)
	if err != nil {
		tb.Fatal(err)
	}
	if e, err = s.CreateEvent(ctx, e, roster.Trainer); err != nil {
		tb.Fatal(err)
	}
	for _, p := range people() {
		if _, err := s.AddPerson(ctx, e.ID, p, roster.Trainer); err != nil {
			tb.Fatal(err)
		}
	}
	return e
}

// Crowd puts n more people on the list, spread over the event's villages.
func Crowd(tb testing.TB, s *data.Store, e roster.Event, n int) []roster.Enrolment {
	tb.Helper()
	out := make([]roster.Enrolment, n)
	for i := range out {
		p := roster.Person{
			Name: "Peserta " + letters(i), Village: e.Villages[i%len(e.Villages)],
			Sex: []roster.Sex{roster.L, roster.P}[i%2], Role: roster.Kader,
		}
		var err error
		if out[i], err = s.AddPerson(context.Background(), e.ID, p, roster.Trainer); err != nil {
			tb.Fatal(err)
		}
	}
	return out
}

// letters spells a number, since names hold none.
func letters(n int) string {
	out := ""
	for _, d := range fmt.Sprintf("%04d", n) {
		out += string('a' + d - '0')
	}
	return out
}

func people() []roster.Person {
	v := data.DefaultVillages()
	camplong, oeltua, oeletsala, oben, nunkurus := v[0], v[1], v[2], v[3], v[4]
	return []roster.Person{
		{Name: "Maria Tnunay", Village: oeltua, Sex: roster.P, Role: roster.Kader, BirthYear: 1988},
		{Name: "Maria Tnunay", Village: oeltua, Sex: roster.P, Role: roster.Perangkat, BirthYear: 1995},
		{Name: "Marselinus Bani", Village: oeltua, Sex: roster.L, Role: roster.Keluarga},
		{Name: "Martinus Loe", Village: oben, Sex: roster.L, Role: roster.PurnaPMI},
		{Name: "Margarida Soares", Village: oben, Sex: roster.P, Role: roster.Kader},
		{Name: "Yosef Lalus", Village: camplong, Sex: roster.L, Role: roster.Perangkat, Phone: "081234567890"},
		{Name: "Ance Nubatonis", Village: nunkurus, Sex: roster.P, Role: roster.CalonPMI},
		{Name: "Stefanus Taebenu", Village: oeletsala, Sex: roster.L, Role: roster.Warga},
		{Name: "D'Costa, Imanuel", Village: data.DistrictOffice, Sex: roster.L, Role: roster.Dinas},
		{Name: "Rini Pelatih", Village: camplong, Sex: roster.P, Role: roster.Staff},
	}
}
