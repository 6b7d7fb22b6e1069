package main

import (
	"archive/zip"
	"bytes"
	"io"
	"io/fs"
	"path"
	"path/filepath"
	"strings"

	"diklat/data"
	"diklat/data/curriculum"
	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/course/tree"
	"diklat/quiz/qfile"
	"diklat/tui/i18n"
)

// isBank tells a bank of our own content, soal.yaml, by its ending: no other
// format of question files has it.
func isBank(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".yaml" || ext == ".yml"
}

// bankOf reads one soal.yaml that stands alone, in the words of t. A bank is
// taken whole or not at all, as everywhere: its facts and items hang together.
func bankOf(t *i18n.Text, f io.Reader, format string) (qfile.Result, error) {
	b, err := io.ReadAll(io.LimitReader(f, tree.MaxBytes+1))
	if err != nil {
		return refused(qfile.Result{}, "unreadable", t.ImportScreen.Unreadable(err.Error()))
	}
	fsys, file, err := alone(b)
	if err != nil {
		return qfile.Result{}, err
	}
	base, _ := course.Open(curriculum.FS()) // never fails on shipped content: a test lints it
	res := qfile.Result{Format: format}
	for _, p := range course.LintOver(base, fsys).Problems {
		if p.File != file || p.Code == course.NoModule {
			continue // of the pack that this file is not
		}
		i := qfile.Issue{Line: max(p.Line, 1), Col: max(p.Col, 1), Code: string(p.Code), Message: p.Cause + " " + p.Cure}
		if cause, cure := p.English(); t.Lang == i18n.EN {
			i.Message = cause + " " + cure
		}
		if p.Severity == course.SevWarning {
			res.Warnings = append(res.Warnings, i)
		} else {
			res.Errors = append(res.Errors, i)
		}
	}
	if len(res.Errors) == 0 {
		res.Questions, _ = data.CleanQuestions(questionsIn(base, fsys))
	}
	return res, nil
}

// questionsIn are the questions of the one bank in a folder, with their sources.
func questionsIn(base *course.Library, fsys fs.FS) []quiz.Question {
	top, _ := course.Open(fsys)
	lib, err := course.LoadOver(base, fsys)
	if err != nil || top == nil {
		return nil
	}
	for _, id := range top.Banks() {
		if q, ok := lib.Quiz(id); ok {
			return q.Questions
		}
	}
	return nil
}

// alone is a folder in memory that holds one bank and nothing else.
func alone(b []byte) (fsys fs.FS, file string, err error) {
	file = path.Join("impor", "soal.yaml")
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	w, err := z.Create(file)
	if err == nil {
		_, err = w.Write(b)
	}
	if err == nil {
		err = z.Close()
	}
	if err != nil {
		return nil, "", err
	}
	fsys, err = zip.NewReader(bytes.NewReader(buf.Bytes()), int64(buf.Len()))
	return fsys, file, err
}
