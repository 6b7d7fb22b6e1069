package main

import (
	"archive/zip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster/export/pdf"
	"diklat/tui/screen/export"
)

// readZip is every file of a zip.
func readZip(t *testing.T, path string) map[string][]byte {
	t.Helper()
	z, err := zip.OpenReader(path)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	out := map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if out[f.Name], err = io.ReadAll(r); err != nil {
			t.Fatal(err)
		}
		_ = r.Close()
	}
	return out
}

// TestPackIsWholeAndChecked: every file is in the manifest with its sum, as a folder
// and as a zip.
func TestPackIsWholeAndChecked(t *testing.T) {
	s := datatest.Open(t)
	e, err := data.Demo(context.Background(), s, data.DemoConfig{Seed: 2, People: 20})
	if err != nil {
		t.Fatal(err)
	}
	x, asked := exporterOf(s), exportAsked{event: e, format: export.Folder, paper: pdf.F4}
	dir := filepath.Join(t.TempDir(), "paket")
	n, err := packFolder(context.Background(), x, asked, dir)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	err = filepath.WalkDir(dir, func(p string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		rel, _ := filepath.Rel(dir, p)
		files[filepath.ToSlash(rel)], err = os.ReadFile(p)
		return err
	})
	if err != nil || len(files) != n || n < 20 {
		t.Fatalf("%d files, said %d: %v", len(files), n, err)
	}
	checkManifest(t, files)
	report := string(files["00-laporan-kegiatan-draf.txt"])
	for _, want := range []string{"SIMULASI", "orang-hari", "80 %", "lengkapi"} {
		if !strings.Contains(report, want) {
			t.Errorf("the draft lacks %q", want)
		}
	}
	if _, err := packFolder(context.Background(), x, asked, dir); err == nil {
		t.Error("a folder that was there was replaced")
	}
	path := filepath.Join(t.TempDir(), "a.zip")
	asked.anonymous = true
	err = writeWith(path, 0o600, func(f *os.File) error { _, err := writePack(context.Background(), x, asked, f); return err })
	if err != nil {
		t.Fatal(err)
	}
	zipped := readZip(t, path)
	checkManifest(t, zipped)
	roll, err := s.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range zipped {
		for _, r := range roll.Rows {
			if strings.HasSuffix(name, ".csv") && (strings.Contains(string(text), r.Name) || strings.Contains(string(text), string(r.ID))) {
				t.Errorf("%s names %s", name, r.Name)
			}
		}
	}
}

func checkManifest(t *testing.T, files map[string][]byte) {
	t.Helper()
	lines := strings.Split(strings.TrimSpace(string(files[manifest])), "\n")
	if len(lines) != len(files)-1 {
		t.Errorf("the manifest has %d lines for %d files", len(lines), len(files))
	}
	for _, l := range lines {
		sum, name, _ := strings.Cut(l, "  ")
		if got := sha256.Sum256(files[name]); hex.EncodeToString(got[:]) != sum {
			t.Errorf("%s: the sum is wrong", name)
		}
	}
}

// TestPackGivenUpLeavesNothing: what was begun is gone.
func TestPackGivenUpLeavesNothing(t *testing.T) {
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	dir := t.TempDir()
	if _, err := packFolder(ctx, exporterOf(s), exportAsked{event: e, format: export.Folder}, filepath.Join(dir, "paket")); err == nil {
		t.Fatal("no error")
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 0 {
		t.Errorf("left %v %v", left, err)
	}
}
