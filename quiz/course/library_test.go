package course

import (
	"errors"
	"io/fs"
	"maps"
	"math"
	"os"
	"reflect"
	"sync"
	"testing"
	"testing/fstest"

	"diklat/quiz"
)

func good(t *testing.T) *Library {
	t.Helper()
	lib, err := Load(os.DirFS("testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	return lib
}

// copyOf is testdata/good in memory, to be changed.
func copyOf(t *testing.T) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	root := os.DirFS("testdata/good")
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b, err := fs.ReadFile(root, name)
		m[name] = &fstest.MapFile{Data: b}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestModule(t *testing.T) {
	lib := good(t)
	m, ok := lib.Module("M1")
	if !ok {
		t.Fatal("no M1")
	}
	want := []Slide{
		{Title: "Slide satu", Body: "- Satu **tebal**\n- Dua", Facts: []quiz.FactID{"A01", "A02"}, Minutes: 10,
			ReadAloud: "Dengarkan. Ini baris kedua.", Activity: "Berdiri.", Notes: "Tekankan satu.\n\n- butir", Line: 10},
		{Title: "Slide dua", Body: "Isi biasa.", Facts: []quiz.FactID{"A04"}, Minutes: 5,
			ReadAloud: "Baca.", Notes: "Tanpa kunci ini catatan.", Line: 28},
	}
	if !reflect.DeepEqual(m.Slides, want) {
		t.Errorf("slides\n%+v\nwant\n%+v", m.Slides, want)
	}
	if m.Title != "Contoh" || m.JP != 1 || m.Kind != "dasar" || m.Version != "1.0" || len(m.Objectives) != 2 {
		t.Errorf("head %+v", m)
	}
	if len(m.Bank.Questions) != 13 || m.Bank.Hash != lib.Pack().Hash || m.Bank.Version != "1.0" {
		t.Errorf("bank: %d items, hash %q, version %q", len(m.Bank.Questions), m.Bank.Hash, m.Bank.Version)
	}
	if m2, _ := lib.Module("M2"); m2.Version != "2.0" || len(m2.Bank.Questions) != 1 || m2.Bank.Questions[0].Stem != "Ibu kota NTT?" {
		t.Errorf("M2 with its GIFT bank: %+v", m2)
	}
}

// Every kind of the file becomes a question that takes its own key for full
// marks and that quiz.Validate accepts.
func TestKinds(t *testing.T) {
	b, _ := good(t).Quiz("M1")
	kinds := map[quiz.Kind]int{}
	for i := range b.Questions {
		q := &b.Questions[i]
		kinds[q.Kind]++
		if ps := quiz.Validate(q); len(ps) > 0 {
			t.Errorf("%s: %v", q.ID, ps)
		}
		if key, ok := quiz.Key(q); ok {
			if r := quiz.Grade(q, key); !r.Correct {
				t.Errorf("%s: its key %+v earns %v", q.ID, key, r)
			}
		}
		if q.Module != "M1" {
			t.Errorf("%s belongs to %q", q.ID, q.Module)
		}
	}
	if len(kinds) != 11 || kinds[quiz.Numeric] != 3 {
		t.Errorf("kinds %v", kinds)
	}
}

func TestKeysOfKinds(t *testing.T) {
	b, _ := good(t).Quiz("M1")
	item := func(n int) *quiz.Question { return &b.Questions[n-1] }
	for _, c := range []struct {
		item  int
		a     quiz.Answer
		score float64
	}{
		{1, quiz.Answer{Choices: []quiz.ChoiceID{"b"}}, 0},
		{2, quiz.Answer{Choices: []quiz.ChoiceID{"a"}}, 0.5},
		{2, quiz.Answer{Choices: []quiz.ChoiceID{"a", "b", "c"}}, 0}, // picking everything earns nothing
		{3, quiz.Answer{Choices: []quiz.ChoiceID{quiz.False}}, 1},
		{3, quiz.Answer{Choices: []quiz.ChoiceID{quiz.True}}, 0},
		{4, quiz.Answer{Text: "18"}, 1},
		{4, quiz.Answer{Text: "17"}, 0},
		{5, quiz.Answer{Text: "19"}, 1},
		{5, quiz.Answer{Text: "20"}, 0},
		{6, quiz.Answer{Text: "3,0"}, 1},
		{6, quiz.Answer{Text: "3,1"}, 0},
		{7, quiz.Answer{Text: "Dinas Tenaga Kerja"}, 1},
		{7, quiz.Answer{Text: "polisi"}, 0},
		{8, quiz.Answer{Choices: []quiz.ChoiceID{"a", "c"}}, 0.5},
		{9, quiz.Answer{Choices: []quiz.ChoiceID{"c", "b", "a"}}, 0},
	} {
		if r := quiz.Grade(item(c.item), c.a); math.Abs(r.Score-c.score) > 1e-9 {
			t.Errorf("%s %+v: %v, want %v", item(c.item).ID, c.a, r.Score, c.score)
		}
	}
	if q := item(1); !q.Shuffle || q.Source != "UU 18/2017 Pasal 5; Pasal 13; Pasal 66; PP 59/2021 Pasal 5 ayat (1)" || q.Choices[1].Why != "Bukan" {
		t.Errorf("M1-01 %+v", q)
	}
	if item(2).Shuffle || item(9).Shuffle || !item(5).Changing || item(3).Help != "Disnaker" {
		t.Error("acak, berubah or bantuan was not read")
	}
	if got := item(3).Choices[0].Why; got != "Karena." {
		t.Errorf("the wrong side of M1-03 says %q", got)
	}
	if got := item(9).Tags; !reflect.DeepEqual(got, []string{"prosedur"}) {
		t.Errorf("tags %v", got)
	}
}

func TestSourceOf(t *testing.T) {
	lib := good(t)
	for _, c := range []struct {
		ids  []quiz.FactID
		want string
	}{
		{[]quiz.FactID{"A01"}, "UU 18/2017 Pasal 5"},
		{[]quiz.FactID{"A04", "A01"}, "UU 18/2017 Pasal 13; Pasal 66; Pasal 5; PP 59/2021 Pasal 5 ayat (1)"},
		{[]quiz.FactID{"A01", "A01"}, "UU 18/2017 Pasal 5"},
		{[]quiz.FactID{"A02"}, "berita kantor, 2025"},
		{[]quiz.FactID{"A03"}, "Permen 17/2025 Pasal 1 (verifikasi lokal)"},
		{[]quiz.FactID{"A05", "A01"}, "Anjuran program, dari A01; UU 18/2017 Pasal 5"},
		{[]quiz.FactID{"Z99"}, ""},
		{nil, ""},
	} {
		if got := lib.SourceOf(c.ids); got != c.want {
			t.Errorf("%v: %q, want %q", c.ids, got, c.want)
		}
	}
}

func TestHashFollowsTheContent(t *testing.T) {
	lib := good(t)
	if len(lib.Pack().Hash) != 12 {
		t.Fatalf("hash %q", lib.Pack().Hash)
	}
	same, err := Load(copyOf(t))
	if err != nil || same.Pack().Hash != lib.Pack().Hash {
		t.Errorf("the same content from elsewhere has hash %q (%v)", same.Pack().Hash, err)
	}
	m := copyOf(t)
	m["catatan.txt"].Data = []byte("lain")
	if l, _ := Load(m); l.Pack().Hash != lib.Pack().Hash {
		t.Error("a file that is no content changed the hash")
	}
	m["m1/soal.yaml"].Data = append(m["m1/soal.yaml"].Data, '\n')
	if l, _ := Load(m); l.Pack().Hash == lib.Pack().Hash {
		t.Error("a changed bank kept the hash")
	}
}

func TestOverlay(t *testing.T) {
	base := good(t)
	top := fstest.MapFS{
		"m2/modul.md":      {Data: []byte("---\nid: M2\njudul: Baru\njp: 2\njenis: inti\n---\n# Baru\n\nIsi.\n\nfakta: A01\nmenit: 1\n")},
		"m9/modul.md":      {Data: []byte("---\nid: M9\njudul: Tambahan\njp: 1\njenis: inti\n---\n# Satu\n\nIsi.\n")},
		"fakta/A.yaml":     {Data: []byte("- {id: A01, tingkat: V, teks: Diganti, sumber: UU 9/2029 Pasal 1}\n")},
		"skenario/s1.yaml": {Data: []byte("id: lain\n")},
	}
	lib, err := LoadOver(base, top)
	if err != nil {
		t.Fatal(err)
	}
	var titles []string
	for _, m := range lib.Modules() {
		titles = append(titles, m.Title)
	}
	if want := []string{"Contoh", "Baru", "Tambahan"}; !reflect.DeepEqual(titles, want) {
		t.Errorf("modules %v, want %v", titles, want)
	}
	if m, _ := lib.Module("M2"); len(m.Bank.Questions) != 1 {
		t.Error("the bank below did not show through")
	}
	if f, _ := lib.Fact("A01"); f.Text != "Diganti" {
		t.Errorf("A01 is %q", f.Text)
	}
	if f, ok := lib.Fact("A04"); !ok || f.Text != "Empat" {
		t.Error("a fact of the base is gone")
	}
	if q, _ := lib.Quiz("M1"); q.Questions[3].Source != "UU 9/2029 Pasal 1" {
		t.Errorf("a base item's source is %q", q.Questions[3].Source)
	}
	if q, _ := base.Quiz("M1"); q.Questions[3].Source != "UU 18/2017 Pasal 5" {
		t.Error("the overlay reached into its base")
	}
	if b, _ := lib.ReadFile("skenario/s1.yaml"); string(b) != "id: lain\n" {
		t.Errorf("s1 is %q", b)
	}
	if h := lib.Pack().Hash; h == base.Pack().Hash || len(h) != 12 || lib.Pack().ID != "contoh" {
		t.Errorf("pack %+v", lib.Pack())
	}
	if got := lib.Files("skenario/*.yaml"); len(got) != 1 {
		t.Errorf("files %v", got)
	}
}

// A folder with a fault anywhere changes nothing: the base goes on as it was.
func TestBrokenOverlayKeepsBase(t *testing.T) {
	base := good(t)
	lib, err := LoadOver(base, os.DirFS("testdata/broken/items"))
	var ps Problems
	if !errors.As(err, &ps) || len(ps) < 9 {
		t.Fatalf("err %v", err)
	}
	if lib != base || len(lib.Modules()) != 2 {
		t.Error("the base did not come back whole")
	}
}

func TestOpenReadsLater(t *testing.T) {
	m := copyOf(t)
	m["m1/soal.yaml"] = &fstest.MapFile{Data: []byte("bank: M1\njudul: [\n")}
	lib, err := Open(m)
	if err != nil {
		t.Fatalf("opening reads no bank, yet: %v", err)
	}
	if q, ok := lib.Quiz("M1"); ok {
		t.Errorf("a broken bank was served: %v", q)
	}
	if _, ok := lib.Module("M2"); !ok {
		t.Error("a broken bank took another module with it")
	}
	if ps := lib.Problems().Errors(); len(ps) != 1 || ps[0].File != "m1/soal.yaml" {
		t.Errorf("problems %v", ps)
	}
	if _, err := Load(m); err == nil {
		t.Error("Load took it")
	}
}

func TestConcurrentReading(t *testing.T) {
	lib, err := Open(os.DirFS("testdata/good"))
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			m, _ := lib.Module("M1")
			f, _ := lib.Fact("A04")
			if len(m.Bank.Questions) != 13 || f.Text != "Empat" || len(lib.Modules()) != 2 {
				t.Error("read differently")
			}
		})
	}
	wg.Wait()
}

func TestGoodPackCounts(t *testing.T) {
	rep := Lint(os.DirFS("testdata/good"))
	want := map[string]int{"modules": 2, "slides": 3, "banks": 2, "items": 14, "facts": 5, "files": 7}
	if !maps.Equal(rep.Counts, want) {
		t.Errorf("counts %v, want %v", rep.Counts, want)
	}
}
