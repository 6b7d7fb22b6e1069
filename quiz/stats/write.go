package stats

import (
	"encoding/json"
	"io"
)

// WriteJSON writes the report as one JSON document. Undefined figures are null;
// lists are [] when empty, never null.
func WriteJSON(w io.Writer, r Report) error {
	r.Items, r.Notes, r.Problems = listed(r.Items), listed(r.Notes), listed(r.Problems)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

func listed[T any](xs []T) []T {
	if xs == nil {
		return []T{}
	}
	return xs
}

// Labels are the words of WriteText. The functions put codes into sentences; a
// nil one prints the code.
type Labels struct {
	Decimal string // decimal mark

	Persons, Mean, SD, Median, Range, Skewness, Kurtosis string
	KR20, Alpha, SEM, Groups                             string

	Item, P, D, RPB, Corrected, AlphaIfDeleted string // heads of the item table
	Look                                       string // head of the flags
	Answers                                    string // head of the choices
	Blank                                      string // an answer left open
	Remarks                                    string // head of notes and problems

	Gain, Matched, PreOnly, PostOnly, Ambiguous string
	Before, After, ClassGain, MeanIndividual    string
	UpSameDown, MeanDiff, TTest, Wilcoxon       string
	Points, Percent                             string // units of a difference

	Rule    func(GroupRule) string
	Band    func(Band) string
	Flag    func(Flag) string
	Note    func(Note) string
	Problem func(Problem) string
}

func say[T ~string](f func(T) string, code T) string {
	if f == nil {
		return string(code)
	}
	return f(code)
}

func (l Labels) problem(p Problem) string {
	if l.Problem == nil {
		return string(p.Code)
	}
	return l.Problem(p)
}
