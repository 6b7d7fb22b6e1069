package data_test

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// With workChild set to a data file the test binary does a small day on it:
// migration, check-ins, a quiz, a backup, a close and another start, and prints
// what was acknowledged. workLoose keeps the file with synchronous=NORMAL.
const (
	workChild = "DIKLAT_TEST_WORK"
	workLoose = "DIKLAT_TEST_LOOSE"
)

// exitFault is the child's end when a call failed: an error, and no crash.
const exitFault = 3

func workload(path string, loose bool) int {
	o := data.Options{}
	if loose {
		o = data.Loosely()
	}
	code := 0
	for half := range 2 {
		if err := shift(path, half, o); err != nil {
			fmt.Fprintf(os.Stderr, "fault: %s: %v\n", sentenceFor(err), strings.ReplaceAll(err.Error(), "\n", "; "))
			code = exitFault
		}
	}
	return code
}

// sentenceFor is the kind of an error for which the program has a sentence; "?"
// if it would show a bare reference.
func sentenceFor(err error) string {
	for name, k := range map[string]error{"io": data.ErrIO, "full": data.ErrFull, "readonly": data.ErrReadOnly,
		"locked": data.ErrLocked, "corrupt": data.ErrCorrupt, "unsafe": data.ErrUnsafe, "not ours": data.ErrNotOurs} {
		if errors.Is(err, k) {
			return name
		}
	}
	return "?"
}

// workers write at once; each does rounds in each half of the day.
const workers, rounds = 4, 30

// shift is half a day. What fails is tried again by nobody: the next write has to
// find its own way.
func shift(path string, half int, o data.Options) (err error) {
	ctx := context.Background()
	s, err := data.Open(ctx, path, o)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	fmt.Printf("opened\n")
	e, _, err := s.CurrentEvent(ctx)
	if err != nil {
		return err
	}
	roll, err := s.Roll(ctx, e.ID, e.Sesi[half].ID)
	if err != nil {
		return err
	}
	var wg sync.WaitGroup
	errs := make([]error, workers+1)
	for w := range workers {
		wg.Go(func() { errs[w] = serveOne(ctx, s, roll, half, w) })
	}
	wg.Wait()
	errs[workers] = s.Backup(ctx, filepath.Join(filepath.Dir(path), "cadangan", "x.db"))
	if errs[workers] == nil {
		fmt.Printf("backup %d\n", half)
	}
	return errors.Join(errs...)
}

func serveOne(ctx context.Context, s *data.Store, roll roster.Roll, half, w int) error {
	var errs []error
	for i := range rounds {
		q := fmt.Sprintf("%d-%d-%d", half, w, i)
		body := fmt.Appendf(nil, `{"run":"r","question":%q,"person":"w%d","answer":{"i":%d}}`, q, w, i)
		err := s.AppendRoom(ctx, roll.Event.ID, []data.RoomRecord{{Kind: "answered", At: time.Now(), Body: body}})
		if errs = append(errs, err); err == nil {
			fmt.Printf("answer %s\n", q)
		}
		if i%3 == 0 {
			p := roll.Rows[(i/3*workers+w)%len(roll.Rows)].ID
			_, err := s.CheckIn(ctx, roll.Event.ID, roll.Sesi.ID, p, time.Now())
			if errs = append(errs, err); err == nil {
				fmt.Printf("checkin %s %s\n", roll.Sesi.ID, p)
			}
		}
	}
	return errors.Join(errs...)
}

// fixtures are data files that released programs made: the schema they had.
func fixtures() []int { return []int{1, 4} }

// fixture lays the file that the program of a schema made; schema 0 is a new one
// of this program with a crowd in it.
func fixture(tb testing.TB, schema int, path string) {
	tb.Helper()
	if schema == 0 {
		s, err := data.Open(context.Background(), path, data.Options{})
		if err != nil {
			tb.Fatal(err)
		}
		datatest.Crowd(tb, s, datatest.Event(tb, s), 80)
		if err := s.Close(); err != nil {
			tb.Fatal(err)
		}
		return
	}
	f, err := os.Open(fmt.Sprintf("testdata/schema%d.db.gz", schema))
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		tb.Fatal(err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		tb.Fatal(err)
	}
	if err := os.WriteFile(path, b, 0o600); err != nil {
		tb.Fatal(err)
	}
}
