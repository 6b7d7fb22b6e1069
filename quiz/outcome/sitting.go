package outcome

import (
	"cmp"
	"slices"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/stats"
)

// Person is what figures are broken down by. Empty texts are unknown.
type Person struct {
	ID      live.PersonID
	Village string // its name
	Sex     string // "L" or "P"
	Role    string
}

// Sitting is one part of a test over all its runs: who took it, and how.
type Sitting struct {
	Part    live.TestPart
	Title   string
	Started time.Time // of the first run
	Ended   time.Time // of the last; zero while it runs
	Minutes int       // planned; 0 unknown
	Forms   []string
	// Took is who answered at least one item that counts, by id; Blanks how many
	// of their items nobody answered.
	Took   []live.PersonID
	Blanks int
	Via    map[live.Way]int // answers by the way they came in
	runs   []*live.Run
	of     map[live.PersonID]*live.Run
	sheets map[sheetKey]*sheet
}

// sheet is what the people with one form of one run are asked. It is worked out
// once, so that all figures together cost people x items.
type sheet struct {
	items  []int // places in the quiz, in the order of the form
	counts []bool
	at     map[quiz.QuestionID]int // place in items
}

type sheetKey struct {
	run  *live.Run
	form string
}

// sheet is what a person is asked, in the run that counts for them.
func (s *Sitting) sheet(p live.PersonID) (*live.Run, *sheet) {
	r := s.of[p]
	return r, s.sheetIn(r, p)
}

func (s *Sitting) sheetIn(r *live.Run, p live.PersonID) *sheet {
	k := sheetKey{r, r.FormOf(p)}
	if sh, ok := s.sheets[k]; ok {
		return sh
	}
	sh := &sheet{items: r.ItemsOf(p), at: map[quiz.QuestionID]int{}}
	for at, i := range sh.items {
		sh.counts = append(sh.counts, r.Counts(p, i))
		sh.at[r.Quiz.Questions[i].ID] = at
	}
	s.sheets[k] = sh
	return sh
}

// sitting gathers the runs of one part, nil if there is none.
func sitting(runs []*live.Run, part live.TestPart, pair string) *Sitting {
	s := &Sitting{Part: part, of: map[live.PersonID]*live.Run{}, sheets: map[sheetKey]*sheet{}, Via: map[live.Way]int{}}
	for _, r := range runs {
		if r.Test == nil || r.Test.Part != part || r.Test.Pair != pair {
			continue
		}
		if len(s.runs) == 0 {
			s.Started, s.Minutes = r.Started, r.Test.Minutes
		}
		s.Title, s.Ended = r.Quiz.Title, r.Ended
		s.runs = append(s.runs, r)
		s.people(r)
		for _, f := range r.Test.Forms {
			if !slices.Contains(s.Forms, f.Name) {
				s.Forms = append(s.Forms, f.Name)
			}
		}
	}
	if len(s.runs) == 0 {
		return nil
	}
	for p, r := range s.of {
		n, of := s.answered(r, p)
		if n == 0 {
			continue
		}
		s.Took = append(s.Took, p)
		s.Blanks += of - n
		s.ways(p)
	}
	slices.Sort(s.Took)
	return s
}

// people keeps for everybody the run in which they answered most, the later one
// of two alike.
func (s *Sitting) people(r *live.Run) {
	for p := range r.Test.Form {
		if old, ok := s.of[p]; ok {
			before, _ := s.answered(old, p)
			if n, _ := s.answered(r, p); before > n {
				continue
			}
		}
		s.of[p] = r
	}
}

// answered counts the items that count for a person, in a survey all of them, and
// those that they answered.
func (s *Sitting) answered(r *live.Run, p live.PersonID) (n, of int) {
	sh := s.sheetIn(r, p)
	for at, i := range sh.items {
		if !sh.counts[at] && !(r.Test.Part.Survey() && r.Quiz.Questions[i].Kind != quiz.Description) {
			continue
		}
		of++
		if _, ok := r.Given(i, p); ok {
			n++
		}
	}
	return n, of
}

