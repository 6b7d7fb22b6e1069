package curriculum

import (
	"encoding/json"
	"io/fs"
	"math/rand/v2"
	"os"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/course"
)

func library(t testing.TB) *course.Library {
	t.Helper()
	lib, err := course.Load(FS())
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// What ships has no error, and as much as the curriculum promises.
func TestShippedContent(t *testing.T) {
	rep := course.Lint(FS())
	for _, p := range rep.Problems {
		if p.Severity == course.SevError {
			t.Errorf("%s %s %s", p.Place(), p.Cause, p.Cure)
		} else {
			t.Logf("%s %s", p.Place(), p.Cause)
		}
	}
	if rep.Counts["modules"] != 8 || rep.Counts["items"] < 140 || rep.Counts["facts"] != 255 {
		t.Errorf("counts %v", rep.Counts)
	}
	for _, m := range library(t).Modules() {
		if len(m.Bank.Questions) < 12 || len(m.Slides) < 8 || len(m.Objectives) == 0 {
			t.Errorf("%s: %d items, %d slides, %d objectives", m.ID, len(m.Bank.Questions), len(m.Slides), len(m.Objectives))
		}
	}
}

// Every content file of the folder is in the program.
func TestEverythingIsEmbedded(t *testing.T) {
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !slices.Contains([]string{".md", ".yaml", ".gift"}, path.Ext(name)) {
			return err
		}
		if _, err := fs.Stat(FS(), name); err != nil {
			t.Errorf("%s is not embedded: widen the pattern in embed.go", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// A key must rest on what the law says. What is second-hand or advice is asked
// about as attitude or procedure only, and what is unverified never.
func TestKeysRestOnTheLaw(t *testing.T) {
	lib := library(t)
	for _, id := range lib.Banks() {
		b, _ := lib.Quiz(id)
		for _, q := range b.Questions {
			if !q.Kind.Scored() {
				continue
			}
			verified := false
			for _, f := range q.Facts {
				fact, ok := lib.Fact(f)
				if !ok || fact.Level == course.Unverified {
					t.Errorf("%s rests on %s (%s)", q.ID, f, fact.Level)
				}
				verified = verified || fact.Level == course.Verified
			}
			if !verified && !slices.Contains(q.Tags, "sikap") && !slices.Contains(q.Tags, "prosedur") {
				t.Errorf("%s has no V fact and tests knowledge", q.ID)
			}
			if q.Source == "" {
				t.Errorf("%s shows no source", q.ID)
			}
		}
	}
}

var lawAndArticle = regexp.MustCompile(`(UU|PP|Perpres|Permen|Peraturan|Perban|Perda|Pergub|Permenaker)[^;]*\d+/\d{4}`)

// Ten verified facts chosen at random lead from a slide or item to a law.
func TestFactsLeadToLaws(t *testing.T) {
	lib := library(t)
	var verified []course.Fact
	for _, f := range lib.Facts() {
		if f.Level == course.Verified {
			verified = append(verified, f)
		}
		if f.Text == "" || f.EN == "" || f.Source == "" {
			t.Errorf("%s lacks text, English or source", f.ID)
		}
	}
	for range 10 {
		f := verified[rand.IntN(len(verified))]
		if s := lib.SourceOf([]quiz.FactID{f.ID}); !lawAndArticle.MatchString(s) {
			t.Errorf("%s (V) leads to %q", f.ID, s)
		}
	}
}

var article = regexp.MustCompile(`Pasal (\d+)`)

// Our facts are those of the reference, no surer than it and with its articles.
func TestFactsAgainstReference(t *testing.T) {
	b, err := os.ReadFile("../../../shared/domain/facts.json")
	if err != nil {
		t.Skip("reference folder absent: ", err)
	}
	var refs []struct {
		ID, Confidence, Source string
	}
	if err := json.Unmarshal(b, &refs); err != nil {
		t.Fatal(err)
	}
	lib := library(t)
	if got := len(lib.Facts()); got != len(refs) {
		t.Errorf("%d facts, the reference has %d", got, len(refs))
	}
	for _, ref := range refs {
		f, ok := lib.Fact(quiz.FactID(ref.ID))
		if !ok {
			t.Errorf("%s is missing", ref.ID)
			continue
		}
		if string(f.Level) != ref.Confidence {
			t.Errorf("%s is %s, the reference says %s", f.ID, f.Level, ref.Confidence)
		}
		if a := article.FindString(ref.Source); a != "" && !strings.Contains(f.Source, a) {
			t.Errorf("%s: %q does not name %s of %q", f.ID, f.Source, a, ref.Source)
		}
	}
}

func BenchmarkOpen(b *testing.B) {
	for b.Loop() {
		if _, err := course.Open(FS()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkOpenAndOneModule(b *testing.B) {
	for b.Loop() {
		lib, err := course.Open(FS())
		if err != nil {
			b.Fatal(err)
		}
		if _, ok := lib.Module("M2"); !ok {
			b.Fatal("no M2")
		}
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		library(b)
	}
}

func BenchmarkLint(b *testing.B) {
	for b.Loop() {
		course.Lint(FS())
	}
}
