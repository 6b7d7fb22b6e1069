package scenario

import (
	"cmp"
	"io/fs"
	"path"
	"slices"
	"strings"

	"diklat/quiz/course"
	"diklat/quiz/course/tree"
)

// Load reads every skenario/*.yaml of a folder. The error is a course.Problems
// with everything wrong at once; no scenario is returned then.
func Load(fsys fs.FS) ([]*Scenario, error) {
	lib, _ := course.Open(fsys) // what is wrong with modules is not our business
	all, ps := From(lib)
	if bad := ps.Errors(); len(bad) > 0 {
		return nil, bad
	}
	return all, nil
}

// From reads the scenarios of a library, by id. One of an upper folder replaces
// the one of the same id below it; where it is broken the lower one stays and
// problems say why.
func From(lib *course.Library) (all []*Scenario, problems course.Problems) {
	seen := map[ID]doc{}
	for _, t := range lib.Texts(isScenarioFile) {
		d := readText(t)
		problems = append(problems, d.problems...)
		if len(d.problems.Errors()) > 0 {
			continue
		}
		first, twice := seen[d.ID]
		if twice && first.layer == t.Layer {
			problems = append(problems, course.NewProblem(t.Name, 1, 1, course.DoubleID, string(d.ID), first.File))
		}
		if !twice {
			d.Version = cmp.Or(d.Version, lib.Pack().Version)
			d.Hash = lib.Pack().Hash
			seen[d.ID] = d
			all = append(all, d.Scenario)
		}
	}
	slices.SortFunc(all, func(a, b *Scenario) int { return cmp.Compare(a.ID, b.ID) })
	return all, problems
}

func isScenarioFile(name string) bool {
	return path.Base(path.Dir(name)) == "skenario" && path.Ext(name) == ".yaml"
}

// doc is a scenario as its file has it, with the places the lint speaks of.
type doc struct {
	*Scenario
	layer    int
	at       map[string]*tree.Node // place of a node "N1", of a choice "N1/a", of "ke" "N1/a/ke"
	facts    []course.FactRef
	services []serviceRef
	problems course.Problems
}

type serviceRef struct {
	id course.ServiceID
	at *tree.Node
}

func readText(t course.Text) doc {
	if len(t.Problems) > 0 {
		return doc{Scenario: &Scenario{File: t.Name}, layer: t.Layer, problems: t.Problems}
	}
	d := read(t.Name, t.Body)
	d.layer = t.Layer
	return d
}

// read reads one file: its text, then what its nodes name.
func read(file, src string) doc {
	form, root := course.NewForm(file, src)
	r := &reader{Form: form, doc: doc{Scenario: &Scenario{File: file}, at: map[string]*tree.Node{}}}
	if root != nil {
		r.head(root)
		r.targets()
	}
	r.doc.problems = form.Problems()
	return r.doc
}

// reader fills one doc.
type reader struct {
	*course.Form
	doc doc
}

func (r *reader) head(root *tree.Node) {
	f, ok := r.Fields(root, "skenario", "id", "judul", "versi", "peringatan", "latar", "peran", "keluar", "bantuan", "mulai", "simpul", "debrief")
	if !ok {
		return
	}
	s := r.doc.Scenario
	s.ID = ID(f.ID("id", "S1", true))
	s.Title, s.Version = f.Text("judul", true), f.Text("versi", false)
	s.Warning, s.Setting, s.Role = f.Text("peringatan", true), f.Text("latar", true), f.Text("peran", true)
	s.WayOut = f.Text("keluar", true) // nobody is locked into a heavy story
	s.Help = r.services(f, "bantuan")
	if len(s.Help) == 0 {
		r.Fail(f.At("bantuan"), course.MissingKey, "bantuan")
	}
	s.Start = NodeID(f.ID("mulai", "N1", true))
	r.doc.at["/mulai"] = f.At("mulai")
	for _, n := range f.Texts("debrief") {
		s.Debrief = append(s.Debrief, strings.TrimSpace(n.Text))
	}
	if len(s.Debrief) == 0 {
		r.Fail(f.At("debrief"), course.MissingKey, "debrief")
	}
	nodes := root.Get("simpul")
	if nodes == nil || nodes.Shape != tree.Map {
		r.Fail(f.At("simpul"), course.WrongShape, "simpul", "peta simpul: \"N1:\" dan isinya")
		return
	}
	for _, field := range nodes.Fields {
		r.node(field)
	}
}

// targets checks that every node named somewhere is there, so that a play can
// never lead nowhere.
func (r *reader) targets() {
	need := func(id NodeID, place string) {
		if _, ok := r.doc.Node(id); !ok && r.doc.at[place] != nil {
			r.Fail(r.doc.at[place], course.UnknownNode, string(id))
		}
	}
	need(r.doc.Start, "/mulai")
	for _, n := range r.doc.Nodes {
		for _, c := range n.Choices {
			need(c.To, string(n.ID)+"/"+string(c.ID)+"/ke")
		}
		for _, to := range n.Random {
			need(to, string(n.ID)+"/"+string(to))
		}
		if n.Replay != "" {
			need(n.Replay, string(n.ID)+"/ulang_dari")
		}
	}
}
