package main

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/timekeeper"
	"diklat/tui/screen"
)

// house is one data file in use: the store, the room of the current event, and
// who is told when something changes.
type house struct {
	store *data.Store
	now   clock
	seats int // most laptops at once; 0: as many as a village training needs

	mu     sync.Mutex
	event  roster.Event
	hub    *live.Hub
	unhook func()
	keeper *timekeeper.Keeper    // nil: the clock is not looked after
	agreed atomic.Int64          // how far the laptop's clock was off when the time was last agreed on, ns
	onLow  func(context.Context) // when the battery runs low; nil: nothing
	sesi   roster.SesiID         // the trainer's choice; "" means the clock decides

	snaps  *live.Mailbox[*live.Snapshot] // for the trainer's screens
	people *bell                         // rings when the list of people changes
	rounds *rounds                       // the backups
	looks  looks                         // who looked at personal data lately
}

// errRoomBusy is a change of event while people sit in the room of another.
var errRoomBusy = errors.New("the class is open")

func newHouse(store *data.Store, now clock) *house {
	h := &house{store: store, now: now, snaps: live.NewMailbox[*live.Snapshot](), people: newBell()}
	h.rounds = newRounds(vault{store: store, now: now}, h)
	return h
}

// enter opens the room of an event; the room of another event is left.
func (h *house) enter(ctx context.Context, e roster.Event) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.hub != nil && h.event.ID == e.ID {
		h.event = e
		return nil
	}
	hub, err := live.Open(ctx, journal{h.store, e.ID}, live.Options{Clock: h.now, Seats: h.seats})
	if err != nil {
		return err
	}
	box, cancel, err := hub.Watch(ctx)
	if err != nil {
		hub.Close()
		return err
	}
	h.shut()
	h.event, h.hub, h.sesi = e, hub, ""
	h.unhook = h.pass(box, cancel)
	tellSame(ctx, h.store, hub)
	return nil
}

// pass hands the snapshots of a room on to the trainer's screens until the
// returned function is called. It waits, so that no snapshot of this room comes
// after one of the next.
func (h *house) pass(box *live.Mailbox[*live.Snapshot], cancel func()) (stop func()) {
	done := make(chan struct{})
	go func() {
		defer close(done)
		defer rescued("pass snapshots on")
		for {
			snap, ok := box.Next()
			if !ok {
				return
			}
			h.snaps.Put(snap)
		}
	}()
	return func() {
		cancel()
		<-done
	}
}

// shut closes the room. The caller holds mu.
func (h *house) shut() {
	if h.hub == nil {
		return
	}
	h.unhook()
	h.hub.Close()
	h.hub = nil
}

// close ends the room and the store. Everything is on disk already.
func (h *house) close() error {
	h.mu.Lock()
	h.shut()
	h.mu.Unlock()
	h.snaps.Close()
	h.people.close()
	h.rounds.news.Close()
	return h.store.Close()
}

// room is the room of the current event; ErrEnded if none is open.
func (h *house) room() (*live.Hub, roster.Event, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.hub == nil {
		return nil, roster.Event{}, live.ErrEnded
	}
	return h.hub, h.event, nil
}

// today is the sesi in which people are marked now.
func (h *house) today() (roster.Event, roster.SesiID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.sesi != "" {
		return h.event, h.sesi
	}
	return h.event, roster.CurrentSesi(h.event, h.now()).ID
}

// pick takes the trainer's choice of the sesi.
func (h *house) pick(id roster.SesiID) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.sesi = id
}

// Do leads the current room.
func (h *house) Do(ctx context.Context, actor string, step uint64, act live.Act) error {
	hub, _, err := h.room()
	if err != nil {
		return err
	}
	return hub.Do(ctx, actor, step, act)
}

// Kick frees a seat of the current room.
func (h *house) Kick(ctx context.Context, id live.SeatID) error {
	hub, _, err := h.room()
	if err != nil {
		return err
	}
	return hub.Kick(ctx, id)
}

// nextRoom waits for the next snapshot; nil once the house is closed.
func (h *house) nextRoom() tea.Msg {
	snap, ok := h.snaps.Next()
	if !ok {
		return nil
	}
	return screen.Room{Snap: snap}
}

// journal keeps the room of one event in the store.
type journal struct {
	store *data.Store
	event roster.EventID
}

// Append implements live.Journal.
func (j journal) Append(ctx context.Context, recs []live.Record) error {
	out := make([]data.RoomRecord, len(recs))
	for i, r := range recs {
		out[i] = data.RoomRecord(r)
	}
	return j.store.AppendRoom(ctx, j.event, out)
}

// Secret implements live.Vault.
func (j journal) Secret(ctx context.Context, run live.RunID) ([]byte, error) {
	return j.store.PollSecret(ctx, j.event, string(run))
}

// Beat implements live.Pulse.
func (j journal) Beat(run live.RunID, at time.Time) { j.store.Beat(string(run), at) }

// Beaten implements live.Pulse.
func (j journal) Beaten(run live.RunID) time.Time { return j.store.Beaten(string(run)) }

// Load implements live.Journal.
func (j journal) Load(ctx context.Context, each func(live.Record) error) error {
	return j.store.LoadRoom(ctx, j.event, func(r data.RoomRecord) error { return each(live.Record(r)) })
}
