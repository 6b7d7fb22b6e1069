package screen

import (
	"slices"

	"diklat/roster"
)

// Listed are the participants of a roll by their numbers.
func Listed(r roster.Roll) []roster.Row {
	var out []roster.Row
	for _, row := range r.Rows {
		if row.Role.Participant() {
			out = append(out, row)
		}
	}
	slices.SortFunc(out, func(a, b roster.Row) int { return a.Number - b.Number })
	return out
}
