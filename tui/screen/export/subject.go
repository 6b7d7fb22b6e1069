package export

import (
	"context"

	"diklat/roster"
	"diklat/tui/key"
)

// PlanWriter writes the follow-up plan, with the map of services in JSON, and
// the map alone, like Writer.
type PlanWriter interface {
	WritePlan(ctx context.Context, e roster.EventID, v roster.VillageCode, f Format) (path string, rows int, err error)
	WriteServices(ctx context.Context, e roster.EventID, f Format) (path string, rows int, err error)
}

// subject is what a file is about.
type subject int

const (
	attendance subject = iota
	plan
	services
	subjects
)

// turn goes on to the next subject.
func (s *Screen) turn() {
	if s.cfg.Plans != nil {
		s.subject = (s.subject + 1) % subjects
		s.last = ""
	}
}

// title names the subject.
func (s *Screen) title() string {
	t := s.cfg.Env.T
	switch s.subject {
	case plan:
		return t.Plan.Export
	case services:
		return t.Services.Export
	case attendance, subjects:
	}
	return t.Export.Attendance
}

// byVillage reports that a file of the subject can hold one village alone.
func (s *Screen) byVillage() bool { return s.subject != services }

// write writes a file of the subject.
func (s *Screen) write(code roster.VillageCode, f Format) func() (string, int, error) {
	w, p, e, ctx := s.cfg.Writer, s.cfg.Plans, s.cfg.Event.ID, context.Background()
	switch s.subject {
	case plan:
		return func() (string, int, error) { return p.WritePlan(ctx, e, code, f) }
	case services:
		return func() (string, int, error) { return p.WriteServices(ctx, e, f) }
	case attendance, subjects:
	}
	return func() (string, int, error) { return w.WriteAttendance(ctx, e, code, f) }
}

// subjectKey is the binding that changes the subject, none where there is one.
func (s *Screen) subjectKey() []key.Binding {
	if s.cfg.Plans == nil {
		return nil
	}
	return []key.Binding{key.New("j", s.cfg.Env.T.Plan.KeySubject, "j")}
}
