package main

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
)

// TestTheDemoTalks: the simulated event holds a question in two rounds, the second one
// better, and a poll that names nobody.
func TestTheDemoTalks(t *testing.T) {
	db := filepath.Join(t.TempDir(), "demo.db")
	var out strings.Builder
	if code := run(t.Context(), []string{"demo", "--db", db, "--people", "30", "--villages", "5"}, stdio{nil, &out, &out}, func(string) string { return "" }); code != 0 {
		t.Fatalf("demo: %d %s", code, out.String())
	}
	s, err := data.Open(t.Context(), db, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = s.Close() }()
	e, _, err := s.CurrentEvent(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	room, err := live.Replay(context.Background(), journal{s, e.ID})
	if err != nil {
		t.Fatal(err)
	}
	rounds, polls := 0, 0
	for _, r := range room.Past {
		for i := range r.Items {
			it := &r.Items[i]
			if r.Quiz.Questions[i].Kind == quiz.Poll {
				polls++
				for who := range it.Given {
					if !strings.HasPrefix(string(who), "~") {
						t.Errorf("a vote of %s", who)
					}
				}
				if len(it.Given) < live.MinPoll || r.Hidden(i) {
					t.Errorf("a poll of %d", len(it.Given))
				}
			}
			if len(it.Earlier) == 0 {
				continue
			}
			rounds++
			if before, after := rightOnes(r.At(i, 0), i), rightOnes(r, i); after <= before || len(it.Given) != len(it.Earlier[0].Given) {
				t.Errorf("%d right before the discussion, %d after; %d and %d answers", before, after, len(it.Earlier[0].Given), len(it.Given))
			}
		}
	}
	if rounds != 1 || polls != 1 {
		t.Errorf("%d questions asked again, %d polls", rounds, polls)
	}
}

// rightOnes counts the right answers to item i, of the round that r stands in.
func rightOnes(r *live.Run, i int) (n int) {
	for _, g := range r.Items[i].Given {
		if g.Result.Correct {
			n++
		}
	}
	return n
}
