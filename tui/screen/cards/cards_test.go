package cards_test

import (
	"context"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/cards"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

type memory struct{ recs []live.Record }

func (m *memory) Append(_ context.Context, recs []live.Record) error {
	m.recs = append(m.recs, recs...)
	return nil
}

func (m *memory) Load(context.Context, func(live.Record) error) error { return nil }

type people struct{}

func (people) Roll(context.Context, roster.EventID, roster.SesiID) (r roster.Roll, err error) {
	for i, n := range []string{"Maria Tnunay", "Yosef Lalus"} {
		r.Rows = append(r.Rows, roster.Row{Enrolment: roster.Enrolment{Number: 11 + i, Person: roster.Person{ID: roster.PersonID(rune('a' + i)), Name: n, Role: roster.Warga}}})
	}
	return r, nil
}

func TestNumberAndLetterBecomeAnAnswer(t *testing.T) {
	ctx := context.Background()
	hub, err := live.Open(ctx, &memory{}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	do := func(acts ...live.Act) {
		for _, a := range acts {
			if err := hub.Do(ctx, "pelatih", 0, a); err != nil {
				t.Fatal(err)
			}
		}
	}
	q := quiz.Question{ID: "q", Kind: quiz.Single, Stem: "Pilih yang aman", Choices: []quiz.Choice{{ID: "a", Text: "tanda tangan"}, {ID: "b", Text: "minta kontrak", Weight: 1}}}
	n := quiz.Question{ID: "n", Kind: quiz.Numeric, Stem: "Umur?", Numbers: []quiz.NumberKey{{Min: 18, Max: 18, Weight: 1}}}
	do(live.StartQuiz{Run: "r", Mode: live.Live, Quiz: quiz.Quiz{Questions: []quiz.Question{q, n}}}, live.OpenItem{Item: 0})
	id, text := uint64(0), i18n.New(i18n.ID)
	env := &screen.Env{T: text, S: style.New(false), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { id++; return id }}
	d := tuitest.NewStage(t, cards.New(cards.Config{Env: env, Room: hub, People: people{}, Explain: func(err error) string { return err.Error() }}), env.S, env.Take)
	look := func() *live.Run {
		s, err := hub.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		d.Send(screen.Room{Snap: s})
		return s.Run
	}
	look()
	d.Sees("Belum 2: 11 Maria Tnunay, 12 Yosef Lalus") // the numbers are needed to key
	d.Press("b", "enter")
	d.Asks(screen.Toast{Text: "Mulai dengan nomor orang, lalu huruf: 12b.", Mark: "!"})
	d.Press("esc", "1", "2", "b")
	d.Sees("Yosef Lalus → B", "2 ■ B minta kontrak")
	d.Press("enter")
	if g := look().Items[0].Given["b"]; g.Via != live.WayCard || g.Answer.Choices[0] != "b" {
		t.Fatalf("%+v", g)
	}
	d.Sees("✓ 12 Yosef Lalus B")
	d.Press("1", "1", "f", "enter")
	d.Asks(screen.Toast{Text: "Huruf itu bukan pilihan soal ini. Lihat daftar di atas.", Mark: "!"})
	d.Press("esc", "9", "a", "enter")
	d.Asks(screen.Toast{Text: "Tidak ada peserta nomor 9.", Mark: "!"})
	d.Press("esc", "tab", "1", "1", "a", "enter")
	if g := look().Items[0].Given["a"]; g.Via != live.WayAloud {
		t.Fatalf("%+v", g)
	}
	d.Press("1", "1", "b")
	d.Sees("Maria Tnunay → B (tadi A)")
	d.Press("enter")
	look()
	d.Press("-")
	if g := look().Items[0].Given["a"]; g.Answer.Choices[0] != "a" {
		t.Fatalf("after one undo: %+v", g)
	}
	d.Press("-")
	if _, ok := look().Items[0].Given["a"]; ok {
		t.Fatal("after two undos Maria still has an answer")
	}
	do(live.OpenItem{Item: 1})
	look()
	d.Press("1", "1", "=", "1", "8", "enter")
	if g := look().Items[1].Given["a"]; g.Answer.Text != "18" || !g.Result.Correct {
		t.Fatalf("%+v", g)
	}
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d.W, d.H = size[0], size[1]
		d.Fits()
	}
	do(live.AddQuestion{Question: quiz.Question{Kind: quiz.Poll, Stem: "Pernah?", Choices: []quiz.Choice{{ID: "a", Text: "ya"}, {ID: "b", Text: "belum"}}}, Open: true})
	look() // a name would stand beside an opinion
	d.Asks(screen.Back{})
}
