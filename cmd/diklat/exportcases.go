package main

import (
	"context"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/roster/export/json"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// scenariosCmd writes paths and scores of all cases of an event.
func (a *app) scenariosCmd() *cobra.Command {
	c := a.exportOf(true, func(o *exportOptions) writing {
		return func(ctx context.Context, s *data.Store, e roster.Event, f export.Format, w io.Writer) (int, error) {
			return scenarios(ctx, s, e, o.village, f, w)
		}
	})
	c.Use, c.Aliases, c.Short = "scenarios", []string{"skenario"}, a.text.Cases.CLIExport
	return c
}

// scenarios writes every step of every case. village is a name or a code, "" for
// all. It returns the number of rows.
func scenarios(ctx context.Context, s *data.Store, e roster.Event, village string, f export.Format, w io.Writer) (rows int, err error) {
	room, err := live.Replay(ctx, journal{s, e.ID})
	if err != nil {
		return 0, err
	}
	rolls, err := s.Rolls(ctx, e.ID)
	if err != nil {
		return 0, err
	}
	r, err := report.NewScenarios(e, rolls, caseRows(room), report.Options{Village: village})
	if err != nil {
		return 0, err
	}
	return len(r.Rows), file(w, f, r.Table(report.ScenarioLabels{}), func(w io.Writer) error { return json.Scenarios(w, r) })
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
