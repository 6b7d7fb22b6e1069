// Package scenario holds branching cases: what a village volunteer meets, chooses
// and causes. It reads them from content files, plays them step by step, counts a
// room's votes and draws the map of the path taken. It knows no clock, terminal or
// database: a play is a seed and a list of events, and the same seed and events
// always give the same play.
package scenario

import (
	"diklat/quiz"
	"diklat/quiz/course"
)

// ID names a scenario: "S1".
type ID string

// NodeID names a node inside its scenario: "N5-buruk".
type NodeID string

// Scenario is one branching case.
type Scenario struct {
	ID      ID
	Title   string
	Version string
	Hash    string // of the pack it came from
	Warning string // what is heavy in this story, before it starts
	Setting string // the situation at the start, read out once
	Role    string // who the player is
	WayOut  string // how to stop; shown before the start and at any time
	Help    []course.ServiceID
	Start   NodeID
	Nodes   []Node   // in the order of the file
	Debrief []string // questions and points for the talk afterwards
	File    string
}

// Node is one situation. It is exactly one of three: a branch with Choices, a turn
// of chance with Random, or an Ending.
type Node struct {
	ID      NodeID
	Title   string
	Text    string
	Facts   []quiz.FactID
	Score   int // given once, when the node is reached for the first time
	Choices []Choice
	Random  []NodeID // one of these follows, by the seed
	Ending  Ending
	Done    []string // what the volunteer does at this ending
	Refer   []Referral
	Replay  NodeID // an ending that must be played again goes on here; "" if it is final
}

// Choice is one thing the player can do.
type Choice struct {
	ID          quiz.ChoiceID
	Text        string
	Consequence string // what happens, shown after choosing
	Score       int    // 2 right, 1 enough, 0 weak, -2 red
	To          NodeID
	Facts       []quiz.FactID
	Legal       string // the rule or advice behind it
	Red         bool   // a red violation: stops the play
	Why         string // of a red one: why it is dangerous and what is right
}

// Referral is where an ending sends people.
type Referral struct {
	To       string
	For      string
	Services []course.ServiceID // may be empty: not in the map yet
}

// Ending is how a node ends the story, "" if it does not.
type Ending string

// The endings, in the words of the content files.
const (
	Good Ending = "baik"
	Open Ending = "terbuka" // done right, result unknown
	Weak Ending = "lemah"
	Bad  Ending = "buruk"
	Red  Ending = "merah"
)

// Scores a choice or node may have.
const (
	RedScore = -2
	MaxScore = 2
)

// maxWays is the most choices of a node: printed cards go from 1 to 6.
const maxWays = 6

// maxNodes bounds a file that would take the lint's search of ways too long; the
// shipped scenarios have nine at most.
const maxNodes = 300

// Node returns one node.
func (s *Scenario) Node(id NodeID) (*Node, bool) {
	for i := range s.Nodes {
		if s.Nodes[i].ID == id {
			return &s.Nodes[i], true
		}
	}
	return nil, false
}

// Choice returns one choice of a branch.
func (n *Node) Choice(id quiz.ChoiceID) (*Choice, bool) {
	for i := range n.Choices {
		if n.Choices[i].ID == id {
			return &n.Choices[i], true
		}
	}
	return nil, false
}

// Final reports whether the story is over here: an ending that is not replayed.
func (n *Node) Final() bool { return n.Ending != "" && n.Replay == "" }
