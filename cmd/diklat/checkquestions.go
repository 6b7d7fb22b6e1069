package main

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"diklat/quiz/course"
	"diklat/quiz/qfile"
	"diklat/tui/i18n"
)

// What is looked through for question files, as for content.
const (
	maxQuestionFiles = course.MaxFiles
	maxQuestionDepth = 4
)

// sentencesIn is the language in which a question file is spoken of.
func sentencesIn(t *i18n.Text) qfile.Language {
	if t.Lang == i18n.EN {
		return qfile.English
	}
	return qfile.Indonesian
}

// walkQuestions checks the question files of a folder. What does not look like
// one is left alone: it may be a trainer's letter or list of names.
func (l *linter) walkQuestions(root string, fsys fs.FS) error {
	seen := 0
	return fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == ".":
			return err
		case err != nil:
			return nil //nolint:nilerr // the lint of the content tells of it
		case name != "." && strings.HasPrefix(d.Name(), "."), d.IsDir() && strings.Count(name, "/") >= maxQuestionDepth:
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular() || !mayHoldQuestions(name):
			return nil
		}
		if seen++; seen > maxQuestionFiles {
			return fs.SkipAll
		}
		_ = l.questionFile(filepath.Join(root, filepath.FromSlash(name)), false) // gone meanwhile, or not ours to read
		return nil
	})
}

func mayHoldQuestions(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".gift":
		return path.Base(name) != "soal.gift" // part of a pack
	case ".aiken", ".txt", ".xml", ".xlsx", ".csv":
		return true
	}
	return false
}

// questionFile checks one question file. asked means that a person named it, so
// that it must be one.
func (l *linter) questionFile(name string, asked bool) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	res, err := qfile.Read(f, filepath.Base(name), qfile.Auto)
	var fe *qfile.FileError
	if errors.As(err, &fe) {
		if asked || strings.EqualFold(filepath.Ext(name), ".gift") {
			l.count(map[string]int{"question_files": 1})
			l.issue(name, course.SevError, qfile.Issue{Code: fe.Code, Message: fe.In(sentencesIn(l.text))})
		}
		return nil
	}
	if err != nil {
		return err
	}
	if !asked && len(res.Questions) == 0 && strings.EqualFold(filepath.Ext(name), ".txt") {
		return nil // prose with a brace or a lettered list in it
	}
	l.count(map[string]int{"question_files": 1, "questions": len(res.Questions)})
	res = res.In(sentencesIn(l.text))
	for _, i := range res.Errors {
		l.issue(name, course.SevError, i)
	}
	for _, i := range res.Warnings {
		l.issue(name, course.SevWarning, i)
	}
	return nil
}

// issue adds a problem of a question file; its message is cause, then cure.
func (l *linter) issue(name string, s course.Severity, i qfile.Issue) {
	cause, cure, cut := strings.Cut(i.Message, ". ")
	if cut {
		cause += "."
	}
	l.add(finding{File: name, Line: i.Line, Col: i.Col, Severity: s, Code: i.Code, Cause: cause, Cure: cure})
}

// result puts the findings in order of place.
func (l *linter) result() findings {
	sortFindings(l.found.Problems)
	return l.found
}
