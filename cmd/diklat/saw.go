package main

import (
	"context"
	"errors"
	"sync"
	"time"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
)

// seenFor is how long one line of the trail stands for the looks of one person at
// one thing: screens read the list again with every check-in.
const seenFor = time.Hour

// looks remembers who looked at what lately.
type looks struct {
	mu   sync.Mutex
	last map[string]time.Time
}

// fresh reports whether a look needs a line of its own.
func (l *looks) fresh(key string, now time.Time) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if last, ok := l.last[key]; ok && now.Sub(last).Abs() < seenFor {
		return false
	}
	if l.last == nil {
		l.last = map[string]time.Time{}
	}
	l.last[key] = now
	return true
}

// saw leaves a line in the trail when a co-trainer looks at personal data. The
// trainer at the laptop has the file itself.
func (h *house) saw(ctx context.Context, who access.Actor, n roster.Note) error {
	if who.Role != access.CoTrainer || !h.looks.fresh(string(who.By())+" "+n.Kind+" "+string(n.Person), h.now()) {
		return nil
	}
	return h.store.Note(ctx, who.By(), n)
}

// took leaves a line in the trail after an export on the command line. A file that
// cannot be written, on a locked stick, keeps no trail: what it holds was taken to
// that stick before.
func (a *app) took(ctx context.Context, kind string) error {
	path, err := a.path()
	if err != nil {
		return err
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	if errors.Is(err, data.ErrReadOnly) || errors.Is(err, data.ErrUnsafe) || errors.Is(err, data.ErrFull) {
		return nil
	}
	if err != nil {
		return err
	}
	return errors.Join(s.Note(ctx, roster.Organiser, roster.Note{Did: string(access.Take), Kind: kind}), s.Close())
}
