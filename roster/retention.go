package roster

import "time"

// Retention is how long personal data is kept after the last day on which its
// purpose was served, in months; 0 is for as long as the file is. Signed sheets on
// paper are accounting evidence and stay ten years in their sealed archive (UU KUP
// Pasal 28 ayat 11); names and attendance are the register to them.
type Retention struct {
	Contact int // phone numbers: to call people back
	Health  int // Washington Group answers, reasons of absence: figures of the report
	Answers int // own words in answers: judging the training
}

// DefaultRetention is what holds unless the organiser says otherwise.
func DefaultRetention() Retention { return Retention{Contact: 12, Health: 12, Answers: 6} }

// WithdrawnWithin is how soon processing ends once consent was taken back (UU
// 27/2022 Pasal 40 ayat 2).
const WithdrawnWithin = 3 * 24 * time.Hour

// Kept is what of a person is kept, and until when it served.
type Kept struct {
	Person   PersonID
	Last     time.Time // end of the last sesi of any of their events; zero for none
	Contact  bool      // there is a phone number
	Health   bool
	Answers  bool
	Withdrew Day // the day consent was taken back
}

// Due is data whose time is over.
type Due struct {
	Person PersonID
	Scope  EraseScope
	Why    EraseWhy
	By     time.Time // the day by which it must be gone
}

// DueOf lists what must go by now. Consent that was taken back goes first and
// takes everything.
func (r Retention) DueOf(all []Kept, now time.Time) []Due {
	var out []Due
	for _, k := range all {
		if t, err := time.ParseInLocation(dayForm, string(k.Withdrew), now.Location()); err == nil {
			out = append(out, Due{k.Person, EraseAll, EraseTaken, t.Add(WithdrawnWithin)})
			continue
		}
		for _, p := range []struct {
			has    bool
			months int
			scope  EraseScope
		}{{k.Contact, r.Contact, EraseContact}, {k.Health, r.Health, EraseHealth}, {k.Answers, r.Answers, EraseAnswers}} {
			if by := k.Last.AddDate(0, p.months, 0); p.has && p.months > 0 && !k.Last.IsZero() && !by.After(now) {
				out = append(out, Due{k.Person, p.scope, EraseDue, by})
			}
		}
	}
	return out
}
