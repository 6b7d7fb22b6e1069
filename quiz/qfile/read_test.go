package qfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"diklat/quiz"
	"diklat/quiz/qfile"
	"diklat/quiz/quiztest"
	"diklat/quiz/sheet"
	"pgregory.net/rapid"
)

func read(t *testing.T, s, name, format string) qfile.Result {
	t.Helper()
	r, err := qfile.Read(strings.NewReader(s), name, format)
	if err != nil {
		t.Fatalf("%.60q: %v", s, err)
	}
	return r
}

func TestDetectByContent(t *testing.T) {
	var book bytes.Buffer
	if err := sheet.WriteXLSX(&book, sheet.Example()); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Siapa?\nA. a\nB. b\nJAWABAN: A\n": qfile.Aiken,
		"Siapa?\nA. a\nB. b\n":             qfile.Aiken,
		"Q {A) x =b ~c}\nANSWER: A":        qfile.GIFT,
		"::N:: isi":                        qfile.GIFT,
		"Siapa? {=a ~b}":                   qfile.GIFT,
		"<?xml version=\"1.0\"?>\n<!-- x -->\n<quiz></quiz>": qfile.MoodleXML,
		"\ufeff<quiz>":     qfile.MoodleXML,
		"Soal;A;B;Kunci\n": qfile.Sheet,
		",Question,Answer1,Answer2,Time,Correct\n":           qfile.Kahoot,
		"Question Text,Question Type,Option 1,Option 2\n":    qfile.Quizizz,
		`{"id":"M1","questions":[{"id":"Q","kind":"open"}]}`: qfile.Diklat,
		book.String():         qfile.Sheet,
		"<p>Soal</p> {=a ~b}": qfile.GIFT,
	} {
		if got, err := qfile.Detect([]byte(text), "soal.txt"); got != want || err != nil {
			t.Errorf("%.40q: %q, %v; want %q", text, got, err, want)
		}
	}
	for text, want := range map[string]string{
		"%PDF-1.7": "not-known", "\xd0\xcf\x11\xe0": "not-known", "Halo semua.\nApa kabar?": "not-known", "": "empty-file", " \n": "empty-file",
		"<html><body>": "not-known", "<?xml?><questestinterop/>": "not-known", "a\x00b\x01\x02\x03": "binary", `{"a": 1}`: "not-known",
	} {
		_, err := qfile.Read(strings.NewReader(text), "soal.txt", qfile.Auto)
		var fe *qfile.FileError
		if !errors.As(err, &fe) || fe.Code != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

func TestEncodingsAreFoundAndSaid(t *testing.T) {
	const text = "Berapa “gaji” – 5 €? {=é ~ü}"
	u16 := func(big bool, bom bool) string {
		var b []byte
		units := utf16.Encode([]rune(text))
		if bom {
			units = append([]uint16{0xFEFF}, units...)
		}
		for _, u := range units {
			if big {
				b = append(b, byte(u>>8), byte(u))
			} else {
				b = append(b, byte(u), byte(u>>8))
			}
		}
		return string(b)
	}
	for name, c := range map[string]struct {
		file   string
		warned bool
	}{
		"UTF-8": {text, false}, "UTF-8 BOM": {"\ufeff" + text, false}, "UTF-16LE": {u16(false, true), true}, "UTF-16BE": {u16(true, true), true},
		"Windows-1252": {"Berapa \x93gaji\x94 \x96 5 \x80? {=\xe9 ~\xfc}", true},
	} {
		r := read(t, c.file, "x", qfile.Auto)
		if r.Encoding != name || len(r.Questions) != 1 || r.Questions[0].Stem != "Berapa “gaji” – 5 €?" || r.Questions[0].Choices[1].Text != "ü" {
			t.Errorf("%s: %+v", name, r)
		}
		if (len(r.Warnings) == 1 && strings.Contains(r.Warnings[0].Message, name)) != c.warned {
			t.Errorf("%s: warnings %+v", name, r.Warnings)
		}
	}
	if r := read(t, u16(false, false), "x", qfile.Auto); r.Encoding != "UTF-16LE" {
		t.Errorf("without a mark: %s", r.Encoding)
	}
}

func TestJSONShape(t *testing.T) {
	r := read(t, "Q {=a ~b}\n\nR {T}\n\nS {=a -> b}\n\n<b>U</b> {}", "x", qfile.Auto)
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Format    string
		Questions int
		Kinds     map[string]int
		Skipped   *int
		Errors    []struct {
			Line, Col int
			Message   string
		}
		Warnings []struct{ Line int }
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	want := map[string]int{"single": 1, "truefalse": 1, "open": 1}
	if got.Format != "gift" || got.Questions != 3 || !reflect.DeepEqual(got.Kinds, want) || got.Skipped == nil ||
		len(got.Errors) != 1 || got.Errors[0].Line != 5 || got.Errors[0].Col != 4 || got.Errors[0].Message == "" || len(got.Warnings) != 1 {
		t.Errorf("%s", b)
	}
	empty, _ := json.Marshal(qfile.Result{})
	if !bytes.Contains(empty, []byte(`"errors":[]`)) || !bytes.Contains(empty, []byte(`"warnings":[]`)) {
		t.Errorf("lists are null: %s", empty)
	}
}

func TestLanguages(t *testing.T) {
	r := read(t, "Q {=a -> b}", "x", qfile.GIFT)
	if id, en := r.Errors[0].Message, r.In(qfile.English).Errors[0].Message; !strings.Contains(id, "Tambah") || !strings.Contains(en, "Add") || r.Errors[0].Message != id {
		t.Errorf("%q, %q", id, en)
	}
	_, err := qfile.Read(strings.NewReader("%PDF"), "x", qfile.Auto)
	var fe *qfile.FileError
	if !errors.As(err, &fe) || !strings.Contains(fe.In(qfile.English), "(PDF)") || !strings.Contains(fe.Error(), "Simpan") {
		t.Errorf("%v", err)
	}
}

func TestSummary(t *testing.T) {
	r := read(t, "Q {=a ~b}\n\nR {T}\n\nS {=a -> b}\n\nU {1:SA:=x}", "x", qfile.GIFT)
	if got := r.Summary(qfile.Indonesian); got != "2 soal dibaca: 1 pilihan ganda, 1 benar/salah; 1 bermasalah; 1 dilewati." {
		t.Error(got)
	}
	if got := r.Summary(qfile.English); !strings.HasPrefix(got, "2 questions read: 1 single choice") {
		t.Error(got)
	}
}

// Every code that a reader can give has a sentence of its own.
func TestEveryCodeHasASentence(t *testing.T) {
	f, err := parser.ParseFile(token.NewFileSet(), "../source/code.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var codes []string
	ast.Inspect(f, func(n ast.Node) bool {
		if v, ok := n.(*ast.ValueSpec); ok && len(v.Values) == 1 {
			if s, err := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value); err == nil {
				codes = append(codes, s)
			}
		}
		return true
	})
	for _, f := range []quiz.Fault{quiz.NoStem, quiz.UnknownKind, quiz.NoChoices, quiz.NoKey, quiz.ManyKeys, quiz.DoubleChoice,
		quiz.EmptyChoice, quiz.BadWeight, quiz.BadRange, quiz.TooMany} {
		codes = append(codes, "fault-"+string(f))
	}
	if len(codes) < 50 {
		t.Fatalf("found only %d codes", len(codes))
	}
	for _, c := range codes {
		for _, l := range []qfile.Language{qfile.Indonesian, qfile.English} {
			if s := qfile.Sentence(l, c); s == "" || strings.Contains(s, "bermasalah (") || strings.Contains(s, "has a problem (") {
				t.Errorf("%s has no sentence in language %d", c, l)
			}
		}
	}
}

// Every format that holds a kind gives it back.
func TestWriteAndReadAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		z := quiz.Quiz{ID: "M2", Title: "Uji"}
		for i, k := range quiztest.Kinds {
			q := quiztest.Question(k).Draw(t, "q")
			q.ID = quiz.QuestionID("Q" + strconv.Itoa(i))
			q.Explain = ""
			z.Questions = append(z.Questions, q)
		}
		for i := range z.Questions[5].Pairs {
			z.Questions[5].Pairs[i].Left = strings.ReplaceAll(z.Questions[5].Pairs[i].Left, "->", "")
		}
		for _, format := range qfile.WriteFormats {
			var out bytes.Buffer
			left, err := qfile.Write(&out, z, format)
			if err != nil {
				t.Fatal(err)
			}
			if format == qfile.Aiken {
				if len(left) < len(z.Questions)-1 {
					t.Fatalf("Aiken left out only %v", left)
				}
				continue
			}
			r, err := qfile.Read(bytes.NewReader(out.Bytes()), "x", qfile.Auto)
			if err != nil || len(r.Errors) > 0 || !reflect.DeepEqual(r.Questions, z.Questions) {
				t.Fatalf("%s: %v\n%+v\nwrote %+v\nread  %+v", format, err, r.Errors, z.Questions, r.Questions)
			}
		}
	})
}

func TestUnknownFormats(t *testing.T) {
	var fe *qfile.FileError
	if _, err := qfile.Read(strings.NewReader("x"), "x", "word"); !errors.As(err, &fe) || fe.Code != "bad-format" {
		t.Errorf("%v", err)
	}
	if _, err := qfile.Write(&bytes.Buffer{}, quiz.Quiz{}, "word"); !errors.As(err, &fe) {
		t.Errorf("%v", err)
	}
}
