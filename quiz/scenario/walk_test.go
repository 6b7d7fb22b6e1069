package scenario

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/course"
)

const shipped = "../../data/curriculum"

func loadShipped(t *testing.T) []*Scenario {
	t.Helper()
	all, err := Load(os.DirFS(shipped))
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestShippedScenarios(t *testing.T) {
	var ids []string
	for _, s := range loadShipped(t) {
		ids = append(ids, string(s.ID))
		if s.WayOut == "" || len(s.Help) == 0 || len(s.Debrief) == 0 {
			t.Errorf("%s: no way out, help or debrief", s.ID)
		}
	}
	if got := strings.Join(ids, " "); got != "S1 S2 S3 S4" {
		t.Errorf("scenarios %s", got)
	}
	rep := course.Lint(os.DirFS(shipped), Checker{}, course.ServiceChecker{}, course.TestChecker{}, course.SurveyChecker{})
	for _, p := range rep.Problems {
		if strings.HasPrefix(p.File, "skenario/") {
			t.Errorf("%s %s", p.Place(), p.Cause)
		}
	}
	if rep.Counts["scenarios"] != 4 {
		t.Errorf("counts %v", rep.Counts)
	}
}

// TestEveryPath walks every path of every scenario to a final ending: at each
// branch every choice not yet taken on this path, at each red violation both the
// replay and where it leads.
func TestEveryPath(t *testing.T) {
	for _, s := range loadShipped(t) {
		w := walker{t: t, s: s, visited: map[NodeID]bool{}, taken: map[string]bool{}, endings: map[NodeID]int{}}
		for seed := range uint64(2) {
			w.seed = seedFor(s, int(seed))
			w.walk(nil, map[string]bool{})
		}
		for _, n := range s.Nodes {
			if !w.visited[n.ID] {
				t.Errorf("%s: nobody came to %s", s.ID, n.ID)
			}
			for _, c := range n.Choices {
				if !w.taken[string(n.ID)+"/"+string(c.ID)] {
					t.Errorf("%s: nobody chose %s/%s", s.ID, n.ID, c.ID)
				}
			}
		}
		t.Logf("%s: %d paths, best %d, endings %v", s.ID, w.paths, s.Best(), w.endings)
	}
}

// seedFor finds a seed that takes way number want at every node of chance.
func seedFor(s *Scenario, want int) uint64 {
	for seed := uint64(1); ; seed++ {
		ok := true
		for _, n := range s.Nodes {
			if len(n.Random) > 0 && pick(seed, n.ID, len(n.Random)) != want%len(n.Random) {
				ok = false
			}
		}
		if ok {
			return seed
		}
	}
}

type walker struct {
	t       *testing.T
	s       *Scenario
	seed    uint64
	paths   int
	visited map[NodeID]bool
	taken   map[string]bool
	endings map[NodeID]int
}

func (w *walker) walk(actions []Action, used map[string]bool) {
	p := New(w.s, w.seed)
	for _, a := range actions {
		if _, err := p.Apply(a); err != nil {
			w.t.Fatalf("%s %v: %v", w.s.ID, actions, err)
		}
	}
	if n := p.Node(); n != nil {
		w.visited[n.ID] = true
	}
	with := func(a Action) []Action { return append(slices.Clip(actions), a) }
	switch p.Phase() {
	case Opening:
		w.walk(with(Action{Do: Begin}), used)
	case Choosing:
		w.branch(p.Node(), with, used)
	case Stopped:
		w.walk(with(Action{Do: Follow}), used)
		w.walk(with(Action{Do: Next}), used)
	case Consequence, Turning, Replaying:
		w.walk(with(Action{Do: Next}), used)
	case Finished:
		w.finish(p)
	case Left:
		w.t.Fatal("nobody left")
	}
}

func (w *walker) branch(n *Node, with func(Action) []Action, used map[string]bool) {
	any := false
	for _, c := range n.Choices {
		key := string(n.ID) + "/" + string(c.ID)
		// What was right once is chosen again after a replay; every wrong turn of a
		// branch is taken once a path.
		if used[key] && c.Score <= 0 {
			continue
		}
		if used[key] && any {
			continue
		}
		any = true
		w.taken[key] = true
		next := map[string]bool{key: true}
		for k := range used {
			next[k] = true
		}
		w.walk(with(Action{Do: Choose, Choice: c.ID}), next)
	}
	if !any { // N1b of S2: its one choice scores nothing
		w.walk(with(Action{Do: Choose, Choice: n.Choices[0].ID}), used)
	}
}

func (w *walker) finish(p *Play) {
	w.paths++
	w.endings[p.Node().ID]++
	r := p.Result()
	if !r.Finished || r.Score > r.Best || r.Node != p.Node().ID {
		w.t.Errorf("%s: %+v", w.s.ID, r)
	}
	if r.Passed != (r.Reds == 0) {
		w.t.Errorf("%s: passed with %d reds", w.s.ID, r.Reds)
	}
	if w.paths%97 == 1 { // a few of them all the way: rebuilt from their events
		again, err := Restore(w.s, p.Record())
		if err != nil || fmt.Sprint(again.Path()) != fmt.Sprint(p.Path()) {
			w.t.Errorf("%s: restored %v, %v", w.s.ID, again, err)
		}
	}
	if n := p.Node(); len(n.Done) == 0 || len(n.Refer) == 0 {
		w.t.Errorf("%s/%s: an ending without what to do or where to go", w.s.ID, n.ID)
	}
}

func TestSeedDecidesTheOpenEnding(t *testing.T) {
	s2 := loadShipped(t)[1]
	ends := map[NodeID]int{}
	for seed := range uint64(200) {
		p := New(s2, seed)
		for _, a := range clean("a", "a", "a", "a") {
			if _, err := p.Apply(a); err != nil {
				t.Fatal(err)
			}
		}
		if p.Phase() != Turning {
			t.Fatalf("phase %s", p.Phase())
		}
		if _, err := p.Next(); err != nil {
			t.Fatal(err)
		}
		ends[p.Node().ID]++
		if r := p.Result(); !r.Passed || r.Score != r.Best {
			t.Fatalf("%+v", r)
		}
	}
	if ends["N6a"] < 60 || ends["N6b"] < 60 || len(ends) != 2 {
		t.Errorf("endings by seed: %v", ends)
	}
}

// clean begins and goes on after each of the choices.
func clean(choices ...quiz.ChoiceID) []Action {
	as := []Action{{Do: Begin}}
	for _, c := range choices {
		as = append(as, Action{Do: Choose, Choice: c}, Action{Do: Next})
	}
	return as
}
