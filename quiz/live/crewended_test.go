package live_test

import (
	"encoding/json"
	"strings"
	"testing"

	"diklat/quiz/live"
)

// TestASharedLaptopLearnsOfEachMemberAfterATest: their own figures by person, no
// key, and nothing of a quiz or before a test ended.
func TestASharedLaptopLearnsOfEachMemberAfterATest(t *testing.T) {
	for _, kind := range []live.CrewKind{live.Turns, live.Group} {
		t.Run(string(kind), func(t *testing.T) {
			h := open(t, &memory{})
			box := form(t, h, "2", kind, "maria", "yosef", "ance")
			works := func(run live.RunID, who, item, choice string) {
				t.Helper()
				sub := func() error { return give(h, "2", who, item, choice) }
				step := live.TestStep{Seat: "2", Person: live.PersonID(who), Run: run}
				step.Do = live.Begin
				must(t, h.Test(t.Context(), step))
				s := snapshot(t, h)
				item = strings.ToLower(s.Run.FormOf(live.PersonID(who))) + item
				must(t, sub())
				step.Do = live.HandIn
				must(t, h.Test(t.Context(), step))
			}
			pre := abTest(live.Pre)
			pre.Run = "r1" // give answers run r1
			do(t, h, pre)
			works(pre.Run, "maria", "1", "c")
			works(pre.Run, "yosef", "1", "b")
			do(t, h, live.EndQuiz{})
			v := waitView(t, box, "after the pre-test", func(v live.View) bool { return v.Phase == live.Lobby && v.Crew != nil && v.Crew.Ended != nil })
			if len(v.Crew.Ended) != 2 || v.Crew.Ended["maria"].Change.Known || v.Crew.Ended["maria"].Change.Of != 0 {
				t.Errorf("%+v", v.Crew.Ended)
			}
			text, err := json.Marshal(v)
			if err != nil || strings.Contains(string(text), "RAHASIA") {
				t.Errorf("%s %v", text, err)
			}
			do(t, h, live.ShowSlide{Module: "M1"})
			waitView(t, box, "a slide", func(v live.View) bool { return v.Phase == live.Slide && v.Crew.Ended == nil })
		})
	}
}
