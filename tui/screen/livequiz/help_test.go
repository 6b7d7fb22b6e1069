package livequiz

import (
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/tuitest"
)

// TestHelpNamesEveryKey: what a key means and what "?" lists are the same set, in a run
// that the trainer paces and in one at people's own pace.
func TestHelpNamesEveryKey(t *testing.T) {
	keys := []string{"enter", "space", "up", "down", "left", "right", "+", "=", "-", "tab"}
	for c := 'a'; c <= 'z'; c++ {
		keys = append(keys, string(c), string(c-'a'+'A'))
	}
	for _, mode := range []live.Mode{live.Live, live.Paced} {
		s := New(Config{Env: tuitest.Env(i18n.ID, false)})
		run := &live.Run{Mode: mode, Quiz: quiz.Quiz{Questions: []quiz.Question{{ID: "q", Kind: quiz.Single}}}, Items: make([]live.Item, 1), Started: time.Unix(0, 0)}
		s.snap = &live.Snapshot{State: live.State{Run: run}}
		listed := map[string]bool{}
		for _, b := range s.AllKeys() {
			if b.Help().Desc == "" {
				t.Errorf("%v says nothing", b.Keys())
			}
			for _, k := range b.Keys() {
				listed[k] = true
			}
		}
		for _, k := range keys {
			if works := s.intent(k) != ""; works != listed[k] {
				t.Errorf("%s: %q works: %v, listed: %v", mode, k, works, listed[k])
			}
		}
	}
}
