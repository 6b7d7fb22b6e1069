package outcome

import (
	"slices"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/stats"
)

// Form is the analysis of one form: everybody who took it, matched or not.
type Form struct {
	Name   string
	Report stats.Report
}

// Item is one question of a test: how it went before and after. Figures of
// quality are of the sitting that Forms is of.
type Item struct {
	ID       quiz.QuestionID
	Form     string
	Place    int // in its form, from 1
	Module   string
	Question *quiz.Question
	Shown    []quiz.ChoiceID // in the order in which options have letters
	NPre     int
	NPost    int
	PPre     stats.Value
	PPost    stats.Value
	DPre     stats.Value // D in the pre-test, where Forms is of the post-test
	stats.Item
}

// Confusing reports an item that went wrong for people who are good otherwise:
// less than half of the strong had it, or the key may be the wrong option. With the
// few people who share a form one of them turns D around, so a suspicion about the
// key must not be contradicted by the pre-test.
func (it *Item) Confusing() bool {
	return slices.Contains(it.Flags, stats.StrongFailed) || it.KeySuspect()
}

// KeySuspect reports an item of which both tests say that the weak do better.
func (it *Item) KeySuspect() bool {
	return slices.Contains(it.Flags, stats.KeySuspect) && (!it.DPre.OK || it.DPre.V <= 0)
}

// items analyses each form in the newest sitting, and looks up how each item went
// in the other.
func (l *Learned) items() {
	s := l.Post
	if s == nil || len(s.Took) == 0 {
		s = l.Pre
	}
	if s == nil {
		return
	}
	last := s.runs[len(s.runs)-1]
	before := map[string]stats.Value{}
	if l.Pre != nil && s != l.Pre {
		for _, name := range l.Pre.Forms {
			for _, it := range stats.Analyse(l.Pre.matrix(name), nil).Items {
				before[it.ID] = it.D
			}
		}
	}
	for _, name := range s.Forms {
		m := s.matrix(name)
		r := stats.Analyse(m, nil)
		l.Forms = append(l.Forms, Form{Name: name, Report: r})
		for place, i := range formItems(last, name) {
			q := &last.Quiz.Questions[i]
			it := Item{ID: q.ID, Form: name, Place: place + 1, Module: q.Module, Question: q, Shown: last.Shown(i, ""), DPre: before[string(q.ID)], Item: r.Items[place]}
			it.NPre, it.PPre = l.Pre.share(q.ID)
			it.NPost, it.PPost = l.Post.share(q.ID)
			l.Items = append(l.Items, it)
		}
	}
}

// share is the mean score of an item over those who took its form.
func (s *Sitting) share(id quiz.QuestionID) (n int, p stats.Value) {
	if s == nil {
		return 0, p
	}
	sum := 0.0
	for _, who := range s.Took {
		if _, sh := s.sheet(who); has(sh, id) {
			n++
			g, _ := s.given(who, id)
			sum += g.Result.Score
		}
	}
	if n == 0 {
		return 0, p
	}
	return n, stats.Of(sum / float64(n))
}

func has(sh *sheet, id quiz.QuestionID) bool {
	_, ok := sh.at[id]
	return ok
}

// Objective is what the items of one module measure, over matched people.
type Objective struct {
	Module string
	Items  int // in each form
	Before stats.Value
	After  stats.Value
	Weak   bool // among the three weakest after the training, and under Pass
	// Facts are what the items rest on, the most often missed first; they lead to
	// the slide that treats them.
	Facts []quiz.FactID
}

// weakest is how many objectives are named to be taught again.
const weakest = 3

// passUnknown stands where no form says what counts as reached.
const passUnknown = 70

func (l *Learned) objectives(both []live.PersonID) []Objective {
	if l.Pre == nil || l.Post == nil || len(both) == 0 {
		return nil
	}
	var out []Objective
	for _, it := range l.Items {
		if !slices.ContainsFunc(out, func(o Objective) bool { return o.Module == it.Module }) {
			out = append(out, Objective{Module: it.Module})
		}
	}
	for i := range out {
		o := &out[i]
		o.Before, _ = l.Pre.module(both, o.Module)
		o.After, o.Items = l.Post.module(both, o.Module)
		o.Facts = l.missed(o.Module)
	}
	order := make([]int, len(out))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return compareValue(out[a].After, out[b].After) })
	pass := float64(l.Pass)
	if pass == 0 {
		pass = passUnknown
	}
	for _, i := range order[:min(weakest, len(order))] {
		out[i].Weak = out[i].After.OK && out[i].After.V < pass
	}
	return out
}

// Weakest are the weak objectives, the weakest first.
func (l *Learned) Weakest() []Objective {
	var out []Objective
	for _, o := range l.Objectives {
		if o.Weak {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b Objective) int { return compareValue(a.After, b.After) })
	return out
}

func compareValue(a, b stats.Value) int {
	switch {
	case a.V < b.V:
		return -1
	case a.V > b.V:
		return 1
	}
	return 0
}

// module is the mean of people's percentages on the items of a module, and how
// many such items a form has.
func (s *Sitting) module(people []live.PersonID, module string) (mean stats.Value, items int) {
	sum, n := 0.0, 0
	for _, p := range people {
		r, sh := s.sheet(p)
		right, of := 0.0, 0
		for at, i := range sh.items {
			if sh.counts[at] && r.Quiz.Questions[i].Module == module {
				of++
				g, _ := r.Given(i, p)
				right += g.Result.Score
			}
		}
		if of > 0 {
			n++
			sum += 100 * right / float64(of)
			items = max(items, of)
		}
	}
	if n == 0 {
		return mean, 0
	}
	return stats.Of(sum / float64(n)), items
}

// missed are the facts behind a module's items, the most often missed first.
func (l *Learned) missed(module string) []quiz.FactID {
	wrong := map[quiz.FactID]float64{}
	var out []quiz.FactID
	for _, it := range l.Items {
		if it.Module != module {
			continue
		}
		for _, f := range it.Question.Facts {
			if _, ok := wrong[f]; !ok {
				out = append(out, f)
			}
			wrong[f] += 1 - it.P.V
		}
	}
	slices.SortStableFunc(out, func(a, b quiz.FactID) int {
		switch {
		case wrong[a] > wrong[b]:
			return -1
		case wrong[a] < wrong[b]:
			return 1
		}
		return 0
	})
	return out
}
