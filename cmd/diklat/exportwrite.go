package main

import (
	"context"
	"errors"
	"io"

	"diklat/roster"
	"diklat/roster/export/json"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

func writeAttendance(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	var rolls []roster.Roll // the first alone: the marks of the others are read as they are written
	if len(k.event.Sesi) > 0 {
		first, err := x.store.Roll(ctx, k.event.ID, k.event.Sesi[0].ID)
		if err != nil {
			return 0, err
		}
		rolls = []roster.Roll{first}
	}
	var failed error
	a, err := report.AttendanceOf(k.event, villagesOf(rolls), x.marks(ctx, k.event.ID, &failed), report.Options{Village: k.village})
	if err != nil {
		return 0, err
	}
	if k.anonymous {
		m, err := x.mask(ctx, k, rolls)
		if err != nil {
			return 0, err
		}
		a = m.Attendance(a)
	}
	t := a.Table(report.AttendanceLabels{Title: x.text.Export.Attendance}, k.format == export.XLSX || k.format == export.Excel)
	n, err := x.table(ctx, k, t, w, func(w io.Writer) error { return json.Attendance(w, a) })
	return n, errors.Join(failed, err)
}

func villagesOf(rolls []roster.Roll) []roster.Village {
	if len(rolls) == 0 {
		return nil
	}
	return rolls[0].Villages
}

// errEnough ends a walk through marks that nobody wants to go on with.
var errEnough = errors.New("enough")

// marks walks through the marks of an event. What goes wrong is left in failed.
func (x *exporter) marks(ctx context.Context, e roster.EventID, failed *error) report.Marks {
	return func(yield func(roster.SesiID, roster.Row) bool) {
		err := x.store.EachMark(ctx, e, func(s roster.SesiID, r roster.Row) error {
			if !yield(s, r) {
				return errEnough
			}
			return nil
		})
		if err != nil && !errors.Is(err, errEnough) {
			*failed = err
		}
	}
}

func writeSignin(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	rolls, err := x.store.Rolls(ctx, k.event.ID)
	if err != nil {
		return 0, err
	}
	s, err := report.NewSignin(k.event, rolls, report.SigninOptions{Options: report.Options{Village: k.village}, Per: k.per, Day: k.day, Sesi: k.sesi,
		Filled: k.filled, Walkin: k.walkin, Layout: k.layout}, x.words())
	if err != nil {
		return 0, err
	}
	rows := 0
	for _, sh := range s.Sheets {
		rows += len(sh.Rows)
	}
	if len(s.Sheets) == 0 {
		return 0, sentenceError{x.text.Export.NoSheet}
	}
	if k.format == export.XLSX {
		return rows, x.book(ctx, k, s.Book(), w)
	}
	d := pdf.New(x.setup(k, x.text.Sheets.Signin, false))
	err = x.each(ctx, len(s.Sheets), func(i int) error {
		one := s
		one.Sheets = s.Sheets[i : i+1]
		d.Signin(one)
		return nil
	})
	if err != nil {
		return 0, err
	}
	return rows, d.Write(w)
}

func writeRecap(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	rolls, err := x.store.Rolls(ctx, k.event.ID)
	if err != nil {
		return 0, err
	}
	r, err := report.NewRecap(roster.NewRecap(k.event, rolls), report.Options{Village: k.village}, x.words())
	if err != nil {
		return 0, err
	}
	if k.anonymous {
		m, err := x.mask(ctx, k, rolls)
		if err != nil {
			return 0, err
		}
		return x.recap(ctx, k, m.Recap(r), w)
	}
	return x.recap(ctx, k, r, w)
}

// recapped is a recap with names or without.
type recapped interface {
	Book() report.Book
	PersonTable() report.Table
}

func (x *exporter) recap(ctx context.Context, k exportAsked, r recapped, w io.Writer) (int, error) {
	switch k.format {
	case export.JSON:
		return r.PersonTable().Len(), x.atOnce(func() error { return json.Document(w, r) })
	case export.CSV, export.Excel:
		return x.table(ctx, k, r.PersonTable(), w, nil)
	default:
		return r.PersonTable().Len(), x.book(ctx, k, r.Book(), w)
	}
}

func writePlan(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	p, err := planOf(ctx, x.shelf, x.now, k.event, k.village)
	if err != nil {
		return 0, err
	}
	return x.table(ctx, k, p.Table(report.PlanLabels{Title: x.text.ExportWays.Plan}), w, func(w io.Writer) error { return json.Plan(w, p) })
}

func writeServices(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	list, err := x.shelf.serviceRows(ctx, x.now)
	if err != nil {
		return 0, err
	}
	t := report.ServiceTable(list, report.ServiceLabels{Title: x.text.Services.Export})
	return x.table(ctx, k, t, w, func(w io.Writer) error { return json.Services(w, list) })
}

func writeScenarios(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	r, err := scenariosOf(ctx, x.store, k.event, k.village)
	if err != nil {
		return 0, err
	}
	return x.table(ctx, k, r.Table(report.ScenarioLabels{Title: x.text.Export.Scenarios}), w, func(w io.Writer) error { return json.Scenarios(w, r) })
}
