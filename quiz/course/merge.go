package course

import (
	"slices"
	"strings"
)

// LocalMark stands beside contacts that nobody has tried on the spot.
const LocalMark = "verifikasi lokal"

// Areas are the areas of the service map, the widest first.
func Areas() []string { return []string{"nasional", "provinsi", "kabupaten", "desa"} }

// Merge lays what was found out on the spot over the shipped map: a local entry
// with the id of a shipped one gives its number, hours, date and who tried it, one
// of its own comes last. Local words count even where the shipped date is newer:
// the clock of a laptop may be years behind, the person who phoned is not. A
// number tried on the spot loses the mark. Neither list is changed.
func Merge(shipped, local []Service) []Service {
	out := slices.Clone(shipped)
	for _, l := range local {
		i := slices.IndexFunc(out, func(s Service) bool { return s.ID == l.ID })
		if i < 0 {
			out = append(out, l)
			continue
		}
		s := &out[i]
		s.Contact, s.Hours, s.Checked, s.By, s.Filled = l.Contact, l.Hours, l.Checked, l.By, l.Filled
		if l.Source != "" {
			s.Source = l.Source
		}
		if s.Contact != "" && s.Called() {
			s.Mark = ""
		}
	}
	return out
}

// ByArea orders a map by area, the widest first; the order within one stays.
func ByArea(services []Service) []Service {
	out := slices.Clone(services)
	slices.SortStableFunc(out, func(a, b Service) int { return areaRank(a.Area) - areaRank(b.Area) })
	return out
}

func areaRank(area string) int {
	if i := slices.Index(Areas(), area); i >= 0 {
		return i
	}
	return len(Areas())
}

// A text about where to get help may name entries of the service map, so that the
// number stands in one place only: "Polisi atau LPSK [layanan:polisi] [layanan:lpsk]".
const (
	refOpen  = "[layanan:"
	refClose = "]"
)

// HelpWords are the words of such a text, for places that show no numbers.
func HelpWords(text string) string {
	words, _ := HelpRefs(text)
	return words
}

// HelpRefs parts such a text into its words and the ids it names, each once, in
// their order. What only looks like a reference stays in the words.
func HelpRefs(text string) (words string, ids []ServiceID) {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, refOpen)
		id, after, closed := strings.Cut(rest, refClose)
		switch {
		case !found:
			b.WriteString(text)
			return strings.TrimSpace(b.String()), ids
		case !closed || !validID(id):
			b.WriteString(before + refOpen)
			text = rest
			continue
		}
		b.WriteString(strings.TrimRight(before, " "))
		if s := ServiceID(id); !slices.Contains(ids, s) {
			ids = append(ids, s)
		}
		text = after
	}
}
