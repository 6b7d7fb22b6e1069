package data

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"time"

	"diklat/roster"
)

// readers is how many reads may run beside each other.
const readers = 3

// Options change how a file is opened. The zero value is what programs use.
type Options struct {
	Clock    func() time.Time // nil: time.Now
	ReadOnly bool             // never writes; methods that would return ErrReadOnly

	steps  []migration // tests only; nil: the embedded ones
	access access      // tests only: loosely; else writing
}

// Store is one data file. It is safe for use by many goroutines.
type Store struct {
	path      string
	clock     func() time.Time
	device    string
	ids       *ids
	writer    *writer // nil if read-only
	readers   *sql.DB
	watchers  watchers
	recovered bool
	hadLog    bool     // there was a log beside the file
	fixed     bool     // the disk takes no writes, not even SQLite's index
	newer     bool     // the file is of a newer program; read only
	partial   *Partial // nil: nothing is missing
	gate      turnstile
	logLonger int64 // bytes above longLog before it is tried again; the writer's
	reserve   *reserve
	heart     heart
	access    access
	release   func() error // of the claim; nil if there is none
}

// Open opens the file at path, or makes it with its folder. The errors to tell
// apart are ErrNotOurs, ErrNewer, ErrReadOnly, ErrLocked, ErrFull, ErrCorrupt,
// ErrUnsafe and, if read-only, ErrNoFile; a file that is refused is unchanged.
func Open(ctx context.Context, path string, o Options) (*Store, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, wrap("open", err)
	}
	if o.Clock == nil {
		o.Clock = time.Now
	}
	if o.steps == nil {
		if o.steps, err = migrationsOf(embedded); err != nil {
			return nil, err
		}
	}
	s := &Store{path: path, clock: o.Clock, ids: newIDs(), access: o.access, reserve: newReserve(path)}
	if o.ReadOnly {
		err = s.openReadOnly(ctx, len(o.steps))
	} else {
		err = s.open(ctx, o.steps)
	}
	if err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Store) open(ctx context.Context, steps []migration) error {
	fresh, err := probe(ctx, s.path, len(steps))
	if err != nil {
		return err
	}
	if err := prepareFolder(s.path); err != nil {
		return err
	}
	if err := createPrivate(s.path); err != nil {
		return err
	}
	s.recovered = !fresh && leftOver(s.path)
	s.hadLog = hasLog(s.path)
	l, err := openLink(ctx, s.path, s.access)
	if err != nil {
		return err
	}
	if err := errors.Join(s.prepare(ctx, l, steps), keepLogsName(s.path)); err != nil {
		return errors.Join(err, l.close())
	}
	if err := s.openReaders(ctx, reading); err != nil {
		return errors.Join(err, l.close())
	}
	s.writer = newWriter(l, s.reconnect, s.begin, s.watchers.wake, s.shorten)
	return nil
}

// prepare brings a connected file up to date: recognised, whole, migrated, with
// the shipped villages and a device id.
func (s *Store) prepare(ctx context.Context, l *link, steps []migration) error {
	if err := recognise(ctx, l.conn, len(steps)); err != nil {
		return wrap("open "+filepath.Base(s.path), err)
	}
	if v, err := schemaVersion(ctx, l.conn); err != nil || v > 0 {
		if err := errors.Join(err, quickCheck(ctx, l.conn)); err != nil {
			return err
		}
	}
	if err := s.keepBeforeMigration(ctx, l, len(steps)); err != nil {
		return err
	}
	if err := migrate(ctx, l.conn, steps); err != nil {
		return err
	}
	if err := wrap("prepare", s.adopt(ctx, l)); err != nil {
		return err
	}
	return noneMissing(ctx, l.conn)
}

// noneMissing counts the facts: each laptop numbers its own without gaps, so a
// page that lost some shows although the rest of the file is in order.
func noneMissing(ctx context.Context, c *sql.Conn) error {
	var laptops int
	err := c.QueryRowContext(ctx, `SELECT count(*) FROM (SELECT device FROM fact NOT INDEXED WHERE came = ''
		GROUP BY device HAVING max(seq) <> count(*))`).Scan(&laptops)
	if err == nil && laptops > 0 {
		err = fmt.Errorf("facts are missing: %w", ErrCorrupt)
	}
	return wrap("count", err)
}

