package source_test

import (
	"errors"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/source"
	"pgregory.net/rapid"
)

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"a  b\u00a0 c\n d": "a b c d", "\x1b]0;x\x07a\x00": "]0;xa", "\u202ea\u200bb": "ab", "sudah rapi": "sudah rapi", "": "", " ": "",
	} {
		if got := source.CleanLine(in); got != want {
			t.Errorf("line %q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"a \n\n\n\n  b\n": "a\n\n  b", "a\tb": "a    b", "\n\n": "", "a\rb": "a b",
	} {
		if got := source.CleanText(in); got != want {
			t.Errorf("text %q: %q, want %q", in, got, want)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.String().Draw(t, "s")
		if c := source.CleanText(s); source.CleanText(c) != c || strings.ContainsAny(c, "\x1b\x07\x00\r\t") {
			t.Fatalf("%q is not clean for good: %q", s, c)
		}
		if c := source.CleanLine(s); source.CleanLine(c) != c || strings.ContainsAny(c, "\n\x1b") {
			t.Fatalf("%q is not one clean line: %q", s, c)
		}
	})
}

func TestBuilderNamesAndWarns(t *testing.T) {
	open := func(id quiz.QuestionID, stem string) quiz.Question {
		return quiz.Question{ID: id, Kind: quiz.Open, Stem: stem}
	}
	b := source.NewBuilder(source.UTF8)
	for i, q := range []quiz.Question{open("S2", "a"), open("", "b"), open("S2", "c"), open("", "a"), open("", "")} {
		b.Add(q, i+1, 1)
	}
	var ids []string
	for _, q := range b.Questions {
		ids = append(ids, string(q.ID))
	}
	if got := strings.Join(ids, " "); got != "S2 S3 S4 S5" {
		t.Errorf("ids %s", got)
	}
	if len(b.Warnings) != 2 || b.Warnings[0].Code != source.TwinID || b.Warnings[1].Code != source.Twin || b.Warnings[1].Detail != "1" {
		t.Errorf("%+v", b.Warnings)
	}
	if len(b.Errors) != 1 || b.Errors[0].Code != "fault-no-stem" || b.Errors[0].Line != 5 {
		t.Errorf("%+v", b.Errors)
	}
}

func TestScaleAndShares(t *testing.T) {
	cs := []quiz.Choice{{Weight: 1}, {Weight: 1}, {Weight: 1}, {Weight: -1}}
	if was := source.Scale(cs); was != "300" || cs[0].Weight != 0.3333333 || cs[3].Weight != -1 {
		t.Errorf("%s %+v", was, cs)
	}
	if was := source.Scale(cs); was != "" {
		t.Errorf("scaled twice: %s", was)
	}
	rapid.Check(t, func(t *rapid.T) {
		w := source.Share(rapid.Float64Range(-100, 100).Draw(t, "percent"))
		if got := source.Percent(w); source.Share(mustFloat(t, got)) != w {
			t.Fatalf("%v is written %s", w, got)
		}
	})
}

func mustFloat(t *rapid.T, s string) float64 {
	v := quiz.ReadNumber(strings.Replace(s, ".", ",", 1))
	if len(v) != 1 {
		t.Fatalf("%q", s)
	}
	return v[0]
}

func TestDecodeRefusesWhatIsNoText(t *testing.T) {
	var e *source.Error
	if _, _, err := source.Decode([]byte("a\x00b")); !errors.As(err, &e) || e.Code != source.Binary {
		t.Errorf("%v", err)
	}
	if _, _, err := source.Decode(make([]byte, source.MaxText+1)); !errors.As(err, &e) || e.Code != source.TooBig {
		t.Errorf("%v", err)
	}
	if _, err := source.Load(strings.NewReader("")); !errors.As(err, &e) || e.Code != source.EmptyFile {
		t.Errorf("%v", err)
	}
}
