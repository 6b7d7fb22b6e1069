package stats

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
)

// reading is one table as it comes, and what must be read from it.
type reading struct {
	name, csv string
	persons   []string
	items     []string
	rows      []string // scores, one text a person
	codes     []Code
}

var readings = []reading{
	{name: "bare", csv: "1,0,1\n0,1,1\n", items: []string{"1", "2", "3"}, rows: []string{"1 0 1", "0 1 1"}},
	{name: "head and ids", csv: "id,Q1,Q2\na,1,0\nb,0,1\n", persons: []string{"a", "b"}, items: []string{"Q1", "Q2"}, rows: []string{"1 0", "0 1"}},
	{name: "byte order mark, semicolons, windows lines", csv: "\uFEFFNama;S1;S2\r\nAna;1;0\r\nBeni;1;1\r\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}},
	{name: "tabs", csv: "Nama\tS1\tS2\nAna\t1\t\nBeni\t1\t1\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}, codes: []Code{BlankCells}},
	{name: "sep line of Excel", csv: "sep=;\nNama;S1;S2\nAna;1;0\nBeni;1;1\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}},
	{name: "decimal comma", csv: "Nama;S1;S2\nAna;0,5;1\nBeni;1;0,25\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"0.5 1", "1 0.25"}},
	{name: "decimal comma in quotes", csv: "Nama,S1,S2\nAna,\"0,5\",1\n", persons: []string{"Ana"}, items: []string{"S1", "S2"}, rows: []string{"0.5 1"}},
	{name: "numbers as head", csv: "Nama,1,2,3\nAna,1,0,1\nBeni,0,0,1\n", persons: []string{"Ana", "Beni"}, items: []string{"1", "2", "3"}, rows: []string{"1 0 1", "0 0 1"}},
	{name: "numbers as head, no ids", csv: "1,2,3\n1,0,1\n0,0,1\n", items: []string{"1", "2", "3"}, rows: []string{"1 0 1", "0 0 1"}},
	{name: "running numbers and names", csv: "No,Nama,S1,S2\n1,Ana,1,0\n2,Beni,1,1\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}},
	{name: "running numbers without a head", csv: "1,1,0\n2,0,1\n3,1,1\n", persons: []string{"1", "2", "3"}, items: []string{"1", "2"}, rows: []string{"1 0", "0 1", "1 1"}},
	{name: "numeric ids without a head", csv: "1043,1,0\n1001,0,1\n1077,1,1\n", persons: []string{"1043", "1001", "1077"}, items: []string{"1", "2"}, rows: []string{"1 0", "0 1", "1 1"}},
	{name: "numbers and names without a head", csv: "1,Ana,1,0,x y\n2,Beni,0,1,\n3,Cici,1,1,\n", persons: []string{"Ana", "Beni", "Cici"}, items: []string{"1", "2"}, rows: []string{"1 0", "0 1", "1 1"}, codes: []Code{ColumnSkipped}},
	{name: "a long question as head", csv: "Nama," + strings.Repeat("Apa ", 30) + ",S2\nAna,1,0\n", persons: []string{"Ana"}, items: []string{strings.Repeat("Apa ", 14) + "Apa…", "S2"}, rows: []string{"1 0"}},
	{name: "other columns and a total", csv: "Nama,L/P,S1,S2,Jumlah\nAna,P,1,0,1\nBeni,L,1,1,2\nJumlah,,2,1,3\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}, codes: []Code{TotalSkipped, ColumnSkipped, TotalSkipped}},
	{name: "title above", csv: "Hasil pre-test Camplong II,,,\n,,,\nNama,S1,S2,S3\nAna,1,0,1\n", persons: []string{"Ana"}, items: []string{"S1", "S2", "S3"}, rows: []string{"1 0 1"}, codes: []Code{TitleSkipped}},
	{name: "results only", csv: "id,skor\na,18\nb,25\nc,11\n", persons: []string{"a", "b", "c"}, items: []string{"skor"}, rows: []string{"18", "25", "11"}},
	{name: "head without a word over the ids", csv: "S1,S2\nAna,1,0\nBeni,1,1\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}},
	{name: "letters with a labelled key", csv: "Nama,S1,S2,S3\nKunci,A,C,D\nAna,a,c,B\nBeni,A,B,D\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2", "S3"}, rows: []string{"1 1 0", "1 0 1"}},
	{name: "letters with the key last", csv: "id,S1,S2\nAna,A,C\nBeni,B,C\nkey,B,C\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"0 1", "1 1"}},
	{name: "letters with the key above the head", csv: "Kunci Jawaban:,A,C\nNama,S1,S2\nAna,A,C\n", persons: []string{"Ana"}, items: []string{"S1", "S2"}, rows: []string{"1 1"}},
	{name: "bare letters", csv: "A,C,D\nA,C,B\nB,C,D\n", items: []string{"1", "2", "3"}, rows: []string{"1 1 0", "0 1 1"}, codes: []Code{KeyAssumed}},
	{name: "key in a row without a name", csv: "Nama,S1,S2\n,A,C\nAna,A,B\n", persons: []string{"Ana"}, items: []string{"S1", "S2"}, rows: []string{"1 0"}, codes: []Code{KeyAssumed}},
	{name: "two right letters", csv: "id,S1,S2\nkunci,A/C,B\nAna,C,B\nBeni,B,A\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 1", "0 0"}},
	{name: "letter outside, two marks, blank, nonsense", csv: "id,S1,S2,S3,S4\nkunci,A,B,C,D\nAna,F,AB,,D\nBeni,A,B,C,lupa\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2", "S3", "S4"}, rows: []string{"0 0 0 1", "1 1 1 0"}, codes: []Code{LetterOutside, ManyMarks, BlankCells, Unreadable}},
	{name: "item without a key", csv: "id,S1,S2\nkunci,A,\nAna,A,B\n", persons: []string{"Ana"}, items: []string{"S1"}, rows: []string{"1"}, codes: []Code{KeyMissingItem}},
	{name: "ragged", csv: "id,S1,S2,S3\na,1,0,1\nb,1\nc,1,0,1,1\nd,0,0,1\n", persons: []string{"a", "b", "c", "d"}, items: []string{"S1", "S2", "S3"}, rows: []string{"1 0 1", "1 0 0", "1 0 1", "0 0 1"}, codes: []Code{RowShort, RowLong, BlankCells}},
	{name: "a person without answers", csv: "id,S1,S2\na,1,0\nb,,\nc,1,1\n", persons: []string{"a", "c"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}, codes: []Code{RowEmpty}},
	{name: "a slip in a table of 0 and 1", csv: "id,S1,S2,S3,S4\na,1,0,1,1\nb,1,11,0,1\nc,1,1,0,-1\n", persons: []string{"a", "b", "c"}, items: []string{"S1", "S2", "S3", "S4"}, rows: []string{"1 0 1 1", "1 0 0 1", "1 1 0 0"}, codes: []Code{ScoreOutside, ScoreOutside}},
	{name: "the same name twice", csv: "nama,S1,S2\nMaria,1,0\nmaria ,1,1\n", persons: []string{"Maria", "maria"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 1"}, codes: []Code{DuplicatePerson}},
	{name: "words for right and wrong", csv: "Nama,S1,S2\nAna,benar,salah\nBeni,TRUE,FALSE\n", persons: []string{"Ana", "Beni"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "1 0"}},
	{name: "control characters in a name", csv: "Nama,S1,S2\n\x1b[31mAna\u202e,1,0\n", persons: []string{"[31mAna"}, items: []string{"S1", "S2"}, rows: []string{"1 0"}},
	{name: "one person, one item", csv: "1\n", items: []string{"1"}, rows: []string{"1"}},
	{name: "a question nobody answered", csv: "id,S1,S2\na,1,\nb,0,\n", persons: []string{"a", "b"}, items: []string{"S1", "S2"}, rows: []string{"1 0", "0 0"}, codes: []Code{BlankCells}},
	{name: "latin-1", csv: "Nama,S1,S2\nJos\xe9,1,0\n", persons: []string{"José"}, items: []string{"S1", "S2"}, rows: []string{"1 0"}},
	{name: "options by number, under a head of numbers", csv: "id,1,2,3\nkunci,3,1,2\nAni,3,1,2\nBudi,3,4,2\nCici,2,1,\n", persons: []string{"Ani", "Budi", "Cici"}, items: []string{"1", "2", "3"}, rows: []string{"1 1 1", "1 0 1", "0 1 0"}, codes: []Code{OptionNumbers, BlankCells}},
	{name: "options by number, no head", csv: "kunci;2;1;2;4\nAni;2;1;2;4\nBudi;3;4;2;1\n", persons: []string{"Ani", "Budi"}, items: []string{"1", "2", "3", "4"}, rows: []string{"1 1 1 1", "0 0 1 0"}, codes: []Code{OptionNumbers}},
	{name: "a key of ones over scores", csv: "id,a,b\nkunci,1,1\nAni,1,0\nBudi,0,1\n", persons: []string{"Ani", "Budi"}, items: []string{"a", "b"}, rows: []string{"1 0", "0 1"}},
	{name: "a quotation mark left open", csv: "id,S1,S2\n\"a,1,0\n" + strings.Repeat("b,1,1\n", 12), persons: append([]string{"a"}, slices.Repeat([]string{"b"}, 12)...), items: []string{"S1", "S2"}, rows: append([]string{"1 0"}, slices.Repeat([]string{"1 1"}, 12)...), codes: append([]Code{QuoteOpen}, slices.Repeat([]Code{DuplicatePerson}, 11)...)},
}

func TestReadMatrix(t *testing.T) {
	for _, x := range readings {
		t.Run(x.name, func(t *testing.T) {
			m, problems, err := ReadMatrix(iotest.OneByteReader(strings.NewReader(x.csv)))
			if err != nil {
				t.Fatal(err, problems)
			}
			if err := m.Check(); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(m.Persons, x.persons) || !slices.Equal(m.Items, x.items) {
				t.Errorf("persons %q, items %q", m.Persons, m.Items)
			}
			if got := rowsOf(m); !slices.Equal(got, x.rows) {
				t.Errorf("scores %q, want %q", got, x.rows)
			}
			if got := codesOf(problems); !slices.Equal(got, x.codes) {
				t.Errorf("problems %v, want %v", problems, x.codes)
			}
		})
	}
}

func rowsOf(m Matrix) []string {
	var out []string
	for i := range m.N() {
		out = append(out, strings.Trim(fmt.Sprint(m.Row(i)), "[]"))
	}
	return out
}

func codesOf(problems []Problem) []Code {
	var out []Code
	for _, p := range problems {
		out = append(out, p.Code)
	}
	return out
}

// Where a problem is told to be is where a person finds it.
func TestProblemPlaces(t *testing.T) {
	_, problems, err := ReadMatrix(strings.NewReader("Judul,,\n\nid,S1,S2\nkunci,A,B\nAna,A,G\nBeni,,B\nCici,,\nDedi,A\n"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Problem{
		{Code: TitleSkipped, Line: 1, Col: 1, Value: "Judul"},
		{Code: RowEmpty, Line: 7, Value: "Cici"},
		{Code: RowShort, Line: 8, Col: 2},
		{Code: LetterOutside, Line: 5, Col: 3, Value: "G"},
		{Code: BlankCells, Line: 6, Col: 2, Count: 2},
	}
	if !slices.Equal(problems, want) {
		t.Errorf("problems\n%+v, want\n%+v", problems, want)
	}
}

func TestManyProblemsAreCounted(t *testing.T) {
	_, problems, err := ReadMatrix(strings.NewReader("S1,S2\nA,B\n" + strings.Repeat("A,Z\n", 50) + strings.Repeat("A,B\n", 60)))
	if err != nil {
		t.Fatal(err)
	}
	told := 0
	for _, p := range problems {
		if p.Code == LetterOutside {
			told += max(1, p.Count)
		}
	}
	if told != 50 || len(problems) > perCode+1 {
		t.Errorf("%d letters told in %d problems", told, len(problems))
	}
}

func TestReadErrors(t *testing.T) {
	for _, x := range []struct {
		name, csv string
		code      Code
	}{
		{"nothing", "", Empty},
		{"only separators", ",,,\n,,\n", Empty},
		{"a workbook", "PK\x03\x04\x14\x00", NotText},
		{"zero bytes", "a,b\x00\n", NotText},
		{"too large", strings.Repeat("1,0,1\n", maxBytes/6+1), TooLarge},
		{"letters without a key", "Nama,S1,S2\nAna,A,B\nBeni,B,C\n", KeyMissing},
		{"a head alone", "Nama,S1,S2\n", NoRows},
		{"a key alone", "Nama,S1,S2\nkunci,A,B\n", NoRows},
		{"names alone", "Nama\nAna\nBeni\n", NoItemCols},
		{"only blanks", "id,S1,S2\na,,\nb,,\n", NoRows},
	} {
		t.Run(x.name, func(t *testing.T) {
			_, _, err := ReadMatrix(strings.NewReader(x.csv))
			var re *ReadError
			if !errors.As(err, &re) || re.Code != x.code {
				t.Errorf("error %v, want %s", err, x.code)
			}
		})
	}
	_, _, err := ReadMatrix(iotest.ErrReader(io.ErrUnexpectedEOF))
	if !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("the reader's own error is lost: %v", err)
	}
}

func TestUTF16OfExcel(t *testing.T) {
	var b []byte
	for _, u := range utf16.Encode([]rune("\uFEFFNama\tS1\tS2\r\nJosé\t1\t0\r\n")) {
		b = append(b, byte(u), byte(u>>8))
	}
	m, problems, err := ReadMatrix(strings.NewReader(string(b)))
	if err != nil || len(problems) > 0 || m.Persons[0] != "José" || m.Scores[0] != 1 {
		t.Error(m, problems, err)
	}
}

// The ruler of partial scores: told by a row, or the largest seen, and said.
func TestBestScores(t *testing.T) {
	for _, x := range []struct {
		name, csv string
		max       []float64
		assumed   bool
	}{
		{"told", "id,S1,S2\nmaks,4,10\na,2,7\nb,4,9\n", []float64{4, 10}, false},
		{"one scale", "S1,S2,S3\n1,5,2\n3,3,4\n2,2,2\n", []float64{5, 5, 5}, true},
		{"an item with more points", "id,S1,S2,S3\na,1,0,3\nb,0,1,2\nc,1,1,3\nd,1,0,0\n", []float64{1, 1, 3}, true},
		{"percent", "id,nilai\na,40\nb,85\n", []float64{100}, true},
		{"results over 100", "id,nilai\na,340\nb,485\n", []float64{485}, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			m, _, err := ReadMatrix(strings.NewReader(x.csv))
			if err != nil || !slices.Equal(m.Max, x.max) || m.Assumed != x.assumed {
				t.Errorf("max %v, assumed %v, %v", m.Max, m.Assumed, err)
			}
		})
	}
}

func FuzzReadMatrix(f *testing.F) {
	for _, x := range readings {
		f.Add(x.csv)
	}
	f.Fuzz(func(t *testing.T, csv string) {
		m, problems, err := ReadMatrix(strings.NewReader(csv))
		if err != nil {
			var re *ReadError
			if !errors.As(err, &re) {
				t.Fatalf("untyped error %v", err)
			}
			return
		}
		if err := m.Check(); err != nil || m.N() == 0 || m.K() == 0 {
			t.Fatalf("%v in %+v", err, m)
		}
		r := Analyse(m, &m)
		r.Problems = problems
		noNaN(t, r)
		if r.Gain.Class.OK && r.Gain.Class.V != 0 {
			t.Fatalf("a test against itself gains %v", r.Gain.Class)
		}
	})
}
