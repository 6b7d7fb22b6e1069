package outcome

import (
	"cmp"
	"slices"

	"diklat/quiz/live"
	"diklat/quiz/stats"
)

// Learned is what the pair of tests says about a class.
type Learned struct {
	Pair      string
	Pre, Post *Sitting // nil where it was not taken
	// Match counts on which people every figure rests.
	Match Match
	// Gain is of matched people, in percent of the items that count.
	Gain       stats.Gain
	Before     []float64 // their percentages, side by side with After, by person
	After      []float64
	Objectives []Objective // in the order of the test
	Villages   []Group
	Sexes      []Group
	Roles      []Group
	Forms      []Form // of the post-test, or of the pre-test while there is none
	Items      []Item // in the order of the forms
	Attitude   []Attitude
	Pass       int // percent that counts as reached; 0 unknown
	Scores     []Score
}

// Match counts who was compared and who was not.
type Match struct {
	Matched  int `json:"n_matched"`
	PreOnly  int `json:"n_pre_only"`
	PostOnly int `json:"n_post_only"`
	// Neither are participants on the list who took no test, Staff those on the
	// list who never count.
	Neither int `json:"n_neither"`
	Staff   int `json:"n_staff"`
}

// Group is the change of some of the matched people.
type Group struct {
	Name   string      `json:"name"` // "" unknown
	N      int         `json:"n"`
	Before stats.Value `json:"pre_pct"`
	After  stats.Value `json:"post_pct"`
	Gain   stats.Value `json:"class_gain"`
}

// Pairs lists the pairs of tests in the runs, the newest first.
func Pairs(runs []*live.Run) []string {
	var out []string
	for _, r := range slices.Backward(runs) {
		if r.Test != nil && r.Test.Pair != "" && !slices.Contains(out, r.Test.Pair) {
			out = append(out, r.Test.Pair)
		}
	}
	return out
}

// Roll is who is on the list of an event.
type Roll struct {
	People []Person // participants
	Staff  int      // others, who never count
	// Same tells of people who are entered twice under which entry they go on.
	Same map[live.PersonID]live.PersonID
}

// Of computes what a class learned between the two tests of a pair. It never
// fails: what cannot be said is an undefined value or an empty list. People who
// are not on the list count as participants without a group.
func Of(runs []*live.Run, pair string, roll Roll, pass int) Learned {
	runs = live.AsOne(runs, roll.Same)
	l := Learned{Pair: pair, Pass: pass, Pre: sitting(runs, live.Pre, pair), Post: sitting(runs, live.Post, pair)}
	if l.Pre == nil && l.Post == nil {
		return l
	}
	both := l.match(roll)
	l.compare(both)
	l.scores()
	by := map[live.PersonID]Person{}
	for _, p := range roll.People {
		by[p.ID] = p
	}
	l.Villages = l.groups(both, func(p live.PersonID) string { return by[p].Village })
	l.Sexes = l.groups(both, func(p live.PersonID) string { return by[p].Sex })
	l.Roles = l.groups(both, func(p live.PersonID) string { return by[p].Role })
	l.items()
	l.Objectives = l.objectives(both)
	l.attitude()
	return l
}

// match counts, and returns those who took both tests, by id.
func (l *Learned) match(roll Roll) []live.PersonID {
	pre, post := took(l.Pre), took(l.Post)
	var both []live.PersonID
	for p := range pre {
		if post[p] {
			both = append(both, p)
		}
	}
	slices.Sort(both)
	l.Match = Match{Matched: len(both), PreOnly: len(pre) - len(both), PostOnly: len(post) - len(both), Staff: roll.Staff}
	for _, p := range roll.People {
		if !pre[p.ID] && !post[p.ID] {
			l.Match.Neither++
		}
	}
	return both
}

func took(s *Sitting) map[live.PersonID]bool {
	out := map[live.PersonID]bool{}
	if s != nil {
		for _, p := range s.Took {
			out[p] = true
		}
	}
	return out
}

