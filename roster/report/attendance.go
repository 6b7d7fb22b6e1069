package report

import (
	"fmt"
	"iter"
	"slices"
	"time"

	"diklat/roster"
)

// Event is the event as files show it.
type Event struct {
	ID        roster.EventID `json:"id"`
	Title     string         `json:"title"`
	Venue     string         `json:"venue"`
	Zone      roster.Zone    `json:"zone"`
	Simulated bool           `json:"simulated"`
	Villages  []Village      `json:"villages"`
}

// Village is a village as files show it.
type Village struct {
	Code     roster.VillageCode `json:"code"`
	Name     string             `json:"name"`
	Official string             `json:"official"`
	District string             `json:"district,omitempty"`
}

// Session is a sesi as files show it. Times are RFC 3339 in the event's zone.
type Session struct {
	ID    roster.SesiID `json:"id"`
	Day   int           `json:"day"`
	Part  roster.Part   `json:"part"`
	Start string        `json:"start"`
	End   string        `json:"end"`
}

// AttendanceRow is one person in one sesi.
type AttendanceRow struct {
	Person      roster.PersonID    `json:"person"`
	Name        string             `json:"name"`
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Sex         roster.Sex         `json:"sex"`
	Role        roster.Role        `json:"role"`
	Session     roster.SesiID      `json:"session"`
	Status      roster.Status      `json:"status"`
	Time        string             `json:"time"` // RFC 3339 in the event's zone
	Method      roster.Method      `json:"method"`
	By          roster.Actor       `json:"by"`
	// RawTime is what the laptop's own clock said, where the trainer corrected it.
	RawTime string `json:"raw_time,omitempty"`
	Reason  string `json:"-"` // why somebody was late, left or stayed away; scripts read it with the changes
}

// Attendance is everything recorded in the sesi of an event. Somebody of whom
// nothing is recorded in a sesi has no row there: an empty letter would read as
// absent, which nobody has said. Staff and observers have rows (their role
// tells them apart) and are left out of figures only.
type Attendance struct {
	Event    Event
	Sessions []Session
	marks    Marks
	village  roster.VillageCode
	zone     roster.Zone
	names    map[roster.VillageCode]string
	masked   []AttendanceRow // instead of the rolls; nil: with names
}

// Options narrow a report.
type Options struct {
	Village string // name, alias or code of a village of the rolls; "" for all
}

// NewAttendance reports rolls of one event, in their order. An Options.Village
// that fits none or several is a *roster.VillageError.
func NewAttendance(e roster.Event, rolls []roster.Roll, o Options) (Attendance, error) {
	sesi := []roster.Sesi{}
	for _, r := range rolls {
		if r.Event.ID != e.ID {
			return Attendance{}, fmt.Errorf("report: a roll of event %s: %w", r.Event.ID, roster.ErrUnknownEvent)
		}
		sesi = append(sesi, r.Sesi)
	}
	e.Sesi = sesi
	return AttendanceOf(e, villagesOf(rolls), func(yield func(roster.SesiID, roster.Row) bool) {
		for _, roll := range rolls {
			for _, r := range roll.Rows {
				if r.Mark.Status != roster.Unmarked && !yield(roll.Sesi.ID, r) {
					return
				}
			}
		}
	}, o)
}

// Marks goes through what is recorded in an event, sesi by sesi. It may be walked
// more than once.
type Marks = iter.Seq2[roster.SesiID, roster.Row]

