package tui_test

import (
	"fmt"
	"testing"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
)

// again is asked, closed after a first round and asked once more.
func again(s *live.Snapshot, r roster.Roll) {
	asked(s, r)
	it := &s.Run.Items[0]
	it.Earlier = []live.Round{{Opened: it.Opened, Given: map[live.PersonID]live.Given{}}}
	it.Stage = live.Closed
}

// TestGoldenRoom are the screens with which a trainer leads the room and takes in what
// people give without a device, and the help of each: it names every key.
func TestGoldenRoom(t *testing.T) {
	for _, c := range []struct {
		name   string
		keys   []string
		change func(*live.Snapshot, roster.Roll)
	}{
		{"livequizhelp", []string{"k", "?"}, asked},
		{"livequizagain", []string{"k"}, again},
		{"classhelp", []string{"r", "?"}, seated},
		{"classjoin", []string{"r", "q"}, seated},
		{"cards", []string{"k", "a", "1", "b"}, asked},
		{"cardshelp", []string{"k", "a", "?"}, asked},
		{"hands", []string{"k", "h", "7", "down", "3"}, asked},
		{"paper", []string{"k", "g", "down", "2"}, asked},
		{"papertwice", []string{"k", "g", "down", "down", "2", "x", "enter", "up", "up", "up", "up", "x"}, asked},
		{"paperhelp", []string{"k", "g", "?"}, asked},
		{"free", []string{"k", "q", "A", "p", "a", "?", "enter", "a", "enter", "b"}, asked},
	} {
		for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
			p := still(t, l, openNow(), c.change)
			p.press(c.keys...)
			for _, size := range [][2]int{{80, 24}, {40, 20}} {
				p.size(size[0], size[1])
				golden(t, fmt.Sprintf("%s.%s.%dx%d", c.name, l, size[0], size[1]), p.picture())
			}
		}
	}
}
