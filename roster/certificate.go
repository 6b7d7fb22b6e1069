package roster

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"diklat/roster/clean"
)

// Certificate is a number that was given to one person for one event. It is given
// once: whatever is printed later bears the same.
type Certificate struct {
	Event  EventID  `json:"event"`
	Person PersonID `json:"person"`
	Year   int      `json:"year"`
	Series string   `json:"series,omitempty"` // of the laptop that gave it; see SeriesOf
	Seq    int      `json:"seq"`              // 1, 2, ... of the year in its series, without gaps
	Number string   `json:"number"`           // "001.K7Q/SERT/LAKPESDAM/XI/2025"
	Day    Day      `json:"day"`              // of the certificate: the last day of the event
	Salt   string   `json:"salt"`             // makes the check code of this one unlike any other
	// Printed is set once a file with it was written; what comes later is a copy.
	Printed bool `json:"printed,omitempty"`
}

// CertificateNumber is the shape that Indonesian offices use: number, kind, unit,
// Roman month and year. There is no national standard for it. The series stands
// beside the number, so that two laptops never give out the same one.
func CertificateNumber(seq int, series, unit string, d Day) string {
	t, _ := d.Time()
	if series != "" {
		series = "." + series
	}
	return fmt.Sprintf("%03d%s/SERT/%s/%s/%d", seq, series, unit, Roman(int(t.Month())), t.Year())
}

// seriesLetters leave out those that are taken for one another.
const seriesLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"

// SeriesOf is the series in which a laptop counts its certificates: three letters that
// follow from its id. A copy of a data file is another laptop and has another one. Two
// of ten laptops have the same in one of 700 programmes; their numbers then differ by
// the check code alone.
func SeriesOf(device string) string {
	h := sha256.Sum256([]byte("certificate series " + device))
	var out [3]byte
	for i := range out {
		out[i] = seriesLetters[int(h[i])%len(seriesLetters)]
	}
	return string(out[:])
}

// Roman writes 1 to 12 as months are numbered on letters.
func Roman(month int) string {
	if month < 1 || month > 12 {
		return ""
	}
	return [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"}[month-1]
}

// maxUnit is the longest unit in a number, in letters.
const maxUnit = 24

// Unit is the organiser as it stands in a number: capital letters, digits and
// hyphens; "PANITIA" where there is no organiser.
func Unit(organiser string) string {
	out := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9':
			return unicode.ToUpper(r)
		case r == '\'' || r == '.':
			return -1
		}
		return ' '
	}, clean.Name(organiser))
	unit := ""
	for _, w := range strings.Fields(out) {
		if unit != "" && len(unit)+1+len(w) > maxUnit {
			break
		}
		unit += "-" + w
		unit = strings.TrimPrefix(unit, "-")
	}
	if unit == "" {
		return "PANITIA"
	}
	return unit[:min(len(unit), maxUnit)]
}

// CheckCode is what the code on a certificate is compared with in the register:
// twelve letters that follow from the number, what is printed and the salt, which
// only the register's keeper has.
func (c Certificate) CheckCode(printed ...string) string {
	h := sha256.Sum256([]byte(c.Salt + "\n" + c.Number + "\n" + strings.Join(printed, "\n")))
	x := strings.ToUpper(hex.EncodeToString(h[:6]))
	return x[:4] + "-" + x[4:8] + "-" + x[8:]
}

// LastDay is the day on which an event ends, "" for one without sesi.
func (e Event) LastDay() Day {
	var last Day
	for _, s := range e.Sesi {
		last = max(last, DayOf(s.End.In(e.Zone.Location())))
	}
	return last
}
