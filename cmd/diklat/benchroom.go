package main

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"diklat/data"
	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/crowd"
)

// benchRoom is the served side of a trial: a class on a file of its own, led by
// orders from the process that measures.
type benchRoom struct {
	house *house
	event roster.Event
	names map[live.PersonID]string
	quiz  quiz.Quiz
	run   live.RunID
}

// benchPerVillage keeps lists at the door as long as they are in a village.
const benchPerVillage = 12

// benchName and benchVillage say who client i is, on both sides.
func benchName(i int) string {
	s := ""
	for n := i; ; n /= 26 {
		s = string(rune('a'+n%26)) + s
		if n < 26 {
			break
		}
	}
	return "Simulasi " + strings.ToUpper(s[:1]) + s[1:] + "a"
}

func benchVillage(i int, villages []roster.Village) roster.Village {
	return villages[(i/benchPerVillage)%len(villages)]
}

// runBenchRoom serves a class of n people to whom it puts questions.
func (a *app) runBenchRoom(ctx context.Context, n, questions int) error {
	h, err := a.openHouse(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	h.seats = max(n+10, 300) // those who come back may be early
	b := &benchRoom{house: h, names: map[live.PersonID]string{}, run: "bench"}
	if err := b.fill(ctx, n, questions); err != nil {
		return err
	}
	c := a.newClass(h, "127.0.0.1:0")
	if err := errors.Join(c.usePIN(ctx, noPIN), c.proof.AskNumbers(ctx, false, roster.Trainer)); err != nil {
		return err
	}
	if err := c.Open(ctx); err != nil {
		return err
	}
	err = a.obey(ctx, c.boundAddr(), b.do)
	return errors.Join(err, c.leave(ctx))
}

// fill makes the event, its people and the quiz.
func (b *benchRoom) fill(ctx context.Context, n, questions int) error {
	lib, err := course.Open(curriculum.FS())
	if err != nil {
		return err
	}
	if b.quiz = benchQuiz(lib, questions); len(b.quiz.Questions) < questions {
		return live.ErrEmptyQuiz
	}
	places := benchVillages(n)
	codes := make([]roster.VillageCode, len(places))
	for i, v := range places {
		codes[i] = v.Code
	}
	s := b.house.store
	e, err := roster.NewEvent("SIMULASI", "SIMULASI", b.house.now(), 1, roster.WITA, codes)
	if err != nil {
		return err
	}
	e.Simulated = true
	if b.event, err = s.CreateEvent(ctx, e, roster.Trainer); err != nil {
		return err
	}
	if err := s.SetCurrentEvent(ctx, b.event.ID, roster.Trainer); err != nil {
		return err
	}
	for i := range n {
		p := roster.Person{ID: s.NewPersonID(), Name: benchName(i), Village: benchVillage(i, places).Code, Sex: roster.P, Role: roster.Kader}
		if _, err := s.AddPerson(ctx, b.event.ID, p, roster.Trainer); err != nil {
			return err
		}
		b.names[live.PersonID(p.ID)] = p.Name
	}
	return b.house.enter(ctx, b.event)
}

// benchVillages are as many villages as n people fill. A name that two villages
// share is left out, so that a client knows its own by the name.
func benchVillages(n int) []roster.Village {
	want := (n + benchPerVillage - 1) / benchPerVillage
	seen := map[string]int{}
	all := data.DistrictVillages()
	for _, v := range all {
		seen[v.Name]++
	}
	var out []roster.Village
	for _, v := range all {
		if len(out) < want && seen[v.Name] == 1 && !startsAnother(v.Name, all) {
			out = append(out, v)
		}
	}
	return out
}

// startsAnother reports a village whose name begins another's: "Camplong I".
func startsAnother(name string, all []roster.Village) bool {
	for _, o := range all {
		if o.Name != name && strings.HasPrefix(o.Name, name) {
			return true
		}
	}
	return false
}

// benchQuiz takes questions with one right choice from all banks.
func benchQuiz(lib *course.Library, n int) quiz.Quiz {
	out := quiz.Quiz{ID: "bench", Title: "SIMULASI"}
	for _, m := range lib.Modules() {
		for _, q := range m.Bank.Questions {
			if q.Kind == quiz.Single && len(out.Questions) < n {
				out.Questions = append(out.Questions, q)
			}
		}
	}
	return out
}

// do follows one order.
func (b *benchRoom) do(ctx context.Context, order []string) (any, error) {
	switch order[0] {
	case "open":
		return b.open(ctx, order)
	case "close":
		return struct{}{}, b.lead(ctx, live.RevealItem{})
	case "kept":
		return b.kept(ctx)
	case "mark":
		return struct{}{}, b.mark(ctx)
	}
	return ownUsage(order)
}

// mark lets the trainer change the attendance of everybody: late if they were
// there, there if they were late.
func (b *benchRoom) mark(ctx context.Context) error {
	s, sesi := b.house.store, b.event.Sesi[0].ID
	roll, err := s.Roll(ctx, b.event.ID, sesi)
	if err != nil {
		return err
	}
	marks := make([]roster.Mark, len(roll.Rows))
	for i, row := range roll.Rows {
		marks[i] = roster.Mark{Event: b.event.ID, Sesi: sesi, Person: row.ID, Status: roster.Late, Method: roster.ByTrainer, By: roster.Trainer}
		if row.Mark.Status == roster.Late {
			marks[i].Status = roster.Present
		}
	}
	return s.Mark(ctx, marks...)
}

func (b *benchRoom) lead(ctx context.Context, act live.Act) error {
	return b.house.Do(ctx, string(roster.Trainer), 0, act)
}

// open puts question number order[1] to the room; the quiz starts with the first.
func (b *benchRoom) open(ctx context.Context, order []string) (any, error) {
	if len(order) < 2 {
		return nil, errUnknownOrder("open")
	}
	n, err := strconv.Atoi(order[1])
	if err != nil || n < 0 {
		return nil, errUnknownOrder(order[1])
	}
	i := n % len(b.quiz.Questions)
	if i == 0 {
		if err := b.begin(ctx, n/len(b.quiz.Questions)); err != nil {
			return nil, err
		}
	}
	if err := b.lead(ctx, live.OpenItem{Item: i}); err != nil {
		return nil, err
	}
	hub, _, err := b.house.room()
	if err != nil {
		return nil, err
	}
	snap, err := hub.Snapshot(ctx)
	if err != nil {
		return nil, err
	}
	o := crowd.Opened{Question: string(b.run) + "/" + string(b.quiz.Questions[i].ID), Number: i + 1, Of: len(b.quiz.Questions)}
	for _, id := range snap.Run.Shown(i, "") {
		o.Choices = append(o.Choices, string(id))
	}
	return o, nil
}

// begin starts the quiz for the k-th time.
func (b *benchRoom) begin(ctx context.Context, k int) error {
	if k > 0 {
		if err := b.lead(ctx, live.EndQuiz{}); err != nil {
			return err
		}
	}
	b.run = live.RunID("bench-" + strconv.Itoa(k))
	return b.lead(ctx, live.StartQuiz{Run: b.run, Mode: live.Live, Quiz: b.quiz})
}

// kept reads the answers from the disk, not from the room's memory.
func (b *benchRoom) kept(ctx context.Context) (any, error) {
	s, err := live.Replay(ctx, journal{b.house.store, b.event.ID})
	if err != nil {
		return nil, err
	}
	out := []crowd.Kept{}
	runs := s.Past
	if s.Run != nil {
		runs = append(runs, s.Run)
	}
	for _, r := range runs {
		for i := range r.Items {
			for p, g := range r.Items[i].Given {
				out = append(out, crowd.Kept{Person: b.names[p], Question: string(r.ID) + "/" + string(r.Quiz.Questions[i].ID), Choice: string(g.Answer.Choices[0])})
			}
		}
	}
	return out, nil
}
