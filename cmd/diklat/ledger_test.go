package main

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// ledger is an event as the test itself wrote it down: what was recorded of whom. Files
// are compared with it and with nothing that the program reckons.
type ledger struct {
	*testing.T
	store  *data.Store
	event  roster.Event
	people []*booked // by number
	// corrections, each as sesi, number, person, name, before, after, undo, reason, method, by
	corrections [][]string
}

// booked is one person of the ledger.
type booked struct {
	roster.Enrolment
	village string
	wg      string // of People: what the six answers say
	letters [4]string
	times   [4]string // "08.03", "" where nothing is recorded
	reasons [4]string
}

// newLedger is two days of four sesi with 24 people of three villages and an office,
// one of the staff, one entered twice and merged, one who is not marked at all.
func newLedger(t *testing.T) *ledger {
	t.Helper()
	s := datatest.Open(t)
	all := data.DefaultVillages()
	codes := []roster.VillageCode{all[0], all[1], all[3], data.DistrictOffice}
	e, err := roster.NewEvent("Uji Buku Besar", "Balai Desa", datatest.Start(), 2, roster.WITA, codes)
	if err != nil {
		t.Fatal(err)
	}
	if e, err = s.CreateEvent(context.Background(), e, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	l := &ledger{T: t, store: s, event: e}
	names := []string{"Camplong II", "Oeltua", "Oben", "Dinas/kantor kabupaten"}
	r := rand.New(rand.NewPCG(6, 6))
	for i := range 24 {
		l.add(i, codes[i%7%4], names[i%7%4])
	}
	for i, b := range l.people[:23] {
		for k := range e.Sesi {
			l.record(b, k, r)
		}
		if i%6 == 1 {
			l.correct(b, 2)
		}
	}
	l.merge(codes[1])
	return l
}

func (l *ledger) add(i int, code roster.VillageCode, village string) {
	l.Helper()
	p := roster.Person{Name: "Peserta " + string(rune('A'+i)) + strings.Repeat("a", 3), Village: code, Sex: []roster.Sex{roster.L, roster.P, roster.P}[i%3],
		Role: []roster.Role{roster.Kader, roster.Perangkat, roster.PurnaPMI, roster.Keluarga}[i%4]}
	wg := "unknown"
	switch i % 5 {
	case 0:
		p.WG, wg = roster.WG{1, 2, 3, 1, 1, 1}, "yes"
	case 1:
		p.WG, wg = roster.WG{1, 2, 2, 1, 1, 1}, "no"
	case 2:
		p.WG, wg = roster.WG{7, 7, 7, 7, 7, 7}, "refused"
	case 3:
		p.WG, p.BirthYear, p.Phone = roster.WG{1, 7, 1, 1, 1, 1}, 1960+i, fmt.Sprintf("0812345678%02d", i)
	}
	if i == 9 {
		p.Role = roster.Staff
	}
	if i == 11 {
		p.Office = "Dinas Sosial"
	}
	en, err := l.store.AddPerson(context.Background(), l.event.ID, p, roster.Trainer)
	if err != nil {
		l.Fatal(err)
	}
	l.people = append(l.people, &booked{Enrolment: en, village: village, wg: wg})
}

// record marks one person in one sesi, or leaves them unmarked.
func (l *ledger) record(b *booked, k int, r *rand.Rand) {
	l.Helper()
	letter := []string{"H", "H", "H", "H", "T", "P", "I", "S", "A", ""}[r.IntN(10)]
	if letter == "" {
		return
	}
	reason := map[string]string{"I": "acara adat", "S": "sakit (surat)", "T": "hujan"}[letter]
	l.mark(b, k, letter, reason, r.IntN(50))
}

func (l *ledger) mark(b *booked, k int, letter, reason string, minute int) {
	l.Helper()
	at := l.event.Sesi[k].Start.Add(time.Duration(minute) * time.Minute)
	m := roster.Mark{Event: l.event.ID, Sesi: l.event.Sesi[k].ID, Person: b.ID, Status: roster.Status(letter), At: at, Reason: reason, Method: roster.ByTrainer, By: roster.Trainer}
	if err := l.store.Mark(context.Background(), m); err != nil {
		l.Fatal(err)
	}
	hour := []int{8, 13, 8, 13}[k]
	b.letters[k], b.times[k], b.reasons[k] = letter, fmt.Sprintf("%02d.%02d", hour, minute), reason
}

// correct changes what stands in a sesi, if anything does.
func (l *ledger) correct(b *booked, k int) {
	l.Helper()
	if b.letters[k] == "" {
		return
	}
	letter := map[bool]string{true: "A", false: "H"}[b.letters[k] == "H"]
	l.corrections = append(l.corrections, []string{string(l.event.Sesi[k].ID), fmt.Sprint(b.Number), string(b.ID), b.Name, b.letters[k], letter, "", "salah baris", "trainer", "pelatih"})
	l.mark(b, k, letter, "salah baris", 7)
}

// merge enters the last person, of whom nothing is recorded, a second time, marks that
// entry and merges it: the marks are the person's.
func (l *ledger) merge(code roster.VillageCode) {
	l.Helper()
	ctx, last := context.Background(), l.people[23]
	en, err := l.store.AddPerson(ctx, l.event.ID, roster.Person{Name: "Peserta Ganda", Village: code, Sex: roster.L, Role: roster.Kader}, roster.Trainer)
	if err != nil {
		l.Fatal(err)
	}
	twice := &booked{Enrolment: en}
	for k, letter := range []string{"H", "T", "H", "S"} {
		l.mark(twice, k, letter, "", 10+k)
	}
	if err := l.store.MergePeople(ctx, twice.ID, last.ID, roster.Trainer); err != nil {
		l.Fatal(err)
	}
	last.letters, last.times, last.reasons = twice.letters, twice.times, twice.reasons
}

// counted reports a participant.
func (b *booked) counted() bool { return b.Role != "panitia" }

// here counts H, T and P.
func (b *booked) here() int {
	n := 0
	for _, x := range b.letters {
		if x == "H" || x == "T" || x == "P" {
			n++
		}
	}
	return n
}

// recapRow is the person's line of the recap. Each sesi here is a half-day.
func (b *booked) recapRow() []string {
	row := []string{fmt.Sprint(b.Number), b.Name, string(b.Sex), b.village, string(b.Role)}
	count := map[string]int{}
	for _, x := range b.letters {
		count[x]++
		if x == "" {
			x = "-"
		}
		row = append(row, x)
	}
	for _, x := range []string{"H", "T", "P", "I", "S", "A"} {
		row = append(row, fmt.Sprint(count[x]))
	}
	done := map[bool]string{true: "ya", false: "tidak"}[b.here()*100 >= 80*4]
	if !b.counted() {
		done = "-"
	}
	return append(row, fmt.Sprint(float64(b.here())*25), fmt.Sprint(float64(b.here())/2), done)
}

// villageRow adds up the people of one village, or of all: name, code, listed, L, P,
// people, disabled, days, percent, completed.
func (l *ledger) villageRow(name, code string, of func(*booked) bool) []string {
	listed, men, women, disabled, half, completed := 0, 0, 0, 0, 0, 0
	for _, b := range l.people {
		if !b.counted() || !of(b) {
			continue
		}
		listed++
		half += b.here()
		if b.here()*100 >= 80*4 {
			completed++
		}
		if b.here() == 0 {
			continue
		}
		if b.Sex == "L" {
			men++
		} else {
			women++
		}
		if b.wg == "yes" {
			disabled++
		}
	}
	percent := fmt.Sprintf("%.1f", float64(half)*100/float64(listed*4))
	return []string{name, code, fmt.Sprint(listed), fmt.Sprint(men), fmt.Sprint(women), fmt.Sprint(men + women), fmt.Sprint(disabled), fmt.Sprint(float64(half) / 2), percent, fmt.Sprint(completed)}
}
