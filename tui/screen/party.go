package screen

import (
	"strings"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/style"
)

// Sitter is one person at a laptop.
type Sitter struct {
	roster.Enrolment
	VillageName string
}

// Party is who shares a laptop, with names; the room knows them by ids.
type Party struct {
	Crew    live.CrewID
	Kind    live.CrewKind
	Name    string // of a group
	Members []Sitter
}

// Names are the members by name, in their order.
func (p Party) Names() string {
	out := make([]string, len(p.Members))
	for i, m := range p.Members {
		out[i] = clean.Name(m.Name)
	}
	return strings.Join(out, ", ")
}

// Find is the place of a member, -1 if there is none of that id.
func (p Party) Find(id live.PersonID) int {
	for i, m := range p.Members {
		if live.PersonID(m.ID) == id {
			return i
		}
	}
	return -1
}

// FirstName is what a person is called across a table: the first word.
func FirstName(name string) string {
	first, _, _ := strings.Cut(clean.Name(name), " ")
	return first
}

// Masked hides a name but for its first letter, so that the person knows it and
// a stranger does not: "M***".
func Masked(name string) string {
	for _, r := range clean.Name(name) {
		return string(r) + "***"
	}
	return "***"
}

// ShapeOf is the shape of member i, as on the cards; "" beyond the last one.
func ShapeOf(s style.Theme, i int) string {
	if i < 0 || i >= len(s.Glyphs.Shapes) {
		return ""
	}
	return s.Glyphs.Shapes[i]
}
