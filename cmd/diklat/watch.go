package main

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watch tells when something in a folder was saved. An editor writes a file in
// several steps; all of them are told as one.
type watch struct {
	dir    string
	fs     *fsnotify.Watcher // nil: this system cannot tell
	failed bool              // some folder is not watched
	asked  chan struct{}     // a person wants to read again
}

const (
	watchQuiet = 120 * time.Millisecond // without a change: the saving is over
	watchMost  = time.Second            // of waiting for quiet
	watchDepth = 4                      // folders below the root, as content is read
	watchMax   = 500                    // folders; systems have few to give
)

func newWatch(dir string) *watch {
	w := &watch{dir: dir, asked: make(chan struct{}, 1)}
	if real, err := filepath.EvalSymlinks(dir); err == nil {
		w.dir = real // a link to the folder is followed, links inside are not
	}
	w.fs, _ = fsnotify.NewWatcher()
	w.cover()
	return w
}

func (w *watch) close() {
	if w.fs != nil {
		_ = w.fs.Close()
	}
}

// ring is a change that a person tells of; it never waits.
func (w *watch) ring() {
	select {
	case w.asked <- struct{}{}:
	default:
	}
}

// blind reports that changes may go unseen.
func (w *watch) blind() bool { return w.fs == nil || w.failed }

// cover watches the folder and those below it. Folders that are new since the
// last time come in; what is watched already stays so.
func (w *watch) cover() {
	w.failed = false
	if w.fs == nil {
		return
	}
	n := 0
	err := filepath.WalkDir(w.dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == w.dir:
			return err
		case err != nil || !d.IsDir():
			return nil //nolint:nilerr // gone meanwhile, or told of by the lint
		case name != w.dir && strings.HasPrefix(d.Name(), "."), w.depth(name) > watchDepth:
			return fs.SkipDir
		}
		if n++; n > watchMax {
			return fs.ErrInvalid
		}
		return w.fs.Add(name)
	})
	w.failed = err != nil
}

func (w *watch) depth(name string) int {
	rel, err := filepath.Rel(w.dir, name)
	if err != nil || rel == "." {
		return 0
	}
	return strings.Count(filepath.ToSlash(rel), "/") + 1
}

// wait returns after the next change, once it is quiet; false at the end of ctx.
func (w *watch) wait(ctx context.Context) bool {
	var events chan fsnotify.Event
	var errs chan error
	if w.fs != nil {
		events, errs = w.fs.Events, w.fs.Errors
	}
	var quiet, late <-chan time.Time
	for {
		select {
		case e, ok := <-events:
			switch {
			case !ok:
				events = nil
				continue
			case !counts(e):
				continue
			}
		case _, ok := <-errs:
			if !ok {
				errs = nil
				continue
			}
			// Too many changes to name them all: read anyway.
		case <-w.asked:
		case <-quiet:
			w.cover()
			return true
		case <-late:
			w.cover()
			return true
		case <-ctx.Done():
			return false
		}
		quiet = time.After(watchQuiet)
		if late == nil {
			late = time.After(watchMost)
		}
	}
}

// counts leaves out what changes no content: rights, and the files that editors
// keep beside the one being written.
func counts(e fsnotify.Event) bool {
	base := filepath.Base(e.Name)
	return e.Op != fsnotify.Chmod && !strings.HasPrefix(base, ".") && !strings.HasSuffix(base, "~")
}
