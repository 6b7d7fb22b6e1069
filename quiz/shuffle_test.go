package quiz_test

import (
	"slices"
	"testing"

	"diklat/quiz"
	"diklat/quiz/quiztest"
	"pgregory.net/rapid"
)

func TestShuffledIsAPermutationAndRepeats(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		k := rapid.SampledFrom([]quiz.Kind{quiz.Single, quiz.Multi, quiz.Poll, quiz.Scale, quiz.Order, quiz.Match}).Draw(t, "kind")
		q := quiztest.Question(k).Draw(t, "q")
		q.Shuffle = rapid.Bool().Draw(t, "shuffle")
		seed := rapid.Uint64().Draw(t, "seed")
		var ids []quiz.ChoiceID
		for _, c := range q.Choices {
			ids = append(ids, c.ID)
		}
		for _, p := range q.Pairs {
			ids = append(ids, p.ID)
		}
		got := quiz.Shuffled(&q, seed)
		if !slices.Equal(got, quiz.Shuffled(&q, seed)) {
			t.Fatal("the same seed gave two orders")
		}
		mixed := k == quiz.Order || k == quiz.Match
		if mixed && slices.Equal(got, ids) {
			t.Fatalf("seed %d shows the right order", seed)
		}
		if !mixed && !(q.Shuffle && k != quiz.Scale) && !slices.Equal(got, ids) {
			t.Fatal("shuffled without leave")
		}
		slices.Sort(got)
		if !slices.Equal(got, ids) {
			t.Fatalf("%v is no permutation of %v", got, ids)
		}
	})
}

func TestShuffledReachesEveryOrder(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Single, Shuffle: true, Choices: []quiz.Choice{{ID: "a"}, {ID: "b"}, {ID: "c"}}}
	seen := map[string]int{}
	for seed := range uint64(6000) {
		s := ""
		for _, id := range quiz.Shuffled(&q, seed) {
			s += string(id)
		}
		seen[s]++
	}
	for order, n := range seen {
		if n < 850 || n > 1150 {
			t.Errorf("order %s came %d times of 6000, want about 1000", order, n)
		}
	}
	if len(seen) != 6 {
		t.Errorf("%d orders of 6", len(seen))
	}
}

// The order a recorded answer was given in must be found again years later.
func TestShuffledStaysTheSameForEver(t *testing.T) {
	q := quiz.Question{ID: "M2-04", Kind: quiz.Single, Shuffle: true,
		Choices: []quiz.Choice{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}}
	want := map[uint64][]quiz.ChoiceID{1: {"c", "d", "a", "b"}}
	for seed, ids := range want {
		if got := quiz.Shuffled(&q, seed); !slices.Equal(got, ids) {
			t.Errorf("seed %d: %v, want %v", seed, got, ids)
		}
	}
}

func TestFixedOrders(t *testing.T) {
	tf := quiz.Question{Kind: quiz.TrueFalse, Shuffle: true}
	if got := quiz.Shuffled(&tf, 3); !slices.Equal(got, []quiz.ChoiceID{quiz.True, quiz.False}) {
		t.Errorf("true/false: %v", got)
	}
	for _, k := range []quiz.Kind{quiz.Numeric, quiz.Short, quiz.Open, quiz.Description} {
		if got := quiz.Shuffled(&quiz.Question{Kind: k}, 3); got != nil {
			t.Errorf("%s: %v", k, got)
		}
	}
}

func TestOptionsOfTrueFalseAreAlwaysBoth(t *testing.T) {
	q := quiz.Question{Kind: quiz.TrueFalse, Choices: []quiz.Choice{{ID: quiz.False, Weight: 1, Why: "w"}}}
	want := []quiz.Choice{{ID: quiz.True}, {ID: quiz.False, Weight: 1, Why: "w"}}
	if got := quiz.Options(&q); !slices.Equal(got, want) {
		t.Errorf("got %v", got)
	}
	for _, k := range quiztest.Kinds {
		if !k.Picks() && quiz.Options(&quiz.Question{Kind: k, Choices: want}) != nil {
			t.Errorf("%s has options", k)
		}
	}
}
