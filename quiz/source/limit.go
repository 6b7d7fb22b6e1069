package source

import (
	"bytes"
	"fmt"
	"io"
)

// What a reader takes in at most. A question file of 650 questions has 300 kB;
// these keep a hostile one below 64 MB of memory and 5 s.
const (
	MaxFile      = 8 << 20 // bytes of a workbook, which is packed
	MaxText      = 8 << 20 // bytes of any other file
	MaxQuestions = 10_000
	MaxParts     = 200   // choices, pairs or variants read before a question is refused
	MaxStem      = 8_000 // runes of a stem or an explanation
	MaxPart      = 2_000 // runes of a choice, a pair side, a variant or a name
	MaxIssues    = 1_000 // errors, and as many warnings, that are kept
	maxShown     = 60    // runes of offending text in an issue
)

// Error is why a file was refused as a whole. Code says what is wrong, Detail
// holds what the sentence about it names.
type Error struct {
	Code   Code
	Detail string
	Err    error
}

func (e *Error) Error() string {
	s := "quiz file: " + string(e.Code)
	if e.Detail != "" {
		s += ": " + e.Detail
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// Load reads all of r, up to MaxFile bytes. It fails with an *Error.
func Load(r io.Reader) ([]byte, error) {
	var buf bytes.Buffer // doubles, where io.ReadAll copies more often
	_, err := buf.ReadFrom(io.LimitReader(r, MaxFile+1))
	b := buf.Bytes()
	if err != nil {
		return nil, &Error{Code: Unreadable, Detail: err.Error(), Err: err}
	}
	if len(b) > MaxFile {
		return nil, &Error{Code: TooBig, Detail: fmt.Sprintf("%d MB", MaxFile>>20)}
	}
	if len(b) == 0 {
		return nil, &Error{Code: EmptyFile}
	}
	return b, nil
}

// Text loads and decodes r. It fails with an *Error.
func Text(r io.Reader) (string, Encoding, error) {
	b, err := Load(r)
	if err != nil {
		return "", "", err
	}
	return Decode(b)
}
