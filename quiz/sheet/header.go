package sheet

import (
	"strconv"
	"strings"
)

// Layout says whose table it is.
type Layout string

// The layouts.
const (
	Own     Layout = "sheet"
	Kahoot  Layout = "kahoot"
	Quizizz Layout = "quizizz"
)

// columns tells where the fields stand; -1 where there is no such column.
type columns struct {
	layout  Layout
	field   map[field]int
	options []int
	number  int // the running number, filled in on empty rows too
	unknown []int
}

func (c columns) at(f field) int {
	if i, ok := c.field[f]; ok {
		return i
	}
	return -1
}

// field is a column of any layout.
type field int

const (
	fID field = iota
	fKind
	fStem
	fKey
	fExplain
	fWhys
	fModule
	fCategory
	fName
	fDifficulty
	fFacts
	fSource
	fHelp
	fReadAloud
	fTags
	fFlags
	fTime
	fImage
)

// ownHeads are the headings of the own template, the first of each being the
// one that is written, and the others people use.
var ownHeads = []struct {
	field field
	names []string
}{
	{fID, []string{"ID", "Kode", "Id soal"}},
	{fKind, []string{"Jenis", "Tipe", "Jenis soal", "Tipe soal", "Type", "Kind"}},
	{fStem, []string{"Soal", "Pertanyaan", "Teks soal", "Butir soal", "Question", "Stem"}},
	{fKey, []string{"Kunci", "Kunci jawaban", "Jawaban benar", "Jawaban", "Answer", "Key", "Correct answer"}},
	{fExplain, []string{"Penjelasan", "Pembahasan", "Explanation", "Feedback"}},
	{fWhys, []string{"Alasan", "Alasan pilihan", "Reasons"}},
	{fModule, []string{"Modul", "Module"}},
	{fCategory, []string{"Kategori", "Category"}},
	{fName, []string{"Judul", "Nama", "Title", "Name"}},
	{fDifficulty, []string{"Tingkat", "Kesulitan", "Difficulty"}},
	{fFacts, []string{"Fakta", "Facts"}},
	{fSource, []string{"Sumber", "Dasar hukum", "Source"}},
	{fHelp, []string{"Bantuan", "Help"}},
	{fReadAloud, []string{"Dibacakan", "Read aloud"}},
	{fTags, []string{"Tag", "Tags", "Label"}},
	{fFlags, []string{"Opsi lain", "Pengaturan", "Flags"}},
}

// head makes headings comparable: small letters, no hints behind a dash, no
// signs at the end.
func head(s string) string {
	s = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " "))
	for _, cut := range []string{" - ", " – ", " — ", " (", "("} {
		if n := strings.Index(s, cut); n > 0 {
			s = s[:n]
		}
	}
	return strings.Trim(s, " .:*?")
}

// maxHeaderRow is how far down a header is looked for.
const maxHeaderRow = 30

// findHeader returns the columns and the index of the row behind the header.
func findHeader(t table) (columns, int, bool) {
	for i, r := range t[:min(len(t), maxHeaderRow)] {
		heads := make([]string, len(r.cells))
		for j := range r.cells {
			heads[j] = head(r.at(j))
		}
		for _, try := range []func([]string) (columns, bool){quizizzHeader, kahootHeader, ownHeader} {
			if c, ok := try(heads); ok {
				return c, i + 1, true
			}
		}
	}
	return columns{}, 0, false
}

func kahootHeader(heads []string) (columns, bool) {
	c := columns{layout: Kahoot, field: map[field]int{}, number: -1}
	for i, h := range heads {
		switch {
		case h == "question" || strings.HasPrefix(h, "question "):
			c.field[fStem] = i
		case strings.HasPrefix(h, "answer"):
			if _, err := strconv.Atoi(strings.TrimSpace(strings.TrimPrefix(h, "answer"))); err == nil {
				c.options = append(c.options, i)
			}
		case strings.HasPrefix(h, "time"):
			c.field[fTime] = i
		case strings.HasPrefix(h, "correct"):
			c.field[fKey] = i
		}
	}
	c.number = c.at(fStem) - 1
	return c, c.at(fStem) >= 0 && c.at(fKey) >= 0 && len(c.options) >= 2
}

func quizizzHeader(heads []string) (columns, bool) {
	c := columns{layout: Quizizz, field: map[field]int{}, number: -1}
	names := map[string]field{"question text": fStem, "question type": fKind, "correct answer": fKey,
		"time in seconds": fTime, "time": fTime, "image link": fImage, "answer explanation": fExplain}
	for i, h := range heads {
		if f, ok := names[h]; ok {
			c.field[f] = i
		} else if strings.HasPrefix(h, "option ") {
			c.options = append(c.options, i)
		}
	}
	return c, c.at(fStem) >= 0 && c.at(fKind) >= 0 && len(c.options) >= 2
}

func ownHeader(heads []string) (columns, bool) {
	c := columns{layout: Own, field: map[field]int{}, number: -1}
	options := map[int]int{}
	for i, h := range heads {
		f, ok := ownField(h)
		n := optionNumber(h)
		switch {
		case h == "":
		case n > 0 && n <= 26:
			options[n] = i
		case ok:
			if _, twice := c.field[f]; !twice {
				c.field[f] = i
			}
		case h == "no" || h == "nomor":
			c.number = i
		default:
			c.unknown = append(c.unknown, i)
		}
	}
	for n := 1; n <= 26; n++ {
		if i, ok := options[n]; ok {
			c.options = append(c.options, i)
		}
	}
	return c, c.at(fStem) >= 0 && (c.at(fKey) >= 0 || c.at(fKind) >= 0 && len(options) > 0)
}

func ownField(h string) (field, bool) {
	for _, o := range ownHeads {
		for _, n := range o.names {
			if h == strings.ToLower(n) {
				return o.field, true
			}
		}
	}
	return 0, false
}

// optionNumber reads "pilihan b", "opsi 2", "b", "option 2"; 0 for anything else.
func optionNumber(h string) int {
	for _, p := range []string{"pilihan ", "opsi ", "pilihan", "opsi", "option ", "choice ", "jawaban "} {
		if rest, ok := strings.CutPrefix(h, p); ok {
			h = rest
			break
		}
	}
	if len(h) == 1 && h[0] >= 'a' && h[0] <= 'z' {
		return int(h[0]-'a') + 1
	}
	n, err := strconv.Atoi(h)
	if err != nil {
		return 0
	}
	return n
}
