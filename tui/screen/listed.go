package screen

import (
	"slices"

	"diklat/roster"
	"diklat/roster/clean"
)

// Listed are the participants of a roll by their numbers, their names fit to be drawn.
func Listed(r roster.Roll) []roster.Row {
	var out []roster.Row
	for _, row := range r.Rows {
		if row.Role.Participant() {
			row.Name = clean.Name(row.Name)
			out = append(out, row)
		}
	}
	slices.SortFunc(out, func(a, b roster.Row) int { return a.Number - b.Number })
	return out
}
