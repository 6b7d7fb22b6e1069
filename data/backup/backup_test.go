package backup

import (
	"bytes"
	"context"
	"errors"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"filippo.io/age"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

const pass = "kopi sawah layar tujuh"

// quick is a work factor for tests.
const quick = 4

// shop is a data file with a morning in it, a maker and its key.
type shop struct {
	Maker
	store *data.Store
	event roster.Event
	key   Key
	ids   []age.Identity
	dir   string
}

func newShop(t *testing.T) *shop {
	t.Helper()
	s := &shop{store: datatest.Open(t), dir: filepath.Join(t.TempDir(), "stik")}
	s.event = datatest.Event(t, s.store)
	datatest.Crowd(t, s.store, s.event, 60)
	var err error
	if s.key, err = NewKey(pass, quick); err != nil {
		t.Fatal(err)
	}
	if s.ids, err = Unseal(s.key.Sealed, pass); err != nil {
		t.Fatal(err)
	}
	to, err := Recipients(s.key.Recipient)
	if err != nil {
		t.Fatal(err)
	}
	clock := datatest.NewClock()
	s.Maker = Maker{Source: s.store, Work: t.TempDir(), To: to, Sealed: s.key.Sealed, Program: "test", Now: func() time.Time { clock.Add(time.Minute); return clock.Now() }}
	return s
}

func (s *shop) make(t *testing.T) (Manifest, string) {
	t.Helper()
	m, err := s.Create(t.Context(), s.dir)
	if err != nil {
		t.Fatal(err)
	}
	return m, filepath.Join(s.dir, m.File)
}

// names are those of the people in the file.
func (s *shop) names(t *testing.T) []string {
	t.Helper()
	r, err := s.store.Roll(t.Context(), s.event.ID, s.event.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	out := []string{s.event.Title, s.event.Venue}
	for _, row := range r.Rows {
		out = append(out, row.Name)
	}
	return out
}

func TestBackupIsWholeAndNamesNobody(t *testing.T) {
	s := newShop(t)
	stages := []Stage{}
	s.Tell = func(st Stage) { stages = append(stages, st) }
	m, path := s.make(t)
	if len(stages) != 4 || stages[3] != Done {
		t.Errorf("stages %v", stages)
	}
	if got, depth, err := Verify(t.Context(), path, t.TempDir(), s.ids); err != nil || depth != Whole || !got.Holds.Same(m.Holds) || got.Holds.Counts["person"] != 70 {
		t.Errorf("%v %v %+v", err, depth, got.Holds.Counts)
	}
	if _, depth, err := Verify(t.Context(), path, t.TempDir(), nil); err != nil || depth != Bytes {
		t.Errorf("from outside: %v %v", depth, err)
	}
	files, err := os.ReadDir(s.dir)
	if err != nil || len(files) != 3 { // backup, manifest, sealed key
		t.Errorf("%v %v", files, err)
	}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(s.dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range s.names(t) {
			if bytes.Contains(b, []byte(n)) {
				t.Errorf("%s says %q", f.Name(), n)
			}
		}
		if bytes.Contains(b, []byte("PRIVATE KEY")) || bytes.Contains(b, []byte("AGE-SECRET")) {
			t.Errorf("%s holds a key in the open", f.Name())
		}
	}
	if left, _ := os.ReadDir(s.Work); len(left) != 0 {
		t.Errorf("left unencrypted on the laptop: %v", left)
	}
}

// TestPublicAgeOpensIt: without this program, with the tool that everybody has.
func TestPublicAgeOpensIt(t *testing.T) {
	tool, err := exec.LookPath("age")
	if err != nil {
		t.Skip("no age tool here")
	}
	s := newShop(t)
	m, path := s.make(t)
	key := filepath.Join(t.TempDir(), "key.txt")
	secret := s.ids[0].(*age.X25519Identity).String()
	if err := os.WriteFile(key, []byte(secret), 0o600); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "diklat.db")
	if b, err := exec.Command(tool, "-d", "-i", key, "-o", out, path).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, b)
	}
	got, err := data.Inspect(t.Context(), out)
	if err != nil || !got.Same(m.Holds) {
		t.Errorf("%v %+v", err, got)
	}
}

