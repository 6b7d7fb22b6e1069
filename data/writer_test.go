package data_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// hold keeps the writer busy until release is called, so that what is
// submitted meanwhile shares the next commit.
func hold(t *testing.T, s *data.Store) (release func()) {
	t.Helper()
	started, done, ended := make(chan struct{}), make(chan struct{}), make(chan error, 1)
	go func() {
		ended <- s.Request(context.Background(), func() error {
			close(started)
			<-done
			return nil
		})
	}()
	<-started
	return sync.OnceFunc(func() {
		close(done)
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
}

// together submits queries as requests of their own that share one commit, in
// any order, and returns their errors by request.
func together(t *testing.T, s *data.Store, requests ...[]string) []error {
	t.Helper()
	release := hold(t, s)
	errs := make([]error, len(requests))
	var wg sync.WaitGroup
	for i, r := range requests {
		wg.Go(func() { errs[i] = s.Write(context.Background(), r...) })
	}
	s.AwaitQueue(len(requests))
	release()
	wg.Wait()
	return errs
}

func settings(t *testing.T, s *data.Store) []string {
	t.Helper()
	out, err := s.Dump(context.Background(), "SELECT key || '=' || value FROM setting ORDER BY key")
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func set(k, v string) string {
	return fmt.Sprintf("INSERT INTO setting(key, value) VALUES('%s', '%s')", k, v)
}

func TestOneFailingRequestLeavesTheOthers(t *testing.T) {
	s := datatest.Open(t)
	errs := together(t, s,
		[]string{set("a", "1")},
		[]string{set("b", "1"), "INSERT INTO setting(key) VALUES('half')"}, // value is missing
		[]string{set("c", "1")},
	)
	if errs[0] != nil || errs[1] == nil || errs[2] != nil {
		t.Errorf("errors %v", errs)
	}
	if got := fmt.Sprint(settings(t, s)); got != "[a=1 c=1]" {
		t.Errorf("kept: %s", got)
	}
}

func TestPanicInARequestLeavesTheOthers(t *testing.T) {
	s := datatest.Open(t)
	ctx := context.Background()
	if err := s.Request(ctx, func() error { panic("oh") }); err == nil {
		t.Error("a panic counts as saved")
	}
	if err := s.SetSetting(ctx, "a", "1", roster.Trainer); err != nil {
		t.Errorf("afterwards: %v", err)
	}
}

func TestFailedCommitFailsEverybodyAndTheNextOneWorks(t *testing.T) {
	s := datatest.Open(t)
	wake, cancel := s.Watch()
	defer cancel()
	errs := together(t, s,
		[]string{set("a", "1")},
		// The broken reference is found at COMMIT only.
		[]string{"PRAGMA defer_foreign_keys = 1", "INSERT INTO sesi(id, event, day, part, start_ms, end_ms) VALUES('s', 'nobody', 1, 'pagi', 1, 2)"},
		[]string{set("c", "1")},
	)
	for i, err := range errs {
		if err == nil {
			t.Errorf("request %d was told it is saved", i)
		}
	}
	if got := settings(t, s); len(got) != 0 {
		t.Errorf("kept: %v", got)
	}
	select {
	case <-wake:
		t.Error("woken without a fact")
	default:
	}
	if err := s.SetSetting(context.Background(), "d", "1", roster.Trainer); err != nil {
		t.Errorf("the writer did not come back: %v", err)
	}
	<-wake
}

func TestTransactionThatIsLostInsideABatch(t *testing.T) {
	s := datatest.Open(t)
	errs := together(t, s,
		[]string{set("a", "1")},
		[]string{"ROLLBACK"}, // what SQLite does by itself on some errors of the disk
		[]string{set("c", "1")},
	)
	for i, err := range errs {
		if err == nil {
			t.Errorf("request %d was told it is saved", i)
		}
	}
	if got := settings(t, s); len(got) != 0 {
		t.Errorf("kept outside a transaction: %v", got)
	}
	if err := s.SetSetting(context.Background(), "d", "1", roster.Trainer); err != nil {
		t.Errorf("the writer did not come back: %v", err)
	}
}

func TestFullDisk(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e := datatest.Event(t, s)
	s.LimitPages(t, 5)
	var acked []roster.Enrolment
	var full error
	for i := 0; full == nil && i < 5000; i++ {
		n, err := s.AddPerson(ctx, e.ID, roster.Person{Name: "Ina Bani", Village: e.Villages[0], Sex: roster.P}, roster.Trainer)
		if err == nil {
			acked = append(acked, n)
		}
		full = err
	}
	if !errors.Is(full, data.ErrFull) || errors.Is(full, data.ErrReadOnly) || len(acked) == 0 {
		t.Fatalf("%d saved, then %v", len(acked), full)
	}
	// The connection was opened again without the limit: room was made.
	if _, err := s.AddPerson(ctx, e.ID, roster.Person{Name: "Ina Bani", Village: e.Villages[0], Sex: roster.P}, roster.Trainer); err != nil {
		t.Errorf("with room again: %v", err)
	}
	roll, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil || len(roll.Rows) != 10+len(acked)+1 {
		t.Errorf("%d rows, %d saved, %v", len(roll.Rows), len(acked), err)
	}
}

func TestSessionThatGoesAway(t *testing.T) {
	s := datatest.Open(t)
	gone, cancel := context.WithCancel(context.Background())
	cancel()
	if err := s.SetSetting(gone, "a", "1", roster.Trainer); !errors.Is(err, context.Canceled) {
		t.Errorf("a session that is gone: %v", err)
	}
	leaving, cancel := context.WithCancel(context.Background())
	release := hold(t, s)
	saved := make(chan error, 1)
	go func() { saved <- s.SetSetting(leaving, "b", "1", roster.Trainer) }()
	s.AwaitQueue(1)
	cancel() // cut while the write waits
	release()
	if err := <-saved; err != nil {
		t.Errorf("a write that was under way: %v", err)
	}
	if got := fmt.Sprint(settings(t, s)); got != "[b=1]" {
		t.Errorf("kept: %s", got)
	}
}

func TestCloseFinishesWhatWaits(t *testing.T) {
	ctx := context.Background()
	path := filepath.Join(t.TempDir(), "x.db")
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	release := hold(t, s)
	errs := make(chan error, 20)
	for i := range 20 {
		go func() { errs <- s.SetSetting(ctx, fmt.Sprint(i), "1", roster.Trainer) }()
	}
	s.AwaitQueue(20)
	closed := make(chan error, 1)
	go func() { closed <- s.Close() }()
	release()
	for range 20 {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	if err := <-closed; err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Errorf("second close: %v", err)
	}
	if err := s.SetSetting(ctx, "late", "1", roster.Trainer); !errors.Is(err, data.ErrClosed) {
		t.Errorf("after close: %v", err)
	}
	if got := settings(t, datatest.OpenAt(t, path, datatest.NewClock())); len(got) != 20 {
		t.Errorf("kept: %v", got)
	}
}

func TestStuckWatcherBlocksNobody(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	for range 50 {
		_, cancel := s.Watch() // nobody reads
		defer cancel()
	}
	for i := range 20 {
		if err := s.SetSetting(ctx, "k", fmt.Sprint(i), roster.Trainer); err != nil {
			t.Fatal(err)
		}
	}
}
