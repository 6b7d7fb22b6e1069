package intake_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"diklat/roster"
	"diklat/roster/intake"
)

// grid makes a sheet of lines with | between cells.
func grid(name string, lines ...string) intake.Sheet {
	s := intake.Sheet{Name: name}
	for i, l := range lines {
		cells := strings.Split(l, "|")
		for j := range cells {
			cells[j] = strings.TrimSpace(cells[j])
		}
		s.Rows = append(s.Rows, intake.Row{Line: i + 1, Cells: cells})
	}
	return s
}

var villages = []roster.Village{
	{Code: "53.01.24.2001", Name: "Oeltua", Official: "Oeltuah", Kind: roster.Desa, District: "Taebenu"},
	{Code: "53.01.10.2007", Name: "Camplong II", Official: "Camplong II", Kind: roster.Desa, District: "Fatuleu"},
	{Code: "53.01.06.1004", Name: "Oesao", Official: "Oesao", Kind: roster.Kelurahan, District: "Kupang Timur"},
	{Code: "53.01.06.2015", Name: "Oesao", Official: "Oesao", Kind: roster.Desa, District: "Kupang Timur"},
}

func known() intake.Known {
	return intake.Known{Roles: roster.Roles(), Year: 2025, Match: func(t string) (roster.Village, error) { return roster.MatchVillage(villages, t) }}
}

func read(t *testing.T, k intake.Known, sheets ...intake.Sheet) intake.Result {
	t.Helper()
	table, err := intake.Find(sheets)
	if err != nil {
		t.Fatal(err)
	}
	return intake.Read(table, k)
}

// codes lists what is wrong as "line:col code".
func codes(r intake.Result) []string {
	var out []string
	for _, i := range r.All() {
		out = append(out, fmt.Sprintf("%d:%d %s", i.Line, i.Col, i.Code))
	}
	return out
}

func TestAListAsAVillageOfficeTypesIt(t *testing.T) {
	r := read(t, known(), grid("Sheet1",
		"PEMERINTAH KABUPATEN KUPANG", "DAFTAR HADIR PESERTA PELATIHAN", "",
		"No | Nama Lengkap | JK | Tgl Lahir | Jabatan | Asal Desa | No. HP | NIK | Tanda Tangan",
		"(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9)",
		"1 | 1. Maria Tnunay, S.Pd | P | 12/03/1984 | KADER | Desa Oeltuah | 8.12E+11 | 5301105507880001 | 1. ....",
		"2 | Yosef Lalus | Laki-laki | 30753 | Perangkat Desa | Camplong 2 | 81234567890 | 5301105507880010 |",
		"3 | Imanuel D’Costa | pr | Kupang, 7 Mei 1990 | Fasilitator | Oesao | 0812-3456-789 / 0813 | |",
		"4 | Rosa | | 1799 | | | 5301105507880001 | |",
		"No | Nama Lengkap | JK | Tgl Lahir | Jabatan | Asal Desa | No. HP | NIK | Tanda Tangan",
		"5 | YOSEF LALUS | L | 1984 | Petani | Camplong II | | |",
		"6 | | | | | Oeltua | | | 6. ...",
		"7 | | | | | | | |",
		" | Jumlah | 4 | | | | | |", " | Mengetahui, | | | | | | |", " | Kepala Desa Oeltua | | | | | | |"))
	if r.Empty != 2 || r.Foot != 3 || len(r.Drafts) != 5 || r.Errors() != 3 {
		t.Errorf("empty %d, foot %d, rows %d, errors %d", r.Empty, r.Foot, len(r.Drafts), r.Errors())
	}
	want := []string{"4:8 nik-dropped", "6:2 number-in-name", "6:7 eaten-phone", "7:7 zero-added", "8:6 many-villages",
		"9:3 no-sex", "9:6 no-village", "9:4 bad-birth", "9:7 nik-dropped", "11:2 same-twice"}
	if got := codes(r); !slices.Equal(got, want) {
		t.Errorf("issues %v\nwant %v", got, want)
	}
	p := r.Drafts[0].Person
	if p.Name != "Maria Tnunay, S.Pd" || p.Sex != roster.P || p.BirthYear != 1984 || p.Role != roster.Kader || p.Village != "53.01.24.2001" || p.Phone != "" {
		t.Errorf("first %+v", p)
	}
	if p := r.Drafts[1].Person; p.Phone != "081234567890" || p.BirthYear != 1984 || p.Sex != roster.L || p.Village != "53.01.10.2007" {
		t.Errorf("second %+v", p)
	}
	if p := r.Drafts[2].Person; p.Name != "Imanuel D'Costa" || p.Role != roster.Staff || p.BirthYear != 1990 || p.Phone != "08123456789" {
		t.Errorf("third %+v", p)
	}
	for _, i := range r.All() {
		if strings.Contains(i.Text, "5301105507880") {
			t.Errorf("a NIK is shown: %+v", i)
		}
	}
}

