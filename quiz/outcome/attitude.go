package outcome

import (
	"slices"

	"diklat/quiz"
	"diklat/quiz/live"
)

// Attitude is how matched people answered one item that is asked of everybody and
// scored for nobody.
type Attitude struct {
	Question *quiz.Question
	Pre      []Count // nil where it was not asked
	Post     []Count
	NPre     int // matched people who answered it
	NPost    int
}

// Count is how many gave one answer.
type Count struct {
	Choice quiz.ChoiceID
	Text   string
	N      int
	// Advised marks what the curriculum advises. Nobody gets a point for it.
	Advised bool
}

func (l *Learned) attitude() {
	pre, post := took(l.Pre), took(l.Post)
	in := func(p live.PersonID) bool { return (l.Pre == nil || pre[p]) && (l.Post == nil || post[p]) }
	for _, s := range []*Sitting{l.Pre, l.Post} {
		if s == nil {
			continue
		}
		last := s.runs[len(s.runs)-1]
		for _, id := range last.Test.Also {
			if slices.ContainsFunc(l.Attitude, func(a Attitude) bool { return a.Question.ID == id }) {
				continue
			}
			i := slices.IndexFunc(last.Quiz.Questions, func(q quiz.Question) bool { return q.ID == id })
			if i < 0 {
				continue
			}
			a := Attitude{Question: &last.Quiz.Questions[i]}
			a.Pre, a.NPre = l.Pre.counts(a.Question, last.Shown(i, ""), in)
			a.Post, a.NPost = l.Post.counts(a.Question, last.Shown(i, ""), in)
			l.Attitude = append(l.Attitude, a)
		}
	}
}

// counts is the distribution of a question over some people.
func (s *Sitting) counts(q *quiz.Question, shown []quiz.ChoiceID, in func(live.PersonID) bool) (list []Count, n int) {
	if s == nil {
		return nil, 0
	}
	key, _ := quiz.Key(q)
	at := map[quiz.ChoiceID]int{}
	for _, id := range shown {
		c := Count{Choice: id, Advised: slices.Contains(key.Choices, id)}
		for _, x := range q.Choices {
			if x.ID == id {
				c.Text = x.Text
			}
		}
		at[id] = len(list)
		list = append(list, c)
	}
	for _, p := range s.Took {
		if !in(p) {
			continue
		}
		g, ok := s.given(p, q.ID)
		if !ok {
			continue
		}
		n++
		for _, id := range g.Answer.Choices {
			if i, ok := at[id]; ok {
				list[i].N++
			}
		}
	}
	return list, n
}

// Survey is what people said in a form without right answers.
type Survey struct {
	Sitting *Sitting
	Items   []SurveyItem
}

// SurveyItem is one question of a form: a distribution, or texts.
type SurveyItem struct {
	Question *quiz.Question
	Counts   []Count
	N        int      // people who answered it
	Texts    []string // of an open question, sorted, so that no order tells who
}

// SurveyOf gathers all runs of a form; ok is false if there is none.
func SurveyOf(runs []*live.Run, part live.TestPart, roll Roll) (s Survey, ok bool) {
	runs = live.AsOne(runs, roll.Same)
	var pair string
	for _, r := range runs {
		if r.Test != nil && r.Test.Part == part {
			pair = r.Test.Pair
		}
	}
	if s.Sitting = sitting(runs, part, pair); s.Sitting == nil || !part.Survey() {
		return Survey{}, false
	}
	everybody := func(live.PersonID) bool { return true }
	last := s.Sitting.runs[len(s.Sitting.runs)-1]
	for i := range last.Quiz.Questions {
		q := &last.Quiz.Questions[i]
		if q.Kind == quiz.Description {
			continue
		}
		it := SurveyItem{Question: q}
		if q.Kind.Picks() {
			it.Counts, it.N = s.Sitting.counts(q, last.Shown(i, ""), everybody)
		} else {
			it.Texts = s.Sitting.texts(q)
			it.N = len(it.Texts)
		}
		s.Items = append(s.Items, it)
	}
	return s, true
}

func (s *Sitting) texts(q *quiz.Question) []string {
	var out []string
	for _, p := range s.Took {
		if g, ok := s.given(p, q.ID); ok && g.Answer.Text != "" {
			out = append(out, g.Answer.Text)
		}
	}
	slices.Sort(out)
	return out
}
