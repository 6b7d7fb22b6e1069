package live_test

import (
	"encoding/json"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
)

// everyKind is a quiz in which every text that may not be seen before the
// reveal says RAHASIA.
func everyKind() quiz.Quiz {
	return quiz.Quiz{ID: "semua", Questions: []quiz.Question{
		single("single"),
		{ID: "multi", Kind: quiz.Multi, Stem: "s", Explain: "RAHASIA", Choices: []quiz.Choice{{ID: "a", Text: "x", Weight: 0.5, Why: "RAHASIA"}, {ID: "b", Text: "y", Weight: 0.5}, {ID: "c", Text: "z"}}},
		{ID: "tf", Kind: quiz.TrueFalse, Stem: "s", Explain: "RAHASIA", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1, Why: "RAHASIA"}, {ID: quiz.False, Why: "RAHASIA"}}},
		{ID: "num", Kind: quiz.Numeric, Stem: "s", Explain: "RAHASIA", Numbers: []quiz.NumberKey{{Min: 1234567, Max: 1234567, Weight: 1, Why: "RAHASIA"}}},
		{ID: "short", Kind: quiz.Short, Stem: "s", Explain: "RAHASIA", Texts: []quiz.TextKey{{Pattern: "RAHASIA", Weight: 1, Why: "RAHASIA"}}},
		{ID: "order", Kind: quiz.Order, Stem: "s", Explain: "RAHASIA", Choices: []quiz.Choice{{ID: "a", Text: "satu"}, {ID: "b", Text: "dua"}, {ID: "c", Text: "tiga"}}},
		{ID: "match", Kind: quiz.Match, Stem: "s", Explain: "RAHASIA", Pairs: []quiz.Pair{{ID: "a", Left: "kiri-a", Right: "kanan-a"}, {ID: "b", Left: "kiri-b", Right: "kanan-b"}, {ID: "c", Right: "pengecoh"}}},
	}}
}

// TestNoViewHoldsTheKeyBeforeTheReveal walks every item through every stage and
// looks at everything a participant's screen is given.
func TestNoViewHoldsTheKeyBeforeTheReveal(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	q := everyKind()
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: q})
	for i := range q.Questions {
		check := func(stage string) {
			t.Helper()
			s := snapshot(t, h)
			v := live.ViewOf(&s.State, "maria")
			text, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			for _, secret := range []string{"rahasia", "1234567", `"weight"`} {
				if strings.Contains(strings.ToLower(string(text)), secret) {
					t.Errorf("%s %s: the view holds %q: %s", q.Questions[i].ID, stage, secret, text)
				}
			}
			for _, a := range v.Quiz.Asks {
				for _, p := range a.Question.Pairs {
					if p.Right != "" {
						t.Errorf("%s: a left side stands beside its right one", stage)
					}
				}
				if q.Questions[i].Kind == quiz.Order && len(a.Question.Choices) == 3 && a.Question.Choices[0].ID == "a" && a.Question.Choices[1].ID == "b" {
					t.Errorf("%s: the choices of an order question stand in order", stage)
				}
			}
		}
		if i == 0 {
			check("waiting") // later the item before is still on screen, revealed
		}
		do(t, h, live.OpenItem{Item: i})
		check("open")
		do(t, h, live.CloseItem{})
		check("closed")
		do(t, h, live.RevealItem{})
		s := snapshot(t, h)
		if v := live.ViewOf(&s.State, "maria"); v.Quiz.Asks[0].Reveal == nil || !v.Quiz.Asks[0].Reveal.HasKey {
			t.Errorf("%s: no key after the reveal", q.Questions[i].ID)
		}
	}
}

func TestOwnPaceViewsHoldNoKeyOfItemsNotAnswered(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	q := everyKind()
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: q})
	if err := give(h, "1", "maria", "single", "b"); err != nil {
		t.Fatal(err)
	}
	s := snapshot(t, h)
	v := live.ViewOf(&s.State, "maria")
	v.Quiz.Asks = v.Quiz.Asks[1:] // the first was answered: its key may show
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "RAHASIA") || strings.Contains(string(text), "1234567") {
		t.Errorf("the view holds a key: %s", text)
	}
}

func TestTheWholeRoomSeesOneOrderAndOwnPaceSeesManyOrders(t *testing.T) {
	q := single("q")
	q.Shuffle = true
	q.Choices = append(q.Choices, quiz.Choice{ID: "d", Text: "d"}, quiz.Choice{ID: "e", Text: "e"})
	run := live.Run{ID: "r", Mode: live.Live, Quiz: quiz.Quiz{Questions: []quiz.Question{q}}}
	orders := map[string]bool{}
	seen := func(who string) string {
		s := ""
		for _, id := range run.Shown(0, live.PersonID(who)) {
			s += string(id)
		}
		return s
	}
	for _, who := range []string{"maria", "yosef", "ance", "", "stefanus"} {
		orders[seen(who)] = true
	}
	if len(orders) != 1 {
		t.Errorf("live: %v", orders)
	}
	run.Mode = live.Paced
	clear(orders)
	for _, who := range []string{"maria", "yosef", "ance", "stefanus", "martinus", "margarida"} {
		orders[seen(who)] = true
		if first, again := seen(who), seen(who); first != again {
			t.Error("an order changed")
		}
	}
	if len(orders) < 2 {
		t.Errorf("own pace: everybody has %v", orders)
	}
}
