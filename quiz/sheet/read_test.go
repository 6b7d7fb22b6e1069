package sheet_test

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/quiztest"
	"diklat/quiz/sheet"
	"diklat/quiz/source"
	"github.com/xuri/excelize/v2"
	"pgregory.net/rapid"
)

// book writes a workbook with a spreadsheet library, as a stranger would.
func book(t testing.TB, rows [][]any) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, r := range rows {
		if err := f.SetSheetRow("Sheet1", "A"+string(rune('1'+i)), &r); err != nil {
			t.Fatal(err)
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func parse(t *testing.T, b []byte, want sheet.Layout) source.Report {
	t.Helper()
	r, layout, err := sheet.Parse(b)
	if err != nil || layout != want {
		t.Fatalf("layout %q, err %v", layout, err)
	}
	return r
}

func key(q quiz.Question) (s string) {
	k, _ := quiz.Key(&q)
	for _, id := range k.Choices {
		s += string(id)
	}
	return s
}

func TestKahoot(t *testing.T) {
	b := book(t, [][]any{
		{"", "Quiz template"},
		{"", "Question - max 120 characters", "Answer 1 - max 75 characters", "Answer 2 - max 75 characters", "Answer 3", "Answer 4", "Time limit (sec) – 5, 10", "Correct answer(s) - choose at least one"},
		{1, "Which spreadsheet tools can read this sheet?", "a", "b", "", "", 5, "1,2"},
		{2, "Ibu kota NTT?", "Kupang", "Ende", "", "", 20.0, 1.0},
		{3, "Pilih dua", "a", "b", "c", "d", 20, "1,3"},
		{4, "Kunci kosong", "a", "b", "", "", 20, 3},
		{5}, {6},
	})
	r := parse(t, b, sheet.Kahoot)
	if len(r.Questions) != 2 || len(r.Errors) != 1 {
		t.Fatalf("%+v", r)
	}
	if q := r.Questions[0]; q.Kind != quiz.Single || q.Stem != "Ibu kota NTT?" || len(q.Choices) != 2 || key(q) != "a" {
		t.Errorf("%+v", q)
	}
	if q := r.Questions[1]; q.Kind != quiz.Multi || key(q) != "ac" || q.Choices[1].Weight != -0.5 {
		t.Errorf("%+v", q)
	}
	if e := r.Errors[0]; e.Code != source.BadKey || e.Line != 6 || e.Col != 8 || e.Detail == "" {
		t.Errorf("%+v", e)
	}
}

func TestQuizizz(t *testing.T) {
	b := book(t, [][]any{
		{"Question Text", "Question Type", "Option 1", "Option 2", "Option 3", "Option 4", "Option 5", "Correct Answer", "Time in seconds", "Image Link", "Answer explanation"},
		{"Text of the question\n(required)", "Question type: one of the following, with a long text about it", "x"},
		{"Satu", "Multiple Choice", "a", "b", "", "", "", 2, 30, "", "karena"},
		{"Dua", "Checkbox", "a", "b", "c", "", "", "1, 3", 30},
		{"Tiga", "Poll", "a", "b"}, {"Empat", "Open-Ended"}, {"Lima", "Fill-in-the-Blank", "Kupang", "kupang kota"}, {"Enam", "Draw"},
		{"Tujuh", "", "a", "b", "", "", "", "1"},
	})
	r := parse(t, b, sheet.Quizizz)
	want := []quiz.Kind{quiz.Single, quiz.Multi, quiz.Poll, quiz.Open, quiz.Short, quiz.Single}
	if len(r.Questions) != len(want) || len(r.Errors) != 0 || r.Skipped != 1 {
		t.Fatalf("%+v", r)
	}
	for i, k := range want {
		if r.Questions[i].Kind != k {
			t.Errorf("%d: %s, want %s", i, r.Questions[i].Kind, k)
		}
	}
	if q := r.Questions[0]; key(q) != "b" || q.Explain != "karena" {
		t.Errorf("%+v", q)
	}
}

func TestOwnTableAsPeopleTypeIt(t *testing.T) {
	csv := "No;Pertanyaan;A;B;C;Kunci Jawaban\n1;Satu;x;y;;B\n2;Dua;x;y;z;A,C\n3;Tiga;;;;Benar\n4;Empat;;;;Rp 1.500\n5;Lima;;;;desa\n6;Enam;;;;\n7;;;;;\n8;Salah;x;y;;D\n"
	r := parse(t, []byte(csv), sheet.Own)
	want := []quiz.Kind{quiz.Single, quiz.Multi, quiz.TrueFalse, quiz.Numeric, quiz.Short, quiz.Open}
	if len(r.Questions) != len(want) || len(r.Errors) != 1 {
		t.Fatalf("%+v", r)
	}
	for i, k := range want {
		if r.Questions[i].Kind != k {
			t.Errorf("%d: %s, want %s", i+1, r.Questions[i].Kind, k)
		}
	}
	if e := r.Errors[0]; e.Code != source.BadKey || e.Line != 9 || e.Col != 6 || e.Detail != "A–B" {
		t.Errorf("%+v", e)
	}
	if n := r.Questions[3].Numbers[0].Min; n != 1500 {
		t.Errorf("Rp 1.500 is %v", n)
	}
}

func TestNumbersOfAWorkbookAreNotThousands(t *testing.T) {
	r := parse(t, book(t, [][]any{{"Soal", "Jenis", "Kunci"}, {"Pi", "angka", 3.142}, {"Teks", "angka", "3.142"}}), sheet.Own)
	if a, b := r.Questions[0].Numbers[0].Min, r.Questions[1].Numbers[0].Min; a != 3.142 || b != 3142 {
		t.Errorf("got %v and %v", a, b)
	}
}

func TestFormulasAreRefused(t *testing.T) {
	f := excelize.NewFile()
	for c, v := range map[string]string{"A1": "Soal", "B1": "A", "C1": "B", "D1": "Kunci", "A2": "Q", "B2": "x", "D2": "A"} {
		if err := f.SetCellStr("Sheet1", c, v); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.SetCellFormula("Sheet1", "C2", `HYPERLINK("http://x","y")`); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	for name, b := range map[string][]byte{"xlsx": out.Bytes(), "csv": []byte("Soal,A,B,Kunci\nQ,x,\"=cmd|' /C calc'!A0\",A\n")} {
		r := parse(t, b, sheet.Own)
		if len(r.Questions) != 0 || len(r.Errors) != 1 || r.Errors[0].Code != source.Formula || r.Errors[0].Line != 2 || r.Errors[0].Col != 3 {
			t.Errorf("%s: %+v", name, r)
		}
	}
}

func TestBrokenFiles(t *testing.T) {
	for name, c := range map[string]struct {
		b    []byte
		code source.Code
	}{
		"not a zip":  {[]byte("PK\x03\x04nothing"), source.BadZip},
		"no heading": {[]byte("a,b,c\n1,2,3\n"), source.NoHeader},
		"empty":      {nil, source.EmptyFile},
		"binary":     {[]byte("a,\x00,c\n"), source.Binary},
	} {
		_, _, err := sheet.Read(bytes.NewReader(c.b))
		var e *source.Error
		if !errors.As(err, &e) || e.Code != c.code {
			t.Errorf("%s: %v, want %s", name, err, c.code)
		}
	}
}

// full draws a question with every field the template has.
func full(t *rapid.T, k quiz.Kind) quiz.Question {
	q := quiztest.Question(k).Draw(t, "q")
	line := func(name string) string {
		if rapid.Bool().Draw(t, "has "+name) {
			return quiztest.Line().Draw(t, name)
		}
		return ""
	}
	q.Name, q.Source, q.Help, q.ReadAloud, q.Module, q.Category = line("name"), line("source"), line("help"), line("read"), line("module"), line("category")
	q.Difficulty, q.Shuffle, q.Changing = rapid.IntRange(0, 3).Draw(t, "d"), rapid.Bool().Draw(t, "s"), rapid.Bool().Draw(t, "c")
	if rapid.Bool().Draw(t, "listed") {
		q.Tags, q.Facts = []string{"satu", "dua tiga"}, []quiz.FactID{"A07", "B1"}
	}
	for i := range q.Texts {
		q.Texts[i].CaseSensitive = q.Shuffle
	}
	return q
}

func TestRoundTrip(t *testing.T) {
	for _, k := range quiztest.Kinds {
		t.Run(string(k), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				qs := []quiz.Question{full(t, k)}
				for name, write := range map[string]func(*bytes.Buffer) error{
					"xlsx": func(w *bytes.Buffer) error { return sheet.WriteXLSX(w, qs) },
					"csv":  func(w *bytes.Buffer) error { return sheet.WriteCSV(w, qs, ',') },
					"ssv":  func(w *bytes.Buffer) error { return sheet.WriteCSV(w, qs, ';') },
				} {
					var out bytes.Buffer
					if err := write(&out); err != nil {
						t.Fatal(err)
					}
					r, _, err := sheet.Parse(out.Bytes())
					if err != nil || len(r.Errors) > 0 || !reflect.DeepEqual(r.Questions, qs) {
						t.Fatalf("%s: err %v, %+v\nwrote %+v\nread  %+v", name, err, r.Errors, qs, r.Questions)
					}
				}
			})
		})
	}
}

func TestSpreadsheetsOpenTheTemplate(t *testing.T) {
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, sheet.Example()); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(out.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	rows, err := f.GetRows("Soal")
	if err != nil || len(rows) != 1+len(quiztest.Kinds) || !strings.Contains(rows[1][2], "kartu keluarga") {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	r := parse(t, out.Bytes(), sheet.Own)
	if !reflect.DeepEqual(r.Questions, sheet.Example()) || len(r.Errors)+len(r.Warnings) > 0 {
		t.Errorf("%+v", r)
	}
}

func TestMoreChoicesThanLetters(t *testing.T) {
	q := quiz.Question{ID: "Q", Kind: quiz.Short, Stem: "?", Texts: make([]quiz.TextKey, 27)}
	var unfit *sheet.UnfitError
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, []quiz.Question{q}); !errors.As(err, &unfit) || out.Len() > 0 {
		t.Errorf("err %v, %d bytes", err, out.Len())
	}
}
