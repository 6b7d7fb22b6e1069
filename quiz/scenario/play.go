package scenario

import (
	"slices"

	"diklat/quiz"
)

// Phase is where a play stands.
type Phase string

// The phases.
const (
	Opening     Phase = "opening"     // warning, setting, role, way out and help are shown
	Choosing    Phase = "choosing"    // at a branch
	Consequence Phase = "consequence" // what the choice led to, and the legal note
	Stopped     Phase = "stopped"     // a red violation: why, then the step again
	Turning     Phase = "turning"     // a node of chance: what comes is up to the seed
	Replaying   Phase = "replaying"   // an ending that is played again
	Finished    Phase = "finished"    // a final ending
	Left        Phase = "left"        // someone took the way out
)

// Play is one run through a scenario. The same scenario, seed and moves always
// give the same play. It is not safe for concurrent use.
type Play struct {
	s    *Scenario
	seed uint64

	spot                 // where the play stands
	back *spot           // where it stood before a rewind or leaving
	path []Step          // every node passed, replays and trials included
	log  []Event         // every move
	end  NodeID          // the final ending, once reached
	got  map[NodeID]bool // nodes whose own score was given
	won  map[NodeID]bool // branches that have earned their points

	score, reds, replays int
	practice             bool
}

// spot is a place in the story.
type spot struct {
	phase  Phase
	node   NodeID
	choice quiz.ChoiceID // in Consequence and Stopped
	due    int           // points of arriving here, not yet in the path
}

// Step is one node passed.
type Step struct {
	Node     NodeID        `json:"node"`
	Choice   quiz.ChoiceID `json:"choice,omitempty"` // "" at a turn of chance or an ending
	Points   int           `json:"points"`
	Red      bool          `json:"red,omitempty"`
	Practice bool          `json:"practice,omitempty"`
}

// New starts a play in Opening. s must come from Load or From.
func New(s *Scenario, seed uint64) *Play {
	return &Play{s: s, seed: seed, spot: spot{phase: Opening}, got: map[NodeID]bool{}, won: map[NodeID]bool{}}
}

// Scenario is what is played.
func (p *Play) Scenario() *Scenario { return p.s }

// Phase is where the play stands.
func (p *Play) Phase() Phase { return p.phase }

// Node is the node the play stands at, nil in Opening.
func (p *Play) Node() *Node {
	n, _ := p.s.Node(p.node)
	return n
}

// Chosen is the choice whose consequence is shown, nil in other phases.
func (p *Play) Chosen() *Choice {
	if p.phase != Consequence && p.phase != Stopped {
		return nil
	}
	c, _ := p.Node().Choice(p.choice)
	return c
}

// Practice reports whether the play is trying out what else there was.
func (p *Play) Practice() bool { return p.practice }

// Path is every node passed so far, in order.
func (p *Play) Path() []Step { return slices.Clone(p.path) }

// Score is the sum of the points that count. A replay takes no point away: a red
// violation stays in the score.
func (p *Play) Score() int { return p.score }

// Events are all moves so far.
func (p *Play) Events() []Event { return slices.Clone(p.log) }

// Record is the play as it is stored.
func (p *Play) Record() Record {
	return Record{Scenario: p.s.ID, Version: p.s.Version, Hash: p.s.Hash, Seed: p.seed, Events: p.Events()}
}

// Moves lists what can be done now, the usual one first.
func (p *Play) Moves() []Do {
	var moves []Do
	switch p.phase {
	case Opening:
		moves = []Do{Begin}
	case Choosing:
		moves = []Do{Choose}
	case Consequence, Turning, Replaying:
		moves = []Do{Next}
	case Stopped:
		moves = []Do{Next, Follow}
	case Left:
		return []Do{Return}
	case Finished:
	}
	if p.practice {
		moves = append(moves, Return)
	}
	if slices.ContainsFunc(p.path, func(s Step) bool { return s.Choice != "" }) {
		moves = append(moves, Rewind)
	}
	return append(moves, Leave)
}