func (s *Sitting) ways(p live.PersonID) {
	r, sh := s.sheet(p)
	for _, i := range sh.items {
		if g, ok := r.Given(i, p); ok {
			s.Via[cmp.Or(g.Via, live.WayOwn)]++
		}
	}
}

// Lasted is how long the sitting took; 0 while it runs.
func (s *Sitting) Lasted() time.Duration {
	if s == nil || s.Ended.IsZero() {
		return 0
	}
	return s.Ended.Sub(s.Started)
}

// score is a person's score in percent of the items that count for them.
func (s *Sitting) score(p live.PersonID) float64 {
	r, sh := s.sheet(p)
	sum, of := 0.0, 0
	for at, i := range sh.items {
		if sh.counts[at] {
			of++
			g, _ := r.Given(i, p)
			sum += g.Result.Score
		}
	}
	if of == 0 {
		return 0
	}
	return 100 * sum / float64(of)
}

// formItems are the questions that count in a form, in their order.
func formItems(r *live.Run, form string) []int {
	var out []int
	for _, f := range r.Test.Forms {
		if f.Name != form {
			continue
		}
		for _, id := range f.Items {
			for i := range r.Quiz.Questions {
				if q := &r.Quiz.Questions[i]; q.ID == id && q.Kind.Scored() {
					out = append(out, i)
				}
			}
		}
	}
	return out
}

// matrix is the table of one form: who took it, and what they gave. Of several
// runs the newest says which items the form has.
func (s *Sitting) matrix(form string) stats.Matrix {
	last := s.runs[len(s.runs)-1]
	at := formItems(last, form)
	m := stats.Matrix{Persons: []string{}}
	for _, i := range at {
		q := &last.Quiz.Questions[i]
		m.Items = append(m.Items, string(q.ID))
		shown := last.Shown(i, "")
		m.Options = append(m.Options, options(q, shown))
		m.Keys = append(m.Keys, keys(q, shown))
	}
	m.Choices = []int8{}
	for _, p := range s.Took {
		r := s.of[p]
		if r.FormOf(p) != form {
			continue
		}
		m.Persons = append(m.Persons, string(p))
		for _, i := range at {
			q := &last.Quiz.Questions[i]
			g, ok := s.given(p, q.ID)
			m.Scores = append(m.Scores, g.Result.Score)
			m.Choices = append(m.Choices, choice(q, last.Shown(i, ""), g, ok))
		}
	}
	return m
}

// given is a person's answer to a question, ok false if there is none.
func (s *Sitting) given(p live.PersonID, id quiz.QuestionID) (g live.Given, ok bool) {
	r, sh := s.sheet(p)
	at, ok := sh.at[id]
	if !ok {
		return g, false
	}
	g, ok = r.Given(sh.items[at], p)
	return g, ok
}

// one reports that people pick one of the choices, so that distractors can be told.
func one(k quiz.Kind) bool { return k == quiz.Single || k == quiz.TrueFalse }

func options(q *quiz.Question, shown []quiz.ChoiceID) int {
	if one(q.Kind) {
		return len(shown)
	}
	return 0
}

func keys(q *quiz.Question, shown []quiz.ChoiceID) []int8 {
	key, ok := quiz.Key(q)
	if !ok || !one(q.Kind) {
		return nil
	}
	var out []int8
	for i, id := range shown {
		if slices.Contains(key.Choices, id) {
			out = append(out, int8(i))
		}
	}
	return out
}

func choice(q *quiz.Question, shown []quiz.ChoiceID, g live.Given, ok bool) int8 {
	if !ok {
		return stats.Blank
	}
	if one(q.Kind) && len(g.Answer.Choices) == 1 {
		if at := slices.Index(shown, g.Answer.Choices[0]); at >= 0 {
			return int8(at)
		}
	}
	return stats.Other
}
