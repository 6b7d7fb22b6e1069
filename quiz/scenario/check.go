package scenario

import "diklat/quiz/course"

// Checker lints scenarios for course.Lint.
type Checker struct{}

// Claims accepts skenario/*.yaml.
func (Checker) Claims(name string) bool { return isScenarioFile(name) }

// Check lints the scenarios of the top folder; it counts "scenarios", their
// "nodes" and "choices". Facts and services may come from the folders below.
func (Checker) Check(lib *course.Library, _ []string) (problems course.Problems, counts map[string]int) {
	counts = map[string]int{"scenarios": 0, "nodes": 0, "choices": 0}
	services := map[course.ServiceID]bool{}
	for _, s := range lib.Services() {
		services[s.ID] = true
	}
	ids := map[ID]string{}
	for _, t := range lib.Texts(isScenarioFile) {
		if t.Layer > 0 {
			continue
		}
		d := readText(t)
		problems = append(problems, d.problems...)
		if at, ok := ids[d.ID]; ok && d.ID != "" {
			problems = append(problems, course.NewProblem(t.Name, 1, 1, course.DoubleID, string(d.ID), at))
		}
		ids[d.ID] = t.Name
		counts["scenarios"]++
		counts["nodes"] += len(d.Nodes)
		for i := range d.Nodes {
			counts["choices"] += len(d.Nodes[i].Choices)
		}
		problems = append(problems, d.named(lib, services)...)
		if len(d.problems.Errors()) == 0 {
			problems = append(problems, d.ways()...)
		}
	}
	return problems, counts
}

// named reports facts and services that nobody has written.
func (d *doc) named(lib *course.Library, services map[course.ServiceID]bool) (ps course.Problems) {
	for _, f := range d.facts {
		if _, ok := lib.Fact(f.ID); !ok {
			ps = append(ps, course.NewProblem(d.File, f.Line, f.Col, course.UnknownFact, string(f.ID)))
		}
	}
	for _, s := range d.services {
		if !services[s.id] {
			ps = append(ps, course.NewProblem(d.File, s.at.Line, s.at.Col, course.UnknownHelp, string(s.id)))
		}
	}
	return ps
}

// ways reports nodes that nobody reaches, nodes from which no final ending can be
// reached, and a scenario that nobody can finish without a red violation.
func (d *doc) ways() (ps course.Problems) {
	reached := d.reach(d.Start, true)
	for i := range d.Nodes {
		n := &d.Nodes[i]
		at := d.at[string(n.ID)]
		if !reached[n.ID] {
			ps = append(ps, course.NewProblem(d.File, at.Line, at.Col, course.LostNode, string(n.ID)))
			continue
		}
		if !d.ends(d.reach(n.ID, true)) {
			ps = append(ps, course.NewProblem(d.File, at.Line, at.Col, course.NoWayOut, string(n.ID)))
		}
	}
	if len(ps) == 0 && !d.ends(d.reach(d.Start, false)) {
		at := d.at["/mulai"]
		ps = append(ps, course.NewProblem(d.File, at.Line, at.Col, course.NoCleanPath, string(d.ID)))
	}
	return ps
}

// ends reports whether a final ending is among nodes.
func (s *Scenario) ends(nodes map[NodeID]bool) bool {
	for id := range nodes {
		if n, ok := s.Node(id); ok && n.Final() {
			return true
		}
	}
	return false
}

// reach collects every node that can follow from, replays included; red choices
// count only if red says so.
func (s *Scenario) reach(from NodeID, red bool) map[NodeID]bool {
	seen := map[NodeID]bool{}
	queue := []NodeID{from}
	for len(queue) > 0 {
		id := queue[len(queue)-1]
		queue = queue[:len(queue)-1]
		n, ok := s.Node(id)
		if !ok || seen[id] {
			continue
		}
		seen[id] = true
		queue = append(queue, n.Random...)
		if n.Replay != "" {
			queue = append(queue, n.Replay)
		}
		for i := range n.Choices {
			if c := &n.Choices[i]; red || !c.Red {
				queue = append(queue, c.To)
			}
		}
	}
	return seen
}
