package main

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"time"

	"diklat/roster/access"
	"diklat/roster/export/pdf"
	"diklat/roster/report"
	"diklat/tui/screen/export"
)

// packFile is one file of a pack.
type packFile struct {
	name   string
	kind   string // of the table
	format export.Format
	set    func(*exportAsked) // what is asked otherwise; nil: nothing
}

// packFiles are the files of a pack, in the order in which an office reads them.
func packFiles() []packFile {
	anonymous := func(k *exportAsked) { k.anonymous = true }
	return []packFile{
		{"01-daftar-hadir-terisi.pdf", "signin", export.PDF, func(k *exportAsked) { k.filled, k.walkin = true, 0 }},
		{"02-daftar-hadir-kosong.pdf", "signin", export.PDF, nil},
		{"03-daftar-hadir.xlsx", "signin", export.XLSX, func(k *exportAsked) { k.filled, k.walkin = true, 0 }},
		{"04-rekap-kehadiran.pdf", "recap", export.PDF, nil},
		{"05-rekap-kehadiran.xlsx", "recap", export.XLSX, nil},
		{"06-kehadiran.csv", "attendance", export.CSV, nil},
		{"07-peserta.xlsx", "people", export.XLSX, nil},
		{"08-perubahan-kehadiran.xlsx", "changes", export.XLSX, nil},
		{"09-sertifikat.pdf", "certificates", export.PDF, nil},
		{"10-register-sertifikat.xlsx", "certificates", export.XLSX, nil},
		{"11-hasil-tes.pdf", "results", export.PDF, nil},
		{"12-hasil-tes.xlsx", "results", export.XLSX, nil},
		{"13-jawaban.csv", "answers", export.CSV, nil},
		{"14-studi-kasus.xlsx", "scenarios", export.XLSX, nil},
		{"15-rencana-tindak-lanjut.pdf", "followup", export.PDF, nil},
		{"16-rencana-tindak-lanjut.xlsx", "followup", export.XLSX, nil},
		{"17-peta-layanan.xlsx", "services", export.XLSX, nil},
		{"tanpa-nama/rekap-kehadiran.xlsx", "recap", export.XLSX, anonymous},
		{"tanpa-nama/kehadiran.csv", "attendance", export.CSV, anonymous},
		{"tanpa-nama/peserta.csv", "people", export.CSV, anonymous},
		{"tanpa-nama/jawaban.csv", "answers", export.CSV, anonymous},
	}
}

// manifest is the file that lists the others, as sha256sum -c reads it.
const manifest = "MANIFEST.txt"

// pack is a pack that is being written.
type pack struct {
	*exporter
	asked   exportAsked
	put     func(name string, fill func(io.Writer) error) error
	sums    []string
	missing []string // files that cannot be made yet, with the reason
}

// fill writes every file, the draft of the report and the manifest, and returns how
// many files there are. What cannot be made yet (certificates before the last sesi)
// is told in the report; any other failure ends the pack.
func (p *pack) fill(ctx context.Context) (int, error) {
	files := packFiles()
	steps := p.steps
	steps.Of(len(files) + 2)
	p.exporter = &exporter{store: p.store, shelf: p.shelf, text: p.text, now: p.now} // steps count files here, not rows
	for i, f := range files {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		if err := p.file(ctx, f); err != nil {
			return 0, err
		}
		steps.Done(i + 1)
	}
	if err := p.draft(ctx); err != nil {
		return 0, err
	}
	steps.Done(len(files) + 1)
	defer steps.Done(len(files) + 2)
	n := len(p.sums) + 1
	return n, p.put(manifest, func(w io.Writer) error {
		for _, s := range p.sums {
			if _, err := io.WriteString(w, s+"\n"); err != nil {
				return err
			}
		}
		return nil
	})
}

func (p *pack) file(ctx context.Context, f packFile) error {
	k, ok := exportKindOf(f.kind)
	if !ok || p.asked.anonymous && !k.anonymous {
		return nil
	}
	asked := p.asked
	asked.format, asked.per, asked.walkin = f.format, report.PerDay, defaultWalkin
	if f.set != nil {
		f.set(&asked)
	}
	if p.asked.anonymous && strings.Contains(f.name, "/") {
		return nil // all of the pack is without names
	}
	err := p.add(f.name, func(w io.Writer) error {
		_, err := k.write(ctx, p.exporter, asked, w)
		return err
	})
	var why sentenceError
	if errors.As(err, &why) {
		p.missing = append(p.missing, f.name+": "+why.text)
		return nil
	}
	return err
}

