package live_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"diklat/quiz/live"
	"diklat/quiz/scenario"
)

// suratOf is surat with the scores, the consequences, the rules behind them and the
// way each choice leads of world w; the situations themselves are the same.
func suratOf(w int) *scenario.Scenario {
	s := surat()
	s.Debrief = []string{fmt.Sprint("bahas ", w)}
	for i := range s.Nodes {
		n := &s.Nodes[i]
		if n.Score = w; n.Ending != "" {
			n.Title, n.Text, n.Done = fmt.Sprint("akhir ", w), fmt.Sprint("teks ", w), []string{fmt.Sprint("catat ", w)}
		}
		for k := range n.Choices {
			c := &n.Choices[k]
			c.Consequence, c.Legal, c.Why, c.Facts, c.Score = fmt.Sprint("akibat ", w), fmt.Sprint("hukum ", w), "", nil, w
			if c.Red = c.ID == "a" && w == 0; c.Red {
				c.Score, c.Why = scenario.RedScore, "sebab"
			}
		}
	}
	return s
}

// caseLooks is what everybody gets on each step of a case in one world, up to the
// turn of chance; what the choice made has shown is left out.
func caseLooks(t *testing.T, world int, mode live.Mode) (out []string) {
	t.Helper()
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	sit(t, h, "4", "diam")
	form(t, h, "2", live.Turns, "t1", "t2")
	form(t, h, "3", live.Group, "g1", "g2")
	look := func(what string) {
		t.Helper()
		s := snapshot(t, h)
		views := []any{live.ViewOf(&s.State, "maria"), live.ViewOf(&s.State, "diam"), live.PublicOf(s)}
		for _, kind := range []live.CrewKind{live.Turns, live.Group} {
			for _, c := range s.Crews {
				if c.Kind == kind {
					views = append(views, live.ViewOfCrew(&s.State, c))
				}
			}
		}
		for who, v := range views {
			raw, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			var m map[string]any
			if err := json.Unmarshal(raw, &m); err != nil {
				t.Fatal(err)
			}
			if c, _ := m["Case"].(map[string]any); c["Chosen"] != nil {
				delete(c, "Chosen") // what came of it: that is what a case teaches
			}
			raw, err = json.Marshal(m)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, fmt.Sprintf("%s · %d · %s", what, who, raw))
		}
	}
	do(t, h, live.StartCase{Run: "k1", Mode: mode, Case: suratOf(world), Seed: 7})
	look("opening")
	for at, a := range []scenario.Action{move(scenario.Begin, ""), move(scenario.Choose, "b"), move(scenario.Next, ""), move(scenario.Choose, "y"), move(scenario.Next, "")} {
		if mode == live.Paced {
			must(t, step(h, "1", "maria", at, a, 1), step(h, "2", "t1", at, a, 2), step(h, "3", "g1", at, a, 2))
		} else {
			if a.Do == scenario.Choose {
				must(t, vote(h, "1", "maria", at, a.Choice), vote(h, "2", "t1", at, a.Choice), vote(h, "3", "g1", at, a.Choice))
				look(fmt.Sprint(at, " voted"))
			}
			do(t, h, live.MoveCase{Action: a})
		}
		look(fmt.Sprint(at, " ", a.Do))
	}
	return out
}

// TestACaseTellsNothingBeforeItsChoice is the same for cases: before a choice is made
// nobody gets what it is worth, what comes of it, or a situation that lies ahead.
func TestACaseTellsNothingBeforeItsChoice(t *testing.T) {
	for _, mode := range []live.Mode{live.Live, live.Paced} {
		a, b := caseLooks(t, 0, mode), caseLooks(t, 1, mode)
		if len(a) != len(b) || len(a) < 30 {
			t.Fatalf("walks of %d and %d looks", len(a), len(b))
		}
		for i := range a {
			if a[i] != b[i] {
				t.Errorf("%s: the view tells one story from the other:\n%s\n%s", mode, a[i], b[i])
			}
		}
	}
}
