package projector

import (
	"diklat/quiz/live"
	"diklat/tui/part"
	"diklat/tui/tell"
)

// results is the group's picture after both tests, or thanks where too few people
// took them to be shown.
func (s *Screen) results(w, h int) []string {
	if s.group == nil {
		return part.Wrap(s.env.S.Title.Render(s.env.T.Results.HallWait), w)
	}
	return tell.Teller{Env: s.env}.Group(*s.group, w, h)
}

// readOut is an item of a test that the trainer reads to everybody.
func (s *Screen) readOut(r live.ReadOut, w, h int) []string {
	t := s.env.T.Lead
	lines := []string{s.env.S.Dim.Render(t.AloudAt(r.Number, r.Total, r.Form)), ""}
	lines = append(lines, s.stem(r.Question, w)...)
	return append(append(lines, ""), s.choices(r.Question, w, h-len(lines)-1)...)
}
