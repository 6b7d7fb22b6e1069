package chair

import (
	"strings"

	"diklat/quiz/live"
	"diklat/roster/clean"
)

// crewNumbers are the own numbers of those who share this laptop and are told theirs
// now: "Maria 12345, Yosef 67890"; "" if there is none to tell.
func (s *Screen) crewNumbers() string {
	if s.view.Crew == nil {
		return ""
	}
	var out []string
	for _, m := range s.table.party.Members {
		if n := s.cfg.Numbers[live.PersonID(m.ID)]; n != "" {
			out = append(out, clean.Name(m.Name)+" "+n)
		}
	}
	return strings.Join(out, ", ")
}
