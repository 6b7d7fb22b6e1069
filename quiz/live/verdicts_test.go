package live_test

import (
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// Right and partly right are counted apart, and only of what was explained.
func TestVerdicts(t *testing.T) {
	run := &live.Run{Mode: live.Live}
	add := func(kind quiz.Kind, stage live.Stage, res *quiz.Result) {
		it := live.Item{Stage: stage}
		if res != nil {
			it.Given = map[live.PersonID]live.Given{"maria": {Result: *res}}
		}
		run.Quiz.Questions = append(run.Quiz.Questions, quiz.Question{Kind: kind})
		run.Items = append(run.Items, it)
	}
	right, partly, wrong := quiz.Result{Scored: true, Correct: true, Score: 1}, quiz.Result{Scored: true, Score: 0.5}, quiz.Result{Scored: true}
	add(quiz.Single, live.Revealed, &right)
	add(quiz.Multi, live.Revealed, &partly)
	add(quiz.Multi, live.Revealed, &wrong)
	add(quiz.Single, live.Revealed, nil)
	add(quiz.Poll, live.Revealed, &right)
	add(quiz.Single, live.Closed, &right)
	if r, p := run.Verdicts("maria"); r != 1 || p != 1 {
		t.Errorf("%d right, %d partly right", r, p)
	}
	run.Mode = live.Paced
	if r, p := run.Verdicts("maria"); r != 2 || p != 1 {
		t.Errorf("own pace: %d right, %d partly right", r, p)
	}
}
