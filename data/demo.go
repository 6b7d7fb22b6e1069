package data

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"diklat/roster"
)

// The size of a simulated event that nobody asked to be larger or smaller.
const (
	DemoPeople   = 38
	DemoVillages = 5
	demoDays     = 2
)

// ErrDemoSize says that a simulated event of that size cannot be made.
var ErrDemoSize = errors.New("a simulated event has 1 to 5000 people of 1 to 177 villages")

// DemoConfig says what to simulate. The same configuration gives the same
// data, ids included.
type DemoConfig struct {
	Seed     int64
	People   int // 0: DemoPeople
	Villages int // 0: DemoVillages; the office of the district comes on top

	// Room, if set, makes the records of the live room. It must take what is
	// random from class.Rand and its times from the sesi.
	Room func(class DemoClass) ([]RoomRecord, error)
}

// DemoClass is a simulated event with everybody on its list.
type DemoClass struct {
	Event  roster.Event
	People []roster.Enrolment
	Here   map[roster.SesiID][]roster.Enrolment // who attended, by number
	Rand   *rand.Rand
}

func (c DemoConfig) withDefaults() (DemoConfig, error) {
	if c.People == 0 {
		c.People = DemoPeople
	}
	if c.Villages == 0 {
		c.Villages = DemoVillages
	}
	if c.People < 1 || c.People > 5000 || c.Villages < 1 || c.Villages > 177 {
		return c, fmt.Errorf("data: demo of %d people, %d villages: %w", c.People, c.Villages, ErrDemoSize)
	}
	return c, nil
}

// Check refuses a size that cannot be simulated with ErrDemoSize.
func (c DemoConfig) Check() error {
	_, err := c.withDefaults()
	return err
}

// Demo writes a finished, simulated event: invented people and attendance of
// two days, marked SIMULASI. A second call with the same configuration changes
// nothing.
func Demo(ctx context.Context, s *Store, c DemoConfig) (roster.Event, error) {
	c, err := c.withDefaults()
	if err != nil {
		return roster.Event{}, err
	}
	var e roster.Event
	err = s.write(ctx, "demo", func(t *tx) (err error) {
		e, err = simulate(t, c)
		return err
	})
	return e, err
}

// simulator writes facts with ids and times of its own, not those of today.
type simulator struct {
	*tx
	rand *rand.Rand
	at   time.Time
}

func simulate(t *tx, c DemoConfig) (roster.Event, error) {
	seed := sha256.Sum256(fmt.Appendf(nil, "%d/%d/%d", c.Seed, c.People, c.Villages))
	start := time.Date(2025, 11, 7, 7, 0, 0, 0, roster.WITA.Location())
	sim := &simulator{rand: rand.New(rand.NewChaCha8(seed)), at: start.AddDate(0, 0, -3)}
	own := *t
	own.ids = &ids{random: rand.NewChaCha8(sha256.Sum256(seed[:]))}
	own.now = func() time.Time { return sim.at }
	own.facts = 0
	sim.tx = &own
	e, err := sim.event(c, start)
	if err != nil {
		return roster.Event{}, err
	}
	if have, err := readEvent(t, e.ID); err == nil {
		return have, nil
	}
	if err := sim.run(c, e); err != nil {
		return roster.Event{}, err
	}
	if err := sim.plan(e); err != nil {
		return roster.Event{}, err
	}
	t.facts += own.facts
	return readEvent(t, e.ID)
}

func (s *simulator) event(c DemoConfig, start time.Time) (roster.Event, error) {
	codes := append(demoVillages(c.Villages, s.rand), DistrictOffice)
	e, err := roster.NewEvent("SIMULASI Pelatihan Migrasi Aman", "Balai Desa Camplong II (SIMULASI)", start, demoDays, roster.WITA, codes)
	if err != nil {
		return roster.Event{}, err
	}
	e.Simulated = true
	e.Kop = []string{"LEMBAGA CONTOH (SIMULASI)", "Program Desa Peduli Migran", "Jl. Contoh No. 1, Camplong II, Fatuleu, Kabupaten Kupang"}
	e.Organiser, e.Funders = "Lembaga Contoh (SIMULASI)", []string{"Didukung oleh Mitra Contoh (SIMULASI)"}
	e.Signers = roster.Signers{Place: "Camplong II", Mengetahui: roster.Signer{Title: "Kepala Desa Camplong II"}}
	return s.named(e), nil
}

