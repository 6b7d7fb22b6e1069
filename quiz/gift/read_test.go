package gift_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/gift"
	"diklat/quiz/quiztest"
	"diklat/quiz/source"
	"pgregory.net/rapid"
)

func parse(s string) source.Report { return gift.Parse(s, source.UTF8) }

// one parses a text that holds exactly one sound question.
func one(t *testing.T, s string) quiz.Question {
	t.Helper()
	r := parse(s)
	if len(r.Questions) != 1 || len(r.Errors) != 0 {
		t.Fatalf("%q: %d questions, errors %v", s, len(r.Questions), r.Errors)
	}
	return r.Questions[0]
}

func TestKindsFollowMoodlesOrder(t *testing.T) {
	for text, want := range map[string]quiz.Kind{
		"Q {}": quiz.Open, "Q { }": quiz.Open, "Q": quiz.Description, "Q {T}": quiz.TrueFalse, "Q {FALSE#a#b}": quiz.TrueFalse,
		"Q {true}": quiz.Short, "Q {=a}": quiz.Short, "Q {kata}": quiz.Short, "Q {=a ~b}": quiz.Single, "Q {~%50%a ~%50%b}": quiz.Multi,
		"Q {#3}": quiz.Numeric, "Q {#=3 =%50%4}": quiz.Numeric, "Q {=a -> b =c -> d}": quiz.Match, "Q {~a -> b =c -> d}": quiz.Single,
	} {
		if q := one(t, text); q.Kind != want {
			t.Errorf("%q: %s, want %s", text, q.Kind, want)
		}
	}
}

func TestTextsAroundTheAnswers(t *testing.T) {
	for text, want := range map[string]string{
		"Satu {=a ~b} dua.":           "Satu _____ dua.",
		"Satu {=a ~b}.":               "Satu _____.",
		"Satu {=a ~b}":                "Satu",
		"1+1=2: ya # ~ {T}":           "1+1=2: ya # ~",
		`Buka \{ dan \} di C:\dir {}`: `Buka { dan } di C:\dir`,
		`a\nb {}`:                     "a\nb",
		"baris satu\n   baris dua {}": "baris satu\nbaris dua",
		"[html]<p>a</p><p>b</p> {}":   "a\nb",
		"[plain]<p>a</p> {}":          "<p>a</p>",
		"::Nama: lagi\\: :: isi {}":   "isi",
		`A \\ B \\\\ C{}`:             `A \ B \\ C`,
		`\[x\] {}`:                    "x",
		"::tanpa akhir {}":            "tanpa akhir",
	} {
		if q := one(t, text); q.Stem != want {
			t.Errorf("%q: stem %q, want %q", text, q.Stem, want)
		}
	}
	if q := one(t, "::Nama\\: lagi:: isi {}"); q.Name != "Nama: lagi" {
		t.Errorf("name %q", q.Name)
	}
}

func TestCommentsCategoriesAndFeedback(t *testing.T) {
	r := parse("// [id:M1\\]x] [tag:satu] [id:kedua]\n$CATEGORY: $course$/top/Desa: a/b\n\n// [id:M1\\]x] [tag:satu] [tag:dua]\n::N::Q // bukan komentar {\n// komentar\n=ya#betul\n~tidak#salah\n####umum\\nlagi}\n")
	if len(r.Questions) != 1 || len(r.Errors)+len(r.Warnings) != 0 {
		t.Fatalf("%+v", r)
	}
	want := quiz.Question{ID: "M1]x", Kind: quiz.Single, Name: "N", Stem: "Q // bukan komentar", Category: "Desa: a/b",
		Tags: []string{"satu", "dua"}, Explain: "umum\nlagi", Choices: []quiz.Choice{
			{ID: "a", Text: "ya", Weight: 1, Why: "betul"}, {ID: "b", Text: "tidak", Why: "salah"}}}
	if !reflect.DeepEqual(r.Questions[0], want) {
		t.Errorf("got %+v", r.Questions[0])
	}
}

func TestTrueFalseFeedbackIsWrongThenRight(t *testing.T) {
	q := one(t, "Q {FALSE#keliru#tepat####umum}")
	want := []quiz.Choice{{ID: quiz.True, Why: "keliru"}, {ID: quiz.False, Weight: 1, Why: "tepat"}}
	if !reflect.DeepEqual(q.Choices, want) || q.Explain != "umum" {
		t.Errorf("%+v", q)
	}
}

func TestNumbers(t *testing.T) {
	for text, want := range map[string]quiz.NumberKey{
		"Q {#3}": {Min: 3, Max: 3, Weight: 1}, "Q {#3.14:0.05}": {Min: 3.09, Max: 3.19, Weight: 1},
		"Q {#1..5}": {Min: 1, Max: 5, Weight: 1}, "Q {#-2..-1.5}": {Min: -2, Max: -1.5, Weight: 1},
		"Q {#3,14}": {Min: 3.14, Max: 3.14, Weight: 1}, "Q {#=%100%7:1}": {Min: 6, Max: 8, Weight: 1},
	} {
		if q := one(t, text); len(q.Numbers) != 1 || q.Numbers[0] != want {
			t.Errorf("%q: %+v", text, q.Numbers)
		}
	}
	q := one(t, "Q {#3:2~#salah semua}")
	if len(q.Numbers) != 2 || q.Numbers[1].Why != "salah semua" || q.Numbers[1].Weight != 0 {
		t.Errorf("%+v", q.Numbers)
	}
}

