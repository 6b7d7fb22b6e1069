package quiz_test

import (
	"errors"
	"math"
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/quiztest"
	"pgregory.net/rapid"
)

func TestGeneratedQuestionsAreValid(t *testing.T) {
	for _, k := range quiztest.Kinds {
		t.Run(string(k), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				q := quiztest.Question(k).Draw(t, "q")
				if ps := quiz.Validate(&q); len(ps) > 0 {
					t.Fatalf("%+v has problems %v", q, ps)
				}
			})
		})
	}
}

func TestKeyEarnsTheFullScore(t *testing.T) {
	for _, k := range quiztest.Kinds {
		t.Run(string(k), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				q := quiztest.Question(k).Draw(t, "q")
				key, ok := quiz.Key(&q)
				if ok != k.Scored() {
					t.Fatalf("Key ok = %v, Scored = %v", ok, k.Scored())
				}
				if !ok {
					return
				}
				if err := quiz.Check(&q, key); err != nil {
					t.Fatalf("key %v refused: %v", key, err)
				}
				if r := quiz.Grade(&q, key); r.Score != 1 || !r.Correct || !r.Scored {
					t.Fatalf("Grade(Key) = %+v for %+v, key %+v", r, q, key)
				}
			})
		})
	}
}

// Whatever is given, the score stays in 0..1 and a refused answer earns nothing.
func TestAnyAnswerIsGradedWithinBounds(t *testing.T) {
	ids := rapid.SliceOfN(rapid.SampledFrom([]quiz.ChoiceID{"a", "b", "c", "d", "z", "", quiz.True, quiz.False}), 0, 14)
	rapid.Check(t, func(t *rapid.T) {
		q := quiztest.Question(rapid.SampledFrom(quiztest.Kinds).Draw(t, "kind")).Draw(t, "q")
		a := quiz.Answer{Choices: ids.Draw(t, "ids"), Text: rapid.SampledFrom([]string{"", " ", "12", "1.500,25", "x"}).Draw(t, "text")}
		r := quiz.Grade(&q, a)
		if r.Score < 0 || r.Score > 1 || math.IsNaN(r.Score) {
			t.Fatalf("score %v", r.Score)
		}
		if err := quiz.Check(&q, a); err != nil && (r.Score != 0 || r.Correct) {
			t.Fatalf("refused (%v) yet graded %+v", err, r)
		}
	})
}

func TestChoiceAnswersAreChecked(t *testing.T) {
	two := []quiz.Choice{{ID: "a", Text: "A", Weight: 1}, {ID: "b", Text: "B"}}
	for name, c := range map[string]struct {
		kind quiz.Kind
		ids  []quiz.ChoiceID
		text string
		want quiz.AnswerFault
	}{
		"single none":     {kind: quiz.Single, want: quiz.Empty},
		"single two":      {kind: quiz.Single, ids: []quiz.ChoiceID{"a", "b"}, want: quiz.WrongCount},
		"single unknown":  {kind: quiz.Single, ids: []quiz.ChoiceID{"x"}, want: quiz.UnknownChoice},
		"single text":     {kind: quiz.Single, ids: []quiz.ChoiceID{"a"}, text: "a", want: quiz.WrongCount},
		"multi twice":     {kind: quiz.Multi, ids: []quiz.ChoiceID{"a", "a"}, want: quiz.Repeated},
		"multi none":      {kind: quiz.Multi, want: quiz.Empty},
		"order short":     {kind: quiz.Order, ids: []quiz.ChoiceID{"a"}, want: quiz.WrongCount},
		"truefalse other": {kind: quiz.TrueFalse, ids: []quiz.ChoiceID{"a"}, want: quiz.UnknownChoice},
		"numeric word":    {kind: quiz.Numeric, text: "banyak", want: quiz.NotANumber},
		"numeric blank":   {kind: quiz.Numeric, text: "  ", want: quiz.Empty},
		"short long":      {kind: quiz.Short, text: strings.Repeat("é", quiz.MaxText+1), want: quiz.TooLong},
		"open blank":      {kind: quiz.Open, text: "\n", want: quiz.Empty},
		"description any": {kind: quiz.Description, text: "x", want: quiz.NotAsked},
		"unknown kind":    {kind: "esai", text: "x", want: quiz.BadKind},
	} {
		q := quiz.Question{ID: "Q", Kind: c.kind, Stem: "?", Choices: two}
		err := quiz.Check(&q, quiz.Answer{Choices: c.ids, Text: c.text})
		var ae *quiz.AnswerError
		if !errors.As(err, &ae) || ae.Why != c.want {
			t.Errorf("%s: got %v, want %s", name, err, c.want)
		}
	}
}

