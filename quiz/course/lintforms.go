package course

import (
	"slices"
	"strings"

	"diklat/quiz"
)

// formWeights is how many items of each module a form has, as the curriculum says.
var formWeights = []struct {
	module string
	items  int
}{{"M1", 1}, {"M2", 3}, {"M3", 3}, {"M4", 2}, {"M5", 2}, {"M6", 2}, {"M7", 2}}

const (
	formItems     = 15
	attitudeItems = 5
)

// TestChecker lints the test forms: their weights, that no item comes twice, that
// A and B are parallel item by item, and that every key rests on V facts only.
type TestChecker struct{}

// Claims accepts tes/*.yaml.
func (TestChecker) Claims(name string) bool { return isFormFile(name) }

// Check lints the forms; it counts "forms" and "form_items".
func (TestChecker) Check(lib *Library, _ []string) (Problems, map[string]int) {
	c := &formLint{linter: linter{lib: lib}, seen: map[string]string{}}
	for _, id := range lib.Banks() {
		q, _ := lib.Quiz(id)
		for i := range q.Questions {
			c.seen[itemKey(&q.Questions[i])] = string(q.Questions[i].ID)
		}
	}
	counts := map[string]int{"forms": 0, "form_items": 0}
	for _, d := range lib.formDocs() {
		if d.layer > 0 {
			continue
		}
		counts["forms"]++
		counts["form_items"] += len(d.Quiz.Questions)
		c.probs = append(c.probs, d.probs...)
		if len(d.probs.Errors()) > 0 {
			continue
		}
		c.form(&d)
	}
	c.parallel()
	return c.probs, counts
}

type formLint struct {
	linter
	seen  map[string]string // what an item asks -> its id
	forms []formDoc
}

func (c *formLint) form(d *formDoc) {
	want := formItems
	if d.Attitude {
		want = attitudeItems
	} else {
		c.forms = append(c.forms, *d)
		c.weights(d)
	}
	if n := len(d.Quiz.Questions); n != want {
		c.fail(d.File, 1, 1, FormSize, d.ID, itoa(n), itoa(want))
	}
	for i := range d.Quiz.Questions {
		c.formItem(d, &d.Quiz.Questions[i], &d.items[i])
	}
}

func (c *formLint) weights(d *formDoc) {
	n := map[string]int{}
	for _, q := range d.Quiz.Questions {
		n[q.Module]++
	}
	for _, w := range formWeights {
		if n[w.module] != w.items {
			c.fail(d.File, 1, 1, FormWeights, d.ID, itoa(n[w.module]), w.module, itoa(w.items))
		}
	}
}

func (c *formLint) formItem(d *formDoc, q *quiz.Question, it *itemDoc) {
	id := string(q.ID)
	if !slices.ContainsFunc(c.lib.Heads(), func(h Head) bool { return string(h.ID) == q.Module }) {
		c.fail(d.File, it.line, it.col, FormModule, id)
	}
	key := itemKey(q)
	if other, ok := c.seen[key]; ok {
		c.fail(d.File, it.line, it.col, FormOverlap, id, other)
	}
	c.seen[key] = id
	c.known(d.File, it.facts)
	c.explained(d.File, q, it)
	c.readable(d.File, q, it)
	if d.Attitude {
		if q.Kind != quiz.Single || it.tests != "sikap" {
			c.fail(d.File, it.line, it.col, NotAttitude, id)
		}
		c.sourced(d.File, q, it)
		return
	}
	if len(it.facts) == 0 {
		c.fail(d.File, it.line, it.col, NoFact, id)
	}
	for _, ref := range it.facts {
		if f, ok := c.lib.Fact(ref.id); ok && f.Level != Verified {
			c.fail(d.File, ref.line, ref.col, FormLevel, id, string(f.ID))
		}
	}
}

// parallel compares the forms item by item with the first of them.
func (c *formLint) parallel() {
	if len(c.forms) == 1 {
		missing := map[string]string{"A": "B", "B": "A"}[c.forms[0].ID]
		if missing != "" {
			c.fail(c.forms[0].File, 1, 1, FormMissing, missing, strings.ToLower(missing))
		}
		return
	}
	for n := 1; n < len(c.forms); n++ {
		a, b := &c.forms[0], &c.forms[n]
		for i := range min(len(a.items), len(b.items)) {
			qa, qb := &a.Quiz.Questions[i], &b.Quiz.Questions[i]
			var differ []string
			for name, same := range map[string]bool{
				"modul": qa.Module == qb.Module, "jenis": qa.Kind == qb.Kind,
				"tingkat": qa.Difficulty == qb.Difficulty, "tujuan": a.Objectives[i] == b.Objectives[i],
			} {
				if !same {
					differ = append(differ, name)
				}
			}
			if len(differ) > 0 {
				slices.Sort(differ)
				c.fail(b.File, b.items[i].line, b.items[i].col, FormParallel, string(qb.ID), string(qa.ID), strings.Join(differ, ", "))
			}
		}
	}
}
