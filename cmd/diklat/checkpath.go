package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"diklat/data/curriculum"
	"diklat/quiz/course"
	"diklat/quiz/scenario"
	"diklat/tui/i18n"
)

// linter walks over what `diklat check` was given and collects.
type linter struct {
	text    *i18n.Text
	today   time.Time // contacts older than half a year ask to be checked
	shipped func() *course.Library
	found   findings
}

func newLinter(t *i18n.Text, today time.Time) *linter {
	return &linter{
		text:  t,
		today: today,
		shipped: sync.OnceValue(func() *course.Library {
			lib, _ := course.Open(curriculum.FS()) // never fails on shipped content: a test lints it
			return lib
		}),
		found: findings{Problems: []finding{}, Counts: map[string]int{}},
	}
}

// checkers lint the parts of a pack that other packages read.
func checkers(today time.Time) []course.Checker {
	return []course.Checker{scenario.Checker{}, course.ServiceChecker{Today: today}, course.TestChecker{}, course.SurveyChecker{}, questionFiles{}}
}

// questionFiles claims the GIFT files of a folder: they are no content of a
// pack, and the walk over question files reads them.
type questionFiles struct{}

// Claims implements course.Checker.
func (questionFiles) Claims(name string) bool { return path.Ext(name) == ".gift" }

// Check implements course.Checker.
func (questionFiles) Check(*course.Library, []string) (course.Problems, map[string]int) {
	return nil, nil
}

// path checks a folder or a file; the error is one of opening it.
func (l *linter) path(name string) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	switch {
	case info.IsDir():
		return l.folder(name)
	case isContentFile(name):
		return l.contentFile(name)
	}
	return l.questionFile(name, true)
}

// isContentFile tells parts of a pack from question files by name.
func isContentFile(name string) bool {
	switch filepath.Ext(name) {
	case ".md", ".yaml", ".yml":
		return true
	}
	return filepath.Base(name) == "soal.gift"
}

// folder checks a folder the way the program would load it: laid over the
// shipped content or the pack around it, unless it is an edition of the shipped
// content itself.
func (l *linter) folder(root string) error {
	questions := l.found.Counts["question_files"]
	if err := l.walkQuestions(root, os.DirFS(root)); err != nil {
		return err
	}
	fsys, prefix, base, err := l.layers(root)
	if err != nil {
		return err
	}
	rep := course.LintOver(base, fsys, checkers(l.today)...)
	for i := range rep.Problems {
		rep.Problems[i].File = strings.TrimPrefix(rep.Problems[i].File, prefix)
	}
	if l.found.Counts["question_files"] > questions {
		rep.Problems = slices.DeleteFunc(rep.Problems, func(p course.Problem) bool { return p.Code == course.NoContent })
	}
	l.take(root, rep.Problems)
	l.count(rep.Counts)
	return nil
}

// layers tells what a folder is read as, below which name, and over what.
func (l *linter) layers(root string) (fsys fs.FS, prefix string, base *course.Library, err error) {
	abs, err := filepath.Abs(root)
	if err != nil {
		return nil, "", nil, err
	}
	fsys = os.DirFS(abs)
	base = l.base(fsys)
	parent, name := filepath.Dir(abs), filepath.Base(abs)
	if isPack(abs) || parent == abs {
		return fsys, "", base, nil
	}
	if isPack(parent) {
		base = l.packOver(os.DirFS(parent))
	}
	if name == "fakta" || name == "skenario" || name == "tes" { // what these hold is known by their name
		fsys, prefix = oneFolder{os.DirFS(parent), name}, name+"/"
	}
	return fsys, prefix, base, nil
}

// packOver is a pack as the program would load it, as far as it can be read.
func (l *linter) packOver(fsys fs.FS) *course.Library {
	if base := l.base(fsys); base != nil {
		lib, _ := course.LoadOver(base, fsys) // with an error: base alone
		return lib
	}
	lib, _ := course.Open(fsys)
	return lib
}

// base is what a folder is laid over.
func (l *linter) base(fsys fs.FS) *course.Library {
	shipped := l.shipped()
	if top, _ := course.Open(fsys); top != nil && top.Pack().ID == shipped.Pack().ID {
		return nil
	}
	return shipped
}

// pack checks content as a whole.
func (l *linter) pack(root string, fsys fs.FS, base *course.Library) {
	rep := course.LintOver(base, fsys, checkers(l.today)...)
	l.take(root, rep.Problems)
	l.count(rep.Counts)
}

// contentFile checks one file of a pack together with what it may refer to, and
// tells of that file only.
func (l *linter) contentFile(name string) error {
	fsys, inside, err := around(name)
	if err != nil {
		return err
	}
	for _, p := range course.LintOver(l.base(fsys), fsys, checkers(l.today)...).Problems {
		if p.File == inside {
			p.File = filepath.ToSlash(name)
			l.take("", course.Problems{p})
		}
	}
	l.found.Counts["files"]++
	return nil
}

// take adds problems of content found below root.
func (l *linter) take(root string, ps course.Problems) {
	for _, p := range ps {
		cause, cure := p.Cause, p.Cure
		if c, r := p.English(); l.text.Lang == i18n.EN && c != string(p.Code) {
			cause, cure = c, r
		}
		l.add(finding{File: filepath.Join(root, filepath.FromSlash(p.File)), Line: p.Line, Col: p.Col,
			Severity: p.Severity, Code: string(p.Code), Cause: cause, Cure: cure})
	}
}

func (l *linter) add(f finding) {
	l.found.Problems = append(l.found.Problems, f)
	if f.Severity == course.SevWarning {
		l.found.Warnings++
		return
	}
	l.found.Errors++
}

func (l *linter) count(counts map[string]int) {
	for k, n := range counts {
		l.found.Counts[k] += n
	}
}
