package moodlexml_test

import (
	"bytes"
	"reflect"
	"testing"

	"diklat/quiz"
	"diklat/quiz/moodlexml"
	"diklat/quiz/source"
)

// What was read can be asked, and is the same after it was written and read again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		question("multichoice", `<single>1</single><answer fraction="100"><text>a</text></answer><answer fraction="-33,3"><text>b</text><feedback><text>c</text></feedback></answer>`),
		question("truefalse", `<answer fraction="100"><text>true</text></answer>`), question("ordering", `<answer fraction="2"><text>a</text></answer><answer fraction="1"><text>b</text></answer>`),
		question("numerical", `<answer fraction="100" min="1" max="1e9"><text>1</text><tolerance>2</tolerance></answer>`),
		question("shortanswer", `<usecase>1</usecase><answer fraction="100"><text>a*</text></answer>`), question("description", ""),
		question("matching", `<subquestion><text>a</text><answer><text>b</text></answer></subquestion><subquestion><text>c</text><answer><text>d</text></answer></subquestion>`),
	} {
		f.Add(head + s + "</quiz>")
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, _, err := source.Decode([]byte(s))
		if err != nil {
			return
		}
		r := moodlexml.Parse(text, source.UTF8)
		for i := range r.Questions {
			if ps := quiz.Validate(&r.Questions[i]); len(ps) > 0 {
				t.Fatalf("%+v: %v", r.Questions[i], ps)
			}
		}
		var out bytes.Buffer
		if err := moodlexml.Write(&out, r.Questions); err != nil {
			t.Fatal(err)
		}
		again := moodlexml.Parse(out.String(), source.UTF8)
		if len(again.Errors) > 0 || len(again.Questions) != len(r.Questions) {
			t.Fatalf("%+v\nfrom %q\nas %q", again.Errors, s, out.String())
		}
		for i := range r.Questions {
			if !reflect.DeepEqual(r.Questions[i], again.Questions[i]) {
				t.Fatalf("read  %+v\nagain %+v\nas %q", r.Questions[i], again.Questions[i], out.String())
			}
		}
	})
}
