package qfile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/qfile"
)

// corpusDir holds question files from many tools, with an index of what Moodle
// makes of each. It lies beside the project and is not a part of it.
const corpusDir = "../../../shared/formats/corpus"

// listed is one row of the index.
type listed struct {
	file, format string
	questions    int
	counted      bool
	kinds        map[string]int
	errors       int
}

func readIndex(t *testing.T) []listed {
	b, err := os.ReadFile(filepath.Join(corpusDir, "INDEX.md"))
	if err != nil {
		t.Skip("the corpus of question files is not beside the project: " + corpusDir)
	}
	var out []listed
	for line := range strings.SplitSeq(string(b), "\n") {
		f := strings.Split(line, "|")
		if len(f) < 7 || !strings.Contains(f[1], "/") {
			continue
		}
		l := listed{file: strings.TrimSpace(f[1]), format: strings.TrimSpace(f[2])}
		if n, err := strconv.Atoi(strings.TrimSpace(f[3])); err == nil {
			l.questions, l.counted = n, true
		}
		if k := strings.TrimSpace(f[4]); k != "" {
			if err := json.Unmarshal([]byte(k), &l.kinds); err != nil {
				t.Fatalf("%s: %v", l.file, err)
			}
		}
		var errs [][]any
		// Messages in the index may hold "|": what is cut off there has one error.
		if e := strings.TrimSpace(f[5]); e != "" {
			l.errors = 1
			if json.Unmarshal([]byte(e), &errs) == nil {
				l.errors = len(errs)
			}
		}
		out = append(out, l)
	}
	return out
}

// ours names our kinds for one of Moodle's.
var ours = map[string][]quiz.Kind{
	"multichoice": {quiz.Single, quiz.Multi}, "truefalse": {quiz.TrueFalse}, "shortanswer": {quiz.Short},
	"numerical": {quiz.Numeric}, "match": {quiz.Match}, "matching": {quiz.Match}, "essay": {quiz.Open},
	"description": {quiz.Description}, "ordering": {quiz.Order},
}

// wanted is what this project makes of a file, where that is not what the index
// says. docs/formats.md has the reason for each.
var wanted = map[string]string{
	"gift-parser-ide/error/missingAnswer.gift":      "0 questions map[], 0 skipped, 1 errors",
	"tsugi/inline/21_no_correct_answers.gift":       "0 questions map[], 0 skipped, 1 errors",
	"gift-parser-ide/textSection/openBrackets.gift": "3 questions map[open:2 short:1], 0 skipped, 1 errors",
	"Aiken2moodle/readme_feedback_extension.txt":    "1 questions map[single:1], 0 skipped, 0 errors",
}

func TestCorpus(t *testing.T) {
	for _, l := range readIndex(t) {
		if !strings.HasPrefix(l.format, "GIFT") && l.format != "Aiken" && l.format != "MoodleXML" {
			continue
		}
		t.Run(l.file, func(t *testing.T) {
			f, err := os.Open(filepath.Join(corpusDir, l.file))
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			r, err := qfile.Read(f, l.file, qfile.Auto)
			if err != nil {
				t.Fatal(err)
			}
			want, ok := wanted[l.file]
			if !ok {
				want = l.summary()
			}
			if got := summary(r); l.counted && got != want {
				t.Errorf("got  %s\nwant %s\n%s", got, want, said(r))
			}
		})
	}
}

func (l listed) summary() string {
	skipped := 0
	kinds := map[string]int{}
	total := 0
	for k, n := range l.kinds {
		switch {
		case ours[k] != nil && n > 0:
			kinds[string(ours[k][0])] += n
			total += n
		case k == "category" || n == 0:
		default:
			skipped += n
		}
	}
	return fmt.Sprintf("%d questions %v, %d skipped, %d errors", total, kinds, skipped, l.errors)
}

func summary(r qfile.Result) string {
	kinds := map[string]int{}
	for _, q := range r.Questions {
		if q.Kind == quiz.Multi {
			q.Kind = quiz.Single // the index does not tell them apart
		}
		kinds[string(q.Kind)]++
	}
	return fmt.Sprintf("%d questions %v, %d skipped, %d errors", len(r.Questions), kinds, r.Skipped, len(r.Errors))
}

