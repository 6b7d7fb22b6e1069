package roster

import (
	"slices"
	"strings"

	"diklat/roster/clean"
)

// Similar returns the people of the list who may be the same as p, so that the
// screen can ask "is it you?" before a second entry is made. A name that looks
// the same always asks, wherever it lives; one that is nearly the same (a letter
// more, less or other, or the words in another order) asks within the village.
// Two different years of birth keep a name that is only nearly the same from asking.
// p itself never counts.
func Similar(p Person, list []Enrolment) []Enrolment {
	var out []Enrolment
	for _, o := range list {
		if o.ID != "" && o.ID == p.ID {
			continue
		}
		if Alike(p, o.Person) {
			out = append(out, o)
		}
	}
	return out
}

// Alike reports that two people may be one, as Similar asks.
func Alike(p, o Person) bool {
	return alike(clean.Skeleton(p.Name), clean.Skeleton(o.Name), p.Village == o.Village, differ(p.BirthYear, o.BirthYear))
}

func differ(a, b int) bool { return a != 0 && b != 0 && a != b }

func alike(a, b string, sameVillage, otherYear bool) bool {
	if a == b {
		return true
	}
	return sameVillage && !otherYear && (sorted(a) == sorted(b) || len(a) > 4 && near([]rune(a), []rune(b)))
}

func sorted(s string) string {
	w := strings.Fields(s)
	slices.Sort(w)
	return strings.Join(w, " ")
}

// near reports whether a and b are one insertion, deletion, replacement or
// swap of neighbours apart.
func near(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	a, b = a[i:], b[i:]
	if len(a) < len(b) {
		return slices.Equal(a, b[1:])
	}
	if len(a) == 0 || slices.Equal(a[1:], b[1:]) {
		return true
	}
	return len(a) > 1 && a[0] == b[1] && a[1] == b[0] && slices.Equal(a[2:], b[2:])
}
