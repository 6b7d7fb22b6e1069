package main

import (
	"cmp"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/qfile"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/i18n"
	"diklat/tui/screen/importquiz"
)

// setImport is the folder of the question file that was read last.
const setImport = "import.folder"

// What of a folder is looked at and listed; the rest can be named.
const (
	maxLooked = 5000
	maxListed = 300
)

// importer is the import on the trainer's screen: files of this laptop on one
// side, the store on the other.
type importer struct {
	warrant
	store *data.Store
	shelf *shelf
}

// Open implements importquiz.Files.
func (i importer) Open(ctx context.Context, t *i18n.Text, dir, path string) (importquiz.Found, error) {
	if err := i.may(access.Bring, access.Quiz); err != nil {
		return importquiz.Found{}, err
	}
	path = i.resolve(ctx, dir, path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return importquiz.Found{}, notOpened(t, err)
	case info.IsDir():
		f, err := list(path)
		return importquiz.Found{Folder: f}, notOpened(t, err)
	case !info.Mode().IsRegular(): // a pipe or a device would never end
		return importquiz.Found{}, sentenceError{t.ImportScreen.NotAFile}
	}
	file, err := i.read(ctx, t, path)
	if err != nil {
		return importquiz.Found{}, err
	}
	f, _ := list(filepath.Dir(path)) // may be closed to us though the file is not
	f.Path = filepath.Dir(path)
	return importquiz.Found{Folder: f, File: &file}, nil
}

// resolve is the whole path of what a person wrote: with ~ for home, with the
// quotes of a file that was dragged here, or nothing for the folder used last.
func (i importer) resolve(ctx context.Context, dir, path string) string {
	home, _ := os.UserHomeDir()
	if path == "" {
		last, _, _ := i.store.Setting(ctx, setImport) // without it, home will do
		if info, err := os.Stat(last); last == "" || err != nil || !info.IsDir() {
			last = home
		}
		return filepath.Clean(last)
	}
	if n := len(path); n > 1 && (path[0] == '\'' || path[0] == '"') && path[n-1] == path[0] {
		path = path[1 : n-1]
	}
	if rest, ok := strings.CutPrefix(path, "~"); ok && home != "" && (rest == "" || os.IsPathSeparator(rest[0])) {
		path = home + rest
	}
	if !filepath.IsAbs(path) {
		path = filepath.Join(dir, path)
	}
	return filepath.Clean(path)
}

// notOpened says why a path cannot be opened.
func notOpened(t *i18n.Text, err error) error {
	switch {
	case err == nil:
		return nil
	case errors.Is(err, fs.ErrNotExist):
		return sentenceError{t.ImportScreen.NotFound}
	case errors.Is(err, fs.ErrPermission):
		return sentenceError{t.ImportScreen.NotAllowed}
	}
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err // the trainer knows the name
	}
	return sentenceError{t.ImportScreen.Unreadable(err.Error())}
}

// read reads a question file and keeps where it was.
func (i importer) read(ctx context.Context, t *i18n.Text, path string) (importquiz.File, error) {
	f, err := os.Open(path)
	if err != nil {
		return importquiz.File{}, notOpened(t, err)
	}
	defer f.Close()
	res, err := questionsOf(t, f, filepath.Base(path), qfile.Auto)
	if err != nil {
		return importquiz.File{}, err
	}
	own, err := i.store.Quizzes(ctx)
	if err != nil {
		return importquiz.File{}, err
	}
	out := importquiz.File{Name: filepath.Base(path), Title: titleOf(t, path), Result: res}
	for _, q := range own {
		out.Taken = append(out.Taken, q.Title)
	}
	_ = i.store.SetSetting(ctx, setImport, filepath.Dir(path), roster.Trainer) // a comfort only
	return out, nil
}

// list lists folders and question files, without what is hidden.
func list(dir string) (importquiz.Folder, error) {
	out := importquiz.Folder{Path: dir}
	d, err := os.Open(dir)
	if err != nil {
		return out, err
	}
	defer d.Close()
	found, err := d.ReadDir(maxLooked)
	if err != nil && len(found) == 0 && !errors.Is(err, io.EOF) { // an empty folder ends at once
		return out, err
	}
	var all []importquiz.Entry
	for _, f := range found {
		if e, ok := entryOf(dir, f); ok {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, func(a, b importquiz.Entry) int {
		if a.Dir != b.Dir {
			if a.Dir {
				return 1 // files first: they are what is looked for
			}
			return -1
		}
		return cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name))
	})
	if len(all) > maxListed {
		out.More, all = len(all)-maxListed, all[:maxListed]
	}
	if up := filepath.Dir(dir); up != dir {
		all = append(all, importquiz.Entry{Name: "..", Path: up, Dir: true})
	}
	out.Entries = all
	return out, nil
}

// entryOf is a file of a folder as it is listed; ok is false for what cannot hold
// questions.
func entryOf(dir string, f fs.DirEntry) (e importquiz.Entry, ok bool) {
	e = importquiz.Entry{Name: f.Name(), Path: filepath.Join(dir, f.Name()), Dir: f.IsDir()}
	if strings.HasPrefix(e.Name, ".") || f.Type().IsRegular() && !holdsQuestions(e.Name) {
		return e, false
	}
	if e.Dir {
		return e, true
	}
	info, err := os.Stat(e.Path) // through a link
	if err != nil {
		return e, false
	}
	e.Dir, e.Bytes = info.IsDir(), info.Size()
	return e, e.Dir || info.Mode().IsRegular() && holdsQuestions(e.Name)
}

func holdsQuestions(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".gift", ".aiken", ".txt", ".xml", ".xlsx", ".csv", ".tsv", ".json", ".yaml", ".yml":
		return true
	}
	return false
}

// Keep implements importquiz.Keeper.
func (i importer) Keep(ctx context.Context, q quiz.Quiz) (importquiz.Kept, error) {
	if err := i.may(access.Add, access.Quiz); err != nil {
		return importquiz.Kept{}, err
	}
	own, err := i.store.Quizzes(ctx)
	if err != nil {
		return importquiz.Kept{}, err
	}
	kept, err := i.store.AddQuiz(ctx, q, roster.Trainer)
	if err != nil {
		return importquiz.Kept{}, err
	}
	out := importquiz.Kept{Quiz: kept}
	for _, o := range own {
		if o.ID == kept.ID {
			out.Before = &o
		}
	}
	return out, nil
}

// Undo implements importquiz.Keeper.
func (i importer) Undo(ctx context.Context, k importquiz.Kept) error {
	if err := i.may(access.Remove, access.Quiz); err != nil {
		return err
	}
	if k.Before != nil {
		_, err := i.store.AddQuiz(ctx, *k.Before, roster.Trainer)
		return err
	}
	return i.RemoveQuiz(ctx, k.Quiz.ID)
}

// IsImported implements quizzes.Imported: what is no bank of the content came
// from a file.
func (i importer) IsImported(id string) bool {
	return !slices.Contains(i.shelf.library().Banks(), id)
}

// RemoveQuiz takes an imported quiz off the list.
func (i importer) RemoveQuiz(ctx context.Context, id string) error {
	if err := i.may(access.Remove, access.Quiz); err != nil {
		return err
	}
	return i.store.RemoveQuiz(ctx, id, roster.Trainer)
}