func TestPIsPerempuan(t *testing.T) {
	r := read(t, known(), grid("", "Nama|L/P|Desa", "Ani|P|Oeltua", "Budi|L|Oeltua", "Tono|Pria|Oeltua"))
	if got := []roster.Sex{r.Drafts[0].Person.Sex, r.Drafts[1].Person.Sex, r.Drafts[2].Person.Sex}; !slices.Equal(got, []roster.Sex{"P", "L", "L"}) || r.Errors() != 0 {
		t.Errorf("%v %v", got, codes(r))
	}
	r = read(t, known(), grid("", "Nama|L/P|Desa", "Ani|P|Oeltua", "Budi|L|Oeltua", "Cici|W|Oeltua"))
	if r.Drafts[0].Person.Sex != roster.P || r.Errors() != 0 {
		t.Errorf("P beside L and W: %v", codes(r))
	}
	r = read(t, known(), grid("", "Nama|P/W|Jenis Kelamin|Desa", "Ani||W|Oeltua", "Budi||P|Oeltua"))
	if got := codes(r); !slices.Equal(got, []string{"3:3 doubtful-sex"}) {
		t.Errorf("P beside W: %v", got)
	}
}

func TestTickedColumns(t *testing.T) {
	r := read(t, known(), grid("", "No|Nama|Jenis Kelamin||Desa", "||L|P|", "1|Budi|v||Oeltua", "2|Ani||√|Oeltua", "3|Tono|||Oeltua"))
	if r.Drafts[0].Person.Sex != roster.L || r.Drafts[1].Person.Sex != roster.P || !slices.Equal(codes(r), []string{"5:3 no-sex"}) {
		t.Errorf("%+v %v", r.Drafts, codes(r))
	}
}

func TestARepeatGroupOfKobo(t *testing.T) {
	main := grid("Absensi", "start|lokasi/desa|lokasi/kecamatan|_id|_uuid|_index", "2025-11-07T08:00:00.000+08:00|Oeltua|Taebenu|77|a-b|1", "2025-11-07T08:00:00.000+08:00|Oesao|Kupang Timur|78|a-c|2")
	other := read(t, known(), main, grid("peserta", "peserta/nama|peserta/jk|peserta/jabatan|peserta/jabatan_lain|_parent_index", "Ani|perempuan|lainnya|Guru PAUD|1", "Budi|laki_laki|purna_pmi|x|1"))
	if a, b := other.Drafts[0].Person.Role, other.Drafts[1].Person.Role; a != "Guru PAUD" || b != roster.PurnaPMI || other.Errors() != 0 {
		t.Errorf("roles %q %q %v", a, b, codes(other))
	}
	child := grid("peserta", "peserta/nama_lengkap|peserta/jenis_kelamin|peserta/umur|_index|_parent_table_name|_parent_index", "Ani|perempuan|41|1|Absensi|1", "Budi|laki-laki|17|2|Absensi|1", "Cici|perempuan||3|Absensi|2", "Dodi|laki-laki||4|Absensi|9")
	r := read(t, known(), main, child)
	if p := r.Drafts[0].Person; p.Name != "Ani" || p.Village != "53.01.24.2001" || p.AgeBand != roster.From35 || p.Sex != roster.P {
		t.Errorf("%+v", p)
	}
	if got := codes(r); !slices.Equal(got, []string{"4:0 many-villages", "5:0 orphan"}) {
		t.Errorf("%v", got)
	}
	odk := read(t, known(), grid("F-orang", "nama,x|jenis_kelamin|PARENT_KEY|KEY", "Ani|P|uuid:1|uuid:1/1"), grid("F", "SubmissionDate|desa|KEY", "x|Camplong II|uuid:1"))
	if len(odk.Drafts) == 1 && odk.Drafts[0].Person.Village != "53.01.10.2007" {
		t.Errorf("%+v", odk.Drafts)
	}
}

