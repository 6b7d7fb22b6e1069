package main

import (
	"math/rand/v2"
	"time"

	"diklat/data"
	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
)

// demoRoom simulates what the room did: the slides of two modules and their
// quizzes, each in a sesi, answered by those who were there, a question asked again, a
// poll, and a case. People differ in
// how much they know, questions in how hard they are, and the second quiz goes
// better than the first.
func demoRoom(class data.DemoClass) ([]data.RoomRecord, error) {
	lib, err := course.Open(curriculum.FS())
	if err != nil {
		return nil, err
	}
	d := &demoLog{rand: class.Rand}
	skill := demoSkill{}
	for _, p := range class.People {
		skill[p.ID] = 0.35 + 0.5*class.Rand.Float64()
	}
	sesis := class.Event.Sesi
	if len(sesis) > 1 {
		d.notBefore(sesis[0].Start.Add(10 * time.Minute))
		d.test(class, sesis[0], live.Pre, lib.Tests(), skill)
	}
	for i, id := range []course.ModuleID{"M2", "M3"} {
		m, ok := lib.Module(id)
		if !ok || i >= len(class.Event.Sesi) {
			continue
		}
		sesi := class.Event.Sesi[i]
		d.notBefore(sesi.Start.Add(30 * time.Minute))
		for n := range m.Slides {
			d.add("pelatih", live.SlideShown{Module: string(id), Slide: n, Pack: lib.Pack().Hash}, 5*time.Minute)
		}
		d.quiz(class, sesi, m.Bank, skill, 0.1*float64(i))
		if i == 0 {
			d.poll(class, sesi)
		}
	}
	if stories, _ := scenario.From(lib); len(stories) > 0 && len(class.Event.Sesi) > 2 {
		d.notBefore(class.Event.Sesi[2].Start.Add(30 * time.Minute))
		d.demoCase(class, class.Event.Sesi[2], stories[0])
	}
	if last := sesis[max(len(sesis)-1, 0):]; len(sesis) > 1 {
		d.notBefore(last[0].Start.Add(2 * time.Hour))
		d.test(class, last[0], live.Post, lib.Tests(), skill)
		if f, ok := lib.Survey(1); ok {
			d.survey(class, last[0], f)
		}
	}
	return d.recs, d.err
}

// demoLog collects records with their times.
type demoLog struct {
	rand *rand.Rand
	at   time.Time
	recs []data.RoomRecord
	err  error
	form map[live.PersonID]string // of the newest test
}

// notBefore moves on to a time; a class too large for the plan is late, and time
// never runs back.
func (d *demoLog) notBefore(t time.Time) {
	if d.at.Before(t) {
		d.at = t
	}
}

func (d *demoLog) add(actor string, e live.Event, then time.Duration) {
	r, err := live.Encode(e, actor, d.at)
	if err != nil {
		d.err = err
		return
	}
	d.recs = append(d.recs, data.RoomRecord(r))
	d.at = d.at.Add(then)
}

func (d *demoLog) quiz(class data.DemoClass, sesi roster.Sesi, bank quiz.Quiz, skill map[roster.PersonID]float64, learned float64) {
	run := live.RunID("simulasi-" + bank.ID)
	d.add("pelatih", live.QuizStarted{Run: run, Mode: live.Live, Quiz: bank}, time.Minute)
	for i := range bank.Questions {
		q := &bank.Questions[i]
		d.add("pelatih", live.ItemOpened{Run: run, Item: i}, 5*time.Second)
		hard := 0.15 * float64(q.Difficulty-1)
		for _, p := range class.Here[sesi.ID] {
			if !p.Role.Participant() {
				continue
			}
			a := d.answer(q, d.rand.Float64() < skill[p.ID]+learned-hard)
			d.add(string(roster.Self(p.ID)), live.Answered{Run: run, Question: q.ID, Person: live.PersonID(p.ID), Answer: a, Ref: "simulasi"}, time.Second)
		}
		d.add("pelatih", live.ItemClosed{Run: run, Item: i}, 5*time.Second)
		if learned > 0 && i == againItem {
			d.again(class, sesi, run, q, i, skill)
		}
		d.add("pelatih", live.ItemRevealed{Run: run, Item: i}, 30*time.Second)
	}
	d.add("pelatih", live.QuizEnded{Run: run}, time.Minute)
}

// answer gives the key, or something a person might have given instead.
func (d *demoLog) answer(q *quiz.Question, right bool) quiz.Answer {
	key, _ := quiz.Key(q)
	if right {
		return key
	}
	return quiz.Guess(q, d.rand.IntN)
}
