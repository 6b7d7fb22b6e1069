package course

import (
	"slices"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// bankDoc is a bank as its file has it.
type bankDoc struct {
	quiz.Quiz
	items []itemDoc // beside Quiz.Questions
}

// itemDoc is where an item and its parts stand, for the lint.
type itemDoc struct {
	line, col int
	facts     []factRef
	choices   map[quiz.ChoiceID]factRef // place of each choice; id unused
	tests     string                    // what it tests: pengetahuan, sikap, prosedur
	weak      bool                      // has problems already; its choices may be incomplete
}

// readBank reads a soal.yaml.
func readBank(file, src string) (bankDoc, Problems) {
	r := &reader{file: file}
	var doc bankDoc
	root := r.parse(src)
	if root == nil {
		return doc, r.probs
	}
	o, ok := r.object(root, "bank", "bank", "judul", "versi", "soal")
	if !ok {
		return doc, r.probs
	}
	id, v := o.scalar("bank", true)
	if v != nil && !validID(id) {
		r.at(v, BadID, id, "M2")
		id = ""
	}
	doc.ID, doc.Title, doc.Version = id, o.text("judul", true), o.text("versi", false)
	seen := map[quiz.QuestionID]bool{}
	for _, n := range o.list("soal", true) {
		q, it, ok := r.item(n)
		if !ok {
			continue
		}
		if seen[q.ID] {
			r.at(n, DoubleID, string(q.ID), file)
			continue
		}
		seen[q.ID] = true
		q.Module = doc.ID
		doc.Questions = append(doc.Questions, q)
		doc.items = append(doc.items, it)
	}
	return doc, r.probs
}

// kindNames joins the words of content files and the kinds of quiz.
var kindNames = []struct {
	word string
	kind quiz.Kind
}{
	{"tunggal", quiz.Single}, {"ganda", quiz.Multi}, {"benar-salah", quiz.TrueFalse},
	{"angka", quiz.Numeric}, {"isian", quiz.Short}, {"jodohkan", quiz.Match},
	{"urutkan", quiz.Order}, {"skala", quiz.Scale}, {"jajak", quiz.Poll},
	{"terbuka", quiz.Open}, {"keterangan", quiz.Description},
}

// KindName is the word a content file uses for k, "" if there is none.
func KindName(k quiz.Kind) string {
	for _, n := range kindNames {
		if n.kind == k {
			return n.word
		}
	}
	return ""
}

// itemKeys are the keys an item may have, whatever its kind.
var itemKeys = []string{"id", "jenis", "tanya", "pilihan", "pasangan", "kunci", "sebab", "acak",
	"fakta", "tingkat", "alasan", "bantuan", "bacakan", "berubah", "uji", "topik"}

// item reads one question. ok is false where it has no usable id or kind.
func (r *reader) item(n *tree.Node) (quiz.Question, itemDoc, bool) {
	var q quiz.Question
	it := itemDoc{line: n.Line + r.shift, col: n.Col}
	before := len(r.probs)
	o, ok := r.object(n, "soal", itemKeys...)
	if !ok {
		return q, it, false
	}
	id, v := o.scalar("id", true)
	if v != nil && !validID(id) {
		r.at(v, BadID, id, "M2-01")
		v = nil
	}
	kind, known := o.kind()
	if v == nil || !known {
		return q, it, false
	}
	q = quiz.Question{
		ID: quiz.QuestionID(id), Kind: kind, Stem: o.text("tanya", false),
		Explain: o.text("alasan", false), Help: o.text("bantuan", false),
		ReadAloud: o.text("bacakan", false), Difficulty: o.number("tingkat", 1, 3, false),
		Changing: o.yes("berubah", false),
	}
	it.facts = o.facts("fakta")
	q.Facts = factIDs(it.facts)
	it.tests = o.oneOf("uji", false, "pengetahuan", "sikap", "prosedur")
	for _, t := range append(o.texts("topik"), o.texts("uji")...) {
		q.Tags = append(q.Tags, strings.TrimSpace(t.Text))
	}
	o.fill(&q, &it)
	if len(r.probs) == before { // one cause, one message
		o.validate(&q)
	}
	it.weak = len(r.probs) > before
	return q, it, true
}

// kind reads "jenis".
func (o object) kind() (quiz.Kind, bool) {
	s, v := o.scalar("jenis", true)
	if v == nil {
		return "", false
	}
	var names []string
	for _, k := range kindNames {
		if k.word == s {
			return k.kind, true
		}
		names = append(names, k.word)
	}
	o.r.at(v, BadValue, "jenis", s, strings.Join(names, ", "))
	return "", false
}

// validate says what quiz.Validate finds at the place it speaks of.
func (o object) validate(q *quiz.Question) {
	for _, p := range quiz.Validate(q) {
		o.r.at(o.placeOf(p), faultCode(p.Fault), string(q.ID), string(p.Choice))
	}
}

func (o object) placeOf(p quiz.Problem) *tree.Node {
	list := o.n.Get("pilihan")
	if list == nil {
		list = o.n.Get("pasangan")
	}
	if p.Choice != "" && list != nil {
		// The last of that id: of a double the second is the wrong one.
		for _, c := range slices.Backward(list.Items) {
			if id := c.Get("id"); id != nil && id.Text == string(p.Choice) {
				return c
			}
		}
	}
	if v := o.n.Get("kunci"); v != nil && (p.Fault == quiz.BadRange || p.Fault == quiz.NoKey) {
		return v
	}
	return o.n
}

func faultCode(f quiz.Fault) Code {
	switch f {
	case quiz.NoStem:
		return NoStem
	case quiz.NoChoices:
		return NoChoices
	case quiz.NoKey:
		return NoKey
	case quiz.ManyKeys:
		return ManyKeys
	case quiz.DoubleChoice:
		return DoubleChoice
	case quiz.EmptyChoice:
		return EmptyChoice
	case quiz.BadWeight:
		return BadWeight
	case quiz.BadRange:
		return BadRange
	case quiz.TooMany:
		return TooManyChoices
	case quiz.UnknownKind:
		return BadValue
	}
	return Code(f)
}
