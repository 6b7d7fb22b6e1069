package course

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diklat/quiz"
)

const (
	choiceRunes  = 60
	explainRunes = 140 // two lines of 70
	bankItems    = 12
	cards        = 6 // printed cards 1..6
)

func (ln *linter) banks() {
	seen := map[string]quiz.QuestionID{}
	ids := map[quiz.QuestionID]string{}
	for _, id := range sortedKeys(ln.top.banks) {
		doc, _ := ln.top.banks[id]()
		file := ln.top.bankAt[id]
		ln.counts["banks"]++
		ln.counts["items"] += len(doc.Questions)
		module := slices.ContainsFunc(ln.lib.Heads(), func(h Head) bool { return string(h.ID) == id })
		if !module {
			ln.fail(file, 1, 1, NoModule, id)
		}
		if module && len(doc.Questions) < bankItems {
			ln.fail(file, 1, 1, SmallBank, id, itoa(len(doc.Questions)))
		}
		before := ""
		for i := range doc.Questions {
			q, it := &doc.Questions[i], &doc.items[i]
			place := factRef{line: it.line, col: it.col}
			ln.order(file, place, before, string(q.ID))
			before = string(q.ID)
			if !strings.HasPrefix(string(q.ID), id+"-") {
				ln.fail(file, it.line, it.col, ForeignID, string(q.ID), id)
			}
			if at, ok := ids[q.ID]; ok {
				ln.fail(file, it.line, it.col, DoubleID, string(q.ID), at)
			}
			ids[q.ID] = file
			ln.item(file, q, it)
			ln.same(file, q, it, seen)
		}
	}
}

// item checks one question beyond what makes it askable.
func (ln *linter) item(file string, q *quiz.Question, it *itemDoc) {
	ln.known(file, it.facts)
	if q.Kind == quiz.Description {
		return
	}
	if q.Kind.Scored() {
		ln.sourced(file, q, it)
		ln.explained(file, q, it)
	}
	ln.readable(file, q, it)
	ln.helped(file, q, it)
	if q.Kind == quiz.Multi && wrongChoices(q) == 1 {
		ln.fail(file, it.line, it.col, OneWrongOnly, string(q.ID))
	}
}

// wrongChoices counts what a Multi must not be answered with. The wrong choices
// together cost as much as the right ones earn, so a single one costs it all.
func wrongChoices(q *quiz.Question) int {
	n := 0
	for _, c := range q.Choices {
		if c.Weight < 0 {
			n++
		}
	}
	return n
}

// sourced applies the rule of the facts: only what was read in the law itself may
// be a key; second-hand facts and advice test attitude and procedure; what is
// unverified is never asked.
func (ln *linter) sourced(file string, q *quiz.Question, it *itemDoc) {
	if len(it.facts) == 0 {
		ln.fail(file, it.line, it.col, NoFact, string(q.ID))
		return
	}
	verified, unknown := false, false
	var levels []string
	for _, ref := range it.facts {
		f, ok := ln.lib.Fact(ref.id)
		if !ok {
			unknown = true // said already
			continue
		}
		verified = verified || f.Level == Verified
		levels = append(levels, string(f.ID)+" "+string(f.Level))
		if f.Level == Unverified {
			ln.fail(file, ref.line, ref.col, UnverifiedKey, string(q.ID), string(f.ID))
		}
	}
	attitude := it.tests == "sikap" || it.tests == "prosedur"
	if !verified && !unknown && !attitude {
		ln.fail(file, it.line, it.col, SecondaryKey, string(q.ID), strings.Join(levels, ", "))
	}
}

// explained wants a reason for the key and for each wrong choice.
func (ln *linter) explained(file string, q *quiz.Question, it *itemDoc) {
	if q.Explain == "" {
		ln.fail(file, it.line, it.col, NoExplain, string(q.ID))
	}
	if q.Difficulty == 0 {
		ln.fail(file, it.line, it.col, NoDifficulty, string(q.ID))
	}
	if it.weak || q.Kind != quiz.Single && q.Kind != quiz.Multi && q.Kind != quiz.TrueFalse {
		return
	}
	for _, c := range q.Choices {
		if c.Weight > 0 || c.Why != "" {
			continue
		}
		at, ok := it.choices[c.ID]
		if !ok { // true/false: its reason stands at the item
			at = factRef{line: it.line, col: it.col}
		}
		ln.fail(file, at.line, at.col, NoWhy, string(q.ID), string(c.ID))
	}
}

// readable checks the room that texts have on a participant's screen.
func (ln *linter) readable(file string, q *quiz.Question, it *itemDoc) {
	if utf8.RuneCountInString(q.Explain) > explainRunes {
		ln.fail(file, it.line, it.col, LongExplain, string(q.ID))
	}
	if len(q.Choices) > cards && (q.Kind == quiz.Single || q.Kind == quiz.Multi || q.Kind == quiz.Poll) {
		ln.fail(file, it.line, it.col, SixChoices, string(q.ID))
	}
	for _, c := range q.Choices {
		if at := it.choices[c.ID]; utf8.RuneCountInString(c.Text) > choiceRunes {
			ln.fail(file, at.line, at.col, LongChoice, string(q.ID), string(c.ID))
		}
	}
}

// same reports an item that asks word for word what another one asks.
func (ln *linter) same(file string, q *quiz.Question, it *itemDoc, seen map[string]quiz.QuestionID) {
	if q.Kind == quiz.Description || q.Stem == "" {
		return
	}
	key := itemKey(q)
	if first, ok := seen[key]; ok {
		ln.fail(file, it.line, it.col, SameItem, string(q.ID), string(first))
		return
	}
	seen[key] = q.ID
}

// itemKey is what an item asks, however it is spelled or shuffled.
func itemKey(q *quiz.Question) string {
	parts := []string{string(q.Kind)}
	for _, c := range q.Choices {
		parts = append(parts, fold(c.Text))
	}
	for _, p := range q.Pairs {
		parts = append(parts, fold(p.Left+"/"+p.Right))
	}
	if q.Kind != quiz.Order {
		slices.Sort(parts)
	}
	return fold(q.Stem) + "\x00" + strings.Join(parts, "\x00")
}

// fold makes two ways of writing the same words equal.
func fold(s string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWordRune(r) }), " ")
}
