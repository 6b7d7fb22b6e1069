package course

import (
	"encoding/json"
	"os"
	"path"
	"reflect"
	"testing"
	"testing/fstest"
)

// scenarioProbe is a checker of the kind quiz/scenario brings.
type scenarioProbe struct{ got []string }

func (s *scenarioProbe) Claims(name string) bool { return path.Dir(name) == "skenario" }

func (s *scenarioProbe) Check(lib *Library, names []string) (Problems, map[string]int) {
	s.got = names
	text, ps := lib.ReadText(names[0])
	if text != "id: s1\n" {
		ps = append(ps, NewProblem(names[0], 1, 1, BadSyntax))
	}
	if _, ok := lib.Fact("A01"); !ok {
		ps = append(ps, NewProblem(names[0], 1, 1, UnknownFact, "A01"))
	}
	return append(ps, NewProblem(names[0], 1, 5, NoBody)), map[string]int{"scenarios": 1}
}

func TestCheckersJoinIn(t *testing.T) {
	probe := &scenarioProbe{}
	rep := Lint(os.DirFS("testdata/good"), probe)
	if !reflect.DeepEqual(probe.got, []string{"skenario/s1.yaml"}) || rep.Counts["scenarios"] != 1 {
		t.Errorf("got %v, counts %v", probe.got, rep.Counts)
	}
	found := 0
	for _, p := range rep.Problems {
		if p.File == "skenario/s1.yaml" {
			found++
			if p.Place() != "skenario/s1.yaml:1:5" {
				t.Error(p)
			}
		}
	}
	if found != 1 {
		t.Errorf("%d problems of the checker", found)
	}
}

func TestReportIsJSON(t *testing.T) {
	b, err := json.Marshal(Lint(os.DirFS("testdata/broken/front")))
	if err != nil {
		t.Fatal(err)
	}
	var back struct {
		Errors   int
		Problems []struct {
			File, Code, Severity, Cause, Cure string
			Line, Col                         int
		}
		Counts map[string]int
	}
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	p := back.Problems[0]
	if back.Errors == 0 || p.File != "m1/modul.md" || p.Line != 1 || p.Code != "no-front-matter" || p.Severity != "error" || p.Cure == "" {
		t.Errorf("%s", b)
	}
}

// A folder with one module rests on the facts and modules of the pack below it.
func TestLintOver(t *testing.T) {
	folder := fstest.MapFS{
		"modul.md": {Data: []byte("---\nid: M1\njudul: Baru\njp: 1\njenis: inti\n---\n# Baru\n\nIsi.\n\nfakta: A01, A77\nmenit: 1\n\n???\nbacakan: Baca.\n")},
	}
	alone := Lint(folder)
	if alone.Errors != 2 {
		t.Errorf("alone: %v", alone.Problems)
	}
	over := LintOver(good(t), folder)
	if over.Errors != 1 || over.Problems[0].Place() != "modul.md:11:13" || over.Problems[0].Code != UnknownFact {
		t.Errorf("over a base: %v", over.Problems)
	}
	if over.Counts["modules"] != 1 {
		t.Errorf("counts %v: the base must not be counted", over.Counts)
	}
}
