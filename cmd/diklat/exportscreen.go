package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/clean"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
)

// writer writes files for the trainer's screen.
type writer struct {
	warrant
	store *data.Store
	shelf *shelf
	now   clock
}

// Folder is where the files go: beside the data.
func (w writer) Folder() string { return filepath.Join(filepath.Dir(w.store.Path()), "ekspor") }

// Kinds are those that this trainer may take away.
func (w writer) Kinds(t *i18n.Text) []export.Kind {
	var out []export.Kind
	for _, k := range exportKinds() {
		if w.may(access.Take, k.object) != nil {
			continue
		}
		out = append(out, export.Kind{Name: k.name, Title: k.onScreen(t), Formats: k.formats, ByVillage: k.byEvent, Sheets: k.sheets, Anonymous: k.anonymous, OfQuiz: k.ofQuiz})
	}
	return out
}

// Quizzes are those whose questions can be written.
func (w writer) Quizzes(context.Context) []export.Quiz {
	if w.may(access.Take, access.Quiz) != nil {
		return nil
	}
	var out []export.Quiz
	for _, z := range w.shelf.Quizzes() {
		out = append(out, export.Quiz{ID: z.ID, Title: clean.Line(z.Title)})
	}
	return out
}

// Write writes a new file named after what it holds and the moment. It leaves none
// when it fails or is given up.
func (w writer) Write(ctx context.Context, o export.Order) (string, int, error) {
	k, ok := exportKindOf(o.Kind)
	if !ok {
		return "", 0, access.ErrDenied
	}
	if err := w.may(access.Take, k.object); err != nil {
		return "", 0, err
	}
	e, err := w.store.Event(ctx, o.Event)
	if err != nil {
		return "", 0, err
	}
	if err := os.MkdirAll(w.Folder(), 0o700); err != nil {
		return "", 0, err
	}
	x := &exporter{store: w.store, shelf: w.shelf, text: o.Text, now: w.now, steps: o.Steps}
	path := filepath.Join(w.Folder(), w.name(k, e, o))
	rows, asked := 0, w.asked(e, o)
	if asked.format == export.Folder {
		path = strings.TrimSuffix(path, "."+string(export.Folder))
		rows, err = packFolder(ctx, x, asked, path)
		return path, rows, w.noted(ctx, k, path, rows, k.finish(ctx, x, asked, err))
	}
	err = writeWith(path, 0o600, func(f *os.File) (err error) {
		rows, err = k.write(ctx, x, asked, f)
		return errors.Join(err, ctx.Err())
	})
	o.Steps.Tell(strings.Join(x.notes, " "))
	return path, rows, w.noted(ctx, k, path, rows, k.finish(ctx, x, asked, err))
}

// noted leaves a line in the trail about a file that was written without an error.
// What left is in the trail, or did not leave.
func (w writer) noted(ctx context.Context, k exportKind, path string, rows int, err error) error {
	if err != nil {
		return err
	}
	note := roster.Note{Did: string(access.Take), Kind: k.file, File: filepath.Base(path), Rows: rows}
	if err := w.store.Note(context.WithoutCancel(ctx), w.who.By(), note); err != nil {
		return errors.Join(err, os.RemoveAll(path))
	}
	return nil
}

func (w writer) asked(e roster.Event, o export.Order) exportAsked {
	a := exportAsked{event: e, village: string(o.Village), format: o.Format, paper: pdf.A4, per: report.PerDay, walkin: defaultWalkin,
		filled: o.Filled, anonymous: o.Anonymous, day: o.Sheets.Day, sesi: o.Sheets.Sesi, layout: o.Sheets.Sign, quiz: o.Quiz}
	if o.Filled {
		a.walkin = 0 // who walked in is on the list by now
	}
	if o.Sheets.Per != "" {
		a.per = report.Per(o.Sheets.Per)
	}
	if o.F4 {
		a.paper = pdf.F4
	}
	return a
}

func (w writer) name(k exportKind, e roster.Event, o export.Order) string {
	ext, _, _ := strings.Cut(string(o.Format), "-")
	if known := map[export.Format]string{export.Moodle: "xml", export.Aiken: "txt"}[o.Format]; known != "" {
		ext = known
	}
	name := k.file + "-" + w.now().In(e.Zone.Location()).Format("20060102-150405")
	if o.Village != "" {
		name += "-" + strings.ReplaceAll(string(o.Village), ":", "-")
	}
	switch {
	case o.Sheets.Sesi != "":
		i := slices.IndexFunc(e.Sesi, func(s roster.Sesi) bool { return s.ID == o.Sheets.Sesi })
		name += "-sesi-" + strconv.Itoa(i+1)
	case o.Sheets.Day > 0:
		name += "-hari-" + strconv.Itoa(o.Sheets.Day)
	}
	if o.Quiz != "" {
		name += "-" + fileWord(o.Quiz)
	}
	if o.Anonymous {
		name += "-anonim"
	}
	if e.Simulated && k.byEvent {
		name = "SIMULASI-" + name
	}
	return name + "." + ext
}

// fileWord leaves of an id what a name of a file may hold everywhere.
func fileWord(id string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return '-'
	}, id)
}
