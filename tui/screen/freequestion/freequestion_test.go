package freequestion_test

import (
	"context"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/freequestion"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

type room struct{ acts []live.Act }

func (r *room) Do(_ context.Context, _ string, _ uint64, a live.Act) error {
	r.acts = append(r.acts, a)
	return nil
}

type library struct{}

func (library) Quizzes() []quiz.Quiz {
	return []quiz.Quiz{{ID: "M2", Questions: []quiz.Question{
		{ID: "M2-01", Kind: quiz.Poll, Stem: "Setuju?", Choices: []quiz.Choice{{ID: "a", Text: "Ya"}, {ID: "b", Text: "Tidak"}}},
		{ID: "M2-02", Kind: quiz.Open, Stem: "Apa yang Anda bawa pulang?"}, {ID: "M2-03", Kind: quiz.Description, Stem: "Bacalah."}}}}
}

func desk(t *testing.T, running bool) (*tuitest.Stage, *room) {
	t.Helper()
	r, id, text := &room{}, uint64(0), i18n.New(i18n.ID)
	env := &screen.Env{T: text, S: style.New(false), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { id++; return id }}
	d := tuitest.NewStage(t, freequestion.New(freequestion.Config{Env: env, Library: library{}, Room: r, NewRun: func() live.RunID { return "r1" },
		Explain: func(err error) string { return err.Error() }}), env.S, env.Take)
	st := live.New()
	if running {
		st.Run = &live.Run{ID: "r", Mode: live.Live}
	}
	d.Send(screen.Room{Snap: &live.Snapshot{State: st}})
	return d, r
}

func TestATypedQuestionJoinsTheRun(t *testing.T) {
	d, r := desk(t, true)
	d.Type("Siapa kepala desa?")
	d.Press("enter")
	d.Type("Bapak Tefa")
	d.Press("enter")
	d.Type("Ibu Loe")
	d.Press("enter", "enter") // an empty choice ends the choices
	d.Type("b")
	d.Press("enter")
	a, ok := r.acts[0].(live.AddQuestion)
	if !ok || !a.Open || a.Question.Kind != quiz.Single || a.Question.Stem != "Siapa kepala desa?" || a.Question.Choices[1].Weight != 1 || len(quiz.Validate(&a.Question)) != 0 {
		t.Fatalf("%+v", r.acts)
	}
	d.Asks(screen.Back{})
}

func TestWithoutAKeyItIsAPollAndWithoutChoicesPeopleWrite(t *testing.T) {
	d, r := desk(t, false)
	d.Type("Setuju?")
	d.Press("enter")
	d.Type("Ya")
	d.Press("enter")
	d.Type("Tidak")
	d.Press("enter", "enter", "enter")
	start, ok := r.acts[0].(live.StartQuiz)
	if !ok || start.Quiz.Questions[0].Kind != quiz.Poll || r.acts[1] != (live.OpenItem{Item: 0}) {
		t.Fatalf("%+v", r.acts)
	}
	d.Asks(screen.Swap{To: screen.LiveQuiz})
	d, r = desk(t, true)
	d.Type("Apa harapan Anda?")
	d.Press("enter", "enter", "enter")
	if a := r.acts[0].(live.AddQuestion); a.Question.Kind != quiz.Open {
		t.Fatalf("%+v", a)
	}
}

func TestHalfAQuestionIsNotAsked(t *testing.T) {
	d, r := desk(t, true)
	d.Type("Setuju?")
	d.Press("enter")
	d.Type("Ya")
	d.Press("enter", "enter")
	d.Type("c")
	d.Press("enter")
	d.Asks(screen.Toast{Text: "Tulis pertanyaan, paling sedikit dua pilihan atau tidak sama sekali, dan kunci yang ada pilihannya.", Mark: "!"})
	if len(r.acts) != 0 {
		t.Fatalf("%+v", r.acts)
	}
	d.Press("esc")
	d.Asks(screen.Toast{Text: "Soal ini belum ditanyakan. Esc sekali lagi untuk membuangnya.", Mark: "?"})
}

func TestAQuestionFromABank(t *testing.T) {
	d, r := desk(t, true)
	d.Press("enter")
	d.Sees("bank soal", "M2-01 Setuju?", "M2-02")
	d.Misses("M2-03")
	d.Type("bawa")
	d.Misses("M2-01")
	d.Press("enter")
	if a, ok := r.acts[0].(live.AddQuestion); !ok || a.Question.ID != "M2-02" {
		t.Fatalf("%+v", r.acts)
	}
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d, _ := desk(t, true)
		d.W, d.H = size[0], size[1]
		d.Fits()
		d.Press("enter")
		d.Fits()
	}
}