// add writes a file and its line of the manifest. What fails with a sentence leaves
// nothing: it is made in memory first.
func (p *pack) add(name string, fill func(io.Writer) error) error {
	made, err := os.CreateTemp("", "diklat-*")
	if err != nil {
		return err
	}
	defer func() {
		_ = made.Close()
		_ = os.Remove(made.Name())
	}()
	sum := sha256.New()
	if err := fill(io.MultiWriter(made, sum)); err != nil {
		return err
	}
	if _, err := made.Seek(0, io.SeekStart); err != nil {
		return err
	}
	p.sums = append(p.sums, hex.EncodeToString(sum.Sum(nil))+"  "+name)
	return p.put(name, func(w io.Writer) error {
		_, err := io.Copy(w, made)
		return err
	})
}

// draft writes the activity report as text and on paper.
func (p *pack) draft(ctx context.Context) error {
	if p.asked.anonymous {
		return nil
	}
	d, err := p.activity(ctx)
	if err != nil {
		return err
	}
	if err := p.add("00-laporan-kegiatan-draf.txt", func(w io.Writer) error { return draftText(w, d, p.text.Sheets.Simulation) }); err != nil {
		return err
	}
	return p.add("00-laporan-kegiatan-draf.pdf", func(w io.Writer) error {
		doc := pdf.New(p.setup(p.asked, d.Title, false))
		doc.Draft(d)
		return doc.Write(w)
	})
}

// writePack writes the pack as one zip file.
func writePack(ctx context.Context, x *exporter, k exportAsked, w io.Writer) (int, error) {
	z := zip.NewWriter(w)
	p := &pack{exporter: x, asked: k, put: func(name string, fill func(io.Writer) error) error {
		f, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate, Modified: x.now().Truncate(time.Second)})
		if err != nil {
			return err
		}
		return fill(f)
	}}
	n, err := p.fill(ctx)
	if err != nil {
		return 0, err
	}
	return n, z.Close()
}

// packFolder writes the pack as a folder that was not there before: whole or not at
// all. Every file is on disk before the folder gets its name.
func packFolder(ctx context.Context, x *exporter, k exportAsked, path string) (n int, err error) {
	if _, err := os.Lstat(path); err == nil {
		return 0, sentenceError{x.text.Export.FolderThere(path)}
	}
	dir, err := os.MkdirTemp(filepath.Dir(path), ".diklat-*")
	if err != nil {
		return 0, err
	}
	defer func() {
		if err != nil {
			_ = os.RemoveAll(dir)
		}
	}()
	p := &pack{exporter: x, asked: k, put: func(name string, fill func(io.Writer) error) error {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o700); err != nil {
			return err
		}
		return writeWith(at, 0o600, func(f *os.File) error { return fill(f) })
	}}
	if n, err = p.fill(ctx); err != nil {
		return 0, err
	}
	return n, os.Rename(dir, path)
}

// afterPack keeps that the certificates in a pack are on disk.
func afterPack(ctx context.Context, x *exporter, k exportAsked) error {
	if k.anonymous {
		return nil
	}
	k.format = export.PDF
	err := printed(ctx, x, k)
	var none sentenceError
	if errors.As(err, &none) {
		return nil // there were none
	}
	return err
}

// packKind is the pack in the table of kinds.
func packKind() exportKind {
	return exportKind{name: "pack", alias: "paket", file: "paket-laporan", short: packTitle, formats: []export.Format{export.Folder, export.Zip},
		object: access.Roll, byEvent: true, anonymous: true, writes: true, whole: true, after: afterPack, write: writePack}
}

// draftText is a draft as plain text.
func draftText(w io.Writer, d report.Draft, simulation string) error {
	out := &textWriter{w: w}
	if d.Simulated {
		out.line(simulation)
	}
	for _, k := range d.Kop {
		out.line(k)
	}
	out.line(d.Title)
	out.line("")
	for _, l := range d.Lines {
		out.line(fmt.Sprintf("%-22s: %s", l.Label, l.Value))
	}
	for _, s := range d.Sections {
		out.line("")
		out.line(s.Head)
		for _, t := range s.Text {
			out.line(t)
		}
	}
	return out.err
}

type textWriter struct {
	w   io.Writer
	err error
}

func (t *textWriter) line(s string) {
	if t.err == nil {
		_, t.err = io.WriteString(t.w, s+"\n")
	}
}