// AttendanceOf reports marks that are not all in memory: those of all sesi of an
// event, whose people come from villages.
func AttendanceOf(e roster.Event, villages []roster.Village, marks Marks, o Options) (Attendance, error) {
	a := Attendance{Event: eventOf(e), marks: marks, zone: e.Zone, Sessions: []Session{}, names: map[roster.VillageCode]string{}}
	for _, s := range e.Sesi {
		a.Sessions = append(a.Sessions, sessionOf(s, e.Zone))
	}
	for _, v := range villages {
		a.names[v.Code] = v.Name
	}
	if o.Village != "" {
		v, err := roster.MatchVillage(villages, o.Village)
		if err != nil {
			return Attendance{}, err
		}
		a.village = v.Code
		villages = []roster.Village{v}
	}
	for _, v := range villages {
		a.Event.Villages = append(a.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
	}
	return a, nil
}

func eventOf(e roster.Event) Event {
	return Event{ID: e.ID, Title: e.Title, Venue: e.Venue, Zone: e.Zone, Simulated: e.Simulated, Villages: []Village{}}
}

func sessionOf(s roster.Sesi, z roster.Zone) Session {
	return Session{ID: s.ID, Day: s.Day, Part: s.Part, Start: stamp(s.Start, z), End: stamp(s.End, z)}
}

func stamp(t time.Time, z roster.Zone) string { return t.In(z.Location()).Format(time.RFC3339) }

// villagesOf joins the villages of rolls, each once.
func villagesOf(rolls []roster.Roll) []roster.Village {
	seen := map[roster.VillageCode]bool{}
	var out []roster.Village
	for _, r := range rolls {
		for _, v := range r.Villages {
			if !seen[v.Code] {
				seen[v.Code] = true
				out = append(out, v)
			}
		}
	}
	return out
}

// Rows goes through everything recorded: by sesi, then as the roll is ordered.
func (a Attendance) Rows() iter.Seq[AttendanceRow] {
	if a.masked != nil {
		return slices.Values(a.masked)
	}
	return func(yield func(AttendanceRow) bool) {
		for sesi, r := range a.marks {
			if a.village != "" && r.Village != a.village {
				continue
			}
			if !yield(a.rowOf(sesi, r)) {
				return
			}
		}
	}
}

func (a Attendance) rowOf(sesi roster.SesiID, r roster.Row) AttendanceRow {
	village := a.names[r.Village]
	if village == "" {
		village = string(r.Village)
	}
	raw := ""
	if !r.Mark.Raw.IsZero() {
		raw = stamp(r.Mark.Raw, a.zone)
	}
	return AttendanceRow{
		RawTime: raw,
		Person:  r.ID, Name: r.Name, Village: village, VillageCode: r.Village, Sex: r.Sex, Role: r.Role,
		Session: sesi, Status: r.Mark.Status, Time: stamp(r.Mark.At, a.zone),
		Method: r.Mark.Method, By: r.Mark.By, Reason: r.Mark.Reason,
	}
}

// AttendanceLabels are the heads of the columns for people.
type AttendanceLabels struct {
	Title, Person, Name, Village, VillageCode, Sex, Role, Session, Status, Time, Method, By, RawTime, Reason string
}

// Table gives the rows as a table. Its keys are a promise to scripts; people get the
// reasons beside them.
func (a Attendance) Table(l AttendanceLabels, people bool) Table {
	t := Table{
		Title: l.Title, Simulated: a.Event.Simulated,
		Columns: []Column{
			{"person", l.Person, Code}, {"name", l.Name, Text}, {"village", l.Village, Text},
			{"village_code", l.VillageCode, Code}, {"sex", l.Sex, Text}, {"role", l.Role, Text},
			{"session", l.Session, Code}, {"status", l.Status, Text}, {"time", l.Time, Time},
			{"method", l.Method, Text}, {"by", l.By, Text},
		},
	}
	raw, reasons := a.besides()
	reasons = reasons && people
	if raw {
		t.Columns = append(t.Columns, Column{"raw_time", l.RawTime, Time})
	}
	if reasons {
		t.Columns = append(t.Columns, Column{"reason", l.Reason, Text})
	}
	t.Rows = func(yield func([]string) bool) {
		var c [13]string
		for r := range a.Rows() {
			c = [...]string{
				string(r.Person), r.Name, r.Village, string(r.VillageCode), string(r.Sex), string(r.Role),
				string(r.Session), string(r.Status), r.Time, string(r.Method), string(r.By), r.RawTime, r.Reason,
			}
			if !raw {
				c[11] = r.Reason
			}
			if !yield(c[:len(t.Columns)]) {
				return
			}
		}
	}
	return t
}

// besides reports what not every event has: that the laptop's clock was wrong at some
// row, so that files carry what it said beside the time that counts, and that a
// reason was given.
func (a Attendance) besides() (raw, reasons bool) {
	for r := range a.Rows() {
		raw, reasons = raw || r.RawTime != "", reasons || r.Reason != ""
		if raw && reasons {
			break
		}
	}
	return raw, reasons
}
