package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"sync"
	"time"

	"diklat/data"
	"diklat/data/curriculum"
	"diklat/quiz/course"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/roster/exchange"
	"diklat/tui/i18n"
	"diklat/tui/part"
)

// extra is the folder of --content, laid over the content inside the program by
// id. The zero value is the content inside alone. Everybody in one run of the
// program shares one reading, so that all laptops see the same edition.
type extra struct {
	dir  string
	once sync.Once
	lib  *course.Library
	err  error // why the folder is not used
}

// errNoFolder is a folder that cannot be opened: a wrong name, a USB stick that
// is not there.
var errNoFolder = errors.New("content: no such folder")

// library reads the content when first asked. A broken folder takes nothing
// away: what is inside the program stays in use.
func (x *extra) library() *course.Library {
	x.once.Do(func() {
		x.lib, _ = course.Open(curriculum.FS()) // never fails on shipped content: a test lints it
		if x.dir != "" {
			x.lib, x.err = layOver(x.lib, x.dir)
		}
	})
	return x.lib
}

// layOver lays the folder dir over base. With an error, errNoFolder or a
// course.Problems, base comes back as it was.
func layOver(base *course.Library, dir string) (*course.Library, error) {
	if info, err := os.Stat(dir); err == nil && info.Mode().IsRegular() {
		return layZipOver(base, dir)
	}
	root, err := os.OpenRoot(dir) // nothing in the folder leads out of it
	if err != nil {
		return base, errNoFolder
	}
	defer func() { _ = root.Close() }()
	return layFSOver(base, root.FS())
}

// layZipOver is layOver for a folder that was packed into one file. The error may
// also be exchange.ErrHostile or exchange.ErrDamaged.
func layZipOver(base *course.Library, file string) (*course.Library, error) {
	f, err := os.Open(file)
	if err != nil {
		return base, errNoFolder
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return base, errNoFolder
	}
	a, err := exchange.OpenArchive(f, info.Size())
	if err != nil {
		return base, err
	}
	return layFSOver(base, a.FS())
}

func layFSOver(base *course.Library, fsys fs.FS) (*course.Library, error) {
	lib, err := course.LoadOver(base, fsys)
	if err != nil {
		return base, err
	}
	// Scenarios have a reader of their own; a folder is taken whole or not at all.
	if _, ps := scenario.From(lib); len(ps.Errors()) > 0 {
		return base, ps.Errors()
	}
	return lib, nil
}

// saidProblems is how many problems of a folder are told one by one.
const saidProblems = 10

// trouble says why the folder is not used: what follows from it first, then a
// sentence for each problem. It is empty where all is well.
func (x *extra) trouble(t *i18n.Text) []string {
	x.library()
	var ps course.Problems
	switch {
	case x.err == nil:
		return nil
	case errors.Is(x.err, exchange.ErrHostile), errors.Is(x.err, exchange.ErrDamaged):
		return []string{clean.Line(t.Content.BadZip(x.dir))}
	case !errors.As(x.err, &ps):
		return []string{clean.Line(t.Content.NoFolder(x.dir))}
	}
	out := []string{clean.Line(t.Content.Refused(x.dir, len(ps)))}
	for i, f := range findingsOf(t, x.dir, ps) {
		if i == saidProblems {
			return append(out, t.Content.More(len(ps)-i))
		}
		out = append(out, clean.Line(findingText(t, f)))
	}
	return out
}

// findingsOf puts problems of the folder root into a language.
func findingsOf(t *i18n.Text, root string, ps course.Problems) []finding {
	l := newLinter(t, time.Time{})
	l.take(root, ps)
	return l.result().Problems
}

// findingText is findingLine in any language.
func findingText(t *i18n.Text, f finding) string { return (&app{text: t}).findingLine(f) }

// shelf is a shelf of the content of this run.
func (a *app) shelf(md *part.Markdown, store *data.Store) *shelf {
	s := newShelf(md, store)
	s.open = func() (*course.Library, error) { return a.content.library(), nil }
	return s
}

// tellContent prints why the folder of --content is not used, if so.
func (a *app) tellContent(w io.Writer) {
	for _, l := range a.content.trouble(a.text) {
		a.say(w, l)
	}
}
