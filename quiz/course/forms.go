package course

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// TestForm is one form of the test before and after a training, or the attitude
// items that are judged apart from it.
type TestForm struct {
	ID         string // "A", "B", "sikap"
	Title      string
	Minutes    int       // time to answer
	Pass       int       // percent to pass, 0 where nothing is passed
	Attitude   bool      // short cases of attitude: asked of everybody, counted apart, scored for nobody
	Quiz       quiz.Quiz // ID "TES-A"; Question.Module says the module of each item
	Objectives []string  // beside Quiz.Questions: what each item measures
	File       string
}

// Tests returns the forms that can be read, A and B before the attitude items. A
// form of an upper folder replaces the one of the same id below it.
//
// Forms have items of their own and never items of the banks: those are solved in
// class between the two tests, and a test would measure who remembers them.
func (lib *Library) Tests() []TestForm {
	seen := map[string]bool{}
	var out []TestForm
	for _, d := range lib.formDocs() {
		if seen[d.ID] || d.ID == "" || len(d.probs.Errors()) > 0 {
			continue
		}
		seen[d.ID] = true
		f := d.TestForm
		f.Quiz.Version = cmp.Or(f.Quiz.Version, lib.pack.Version)
		f.Quiz.Hash = lib.pack.Hash
		for i := range f.Quiz.Questions {
			f.Quiz.Questions[i].Source = lib.SourceOf(f.Quiz.Questions[i].Facts)
		}
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b TestForm) int {
		return cmp.Or(cmp.Compare(yesNo(a.Attitude), yesNo(b.Attitude)), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// Test returns one form.
func (lib *Library) Test(id string) (TestForm, bool) {
	for _, f := range lib.Tests() {
		if f.ID == id {
			return f, true
		}
	}
	return TestForm{}, false
}

func yesNo(b bool) int {
	if b {
		return 1
	}
	return 0
}

func isFormFile(name string) bool {
	return path.Base(path.Dir(name)) == "tes" && path.Ext(name) == ".yaml"
}

func (lib *Library) formDocs() []formDoc {
	var docs []formDoc
	for _, t := range lib.Texts(isFormFile) {
		d := formDoc{probs: t.Problems}
		if len(t.Problems) == 0 {
			d = readForm(t.Name, t.Body)
		}
		d.File, d.layer = t.Name, t.Layer
		docs = append(docs, d)
	}
	return docs
}

// formDoc is a form as its file has it.
type formDoc struct {
	TestForm
	layer int
	items []itemDoc
	probs Problems
}

// readForm reads tes/*.yaml: like a bank, and each item says its module and what
// it measures.
func readForm(file, src string) formDoc {
	r := &reader{file: file}
	var doc formDoc
	if root := r.parse(src); root != nil {
		if o, ok := r.object(root, "tes", "tes", "judul", "versi", "menit", "lulus", "sikap", "soal"); ok {
			doc = o.form()
		}
	}
	doc.File, doc.probs = file, r.probs
	return doc
}

func (o object) form() formDoc {
	var doc formDoc
	id, v := o.scalar("tes", true)
	if v != nil && !validID(id) {
		o.r.at(v, BadID, id, "A")
		id = ""
	}
	doc.ID, doc.Title = id, o.text("judul", true)
	doc.Minutes = o.number("menit", 1, 180, true)
	doc.Pass = o.number("lulus", 1, 100, false)
	doc.Attitude = o.yes("sikap", false)
	doc.Quiz = quiz.Quiz{ID: "TES-" + id, Title: doc.Title, Version: o.text("versi", false)}
	seen := map[quiz.QuestionID]bool{}
	for _, n := range o.list("soal", true) {
		q, it, goal, ok := o.r.formItem(n)
		if ok && seen[q.ID] {
			o.r.at(n, DoubleID, string(q.ID), o.r.file)
		}
		if !ok || seen[q.ID] {
			continue
		}
		seen[q.ID] = true
		doc.Quiz.Questions = append(doc.Quiz.Questions, q)
		doc.Objectives = append(doc.Objectives, goal)
		doc.items = append(doc.items, it)
	}
	return doc
}

// formItem reads an item: what a bank's item has, and "modul" and "tujuan".
func (r *reader) formItem(n *tree.Node) (q quiz.Question, it itemDoc, goal string, ok bool) {
	if n.Shape != tree.Map {
		r.at(n, WrongShape, "soal", "pasangan \"kunci: nilai\"")
		return q, it, "", false
	}
	bare := *n
	bare.Fields = slices.DeleteFunc(slices.Clone(n.Fields), func(f tree.Field) bool {
		return f.Key.Text == "modul" || f.Key.Text == "tujuan"
	})
	if q, it, ok = r.item(&bare); !ok {
		return q, it, "", false
	}
	o := object{r, n}
	q.Module = strings.TrimSpace(o.text("modul", true))
	return q, it, o.text("tujuan", true), true
}

// checkOthers reads the other files of a folder that this package knows, so that a
// folder with a broken one is refused as a whole.
func (l *layer) checkOthers() Problems {
	var ps Problems
	for _, name := range l.others {
		if !isServiceFile(name) && !isFormFile(name) && !isSurveyFile(name) {
			continue
		}
		text, bad := cleanText(name, l.src.data[name])
		switch {
		case len(bad) > 0:
			ps = append(ps, bad...)
		case isServiceFile(name):
			ps = append(ps, readServices(name, text).probs...)
		case isSurveyFile(name):
			ps = append(ps, readSurvey(name, text).probs...)
		default:
			ps = append(ps, readForm(name, text).probs...)
		}
	}
	return ps
}