func TestMultiPartialCredit(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Multi, Stem: "?", Choices: []quiz.Choice{
		{ID: "a", Text: "1", Weight: 0.33333}, {ID: "b", Text: "2", Weight: 0.33333},
		{ID: "c", Text: "3", Weight: 0.33333}, {ID: "d", Text: "4", Weight: -0.5}}}
	for _, c := range []struct {
		ids  []quiz.ChoiceID
		want float64
	}{
		{[]quiz.ChoiceID{"a", "b", "c"}, 1}, {[]quiz.ChoiceID{"c", "a"}, 2.0 / 3},
		{[]quiz.ChoiceID{"a", "d"}, 0}, {[]quiz.ChoiceID{"a", "b", "c", "d"}, 0.49999},
	} {
		if got := quiz.Grade(&q, quiz.Answer{Choices: c.ids}).Score; math.Abs(got-c.want) > 1e-4 {
			t.Errorf("%v: got %v, want %v", c.ids, got, c.want)
		}
	}
}

func TestOrderPartialCredit(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Order, Stem: "?", Choices: []quiz.Choice{
		{ID: "a", Text: "1"}, {ID: "b", Text: "2"}, {ID: "c", Text: "3"}, {ID: "d", Text: "4"}}}
	for answer, want := range map[string]float64{
		"abcd": 1, "bcda": 2.0 / 3, "abdc": 1.0 / 3, "dcba": 0, "acbd": 0,
	} {
		var a quiz.Answer
		for _, r := range answer {
			a.Choices = append(a.Choices, quiz.ChoiceID(r))
		}
		if got := quiz.Grade(&q, a).Score; math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: got %v, want %v", answer, got, want)
		}
	}
}

func TestMatchPartialCreditAndTwins(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Match, Stem: "?", Pairs: []quiz.Pair{
		{ID: "a", Left: "Kanada", Right: "Amerika"}, {ID: "b", Left: "Brasil", Right: "Amerika"},
		{ID: "c", Left: "Kenya", Right: "Afrika"}, {ID: "d", Right: "Asia"}}}
	for _, c := range []struct {
		ids  []quiz.ChoiceID
		want float64
	}{
		{[]quiz.ChoiceID{"a", "b", "c"}, 1}, {[]quiz.ChoiceID{"b", "a", "c"}, 1},
		{[]quiz.ChoiceID{"a", "", "d"}, 1.0 / 3}, {[]quiz.ChoiceID{"d", "d", "d"}, 0},
	} {
		if got := quiz.Grade(&q, quiz.Answer{Choices: c.ids}).Score; math.Abs(got-c.want) > 1e-9 {
			t.Errorf("%v: got %v, want %v", c.ids, got, c.want)
		}
	}
}

