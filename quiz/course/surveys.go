package course

import (
	"cmp"
	"path"
	"slices"

	"diklat/quiz"
)

// SurveyForm is a form without right answers: how a training was, or what was
// done since.
type SurveyForm struct {
	ID      string // "penutup", "kunjungan"
	Title   string
	Level   int // Kirkpatrick's: 1 reaction, 3 behaviour
	Minutes int
	Quiz    quiz.Quiz // ID "F-penutup"
	File    string
}

// Surveys returns the forms that can be read, by level. A form of an upper folder
// replaces the one of the same id below it.
func (lib *Library) Surveys() []SurveyForm {
	seen := map[string]bool{}
	var out []SurveyForm
	for _, d := range lib.surveyDocs() {
		if d.ID == "" || seen[d.ID] || len(d.probs.Errors()) > 0 {
			continue
		}
		seen[d.ID] = true
		f := d.SurveyForm
		f.Quiz.Version, f.Quiz.Hash = cmp.Or(f.Quiz.Version, lib.pack.Version), lib.pack.Hash
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b SurveyForm) int { return cmp.Or(a.Level-b.Level, cmp.Compare(a.ID, b.ID)) })
	return out
}

// Survey returns the first form of a level.
func (lib *Library) Survey(level int) (SurveyForm, bool) {
	for _, f := range lib.Surveys() {
		if f.Level == level {
			return f, true
		}
	}
	return SurveyForm{}, false
}

func isSurveyFile(name string) bool {
	return path.Base(path.Dir(name)) == "formulir" && path.Ext(name) == ".yaml"
}

// surveyDoc is a form as its file has it.
type surveyDoc struct {
	SurveyForm
	layer int
	items []itemDoc
	probs Problems
}

func (lib *Library) surveyDocs() []surveyDoc {
	var docs []surveyDoc
	for _, t := range lib.Texts(isSurveyFile) {
		d := surveyDoc{probs: t.Problems}
		if len(t.Problems) == 0 {
			d = readSurvey(t.Name, t.Body)
		}
		d.File, d.layer = t.Name, t.Layer
		docs = append(docs, d)
	}
	return docs
}

// readSurvey reads formulir/*.yaml: items like those of a bank, of kinds without a
// key.
func readSurvey(file, src string) surveyDoc {
	r := &reader{file: file}
	var doc surveyDoc
	if root := r.parse(src); root != nil {
		if o, ok := r.object(root, "formulir", "formulir", "judul", "versi", "tingkat", "menit", "soal"); ok {
			doc = o.survey()
		}
	}
	doc.File, doc.probs = file, r.probs
	return doc
}

func (o object) survey() surveyDoc {
	var doc surveyDoc
	id, v := o.scalar("formulir", true)
	if v != nil && !validID(id) {
		o.r.at(v, BadID, id, "penutup")
		id = ""
	}
	doc.ID, doc.Title, doc.Level = id, o.text("judul", true), o.number("tingkat", 1, 4, true)
	doc.Minutes = o.number("menit", 1, 180, false)
	doc.Quiz = quiz.Quiz{ID: "F-" + id, Title: doc.Title, Version: o.text("versi", false)}
	seen := map[quiz.QuestionID]bool{}
	for _, n := range o.list("soal", true) {
		q, it, ok := o.r.item(n)
		switch {
		case !ok:
			continue
		case seen[q.ID]:
			o.r.at(n, DoubleID, string(q.ID), o.r.file)
			continue
		case q.Kind.Scored() || q.Kind == quiz.Poll:
			// A poll keeps no person, so nobody could change an answer.
			o.r.at(n, BadValue, "jenis", KindName(q.Kind), "skala, terbuka, keterangan")
			continue
		}
		seen[q.ID] = true
		doc.Quiz.Questions = append(doc.Quiz.Questions, q)
		doc.items = append(doc.items, it)
	}
	return doc
}

// SurveyChecker lints the forms: known facts, choices that fit a screen, no item
// twice.
type SurveyChecker struct{}

// Claims accepts formulir/*.yaml.
func (SurveyChecker) Claims(name string) bool { return isSurveyFile(name) }

// Check lints the forms; it counts "surveys" and "survey_items".
func (SurveyChecker) Check(lib *Library, _ []string) (Problems, map[string]int) {
	ln := &linter{lib: lib}
	counts := map[string]int{"surveys": 0, "survey_items": 0}
	for _, d := range lib.surveyDocs() {
		if d.layer > 0 {
			continue
		}
		counts["surveys"]++
		counts["survey_items"] += len(d.Quiz.Questions)
		ln.probs = append(ln.probs, d.probs...)
		seen := map[string]quiz.QuestionID{}
		for i := range d.Quiz.Questions {
			q, it := &d.Quiz.Questions[i], &d.items[i]
			ln.known(d.File, it.facts)
			ln.readable(d.File, q, it)
			ln.same(d.File, q, it, seen)
		}
	}
	return ln.probs, counts
}
