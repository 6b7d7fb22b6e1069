package sheet_test

import (
	"bytes"
	"reflect"
	"testing"

	"diklat/quiz"
	"diklat/quiz/sheet"
	"diklat/quiz/source"
)

// again checks that what was read can be asked and comes back from a table.
func again(t *testing.T, r source.Report) {
	for i := range r.Questions {
		if ps := quiz.Validate(&r.Questions[i]); len(ps) > 0 {
			t.Fatalf("%+v: %v", r.Questions[i], ps)
		}
	}
	var out bytes.Buffer
	if err := sheet.WriteCSV(&out, r.Questions, ';'); err != nil {
		t.Fatal(err)
	}
	twice, _, err := sheet.Parse(out.Bytes())
	if err != nil || len(twice.Errors) > 0 || len(twice.Questions) != len(r.Questions) {
		t.Fatalf("%v %+v as %q", err, twice.Errors, out.String())
	}
	for i := range r.Questions {
		if !reflect.DeepEqual(r.Questions[i], twice.Questions[i]) {
			t.Fatalf("read  %+v\nagain %+v\nas %q", r.Questions[i], twice.Questions[i], out.String())
		}
	}
}

func FuzzCSV(f *testing.F) {
	f.Add("No;Pertanyaan;A;B;C;Kunci;Alasan;Opsi lain\n1;Satu;x;y;;B;A: z;acak\n2;Dua;x;y;z;A=50;;\n3;Tiga;;;;1,5 ± 2;;\n")
	f.Add("Jenis,Soal,Pilihan A,Pilihan B,Kunci\nmenjodohkan,Q,a -> b,c -> d,\nisian,R,a*,\"b\"\"\nc\",A=50;B\nurutan,S,x,y,\n")
	f.Add(",Question,Answer1,Answer2,Time,Correct\n1,Q,a,b,20,\"1,2\"\n")
	f.Add("Question Text,Question Type,Option 1,Option 2,Correct Answer\nQ,Checkbox,a,b,\"1,2\"\nR,Fill-in-the-Blank,a*,,\n")
	f.Fuzz(func(t *testing.T, s string) {
		if r, _, err := sheet.Parse([]byte(s)); err == nil {
			again(t, r)
		} else if len(r.Questions) > 0 {
			t.Fatal("questions of a file that was refused")
		}
	})
}

func FuzzXLSX(f *testing.F) {
	var out bytes.Buffer
	if err := sheet.WriteXLSX(&out, sheet.Example()); err != nil {
		f.Fatal(err)
	}
	f.Add(out.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		if r, _, err := sheet.Parse(b); err == nil {
			again(t, r)
		} else if len(r.Questions) > 0 {
			t.Fatal("questions of a file that was refused")
		}
	})
}