// openReaders opens the pool and checks its first connection.
func (s *Store) openReaders(ctx context.Context, a access) error {
	db, err := sql.Open("sqlite", dsn(s.path, a))
	if err != nil {
		return wrap("open", err)
	}
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	conn, err := db.Conn(ctx)
	if err != nil {
		return errors.Join(wrap("open", err), db.Close())
	}
	err = assertPragmas(ctx, conn, a)
	if err = errors.Join(err, conn.Close()); err != nil {
		return errors.Join(err, db.Close())
	}
	s.readers = db
	return nil
}

// reconnect opens the file again after a failed commit and looks at it closely
// before anything is written.
func (s *Store) reconnect(ctx context.Context) (*link, error) {
	l, err := openLink(ctx, s.path, s.access)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(quickCheck(ctx, l.conn), settle(ctx, l.conn), keepLogsName(s.path)); err != nil {
		return nil, errors.Join(err, l.close())
	}
	return l, nil
}

// settle writes everything that the log holds into the file and starts a new
// log. After a fsync that failed, the system shows us frames of the log that the
// disk may not have, and calls them clean: what we append behind them would be
// lost with them in a power cut. The file is written anew from what we see, and
// only a checkpoint whose own fsync passed lets anybody write again.
func settle(ctx context.Context, c *sql.Conn) error {
	var busy, frames, moved int
	if err := c.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved); err != nil {
		return wrap("settle", err)
	}
	if busy != 0 {
		return fmt.Errorf("data: settle: somebody reads: %w", ErrLocked)
	}
	return nil
}

// keepLogsName makes the name of the log last. SQLite syncs the folder once, with
// the first frames of a new log, and does not look whether that failed: what is
// committed afterwards would be in a file that a power cut leaves without a name.
func keepLogsName(path string) error {
	return wrap("keep the log's name", syncFolder(filepath.Dir(path)))
}

func (s *Store) begin(l *link) *tx {
	return &tx{ctx: context.Background(), link: l, device: s.device, ids: s.ids, now: s.clock}
}

// write runs fn in a transaction that it shares with others.
func (s *Store) write(ctx context.Context, op string, fn func(*tx) error) error {
	if s.writer == nil {
		return fmt.Errorf("data: %s: %w", op, ErrReadOnly)
	}
	return wrap(op, s.submit(ctx, false, fn))
}

// writeNeeded is write for what must get through on a full disk too.
func (s *Store) writeNeeded(ctx context.Context, op string, fn func(*tx) error) error {
	if s.writer == nil {
		return fmt.Errorf("data: %s: %w", op, ErrReadOnly)
	}
	return wrap(op, s.submit(ctx, true, fn))
}

// ReadOnly reports a store that never writes.
func (s *Store) ReadOnly() bool { return s.writer == nil }

// Path is the absolute path of the file.
func (s *Store) Path() string { return s.path }

// Device is the id of this laptop's copy in every fact born here.
func (s *Store) Device() string { return s.device }

// Recovered reports whether the last run ended without Close and the file was
// checked because of it.
func (s *Store) Recovered() bool { return s.recovered }

// NewPersonID makes an id before the person is added, so that an AddPerson
// whose outcome is unknown can be repeated without making a second person.
func (s *Store) NewPersonID() roster.PersonID { return roster.PersonID(s.ids.next(s.clock())) }

// Close finishes what waits to be written, moves everything into the one file
// and closes it. A second Close does nothing.
func (s *Store) Close() error {
	var errs []error
	if s.writer != nil {
		if s.release != nil {
			errs = append(errs, s.markOpen(context.Background(), false))
		}
		s.writer.close()
	}
	errs = append(errs, s.readers.Close())
	if s.writer != nil && s.writer.link != nil {
		l := s.writer.link
		s.writer.link = nil
		errs = append(errs, l.exec(context.Background(), "PRAGMA wal_checkpoint(TRUNCATE)"), l.close())
	}
	s.heart.stop(s.beatFile(), s.release != nil)
	if s.release != nil {
		errs = append(errs, s.release())
		s.release = nil
	}
	return wrap("close", errors.Join(errs...))
}
