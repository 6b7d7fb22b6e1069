package roster_test

import (
	"errors"
	"strings"
	"testing"

	"diklat/roster"
)

func TestNewPerson(t *testing.T) {
	ok := roster.Person{Name: "Maria Tnunay", Village: "53.01.24.2001", Sex: roster.P, Role: roster.Kader}
	for _, c := range []struct {
		name string
		edit func(*roster.Person)
		want error
	}{
		{"as it is", func(*roster.Person) {}, nil},
		{"60 letters", func(p *roster.Person) { p.Name = strings.Repeat("é", 60) }, nil},
		{"61 letters", func(p *roster.Person) { p.Name = strings.Repeat("é", 61) }, roster.ErrNameLong},
		{"one letter", func(p *roster.Person) { p.Name = "I" }, nil},
		{"empty", func(p *roster.Person) { p.Name = "" }, roster.ErrNameEmpty},
		{"white space", func(p *roster.Person) { p.Name = " \t\n\u200b" }, roster.ErrNameEmpty},
		{"an escape sequence", func(p *roster.Person) { p.Name = "\x1b]52;c;eA==\x07Maria\x1b[2J" }, nil},
		{"digits", func(p *roster.Person) { p.Name = "Maria 2" }, roster.ErrNameLetters},
		{"a formula", func(p *roster.Person) { p.Name = "=1+1" }, roster.ErrNameLetters},
		{"dots only", func(p *roster.Person) { p.Name = "..." }, roster.ErrNameLetters},
		{"title and degree", func(p *roster.Person) { p.Name = "Drs. D'Costa-Bani, S.Pd." }, nil},
		{"no sex", func(p *roster.Person) { p.Sex = "" }, roster.ErrSex},
		{"no village", func(p *roster.Person) { p.Village = "" }, roster.ErrNoVillage},
		{"born 1799", func(p *roster.Person) { p.BirthYear = 1799 }, roster.ErrBirthYear},
		{"long role", func(p *roster.Person) { p.Role = roster.Role(strings.Repeat("a", 41)) }, roster.ErrRole},
		{"phone of letters", func(p *roster.Person) { p.Phone = "ada" }, roster.ErrPhone},
		{"short phone", func(p *roster.Person) { p.Phone = "08" }, roster.ErrPhone},
	} {
		p := ok
		c.edit(&p)
		_, err := roster.NewPerson(p)
		if !errors.Is(err, c.want) || (c.want == nil) != (err == nil) {
			t.Errorf("%s: %v, want %v", c.name, err, c.want)
		}
		var fe *roster.FieldError
		if err != nil && !errors.As(err, &fe) {
			t.Errorf("%s: no FieldError", c.name)
		}
	}
	p, err := roster.NewPerson(roster.Person{Name: " Maria\nTnunay\x1b[2J ", Village: "x", Sex: roster.P, Phone: "+62 812-3456 789"})
	if err != nil || p.Name != "Maria Tnunay" || p.Role != roster.Warga || p.Phone != "+628123456789" {
		t.Errorf("cleaned: %+v %v", p, err)
	}
	_, err = roster.NewPerson(roster.Person{Name: strings.Repeat("a", 61), Village: "x", Sex: roster.P})
	if !strings.Contains(err.Error(), "61 of at most 60") {
		t.Errorf("the error hides the numbers: %v", err)
	}
}

func TestMarkCheck(t *testing.T) {
	m := roster.Mark{Status: roster.Sick, Method: roster.ByPaper, Reason: " demam\n\x1b[1m "}
	got, err := m.Check()
	if err != nil || got.Reason != "demam" {
		t.Errorf("%+v %v", got, err)
	}
	m.Reason = strings.Repeat("x", roster.MaxReason+1)
	if _, err := m.Check(); !errors.Is(err, roster.ErrReasonLong) {
		t.Errorf("long reason: %v", err)
	}
}

func list(people ...roster.Person) []roster.Enrolment {
	var out []roster.Enrolment
	for i, p := range people {
		p.ID = roster.PersonID(rune('a' + i))
		out = append(out, roster.Enrolment{Number: i + 1, Person: p})
	}
	return out
}

func TestTellApart(t *testing.T) {
	all := list(
		roster.Person{Name: "Maria Tefa", Village: "oeltua", BirthYear: 1988},
		roster.Person{Name: "maria  tefa", Village: "oben"},
		roster.Person{Name: "María Tefa", Village: "oeltua", BirthYear: 1990},
		roster.Person{Name: "Yosef Bani", Village: "oben"},
		roster.Person{Name: "Ani", Village: "oben"},
		roster.Person{Name: "Ani", Village: "oben"},
	)
	want := []roster.Apart{
		{Village: true, BirthYear: true}, {Village: true}, {Village: true, BirthYear: true}, {},
		{Village: true, Number: true}, {Village: true, Number: true},
	}
	for i, e := range all {
		if got := roster.TellApart(e, all); got != want[i] {
			t.Errorf("%d %s: %+v, want %+v", e.Number, e.Name, got, want[i])
		}
	}
}

func TestSimilar(t *testing.T) {
	all := list(
		roster.Person{Name: "Siti Aminah", Village: "oeltua", BirthYear: 1980},
		roster.Person{Name: "Yosef Lalus", Village: "oben"},
	)
	for _, c := range []struct {
		name, village string
		born          int
		asks          bool
	}{
		{"Siti Aminah", "oeltua", 1980, true},
		{"siti aminah.", "oben", 1999, true}, // the same name always asks
		{"\u0405\u0456ti \u0410min\u0430h", "oben", 0, true},
		{"Siti Amina", "oeltua", 0, true},
		{"Siti Aminahh", "oeltua", 0, true},
		{"Siti Amniah", "oeltua", 0, true},
		{"Aminah Siti", "oeltua", 0, true},
		{"Siti Amina", "oeltua", 1990, false},
		{"Siti Amina", "oben", 0, false},
		{"Siti Fatimah", "oeltua", 0, false},
		{"Yosef Lalos", "oben", 0, true},
		{"Ani", "oben", 0, false},
	} {
		got := roster.Similar(roster.Person{Name: c.name, Village: roster.VillageCode(c.village), BirthYear: c.born}, all)
		if (len(got) > 0) != c.asks {
			t.Errorf("%s of %s, %d: %+v", c.name, c.village, c.born, got)
		}
	}
	if self := all[0].Person; len(roster.Similar(self, all)) != 0 {
		t.Error("somebody is similar to themselves")
	}
}
