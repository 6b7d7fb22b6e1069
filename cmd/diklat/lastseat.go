package main

import (
	"context"
	"strings"
	"sync/atomic"

	"diklat/data"
	"diklat/roster"
)

// setSat is, with a person after it, the laptop and the day at which that person
// sat down and has not left since.
const setSat = "class.tempat."

// lastSeats remembers on disk who sits where. The room's seats live in memory: a
// crash empties all of them at once, and without this a neighbour could take
// Maria's name in the seconds before she is back. What it remembers counts as a
// dropped line does: for heldFor from the moment the class opened again, and only
// if the program ended without closing the door.
type lastSeats struct {
	store *data.Store
	now   clock
	day   func() string // of the event's place
	until atomic.Int64  // in ns since 1970; 0: the last end was in order
}

// opened begins the time in which the seats of before a crash are still held.
func (l *lastSeats) opened(crashed bool) {
	l.until.Store(0)
	if crashed {
		l.until.Store(l.now().Add(heldFor).UnixNano())
	}
}

// sat notes that people sit at the laptop of addr. An error costs no seat: the
// person is in, and only a crash within this sesi would ask nobody for a number.
func (l *lastSeats) sat(ctx context.Context, addr string, people ...roster.PersonID) {
	l.note(ctx, sourceOf(addr).String()+" "+l.day(), people)
}

// left notes that people gave their seat up.
func (l *lastSeats) left(ctx context.Context, people ...roster.PersonID) { l.note(ctx, "", people) }

func (l *lastSeats) note(ctx context.Context, v string, people []roster.PersonID) {
	for _, p := range people {
		if v == "" {
			if had, ok, err := l.store.Setting(ctx, setSat+string(p)); err == nil && (!ok || had == "") {
				continue // nothing to take back
			}
		}
		_ = l.store.SetSetting(ctx, setSat+string(p), v, roster.Actor("sendiri:"+string(p)))
	}
}

// holds reports that the person sat at another laptop than that of addr when the
// program broke off, today and not long ago.
func (l *lastSeats) holds(ctx context.Context, p roster.PersonID, addr string) (bool, error) {
	if l.now().UnixNano() >= l.until.Load() {
		return false, nil
	}
	v, _, err := l.store.Setting(ctx, setSat+string(p))
	if err != nil {
		return false, err
	}
	at, day, ok := strings.Cut(v, " ")
	return ok && day == l.day() && at != sourceOf(addr).String(), nil
}