func TestNIKIsFoundByWhatItIs(t *testing.T) {
	table, err := intake.Find([]intake.Sheet{grid("", "Nama|Kolom X|L/P|Desa", "Ani|5301 1055 0788 0001|P|Oeltua", "Budi||L|Oeltua")})
	if err != nil || table.Fields[1] != intake.NIK {
		t.Fatalf("%v %v", table.Fields, err)
	}
	if _, err := intake.Find([]intake.Sheet{grid("", "a|b|c", "1|2|3")}); !errors.Is(err, intake.ErrNoTable) {
		t.Errorf("%v", err)
	}
}

func TestTheCodeCountsMoreThanTheName(t *testing.T) {
	for _, c := range []string{"53.01.06.2015", "5301062015", "'5301062015"} {
		r := read(t, known(), grid("", "Nama|L/P|Desa|Kode Desa", "Ani|P|Oesao|"+c))
		if len(codes(r)) != 0 || r.Drafts[0].Person.Village != "53.01.06.2015" {
			t.Errorf("%s: %v %+v", c, codes(r), r.Drafts)
		}
	}
	r := read(t, known(), grid("", "Nama|L/P|Desa|Kecamatan", "Ani|P|Kel. Oesao|Kupang Timur"))
	if len(codes(r)) != 0 || r.Drafts[0].Person.Village != "53.01.06.1004" {
		t.Errorf("%v %+v", codes(r), r.Drafts)
	}
}

func TestDecide(t *testing.T) {
	d := func(name string, born int) intake.Draft {
		return intake.Draft{Person: roster.Person{Name: name, Village: "v", Sex: roster.P, BirthYear: born, Phone: "0812"}}
	}
	kept := roster.Person{ID: "1", Name: "Maria Tnunay", Village: "v", Sex: roster.P, BirthYear: 1980, Role: roster.Kader, WG: roster.WG{1, 1, 1, 1, 1, 1}}
	twin := roster.Person{ID: "2", Name: "Maria Tnunay", Village: "v", Sex: roster.P, BirthYear: 1990}
	s := intake.Decide(d("maria tnunay", 0), []roster.Person{kept})
	if s.Action != intake.Update || s.Person.ID != "1" || s.Person.Phone != "0812" || s.Person.WG != kept.WG || s.Person.Role != roster.Kader || s.Before != kept {
		t.Errorf("update %+v", s)
	}
	if again := intake.Decide(intake.Draft{Person: s.Person}, []roster.Person{s.Person}); again.Action != intake.Same {
		t.Errorf("again %+v", again)
	}
	if s := intake.Decide(d("Maria Tnunay", 0), []roster.Person{kept, twin}); s.Action != intake.Ask || len(s.Candidates) != 2 {
		t.Errorf("two %+v", s)
	}
	if s := intake.Decide(d("Maria Tnunay", 1990), []roster.Person{kept, twin}); s.Action != intake.Update || s.Person.ID != "2" {
		t.Errorf("told apart %+v", s)
	}
	if s := intake.Decide(d("Maria Tnunai", 0), []roster.Person{kept}); s.Action != intake.Ask || s.AsNew().Action != intake.Add {
		t.Errorf("near %+v", s)
	}
}

