// Package timekeeper tells the time of a training day on a laptop whose clock
// may be wrong: an empty battery on the board, a hand that set it, a zone that
// was changed. It knows no system; it is given the wall and a stopwatch.
package timekeeper

import (
	"sync"
	"time"
)

// Doubt is why a time cannot be right; Fine if it can.
type Doubt string

// The doubts, in the order in which they are looked for.
const (
	Fine         Doubt = ""
	BeforeNewest Doubt = "before-newest" // records of this laptop are younger
	BeforeBuild  Doubt = "before-build"  // the program is younger
	FarAhead     Doubt = "far-ahead"     // years after the program was built
)

const (
	// slack is how far a clock may lie before the newest record: clocks are
	// corrected by seconds all the time.
	slack = time.Minute
	// buildSlack is how far it may lie before the build: the builder's clock and
	// zone are not ours.
	buildSlack = 24 * time.Hour
	// farAhead is how long a program is used at most, in years.
	farAhead = 5
	// sameDay is how long after the newest record a correction made before still
	// holds without asking: a restart in the middle of a day.
	sameDay = 12 * time.Hour
)

// Judge looks at a time. newest is the newest record of this laptop, built is
// when the program was built; a zero time is not known and casts no doubt.
func Judge(now, newest, built time.Time) Doubt {
	switch {
	case !newest.IsZero() && now.Before(newest.Add(-slack)):
		return BeforeNewest
	case built.IsZero():
		return Fine
	case now.Before(built.Add(-buildSlack)):
		return BeforeBuild
	case now.After(built.AddDate(farAhead, 0, 0)):
		return FarAhead
	}
	return Fine
}

// Begin decides how a day begins: with which shift, and whether a person must be
// asked. last is the shift that was in force at the newest record.
func Begin(wall, newest, built time.Time, last time.Duration) (shift time.Duration, doubt Doubt) {
	doubt = Judge(wall, newest, built)
	if doubt == Fine || last == 0 {
		return 0, doubt
	}
	then := wall.Add(last)
	if Judge(then, newest, built) == Fine && then.Sub(newest) < sameDay {
		return last, Fine
	}
	return 0, doubt
}

// Keeper goes on from the moment it began, by the stopwatch: whatever happens to
// the wall clock in the middle of a question, an hour takes an hour. It is safe
// for many goroutines.
type Keeper struct {
	wall    func() time.Time
	elapsed func() time.Duration
	stops   bool // the stopwatch stands still while the laptop sleeps

	mu   sync.Mutex
	base time.Time     // the time when the stopwatch read at
	at   time.Duration // of the stopwatch
}

// New begins with the wall's own time. stops says that the stopwatch stands
// still while the laptop sleeps: then a wall that is ahead is believed.
func New(wall func() time.Time, elapsed func() time.Duration, stops bool) *Keeper {
	return &Keeper{wall: wall, elapsed: elapsed, stops: stops, base: wall().Round(0), at: elapsed()}
}

// asleep is a gap that no correction of a running clock makes.
const asleep = 2 * time.Second

// Now is the time of the day.
func (k *Keeper) Now() time.Time {
	k.mu.Lock()
	defer k.mu.Unlock()
	now := k.base.Add(k.elapsed() - k.at)
	if wall := k.wall().Round(0); k.stops && wall.Sub(now) > asleep {
		k.base, k.at, now = wall, k.elapsed(), wall
	}
	return now
}

// Set makes t the time from now on.
func (k *Keeper) Set(t time.Time) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.base, k.at = t.Round(0), k.elapsed()
}

// Shift is how far the time of the day lies after the wall clock, in whole
// seconds; less than two is none.
func (k *Keeper) Shift() time.Duration {
	d := k.Now().Sub(k.wall().Round(0)).Round(time.Second)
	if d.Abs() < asleep {
		return 0
	}
	return d
}
