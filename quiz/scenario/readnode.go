package scenario

import (
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/course/tree"
)

func (r *reader) node(field tree.Field) {
	r.doc.at[field.Key.Text] = field.Key
	f, ok := r.Fields(field.Value, "simpul", "judul", "teks", "fakta", "skor", "pilihan", "acak", "akhir", "yang_dilakukan", "rujuk", "ulang_dari")
	if !ok {
		return
	}
	n := Node{ID: NodeID(field.Key.Text), Title: f.Text("judul", true), Text: f.Text("teks", true), Facts: r.facts(f)}
	n.Score = r.score(f, string(n.ID))
	if has := yes(f.Has("pilihan")) + yes(f.Has("acak")) + yes(f.Has("akhir")); has != 1 {
		r.Fail(field.Key, course.NodeShape, string(n.ID))
	}
	switch {
	case f.Has("pilihan"):
		for _, c := range f.List("pilihan", true) {
			r.choice(&n, c)
		}
		r.few(f, "pilihan", &n, len(n.Choices))
	case f.Has("acak"):
		for _, t := range f.Texts("acak") {
			to := strings.TrimSpace(t.Text)
			n.Random = append(n.Random, NodeID(to))
			r.doc.at[string(n.ID)+"/"+to] = t
		}
		r.few(f, "acak", &n, len(n.Random))
	case f.Has("akhir"):
		r.ending(f, &n)
	}
	if n.Ending == "" {
		for _, key := range []string{"yang_dilakukan", "rujuk", "ulang_dari"} {
			if f.Has(key) {
				r.Fail(f.At(key), course.UnknownKey, key, "judul, teks, fakta, skor, pilihan, acak, akhir")
			}
		}
	}
	if len(r.doc.Nodes) == maxNodes {
		r.Fail(field.Key, course.YAMLTooLarge)
	}
	r.doc.Nodes = append(r.doc.Nodes, n)
}

// few wants one to six ways on.
func (r *reader) few(f course.Fields, key string, n *Node, ways int) {
	switch {
	case ways == 0:
		r.Fail(f.At(key), course.MissingKey, key)
	case ways > maxWays:
		r.Fail(f.At(key), course.TooManyWays, string(n.ID))
	}
}

func (r *reader) choice(n *Node, at *tree.Node) {
	f, ok := r.Fields(at, "pilihan", "id", "teks", "akibat", "skor", "ke", "fakta", "catatan_hukum", "merah", "penjelasan")
	if !ok {
		return
	}
	c := Choice{
		ID: quiz.ChoiceID(f.ID("id", "a", true)), Text: f.Text("teks", true), Consequence: f.Text("akibat", false),
		To: NodeID(f.ID("ke", "N2", true)), Facts: r.facts(f), Legal: f.Text("catatan_hukum", false),
		Red: f.Yes("merah", false), Why: f.Text("penjelasan", false),
	}
	c.Score = r.score(f, string(n.ID))
	where := string(n.ID) + "/" + string(c.ID)
	switch {
	case c.ID == "":
		return
	case r.doc.at[where] != nil:
		r.Fail(at, course.DoubleID, string(c.ID), string(n.ID))
		return
	case c.Consequence == "":
		r.Fail(at, course.NoConsequence, string(n.ID), string(c.ID))
	case c.Red != (c.Score == RedScore):
		r.Fail(at, course.RedMismatch, string(n.ID), string(c.ID))
	case c.Red && c.Why == "":
		r.Fail(at, course.RedNoWhy, string(n.ID), string(c.ID))
	}
	r.doc.at[where], r.doc.at[where+"/ke"] = at, f.At("ke")
	n.Choices = append(n.Choices, c)
}

func (r *reader) ending(f course.Fields, n *Node) {
	n.Ending = Ending(f.OneOf("akhir", true, string(Good), string(Open), string(Weak), string(Bad), string(Red)))
	n.Replay = NodeID(f.ID("ulang_dari", "N1", false))
	r.doc.at[string(n.ID)+"/ulang_dari"] = f.At("ulang_dari")
	if n.Replay == "" && (n.Ending == Bad || n.Ending == Red || n.Ending == Weak) {
		r.Fail(f.At("akhir"), course.RedNoReplay, string(n.ID), string(n.Ending))
	}
	for _, t := range f.Texts("yang_dilakukan") {
		n.Done = append(n.Done, strings.TrimSpace(t.Text))
	}
	if len(n.Done) == 0 {
		r.Fail(f.At("yang_dilakukan"), course.MissingKey, "yang_dilakukan")
	}
	for _, at := range f.List("rujuk", true) {
		if ref, ok := r.Fields(at, "rujuk", "kepada", "untuk", "layanan"); ok {
			n.Refer = append(n.Refer, Referral{To: ref.Text("kepada", true), For: ref.Text("untuk", true), Services: r.services(ref, "layanan")})
		}
	}
	if len(n.Refer) == 0 && f.Has("rujuk") { // an ending always says where to go
		r.Fail(f.At("rujuk"), course.MissingKey, "rujuk")
	}
}

func (r *reader) score(f course.Fields, node string) int {
	n := f.Number("skor", RedScore, MaxScore, false)
	if n == -1 {
		r.Fail(f.At("skor"), course.BadScore, node, strconv.Itoa(n))
	}
	return n
}

func (r *reader) facts(f course.Fields) []quiz.FactID {
	var ids []quiz.FactID
	for _, ref := range f.Facts("fakta") {
		r.doc.facts = append(r.doc.facts, ref)
		ids = append(ids, ref.ID)
	}
	return ids
}

func (r *reader) services(f course.Fields, key string) []course.ServiceID {
	var ids []course.ServiceID
	for _, n := range f.Texts(key) {
		id := course.ServiceID(strings.TrimSpace(n.Text))
		ids = append(ids, id)
		r.doc.services = append(r.doc.services, serviceRef{id, n})
	}
	return ids
}

func yes(b bool) int {
	if b {
		return 1
	}
	return 0
}
