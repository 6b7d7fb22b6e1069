package main

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/quiz/qfile"
	"diklat/quiz/sheet"
	"diklat/roster/exchange"
	"diklat/tui/i18n"
)

// entry is one file of a made-up archive.
type entry struct {
	name   string
	body   []byte
	mode   fs.FileMode
	method uint16
	flags  uint16
}

func archive(entries ...entry) []byte {
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, e := range entries {
		h := &zip.FileHeader{Name: e.name, Method: e.method, Flags: e.flags}
		if e.mode != 0 {
			h.SetMode(e.mode)
		}
		if e.method == 99 {
			w, err := z.CreateRaw(h)
			if err == nil {
				_, _ = w.Write(e.body)
			}
			continue
		}
		if w, err := z.CreateHeader(h); err == nil {
			_, _ = w.Write(e.body)
		}
	}
	_ = z.Close()
	return buf.Bytes()
}

// wrapped is a bundle by hand: a manifest that fits, around lines that need not.
func wrapped(lines ...string) []byte {
	body := []byte(strings.Join(lines, "\n") + "\n")
	sum := sha256.Sum256(body)
	m, _ := json.Marshal(exchange.Bundle{Format: 1, ID: "x", Facts: len(lines), Parts: []exchange.Part{
		{Name: "facts-0001.jsonl", Size: int64(len(body)), SHA256: hex.EncodeToString(sum[:]), Facts: len(lines)}}})
	return archive(entry{name: "facts-0001.jsonl", body: body}, entry{name: "manifest.json", body: m})
}

func fact(change func(*exchange.Fact)) string {
	f := exchange.Fact{ID: "i", Device: "d", Seq: 1, Actor: "pelatih", Kind: "note", Body: `{}`, Hash: strings.Repeat("0", 64), Link: strings.Repeat("0", 64)}
	change(&f)
	b, _ := json.Marshal(f)
	return string(b)
}

