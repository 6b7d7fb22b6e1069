package export_test

import (
	"context"
	"fmt"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, now, errDisk, explain = tuitest.Env, tuitest.Now, tuitest.ErrDisk, tuitest.Explain

// writer writes nothing and remembers what it was asked.
type writer struct {
	asked []string
	err   error
	none  bool
	steps *export.Steps

	quizzes []export.Quiz
	quiz    string
	sheets  export.Sheets
}

func (w *writer) Folder() string {
	return "/home/pelatih/Dokumen/diklat/ekspor dengan nama folder yang panjang"
}

func (w *writer) Kinds(t *i18n.Text) []export.Kind {
	if w.none {
		return nil
	}
	out := []export.Kind{
		{Name: "signin", Title: t.Export.Signin, Formats: []export.Format{export.PDF, export.XLSX}, ByVillage: true, Sheets: true},
		{Name: "attendance", Title: t.Export.Attendance, Formats: []export.Format{export.CSV, export.JSON}, ByVillage: true, Anonymous: true},
		{Name: "services", Title: t.Services.Export, Formats: []export.Format{export.CSV}},
	}
	for i := range 8 {
		out = append(out, export.Kind{Name: fmt.Sprint("other", i), Title: fmt.Sprint("Berkas lain ", i), Formats: []export.Format{export.CSV}})
	}
	out = append(out, export.Kind{Name: "quiz", Title: t.Export.Quiz, Formats: []export.Format{export.GIFT}, OfQuiz: true})
	return append(out, export.Kind{Name: "pack", Title: t.Export.Pack, Formats: []export.Format{export.Zip, export.Folder}})
}

func (w *writer) Quizzes(context.Context) []export.Quiz { return w.quizzes }

func (w *writer) Write(ctx context.Context, o export.Order) (string, int, error) {
	w.asked = append(w.asked, fmt.Sprintf("%s %s %q %s f4=%t filled=%t anon=%t", o.Kind, o.Event, o.Village, o.Format, o.F4, o.Filled, o.Anonymous))
	w.sheets, w.quiz, w.steps = o.Sheets, o.Quiz, o.Steps
	if o.Kind == "quiz" {
		o.Steps.Tell("2 soal dilewati.")
	}
	if ctx.Err() != nil {
		return "", 0, ctx.Err()
	}
	return w.Folder() + "/" + o.Kind + "-20251107-0814." + string(o.Format), 62, w.err
}

func stageIn(t *testing.T, w *writer, l i18n.Lang, ascii bool) *tuitest.Stage {
	t.Helper()
	env := newEnv(l, ascii)
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "Balai", now(), 2, roster.WITA, nil)
	if err != nil {
		t.Fatal(err)
	}
	e.ID, e.Signature = "e1", roster.SignAlternate
	for i := range e.Sesi {
		e.Sesi[i].ID = roster.SesiID(fmt.Sprint("s", i+1))
	}
	s := export.New(export.Config{Env: env, Writer: w, Event: e,
		Villages: []roster.Village{{Code: "1", Name: "Oeltua"}, {Code: "2", Name: "Oben"}}, Explain: explain(env.T)})
	return tuitest.NewStage(t, s, env.S, env.Take)
}
