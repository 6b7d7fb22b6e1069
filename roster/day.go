package roster

import (
	"strings"
	"time"

	"diklat/roster/clean"
)

// Day is a day of the calendar as "2025-11-07", "" for none. It has no zone: a
// deadline is the same day in all of Indonesia.
type Day string

const dayForm = "2006-01-02"

// DayOf is the day of a time, in that time's own zone.
func DayOf(t time.Time) Day { return Day(t.Format(dayForm)) }

// ParseDay reads a day as Indonesians write it (7-11-2025, 7/11/2025, 7.11.2025)
// or as Day holds it. Nothing written is no day. The error is ErrDay.
func ParseDay(s string) (Day, error) {
	s = strings.NewReplacer("/", "-", ".", "-", " ", "-").Replace(clean.Name(s))
	if s == "" {
		return "", nil
	}
	for _, form := range []string{"2-1-2006", dayForm} {
		if t, err := time.Parse(form, s); err == nil && t.Year() >= 2000 && t.Year() <= 2100 {
			return DayOf(t), nil
		}
	}
	return "", ErrDay
}

// Time is midnight of the day in UTC; ok is false where there is none.
func (d Day) Time() (t time.Time, ok bool) {
	t, err := time.Parse(dayForm, string(d))
	return t, err == nil
}

// Typed is the day as a person types it: "07-11-2025".
func (d Day) Typed() string {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return t.Format("02-01-2006")
}

// Add is the day n days later; no day stays none.
func (d Day) Add(n int) Day {
	t, ok := d.Time()
	if !ok {
		return ""
	}
	return DayOf(t.AddDate(0, 0, n))
}

// valid accepts days and "".
func (d Day) valid() bool {
	_, ok := d.Time()
	return ok || d == ""
}
