package main

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"time"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
)

// What the simulated class talked about: a question that was asked again after a
// discussion, and a poll. They draw from a source of their own, so that everything
// else of a seed stays as it is.

// againItem is the question, from 0, of the second quiz that is asked a second time.
const againItem = 1

// talkSource is the chance of these parts, the same for the same event.
func talkSource(e roster.Event) *rand.Rand {
	h := fnv.New64a()
	_, _ = h.Write([]byte(e.ID))
	return rand.New(rand.NewPCG(h.Sum64(), 5)) //nolint:gosec // a simulation
}

// again asks an item once more: those who talked it over do better.
func (d *demoLog) again(class data.DemoClass, sesi roster.Sesi, run live.RunID, q *quiz.Question, i int, skill map[roster.PersonID]float64) {
	r := talkSource(class.Event)
	d.at = d.at.Add(4 * time.Minute) // the discussion
	d.add("pelatih", live.ItemAgain{Run: run, Item: i}, 5*time.Second)
	for _, p := range class.Here[sesi.ID] {
		if !p.Role.Participant() {
			continue
		}
		a, _ := quiz.Key(q)
		if r.Float64() > skill[p.ID]+0.35 {
			a = quiz.Guess(q, r.IntN)
		}
		d.add(string(roster.Self(p.ID)), live.Answered{Run: run, Question: q.ID, Person: live.PersonID(p.ID), Answer: a, Ref: "simulasi", Round: 1}, time.Second)
	}
	d.add("pelatih", live.ItemClosed{Run: run, Item: i}, 5*time.Second)
}

// poll asks the class for an opinion. Its votes name nobody and are written with the
// time at which the question was opened, as in a real room.
func (d *demoLog) poll(class data.DemoClass, sesi roster.Sesi) {
	r, run := talkSource(class.Event), live.RunID("simulasi-jajak")
	q := quiz.Question{ID: "jajak-1", Kind: quiz.Poll, Stem: "Dari mana calon PMI di desa Anda paling sering mendengar tawaran kerja?",
		Choices: []quiz.Choice{{ID: "a", Text: "keluarga atau tetangga"}, {ID: "b", Text: "calo atau sponsor"}, {ID: "c", Text: "media sosial"}, {ID: "d", Text: "petugas atau kantor desa"}}}
	d.add("pelatih", live.QuizStarted{Run: run, Mode: live.Live, Quiz: quiz.Quiz{ID: "jajak", Title: "Jajak pendapat", Questions: []quiz.Question{q}}}, time.Minute)
	opened := d.at
	d.add("pelatih", live.ItemOpened{Run: run, Item: 0}, 0)
	for range class.Here[sesi.ID] {
		d.add(live.NoName, live.Polled{Run: run, Question: q.ID, Token: fmt.Sprintf("~%024x", r.Uint64()), Answer: quiz.Answer{Choices: []quiz.ChoiceID{q.Choices[r.IntN(9)%4].ID}}}, 0)
	}
	d.notBefore(opened.Add(time.Minute))
	d.add("pelatih", live.ItemClosed{Run: run, Item: 0}, 5*time.Second)
	d.add("pelatih", live.ItemRevealed{Run: run, Item: 0}, 3*time.Minute)
	d.add("pelatih", live.QuizEnded{Run: run}, time.Minute)
}
