package live

import (
	"hash/fnv"

	"diklat/quiz"
)

// View is all that a participant's screen gets to know. It holds nothing of
// other people and no key before the reveal.
type View struct {
	Who     PersonID // whose view this is
	Version uint64
	Phase   Phase
	Module  string
	Slide   int
	Quiz    *QuizView // in phase Quiz
	Case    *CaseView // in phase Case
	Last    *Outcome  // of the run that ended last, in phase Lobby
	Crew    *CrewView // at a shared laptop
	Lost    bool      // another seat took this person's place, or the trainer did
	Out     bool      // the trainer sent this laptop out; it may not come in by itself
}

// QuizView is a run as one person sees it.
type QuizView struct {
	Run   RunID
	Title string
	Mode  Mode
	// Asks holds, in mode Live, the current item alone (none while it waits);
	// in mode Paced every item, in mode Test those of the person's form.
	Asks   []Ask
	Total  int       // numbered items: a practice question is none
	Test   *TestView // in mode Test
	Clock  Clock
	Closed bool // own pace: time is up
	Survey bool // nothing here is right or wrong
}

// Ask is one item as one person sees it.
type Ask struct {
	Index    int // 0-based place in the quiz
	Stage    Stage
	Question quiz.Question // without key, weights and reasons; see redact
	Mine     *quiz.Answer  // what this person gave in this round
	Via      Way           // how it came in
	Number   int           // as people know it, from 1; 0 for a practice question
	Round    int           // from 0; more after "ask again"
	Practice bool
	Reveal   *Reveal // from the reveal on
}

// Reveal is what people learn after an item.
type Reveal struct {
	Key     quiz.Answer
	HasKey  bool
	Full    quiz.Question // with reasons, source and where to get help
	Mine    quiz.Result
	Skipped bool         // this person gave no answer
	Missed  bool         // and was not there when it was asked: that is never wrong
	Before  *quiz.Answer // theirs of the round before, if it was asked again
	Counts  []Bar        // of a poll that enough people answered
}

// Outcome is a person's own result of a run, in items.
type Outcome struct {
	Title        string
	Score        float64
	Taken, Total int
	// Right and Partly count the answers taken; the others are not yet right.
	Right, Partly int
	Change        *Change // after a test, in place of all the above
	Missed        int     // asked before this person came
}

// ViewOf builds what one person may see of s. It is pure.
func ViewOf(s *State, who PersonID) View {
	v := View{Who: who, Version: s.Version, Phase: s.Phase, Module: s.Module, Slide: s.Slide}
	if s.Phase == Quiz && s.Run != nil {
		v.Quiz = quizView(s.Run, who)
	}
	if s.Phase == Case && s.Case != nil {
		v.Case = caseView(s.Case, who)
	}
	if s.Phase == Lobby && len(s.Past) > 0 {
		r := s.Past[len(s.Past)-1]
		if r.Mode == Test {
			v.Last = testOutcome(s.pastOf(who), s.As(who))
		} else if sc, taken, total := r.Score(who); taken > 0 {
			v.Last = &Outcome{Title: r.Quiz.Title, Score: sc, Taken: taken, Total: total}
			v.Last.Right, v.Last.Partly = r.Verdicts(who)
			v.Last.Missed = r.Missed(who)
		}
	}
	return v
}

// Verdicts counts a person's answers to the scored items that were right and
// partly right, of those that Score takes.
func (r *Run) Verdicts(p PersonID) (right, partly int) {
	for i := range r.Items {
		g, ok := r.Given(i, p)
		switch {
		case !ok || !r.judged(p, i):
		case g.Result.Correct:
			right++
		case g.Result.Score > 0:
			partly++
		}
	}
	return right, partly
}

