package scenario

import (
	"math/rand/v2"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"

	"diklat/quiz/course"
)

// Whatever people press, a play never gets stuck, and its events rebuild it.
func TestAnyMovesAtAll(t *testing.T) {
	for _, s := range loadShipped(t) {
		for seed := range uint64(60) {
			r := rand.New(rand.NewPCG(seed, 1))
			p := New(s, seed)
			for range 80 {
				moves := p.Moves()
				if len(moves) == 0 {
					t.Fatalf("%s: stuck in %s", s.ID, p.Phase())
				}
				a := Action{Do: moves[r.IntN(len(moves))]}
				switch a.Do {
				case Choose:
					cs := p.Node().Choices
					a.Choice = cs[r.IntN(len(cs))].ID
				case Rewind:
					a.Step = r.IntN(len(p.path))
				case Begin, Next, Follow, Return, Leave:
				}
				if _, err := p.Apply(a); err != nil && a.Do != Rewind {
					t.Fatalf("%s: %+v in %s: %v", s.ID, a, p.Phase(), err)
				}
			}
			again, err := Restore(s, p.Record())
			if err != nil || !reflect.DeepEqual(again, p) {
				t.Fatalf("%s seed %d: not rebuilt: %v", s.ID, seed, err)
			}
			p.Map()
			p.Facts()
		}
	}
}

func TestOverlay(t *testing.T) {
	base, err := course.Load(os.DirFS(shipped))
	if err != nil {
		t.Fatal(err)
	}
	src, err := os.ReadFile(shipped + "/skenario/s1.yaml")
	if err != nil {
		t.Fatal(err)
	}
	over := func(body string) ([]*Scenario, course.Problems) {
		lib, err := course.LoadOver(base, fstest.MapFS{
			"pack.yaml":               {Data: []byte("id: kami\njudul: Kami\nversi: \"2\"\n")},
			"kami/skenario/baru.yaml": {Data: []byte(body)},
		})
		if err != nil {
			t.Fatal(err)
		}
		return From(lib)
	}
	all, ps := over(strings.Replace(string(src), "judul: Berangkat", "judul: Kapal", 1))
	if len(all) != 4 || !strings.HasPrefix(all[0].Title, "Kapal") || len(ps) != 0 {
		t.Errorf("not replaced by id: %q, %v", all[0].Title, ps)
	}
	all, ps = over(strings.Replace(string(src), "id: S1", "id: S9", 1))
	if len(all) != 5 || all[4].ID != "S9" || len(ps) != 0 {
		t.Errorf("not added: %d, %v", len(all), ps)
	}
	all, ps = over(strings.Replace(string(src), "ke: N2", "ke: N22", 1))
	if len(all) != 4 || !strings.HasPrefix(all[0].Title, "Berangkat") || len(ps) != 1 || ps[0].Code != course.UnknownNode {
		t.Errorf("a broken one took the shipped one away: %d, %v", len(all), ps)
	}
}

func FuzzRead(f *testing.F) {
	for _, name := range []string{"head/skenario/s1", "nodes/skenario/s1", "ways/skenario/s1", "ways/skenario/s2"} {
		b, err := os.ReadFile("testdata/broken/" + name + ".yaml")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	f.Add("id: S1\nmulai: N1\nsimpul:\n  N1: {acak: [\"\", N1]}\n")
	f.Fuzz(func(t *testing.T, src string) {
		d := read("skenario/x.yaml", src)
		if len(d.problems.Errors()) > 0 {
			return
		}
		_ = d.ways()
		d.Best()
		p := New(d.Scenario, 1)
		for range 50 { // what was read can be played
			a := Action{Do: p.Moves()[0]}
			if a.Do == Choose {
				a.Choice = p.Node().Choices[0].ID
			}
			if _, err := p.Apply(a); err != nil && p.Phase() != Finished {
				t.Fatalf("%+v: %v", a, err)
			}
		}
	})
}
