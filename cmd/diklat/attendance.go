package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/export/csv"
	"diklat/roster/export/json"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// attendance writes an event's attendance. village is a name or a code, "" for
// all. It returns the number of rows.
func attendance(ctx context.Context, s *data.Store, e roster.Event, village string, f export.Format, w io.Writer) (rows int, err error) {
	rolls, err := s.Rolls(ctx, e.ID)
	if err != nil {
		return 0, err
	}
	a, err := report.NewAttendance(e, rolls, report.Options{Village: village})
	if err != nil {
		return 0, err
	}
	for range a.Rows() {
		rows++
	}
	b := bufio.NewWriter(w)
	switch f {
	case export.JSON:
		err = json.Attendance(b, a)
	case export.CSV, export.Excel:
		err = csv.Write(b, a.Table(report.AttendanceLabels{}), csv.Options{Excel: f == export.Excel})
	default:
		err = fmt.Errorf("export: format %q", f)
	}
	return rows, errors.Join(err, b.Flush())
}

// writer writes files for the trainer's screen, into a folder beside the data.
type writer struct {
	warrant
	store *data.Store
	now   clock
}

// Folder is where the files go.
func (w writer) Folder() string { return filepath.Join(filepath.Dir(w.store.Path()), "ekspor") }

// WriteAttendance writes a new file named after the moment.
func (w writer) WriteAttendance(ctx context.Context, id roster.EventID, v roster.VillageCode, f export.Format) (string, int, error) {
	if err := w.may(access.Take, access.Roll); err != nil {
		return "", 0, err
	}
	return w.write(ctx, "kehadiran", id, v, f, func(e roster.Event, out *os.File) (int, error) {
		return attendance(ctx, w.store, e, string(v), f, out)
	})
}

// write writes a new file named after what it holds and the moment.
func (w writer) write(ctx context.Context, what string, id roster.EventID, v roster.VillageCode, f export.Format,
	fill func(roster.Event, *os.File) (int, error)) (string, int, error) {
	e, err := w.store.Event(ctx, id)
	if err != nil {
		return "", 0, err
	}
	if err := os.MkdirAll(w.Folder(), 0o700); err != nil {
		return "", 0, err
	}
	ext, _, _ := strings.Cut(string(f), "-")
	name := what + "-" + w.now().In(e.Zone.Location()).Format("20060102-150405")
	if v != "" {
		name += "-" + strings.ReplaceAll(string(v), ":", "-")
	}
	if e.Simulated {
		name = "SIMULASI-" + name
	}
	path := filepath.Join(w.Folder(), name+"."+ext)
	rows := 0
	err = writeWith(path, 0o600, func(out *os.File) (err error) {
		rows, err = fill(e, out)
		return err
	})
	if err != nil {
		return path, rows, err
	}
	// What left is in the trail, or did not leave.
	note := roster.Note{Did: string(access.Take), Kind: what, File: filepath.Base(path), Rows: rows}
	if err := w.store.Note(ctx, w.who.By(), note); err != nil {
		return path, rows, errors.Join(err, os.Remove(path))
	}
	return path, rows, nil
}