// TestRestoreDrill brings a backup back and compares everything.
func TestRestoreDrill(t *testing.T) {
	ctx := t.Context()
	s := newShop(t)
	m, path := s.make(t)
	out := filepath.Join(t.TempDir(), "baru", "diklat.db")
	if _, err := Restore(ctx, path, out, s.ids); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(ctx, path, out, s.ids); !errors.Is(err, ErrExists) {
		t.Errorf("over a file that is there: %v", err)
	}
	back := datatest.OpenAt(t, out, datatest.NewClock())
	if err := back.Rebuild(ctx); err != nil {
		t.Fatal(err)
	}
	mine, err1 := s.store.Roll(ctx, s.event.ID, s.event.Sesi[0].ID)
	theirs, err2 := back.Roll(ctx, s.event.ID, s.event.Sesi[0].ID)
	if err1 != nil || err2 != nil || len(mine.Rows) != len(theirs.Rows) {
		t.Fatal(err1, err2, len(theirs.Rows))
	}
	for i := range mine.Rows {
		if mine.Rows[i] != theirs.Rows[i] {
			t.Errorf("row %d: %+v, restored %+v", i, mine.Rows[i], theirs.Rows[i])
		}
	}
	c, err := back.VerifyChain(ctx)
	if err != nil || !c.Intact() || c.Facts != m.Holds.Facts() {
		t.Errorf("%+v %v", c, err)
	}
	if back.Device() == s.store.Device() {
		t.Error("the restored file goes on as the laptop it came from")
	}
	if err := os.Remove(path + ".json"); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(ctx, path, filepath.Join(t.TempDir(), "x.db"), s.ids); err != nil {
		t.Errorf("without its manifest: %v", err)
	}
}

func TestWrongKeys(t *testing.T) {
	s := newShop(t)
	_, path := s.make(t)
	if _, err := Unseal(s.key.Sealed, "kopi sawah layar enam"); !errors.Is(err, ErrWrongKey) {
		t.Errorf("wrong passphrase: %v", err)
	}
	if _, err := UnsealBeside(path, pass); err != nil {
		t.Errorf("the key beside the backup: %v", err)
	}
	other, _ := age.GenerateX25519Identity()
	if _, _, err := Verify(t.Context(), path, t.TempDir(), []age.Identity{other}); !errors.Is(err, ErrWrongKey) {
		t.Errorf("somebody else's key: %v", err)
	}
	if _, err := NewKey("pendek", quick); !errors.Is(err, ErrWeak) {
		t.Errorf("a short passphrase: %v", err)
	}
	if _, err := Recipients("age1nothing"); !errors.Is(err, ErrWrongKey) {
		t.Errorf("no recipient: %v", err)
	}
}

