package data

import (
	"context"
	"fmt"
	"runtime"
	"testing"
	"time"
)

// Dump lists a query's rows for tests that compare whole tables.
func (s *Store) Dump(ctx context.Context, query string) ([]string, error) {
	var out []string
	err := s.read(ctx, "dump", func(v *view) error {
		return each(v, func(r scanner) error {
			var row string
			err := r.Scan(&row)
			out = append(out, row)
			return err
		}, query)
	})
	return out, err
}

// Tables names the projections.
func Tables() []string { return projections() }

// Steps are the embedded migrations.
func Steps() ([]migration, error) { return migrationsOf(embedded) }

// WithSteps opens with other migrations: the embedded ones and these.
func WithSteps(o Options, extra ...string) (Options, error) {
	steps, err := Steps()
	for i, sql := range extra {
		steps = append(steps, migration{version: len(steps) + 1, name: string(rune('a' + i)), sql: sql})
	}
	o.steps = steps
	return o, err
}

// Write runs SQL in a request of the writer, like any method.
func (s *Store) Write(ctx context.Context, queries ...string) error {
	return s.write(ctx, "test", func(t *tx) error {
		for _, q := range queries {
			if err := t.do(q); err != nil {
				return err
			}
		}
		return nil
	})
}

// Request runs fn in a request of the writer.
func (s *Store) Request(ctx context.Context, fn func() error) error {
	return s.write(ctx, "test", func(*tx) error { return fn() })
}

// TripAfter makes the writer panic after n commits, outside of any request.
func (s *Store) TripAfter(n int) {
	committed := s.writer.committed
	s.writer.committed = func() {
		if n--; n < 0 {
			panic("tripped")
		}
		committed()
	}
}

// Hold keeps readers out, as the writer does.
func (s *Store) Hold(d time.Duration, fn func()) bool { return s.gate.hold(d, fn) }

// AwaitQueue returns when n requests wait behind the one that runs.
func (s *Store) AwaitQueue(n int) {
	for len(s.writer.queue) < n {
		runtime.Gosched()
	}
}

// LimitPages lets the file grow by a few pages only, until the writer opens it
// again.
func (s *Store) LimitPages(tb testing.TB, more int) {
	tb.Helper()
	err := s.write(context.Background(), "limit", func(t *tx) error {
		var pages int
		if err := t.link.conn.QueryRowContext(t.ctx, "PRAGMA page_count").Scan(&pages); err != nil {
			return err
		}
		var limit int
		return t.link.conn.QueryRowContext(t.ctx, fmt.Sprintf("PRAGMA max_page_count = %d", pages+more)).Scan(&limit)
	})
	if err != nil {
		tb.Fatal(err)
	}
}

// Loosely are options under which the file keeps no promise: the control of the
// tests of power cuts.
func Loosely() Options { return Options{access: loosely} }

// Program are options of the program that knew the first n migrations.
func Program(n int) (Options, error) {
	steps, err := Steps()
	return Options{steps: steps[:min(n, len(steps))]}, err
}
