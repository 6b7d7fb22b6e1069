package main

import (
	"bytes"
	"context"
	stdcsv "encoding/csv"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"diklat/data"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
)

// throngFile is a data file with an event of people in days of two sesi, everybody
// present in all of them.
func throngFile(tb testing.TB, people, days int) (*data.Store, exportAsked) {
	tb.Helper()
	ctx := context.Background()
	s, err := data.Open(ctx, filepath.Join(tb.TempDir(), "crowd.db"), data.Options{Clock: time.Now})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.Close() })
	demo, err := data.Demo(ctx, s, data.DemoConfig{Seed: 1, People: people})
	if err != nil {
		tb.Fatal(err)
	}
	e, err := roster.NewEvent("Pelatihan", "Balai", time.Date(2025, 11, 7, 0, 0, 0, 0, roster.WITA.Location()), days, roster.WITA, demo.Villages)
	if err != nil {
		tb.Fatal(err)
	}
	if e, err = s.CreateEvent(ctx, e, roster.Trainer); err != nil {
		tb.Fatal(err)
	}
	roll, err := s.Roll(ctx, demo.ID, demo.Sesi[0].ID)
	if err != nil {
		tb.Fatal(err)
	}
	var here []roster.Mark
	for _, r := range roll.Rows {
		if _, err := s.AddPerson(ctx, e.ID, r.Person, roster.Trainer); err != nil {
			tb.Fatal(err)
		}
		here = append(here, roster.Mark{Event: e.ID, Person: r.ID, Status: roster.Present, Method: roster.ByTrainer, By: roster.Trainer})
	}
	for _, se := range e.Sesi {
		for i := range here {
			here[i].Sesi, here[i].At = se.ID, se.Start
		}
		if err := s.Mark(ctx, here...); err != nil {
			tb.Fatal(err)
		}
	}
	return s, exportAsked{event: e, format: export.CSV}
}

// sameQuery is what the export of attendance says, asked of SQLite directly.
const sameQuery = `SELECT p.id AS person, p.name, v.name AS village, p.village AS village_code, p.sex, p.role, a.sesi AS session, a.status,
	strftime('%Y-%m-%dT%H:%M:%S+08:00', a.at_ms / 1000 + 28800, 'unixepoch') AS time, a.method, a.by_actor AS by
	FROM sesi s JOIN attendance a ON a.sesi = s.id JOIN enrolment n ON n.event = a.event AND n.person = a.person JOIN person p ON p.id = a.person
	JOIN village v ON v.code = p.village LEFT JOIN event_village ev ON ev.event = a.event AND ev.village = p.village
	WHERE a.event = 'EVENT' AND a.status <> '' ORDER BY s.start_ms, ev.pos, n.number`

// A throng of 100,000 rows, and one of a tenth of it.
const (
	throng   = 2500
	manyDays = 20
	fewDays  = 2
)

// BenchmarkExportCSV writes 100,000 rows of attendance and compares with the shell
// of SQLite on the same query, in the same run. The bar is half its speed.
func BenchmarkExportCSV(b *testing.B) {
	sqlite, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Skip("sqlite3 is not installed")
	}
	s, asked := throngFile(b, throng, manyDays)
	x := &exporter{store: s, text: i18n.New(i18n.ID), now: time.Now}
	query := strings.Replace(sameQuery, "EVENT", string(asked.event.ID), 1)
	var ours, theirs []time.Duration
	rows := 0
	for b.Loop() {
		for range 3 { // by turns: the machine is busy with other things too
			began := time.Now()
			if rows, err = writeAttendance(context.Background(), x, asked, io.Discard); err != nil {
				b.Fatal(err)
			}
			ours = append(ours, time.Since(began))
			began = time.Now()
			if err := exec.Command(sqlite, "-csv", "-header", "-readonly", s.Path(), query).Run(); err != nil {
				b.Fatal(err)
			}
			theirs = append(theirs, time.Since(began))
		}
	}
	b.ReportMetric(float64(rows), "rows")
	b.ReportMetric(slices.Min(theirs).Seconds()/slices.Min(ours).Seconds(), "ratio-speed-to-sqlite3")
}

// BenchmarkExportXLSX compares with the smallest program that streams the same cells
// with excelize. The bar is three times its time.
func BenchmarkExportXLSX(b *testing.B) {
	s, asked := throngFile(b, throng, manyDays)
	x := &exporter{store: s, text: i18n.New(i18n.ID), now: time.Now}
	var csv bytes.Buffer
	if _, err := writeAttendance(context.Background(), x, asked, &csv); err != nil {
		b.Fatal(err)
	}
	rows, err := stdcsv.NewReader(&csv).ReadAll()
	if err != nil {
		b.Fatal(err)
	}
	asked.format = export.XLSX
	var ours, floor []time.Duration
	for b.Loop() {
		for range 2 {
			began := time.Now()
			if _, err := writeAttendance(context.Background(), x, asked, io.Discard); err != nil {
				b.Fatal(err)
			}
			ours = append(ours, time.Since(began))
			began = time.Now()
			if err := bareXLSX(rows); err != nil {
				b.Fatal(err)
			}
			floor = append(floor, time.Since(began))
		}
	}
	b.ReportMetric(slices.Min(ours).Seconds()/slices.Min(floor).Seconds(), "ratio-time-to-floor")
}

func bareXLSX(rows [][]string) error {
	f := excelize.NewFile()
	defer f.Close()
	w, err := f.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	cells := make([]any, len(rows[0]))
	for r, row := range rows {
		for c := range cells {
			cells[c] = row[c]
		}
		if err := w.SetRow("A"+strconv.Itoa(r+1), cells); err != nil {
			return err
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Write(io.Discard)
}

// BenchmarkExportMemory compares the heap while 100,000 rows and 10,000 rows of as
// many people are written. The bar is that it does not grow.
func BenchmarkExportMemory(b *testing.B) {
	peak := func(days int) (most float64, rows int) {
		s, asked := throngFile(b, throng, days)
		x := &exporter{store: s, text: i18n.New(i18n.ID), now: time.Now}
		runtime.GC()
		p := &peakWriter{}
		rows, err := writeAttendance(context.Background(), x, asked, p)
		if err != nil {
			b.Fatal(err)
		}
		return float64(p.most), rows
	}
	for b.Loop() {
		few, n := peak(fewDays)
		many, m := peak(manyDays)
		b.ReportMetric(many/few, fmt.Sprintf("ratio-heap-%d-to-%d-rows", m, n))
	}
}

// peakWriter looks at what lives on the heap at every write.
type peakWriter struct{ most uint64 }

func (p *peakWriter) Write(b []byte) (int, error) {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	p.most = max(p.most, m.HeapAlloc)
	return len(b), nil
}
