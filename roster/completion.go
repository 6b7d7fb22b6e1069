package roster

import "strconv"

// DefaultThreshold is the share of the sesi, in percent, from which somebody has
// completed an event (Helvetas Indikit, CDR 1.3.2: usually 80 %).
const DefaultThreshold = 80

// Rule is how attendance becomes days and completion. Every report that uses it
// prints it; its words are in the caller's language.
type Rule struct {
	// Threshold is in percent of the sesi held.
	Threshold int
}

// Rule is the event's own.
func (e Event) Rule() Rule { return Rule{Threshold: e.CompletionThreshold()} }

// CompletionThreshold is the event's threshold in percent; events older than the
// setting have DefaultThreshold.
func (e Event) CompletionThreshold() int {
	if e.Threshold == 0 {
		return DefaultThreshold
	}
	return e.Threshold
}

// Reached reports whether here of held sesi are enough. Nothing held reaches nothing.
func (r Rule) Reached(here, held int) bool {
	return held > 0 && here*100 >= r.Threshold*held
}

// Percent is here of held sesi in tenths of a percent, rounded half up: 833 is
// 83,3 %. Nothing held is 0.
func Percent(here, held int) int {
	if held == 0 {
		return 0
	}
	return (here*2000 + held) / (2 * held)
}

// half is a half-day of an event: a day has at most two, however many sesi.
type half struct {
	day  int
	part Part
}

func (s Sesi) half() half {
	if s.Part == Morning {
		return half{s.Day, Morning}
	}
	return half{s.Day, Afternoon}
}

// HalfDays counts the half-days attended: a half-day counts if H, T or P stands in
// at least one of its sesi, and once however many sesi it has. Two of them are one
// day (orang-hari), whichever days they fall on. sesi and letters go side by side.
func HalfDays(sesi []Sesi, letters []Status) int {
	seen := make(map[half]bool, len(sesi))
	for i, s := range sesi {
		if letters[i].Here() {
			seen[s.half()] = true
		}
	}
	return len(seen)
}

// Days writes half-days as days: 3 is "1,5".
func Days(halves int) string {
	out := strconv.Itoa(halves / 2)
	if halves%2 == 1 {
		out += ",5"
	}
	return out
}
