package moodlexml_test

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/moodlexml"
	"diklat/quiz/quiztest"
	"diklat/quiz/source"
	"pgregory.net/rapid"
)

func parse(s string) source.Report { return moodlexml.Parse(s, source.UTF8) }

const head = `<?xml version="1.0" encoding="UTF-8"?>` + "\n<quiz>\n"

func question(kind, inner string) string {
	return `<question type="` + kind + `"><name><text>N</text></name><questiontext format="html"><text><![CDATA[<p>Soal?</p>]]></text></questiontext>` + inner + "</question>\n"
}

func TestKinds(t *testing.T) {
	answer := func(f, text string) string {
		return `<answer fraction="` + f + `"><text>` + text + `</text><feedback><text>ok</text></feedback></answer>`
	}
	file := head + `<question type="category"><category><text>$course$/top/A/B</text></category></question>` +
		question("multichoice", "<single>true</single><shuffleanswers>1</shuffleanswers>"+answer("100", "a")+answer("0", "b")) +
		question("multichoice", "<single>0</single>"+answer("50", "a")+answer("50", "b")+answer("-100", "c")) +
		question("truefalse", answer("0", "true")+answer("100", "false")) +
		question("numerical", `<answer fraction="100"><text>3.14</text><tolerance>0.05</tolerance></answer>`) +
		question("shortanswer", "<usecase>1</usecase>"+answer("100", "Desa*")) +
		question("matching", `<subquestion><text>l</text><answer><text>r</text></answer></subquestion><subquestion><text>m</text><answer><text>s</text></answer></subquestion><subquestion><text/><answer><text>t</text></answer></subquestion>`) +
		question("ordering", answer("2.0", "dua")+answer("1.0", "satu")) +
		question("essay", "") + question("description", "") + question("cloze", "") + "</quiz>"
	r := parse(file)
	if len(r.Errors) > 0 || r.Skipped != 1 {
		t.Fatalf("errors %+v, skipped %d", r.Errors, r.Skipped)
	}
	want := []quiz.Kind{quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Numeric, quiz.Short, quiz.Match, quiz.Order, quiz.Open, quiz.Description}
	for i, k := range want {
		q := r.Questions[i]
		if q.Kind != k || q.Stem != "Soal?" || q.Category != "A/B" || q.Name != "N" {
			t.Errorf("question %d: %+v", i, q)
		}
	}
	if q := r.Questions[0]; !q.Shuffle || q.Choices[0].Why != "ok" || q.Choices[0].Weight != 1 {
		t.Errorf("single: %+v", q)
	}
	if q := r.Questions[2]; q.Choices[1].Weight != 1 || q.Choices[0].Weight != 0 {
		t.Errorf("truefalse: %+v", q)
	}
	if k := r.Questions[3].Numbers[0]; k.Min != 3.09 || k.Max != 3.19 {
		t.Errorf("numeric: %+v", k)
	}
	if k := r.Questions[4].Texts[0]; !k.CaseSensitive || k.Pattern != "Desa*" {
		t.Errorf("short: %+v", k)
	}
	if q := r.Questions[6]; q.Choices[0].Text != "satu" {
		t.Errorf("order: %+v", q)
	}
}

func TestProblemsAndBombs(t *testing.T) {
	deep := strings.Repeat("<a>", 10000)
	for name, c := range map[string]struct {
		text string
		code source.Code
	}{
		"not xml":     {head + question("essay", "") + "<question", source.Syntax},
		"mismatch":    {head + "<question type='essay'></quiz>", source.Syntax},
		"entity bomb": {`<?xml version="1.0"?><!DOCTYPE q [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><quiz><question type="essay"><questiontext><text>&b;</text></questiontext></question></quiz>`, source.Syntax},
		"deep":        {head + question("essay", deep+strings.ReplaceAll(deep, "<", "</")) + "</quiz>", source.TooDeep},
		"deep root":   {head + deep, source.TooDeep},
		"many":        {head + question("multichoice", strings.Repeat(`<answer fraction="0"><text>x</text></answer>`, 100000)) + "</quiz>", source.TooManyParts},
		"no quiz":     {"<html></html>", source.MissingXMLPart},
		"weight":      {head + question("multichoice", `<answer fraction="banyak"><text>a</text></answer><answer fraction="0"><text>b</text></answer>`) + "</quiz>", source.Weight},
		"no key":      {head + question("shortanswer", "") + "</quiz>", "fault-no-key"},
	} {
		r := parse(c.text)
		if len(r.Errors) != 1 || r.Errors[0].Code != c.code || len(r.Questions) != 0 {
			t.Errorf("%s: errors %+v, %d questions; want %s", name, r.Errors, len(r.Questions), c.code)
		}
	}
}

func TestPlaceIsTheQuestions(t *testing.T) {
	r := parse(head + question("essay", "") + "  " + question("shortanswer", "") + "</quiz>")
	if len(r.Errors) != 1 || r.Errors[0].Line != 4 || r.Errors[0].Col != 3 {
		t.Errorf("%+v", r.Errors)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, k := range quiztest.Kinds {
		t.Run(string(k), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				qs := []quiz.Question{quiztest.Question(k).Draw(t, "q")}
				q := &qs[0]
				q.Name = rapid.SampledFrom([]string{"", "Nama & <b>"}).Draw(t, "name")
				q.Category = rapid.SampledFrom([]string{"", "Modul 1/Desa", "a: b"}).Draw(t, "category")
				q.Tags = []string{rapid.SampledFrom([]string{"satu", "d]ua"}).Draw(t, "tag")}
				q.Shuffle, q.Difficulty, q.Module = rapid.Bool().Draw(t, "shuffle"), rapid.IntRange(0, 3).Draw(t, "difficulty"), "M2"
				for i := range q.Texts {
					q.Texts[i].CaseSensitive = q.Shuffle
				}
				var out bytes.Buffer
				if err := moodlexml.Write(&out, qs); err != nil {
					t.Fatal(err)
				}
				r, err := moodlexml.Read(bytes.NewReader(out.Bytes()))
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
