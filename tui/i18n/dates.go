package i18n

import (
	"fmt"
	"time"
)

// Dates writes days and times as people write them.
type Dates struct {
	days   [7]string
	months [12]string
	parts  map[string]string
	day    string
}

func dates(p pick) Dates {
	return Dates{
		days: [7]string{p("Minggu", "Sunday"), p("Senin", "Monday"), p("Selasa", "Tuesday"), p("Rabu", "Wednesday"),
			p("Kamis", "Thursday"), p("Jumat", "Friday"), p("Sabtu", "Saturday")},
		months: [12]string{p("Jan", "Jan"), p("Feb", "Feb"), p("Mar", "Mar"), p("Apr", "Apr"), p("Mei", "May"), p("Jun", "Jun"),
			p("Jul", "Jul"), p("Agu", "Aug"), p("Sep", "Sep"), p("Okt", "Oct"), p("Nov", "Nov"), p("Des", "Dec")},
		parts: map[string]string{"pagi": p("pagi", "morning"), "siang": p("siang", "afternoon")},
		day:   p("hari", "day"),
	}
}

// Long is "Jumat 7 Nov 2025".
func (d Dates) Long(t time.Time) string {
	return fmt.Sprintf("%s %d %s %d", d.days[t.Weekday()], t.Day(), d.months[t.Month()-1], t.Year())
}

// Short is "Jumat 7 Nov".
func (d Dates) Short(t time.Time) string {
	return fmt.Sprintf("%s %d %s", d.days[t.Weekday()], t.Day(), d.months[t.Month()-1])
}

// Clock is "08.14".
func (d Dates) Clock(t time.Time) string { return fmt.Sprintf("%02d.%02d", t.Hour(), t.Minute()) }

// Part names a half-day.
func (d Dates) Part(part string) string {
	if s, ok := d.parts[part]; ok {
		return s
	}
	return part
}

// Sesi is the sesi's own name, else its half-day.
func (d Dates) Sesi(name, part string) string {
	if name != "" {
		return name
	}
	return d.Part(part)
}

// Day is "hari 2".
func (d Dates) Day(n int) string { return fmt.Sprintf("%s %d", d.day, n) }
