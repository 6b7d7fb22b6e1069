package course

import (
	"path"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// factDoc is one file of facts.
type factDoc struct {
	facts []Fact
	at    []factRef // where each stands
}

// readFacts reads fakta/X.yaml: a list of facts whose ids begin with X.
func readFacts(file, src string) (factDoc, Problems) {
	r := &reader{file: file}
	var doc factDoc
	root := r.parse(src)
	if root == nil {
		return doc, r.probs
	}
	if root.Shape != tree.List {
		r.at(root, WrongShape, "fakta", "daftar fakta")
		return doc, r.probs
	}
	group := strings.TrimSuffix(path.Base(file), path.Ext(file))
	seen := map[quiz.FactID]bool{}
	for _, n := range root.Items {
		f, ok := r.fact(n)
		switch {
		case !ok:
			continue
		case seen[f.ID]:
			r.at(n, DoubleID, string(f.ID), file)
			continue
		case !strings.HasPrefix(string(f.ID), group):
			r.at(n, FactFile, string(f.ID))
		}
		seen[f.ID] = true
		doc.facts = append(doc.facts, f)
		doc.at = append(doc.at, factRef{f.ID, n.Line, n.Col})
	}
	return doc, r.probs
}

func (r *reader) fact(n *tree.Node) (Fact, bool) {
	o, ok := r.object(n, "fakta", "id", "tingkat", "teks", "en", "sumber", "topik")
	if !ok {
		return Fact{}, false
	}
	id, v := o.scalar("id", true)
	if v == nil {
		return Fact{}, false
	}
	if !validFactID(id) {
		r.at(v, BadFact, id)
		return Fact{}, false
	}
	return Fact{
		ID:     quiz.FactID(id),
		Level:  Level(o.oneOf("tingkat", true, "V", "S", "P", "U")),
		Text:   o.text("teks", true),
		EN:     o.text("en", false),
		Source: o.text("sumber", true),
		Topic:  o.text("topik", false),
	}, true
}
