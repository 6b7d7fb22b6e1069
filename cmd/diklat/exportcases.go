package main

import (
	"context"
	"maps"
	"slices"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/roster/report"
)

// scenariosOf is every step of every case of an event. village is a name or a code,
// "" for all.
func scenariosOf(ctx context.Context, s *data.Store, e roster.Event, village string) (report.Scenarios, error) {
	room, err := live.Replay(ctx, journal{s, e.ID})
	if err != nil {
		return report.Scenarios{}, err
	}
	rolls, err := s.Rolls(ctx, e.ID)
	if err != nil {
		return report.Scenarios{}, err
	}
	return report.NewScenarios(e, rolls, caseRows(room), report.Options{Village: village})
}

// caseRows are the steps of a room's cases, the oldest case first; in each the
// steps of the room with the votes before them, or laptop by laptop.
func caseRows(s live.State) []report.ScenarioRow {
	var out []report.ScenarioRow
	for _, c := range append(slices.Clone(s.Cases), s.Case) {
		switch {
		case c == nil:
		case c.Mode == live.Live:
			out = append(out, roomRows(c)...)
		default:
			for _, p := range slices.Sorted(maps.Keys(c.Own)) {
				own := c.Own[p]
				for _, ev := range own.Play.Events() {
					r := stepRow(c, ev)
					r.Person, r.Group = roster.PersonID(p), own.Group
					out = append(out, r)
				}
			}
		}
	}
	return out
}

func roomRows(c *live.CaseRun) []report.ScenarioRow {
	var out []report.ScenarioRow
	branch := 0
	for _, ev := range c.Play.Events() {
		if ev.Do == scenario.Choose && branch < len(c.Voted) {
			out = append(out, voteRows(c, c.Voted[branch].Node, ev.Seq, c.Voted[branch].Votes)...)
			branch++
		}
		out = append(out, stepRow(c, ev))
	}
	if n := c.Play.Node(); n != nil { // votes the room has not acted upon
		out = append(out, voteRows(c, n.ID, c.At()+1, c.Votes)...)
	}
	return out
}

// voteRows are what the tables would have done at a branch, by person.
func voteRows(c *live.CaseRun, node scenario.NodeID, step int, votes map[live.PersonID]quiz.ChoiceID) []report.ScenarioRow {
	var out []report.ScenarioRow
	for _, p := range slices.Sorted(maps.Keys(votes)) {
		r := caseRow(c)
		r.Person, r.Do, r.Step, r.Node, r.Phase = roster.PersonID(p), "vote", step, string(node), string(scenario.Choosing)
		r.Choice, r.ChoiceText = string(votes[p]), choiceText(c.Case, node, votes[p])
		out = append(out, r)
	}
	return out
}

// caseRow is what all rows of a case have in common.
func caseRow(c *live.CaseRun) report.ScenarioRow {
	mode := "own"
	if c.Mode == live.Live {
		mode = "room"
	}
	return report.ScenarioRow{Run: string(c.ID), Scenario: string(c.Case.ID), Title: c.Case.Title, Version: c.Case.Version, Hash: c.Case.Hash, Mode: mode}
}

func stepRow(c *live.CaseRun, ev scenario.Event) report.ScenarioRow {
	r := caseRow(c)
	r.Step, r.Do, r.Node, r.To, r.Phase = ev.Seq, string(ev.Do), string(ev.Node), string(ev.To), string(ev.Phase)
	r.Choice, r.ChoiceText = string(ev.Choice), choiceText(c.Case, ev.Node, ev.Choice)
	r.Points, r.Score, r.Red, r.Practice = ev.Points, ev.Score, ev.Red, ev.Practice
	if n, ok := c.Case.Node(ev.To); ok {
		r.Ending = string(n.Ending)
	}
	return r
}

func choiceText(s *scenario.Scenario, node scenario.NodeID, id quiz.ChoiceID) string {
	n, ok := s.Node(node)
	if !ok {
		return ""
	}
	if c, ok := n.Choice(id); ok {
		return c.Text
	}
	return ""
}
