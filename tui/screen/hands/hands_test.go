package hands_test

import (
	"context"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/hands"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

type memory struct{ recs []live.Record }

func (m *memory) Append(_ context.Context, recs []live.Record) error {
	m.recs = append(m.recs, recs...)
	return nil
}

func (m *memory) Load(context.Context, func(live.Record) error) error { return nil }

func TestHandsAreCountedAndTakenBack(t *testing.T) {
	ctx := context.Background()
	hub, err := live.Open(ctx, &memory{}, live.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(hub.Close)
	q := quiz.Question{ID: "q", Kind: quiz.TrueFalse, Stem: "Surat izin wajib.", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}}
	for _, a := range []live.Act{live.StartQuiz{Run: "r", Mode: live.Live, Quiz: quiz.Quiz{Questions: []quiz.Question{q}}}, live.OpenItem{Item: 0}} {
		if err := hub.Do(ctx, "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	id, text := uint64(0), i18n.New(i18n.ID)
	env := &screen.Env{T: text, S: style.New(false), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { id++; return id }}
	d := tuitest.NewStage(t, hands.New(hands.Config{Env: env, Room: hub, Explain: func(err error) string { return err.Error() }}), env.S, env.Take)
	look := func() *live.Tally {
		s, err := hub.Snapshot(ctx)
		if err != nil {
			t.Fatal(err)
		}
		d.Send(screen.Room{Snap: s})
		return s.Run.Items[0].Tally
	}
	look()
	d.Press("1", "2", "enter", "7", "enter")
	tally := look()
	if tally == nil || tally.Counts[quiz.True] != 12 || tally.Counts[quiz.False] != 7 || tally.Via != live.WayAloud {
		t.Fatalf("%+v", tally)
	}
	d.Sees("Jumlah 19 tangan", "Benar", "Salah")
	d.Press("backspace", "8", "enter")
	if got := look().Counts[quiz.False]; got != 8 {
		t.Fatalf("corrected: %d", got)
	}
	d.Press("u")
	if got := look().Counts[quiz.False]; got != 7 {
		t.Fatalf("after the undo: %d", got)
	}
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		d.W, d.H = size[0], size[1]
		d.Fits()
	}
}
