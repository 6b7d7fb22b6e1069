package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"diklat/roster"
	"diklat/roster/clean"
)

func itoa(n int) string { return strconv.Itoa(n) }

// sexes are the values of the column L/P. P is perempuan, never pria.
var sexes = map[string]roster.Sex{
	"l": roster.L, "lk": roster.L, "laki": roster.L, "laki laki": roster.L, "lakilaki": roster.L, "pria": roster.L, "m": roster.L, "male": roster.L, "cowok": roster.L,
	"p": roster.P, "pr": roster.P, "perempuan": roster.P, "wanita": roster.P, "f": roster.P, "female": roster.P, "w": roster.P, "cewek": roster.P,
}

// exponent sees a number that a spreadsheet rounded: 8.12E+11.
var exponent = regexp.MustCompile(`^[0-9]+([.,][0-9]+)?[eE]\+?[0-9]+$`)

// phone reads a phone number; code is "" if nothing was wrong with it.
func phone(s string) (number string, code IssueCode) {
	s = strings.TrimSpace(strings.TrimLeft(clean.Line(s), "'`"))
	if s == "" || strings.Trim(s, "-. /") == "" {
		return "", ""
	}
	if exponent.MatchString(s) {
		return "", EatenPhone
	}
	if isNIK(s) {
		return "", NIKDropped
	}
	first, _, _ := strings.Cut(strings.NewReplacer(" / ", "|", ";", "|", " atau ", "|", ",", "|").Replace(s), "|")
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r == '+' {
			return r
		}
		return -1
	}, first)
	switch {
	case strings.HasPrefix(digits, "8") && len(digits) >= 9 && len(digits) <= 13:
		return "0" + digits, ZeroAdded // the spreadsheet took it for a number
	case len(digits) < 6 || len(digits) > 16:
		return "", BadPhone
	}
	return digits, ""
}

var fourDigits = regexp.MustCompile(`(?:^|[^0-9])((?:19|20)[0-9]{2})(?:$|[^0-9])`)

// year reads a year of birth from a year, a date in whatever order, a place and a
// date, or the serial number that a spreadsheet has for a date. 0 is none.
func year(s string, now int) int {
	s = strings.TrimSpace(s)
	if n, err := strconv.Atoi(s); err == nil {
		switch {
		case n >= 1900 && n <= now:
			return n
		case n > 7000 && n < 60000: // days since 30 December 1899
			return time.Date(1899, 12, 30+n, 0, 0, 0, 0, time.UTC).Year()
		}
		return 0
	}
	if m := fourDigits.FindAllStringSubmatch(s, -1); len(m) == 1 {
		if n, _ := strconv.Atoi(m[0][1]); n <= now {
			return n
		}
	}
	return 0
}

// ageBand reads an age in years ("41", "41 tahun") or a band as the program or a
// sheet writes it ("35-44", "> 60").
func ageBand(s string) (roster.AgeBand, bool) {
	k := strings.TrimSpace(strings.NewReplacer("tahun", "", "thn", "", "th", "", "–", "-", " ", "").Replace(strings.ToLower(s))) //nolint:misspell // as people write it
	for _, b := range roster.AgeBands() {
		if k == string(b) {
			return b, true
		}
	}
	if strings.HasPrefix(k, "<18") {
		return roster.Under18, true
	}
	if strings.HasPrefix(k, ">60") || strings.HasPrefix(k, "≥60") || strings.HasPrefix(k, ">=60") {
		return roster.From60, true
	}
	if lo, hi, ok := strings.Cut(k, "-"); ok {
		a, err1 := strconv.Atoi(lo)
		b, err2 := strconv.Atoi(hi)
		if err1 == nil && err2 == nil && roster.BandOf(a) == roster.BandOf(b) {
			return roster.BandOf(a), true
		}
		return "", false
	}
	n, err := strconv.Atoi(k)
	if err != nil || n < 0 || n > 120 {
		return "", false
	}
	return roster.BandOf(n), true
}

// leading sees the number of a list before a name: "12. Maria".
var leading = regexp.MustCompile(`^[0-9]{1,3}[.)\s]\s*`)

// staffWords are tasks of those who run a training.
var staffWords = []string{"panitia", "fasilitator", "narasumber", "pelatih", "trainer", "moderator", "notulen"}

// roleOf is the role of the list that a text names, else the text itself.
func roleOf(s string, roles []roster.Role) roster.Role {
	k := clean.Key(s)
	if k == "" {
		return ""
	}
	for _, r := range roles {
		if clean.Key(string(r)) == k {
			return r
		}
	}
	for _, w := range staffWords {
		if k == w {
			return roster.Staff
		}
	}
	return roster.Role(clean.Name(s))
}

// role is the text of the role. "Lainnya" of a form of KoboToolbox has what was
// written in the column beside it: jabatan, jabatan_lain.
func (r *reader) role(row Row) string {
	c := r.col(Role)
	s := row.at(c)
	if c < 0 || !slices.Contains([]string{"lain", "lainnya", "lain lain", "other"}, clean.Key(s)) {
		return s
	}
	head := clean.Key(r.Head.at(c))
	for i, h := range r.Head.Cells {
		if k := clean.Key(h); row.at(i) != "" && slices.Contains([]string{head + " lain", head + " lainnya", head + " other"}, k) {
			return row.at(i)
		}
	}
	return s
}
