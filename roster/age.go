package roster

import "slices"

// AgeBand is an age group of reports. Nobody is asked for a date of birth: the
// year is enough, and the band is enough for those who do not know it.
type AgeBand string

// The bands. Below 18 is a child (UU 35/2014 Pasal 1), below 25 a youth of the ILO.
const (
	UnknownAge AgeBand = ""
	Under18    AgeBand = "0-17"
	From18     AgeBand = "18-24"
	From25     AgeBand = "25-34"
	From35     AgeBand = "35-44"
	From45     AgeBand = "45-59"
	From60     AgeBand = "60+"
)

// AgeBands lists the bands, the youngest first, without the unknown.
func AgeBands() []AgeBand { return []AgeBand{Under18, From18, From25, From35, From45, From60} }

func (b AgeBand) known() bool { return b == UnknownAge || slices.Contains(AgeBands(), b) }

// BandOf is the band of an age in years.
func BandOf(age int) AgeBand {
	switch {
	case age < 18:
		return Under18
	case age < 25:
		return From18
	case age < 35:
		return From25
	case age < 45:
		return From35
	case age < 60:
		return From45
	}
	return From60
}

// BandIn is the person's age band in a year: reckoned from the year of birth, else
// as it was told, else unknown. Only years are known, so that the age is the one
// reached in that year.
func (p Person) BandIn(year int) AgeBand {
	if p.BirthYear == 0 || p.BirthYear > year {
		return p.AgeBand
	}
	return BandOf(year - p.BirthYear)
}

// Year is the year in which an event begins, for ages; that of Created if it has
// no sesi.
func (e Event) Year() int {
	if len(e.Sesi) == 0 {
		return e.Created.In(e.Zone.Location()).Year()
	}
	return e.Sesi[0].Start.In(e.Zone.Location()).Year()
}
