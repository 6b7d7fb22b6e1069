package aiken_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/aiken"
	"diklat/quiz/quiztest"
	"diklat/quiz/source"
	"pgregory.net/rapid"
)

func key(q quiz.Question) string {
	k, _ := quiz.Key(&q)
	return string(k.Choices[0])
}

func TestVariantsOfTheSameQuestion(t *testing.T) {
	for name, text := range map[string]string{
		"moodle":     "Siapa?\nA) Desa\nB) Camat\nANSWER: B\n",
		"dots":       "Siapa?\nA. Desa\nB. Camat\nANSWER:B",
		"no space":   "Siapa?\nA)Desa\nB)Camat\nANSWER: B",
		"indonesian": "Siapa?\na. Desa\nb. Camat\nJawaban : b",
		"kunci":      "1. Siapa?\nA. Desa\nB. Camat\nKUNCI JAWABAN: B",
		"empty":      "\n\nSiapa?\n\nA. Desa\n\nB. Camat\n\nKunci: B. Camat\n\n",
		"nbsp":       "•\u00a0Siapa?\nA.\u00a0Desa\nB.\u00a0Camat\nKUNCI:\u00a0B",
	} {
		r := aiken.Parse(text, source.UTF8)
		if len(r.Questions) != 1 || len(r.Errors)+len(r.Warnings) != 0 {
			t.Errorf("%s: %+v", name, r)
			continue
		}
		q := r.Questions[0]
		if q.Stem != "Siapa?" || len(q.Choices) != 2 || q.Choices[0].Text != "Desa" || key(q) != "b" {
			t.Errorf("%s: %+v", name, q)
		}
	}
}

func TestStemsThatLookLikeChoices(t *testing.T) {
	r := aiken.Parse("A. Yani adalah nama\nA. jalan\nB. kota\nANSWER: A\nB. Inggris dipakai di\nA. London\nB. Kupang\nANSWER: A\n", source.UTF8)
	if len(r.Questions) != 2 || len(r.Errors) != 0 || r.Questions[0].Stem != "A. Yani adalah nama" || r.Questions[1].Stem != "B. Inggris dipakai di" {
		t.Errorf("%+v", r)
	}
}

func TestLinesAreJoinedWithAWarning(t *testing.T) {
	r := aiken.Parse("Baris satu\nbaris dua\nA. pilihan\nyang panjang\nB. lain\nANSWER: A\nFEEDBACK: karena\n", source.UTF8)
	if len(r.Questions) != 1 || len(r.Errors) != 0 || len(r.Warnings) != 2 {
		t.Fatalf("%+v", r)
	}
	q := r.Questions[0]
	if q.Stem != "Baris satu\nbaris dua" || q.Choices[0].Text != "pilihan yang panjang" || q.Explain != "karena" {
		t.Errorf("%+v", q)
	}
}

func TestProblemsHaveLines(t *testing.T) {
	good := "\nBenar?\nA. ya\nB. tidak\nANSWER: A\n"
	for name, c := range map[string]struct {
		text string
		code source.Code
		line int
	}{
		"key outside":  {"Q?\nA. a\nB. b\nANSWER: C\n", source.BadKey, 4},
		"key a word":   {"Q?\nA. a\nB. b\nANSWER: Benar\n", source.BadKey, 4},
		"two keys":     {"Q?\nA. a\nB. b\nC. c\nANSWER: A, C\n", source.ManyKeys, 5},
		"two keys dan": {"Q?\nA. a\nB. b\nC. c\nJAWABAN: A dan C\n", source.ManyKeys, 5},
		"two lines":    {"Q?\nA. a\nB. b\nANSWER: A\nANSWER: B\n", source.DoubleAnswer, 5},
		"one choice":   {"Q?\nA. a\nANSWER: A\n", source.TwoAnswers, 3},
		"double label": {"Q?\nA. a\nB. b\nB. c\nANSWER: A\n", source.LabelOrder, 4},
		"order":        {"Q?\nA. a\nC. b\nANSWER: A\n", source.LabelOrder, 3},
		"empty choice": {"Q?\nA. a\nB.\nANSWER: A\n", source.EmptyAnswer, 3},
		"no stem":      {"A. a\nANSWER: A\n", source.NotStarted, 1},
		"no key":       {"Q?\nA. a\nB. b\n", source.NotFinished, 5},
		"no key glued": {"Q?\nA. a\nB. b\nSoal lain?\nA. c\nB. d\nANSWER: A\n", source.NotFinished, 4},
		"too many":     {"Q?\n" + labels(13) + "ANSWER: A\n", "fault-too-many", 1},
	} {
		r := aiken.Parse(c.text+good, source.UTF8)
		if len(r.Errors) == 0 || r.Errors[0].Code != c.code || r.Errors[0].Line != c.line {
			t.Errorf("%s: errors %+v, want %s in line %d", name, r.Errors, c.code, c.line)
		}
		if n := len(r.Questions); n == 0 || r.Questions[n-1].Stem != "Benar?" {
			t.Errorf("%s: the good question is lost: %+v", name, r.Questions)
		}
	}
}

func labels(n int) string {
	var s strings.Builder
	for i := range n {
		s.WriteString(string(rune('A'+i)) + ". x" + string(rune('a'+i)) + "\n")
	}
	return s.String()
}

func TestRoundTripOfWhatFits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		q := quiztest.Question(rapid.SampledFrom(quiztest.Kinds).Draw(t, "kind")).Draw(t, "q")
		q.ID, q.Stem = "S1", "Soal "+q.Stem // a stem like "k)n" would be a choice
		var out bytes.Buffer
		left, err := aiken.Write(&out, []quiz.Question{q})
		if err != nil {
			t.Fatal(err)
		}
		r := aiken.Parse(out.String(), source.UTF8)
		if !aiken.Fits(&q) {
			if len(left) != 1 || len(r.Questions) != 0 || q.Kind == quiz.Single {
				t.Fatalf("left %v, wrote %s", left, out.String())
			}
			return
		}
		q.Stem, q.Explain = strings.ReplaceAll(q.Stem, "\n", " "), ""
		for i := range q.Choices {
			q.Choices[i].Why = ""
		}
		if len(r.Errors) > 0 || !reflect.DeepEqual(r.Questions, []quiz.Question{q}) {
			t.Fatalf("wrote %+v\nread %+v\nas %s", q, r, out.String())
		}
	})
}
