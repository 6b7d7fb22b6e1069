package data_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"diklat/data/datatest"
	"diklat/roster"
)

func names(people []roster.Person) []string {
	var out []string
	for _, p := range people {
		out = append(out, p.Name)
	}
	slices.Sort(out)
	return out
}

func TestPeopleAreFoundByWordsOfTheirName(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	for query, want := range map[string][]string{
		"mari": {"Maria Tnunay", "Maria Tnunay"}, "TNU ma": {"Maria Tnunay", "Maria Tnunay"}, "mar": {"Margarida Soares", "Maria Tnunay", "Maria Tnunay", "Marselinus Bani", "Martinus Loe"},
		"d'costa": {"D'Costa, Imanuel"}, "imanuel dcosta": {"D'Costa, Imanuel"}, "xyz": nil, "": nil, "mari soares": nil, "%": nil,
	} {
		got, err := s.FindPeople(ctx, query, 20)
		if err != nil || !slices.Equal(names(got), want) {
			t.Errorf("%q: %v %v", query, names(got), err)
		}
	}
	if got, err := s.FindPeople(ctx, "mar", 2); err != nil || len(got) != 2 {
		t.Errorf("limit: %v %v", got, err)
	}
	p := roster.Person{Name: "Martinus Lo", Village: "53.01.16.2010", Sex: roster.L}
	got, err := s.Alike(ctx, p)
	if err != nil || !slices.Equal(names(got), []string{"Martinus Loe"}) {
		t.Errorf("alike %v %v", names(got), err)
	}
	if p.Village, p.Name = e.Villages[0], "MARTINUS LOE"; true {
		if got, err := s.Alike(ctx, p); err != nil || !slices.Equal(names(got), []string{"Martinus Loe"}) {
			t.Errorf("the same name elsewhere: %v %v", names(got), err)
		}
	}
	if p.Name = "Loe Martinus"; true {
		p.Village = "53.01.16.2010"
		if got, err := s.Alike(ctx, p); err != nil || !slices.Equal(names(got), []string{"Martinus Loe"}) {
			t.Errorf("words in another order: %v %v", names(got), err)
		}
	}
}

func TestVillagesAreFoundByKey(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	for text, want := range map[string]roster.VillageCode{
		"Oeltuah": "53.01.24.2001", "desa oeltua": "53.01.24.2001", "Camplong Dua": "53.01.10.2007", "camplong 2, fatuleu": "53.01.10.2007",
		"Kelurahan Oesao": "53.01.06.1004", "53.01.06.2015": "53.01.06.2015", "Dinas": "kantor:kabupaten",
	} {
		v, err := s.MatchVillage(ctx, text)
		if err != nil || v.Code != want {
			t.Errorf("%q: %v %v", text, v, err)
		}
	}
	if _, err := s.MatchVillage(ctx, "Oesao"); err == nil {
		t.Error("a name that exists twice is taken")
	}
	list := []roster.Village{{Code: "11.01.01.2001", Name: "Keude Bakongan", Kind: roster.Desa, District: "Bakongan"}, {Code: "53.01.24.2001", Name: "Oeltuah Baru", Kind: roster.Desa, District: "Taebenu"}}
	for i, want := range [][2]int{{1, 1}, {0, 0}} {
		a, c, err := s.PutVillages(ctx, list, roster.Import, nil)
		if err != nil || a != want[0] || c != want[1] {
			t.Errorf("time %d: %d added, %d changed, %v", i, a, c, err)
		}
	}
	v, err := s.MatchVillage(ctx, "Oeltuah") // the ministry's former name is an alias now
	if err != nil || v.Name != "Oeltua" || v.Official != "Oeltuah Baru" {
		t.Errorf("%+v %v", v, err)
	}
	if vs, err := s.OfferedVillages(ctx); err != nil || len(vs) != 179 {
		t.Errorf("%d offered %v", len(vs), err)
	}
	many := make([]roster.Village, 3000)
	for i := range many {
		many[i] = roster.Village{Code: roster.VillageCode(fmt.Sprintf("11.02.%02d.2%03d", i/1000, i%1000)), Name: "Jauh", Kind: roster.Desa}
	}
	if _, _, err := s.PutVillages(ctx, many, roster.Import, nil); err != nil {
		t.Fatal(err)
	}
	if vs, err := s.OfferedVillages(ctx); err != nil || len(vs) != 178 {
		t.Errorf("%d offered of a national list %v", len(vs), err)
	}
	if vs, err := s.FindVillages(ctx, "keude", 5); err != nil || len(vs) != 1 {
		t.Errorf("%v %v", vs, err)
	}
}

// TestAlikeMissesNobody: what the file proposes is what roster.Similar finds among
// everybody, for names one letter apart at any place, and words in another order.
func TestAlikeMissesNobody(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	whole := []rune("margarida soares")
	texts := []string{"soares margarida", "margarida", "rida soares", "ana", "an", "naa"}
	for i := range whole {
		less := string(whole[:i]) + string(whole[i+1:])
		more := string(whole[:i]) + "q" + string(whole[i:])
		other := string(whole[:i]) + "q" + string(whole[i+1:])
		texts = append(texts, less, more, other)
		if i > 0 {
			swap := slices.Clone(whole)
			swap[i-1], swap[i] = swap[i], swap[i-1]
			texts = append(texts, string(swap))
		}
	}
	for _, n := range texts {
		if _, err := s.AddPerson(ctx, e.ID, roster.Person{Name: n, Village: e.Villages[0], Sex: roster.P}, roster.Trainer); err != nil {
			t.Fatal(n, err)
		}
	}
	r, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	all := roster.Enrolments(r.Rows)
	for _, n := range append(texts, string(whole), "Marselinus Bani") {
		p := roster.Person{Name: n, Village: e.Villages[0], Sex: roster.P}
		var want []roster.Person
		for _, o := range roster.Similar(p, all) {
			want = append(want, o.Person)
		}
		got, err := s.Alike(ctx, p)
		if err != nil || !slices.Equal(names(got), names(want)) {
			t.Errorf("%q: %v, not %v (%v)", n, names(got), names(want), err)
		}
	}
}
