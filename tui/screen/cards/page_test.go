package cards_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/cards"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// reading is a pre-test of two forms, dealt to both people, read out to them.
func reading(t *testing.T) (d *tuitest.Stage, look func() *live.Snapshot) {
	ctx := context.Background()
	hub, err := live.Open(ctx, &memory{}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	var q quiz.Quiz
	plan := live.TestPlan{Part: live.Pre, Pair: "p"}
	for _, f := range []string{"A", "B"} {
		form := live.TestForm{Name: f}
		for n := range 2 {
			id := quiz.QuestionID(fmt.Sprint(f, n+1))
			form.Items = append(form.Items, id)
			q.Questions = append(q.Questions, quiz.Question{ID: id, Kind: quiz.Single, Stem: "Bunyi " + string(id), Explain: "RAHASIA", ReadAloud: "Bacakan dua kali.",
				Choices: []quiz.Choice{{ID: "a", Text: "tanda tangan"}, {ID: "b", Text: "minta kontrak", Weight: 1}}})
		}
		plan.Forms = append(plan.Forms, form)
	}
	start := live.StartTest{Run: "r", Quiz: q, Plan: plan, Members: []live.Member{{Person: "a"}, {Person: "b"}}}
	if err := hub.Do(ctx, "pelatih", 0, start); err != nil {
		t.Fatal(err)
	}
	id, text := uint64(0), i18n.New(i18n.ID)
	env := &screen.Env{T: text, S: style.New(false), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { id++; return id }}
	d = tuitest.NewStage(t, cards.New(cards.Config{Env: env, Room: hub, People: people{}, Explain: func(err error) string { return err.Error() }}), env.S, env.Take)
	look = func() *live.Snapshot {
		s, err := hub.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		d.Send(screen.Room{Snap: s})
		return s
	}
	look()
	return d, look
}

// TestATestIsReadOutCardByCard: question by question, person by person, on the
// projector too, and never with the key.
func TestATestIsReadOutCardByCard(t *testing.T) {
	d, look := reading(t)
	wall := func(want quiz.QuestionID) {
		t.Helper()
		if r := live.PublicOf(look()).Reading; r == nil || r.Question.ID != want {
			t.Fatalf("the hall reads %+v, want %s", r, want)
		}
	}
	wall("A1")
	d.Sees("Soal 1 dari 2, formulir A", "Bunyi A1", "Belum 2: 11 Maria Tnunay, 12 Yosef Lalus", "Bacakan dua kali.")
	d.Misses("RAHASIA", "kunci")
	d.Press("1", "2", "b", "enter")
	look()
	d.Sees("✓ 12 Yosef Lalus B", "Belum 1: 11 Maria Tnunay")
	d.Press("1", "1", "a", "enter")
	run := look().Run
	d.Sees("Semua yang hadir sudah menjawab")
	for _, p := range []live.PersonID{"a", "b"} {
		if run.FormOf(p) != "A" || run.Items[0].Given[p].Via != live.WayCard {
			t.Errorf("%s holds form %s, %+v", p, run.FormOf(p), run.Items[0].Given[p])
		}
	}
	d.Press("enter")
	wall("A2")
	d.Press("p")
	wall("A1")
	d.Press("n", "tab", "1", "1", "b", "enter")
	if g := look().Run.Items[1].Given["a"]; g.Via != live.WayAloud {
		t.Errorf("said aloud: %+v", g)
	}
	d.Press("-")
	if _, ok := look().Run.Items[1].Given["a"]; ok {
		t.Error("the undo left it")
	}
	d.Press("n")
	d.Sees("Soal terakhir")
	d.Press("f")
	wall("B1")
	d.Press("1", "1", "b", "enter") // she has answers in form A
	if _, ok := look().Run.Items[2].Given["a"]; ok {
		t.Error("one person, two forms")
	}
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d.W, d.H = size[0], size[1]
		d.Fits()
	}
	d.Press("esc")
	d.Asks(screen.Back{})
	if r := live.PublicOf(look()).Reading; r != nil {
		t.Errorf("the screen was left, and the hall reads %s", r.Question.ID)
	}
}
