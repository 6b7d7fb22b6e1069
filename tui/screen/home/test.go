package home

import (
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/screen"
)

// resumeTest is the step that leads back to a test that runs.
func (s *Screen) resumeTest(r *live.Run) step {
	t := s.cfg.Env.T.Lead
	return step{t.Resume + " " + t.Names[string(r.Test.Part)], clean.Line(r.Quiz.Title), screen.Tests, live.Single}
}

// testStep is the test that comes next: the pre-test before anything is taught, the
// post-test and the closing form in the last sesi.
func (s *Screen) testStep() (step, bool) {
	t := s.cfg.Env.T.Lead
	if s.snap == nil || s.snap.Run != nil || s.snap.Case != nil {
		return step{}, false
	}
	list := s.cfg.Today.Event.Sesi
	last := len(list) == 0 || s.cfg.Today.Sesi == list[len(list)-1].ID
	switch {
	case !s.tested(live.Pre) && !s.tested(live.Post) && !s.taught():
		return step{t.StepPre, t.StepNote, screen.Tests, live.Pre}, true
	case last && !s.tested(live.Post) && s.tested(live.Pre):
		return step{t.StepPost, t.StepNote, screen.Tests, live.Post}, true
	case last && s.tested(live.Post) && !s.tested(live.Reaction):
		return step{t.StepReaction, "", screen.Tests, live.Reaction}, true
	}
	return step{}, false
}

// tested reports that a part of the test was closed.
func (s *Screen) tested(p live.TestPart) bool {
	for _, r := range s.snap.Past {
		if r.Test != nil && r.Test.Part == p {
			return true
		}
	}
	return false
}

// taught reports that a quiz of a module was run: a pre-test comes too late then.
func (s *Screen) taught() bool {
	for _, r := range s.snap.Past {
		if r.Test == nil && asked(r) {
			return true
		}
	}
	return false
}
