package main

import (
	"context"
	"os"
	"path/filepath"
	"sync/atomic"

	"diklat/data/backup"
	"diklat/roster/access"
	"diklat/tui/screen/backups"
)

// copies are the backups as the trainer's screen sees them.
type copies struct {
	warrant
	rounds *rounds
	stage  *atomic.Int32
}

// State implements backups.Keeper.
func (c copies) State(ctx context.Context) (st backups.State, err error) {
	if err := c.may(access.See, access.Backup); err != nil {
		return st, err
	}
	if st.Place, st.Near, err = c.rounds.place(ctx); err != nil {
		return st, err
	}
	to, _, err := c.rounds.key(ctx)
	if err != nil {
		return st, err
	}
	st.Key = len(to) > 0
	list, err := c.rounds.list(ctx)
	for _, e := range list {
		st.Copies = append(st.Copies, copyOf(e.Manifest, e.Err))
	}
	return st, err
}

// sweepDrills removes what a drill that was killed left beside the data: an open
// copy of everything.
func sweepDrills(db string) {
	left, _ := filepath.Glob(filepath.Join(globSafe(filepath.Dir(db)), drillPrefix+"*"))
	for _, dir := range left {
		_ = os.RemoveAll(dir) // the next start tries again
	}
}

const drillPrefix = ".latihan-"

func copyOf(m backup.Manifest, bad error) backups.Copy {
	return backups.Copy{Name: m.File, Made: m.Created, Bytes: m.Stored.Size, Locked: m.Encrypted, People: m.Holds.Counts["person"],
		Facts: m.Holds.Facts(), Bad: bad}
}

// Make implements backups.Keeper.
func (c copies) Make(ctx context.Context) (backups.Copy, error) {
	if err := c.may(access.Take, access.Backup); err != nil {
		return backups.Copy{}, err
	}
	m, err := c.rounds.once(ctx, func(s backup.Stage) { c.stage.Store(int32(s)) })
	return copyOf(m, nil), err
}

// Stage implements backups.Keeper.
func (c copies) Stage() int { return int(c.stage.Load()) }

// SetPlace implements backups.Keeper.
func (c copies) SetPlace(ctx context.Context, dir string) error {
	if err := c.may(access.Change, access.Backup); err != nil {
		return err
	}
	return c.rounds.setPlace(ctx, dir, c.who.By())
}

// SetPassphrase implements backups.Keeper.
func (c copies) SetPassphrase(ctx context.Context, pass string) error {
	if err := c.may(access.Change, access.Backup); err != nil {
		return err
	}
	return c.rounds.makeKey(ctx, pass, c.who.By())
}

// Drill implements backups.Keeper.
func (c copies) Drill(ctx context.Context, pass string) (backups.Copy, error) {
	if err := c.may(access.Bring, access.Backup); err != nil {
		return backups.Copy{}, err
	}
	list, err := c.rounds.list(ctx)
	if err != nil {
		return backups.Copy{}, err
	}
	e, ok := newest(list)
	if !ok {
		return backups.Copy{}, backup.ErrNoPlace
	}
	var ids []backup.Identity
	if e.Encrypted {
		if ids, err = backup.UnsealBeside(e.Path, pass); err != nil {
			return backups.Copy{}, err
		}
	}
	dir, err := os.MkdirTemp(filepath.Dir(c.rounds.store.Path()), drillPrefix+"*")
	if err != nil {
		return backups.Copy{}, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	out := filepath.Join(dir, "latihan.db")
	m, err := backup.Restore(ctx, e.Path, out, ids)
	if err == nil {
		err = drill(ctx, out, m)
	}
	return copyOf(m, nil), err
}