// hostileArchives are ZIP files that somebody might leave on a stick.
func hostileArchives() map[string][]byte {
	zeros := make([]byte, 20<<20)
	many := make([]entry, 201)
	for i := range many {
		many[i] = entry{name: fmt.Sprint(i)}
	}
	good := wrapped(fact(func(*exchange.Fact) {}))
	lie := bytes.Clone(archive(entry{name: "manifest.json", body: zeros[:1<<20], method: zip.Deflate}))
	for i := 0; i+46 < len(lie); i++ { // the directory says ten bytes
		if bytes.HasPrefix(lie[i:], []byte("PK\x01\x02")) {
			lie[i+24], lie[i+25], lie[i+26], lie[i+27] = 10, 0, 0, 0
		}
	}
	return map[string][]byte{
		"empty":            archive(),
		"up":               archive(entry{name: "../naik.txt", body: []byte("x")}),
		"up within":        archive(entry{name: "a/../../naik.txt", body: []byte("x")}),
		"absolute":         archive(entry{name: "/tmp/guard-naik.txt", body: []byte("x")}),
		"windows up":       archive(entry{name: `..\naik.txt`, body: []byte("x")}),
		"windows drive":    archive(entry{name: `C:\naik.txt`, body: []byte("x")}),
		"a link":           archive(entry{name: "manifest.json", body: []byte("/etc/passwd"), mode: fs.ModeSymlink | 0o777}),
		"a device":         archive(entry{name: "manifest.json", mode: fs.ModeDevice | 0o666}),
		"many":             archive(many...),
		"deep":             archive(entry{name: strings.Repeat("a/", 100) + "x"}),
		"bomb":             archive(entry{name: "manifest.json", body: zeros, method: zip.Deflate}),
		"bomb in parts":    archive(entry{name: "a", body: zeros[:15<<20], method: zip.Deflate}, entry{name: "b", body: zeros[:15<<20], method: zip.Deflate}),
		"says less":        lie,
		"two of one name":  archive(entry{name: "manifest.json", body: []byte("{}")}, entry{name: "manifest.json", body: []byte("{}")}),
		"two but for case": archive(entry{name: "manifest.json", body: []byte("{}")}, entry{name: "MANIFEST.JSON", body: []byte("{}")}),
		"locked":           archive(entry{name: "manifest.json", body: []byte("{}"), flags: 1}),
		"unknown method":   archive(entry{name: "manifest.json", body: []byte("{}"), method: 99}),
		"cut":              good[:len(good)-30],
		"cut early":        good[:40],
		"no manifest":      archive(entry{name: "facts-0001.jsonl", body: []byte("{}")}),
		"no JSON":          archive(entry{name: "manifest.json", body: []byte("halo")}),
		"another format":   archive(entry{name: "manifest.json", body: []byte(`{"format":2,"id":"x"}`)}),
		"a part too many":  archive(entry{name: "manifest.json", body: []byte(`{"format":1,"id":"x","parts":[{"name":"facts-0001.jsonl"}]}`)}),
		"a file too many":  archive(entry{name: "manifest.json", body: []byte(`{"format":1,"id":"x"}`)}, entry{name: "virus.exe", body: []byte("MZ")}),
		"another sum":      archive(entry{name: "facts-0001.jsonl", body: []byte("")}, entry{name: "manifest.json", body: []byte(`{"format":1,"id":"x","parts":[{"name":"facts-0001.jsonl","sha256":"00"}]}`)}),
		"forged":           good,
		"deep JSON":        wrapped(strings.Repeat("[", 100_000)),
		"deep body":        wrapped(fact(func(f *exchange.Fact) { f.Body = `{"a":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + "}" })),
		"long line":        wrapped(strings.Repeat("x", 9<<20)),
		"escapes":          wrapped(fact(func(f *exchange.Fact) { f.Actor = "\x1b]52;c;x\x07" })),
		"seq zero":         wrapped(fact(func(f *exchange.Fact) { f.Seq = 0 })),
		"seq below":        wrapped(fact(func(f *exchange.Fact) { f.Seq = -1 })),
		"body a list":      wrapped(fact(func(f *exchange.Fact) { f.Body = "[]" })),
		"body no JSON":     wrapped(fact(func(f *exchange.Fact) { f.Body = "{halo" })),
		"more fields":      wrapped(`{"id":"i","device":"d","seq":1,"kind":"k","body":"{}","sql":"DROP TABLE fact"}`),
	}
}

// hostileFiles are other files, and data files that do more than hold data.
func hostileFiles(t *testing.T) map[string][]byte {
	t.Helper()
	out := map[string][]byte{
		"nothing": nil, "a letter": []byte("Yth. Bapak Kepala Desa"), "a head": []byte("SQLite format 3\x00"), "a head and noise": []byte("SQLite format 3\x00" + strings.Repeat("?", 8000)),
		"age and noise": []byte("age-encryption.org/v1\n-> scrypt x 99\nhalo"), "packed": {0x1f, 0x8b, 8, 0, 0},
	}
	for name, sql := range map[string]string{
		"a trigger":     "CREATE TRIGGER t AFTER INSERT ON fact BEGIN DELETE FROM fact; END",
		"a view":        "CREATE VIEW v AS SELECT * FROM person",
		"a table":       "CREATE TABLE extra(a)",
		"an index less": "DROP INDEX fact_room",
		"newer":         "PRAGMA user_version = 999",
		"another app":   "PRAGMA application_id = 7",
		"a forged fact": "UPDATE fact SET actor = 'x' WHERE ord = 3",
		"a forged body": "UPDATE fact SET body = '{\"x\":1}' WHERE ord = 3",
	} {
		out[name] = datatest.File(t, sql)
	}
	whole := datatest.File(t)
	out["cut in half"] = whole[:len(whole)/2]
	holed := bytes.Clone(whole)
	clear(holed[8*4096 : 12*4096])
	out["pages of zeros"] = holed
	return out
}

// TestHostileFilesAreRefused: each within five seconds and 64 MB, in one sentence;
// the data file is the same to the byte, and nothing lies where nothing lay.
func TestHostileFilesAreRefused(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", filepath.Join(dir, "tmp"))
	if err := os.Mkdir(filepath.Join(dir, "tmp"), 0o700); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(dir, "x.db")
	if err := os.WriteFile(db, datatest.File(t), 0o600); err != nil {
		t.Fatal(err)
	}
	live, _ := os.ReadFile(db)
	all := hostileArchives()
	for n, b := range hostileFiles(t) {
		all[n] = b
	}
	if len(all) < 40 {
		t.Errorf("only %d hostile files", len(all))
	}
	before := under(t, dir)
	for name, b := range all {
		file := filepath.Join(t.TempDir(), "stik.paket")
		if err := os.WriteFile(file, b, 0o600); err != nil {
			t.Fatal(err)
		}
		var errs bytes.Buffer
		start, peak := time.Now(), watchHeap()
		code := run(t.Context(), []string{"bundle", "import", file, "--db", db}, stdio{strings.NewReader(""), io.Discard, &errs}, func(string) string { return "" })
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		if grown := peak(); grown > 64<<20 && raceSuffix == "" {
			t.Errorf("%s: %d MB", name, grown>>20)
		}
		if code != exitFailed || strings.Count(strings.TrimSpace(errs.String()), "\n") > 0 || errs.Len() == 0 || strings.Contains(errs.String(), "E0") {
			t.Errorf("%s: code %d, %q", name, code, errs.String())
		}
		if now, _ := os.ReadFile(db); !bytes.Equal(now, live) {
			t.Fatalf("%s: the data file changed", name)
		}
	}
	if after := under(t, dir); after != before {
		t.Errorf("files: %s, were %s", after, before)
	}
	if _, err := os.Stat("/tmp/guard-naik.txt"); err == nil {
		t.Error("a file outside")
	}
}

// under lists the files of a folder and below.
func under(t *testing.T, dir string) string {
	t.Helper()
	var out []string
	_ = filepath.WalkDir(dir, func(p string, _ fs.DirEntry, err error) error { out = append(out, p); return err })
	return strings.Join(out, " ")
}

// watchHeap looks at the heap until the function it returns is called, which gives
// how far it grew.
func watchHeap() func() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	base, most, stop, done := m.HeapAlloc, m.HeapAlloc, make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for {
			select {
			case <-stop:
				return
			case <-time.After(5 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.HeapAlloc)
			}
		}
	}()
	return func() uint64 {
		close(stop)
		<-done
		return most - base
	}
}

// TestAbuseMutatedFiles breaks good files in a thousand ways: no panic, no wait, and
// what is let through is a whole bundle.
func TestAbuseMutatedFiles(t *testing.T) {
	work := t.TempDir()
	db := datatest.File(t)
	var book bytes.Buffer
	if err := sheet.WriteXLSX(&book, sheet.Example()); err != nil {
		t.Fatal(err)
	}
	good := map[string][]byte{"db": db, "paket": bundleOf(t, db), "xlsx": book.Bytes()}
	rounds := 20
	if os.Getenv("DIKLAT_ABUSE") == "long" {
		rounds = 334
	}
	rng := rand.New(rand.NewPCG(3, 9))
	a := &app{getenv: func(string) string { return "" }, now: time.Now, text: i18n.New(i18n.ID)}
	passed := 0
	for name, b := range good {
		for i := range rounds {
			bad := mutated(rng, b)
			start := time.Now()
			if name == "xlsx" {
				_, _ = qfile.Read(bytes.NewReader(bad), "x.xlsx", qfile.Auto)
			} else {
				file := filepath.Join(work, fmt.Sprint(name, i))
				if err := os.WriteFile(file, bad, 0o600); err != nil {
					t.Fatal(err)
				}
				if p, err := a.stage(t.Context(), file, work, bundleOptions{}); err == nil {
					passed++
					if err := checkAll(t.Context(), p.each); err != nil {
						t.Errorf("%s %d was let through: %v", name, i, err)
					}
					p.close()
				}
				_ = os.Remove(file)
			}
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("%s %d: %v", name, i, took)
			}
		}
	}
	t.Logf("%d files, %d whole in spite of it", 3*rounds, passed)
}

// mutated changes some bytes, or cuts, doubles or moves a piece.
func mutated(rng *rand.Rand, b []byte) []byte {
	out := bytes.Clone(b)
	switch rng.IntN(4) {
	case 0:
		return out[:rng.IntN(len(out))]
	case 1:
		i := rng.IntN(len(out))
		return append(out[:i:i], out[i/2:]...)
	}
	for range 1 + rng.IntN(40) {
		out[rng.IntN(len(out))] = byte(rng.IntN(256))
	}
	return out
}

func bundleOf(t *testing.T, db []byte) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "x.db")
	if err := os.WriteFile(path, db, 0o600); err != nil {
		t.Fatal(err)
	}
	s := datatest.OpenAt(t, path, datatest.NewClock())
	var buf bytes.Buffer
	if _, err := s.Bundle(t.Context(), &buf, "test"); err != nil {
		t.Fatal(err)
	}
	return buf.Bytes()
}
