package main

import (
	"context"
	"io/fs"
	"os"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/tui/screen/preview"
)

// folder is a content folder that is read again whenever something in it is
// saved. Only the goroutine that calls next touches it, but for reload.
type folder struct {
	ctx    context.Context
	dir    string
	linter *linter
	watch  *watch
	last   preview.Read
	begun  bool
}

// newFolder watches first and reads later, so that no change falls in between.
func (a *app) newFolder(ctx context.Context, dir string) *folder {
	return &folder{ctx: ctx, dir: dir, linter: newLinter(a.text, a.now()), watch: newWatch(dir)}
}

func (f *folder) close() { f.watch.close() }

// reload asks for another reading; it never waits.
func (f *folder) reload() { f.watch.ring() }

// next is a tui.Feed: the folder as it is, and again after each change; nil at
// the end of the program.
func (f *folder) next() tea.Msg {
	if f.begun && !f.watch.wait(f.ctx) {
		return nil
	}
	f.begun = true
	f.last = f.read()
	return f.last
}

// read reads the folder as the program would: laid over the shipped content. What
// cannot be used leaves the last good content in place.
func (f *folder) read() preview.Read {
	r := preview.Read{Blind: f.watch.blind()}
	root, err := os.OpenRoot(f.dir)
	if err != nil {
		r.Problems = course.Problems{course.NewProblem(f.dir, 0, 0, course.Unreadable)}
		return f.keep(r)
	}
	defer func() { _ = root.Close() }()
	fsys := root.FS()
	base := f.linter.base(fsys)
	r.Problems = course.LintOver(base, fsys, checkers(f.linter.today)...).Problems
	lib, err := loadOver(base, fsys)
	if err != nil {
		r.Source = f.linter.shipped().SourceOf
		r.Modules = ownModules(fsys, nil)
		return f.keep(r)
	}
	r.Modules, r.Source = ownModules(fsys, lib), lib.SourceOf
	return r
}

// keep puts the last good content into a reading that failed; if there was none,
// what could be read stays.
func (f *folder) keep(r preview.Read) preview.Read {
	if f.begun && len(f.last.Modules) > 0 {
		r.Modules, r.Source = f.last.Modules, f.last.Source
	}
	r.Stale = len(r.Modules) > 0
	return r
}

func loadOver(base *course.Library, fsys fs.FS) (*course.Library, error) {
	if base == nil {
		return course.Load(fsys)
	}
	return course.LoadOver(base, fsys)
}

// ownModules are the modules and banks that stand in the folder itself, read through
// lib; without one, as far as they can be read alone.
func ownModules(fsys fs.FS, lib *course.Library) []course.Module {
	top, _ := course.Open(fsys) // its problems are told already
	if lib == nil {
		lib = top
	}
	var out []course.Module
	have := map[string]bool{}
	for _, h := range top.Heads() {
		if m, ok := lib.Module(h.ID); ok {
			out = append(out, m)
			have[string(h.ID)] = true
		}
	}
	for _, id := range top.Banks() {
		if q, ok := lib.Quiz(id); ok && !have[id] {
			out = append(out, bankAlone(q))
		}
	}
	return out
}

func bankAlone(q quiz.Quiz) course.Module {
	return course.Module{ID: course.ModuleID(q.ID), Title: q.Title, Bank: q}
}
