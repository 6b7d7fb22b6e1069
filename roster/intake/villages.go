package intake

import (
	"strings"

	"diklat/roster"
	"diklat/roster/clean"
)

// Why a row of a list of villages is refused.
const (
	BadCode       IssueCode = "bad-code"
	EatenCode     IssueCode = "eaten-code" // taken for a number: digits are gone
	BadVillage    IssueCode = "bad-village"
	CodeTwice     IssueCode = "code-twice"
	sampled                 = 400 // rows that show which column is which
	villageDigits           = 10
)

// VillageList is what a list of villages gives.
type VillageList struct {
	Villages []roster.Village
	Issues   []Issue // all are errors; the row is not among Villages
	Upper    int     // rows of provinces, districts and sub-districts
}

// ReadVillages reads a list that has a code and a name in each row, with or without
// headings and dots, in any columns. Rows of a sub-district (six digits) name the
// district of the villages below them; one with a code and no village, of a province
// or a regency, is passed over. only, if not empty, keeps the codes that begin with
// one of its texts. ok is false if no column holds codes.
func ReadVillages(rows []Row, only []string) (out VillageList, ok bool) {
	code, name, district := villageColumns(rows)
	if code < 0 || name < 0 {
		return VillageList{}, false
	}
	r := villageReader{code: code, name: name, district: district, only: dotless(only), seen: map[roster.VillageCode]int{}, above: map[string]string{}}
	for _, row := range rows {
		if d := digitsOf(row.at(code)); len(d) == 6 {
			r.above[d] = clean.Name(row.at(name))
		}
	}
	for _, row := range rows {
		r.row(row)
	}
	return r.out, true
}

type villageReader struct {
	code, name, district int
	only                 []string
	seen                 map[roster.VillageCode]int
	above                map[string]string // name of the sub-district by its digits
	out                  VillageList
}

func (r *villageReader) row(row Row) {
	text := strings.TrimSpace(row.at(r.code))
	d := digitsOf(text)
	switch {
	case exponent.MatchString(text): // 5.302012E+09
		r.fail(row, r.code, EatenCode, text)
		return
	case text == "" || d == "":
		return // headings, and rows of nothing
	case len(d) == 2 || len(d) == 4 || len(d) == 6:
		r.out.Upper++
		return
	case len(d) > 6 && len(d) < villageDigits:
		r.fail(row, r.code, EatenCode, text)
		return
	case len(d) != villageDigits || d[6] < '1' || d[6] > '3':
		r.fail(row, r.code, BadCode, text)
		return
	case !r.wanted(d):
		return
	}
	v := roster.Village{Code: roster.CodeOf(d), Name: row.at(r.name), Kind: roster.Desa, District: row.at(r.district)}
	if d[6] == '1' {
		v.Kind = roster.Kelurahan
	}
	if v.District == "" {
		v.District = r.above[d[:6]]
	}
	checked, err := v.Check()
	if err != nil {
		r.fail(row, r.name, BadVillage, string(v.Code))
		return
	}
	if line, twice := r.seen[v.Code]; twice {
		r.fail(row, r.code, CodeTwice, string(v.Code), itoa(line))
		return
	}
	r.seen[v.Code] = row.Line
	r.out.Villages = append(r.out.Villages, checked)
}

func (r *villageReader) fail(row Row, col int, c IssueCode, text string, others ...string) {
	r.out.Issues = append(r.out.Issues, Issue{Line: row.Line, Col: col + 1, Code: c, Text: short(text), Error: true, Others: others})
}

func (r *villageReader) wanted(d string) bool {
	for _, p := range r.only {
		if strings.HasPrefix(d, p) {
			return true
		}
	}
	return len(r.only) == 0
}

func dotless(in []string) []string {
	var out []string
	for _, s := range in {
		out = append(out, strings.ReplaceAll(strings.TrimSpace(s), ".", ""))
	}
	return out
}

// digitsOf is a code without its dots; "" for a text that is none.
func digitsOf(s string) string {
	s = strings.NewReplacer(".", "", " ", "", "'", "").Replace(strings.TrimSpace(s))
	if strings.Trim(s, "0123456789") != "" {
		return ""
	}
	return s
}

// villageColumns finds the columns: codes by what they look like, names by their
// heading, else as the first column of letters behind the codes.
func villageColumns(rows []Row) (code, name, district int) {
	codes, letters, wide := map[int]int{}, map[int]int{}, 0
	for _, row := range rows[:min(len(rows), sampled)] {
		wide = max(wide, len(row.Cells))
		for i := range row.Cells {
			if d := digitsOf(row.at(i)); len(d) == villageDigits && d[6] >= '1' && d[6] <= '3' {
				codes[i]++
			} else if d == "" && row.at(i) != "" {
				letters[i]++
			}
		}
	}
	code, name, district = -1, -1, -1
	for i := range wide {
		if codes[i] > 0 && (code < 0 || codes[i] > codes[code]) {
			code = i
		}
	}
	if code < 0 {
		return code, name, district
	}
	for i, c := range rows[0].Cells {
		switch k := clean.Key(c); {
		case i == code || strings.HasPrefix(k, "kode"):
		case k == "kecamatan" || k == "nama kecamatan" || k == "kec":
			district = i
		case name < 0 && (strings.HasPrefix(k, "nama") || k == "desa" || k == "kelurahan" || k == "desa kelurahan" || k == "name" || k == "village"):
			name = i
		}
	}
	for n := range wide {
		if i := (code + 1 + n) % wide; name < 0 && i != code && i != district && letters[i] > 0 {
			name = i
		}
	}
	return code, name, district
}
