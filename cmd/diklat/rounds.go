package main

import (
	"context"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data/backup"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/screen"
)

// How often a backup is made by itself, and how often that is asked.
const (
	backupEvery = 15 * time.Minute
	backupAsk   = 20 * time.Second
)

// rounds makes backups by itself: every quarter of an hour in which something
// happened, and after each sesi.
type rounds struct {
	vault
	house *house

	mu    sync.Mutex // one backup at a time
	facts int        // in the last backup of this run
	last  time.Time
	news  *live.Mailbox[screen.BackupNow] // for the trainer's screens
}

func newRounds(v vault, h *house) *rounds {
	return &rounds{vault: v, house: h, news: live.NewMailbox[screen.BackupNow]()}
}

// next waits for how the next backup went.
func (r *rounds) next() tea.Msg {
	n, ok := r.news.Next()
	if !ok {
		return nil
	}
	return n
}

// due says whether a backup is due. sesiEnd is when the sesi that was last in
// session ended; zero if none has.
func due(now, last time.Time, changed bool, sesiEnd time.Time) bool {
	switch {
	case !changed:
		return false
	case now.Before(last): // the clock was set back: better one too many
		return true
	case !sesiEnd.IsZero() && !now.Before(sesiEnd) && last.Before(sesiEnd):
		return true
	}
	return now.Sub(last) >= backupEvery
}

// lastEnd is the end of the newest sesi that is over at now.
func lastEnd(e roster.Event, now time.Time) (end time.Time) {
	for _, s := range e.Sesi {
		if !s.End.After(now) && s.End.After(end) {
			end = s.End
		}
	}
	return end
}

// run makes backups until ctx ends, and one at the end.
func (r *rounds) run(ctx context.Context) {
	defer rescued("make backups")
	r.mu.Lock()
	r.last = r.now()
	r.mu.Unlock()
	t := time.NewTicker(backupAsk)
	defer t.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-t.C:
			r.ask(ctx)
		}
	}
}

// ask makes a backup if one is due.
func (r *rounds) ask(ctx context.Context) {
	e, _ := r.house.today()
	facts, err := r.store.Facts(ctx)
	r.mu.Lock()
	yes := err == nil && due(r.now(), r.last, facts != r.facts, lastEnd(e, r.now()))
	r.mu.Unlock()
	if yes {
		_, _ = r.once(ctx, nil) // how it went is on the trainer's screen
	}
}

// once makes a backup now and tells how it went.
func (r *rounds) once(ctx context.Context, tell func(backup.Stage)) (backup.Manifest, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	dir, _, err := r.place(ctx)
	if err != nil {
		return backup.Manifest{}, err
	}
	m, err := r.make(ctx, dir, tell)
	r.last = r.now() // also where it failed: the disk is not asked again at once
	if err == nil {
		r.facts = m.Holds.Facts()
	}
	r.news.Put(screen.BackupNow{At: m.Created, Err: err})
	return m, err
}

// bye makes a last backup in the second place, if there is one and something
// happened since the last backup. A folder beside the data can wait.
func (r *rounds) bye(ctx context.Context) error {
	if _, near, err := r.place(ctx); near || err != nil {
		return err
	}
	facts, err := r.store.Facts(ctx)
	r.mu.Lock()
	same := facts == r.facts
	r.mu.Unlock()
	if err != nil || same || facts == 0 {
		return err
	}
	_, err = r.once(ctx, nil)
	return err
}
