package quizzes_test

import (
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

func TestOptionsOfARun(t *testing.T) {
	for name, c := range map[string]struct {
		keys []string
		want live.Setup
		mode live.Mode
	}{
		"nothing":  {[]string{"1"}, live.Setup{}, live.Live},
		"practice": {[]string{"l", "1"}, live.Setup{Practice: "latihan"}, live.Live},
		"time":     {[]string{"w", "w", "1"}, live.Setup{Seconds: 60}, live.Live},
		"closing":  {[]string{"w", "2"}, live.Setup{Seconds: 600}, live.Paced},
		"survey":   {[]string{"r", "3"}, live.Setup{Survey: true}, live.Live},
		"ranking":  {[]string{"r", "enter"}, live.Setup{Ranking: true}, live.Live},
	} {
		r := &room{}
		d := stage(t, r, "")
		d.Press("2")
		d.Press(c.keys...)
		a, ok := r.acts[0].(live.StartQuiz)
		if !ok || a.Set != c.want || a.Mode != c.mode {
			t.Errorf("%s: %+v", name, r.acts)
			continue
		}
		if n := len(a.Quiz.Questions); c.want.Practice != "" && (a.Quiz.Questions[n-1].ID != "latihan" || len(quiz.Validate(&a.Quiz.Questions[n-1])) != 0) {
			t.Errorf("%s: %+v", name, a.Quiz.Questions)
		}
	}
}
