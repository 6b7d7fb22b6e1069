package gift_test

import (
	"bytes"
	"reflect"
	"testing"

	"diklat/quiz"
	"diklat/quiz/gift"
	"diklat/quiz/source"
)

// What was read can be asked, and is the same after it was written and read again.
func FuzzParse(f *testing.F) {
	for _, s := range []string{
		"// [id:a\\]] [tag:b]\n$CATEGORY: x/y\n\n::N::Q {=a#x ~%-50%b#y\n####z}", "Q {T#a#b}", "Q {#3:2~#x}", "Q {#=1..2#a =%50%*}",
		"Q {=a -> b = -> c =d -> e}", "Q {~%50%a ~%50%b}.", "[html]<p>Q</p> \\(x^2\\) {=a* =%50%\\*}", "Q {>1 a}", "Q {\n\n=a\n\n}", "\\\\\\{ {}",
		"// [tag:diklat:kind=poll]\nQ {~a ~b}", "// [tag:diklat:kind=order]\nQ {=1 -> a =2 -> b}", "Q ｛=a –> b =c → d｝", "[plain]<b> {=%5 ~[html]&lt;}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, _, err := source.Decode([]byte(s))
		if err != nil {
			return
		}
		r := gift.Parse(text, source.UTF8)
		for i := range r.Questions {
			if ps := quiz.Validate(&r.Questions[i]); len(ps) > 0 {
				t.Fatalf("%+v: %v", r.Questions[i], ps)
			}
		}
		var out bytes.Buffer
		if err := gift.Write(&out, r.Questions); err != nil {
			t.Fatal(err)
		}
		again := gift.Parse(out.String(), source.UTF8)
		if len(again.Errors) > 0 || len(r.Questions) != len(again.Questions) {
			t.Fatalf("%+v\nfrom %q\nas %q", again.Errors, s, out.String())
		}
		for i := range r.Questions {
			if !reflect.DeepEqual(r.Questions[i], again.Questions[i]) {
				t.Fatalf("read  %+v\nagain %+v\nfrom %q\nas %q", r.Questions[i], again.Questions[i], s, out.String())
			}
		}
	})
}
