package qfile

import (
	"encoding/json"
	"errors"
	"io"

	"diklat/quiz"
	"diklat/quiz/aiken"
	"diklat/quiz/gift"
	"diklat/quiz/moodlexml"
	"diklat/quiz/sheet"
	"diklat/quiz/source"
)

// Issue is one problem, with a sentence that says cause and cure. For tables
// Line is the row and Col the column.
type Issue struct {
	Line    int    `json:"line"`
	Col     int    `json:"col"`
	Code    string `json:"code"`
	Text    string `json:"text,omitempty"`
	Message string `json:"message"`

	from source.Issue
}

// Result is what was found in a file. Questions holds the sound ones even if
// there are Errors: ask before keeping only a part of a file.
type Result struct {
	Format    string
	Encoding  string
	Questions []quiz.Question
	Skipped   int
	Errors    []Issue
	Warnings  []Issue
}

// MarshalJSON writes the shape that "import quiz --json" promises; questions is
// how many there are.
func (r Result) MarshalJSON() ([]byte, error) {
	kinds := map[quiz.Kind]int{}
	for i := range r.Questions {
		kinds[r.Questions[i].Kind]++
	}
	list := func(is []Issue) []Issue {
		if is == nil {
			return []Issue{}
		}
		return is
	}
	return json.Marshal(struct {
		Format    string            `json:"format"`
		Encoding  string            `json:"encoding,omitempty"`
		Questions int               `json:"questions"`
		Kinds     map[quiz.Kind]int `json:"kinds"`
		Skipped   int               `json:"skipped"`
		Errors    []Issue           `json:"errors"`
		Warnings  []Issue           `json:"warnings"`
	}{r.Format, r.Encoding, len(r.Questions), kinds, r.Skipped, list(r.Errors), list(r.Warnings)})
}

// Read reads a question file. name is its file name, used as a last hint only;
// format is one of Formats. Sentences are in Indonesian; see Result.In.
//
// A file that cannot be read at all gives no questions and a *FileError.
func Read(r io.Reader, name, format string) (Result, error) {
	res := Result{Format: format}
	b, err := source.Load(r)
	if err != nil {
		return res, fileError(err)
	}
	report, err := parse(b, name, &res.Format)
	if err != nil {
		return res, fileError(err)
	}
	res.Encoding, res.Questions, res.Skipped = string(report.Encoding), report.Questions, report.Skipped
	res.Errors, res.Warnings = issues(report.Errors), issues(report.Warnings)
	if len(res.Questions) == 0 && len(res.Errors) == 0 && res.Skipped == 0 {
		res.Warnings = append(res.Warnings, issues([]source.Issue{{Code: source.NoQuestions, Line: 1, Col: 1}})...)
	}
	return res, nil
}

// parse finds the format if it is not given, and runs its reader.
func parse(b []byte, name string, format *string) (source.Report, error) {
	auto := *format == "" || *format == Auto
	if auto {
		found, err := detectBytes(b)
		if *format = found; err != nil {
			return source.Report{}, err
		}
	}
	if sheet.IsZip(b) && (*format == Sheet || *format == Kahoot || *format == Quizizz) {
		r, layout, err := sheet.Parse(b)
		if err == nil {
			*format = string(layout) // a table's own layout wins over the name
		}
		return r, err
	}
	text, enc, err := source.Decode(b)
	if err != nil {
		return source.Report{}, err
	}
	if auto {
		if *format, err = detectDecoded(text, name); err != nil {
			return source.Report{}, err
		}
	}
	return parseText(text, enc, format)
}

// parseText runs the reader of a format that is text.
func parseText(text string, enc source.Encoding, format *string) (source.Report, error) {
	switch *format {
	case GIFT:
		return gift.Parse(text, enc), nil
	case Aiken:
		return aiken.Parse(text, enc), nil
	case MoodleXML:
		return moodlexml.Parse(text, enc), nil
	case Diklat:
		return parseJSON(text, enc), nil
	case Kahoot, Quizizz, Sheet:
		r, layout, err := sheet.ParseText(text, enc)
		if err == nil {
			*format = string(layout)
		}
		return r, err
	}
	return source.Report{}, &source.Error{Code: source.BadFormat, Detail: *format}
}

func issues(from []source.Issue) []Issue {
	out := make([]Issue, len(from))
	for i, f := range from {
		out[i] = Issue{Line: f.Line, Col: f.Col, Code: string(f.Code), Text: f.Text, Message: sentence(Indonesian, f), from: f}
	}
	return out
}

// In returns r with its sentences in another language.
func (r Result) In(l Language) Result {
	for _, list := range []*[]Issue{&r.Errors, &r.Warnings} {
		said := make([]Issue, len(*list))
		for i, x := range *list {
			x.Message = sentence(l, x.from)
			said[i] = x
		}
		*list = said
	}
	return r
}

// FileError is why a file was refused as a whole. Error is Indonesian; see In.
type FileError struct {
	Code string
	from *source.Error
}

func fileError(err error) error {
	var e *source.Error
	if !errors.As(err, &e) {
		e = &source.Error{Code: source.Unreadable, Detail: err.Error(), Err: err}
	}
	return &FileError{Code: string(e.Code), from: e}
}

func (e *FileError) Error() string { return e.In(Indonesian) }

// Unwrap returns the reader's error.
func (e *FileError) Unwrap() error { return e.from }

// In says the error in a language.
func (e *FileError) In(l Language) string {
	return sentence(l, source.Issue{Code: e.from.Code, Detail: e.from.Detail})
}