func TestProblemsHavePlaces(t *testing.T) {
	for text, want := range map[string]source.Issue{
		"\nAda {=a ~b":             {Code: source.Brace, Line: 2, Col: 5},
		"tutup } saja":             {Code: source.Brace, Line: 1, Col: 7},
		"}{":                       {Code: source.Brace, Line: 1, Col: 1},
		"Q {~a ~b}":                {Code: "fault-no-key", Line: 1, Col: 1},
		"Q {\n =a -> b}":           {Code: source.TwoAnswers, Line: 2, Col: 2},
		"Q {=a -> b\n=c\n=d -> e}": {Code: source.PairForm, Line: 2, Col: 1},
		"Q {=#ff0000 ~b}":          {Code: source.Hash, Line: 1, Col: 4},
		"Q {= ~b}":                 {Code: source.EmptyAnswer, Line: 1, Col: 4},
		"Q {#tiga}":                {Code: source.NotNumber, Line: 1, Col: 5},
		"Q {#5..1}":                {Code: source.BadSpan, Line: 1, Col: 5},
		"Q {#}":                    {Code: source.NotNumber, Line: 1, Col: 5},
		"Q {~%200%a ~b}":           {Code: source.Weight, Line: 1, Col: 4},
		"Q {~saja}":                {Code: source.TwoAnswers, Line: 1, Col: 4},
		"{=a ~b}":                  {Code: "fault-no-stem", Line: 1, Col: 1},
		"Q {=" + strings.Repeat("a ~", 300) + "}": {Code: source.TooManyParts, Line: 1, Col: 4},
	} {
		r := parse(text)
		if len(r.Errors) != 1 || len(r.Questions) != 0 {
			t.Errorf("%.40q: %d questions, errors %+v", text, len(r.Questions), r.Errors)
			continue
		}
		if e := r.Errors[0]; e.Code != want.Code || e.Line != want.Line || e.Col != want.Col {
			t.Errorf("%.40q: got %s at %d:%d, want %s at %d:%d", text, e.Code, e.Line, e.Col, want.Code, want.Line, want.Col)
		}
	}
}

func TestFriendlyReadingsWarn(t *testing.T) {
	for text, want := range map[string]source.Code{
		"Q {\n=a\n\n~b}": source.BlankInside, "Q {=a ~b} lalu R {=c ~d}": source.Glued, "Q {=a =b ~c}": source.TwoKeys,
		"Q {true}": source.MaybeBoolean, "::Q {}": source.NameOpen, ":Q:: {}": source.NameOpen, "Q {#3,5}": source.Comma,
		"Q {=a –> b =c -> d}": source.Arrow, "Q {=a -> b#x =c -> d}": source.PairFeedback, "Q ｛=a ~b｝": source.WideBrace,
		"$CATEGORY: x\nQ {}": source.CategoryLine, "Q {~%100%a ~%100%b ~c}": source.Scaled, "Q {=a ~a}": source.TwinChoice,
		"<b>Q</b> {}": source.LostHTML, `\(x^2\) {}`: source.LostMath, "<img src\\=x> {}": source.LostMedia,
	} {
		r := parse(text)
		if len(r.Questions) != 1 || len(r.Errors) != 0 {
			t.Errorf("%q: %d questions, errors %+v", text, len(r.Questions), r.Errors)
			continue
		}
		found := false
		for _, w := range r.Warnings {
			found = found || w.Code == want
		}
		if !found {
			t.Errorf("%q: warnings %+v, want %s", text, r.Warnings, want)
		}
	}
}

func TestForeignKindsAreSkipped(t *testing.T) {
	for _, text := range []string{"Q {>4 CONTIGUOUS VERT\na\nb}", "Q {1:MULTICHOICE:=a~b}", "Q {:SA:=a}"} {
		r := parse(text + "\n\nR {T}")
		if r.Skipped != 1 || len(r.Questions) != 1 || len(r.Warnings) != 1 || r.Warnings[0].Code != source.Unsupported {
			t.Errorf("%q: %+v", text, r)
		}
	}
}

// What is written comes back equal, for every kind.
func TestRoundTrip(t *testing.T) {
	for _, k := range quiztest.Kinds {
		t.Run(string(k), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				qs := []quiz.Question{quiztest.Question(k).Draw(t, "q")}
				q := &qs[0]
				q.Name = quiztest.Line().Draw(t, "name")
				q.Category = rapid.SampledFrom([]string{"", "Modul 1/Desa", "a: b"}).Draw(t, "category")
				q.Tags = []string{rapid.SampledFrom([]string{"satu", "d]ua"}).Draw(t, "tag")}
				q.Shuffle, q.Difficulty, q.Module = rapid.Bool().Draw(t, "shuffle"), rapid.IntRange(0, 3).Draw(t, "difficulty"), "M2"
				if k == quiz.Description {
					q.Explain = ""
				}
				for i := range q.Pairs {
					q.Pairs[i].Left = strings.NewReplacer("->", "").Replace(q.Pairs[i].Left)
				}
				var out bytes.Buffer
				if err := gift.Write(&out, qs); err != nil {
					t.Fatal(err)
				}
				r, err := gift.Read(bytes.NewReader(out.Bytes()))
				if err != nil || len(r.Errors) > 0 {
					t.Fatalf("%v %+v in\n%s", err, r.Errors, out.String())
				}
				if !reflect.DeepEqual(r.Questions, qs) {
					t.Fatalf("wrote %+v\nread  %+v\nas %s", qs, r.Questions, out.String())
				}
			})
		})
	}
}