func TestShortMatchesAsPeopleType(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Short, Stem: "?", Texts: []quiz.TextKey{
		{Pattern: "Kantor Desa", Weight: 1}, {Pattern: "BP3MI", Weight: 1, CaseSensitive: true},
		{Pattern: "kepala*desa", Weight: 0.5}, {Pattern: `5\*`, Weight: 1}, {Pattern: "kepala desa", Weight: 0}}}
	for text, want := range map[string]float64{
		" kantor   DESA ": 1, "kantor\u00a0desa": 1, "bp3mi": 0, "BP3MI": 1, "Kepala Urusan Desa": 0.5,
		"kepaladesa": 0.5, "kepala desa": 0, "5*": 1, "5x": 0, "kantor": 0,
	} {
		if got := quiz.Grade(&q, quiz.Answer{Text: text}).Score; got != want {
			t.Errorf("%q: got %v, want %v", text, got, want)
		}
	}
}

func TestValidateFindsEachFault(t *testing.T) {
	ab := func(wa, wb float64) []quiz.Choice {
		return []quiz.Choice{{ID: "a", Text: "A", Weight: wa}, {ID: "b", Text: "B", Weight: wb}}
	}
	for name, c := range map[string]struct {
		q    quiz.Question
		want quiz.Fault
	}{
		"stem":         {quiz.Question{Kind: quiz.Open}, quiz.NoStem},
		"kind":         {quiz.Question{Kind: "x", Stem: "?"}, quiz.UnknownKind},
		"one choice":   {quiz.Question{Kind: quiz.Single, Stem: "?", Choices: ab(1, 0)[:1]}, quiz.NoChoices},
		"no key":       {quiz.Question{Kind: quiz.Single, Stem: "?", Choices: ab(0.5, 0)}, quiz.NoKey},
		"double":       {quiz.Question{Kind: quiz.Single, Stem: "?", Choices: append(ab(1, 0), ab(0, 0)[1])}, quiz.DoubleChoice},
		"blank choice": {quiz.Question{Kind: quiz.Poll, Stem: "?", Choices: []quiz.Choice{{ID: "a", Text: "A"}, {ID: "b", Text: " "}}}, quiz.EmptyChoice},
		"multi sum":    {quiz.Question{Kind: quiz.Multi, Stem: "?", Choices: ab(0.5, 0)}, quiz.BadWeight},
		"multi no key": {quiz.Question{Kind: quiz.Multi, Stem: "?", Choices: ab(0, -1)}, quiz.NoKey},
		"NaN":          {quiz.Question{Kind: quiz.Multi, Stem: "?", Choices: ab(math.NaN(), 1)}, quiz.BadWeight},
		"poll weight":  {quiz.Question{Kind: quiz.Poll, Stem: "?", Choices: ab(1, 0)}, quiz.BadWeight},
		"tf both":      {quiz.Question{Kind: quiz.TrueFalse, Stem: "?", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False, Weight: 1}}}, quiz.ManyKeys},
		"range":        {quiz.Question{Kind: quiz.Numeric, Stem: "?", Numbers: []quiz.NumberKey{{Min: 2, Max: 1, Weight: 1}}}, quiz.BadRange},
		"match one":    {quiz.Question{Kind: quiz.Match, Stem: "?", Pairs: []quiz.Pair{{ID: "a", Left: "l", Right: "r"}}}, quiz.NoChoices},
		"too many":     {quiz.Question{Kind: quiz.Scale, Stem: "?", Choices: make([]quiz.Choice, quiz.MaxChoices+1)}, quiz.TooMany},
	} {
		ps := quiz.Validate(&c.q)
		if !slices.ContainsFunc(ps, func(p quiz.Problem) bool { return p.Fault == c.want }) {
			t.Errorf("%s: got %v, want %s", name, ps, c.want)
		}
	}
}

func TestGuessIsAnAnswer(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := quiztest.Question(rapid.SampledFrom(quiztest.Kinds).Draw(t, "kind")).Draw(t, "q")
		a := quiz.Guess(&q, func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") })
		if err := quiz.Check(&q, a); (err == nil) != (q.Kind != quiz.Description) {
			t.Fatalf("%+v: %v", a, err)
		}
	})
}
