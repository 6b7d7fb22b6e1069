package intake_test

import (
	"fmt"
	"slices"
	"testing"

	"diklat/roster"
	"diklat/roster/intake"
)

func TestReadVillages(t *testing.T) {
	rows := grid("", "kode|nama", "53|Nusa Tenggara Timur", "53.01|Kab. Kupang", "53.01.10|Fatuleu", "53.01.10.1001|Camplong I", "5301102007|Camplong II",
		"53.01.10.2007|Camplong Dua", "530110200|Ekateta", "5303160005|Camplong II", "53.01.10.2009|", "53.02.01.2001|Lain", "abc|x", "5.301102E+09|Camplong").Rows
	list, ok := intake.ReadVillages(rows, []string{"53.01"})
	if !ok || len(list.Villages) != 2 || list.Upper != 3 {
		t.Fatalf("%+v %v", list, ok)
	}
	if v := list.Villages[0]; v.Code != "53.01.10.1001" || v.Kind != roster.Kelurahan || v.District != "Fatuleu" || v.Official != "Camplong I" {
		t.Errorf("%+v", v)
	}
	var got []string
	for _, i := range list.Issues {
		got = append(got, fmt.Sprintf("%d:%d %s", i.Line, i.Col, i.Code))
	}
	if want := []string{"7:1 code-twice", "8:1 eaten-code", "9:1 bad-code", "10:2 bad-village", "13:1 eaten-code"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
	bare, ok := intake.ReadVillages(grid("", "1|Oeltuah|x|53.01.24.2001").Rows, nil)
	if !ok || len(bare.Villages) != 1 {
		t.Errorf("without headings %+v %v", bare, ok)
	}
	if _, ok := intake.ReadVillages(grid("", "a|b", "1|2").Rows, nil); ok {
		t.Error("codes where there are none")
	}
}
