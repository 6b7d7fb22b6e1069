package export_test

import (
	"context"
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/export"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

func newEnv(l i18n.Lang, ascii bool) *screen.Env {
	t, n := i18n.New(l), uint64(0)
	return &screen.Env{T: t, S: style.New(ascii), K: key.NewCommon(t.Common.Keys), Now: now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
}

// now is Friday 7 November 2025, 08.14 WITA, in the first sesi.
func now() time.Time { return time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location()) }

// errDisk stands for a disk that refuses.
var errDisk = errors.New("disk")

func explain(t *i18n.Text) func(error) string {
	return func(err error) string {
		if errors.Is(err, errDisk) {
			return t.Errors.NotSaved
		}
		return "?? " + err.Error()
	}
}

// writer writes nothing and remembers what it was asked.
type writer struct {
	asked []string
	err   error
}

func (w *writer) Folder() string {
	return "/home/pelatih/Dokumen/diklat/ekspor dengan nama folder yang panjang"
}

func (w *writer) WriteAttendance(_ context.Context, e roster.EventID, v roster.VillageCode, f export.Format) (string, int, error) {
	w.asked = append(w.asked, string(e)+" "+string(v)+" "+string(f))
	return w.Folder() + "/kehadiran-20251107-0814." + string(f), 62, w.err
}

func stageIn(t *testing.T, w *writer, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	env := newEnv(l, ascii)
	s := export.New(export.Config{Env: env, Writer: w, Event: roster.Event{ID: "e1", Title: "Pelatihan Migrasi Aman"},
		Villages: []roster.Village{{Code: "1", Name: "Oeltua"}, {Code: "2", Name: "Oben"}}, Explain: explain(env.T)})
	return tuitest.NewStage(t, s, env.S, env.Take)
}
