package roster

import (
	"slices"
	"time"
)

// Copy returns a new event like this one that begins on another day: the same sesi at
// the same times of day, letterhead, staff and villages. Of firstDay only the date
// counts. Ids and Created are left to the store.
func (e Event) Copy(firstDay time.Time) Event {
	out := e
	out.ID, out.Created, out.Simulated = "", time.Time{}, false
	out.Villages, out.Staff = slices.Clone(e.Villages), slices.Clone(e.Staff)
	out.Kop, out.Funders = slices.Clone(e.Kop), slices.Clone(e.Funders)
	out.Sesi = slices.Clone(e.Sesi)
	days := e.daysTo(firstDay)
	for i := range out.Sesi {
		s := &out.Sesi[i]
		s.ID = ""
		s.Start, s.End = s.Start.AddDate(0, 0, days), s.End.AddDate(0, 0, days)
	}
	return out
}

// daysTo is how many days later than the event's first the given date is.
func (e Event) daysTo(day time.Time) int {
	if len(e.Sesi) == 0 {
		return 0
	}
	at := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	}
	return int(at(day).Sub(at(e.Sesi[0].Start.In(e.Zone.Location()))) / (24 * time.Hour))
}

// InZone returns the event in another zone with the same times of day.
func (e Event) InZone(z Zone) Event {
	out := e
	out.Zone = z
	out.Sesi = slices.Clone(e.Sesi)
	move := func(t time.Time) time.Time {
		t = t.In(e.Zone.Location())
		return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), t.Nanosecond(), z.Location())
	}
	for i := range out.Sesi {
		out.Sesi[i].Start, out.Sesi[i].End = move(out.Sesi[i].Start), move(out.Sesi[i].End)
	}
	return out
}

// EventHead is one line of a list of events.
type EventHead struct {
	ID        EventID
	Title     string
	Venue     string
	Programme string
	Zone      Zone
	Simulated bool
	First     time.Time // start of the first sesi, zero without sesi
}

// EventPage is a part of a list of events, the newest first.
type EventPage struct {
	Heads []EventHead
	From  int // place of the first, 0-based
	Total int // in the whole list
}

// PartOf is the half-day in which a sesi begins: the morning before twelve.
func PartOf(start time.Time) Part {
	if start.Hour() < 12 {
		return Morning
	}
	return Afternoon
}
