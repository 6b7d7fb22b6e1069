package live

import (
	"slices"
	"time"
)

// Round is how a question was answered before it was asked again after a
// discussion. Both rounds are kept.
type Round struct {
	Opened time.Time
	Given  map[PersonID]Given
	Tally  *Tally
}

// ItemAgain asks an item again: what was given so far becomes a round of its own,
// and everybody may answer anew.
type ItemAgain struct {
	Run  RunID `json:"run"`
	Item int   `json:"item"`
}

func (ItemAgain) kind() string { return "again" }

// AskAgain asks the current item of a live run again after a discussion, before
// its reveal. If nobody has answered yet it is simply opened.
type AskAgain struct{}

// maxRounds is how often one item is asked: before and after a discussion, with
// room for a teacher who likes to discuss.
const maxRounds = 6

func (AskAgain) check(s *State) ([]Event, error) {
	r := s.Run
	if r == nil || r.Mode != Live {
		return nil, ErrNoQuiz
	}
	it := r.Current()
	var evs []Event
	switch it.Stage {
	case Waiting:
		return nil, ErrNotOpen
	case Revealed:
		return nil, ErrRevealed
	case Opened:
		if len(it.Given) == 0 && it.Tally == nil {
			return nil, nil
		}
		evs = append(evs, ItemClosed{Run: r.ID, Item: r.Item})
	case Closed:
		if len(it.Given) == 0 && it.Tally == nil {
			return []Event{ItemOpened{Run: r.ID, Item: r.Item}}, nil
		}
	}
	if len(it.Earlier)+1 >= maxRounds {
		return nil, ErrTooOften
	}
	return append(evs, ItemAgain{Run: r.ID, Item: r.Item}), nil
}

func (w *builder) again(ev ItemAgain, at time.Time) {
	r := w.run(ev.Run)
	if r == nil || ev.Item < 0 || ev.Item >= len(r.Items) {
		return
	}
	it := &r.Items[ev.Item]
	it.Earlier = append(slices.Clip(it.Earlier), Round{Opened: it.Opened, Given: it.Given, Tally: it.Tally})
	it.Given, it.Tally, it.Skipped, it.Opened = nil, nil, nil, time.Time{}
	w.stage(ev.Run, ev.Item, Opened, at)
}

// Round is the number of the round an item is in, from 0.
func (it *Item) Round() int { return len(it.Earlier) }

// Given is the newest answer of a person to item i, of whichever round; ok is
// false if there is none.
func (r *Run) Given(i int, p PersonID) (g Given, ok bool) {
	it, who := &r.Items[i], r.as(i, p)
	if g, ok = it.Given[who]; ok {
		return g, true
	}
	for k := len(it.Earlier) - 1; k >= 0; k-- {
		if g, ok = it.Earlier[k].Given[who]; ok {
			return g, true
		}
	}
	return Given{}, false
}

// Now is the answer of a person in the round that item i is in.
func (r *Run) Now(i int, p PersonID) (g Given, ok bool) {
	g, ok = r.Items[i].Given[r.as(i, p)]
	return g, ok
}

// At returns the run as it stood in a round of item i, for comparing rounds with
// Spread.
func (r *Run) At(i, round int) *Run {
	c := *r
	c.Items = slices.Clone(r.Items)
	if it := &c.Items[i]; round < len(it.Earlier) {
		it.Given, it.Tally = it.Earlier[round].Given, it.Earlier[round].Tally
	}
	return &c
}
