package main

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/intake"
	"diklat/tui/i18n"
	"diklat/tui/screen/peoplefile"
)

// OpenPeople implements peoplefile.Files.
func (i importer) OpenPeople(ctx context.Context, t *i18n.Text, dir, path string) (peoplefile.Found, error) {
	if err := i.may(access.Bring, access.Person); err != nil {
		return peoplefile.Found{}, err
	}
	path = i.resolve(ctx, dir, path)
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return peoplefile.Found{}, notOpened(t, err)
	case info.IsDir():
		return peopleFolder(t, path)
	case !info.Mode().IsRegular(): // a pipe or a device would never end
		return peoplefile.Found{}, sentenceError{t.ImportScreen.NotAFile}
	}
	table, err := (&app{text: t}).peopleTable(path, "")
	if err != nil {
		return peoplefile.Found{}, err
	}
	remembered(ctx, i.store, &table)
	out, _ := peopleFolder(t, filepath.Dir(path)) // may be closed to us though the file is not
	out.File, out.Table = filepath.Base(path), &table
	_ = i.store.SetSetting(ctx, setImport, filepath.Dir(path), roster.Trainer) // a comfort only
	return out, nil
}

func peopleFolder(t *i18n.Text, dir string) (peoplefile.Found, error) {
	f, err := list(dir)
	if err != nil {
		return peoplefile.Found{}, notOpened(t, err)
	}
	out := peoplefile.Found{Dir: f.Path, More: f.More}
	for _, e := range f.Entries {
		if e.Dir || slices.Contains([]string{".csv", ".tsv", ".txt", ".xlsx"}, strings.ToLower(filepath.Ext(e.Name))) {
			out.Names = append(out.Names, peoplefile.Entry{Name: e.Name, Path: e.Path, Dir: e.Dir})
		}
	}
	return out, nil
}

// PlanPeople implements peoplefile.Files.
func (i importer) PlanPeople(ctx context.Context, e roster.Event, t intake.Table, said intake.Answers) (intake.Result, []intake.Step, error) {
	if err := i.may(access.Bring, access.Person); err != nil {
		return intake.Result{}, nil, err
	}
	return planPeople(ctx, i.store, e, t, said)
}

// KeepPeople implements peoplefile.Files.
func (i importer) KeepPeople(ctx context.Context, e roster.EventID, t intake.Table, steps []intake.Step, update bool) (int, error) {
	if err := i.may(access.Bring, access.Person); err != nil {
		return 0, err
	}
	list, err := keepPeople(ctx, i.store, e, steps, update)
	if err != nil {
		return 0, err
	}
	return len(list), remember(ctx, i.store, t)
}
