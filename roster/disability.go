package roster

// WGCode is the answer to one question of the Washington Group short set, in the
// codes of the group itself; 0 is a question that was not asked.
type WGCode int8

// The codes.
const (
	WGNotAsked WGCode = 0
	WGNone     WGCode = 1 // no difficulty
	WGSome     WGCode = 2
	WGLot      WGCode = 3
	WGCannot   WGCode = 4 // cannot do at all
	WGRefused  WGCode = 7 // does not want to answer
)

// WGQuestions is how many questions the set has: seeing, hearing, walking,
// remembering, self-care, communicating, in this order.
const WGQuestions = 6

// WG holds the six answers (Washington Group on Disability Statistics, short set).
// Wording, order and categories are fixed by the group.
type WG [WGQuestions]WGCode

// Disability is what the six answers say together.
type Disability string

// The results.
const (
	DisabilityUnknown Disability = "unknown" // not asked, or not all of it
	DisabilityYes     Disability = "yes"
	DisabilityNo      Disability = "no"
	DisabilityRefused Disability = "refused" // did not want to answer at all
)

// Disabilities lists the results in the order of reports.
func Disabilities() []Disability {
	return []Disability{DisabilityYes, DisabilityNo, DisabilityRefused, DisabilityUnknown}
}

// Disability is yes as soon as one domain is coded 3 or 4 (the group's recommended
// cut-off), no if all six are 1 or 2. Any answer that is missing without a 3 or 4
// makes it unknown, never no; refused if no question at all was answered and one
// was refused.
func (w WG) Disability() Disability {
	answered, refused := 0, 0
	for _, c := range w {
		switch c {
		case WGLot, WGCannot:
			return DisabilityYes
		case WGNone, WGSome:
			answered++
		case WGRefused:
			refused++
		case WGNotAsked:
		}
	}
	switch {
	case answered == WGQuestions:
		return DisabilityNo
	case answered == 0 && refused > 0:
		return DisabilityRefused
	}
	return DisabilityUnknown
}

// RefusedWG is the set of somebody who does not want to answer any of it.
func RefusedWG() WG {
	return WG{WGRefused, WGRefused, WGRefused, WGRefused, WGRefused, WGRefused}
}

// check accepts the codes only.
func (w WG) check() error {
	for _, c := range w {
		if (c < WGNotAsked || c > WGCannot) && c != WGRefused {
			return field("wg", ErrWG)
		}
	}
	return nil
}

// Disability is what the person's answers say.
func (p Person) Disability() Disability { return p.WG.Disability() }
