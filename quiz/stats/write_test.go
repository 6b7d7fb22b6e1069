package stats

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"
)

var update = flag.Bool("update", false, "write the golden files")

const goldenPre = `Nama;S1;S2;S3;S4;S5
Kunci;A;B;C;D;A
Ana;A;A;C;A;A
Beni;B;B;A;D;C
Cici;A;C;C;;B
Dedi;C;A;B;A;A
Emi;A;B;B;A;A
Feri;B;C;C;D;B
Gita;D;B;A;C;A
Hana;A;A;A;A;B
Ina;C;B;C;B;A
Jeni;B;A;B;D;C
Koa;A;B;F;A;A
Lius;C;C;C;A;B
`

const goldenPost = `Nama;S1;S2;S3;S4;S5
Kunci;A;B;C;D;A
Ana;A;B;C;A;A
Beni;A;B;C;D;A
Cici;A;B;C;A;A
Dedi;A;A;B;A;A
Emi;A;B;C;A;A
Feri;B;B;C;D;A
Gita;A;B;A;D;A
Hana;A;A;C;A;A
Ina;A;B;C;A;A
Jeni;A;B;B;D;A
Koa;AB;B;C;A;A
Maria;A;C;C;D;A
`

func goldenReport(t *testing.T) Report {
	t.Helper()
	pre, _, err := ReadMatrix(strings.NewReader(goldenPre))
	if err != nil {
		t.Fatal(err)
	}
	post, problems, err := ReadMatrix(strings.NewReader(goldenPost))
	if err != nil {
		t.Fatal(err)
	}
	r := Analyse(post, &pre)
	r.Problems = problems
	return r
}

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; got\n%s", name, got)
	}
}

func TestTextReport(t *testing.T) {
	var b bytes.Buffer
	if err := WriteText(&b, goldenReport(t), indonesian()); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.id.txt", b.Bytes())
	for line := range strings.Lines(b.String()) {
		if n := utf8.RuneCountInString(strings.TrimRight(line, "\n")); n > 80 {
			t.Errorf("%d columns: %s", n, line)
		}
	}
}

func TestJSONReport(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, goldenReport(t)); err != nil {
		t.Fatal(err)
	}
	golden(t, "report.json", b.Bytes())
	var back Report
	if err := json.Unmarshal(b.Bytes(), &back); err != nil {
		t.Fatal(err)
	}
	var again bytes.Buffer
	if err := WriteJSON(&again, back); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
		t.Errorf("the JSON does not come back the same: %v", err)
	}
}

// The shape scripts rely on, also where nothing could be computed.
func TestJSONShape(t *testing.T) {
	for name, r := range map[string]Report{"one person": Analyse(matrixOf([]string{"10"}), nil), "nothing": {}} {
		var b bytes.Buffer
		if err := WriteJSON(&b, r); err != nil {
			t.Fatal(err)
		}
		var doc map[string]any
		if err := json.Unmarshal(b.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"persons", "items", "mean", "sd", "kr20", "alpha", "sem", "groups", "gain"} {
			if _, ok := doc[key]; !ok {
				t.Errorf("%s: no %q", name, key)
			}
		}
		if doc["gain"] != nil || doc["kr20"] != nil || doc["sem"] != nil {
			t.Errorf("%s: %s", name, b.String())
		}
		items, ok := doc["items"].([]any)
		if !ok {
			t.Fatalf("%s: items is %v", name, doc["items"])
		}
		for _, it := range items {
			for _, key := range []string{"id", "p", "d", "r_pb", "r_pb_corrected", "alpha_if_deleted"} {
				if _, ok := it.(map[string]any)[key]; !ok {
					t.Errorf("%s: item without %q", name, key)
				}
			}
		}
	}
}

func TestValue(t *testing.T) {
	inf := math.Inf(1)
	for _, x := range []struct {
		v    Value
		text string
		json string
	}{
		{Of(0.25), "0,25", "0.25"}, {Of(-0.0001), "0,00", "-0.0001"}, {Of(-0.006), "-0,01", "-0.006"}, {Value{}, "-", "null"},
		{Of(inf - inf), "-", "null"}, {Of(inf), "-", "null"}, {Value{V: inf, OK: true}, "-", "null"}, {Of(1000), "1000,00", "1000"},
	} {
		if got := x.v.Text(2, ","); got != x.text {
			t.Errorf("%+v prints %q", x.v, got)
		}
		if got, err := json.Marshal(x.v); err != nil || string(got) != x.json {
			t.Errorf("%+v marshals to %s, %v", x.v, got, err)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("full") }

func TestWriteErrorsComeBack(t *testing.T) {
	if WriteText(broken{}, Report{}, Labels{}) == nil || WriteJSON(broken{}, Report{}) == nil {
		t.Error("a full disk went unnoticed")
	}
}

// Every exported code of the package must have a sentence, or a person would
// read "row_short".
func TestEveryCodeHasASentence(t *testing.T) {
	l := indonesian()
	said := map[string]func(string) string{
		"Flag": func(s string) string { return l.Flag(Flag(s)) },
		"Note": func(s string) string { return l.Note(Note(s)) },
		"Band": func(s string) string { return l.Band(Band(s)) },
		"Code": func(s string) string { return problemWords[Code(s)] },
	}
	for kind, values := range constants(t) {
		for _, v := range values {
			if said[kind] != nil && said[kind](v) == "" {
				t.Errorf("%s %q has no sentence", kind, v)
			}
		}
	}
}

// constants lists the package's typed text constants by type.
func constants(t *testing.T) map[string][]string {
	t.Helper()
	out := map[string][]string{}
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			kind, named := v.Type.(*ast.Ident)
			lit, isLit := v.Values[0].(*ast.BasicLit)
			if named && isLit && lit.Kind == token.STRING {
				s, _ := strconv.Unquote(lit.Value)
				out[kind.Name] = append(out[kind.Name], s)
			}
			return true
		})
	}
	if len(out["Code"]) < 20 || len(out["Note"]) < 10 {
		t.Fatalf("constants not found: %v", out)
	}
	return out
}
