package main

import (
	"time"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
)

// demoGain is what the simulated training teaches: of what a person did not know
// before a share of 0.5 is known afterwards. The figures of a report must find it.
const demoGain = 0.5

// demoHard is how much less people know of some modules, before and after.
var demoHard = map[string]float64{"M4": 0.1, "M5": 0.25, "M6": 0.35}

// demoSkill is the share that each simulated person knows before.
type demoSkill map[roster.PersonID]float64

// knows is the chance that a person knows the answer to q. Guessing comes on top
// of it, before and after alike, which leaves the gain as it is.
func (s demoSkill) knows(p roster.PersonID, q *quiz.Question, after bool) float64 {
	k := min(max(1.9*(s[p]-0.35)+0.05-0.05*float64(q.Difficulty-1)-demoHard[q.Module], 0.02), 0.98)
	if after {
		k += demoGain * (1 - k)
	}
	return k
}

// tests simulates one part of the test in a sesi: most people sit at a laptop, some
// take turns, and some fill in paper that the trainer keys in.
func (d *demoLog) test(class data.DemoClass, sesi roster.Sesi, part live.TestPart, forms []course.TestForm, skill demoSkill) {
	title := map[live.TestPart]string{live.Pre: "Pre-test", live.Post: "Post-test"}[part]
	plan, q := live.NewTest(part, live.MainPair, title, "", forms)
	run := live.RunID("simulasi-tes-" + string(part))
	started := live.TestStarted{Run: run, Plan: plan, Quiz: q, Form: d.forms(class, plan)}
	d.add("pelatih", started, time.Minute)
	for n, p := range class.Here[sesi.ID] {
		if !p.Role.Participant() {
			continue
		}
		d.sheet(run, q, plan, started.Form[live.PersonID(p.ID)], p, n, part == live.Post, skill)
	}
	d.at = d.at.Add(5 * time.Minute)
	d.add("pelatih", live.QuizEnded{Run: run}, time.Minute)
}

// forms deals the forms of a part; after the pre-test everybody gets the other one.
func (d *demoLog) forms(class data.DemoClass, plan live.TestPlan) map[live.PersonID]string {
	var members []live.Member
	for _, p := range class.People {
		if p.Role.Participant() {
			members = append(members, live.Member{Person: live.PersonID(p.ID), Group: string(p.Village)})
		}
	}
	var names []string
	for _, f := range plan.Forms {
		names = append(names, f.Name)
	}
	before := d.form
	d.form = live.Assign(members, names, func(p live.PersonID) string { return before[p] })
	return d.form
}

// sheet is what one person does with their form.
func (d *demoLog) sheet(run live.RunID, q quiz.Quiz, plan live.TestPlan, form string, p roster.Enrolment, n int, after bool, skill demoSkill) {
	who := live.PersonID(p.ID)
	paper := demoWay(n) == live.WayPaper
	if !paper {
		d.add(string(roster.Self(p.ID)), live.TestBegan{Run: run, Person: who, Form: form, Ref: "simulasi"}, time.Second)
	}
	ids := append([]quiz.QuestionID{}, plan.Also...)
	for _, f := range plan.Forms {
		if f.Name == form {
			ids = append(append([]quiz.QuestionID{}, f.Items...), plan.Also...)
		}
	}
	for _, id := range ids {
		for i := range q.Questions {
			if x := &q.Questions[i]; x.ID == id {
				d.tick(run, x, p, demoWay(n), d.rand.Float64() < skill.knows(p.ID, x, after))
			}
		}
	}
	if !paper {
		d.add(string(roster.Self(p.ID)), live.TestHandedIn{Run: run, Person: who, Ref: "simulasi"}, time.Second)
	}
}

// demoWay is how the answers of the n-th person come in: every fifth fills in
// paper, every fifth takes turns.
func demoWay(n int) live.Way {
	switch n % 5 {
	case 4:
		return live.WayPaper
	case 3:
		return live.WayTurn
	}
	return live.WayOwn
}

func (d *demoLog) tick(run live.RunID, q *quiz.Question, p roster.Enrolment, via live.Way, right bool) {
	if d.rand.IntN(40) == 0 { // left open
		return
	}
	by := string(roster.Self(p.ID))
	if via.Keyed() {
		by = "pelatih"
	}
	d.add(by, live.Answered{Run: run, Question: q.ID, Person: live.PersonID(p.ID), Answer: d.answer(q, right), Ref: "simulasi", Via: via}, time.Second)
}

// survey simulates the closing form: most are content.
func (d *demoLog) survey(class data.DemoClass, sesi roster.Sesi, f course.SurveyForm) {
	plan, q := live.NewSurvey(live.Reaction, live.MainPair, f)
	run := live.RunID("simulasi-" + f.ID)
	d.add("pelatih", live.TestStarted{Run: run, Plan: plan, Quiz: q}, time.Minute)
	for _, p := range class.Here[sesi.ID] {
		if !p.Role.Participant() {
			continue
		}
		who, self := live.PersonID(p.ID), string(roster.Self(p.ID))
		d.add(self, live.TestBegan{Run: run, Person: who, Form: plan.Forms[0].Name, Ref: "simulasi"}, time.Second)
		for i := range q.Questions {
			x := &q.Questions[i]
			if x.Kind != quiz.Scale {
				continue
			}
			at := min(len(x.Choices)-1-d.rand.IntN(3), len(x.Choices)-1)
			d.add(self, live.Answered{Run: run, Question: x.ID, Person: who, Answer: quiz.Answer{Choices: []quiz.ChoiceID{x.Choices[max(at, 0)].ID}}, Ref: "simulasi"}, time.Second)
		}
		d.add(self, live.TestHandedIn{Run: run, Person: who, Ref: "simulasi"}, time.Second)
	}
	d.add("pelatih", live.QuizEnded{Run: run}, time.Minute)
}