func said(r qfile.Result) string {
	var s strings.Builder
	fmt.Fprintf(&s, "format %s, %s\n", r.Format, r.Encoding)
	for _, e := range r.Errors {
		fmt.Fprintf(&s, "error %d:%d %s %q\n", e.Line, e.Col, e.Message, e.Text)
	}
	for _, e := range r.Warnings {
		fmt.Fprintf(&s, "warning %d:%d %s %q\n", e.Line, e.Col, e.Message, e.Text)
	}
	return s.String()
}

// What was read from the corpus comes back from every format that holds all kinds.
func TestCorpusRoundTrip(t *testing.T) {
	for _, l := range readIndex(t) {
		if !l.counted {
			continue
		}
		f, err := os.Open(filepath.Join(corpusDir, l.file))
		if err != nil {
			t.Fatal(err)
		}
		r, err := qfile.Read(f, l.file, qfile.Auto)
		f.Close()
		if err != nil || len(r.Questions) == 0 {
			continue
		}
		for _, format := range []string{qfile.GIFT, qfile.MoodleXML, qfile.XLSX, qfile.CSV, qfile.Diklat} {
			var out bytes.Buffer
			if _, err := qfile.Write(&out, quiz.Quiz{Questions: r.Questions}, format); err != nil {
				t.Fatal(err)
			}
			again, err := qfile.Read(&out, "x", qfile.Auto)
			if err != nil || len(again.Errors) > 0 || len(again.Questions) != len(r.Questions) {
				t.Errorf("%s as %s: %v, %d of %d questions\n%s", l.file, format, err, len(again.Questions), len(r.Questions), said(again))
				continue
			}
			for i, q := range r.Questions {
				if format == qfile.GIFT && q.Kind == quiz.Description {
					q.Explain = "" // nor for feedback on a description
				}
				for j := range q.Texts {
					// GIFT has no sign for case.
					q.Texts[j].CaseSensitive = q.Texts[j].CaseSensitive && format != qfile.GIFT
				}
				if !reflect.DeepEqual(q, again.Questions[i]) {
					t.Errorf("%s as %s:\nread  %+v\nagain %+v", l.file, format, q, again.Questions[i])
				}
			}
		}
	}
}

// The files of other kinds: what each is taken for.
func TestCorpusOfOtherKinds(t *testing.T) {
	readIndex(t)
	for file, want := range map[string]string{
		"kahoot-quiz-generator/Kahoot-Quiz-Spreadsheet-Template.xlsx": "kahoot: 0 questions map[], 0 skipped, 0 errors",
		"QAS-Editor/kahoot.csv":                            "kahoot: 5 questions map[single:5], 0 skipped, 0 errors",
		"PowerEduc/question.missingword1.txt":              "gift: 1 questions map[single:1], 0 skipped, 0 errors",
		"PowerEduc/question.missingword2.txt":              "gift: 1 questions map[short:1], 0 skipped, 0 errors",
		"PowerEduc/questions.multianswer.txt":              "gift: 0 questions map[], 1 skipped, 0 errors",
		"PowerEduc/h5p/filltheblanks/content/content.json": "not-known",
		"gift2qti/assessment.xml":                          "not-known",
		"gift2qti/imsmanifest.xml":                         "not-known",
		"PowerEduc/qstats00.csv":                           "no-header",
		"formpack/literacy_test__v1.json":                  "not-known",
		"xAPI-Spec/statement_01.json":                      "not-known",
	} {
		f, err := os.Open(filepath.Join(corpusDir, file))
		if err != nil {
			t.Fatal(err)
		}
		r, err := qfile.Read(f, file, qfile.Auto)
		f.Close()
		got := r.Format + ": " + summary(r)
		var fe *qfile.FileError
		if errors.As(err, &fe) {
			got = fe.Code
		}
		if got != want {
			t.Errorf("%s: got %s, want %s\n%s", file, got, want, said(r))
		}
	}
}
