package main

import (
	"time"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
)

// demoCase simulates a case that the whole room played to its end: a few tables
// vote at each branch, the room goes wrong once, stops at the red violation and
// does that step again.
func (d *demoLog) demoCase(class data.DemoClass, sesi roster.Sesi, sc *scenario.Scenario) {
	const tables = 5
	var voters []roster.Enrolment
	for _, p := range class.Here[sesi.ID] {
		if p.Role.Participant() && len(voters) < tables {
			voters = append(voters, p)
		}
	}
	run, seed := live.RunID("simulasi-"+string(sc.ID)), d.rand.Uint64()
	play := scenario.New(sc, seed)
	d.add("pelatih", live.CaseStarted{Run: run, Mode: live.Live, Case: *sc, Seed: seed}, 2*time.Minute)
	erred := false
	for play.Phase() != scenario.Finished && d.err == nil {
		a := scenario.Action{Do: play.Moves()[0]}
		if play.Phase() == scenario.Choosing {
			d.votes(run, play, voters)
			a.Choice, erred = d.demoChoice(play.Node(), erred)
		}
		d.add("pelatih", live.CaseMoved{Run: run, Action: a}, 90*time.Second)
		if _, err := play.Apply(a); err != nil {
			d.err = err
		}
	}
	d.add("pelatih", live.CaseEnded{Run: run}, time.Minute)
}

// votes lets each table choose; what they choose is not always wise.
func (d *demoLog) votes(run live.RunID, play *scenario.Play, voters []roster.Enrolment) {
	n := play.Node()
	for _, p := range voters {
		ch := n.Choices[d.rand.IntN(len(n.Choices))]
		d.add(string(roster.Self(p.ID)), live.CaseVoted{Run: run, At: len(play.Events()), Person: live.PersonID(p.ID), Choice: ch.ID, Ref: "simulasi"}, 8*time.Second)
	}
}

// demoChoice is the first red choice there is, once, and the best one after that.
func (d *demoLog) demoChoice(n *scenario.Node, erred bool) (id quiz.ChoiceID, done bool) {
	best := n.Choices[0]
	for _, c := range n.Choices {
		if c.Red && !erred {
			return c.ID, true
		}
		if c.Score > best.Score {
			best = c
		}
	}
	return best.ID, erred
}
