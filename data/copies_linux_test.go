package data_test

import (
	"bufio"
	"context"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
)

// copyRaw is what a file manager does: it reads and writes, and knows nothing.
func copyRaw(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return errors.Join(err, out.Close())
}

// TestCopiedWhileOpen copies the file alone, or with its log in either order,
// from under a program that writes. Every copy opens and holds all that was
// acknowledged before the copy began, or says that something is missing, or is
// refused; none loses anything in silence. Each gets a device id of its own.
func TestCopiedWhileOpen(t *testing.T) {
	t.Parallel()
	n := images(30, 200)
	path := filepath.Join(scratch(t), "x.db")
	fixture(t, 0, path)
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killChild+"="+path, killRound+"=0", claimChild+"=1")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { _ = cmd.Process.Kill(); _ = cmd.Wait() }()
	var mu sync.Mutex
	var acked []string
	more := make(chan struct{}, 1)
	go func() {
		for sc := bufio.NewScanner(out); sc.Scan(); {
			mu.Lock()
			acked = append(acked, strings.TrimSpace(sc.Text()))
			mu.Unlock()
			select {
			case more <- struct{}{}:
			default:
			}
		}
	}()
	<-more
	counts := map[string]int{}
	devices := map[string]bool{}
	for i := range n {
		for range rand.N(20) { // the moment of the copy is what is random
			<-more
		}
		mu.Lock()
		before := append([]string(nil), acked...)
		mu.Unlock()
		into := filepath.Join(t.TempDir(), "salinan.db")
		how := []string{"alone", "file, log", "log, file"}[i%3]
		var errs []error
		for _, part := range map[string][]string{"alone": {""}, "file, log": {"", "-wal"}, "log, file": {"-wal", ""}}[how] {
			errs = append(errs, copyRaw(path+part, into+part))
		}
		if err := errors.Join(errs...); err != nil {
			t.Fatal(err)
		}
		counts[how+": "+openCopy(t, into, before, devices)]++
	}
	t.Logf("%d copies: %v", n, counts)
	if len(devices) == 0 {
		t.Error("no copy could be opened at all")
	}
}

// openCopy opens a copy and says how that went.
func openCopy(t *testing.T, path string, acked []string, devices map[string]bool) string {
	t.Helper()
	ctx := context.Background()
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		if sentenceFor(err) == "?" {
			t.Errorf("no sentence for %v", err)
		}
		return "refused"
	}
	defer s.Close()
	if devices[s.Device()] {
		t.Errorf("two copies are laptop %s", s.Device())
	}
	devices[s.Device()] = true
	missing := 0
	have := map[string]bool{}
	for _, q := range []string{"SELECT 'answer ' || question FROM answer", "SELECT 'checkin ' || person FROM attendance"} {
		rows, err := s.Dump(ctx, q)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			have[r] = true
		}
	}
	for _, a := range acked {
		if !have[a] {
			missing++
		}
	}
	p := s.Partial()
	switch {
	case p == nil && missing > 0:
		t.Errorf("%d of %d records are missing, and nobody says so", missing, len(acked))
	case p == nil:
		t.Error("a copy of a file in use is not known as one")
	case missing > 0:
		return "opened with a warning, newest missing"
	}
	return "opened with a warning, all there"
}

// TestCleanFileIsWhole: neither a file that was closed nor one whose program was
// killed says that something is missing.
func TestCleanFileIsWhole(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	for range 2 {
		s, err := data.Open(ctx, path, data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if s.Partial() != nil {
			t.Errorf("a closed file: %+v", s.Partial())
		}
		if err := s.Claim(ctx); err != nil {
			t.Fatal(err)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	fixture(t, 0, path+"2")
	path += "2"
	t.Setenv(claimChild, "1")
	killAfter(t, path, 0, 5)
	s := datatest.OpenAt(t, path, datatest.NewClock())
	if s.Partial() != nil {
		t.Errorf("after a kill: %+v", s.Partial())
	}
}
