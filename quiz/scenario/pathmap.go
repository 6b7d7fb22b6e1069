package scenario

import (
	"slices"

	"diklat/quiz"
)

// Map is the path map at the end: at each branch what was chosen and what else
// there was.
type Map struct {
	Forks  []Fork
	Unseen []*Node // nodes the path never touched, in the order of the file
}

// Fork is one branch that was passed.
type Fork struct {
	Step     int // for Rewind
	Node     *Node
	Chosen   *Choice
	Others   []Other
	Points   int
	Red      bool
	Practice bool
}

// Other is a choice that was not taken at this fork.
type Other struct {
	*Choice
	Tried bool // taken another time, in a replay or after a rewind
}

// Map draws the path so far.
func (p *Play) Map() Map {
	tried := map[NodeID][]quiz.ChoiceID{}
	seen := map[NodeID]bool{p.node: true}
	for _, s := range p.path {
		tried[s.Node] = append(tried[s.Node], s.Choice)
		seen[s.Node] = true
	}
	var m Map
	for i, s := range p.path {
		if s.Choice == "" {
			continue
		}
		n, _ := p.s.Node(s.Node)
		f := Fork{Step: i, Node: n, Points: s.Points, Red: s.Red, Practice: s.Practice}
		for j := range n.Choices {
			if c := &n.Choices[j]; c.ID == s.Choice {
				f.Chosen = c
			} else {
				f.Others = append(f.Others, Other{Choice: c, Tried: slices.Contains(tried[n.ID], c.ID)})
			}
		}
		m.Forks = append(m.Forks, f)
	}
	for i := range p.s.Nodes {
		if n := &p.s.Nodes[i]; !seen[n.ID] {
			m.Unseen = append(m.Unseen, n)
		}
	}
	return m
}

// Result sums a play up.
type Result struct {
	Scenario ID     `json:"scenario"`
	Version  string `json:"version"`
	Node     NodeID `json:"node,omitempty"` // the final ending, "" if not finished
	Ending   Ending `json:"ending,omitempty"`
	Score    int    `json:"score"`
	Best     int    `json:"best"` // of one way through without a replay
	Reds     int    `json:"reds"`
	Replays  int    `json:"replays"`
	Finished bool   `json:"finished"`
	Passed   bool   `json:"passed"` // finished without a red violation
}

// Result sums the play up; what was tried after a rewind does not count.
func (p *Play) Result() Result {
	r := Result{
		Scenario: p.s.ID, Version: p.s.Version, Score: p.score, Best: p.s.Best(),
		Reds: p.reds, Replays: p.replays, Node: p.end, Finished: p.end != "",
	}
	if n, ok := p.s.Node(p.end); ok {
		r.Ending = n.Ending
	}
	r.Passed = r.Finished && r.Reds == 0
	return r
}

// Facts are those of the ending shown and of everything chosen on the way to it,
// each once.
func (p *Play) Facts() []quiz.FactID {
	var ids []quiz.FactID
	if n := p.Node(); n != nil {
		ids = append(ids, n.Facts...)
	}
	for _, s := range p.path {
		n, _ := p.s.Node(s.Node)
		if c, ok := n.Choice(s.Choice); ok && s.Practice == p.practice {
			ids = append(ids, c.Facts...)
		}
	}
	var once []quiz.FactID
	for _, id := range ids {
		if !slices.Contains(once, id) {
			once = append(once, id)
		}
	}
	return once
}