// compare takes the percentages of those who took both. stats.Compare adds t-test,
// Wilcoxon and intervals from ten people on.
func (l *Learned) compare(both []live.PersonID) {
	if l.Pre == nil || l.Post == nil {
		return
	}
	table := func(s *Sitting) (stats.Matrix, []float64) {
		m := stats.Matrix{Persons: []string{}, Items: []string{"total"}, Max: []float64{100}}
		for _, p := range both {
			m.Persons, m.Scores = append(m.Persons, "p"+string(p)), append(m.Scores, s.score(p))
		}
		return m, m.Scores
	}
	pre, before := table(l.Pre)
	post, after := table(l.Post)
	l.Before, l.After = before, after
	l.Gain = stats.Compare(pre, post)
	l.Gain.Unit = stats.Percent
	l.Gain.PreOnly, l.Gain.PostOnly = l.Match.PreOnly, l.Match.PostOnly
}

// groups splits the matched people, the largest group first.
func (l *Learned) groups(both []live.PersonID, name func(live.PersonID) string) []Group {
	if l.Pre == nil || l.Post == nil {
		return nil
	}
	type pair struct{ before, after []float64 }
	sum := map[string]*pair{}
	for _, p := range both {
		n := name(p)
		if sum[n] == nil {
			sum[n] = &pair{}
		}
		sum[n].before = append(sum[n].before, l.Pre.score(p))
		sum[n].after = append(sum[n].after, l.Post.score(p))
	}
	var out []Group
	for n, s := range sum {
		h := stats.ClassGain(s.before, s.after)
		out = append(out, Group{Name: n, N: len(s.before), Before: h.PreMean, After: h.PostMean, Gain: h.Class})
	}
	slices.SortFunc(out, func(a, b Group) int { return cmp.Or(b.N-a.N, cmp.Compare(a.Name, b.Name)) })
	return out
}

// Fold merges groups of fewer than least people into one of the name rest, for
// reports that leave the house; a rest that is too small itself takes the smallest
// group along. Nobody is left out.
func Fold(groups []Group, least int, rest string) []Group {
	list := slices.Clone(groups)
	slices.SortStableFunc(list, func(a, b Group) int { return b.N - a.N })
	cut := len(list)
	small := 0
	for cut > 0 && list[cut-1].N < least {
		cut--
		small += list[cut].N
	}
	for small > 0 && small < least && cut > 0 {
		cut--
		small += list[cut].N
	}
	if small == 0 {
		return list
	}
	return append(list[:cut:cut], merge(list[cut:], rest))
}

func merge(groups []Group, name string) Group {
	m := Group{Name: name}
	b, a := 0.0, 0.0
	for _, g := range groups {
		m.N += g.N
		b += g.Before.V * float64(g.N)
		a += g.After.V * float64(g.N)
	}
	n := float64(m.N)
	m.Before, m.After = stats.Of(b/n), stats.Of(a/n)
	m.Gain = stats.ClassGain([]float64{m.Before.V}, []float64{m.After.V}).Class
	return m
}

// Score is what one person had, for reports that name people. Undefined is a test
// that they did not take.
type Score struct {
	Person            live.PersonID
	PreForm, PostForm string
	Pre, Post         stats.Value // percent
	Gain              stats.Value // their own; undefined at 100 before
}

// scores lists everybody who took a test, by id.
func (l *Learned) scores() {
	pre, post := took(l.Pre), took(l.Post)
	all := map[live.PersonID]bool{}
	for p := range pre {
		all[p] = true
	}
	for p := range post {
		all[p] = true
	}
	for p := range all {
		sc := Score{Person: p}
		if pre[p] {
			sc.Pre, sc.PreForm = stats.Of(l.Pre.score(p)), l.Pre.of[p].FormOf(p)
		}
		if post[p] {
			sc.Post, sc.PostForm = stats.Of(l.Post.score(p)), l.Post.of[p].FormOf(p)
		}
		if sc.Pre.OK && sc.Post.OK {
			sc.Gain = stats.IndividualGain(sc.Pre.V, sc.Post.V)
		}
		l.Scores = append(l.Scores, sc)
	}
	slices.SortFunc(l.Scores, func(a, b Score) int { return cmp.Compare(a.Person, b.Person) })
}
