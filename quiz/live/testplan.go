package live

import (
	"slices"

	"diklat/quiz"
	"diklat/quiz/course"
)

// NewTest puts the forms of a test together: those of knowledge, of which each
// person gets one, and those of attitude, which everybody gets after it. only
// names the one form for all; "" deals all forms.
func NewTest(part TestPart, pair, title, only string, forms []course.TestForm) (TestPlan, quiz.Quiz) {
	plan := TestPlan{Part: part, Pair: pair}
	q := quiz.Quiz{ID: "TES", Title: title}
	for _, f := range forms {
		var ids []quiz.QuestionID
		for _, x := range f.Quiz.Questions {
			ids = append(ids, x.ID)
		}
		switch {
		case f.Attitude:
			plan.Also = append(plan.Also, ids...)
			plan.Minutes += f.Minutes
		case only != "" && f.ID != only:
			continue
		default:
			plan.Forms = append(plan.Forms, TestForm{Name: f.ID, Items: ids})
		}
		q.Questions = append(q.Questions, f.Quiz.Questions...)
		q.Version, q.Hash = f.Quiz.Version, f.Quiz.Hash
	}
	longest := 0
	for _, f := range forms {
		if !f.Attitude && slices.ContainsFunc(plan.Forms, func(x TestForm) bool { return x.Name == f.ID }) {
			longest = max(longest, f.Minutes)
		}
	}
	plan.Minutes += longest
	return plan, q
}

// NewSurvey is the plan of a form without right answers.
func NewSurvey(part TestPart, pair string, f course.SurveyForm) (TestPlan, quiz.Quiz) {
	form := TestForm{Name: "F"}
	for _, x := range f.Quiz.Questions {
		form.Items = append(form.Items, x.ID)
	}
	return TestPlan{Part: part, Pair: pair, Forms: []TestForm{form}, Minutes: f.Minutes}, f.Quiz
}

// MainPair is the pair of the two tests of a training. An event is one training,
// so it has one pair.
const MainPair = "utama"