// TestAbuseEveryBitFlipIsDetected flips one bit of the backup or of its manifest.
func TestAbuseEveryBitFlipIsDetected(t *testing.T) {
	s := newShop(t)
	_, path := s.make(t)
	work := t.TempDir()
	rng := rand.New(rand.NewPCG(7, 11))
	flips := 100
	if raced {
		flips = 10
	}
	if os.Getenv("DIKLAT_ABUSE") == "long" {
		flips = 1000
	}
	for i := range flips {
		file := path
		if i%10 == 0 {
			file += ".json"
		}
		good, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		bad := bytes.Clone(good)
		at := rng.IntN(len(bad) * 8)
		bad[at/8] ^= 1 << (at % 8)
		if err := os.WriteFile(file, bad, 0o600); err != nil {
			t.Fatal(err)
		}
		var ids []age.Identity
		if i%50 == 0 {
			ids = s.ids // the whole way; the bytes alone tell already
		}
		if _, _, err := Verify(t.Context(), path, work, ids); err == nil {
			t.Errorf("bit %d of %s: not noticed", at, filepath.Base(file))
		}
		if err := os.WriteFile(file, good, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, _, err := Verify(t.Context(), path, work, s.ids); err != nil {
		t.Errorf("put right again: %v", err)
	}
	// Decryption alone notices, too: somebody may have lost the manifest.
	_ = os.Remove(path + ".json")
	good, _ := os.ReadFile(path)
	for range flips / 20 {
		bad := bytes.Clone(good)
		at := rng.IntN(len(bad) * 8)
		bad[at/8] ^= 1 << (at % 8)
		_ = os.WriteFile(path, bad, 0o600)
		if _, err := Restore(t.Context(), path, filepath.Join(work, "x.db"), s.ids); err == nil {
			t.Fatalf("bit %d restored without a manifest", at)
		}
	}
}

var errCut = errors.New("the power went")

// TestAbuseCutsLeaveTheOneBefore ends a backup at every point at which it can end, and
// at random ones up to 200: what lies in the folder then is the backup before,
// valid, and nothing that looks valid and is not.
func TestAbuseCutsLeaveTheOneBefore(t *testing.T) {
	s := newShop(t)
	first, _ := s.make(t)
	points := 0
	s.cut = func(string) error { points++; return nil }
	_, path := s.make(t)
	for _, p := range []string{path, path + ".json"} {
		if err := os.Remove(p); err != nil {
			t.Fatal(err)
		}
	}
	cuts := points + 4
	if raced {
		cuts = 3
	}
	if os.Getenv("DIKLAT_ABUSE") == "long" {
		cuts = 200
	}
	for i := range cuts {
		n := 0
		s.cut = func(string) error {
			if n++; n > i%(points+1) {
				return errCut
			}
			return nil
		}
		_, err := s.Create(t.Context(), s.dir)
		if done := i%(points+1) == points; done != (err == nil) {
			t.Fatalf("cut at %d of %d: %v", i%(points+1), points, err)
		}
		list, lerr := List(s.dir)
		if lerr != nil {
			t.Fatal(lerr)
		}
		valid := 0
		for _, e := range list {
			if e.Err != nil {
				continue
			}
			if _, _, err := Verify(t.Context(), e.Path, s.Work, s.ids); err != nil {
				t.Fatalf("after a cut at %d, %s looks valid and is not: %v", i, e.File, err)
			}
			valid++
		}
		want := 1
		if i%(points+1) >= points-1 { // the last point lies behind the manifest
			want = 2
		}
		if valid != want {
			t.Fatalf("after a cut at %d of %d: %d valid backups, want %d", i%(points+1), points, valid, want)
		}
		for _, e := range list {
			if e.File != first.File {
				_, _ = os.Remove(e.Path), os.Remove(e.Path+".json")
			}
		}
	}
}

func TestGenerations(t *testing.T) {
	start := time.Date(2025, 11, 3, 8, 0, 0, 0, time.UTC)
	var list []Entry // every 15 minutes of 60 days, the newest first
	for i := 60*96 - 1; i >= 0; i-- {
		e := Entry{}
		e.Created = start.Add(time.Duration(i) * 15 * time.Minute)
		e.Holds.Counts = map[string]int{"fact": i}
		list = append(list, e)
	}
	count := func() (n int) {
		for _, k := range kept(list) {
			if k {
				n++
			}
		}
		return n
	}
	keep := kept(list)
	for i := range 8 {
		if !keep[i] {
			t.Errorf("one of the last, %d, goes", i)
		}
	}
	if n := count(); n < 30 || n > keepLast+keepHourly+keepDaily+keepWeekly+keepMonthly {
		t.Errorf("%d are kept", n)
	}
	list[4000].Err = ErrDamaged
	list[3000].Holds.Counts["fact"] = 1 << 20 // made under a wrong clock, and it holds the most
	if keep = kept(list); !keep[4000] || !keep[3000] {
		t.Error("one that holds the most, or one that is damaged, goes")
	}
	if n := len(kept(nil)); n != 0 {
		t.Error(n)
	}
}

func TestPrune(t *testing.T) {
	s := newShop(t)
	for range keepLast + 2 {
		s.make(t)
	}
	n, err := Prune(s.dir)
	list, lerr := List(s.dir)
	if err != nil || lerr != nil || len(list) != keepLast+2-n || len(list) < keepLast {
		t.Errorf("%d removed, %d left, %v %v", n, len(list), err, lerr)
	}
	newest, ok := Newest(list)
	if !ok || newest.File < list[len(list)-1].File {
		t.Errorf("the newest is gone: %+v", newest)
	}
}

func TestPlainOnTheSameLaptop(t *testing.T) {
	s := newShop(t)
	s.To, s.Sealed = nil, nil
	m, path := s.make(t)
	if m.Encrypted || !strings.HasSuffix(path, ".db") {
		t.Errorf("%+v", m)
	}
	if _, depth, err := Verify(t.Context(), path, t.TempDir(), nil); err != nil || depth != Whole {
		t.Error(depth, err)
	}
}

func TestNoPlace(t *testing.T) {
	s := newShop(t)
	blocked := filepath.Join(t.TempDir(), "berkas")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Create(context.Background(), blocked); !errors.Is(err, ErrNoPlace) {
		t.Errorf("a file in place of the folder: %v", err)
	}
	gone, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Create(gone, s.dir); err == nil {
		t.Error("called off, and it was made")
	}
}