// No table, however odd, makes a person that the roster would not take, or shows a NIK.
func TestAnyTableGivesSoundPeople(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		cell := rapid.OneOf(rapid.SampledFrom([]string{"", "P", "L", "W", "Oeltua", "5301105507880001", "8.12E+11", "=1+1", "\x1b[2J", "41", "1984", "Jumlah", "1. Ani"}), rapid.String())
		s := intake.Sheet{Rows: []intake.Row{{Line: 1, Cells: []string{"No", "Nama", "L/P", "Desa", "Usia", "HP", "Lahir"}}}}
		for i := range rapid.IntRange(0, 12).Draw(r, "rows") {
			s.Rows = append(s.Rows, intake.Row{Line: i + 2, Cells: rapid.SliceOfN(cell, 0, 9).Draw(r, "cells")})
		}
		table, err := intake.Find([]intake.Sheet{s})
		if err != nil {
			return
		}
		res := intake.Read(table, known())
		for _, d := range res.Drafts {
			if d.Refused {
				continue
			}
			if _, err := roster.NewPerson(d.Person); err != nil {
				r.Fatalf("%+v: %v", d, err)
			}
		}
		for _, i := range res.All() {
			if strings.Contains(i.Text, "5301105507880001") {
				r.Fatalf("NIK in %+v", i)
			}
		}
	})
}

func TestAPlaceIsAskedOnceAndAnOfficeIsNoVillage(t *testing.T) {
	k := known()
	k.NewVillages = true
	sheet := grid("", "Nama|L/P|Desa", "Ani|P|Oesao", "Budi|L|oesao", "Cici|P|Dinas Sosial", "Dodi|L|Atlantis", "Eni|P|"+strings.Repeat("Panjang ", 9))
	r := read(t, k, sheet)
	if got := codes(r); !slices.Equal(got, []string{"2:3 many-villages", "3:3 many-villages", "4:3 new-office", "5:3 new-village", "6:3 bad-place"}) || r.Errors() != 3 {
		t.Errorf("%v", got)
	}
	if v := r.Drafts[0].Villages; len(v) != 2 || v[1].Code != "53.01.06.2015" {
		t.Errorf("choices %+v", v)
	}
	k.Choose(r.Drafts[0].Place, "53.01.06.2015")
	for _, d := range read(t, k, sheet).Drafts[:2] {
		if d.Refused || d.Person.Village != "53.01.06.2015" {
			t.Errorf("%+v", d)
		}
	}
	k.Choose("Oesao", "53.01.24.2001") // not one of them
	if got := read(t, k, sheet).Drafts[0]; !got.Refused {
		t.Errorf("%+v", got)
	}
	if v, err := roster.NewPlace("Dinas Sosial").Check(); err != nil || v.Kind != roster.Kantor || !strings.HasPrefix(string(v.Code), roster.OfficePrefix) {
		t.Errorf("%+v %v", v, err)
	}
}

func TestANearlyEqualRowIsNamed(t *testing.T) {
	r := read(t, known(), grid("", "Nama|L/P|Desa|Tahun lahir", "Maria Tnunay|P|Oeltua|", "Maria Tnunai|P|Oeltua|", "Maria Tnunay|P|Camplong II|", "Yosef Bani|L|Oeltua|1980", "Yosef Banu|L|Oeltua|1990"))
	if got := codes(r); !slices.Equal(got, []string{"3:1 like-row"}) || r.Errors() != 0 || r.All()[0].Others[0] != "2" {
		t.Errorf("%+v", r.All())
	}
}