func quizView(r *Run, who PersonID) *QuizView {
	if r.Mode == Test {
		return testView(r, who)
	}
	q := &QuizView{Run: r.ID, Title: r.Quiz.Title, Mode: r.Mode, Total: r.Total(), Clock: r.Clock, Closed: r.Closed, Survey: r.Set.Survey}
	if r.Mode == Paced {
		for i := range r.Items {
			q.Asks = append(q.Asks, ask(r, i, who))
		}
	} else if r.Current().Stage != Waiting {
		q.Asks = []Ask{ask(r, r.Item, who)}
	}
	return q
}

func ask(r *Run, i int, who PersonID) Ask {
	full := &r.Quiz.Questions[i]
	it := &r.Items[i]
	g, given := r.Now(i, who)
	a := Ask{Index: i, Stage: it.Stage, Question: redact(full, r.Shown(i, who)), Number: r.Number(i), Round: it.Round(), Practice: it.Practice}
	if r.Mode == Paced {
		a.Stage = Opened
		if given {
			a.Stage = Revealed
		}
	}
	if given {
		mine := g.Answer
		a.Mine, a.Via = &mine, g.Via
	}
	if a.Stage == Revealed {
		a.Reveal = reveal(r, i, who)
	}
	return a
}

// reveal is what a person learns about item i once its key is shown.
func reveal(r *Run, i int, who PersonID) *Reveal {
	full, it := &r.Quiz.Questions[i], &r.Items[i]
	g, given := r.Given(i, who)
	out := &Reveal{Full: *full, Mine: g.Result, Skipped: !given, Missed: !r.Followed(i, who)}
	if out.Key, out.HasKey = quiz.Key(full); r.Set.Survey {
		out.Key, out.HasKey, out.Mine, out.Full = quiz.Answer{}, false, quiz.Result{}, redact(full, r.Shown(i, who))
	}
	if n := len(it.Earlier); n > 0 {
		if b, ok := it.Earlier[n-1].Given[r.as(i, who)]; ok {
			out.Before = &b.Answer
		}
	}
	if full.Kind == quiz.Poll && !r.Hidden(i) {
		out.Counts = Spread(r, i)
	}
	return out
}

// redact copies what may be seen before the reveal and nothing else: naming the
// fields to keep means that a new field stays hidden until somebody decides.
// The choices stand in the order shown; the right sides of a Match become its
// choices, so that no left side stands beside its own.
func redact(q *quiz.Question, shown []quiz.ChoiceID) quiz.Question {
	out := quiz.Question{ID: q.ID, Kind: q.Kind, Stem: q.Stem, Module: q.Module,
		Shuffle: q.Shuffle, Changing: q.Changing}
	text := map[quiz.ChoiceID]string{}
	for _, c := range q.Choices {
		text[c.ID] = c.Text
	}
	for _, p := range q.Pairs {
		text[p.ID] = p.Right
		if p.Left != "" {
			out.Pairs = append(out.Pairs, quiz.Pair{ID: p.ID, Left: p.Left})
		}
	}
	for _, id := range shown {
		out.Choices = append(out.Choices, quiz.Choice{ID: id, Text: text[id]})
	}
	return out
}

// Shown is the order in which a person sees the choices of item i. In mode Live
// the whole room sees one order, the trainer too: the trainer reads "satu" and
// everybody looks at the same line, and printed cards fit. In mode Test they
// stand on paper too, in one order for every run. In mode Paced each person has
// their own.
func (r *Run) Shown(i int, who PersonID) []quiz.ChoiceID {
	q := &r.Quiz.Questions[i]
	switch r.Mode {
	case Live:
		who = ""
	case Test:
		return testOrder(q)
	case Paced:
	}
	return quiz.Shuffled(q, seed(r.ID, q.ID, who))
}

// seed makes an order that is the same on every laptop and after every restart.
func seed(run RunID, q quiz.QuestionID, who PersonID) uint64 {
	h := fnv.New64a()
	for _, s := range []string{string(run), string(q), string(who)} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return h.Sum64()
}
