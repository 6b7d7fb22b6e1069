package main

import (
	"archive/zip"
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"diklat/tui/i18n"
)

// contentZip packs starting files into one file, as a file manager does.
func contentZip(t *testing.T, more ...entry) []byte {
	t.Helper()
	return archive(append([]entry{
		{name: "m9/modul.md", body: []byte(starterText(t, "modul.md", "M9")), method: zip.Deflate},
		{name: "m9/soal.yaml", body: []byte(starterText(t, "soal.yaml", "M9")), method: zip.Deflate},
	}, more...)...)
}

func fileOf(t *testing.T, b []byte) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "isi.zip")
	if err := os.WriteFile(file, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return file
}

// A content pack in one file is what its folder would be.
func TestContentFromAZip(t *testing.T) {
	x := extra{dir: fileOf(t, contentZip(t))}
	if said := x.trouble(i18n.New(i18n.ID)); said != nil {
		t.Fatalf("%q", said)
	}
	lib, shipped := x.library(), shippedOnly(t)
	m9, ok := lib.Module("M9")
	if !ok || len(lib.Modules()) != len(shipped.Modules())+1 || len(m9.Slides) == 0 || len(m9.Bank.Questions) == 0 {
		t.Errorf("%d modules, M9 %v", len(lib.Modules()), ok)
	}
	if lib.Pack().Hash == shipped.Pack().Hash {
		t.Error("two editions have one name")
	}
}

// hostilePacks are content packs that somebody might leave on a stick.
func hostilePacks(t *testing.T) map[string][]byte {
	t.Helper()
	out := hostileArchives()
	zeros := make([]byte, 17<<20)
	text := []byte(starterText(t, "modul.md", "M8"))
	for name, e := range map[string]entry{
		"a way up":           {name: "../modul.md", body: text},
		"a way up within":    {name: "m8/../../modul.md", body: text},
		"an absolute name":   {name: "/tmp/modul.md", body: text},
		"a way up (Windows)": {name: `..\modul.md`, body: text},
		"a link in it":       {name: "m8/modul.md", body: []byte("/etc/passwd"), mode: fs.ModeSymlink | 0o777},
		"a device in it":     {name: "m8/modul.md", mode: fs.ModeDevice | 0o666},
		"a bomb in it":       {name: "m8/modul.md", body: zeros, method: zip.Deflate},
		"YAML aliases":       {name: "m8/soal.yaml", body: []byte("bank: M8\njudul: &a X\nsoal: [*a, *a]\n")},
		"deep YAML":          {name: "m8/soal.yaml", body: []byte(strings.Repeat("a: {", 3000))},
		"not UTF-8":          {name: "m8/modul.md", body: []byte("---\nmodul: M8\xff\n---\n")},
		"half a module":      {name: "m8/modul.md", body: text[:300]},
		"two by one name":    {name: "M9/MODUL.md", body: text},
	} {
		out["pack: "+name] = contentZip(t, e)
	}
	cut := contentZip(t)
	out["pack: cut"] = cut[:len(cut)/2]
	flipped := bytes.Clone(contentZip(t, entry{name: "m8/modul.md", body: text, method: zip.Store}))
	flipped[bytes.Index(flipped, text[:40])+20] ^= 0x20 // one letter is another: the checksum says so
	out["pack: a letter changed"] = flipped
	less := bytes.Clone(contentZip(t))
	for i := 0; i+46 < len(less); i++ { // the directory says that each file has less
		if bytes.HasPrefix(less[i:], []byte("PK\x01\x02")) {
			less[i+25] = 0
		}
	}
	out["pack: says less"] = less
	return out
}

// TestHostileContentPacks: whatever is wrong with a pack, the content inside stays
// as it was, nothing of the pack gets in or lies anywhere, and a sentence says so.
func TestHostileContentPacks(t *testing.T) {
	tmp := t.TempDir()
	t.Setenv("TMPDIR", tmp)
	shipped := shippedOnly(t)
	for name, b := range hostilePacks(t) {
		file := fileOf(t, b)
		start, peak := time.Now(), watchHeap()
		x := extra{dir: file}
		said := x.trouble(i18n.New(i18n.ID))
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if grown := peak(); grown > 64<<20 && raceSuffix == "" {
			t.Errorf("%s: %d MB", name, grown>>20)
		}
		if len(said) == 0 || !strings.Contains(said[0], "isi bawaan yang dipakai") {
			t.Errorf("%s: said %q", name, said)
		}
		if strings.Contains(name, "way up") && !strings.Contains(said[0], "ditolak") {
			t.Errorf("%s: said %q", name, said)
		}
		lib := x.library()
		if lib.Pack() != shipped.Pack() || slices.Contains(lib.Banks(), "M9") || len(lib.Modules()) != len(shipped.Modules()) {
			t.Errorf("%s: something of it is in use", name)
		}
		if left := under(t, filepath.Dir(file)); left != filepath.Dir(file)+" "+file {
			t.Errorf("%s: files %s", name, left)
		}
	}
	if left := under(t, tmp); left != tmp {
		t.Errorf("temporary files: %s", left)
	}
}
