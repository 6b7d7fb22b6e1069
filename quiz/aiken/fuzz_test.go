package aiken_test

import (
	"bytes"
	"testing"

	"diklat/quiz"
	"diklat/quiz/aiken"
	"diklat/quiz/source"
)

// What was read can be asked, and what fits has the same key after it was written
// and read again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"Q?\nA. a\nB) b\nANSWER: B", "1. Q\n\na) x\ny\nb) z\nKunci Jawaban : a\nFEEDBACK: w", "A. Yani\nA. x\nB. y\nJAWABAN:A\nANSWER: B", "A) x\nANSWER: A, B"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, _, err := source.Decode([]byte(s))
		if err != nil {
			return
		}
		r := aiken.Parse(text, source.UTF8)
		fits := 0
		for i := range r.Questions {
			if ps := quiz.Validate(&r.Questions[i]); len(ps) > 0 {
				t.Fatalf("%+v: %v", r.Questions[i], ps)
			}
			if aiken.Fits(&r.Questions[i]) {
				fits++
			}
		}
		var out bytes.Buffer
		left, err := aiken.Write(&out, r.Questions)
		if err != nil || len(left)+fits != len(r.Questions) {
			t.Fatalf("%v, left %v", err, left)
		}
		again := aiken.Parse(out.String(), source.UTF8)
		if len(again.Errors) > 0 || len(again.Questions) != fits {
			t.Fatalf("%+v\nfrom %q\nas %q", again, s, out.String())
		}
	})
}
