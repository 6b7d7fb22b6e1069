package roster

import (
	"slices"
	"time"
	"unicode/utf8"

	"diklat/roster/clean"
)

// MaxDays is the longest event.
const MaxDays = 60

// NewEvent returns an event of 1..60 days with two sesi a day: pagi 08.00-12.00
// and siang 13.00-16.30, in the zone. Of firstDay only the date counts. Ids and
// Created are left to the store. Every error is a *FieldError.
func NewEvent(title, venue string, firstDay time.Time, days int, zone Zone, villages []VillageCode) (Event, error) {
	if days < 1 || days > MaxDays {
		return Event{}, field("days", ErrDays)
	}
	e := Event{Title: title, Venue: venue, Zone: zone, Villages: villages}
	y, m, d := firstDay.Date()
	at := func(day, hour, minute int) time.Time {
		return time.Date(y, m, d+day, hour, minute, 0, 0, zone.Location())
	}
	for i := range days {
		e.Sesi = append(e.Sesi,
			Sesi{Day: i + 1, Part: Morning, Start: at(i, 8, 0), End: at(i, 12, 0)},
			Sesi{Day: i + 1, Part: Afternoon, Start: at(i, 13, 0), End: at(i, 16, 30)})
	}
	return e.Check()
}

// Check returns the event cleaned, its sesi in the order of time and each
// village once, or a *FieldError. An empty zone becomes WITA.
func (e Event) Check() (Event, error) {
	e.Title, e.Venue = clean.Line(e.Title), clean.Line(e.Venue)
	if e.Zone == "" {
		e.Zone = WITA
	}
	nt, nv := utf8.RuneCountInString(e.Title), utf8.RuneCountInString(e.Venue)
	switch {
	case nt == 0 || nt > MaxTitle:
		return Event{}, &FieldError{Field: "title", Err: ErrTitle, Len: nt, Max: MaxTitle}
	case nv > MaxVenue:
		return Event{}, &FieldError{Field: "venue", Err: ErrVenue, Len: nv, Max: MaxVenue}
	case e.Zone != WIB && e.Zone != WITA && e.Zone != WIT:
		return Event{}, field("zone", ErrZone)
	}
	if e.Programme = clean.Line(e.Programme); utf8.RuneCountInString(e.Programme) > MaxTitle {
		return Event{}, tooLong("programme", e.Programme, MaxTitle)
	}
	if e.Threshold = e.CompletionThreshold(); e.Threshold < 1 || e.Threshold > 100 {
		return Event{}, field("threshold", ErrThreshold)
	}
	var err error
	if e.Letterhead, err = e.Letterhead.check(); err != nil {
		return Event{}, err
	}
	if e.Staff, err = staff(e.Staff); err != nil {
		return Event{}, err
	}
	if e.Sesi, err = checkSesi(e.Sesi); err != nil {
		return Event{}, err
	}
	slices.SortStableFunc(e.Sesi, func(a, b Sesi) int { return a.Start.Compare(b.Start) })
	var once []VillageCode
	for _, v := range e.Villages {
		if !slices.Contains(once, v) {
			once = append(once, v)
		}
	}
	e.Villages = once
	return e, nil
}

func checkSesi(in []Sesi) ([]Sesi, error) {
	out := slices.Clone(in)
	for i, s := range out {
		if !s.End.After(s.Start) || s.Day < 1 || s.Part == "" {
			return nil, field("sesi", ErrSesiTimes)
		}
		if out[i].Name = clean.Line(s.Name); utf8.RuneCountInString(out[i].Name) > MaxName {
			return nil, tooLong("sesi", out[i].Name, MaxName)
		}
	}
	return out, nil
}

// SesiByID finds a sesi of the event.
func (e Event) SesiByID(id SesiID) (Sesi, bool) {
	for _, s := range e.Sesi {
		if s.ID == id {
			return s, true
		}
	}
	return Sesi{}, false
}

// Days is the number of the event's last day, 0 without sesi.
func (e Event) Days() int {
	n := 0
	for _, s := range e.Sesi {
		n = max(n, s.Day)
	}
	return n
}

// CurrentSesi picks the sesi that attendance is about at the given moment: the
// one running; else the next of today; else the last of today; else the first
// later one; else the last of all. An event without sesi gives the zero Sesi.
// Today is the date in the event's zone.
func CurrentSesi(e Event, now time.Time) Sesi {
	var today, last, later Sesi
	for _, s := range e.Sesi {
		same := sameDay(s.Start, now, e.Zone)
		switch {
		case !now.Before(s.Start) && now.Before(s.End):
			return s
		case same && s.Start.After(now) && (!today.Start.After(now) || s.Start.Before(today.Start)):
			today = s // the earliest of those still to come
		case same && !today.Start.After(now) && s.Start.After(today.Start):
			today = s // the latest of those gone by
		case !same && s.Start.After(now) && (later.Start.IsZero() || s.Start.Before(later.Start)):
			later = s
		}
		if last.Start.IsZero() || s.Start.After(last.Start) {
			last = s
		}
	}
	for _, s := range []Sesi{today, later} {
		if !s.Start.IsZero() {
			return s
		}
	}
	return last
}

func sameDay(a, b time.Time, z Zone) bool {
	ay, am, ad := a.In(z.Location()).Date()
	by, bm, bd := b.In(z.Location()).Date()
	return ay == by && am == bm && ad == bd
}