// demoVillages are the default five, then others of the district.
func demoVillages(n int, r *rand.Rand) []roster.VillageCode {
	codes := DefaultVillages()
	known := map[roster.VillageCode]bool{DistrictOffice: true}
	for _, c := range codes {
		known[c] = true
	}
	all := DistrictVillages()
	r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
	for _, v := range all {
		if !known[v.Code] {
			codes = append(codes, v.Code)
		}
	}
	return codes[:n:n]
}

func (s *simulator) run(c DemoConfig, e roster.Event) error {
	if err := s.putEvent(e, roster.Simulator); err != nil {
		return err
	}
	class := DemoClass{Event: e, Here: map[roster.SesiID][]roster.Enrolment{}, Rand: s.rand}
	for i := range c.People {
		s.at = s.at.Add(40 * time.Second)
		n, err := s.addPerson(e.ID, s.person(i, c.People, e.Villages), roster.Simulator)
		if err != nil {
			return err
		}
		class.People = append(class.People, n)
	}
	for i, se := range e.Sesi {
		here, err := s.attend(e, se, i, class.People)
		if err != nil {
			return err
		}
		class.Here[se.ID] = here
	}
	if c.Room == nil {
		return nil
	}
	recs, err := c.Room(class)
	if err != nil {
		return err
	}
	if err := checkRecords(recs); err != nil {
		return err
	}
	return s.appendRoom(e.ID, recs)
}

// attend marks everybody in one sesi and returns who attended. The six letters
// all occur as soon as there are six people.
func (s *simulator) attend(e roster.Event, se roster.Sesi, index int, people []roster.Enrolment) ([]roster.Enrolment, error) {
	var here []roster.Enrolment
	for i, p := range people {
		m := s.mark(se)
		if index == 0 && i < len(roster.Statuses()) {
			m = s.letter(se, roster.Statuses()[i])
		}
		m.Event, m.Sesi, m.Person = e.ID, se.ID, p.ID
		if m.Status == roster.Late && s.rand.IntN(2) == 0 { // taken for absent at first
			first := m
			first.Status, first.Reason, first.Method, first.At = roster.Absent, "", roster.ByTrainer, se.Start.Add(15*time.Minute)
			if err := s.markAt(first); err != nil {
				return nil, err
			}
		}
		if err := s.markAt(m); err != nil {
			return nil, err
		}
		if m.Status.Here() {
			here = append(here, p)
		}
	}
	return here, nil
}

func (s *simulator) markAt(m roster.Mark) error {
	s.at = m.At
	return s.putMark(m)
}

// mark draws a letter: most people come, and on time.
func (s *simulator) mark(se roster.Sesi) roster.Mark {
	switch n := s.rand.IntN(100); {
	case n < 82:
		return s.letter(se, roster.Present)
	case n < 89:
		return s.letter(se, roster.Late)
	case n < 92:
		return s.letter(se, roster.LeftEarly)
	case n < 95:
		return s.letter(se, roster.Excused)
	case n < 98:
		return s.letter(se, roster.Sick)
	}
	return s.letter(se, roster.Absent)
}

func (s *simulator) letter(se roster.Sesi, status roster.Status) roster.Mark {
	m := roster.Mark{Status: status, Method: roster.ByTrainer, By: roster.Simulator}
	minutes := func(from, to int) time.Duration {
		return time.Duration(from*60+s.rand.IntN((to-from)*60)) * time.Second
	}
	switch status {
	case roster.Present:
		m.At, m.Method = se.Start.Add(minutes(-20, 8)), pick(s.rand, []roster.Method{roster.BySelf, roster.BySelf, roster.BySelf, roster.ByPaper})
	case roster.Late:
		m.At, m.Reason = se.Start.Add(minutes(20, 70)), pick(s.rand, []string{"hujan", "jalan rusak", "menunggu ojek", ""})
	case roster.LeftEarly:
		m.At, m.Reason = se.End.Add(-minutes(20, 60)), pick(s.rand, []string{"anak sakit", "rapat desa", ""})
	case roster.Excused:
		m.At, m.Reason = se.Start.Add(minutes(1, 30)), pick(s.rand, []string{"acara adat", "tugas kantor desa"})
	case roster.Sick:
		m.At, m.Reason = se.Start.Add(minutes(1, 30)), pick(s.rand, []string{"demam", "surat dokter"})
	case roster.Absent, roster.Unmarked:
		m.At = se.Start.Add(minutes(60, 90))
	}
	return m
}

func pick[T any](r *rand.Rand, of []T) T { return of[r.IntN(len(of))] }
