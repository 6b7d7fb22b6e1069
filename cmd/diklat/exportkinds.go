package main

import (
	"context"
	"io"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
)

// exportKind is one thing that can be written to a file. The command line, the
// trainer's screen and the pack are all made from the table of them.
type exportKind struct {
	name, alias string                                                      // of the command
	file        string                                                      // how names of files begin
	short       func(*i18n.Text) string                                     // on the command line
	title       func(*i18n.Text) string                                     // on the screen; nil: short
	formats     []export.Format                                             // the first is what is written unless another is asked for
	object      access.Kind                                                 // what one must be allowed to take away
	byEvent     bool                                                        // belongs to an event and may be narrowed to a village
	sheets      bool                                                        // has pages to sign: paper, layout, a sheet a day
	anonymous   bool                                                        // can be written without names
	writes      bool                                                        // keeps something while writing: numbers, codes
	whole       bool                                                        // many files: a folder, or a zip
	ofQuiz      bool                                                        // of one quiz that the command line names
	after       func(ctx context.Context, x *exporter, k exportAsked) error // once the file is on disk; nil: nothing
	write       func(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (rows int, err error)
}

// onScreen is how the kind is called on the trainer's screen.
func (k exportKind) onScreen(t *i18n.Text) string {
	if k.title != nil {
		return k.title(t)
	}
	return k.short(t)
}

// finish does what comes after a file that was written without an error.
func (k exportKind) finish(ctx context.Context, x *exporter, asked exportAsked, err error) error {
	if err != nil || k.after == nil {
		return err
	}
	return k.after(ctx, x, asked)
}

// exportAsked is what one file is to hold.
type exportAsked struct {
	event     roster.Event
	village   string // name, alias or code; "" for all
	format    export.Format
	paper     pdf.Paper
	layout    roster.Signature
	per       report.Per
	day       int
	sesi      roster.SesiID // "" for all
	filled    bool
	walkin    int
	anonymous bool
	quiz      string
}

// exporter is what writing takes: where things are kept, and the words.
type exporter struct {
	store *data.Store
	shelf *shelf
	text  *i18n.Text
	now   clock
	steps *export.Steps // nil where nobody watches
	notes []string      // what to tell besides
}

// words are those of sheets.
func (x *exporter) words() report.Words { return report.Words(x.text.Sheets) }

// exportKinds is the table, in the order of the screen.
func exportKinds() []exportKind {
	tables := []export.Format{export.CSV, export.XLSX, export.JSON, export.PDF}
	return []exportKind{
		{name: "signin", alias: "daftar-hadir", file: "daftar-hadir", short: func(t *i18n.Text) string { return t.Export.Signin },
			formats: []export.Format{export.PDF, export.XLSX}, object: access.Roll, byEvent: true, sheets: true, write: writeSignin},
		{name: "recap", alias: "rekap", file: "rekap", short: func(t *i18n.Text) string { return t.Export.Recap },
			formats: []export.Format{export.XLSX, export.PDF, export.CSV, export.JSON}, object: access.Roll, byEvent: true, anonymous: true, write: writeRecap},
		{name: "certificates", alias: "sertifikat", file: "sertifikat", short: func(t *i18n.Text) string { return t.Export.Certificates },
			formats: []export.Format{export.PDF, export.XLSX, export.CSV, export.JSON}, object: access.Roll, byEvent: true, writes: true, after: printed, write: writeCertificates},
		{name: "attendance", alias: "kehadiran", file: "kehadiran", short: func(t *i18n.Text) string { return t.CLI.ExportAttendance },
			title:   func(t *i18n.Text) string { return t.Export.Attendance },
			formats: tables, object: access.Roll, byEvent: true, anonymous: true, write: writeAttendance},
		{name: "people", alias: "peserta", file: "peserta", short: func(t *i18n.Text) string { return t.Export.People },
			formats: tables, object: access.Roll, byEvent: true, anonymous: true, write: writePeople},
		{name: "changes", alias: "perubahan", file: "perubahan", short: func(t *i18n.Text) string { return t.Export.Changes },
			formats: tables, object: access.Audit, byEvent: true, write: writeChanges},
		{name: "answers", alias: "jawaban", file: "jawaban", short: func(t *i18n.Text) string { return t.Export.Answers },
			formats: tables, object: access.Answer, byEvent: true, anonymous: true, write: writeAnswers},
		{name: "followup", alias: "rtl", file: "rtl", short: func(t *i18n.Text) string { return t.Services.CLIPlan },
			title:   func(t *i18n.Text) string { return t.ExportWays.Plan },
			formats: tables, object: access.Plan, byEvent: true, write: writePlan},
		{name: "services", alias: "layanan", file: "layanan", short: func(t *i18n.Text) string { return t.Services.CLIServices },
			title:   func(t *i18n.Text) string { return t.Services.Export },
			formats: tables, object: access.Service, write: writeServices},
		{name: "results", alias: "hasil", file: "hasil", short: func(t *i18n.Text) string { return t.Lead.CLIResults },
			title:   func(t *i18n.Text) string { return t.Lead.ExportResults },
			formats: tables, object: access.Answer, byEvent: true, anonymous: true, write: writeResults},
		{name: "items", alias: "butir", file: "soal", short: func(t *i18n.Text) string { return t.Lead.CLIItems },
			title:   func(t *i18n.Text) string { return t.Lead.ExportItems },
			formats: tables, object: access.Answer, byEvent: true, anonymous: true, write: writeItems},
		{name: "scenarios", alias: "skenario", file: "kasus", short: func(t *i18n.Text) string { return t.Cases.CLIExport },
			title:   func(t *i18n.Text) string { return t.Export.Scenarios },
			formats: tables, object: access.Answer, byEvent: true, write: writeScenarios},
		{name: "quiz", alias: "kuis", file: "kuis", short: func(t *i18n.Text) string { return t.Export.Quiz },
			formats: []export.Format{export.GIFT, export.Moodle, export.Aiken, export.XLSX, export.CSV, export.JSON}, object: access.Quiz, ofQuiz: true, write: writeQuiz},
		packKind(),
	}
}

// exportKindOf finds a kind by its name.
func exportKindOf(name string) (exportKind, bool) {
	for _, k := range exportKinds() {
		if k.name == name {
			return k, true
		}
	}
	return exportKind{}, false
}