// Apply makes a move. The error is a *MoveError and the play is unchanged then.
func (p *Play) Apply(a Action) (Event, error) {
	if !slices.Contains(p.Moves(), a.Do) {
		return Event{}, &MoveError{Do: a.Do, Phase: p.phase}
	}
	ev := Event{Seq: len(p.log) + 1, Action: a, Node: p.node}
	before, score := p.node, p.score
	if err := p.move(a); err != nil {
		return Event{}, err
	}
	if moved := p.node != before || a.Do == Begin; moved {
		ev.To = p.node
	}
	ev.Red = p.phase == Stopped && a.Do == Choose
	ev.Phase, ev.Score, ev.Points, ev.Practice = p.phase, p.score, p.score-score, p.practice
	p.log = append(p.log, ev)
	return ev, nil
}

// Choose is Apply of Choose, the move most callers make.
func (p *Play) Choose(id quiz.ChoiceID) (Event, error) {
	return p.Apply(Action{Do: Choose, Choice: id})
}

// Next is Apply of Next.
func (p *Play) Next() (Event, error) { return p.Apply(Action{Do: Next}) }

func (p *Play) move(a Action) error {
	switch a.Do {
	case Begin:
		p.arrive(p.s.Start)
	case Choose:
		return p.choose(a.Choice)
	case Next:
		p.next()
	case Follow:
		p.arrive(p.Chosen().To)
	case Rewind:
		return p.rewind(a.Step)
	case Return:
		p.spot, p.back, p.practice = *p.back, nil, false
	case Leave:
		p.keep()
		p.spot = spot{phase: Left, node: p.node}
		p.practice = false
	}
	return nil
}

// keep remembers where the play stood, unless it is somewhere else already.
func (p *Play) keep() {
	if p.back == nil {
		at := p.spot
		p.back = &at
	}
}

func (p *Play) choose(id quiz.ChoiceID) error {
	c, ok := p.Node().Choice(id)
	if !ok {
		return &MoveError{Do: Choose, Phase: p.phase, Choice: id}
	}
	points := p.points(c)
	p.pass(Step{Node: p.node, Choice: id, Points: points + p.due, Red: c.Red})
	p.score += points
	p.choice, p.due, p.phase = id, 0, Consequence
	if c.Red {
		p.phase = Stopped
		if !p.practice {
			p.reds++
		}
	}
	return nil
}

// points is what a choice gives. A branch is paid for once, so that a replay can
// make good what went wrong but not collect the same points again.
func (p *Play) points(c *Choice) int {
	switch {
	case p.practice, c.Score > 0 && p.won[p.node]:
		return 0
	case c.Score > 0:
		p.won[p.node] = true
	}
	return c.Score
}

func (p *Play) pass(s Step) {
	s.Practice = p.practice
	p.path = append(p.path, s)
}

func (p *Play) next() {
	switch n := p.Node(); p.phase {
	case Consequence:
		p.arrive(p.Chosen().To)
	case Turning:
		p.arrive(n.Random[pick(p.seed, n.ID, len(n.Random))])
	case Replaying:
		p.countReplay()
		p.arrive(n.Replay)
	case Stopped: // the same step once more
		p.countReplay()
		p.phase, p.choice = Choosing, ""
	case Opening, Choosing, Finished, Left:
	}
}

func (p *Play) countReplay() {
	if !p.practice {
		p.replays++
	}
}

// arrive moves to a node. Its own score is given once a play.
func (p *Play) arrive(id NodeID) {
	n, _ := p.s.Node(id)
	p.spot = spot{node: id}
	if !p.got[id] && !p.practice {
		p.got[id] = true
		p.due = n.Score
		p.score += n.Score
	}
	switch {
	case len(n.Choices) > 0:
		p.phase = Choosing
		return
	case len(n.Random) > 0:
		p.phase = Turning
	case n.Final():
		p.phase = Finished
		if p.end == "" && !p.practice {
			p.end = id
		}
	default:
		p.phase = Replaying
	}
	p.pass(Step{Node: id, Points: p.due})
	p.due = 0
}

// rewind goes back to the branch of an earlier step. From there on nothing counts.
func (p *Play) rewind(step int) error {
	if step < 0 || step >= len(p.path) || p.path[step].Choice == "" {
		return &MoveError{Do: Rewind, Phase: p.phase}
	}
	p.keep()
	p.practice = true
	p.spot = spot{phase: Choosing, node: p.path[step].Node}
	return nil
}
