package datatest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"diklat/data"
	"diklat/roster"
)

// The size of Programme.
const (
	ProgrammeEvents = 400
	ProgrammePeople = 16_000
	ProgrammeMarks  = 200_000
)

// Programme fills a file with the simulated event of cfg, which is the one in use,
// and 399 more: 16,000 people and 200,000 rows of attendance in all. The same seed
// gives the same programme.
func Programme(tb testing.TB, s *data.Store, cfg data.DemoConfig) roster.Event {
	tb.Helper()
	ctx := context.Background()
	demo, err := data.Demo(ctx, s, cfg)
	if err != nil {
		tb.Fatal(err)
	}
	p := programme{TB: tb, store: s, rand: rand.New(rand.NewPCG(uint64(cfg.Seed), 400))}
	for _, v := range data.DistrictVillages() {
		p.villages = append(p.villages, v.Code)
	}
	people, marks := ProgrammePeople-p.listed(demo), ProgrammeMarks-p.marked(demo)
	for i := range ProgrammeEvents - 1 {
		left := ProgrammeEvents - 1 - i
		nP, nM := people/left, marks/left
		people, marks = people-nP, marks-nM
		p.event(i, nP, nM)
	}
	if err := s.SetCurrentEvent(ctx, demo.ID, roster.Trainer); err != nil {
		tb.Fatal(err)
	}
	return demo
}

type programme struct {
	testing.TB
	store    *data.Store
	rand     *rand.Rand
	villages []roster.VillageCode
}

func (p *programme) rolls(e roster.Event) []roster.Roll {
	rolls, err := p.store.Rolls(context.Background(), e.ID)
	if err != nil {
		p.Fatal(err)
	}
	return rolls
}

func (p *programme) listed(e roster.Event) int { return len(p.rolls(e)[0].Rows) }

func (p *programme) marked(e roster.Event) int {
	n := 0
	for _, roll := range p.rolls(e) {
		for _, r := range roll.Rows {
			if r.Mark.Status != roster.Unmarked {
				n++
			}
		}
	}
	return n
}

// event adds one event of a week with its people and their marks.
func (p *programme) event(i, people, marks int) {
	ctx := context.Background()
	from := p.rand.IntN(len(p.villages) - 6)
	start := time.Date(2025, 1, 1+i, 0, 0, 0, 0, roster.WITA.Location())
	e, err := roster.NewEvent(fmt.Sprintf("Pelatihan %d", i+1), "Balai desa", start, 7, roster.WITA, p.villages[from:from+6])
	if err != nil {
		p.Fatal(err)
	}
	e.Programme = "Migrasi Aman"
	if e, err = p.store.CreateEvent(ctx, e, roster.Trainer); err != nil {
		p.Fatal(err)
	}
	in := data.PeopleImport{Event: e.ID}
	for range people {
		in.People = append(in.People, data.ImportedPerson{Person: p.person(e)})
	}
	list, err := p.store.ImportPeople(ctx, in, roster.Import)
	if err != nil {
		p.Fatal(err)
	}
	letters := []roster.Status{roster.Present, roster.Present, roster.Present, roster.Late, roster.Absent, roster.Excused}
	out := make([]roster.Mark, marks)
	for n := range out {
		sesi := e.Sesi[n/people]
		out[n] = roster.Mark{Event: e.ID, Sesi: sesi.ID, Person: list[n%people].ID, Status: letters[p.rand.IntN(len(letters))],
			At: sesi.Start, Method: roster.ByTrainer, By: roster.Trainer}
	}
	if err := p.store.Mark(ctx, out...); err != nil {
		p.Fatal(err)
	}
}

var firstNames = []string{"Maria", "Yosef", "Martinus", "Ance", "Stefanus", "Rosalina", "Markus", "Yuliana", "Petrus", "Dorkas"}

func (p *programme) person(e roster.Event) roster.Person {
	return roster.Person{
		Name:    firstNames[p.rand.IntN(len(firstNames))] + " " + family(p.rand),
		Village: e.Villages[p.rand.IntN(len(e.Villages))], Sex: []roster.Sex{roster.L, roster.P}[p.rand.IntN(2)],
		Role: roster.Kader, BirthYear: 1960 + p.rand.IntN(45),
	}
}

// family makes a family name of three syllables.
func family(r *rand.Rand) string {
	syllables := []string{"ta", "ba", "no", "ke", "lu", "fa", "ni", "mo", "sa", "ti", "bu", "la"}
	out := "K"
	for range 3 {
		out += syllables[r.IntN(len(syllables))]
	}
	return out
}
