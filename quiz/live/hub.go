package live

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// Journal keeps the events of one room. Append returns when they are on disk,
// all or none.
type Journal interface {
	Append(ctx context.Context, recs []Record) error
	Load(ctx context.Context, each func(Record) error) error
}

// Vault is a journal that can keep a secret apart from its facts. Secret returns
// that of a run, the same one after a restart, and forgets those of all other
// runs; for the empty run it forgets all and returns nil. A room whose journal is
// no Vault keeps the secret in memory: after a restart nobody's vote in an open
// poll can be changed any more.
type Vault interface {
	Secret(ctx context.Context, run RunID) ([]byte, error)
}

// Options are the knobs of a room; zero values mean the defaults.
type Options struct {
	Clock func() time.Time // time.Now
	Seats int              // most connections at once, 300
	Batch int              // most requests in one transaction, 512
	Tick  time.Duration    // least time between two counts for watchers, 100 ms
}

// Snapshot is the room at one version, for those who lead it. It is never
// written again.
type Snapshot struct {
	State
	Seats []Seat
}

// Hub is the loop of one room and the only way to it.
type Hub struct {
	journal Journal
	opt     Options
	reqs    chan request
	stop    chan struct{}
	done    chan struct{}
	once    sync.Once
}

// Open replays the journal and starts the loop.
func Open(ctx context.Context, j Journal, opt Options) (*Hub, error) {
	if opt.Clock == nil {
		opt.Clock = time.Now
	}
	if opt.Seats == 0 {
		opt.Seats = 300
	}
	if opt.Batch == 0 {
		opt.Batch = 512
	}
	if opt.Tick == 0 {
		opt.Tick = 100 * time.Millisecond
	}
	s, err := reopen(ctx, j, opt.Clock().Truncate(time.Millisecond))
	if err != nil {
		return nil, err
	}
	h := &Hub{journal: j, opt: opt, reqs: make(chan request, opt.Batch),
		stop: make(chan struct{}), done: make(chan struct{})}
	go newLoop(h, s).run()
	return h, nil
}

// reopen brings a room back to where it was. A question that was open stands
// still from the last moment known.
func reopen(ctx context.Context, j Journal, now time.Time) (State, error) {
	s, err := Replay(ctx, j)
	if err != nil {
		return s, err
	}
	for _, e := range s.afterDark(s.lastKnown(j)) {
		rec, err := Encode(e, "program", now)
		if err == nil {
			err = j.Append(ctx, []Record{rec})
		}
		if err != nil {
			return s, fmt.Errorf("live: reopen: %w", err)
		}
		s = s.apply(stamped{e, now})
	}
	return s, nil
}

// Replay builds the state of a room from its journal alone, as it was when the
// last record was kept.
func Replay(ctx context.Context, j Journal) (State, error) {
	var evs []stamped
	err := j.Load(ctx, func(r Record) error {
		e, err := decode(r)
		if err != nil {
			return err
		}
		evs = append(evs, stamped{e, r.At})
		return nil
	})
	if err != nil {
		return State{}, fmt.Errorf("live: replay: %w", err)
	}
	return New().apply(evs...), nil
}

// Close stops the loop after the requests that already wait. Later ones get
// ErrEnded; mailboxes are closed.
func (h *Hub) Close() {
	h.once.Do(func() { close(h.stop) })
	<-h.done
}

// Do lets actor do act. step is the Step of the snapshot the decision was made
// on, or 0 for any; if somebody led the room further since, Do returns
// ErrConflict and nothing happens.
func (h *Hub) Do(ctx context.Context, actor string, step uint64, act Act) error {
	_, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{act: act, actor: actor, step: step, reply: reply}
	})
	return err
}

// Submit hands in an answer and returns once it is on disk. Only the person who
// holds the seat may.
func (h *Hub) Submit(ctx context.Context, sub Submission) error {
	_, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{sub: &sub, seat: sub.Seat, person: sub.Person, actor: "sendiri:" + string(sub.Person), reply: reply}
	})
	return err
}

// Step hands in what a seat does in a case and returns once it is on disk.
func (h *Hub) Step(ctx context.Context, st CaseStep) error {
	_, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{sub: &st, seat: st.Seat, person: st.Person, actor: "sendiri:" + string(st.Person), reply: reply}
	})
	return err
}

// Test hands in what a person does with a test and returns once it is on disk.
func (h *Hub) Test(ctx context.Context, st TestStep) error {
	_, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{sub: &st, seat: st.Seat, person: st.Person, actor: "sendiri:" + string(st.Person), reply: reply}
	})
	return err
}

// Join gives a connection a seat. The box gets a View for the person on the
// seat each time something changes for them.
func (h *Hub) Join(ctx context.Context, id SeatID, addr, screen string) (*Mailbox[View], error) {
	out, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{call: func(l *loop) (outcome, error) {
			s, err := l.seats.add(id, addr, screen, h.opt.Clock())
			if err != nil {
				return outcome{}, err
			}
			return outcome{box: s.box}, nil
		}, reply: reply}
	})
	if err != nil && !errors.Is(err, ErrFull) {
		// The asker hung up while the loop may still seat it. Requests are served in
		// order, so this one comes after; leaving a seat that never was does nothing.
		go h.Leave(id)
	}
	return out.box, err
}

// Leave frees a seat when its connection ends. It waits for nothing but the
// loop, so it is safe in a session's last breath.
func (h *Hub) Leave(id SeatID) {
	_, _ = send(context.Background(), h, func(reply chan<- outcome) request {
		return request{call: func(l *loop) (outcome, error) {
			l.seats.leave(id, h.opt.Clock())
			return outcome{}, nil
		}, reply: reply}
	})
}

// Watch subscribes one who leads the room. The box holds a snapshot at once.
func (h *Hub) Watch(ctx context.Context) (box *Mailbox[*Snapshot], cancel func(), err error) {
	box = NewMailbox[*Snapshot]()
	_, err = send(ctx, h, func(reply chan<- outcome) request {
		return request{call: func(l *loop) (outcome, error) {
			l.watch[box] = true
			box.Put(l.snapshot())
			return outcome{}, nil
		}, reply: reply}
	})
	cancel = func() {
		_, _ = send(context.Background(), h, func(reply chan<- outcome) request {
			return request{call: func(l *loop) (outcome, error) {
				delete(l.watch, box)
				box.Close()
				return outcome{}, nil
			}, reply: reply}
		})
	}
	if err != nil {
		go cancel() // as in Join
	}
	return box, cancel, err
}

// Snapshot returns the room as it is now.
func (h *Hub) Snapshot(ctx context.Context) (*Snapshot, error) {
	out, err := send(ctx, h, func(reply chan<- outcome) request {
		return request{call: func(l *loop) (outcome, error) {
			return outcome{snap: l.snapshot()}, nil
		}, reply: reply}
	})
	return out.snap, err
}

// send gives the loop a request and waits for the outcome.
func send(ctx context.Context, h *Hub, build func(chan<- outcome) request) (outcome, error) {
	reply := make(chan outcome, 1) // the loop never waits for the asker
	select {
	case h.reqs <- build(reply):
	case <-h.done:
		return outcome{}, ErrEnded
	case <-ctx.Done():
		return outcome{}, ctx.Err()
	}
	select {
	case out := <-reply:
		return out, out.err
	case <-h.done:
		select { // it may have answered just before it ended
		case out := <-reply:
			return out, out.err
		default:
			return outcome{}, ErrEnded
		}
	case <-ctx.Done():
		return outcome{}, ctx.Err()
	}
}
