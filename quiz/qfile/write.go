package qfile

import (
	"encoding/json"
	"io"

	"diklat/quiz"
	"diklat/quiz/aiken"
	"diklat/quiz/gift"
	"diklat/quiz/moodlexml"
	"diklat/quiz/sheet"
	"diklat/quiz/source"
)

// The formats of Write: those of Read that hold a question's meaning, "xlsx" and
// "csv" being the own table in either dress.
const (
	XLSX = "xlsx"
	CSV  = "csv"
)

// WriteFormats lists what Write takes.
var WriteFormats = []string{GIFT, MoodleXML, Aiken, XLSX, CSV, Diklat}

// Write writes the questions of a quiz. left names the questions that the format
// cannot hold and that were left out: Aiken has single choice only. Errors are
// w's, an *sheet.UnfitError, or a *FileError for an unknown format.
func Write(w io.Writer, z quiz.Quiz, format string) (left []quiz.QuestionID, err error) {
	switch format {
	case GIFT:
		return nil, gift.Write(w, z.Questions)
	case MoodleXML:
		return nil, moodlexml.Write(w, z.Questions)
	case Aiken:
		return aiken.Write(w, z.Questions)
	case XLSX, Sheet:
		return nil, sheet.WriteXLSX(w, z.Questions)
	case CSV:
		return nil, sheet.WriteCSV(w, z.Questions, ',')
	case Diklat:
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", " ")
		return nil, e.Encode(z)
	}
	return nil, fileError(&source.Error{Code: source.BadFormat, Detail: format})
}
