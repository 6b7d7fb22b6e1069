package course

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether content can be used in spite of a problem.
type Severity string

// The severities.
const (
	SevError   Severity = "error"   // must be cured
	SevWarning Severity = "warning" // should be looked at
)

// Problem is one thing wrong with content: where, what, why and what to do.
// Line and Col count from 1; 0 means the file as a whole.
type Problem struct {
	File     string   `json:"file"`
	Line     int      `json:"line"`
	Col      int      `json:"col"`
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Cause    string   `json:"cause"` // Bahasa Indonesia
	Cure     string   `json:"cure"`
	Args     []string `json:"args,omitempty"` // what Cause speaks of
}

// NewProblem makes a problem; its severity and sentences follow from the code.
func NewProblem(file string, line, col int, code Code, args ...string) Problem {
	p := Problem{File: file, Line: line, Col: col, Code: code, Args: args}
	m := messageOf(code)
	p.Severity = SevError
	if m.warn {
		p.Severity = SevWarning
	}
	p.Cause, p.Cure = fill(m.cause, args), fill(m.cure, args)
	return p
}

// English returns the cause and cure in English.
func (p Problem) English() (cause, cure string) {
	m := messageOf(p.Code)
	return fill(m.causeEN, p.Args), fill(m.cureEN, p.Args)
}

// Place is file:line:col, as editors and terminals understand it.
func (p Problem) Place() string {
	if p.Line == 0 {
		return p.File
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

func (p Problem) Error() string {
	return fmt.Sprintf("%s: %s [%s]", p.Place(), p.Cause, p.Code)
}

// Problems is everything wrong with a pack at once, as an error.
type Problems []Problem

func (ps Problems) Error() string {
	switch len(ps) {
	case 0:
		return "course: no problem"
	case 1:
		return ps[0].Error()
	}
	return fmt.Sprintf("%s (+%d)", ps[0].Error(), len(ps)-1)
}

// Errors returns only what must be cured.
func (ps Problems) Errors() Problems {
	var out Problems
	for _, p := range ps {
		if p.Severity == SevError {
			out = append(out, p)
		}
	}
	return out
}

// err keeps a nil list from becoming a non-nil error.
func (ps Problems) err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// sort orders by place and drops repeats.
func (ps Problems) sort() Problems {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Col, b.Col), cmp.Compare(a.Code, b.Code))
	})
	return slices.CompactFunc(ps, func(a, b Problem) bool {
		return a.Place() == b.Place() && a.Code == b.Code && a.Cause == b.Cause
	})
}
