package roster

import (
	"fmt"
	"slices"
	"strings"

	"diklat/roster/clean"
)

// VillageError says that a text names no village of a list, or several.
// errors.Is(err, ErrUnknownVillage) holds for both.
type VillageError struct {
	Text       string
	Candidates []Village // two or more if the text is ambiguous
}

// Error implements error.
func (e *VillageError) Error() string {
	if len(e.Candidates) == 0 {
		return fmt.Sprintf("roster: no village is called %q", e.Text)
	}
	names := make([]string, len(e.Candidates))
	for i, v := range e.Candidates {
		names[i] = fmt.Sprintf("%s (%s, %s)", v.Name, v.District, v.Code)
	}
	return fmt.Sprintf("roster: %q may be %s", e.Text, strings.Join(names, " or "))
}

// Unwrap gives ErrUnknownVillage to errors.Is.
func (e *VillageError) Unwrap() error { return ErrUnknownVillage }

// Ambiguous reports whether several villages fit.
func (e *VillageError) Ambiguous() bool { return len(e.Candidates) > 1 }

// MatchVillage finds the village that text names: its code, its name as people
// or the ministry write it, or an alias; with "Desa" or "Kelurahan" before it,
// the district behind it ("Oesao, Kupang Timur") and 2 for II if need be. The
// error is a *VillageError.
func MatchVillage(list []Village, text string) (Village, error) {
	var fits []Village
	key := villageKey(text)
	for _, v := range list {
		switch {
		case string(v.Code) == strings.TrimSpace(text) && text != "":
			return v, nil
		case key != "" && v.fits(key):
			fits = append(fits, v)
		}
	}
	if k := kindWord(text); len(fits) > 1 && k != "" { // Oesao is a desa and a kelurahan
		fits = slices.DeleteFunc(fits, func(v Village) bool { return v.Kind != k })
	}
	if len(fits) == 1 {
		return fits[0], nil
	}
	return Village{}, &VillageError{Text: clean.Line(text), Candidates: fits}
}

func (v Village) fits(key string) bool {
	district := villageKey(v.District)
	for _, n := range append([]string{v.Name, v.Official}, v.Aliases...) {
		k := villageKey(n)
		if k != "" && (k == key || district != "" && (k+district == key || k+"kecamatan"+district == key || k+"kec"+district == key)) {
			return true
		}
	}
	return false
}

// kindWord reads the kind that stands before a name.
func kindWord(s string) VillageKind {
	first, _, _ := strings.Cut(clean.Key(s), " ")
	switch first {
	case "desa", "ds":
		return Desa
	case "kelurahan", "kel":
		return Kelurahan
	}
	return ""
}

// villageKey is the match key without spaces, kind words and Roman numbers.
func villageKey(s string) string {
	words := strings.Fields(clean.Key(s))
	if len(words) > 1 && kindWord(words[0]) != "" {
		words = words[1:]
	}
	for i, w := range words {
		if n, ok := roman[w]; ok && i > 0 {
			words[i] = n
		}
	}
	return strings.Join(words, "")
}

var roman = map[string]string{"i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6"}

// Keys are the forms under which a village is found: its name, the
// ministry's, and its aliases, without kind words and spaces, Roman numbers as plain
// ones.
func (v Village) Keys() []string {
	var out []string
	for _, n := range append([]string{v.Name, v.Official}, v.Aliases...) {
		if k := villageKey(n); k != "" && !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	return out
}

// VillageKey is the form of a text that is compared with Village.Keys. With the
// district behind the name it begins with one of them.
func VillageKey(text string) string { return villageKey(text) }
