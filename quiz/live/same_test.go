package live_test

import (
	"testing"

	"diklat/quiz/live"
)

// TestSomebodyWhoWasEnteredTwiceIsOne: maria took the pre-test under an entry that
// was merged since. She gets the other form, and learns her own change.
func TestSomebodyWhoWasEnteredTwiceIsOne(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "maria2", "maria2")
	sit(t, h, "maria", "maria")
	pre := abTest(live.Pre)
	pre.Members = []live.Member{{Person: "maria2"}}
	do(t, h, pre)
	must(t, testStep(h, pre.Run, "maria2", live.Begin), tick(h, pre.Run, "maria2", "a1", "b"))
	do(t, h, live.EndQuiz{})
	same := live.SamePeople{Same: map[live.PersonID]live.PersonID{"maria2": "maria"}}
	do(t, h, same)
	told := snapshot(t, h).Version
	if do(t, h, same); snapshot(t, h).Version != told {
		t.Error("what the room knows is kept again")
	}
	post := abTest(live.Post)
	post.Members = []live.Member{{Person: "maria"}}
	do(t, h, post)
	must(t, testStep(h, post.Run, "maria", live.Begin))
	if s := snapshot(t, h); s.Run.FormOf("maria") != "B" {
		t.Errorf("form of the post-test: %q", s.Run.FormOf("maria"))
	}
	must(t, tick(h, post.Run, "maria", "b1", "b"), tick(h, post.Run, "maria", "b2", "b"))
	do(t, h, live.EndQuiz{})
	sameAfterReplay(t, h, j)
	s := snapshot(t, h)
	if c := live.ViewOf(&s.State, "maria").Last.Change; c == nil || !c.Known || c.Before != 1 || c.Now != 2 {
		t.Errorf("change: %+v", c)
	}
}
