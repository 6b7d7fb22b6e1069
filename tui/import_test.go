package tui_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	entrance "diklat/tui/screen/door"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

// Files of this laptop are for whoever sits at it: neither a participant nor a
// trainer elsewhere can reach the screen that lists them, whatever they ask for.
func TestNobodyElsewhereReachesTheFiles(t *testing.T) {
	words, n := i18n.New(i18n.ID), uint64(0)
	env := func() *screen.Env {
		return &screen.Env{T: words, S: style.New(false), K: key.NewCommon(words.Common.Keys), Now: time.Now, Ask: func() uint64 { n++; return n }}
	}
	for who, app := range map[string]*tui.App{
		"a participant":       tui.Participant{Env: env(), Desk: closedDoor{}, Seat: live.SeatID("x")}.App(),
		"a trainer elsewhere": tui.Trainer{Env: env(), Fresh: true}.App(),
	} {
		tuitest.Answers(app.Init())
		before := app.View().Content
		app.Update(screen.Go{To: screen.Import})
		if after := app.View().Content; after != before {
			t.Errorf("%s sees:\n%s", who, after)
		}
	}
	local := tui.Trainer{Env: env(), Fresh: true, Import: someFiles{}}.App()
	tuitest.Answers(local.Init())
	local.Update(screen.Go{To: screen.Import})
	if !strings.Contains(local.View().Content, words.ImportScreen.Title) {
		t.Error("the trainer at this laptop does not see it either: the test proves nothing")
	}
}

// closedDoor is a door at which nothing is asked.
type closedDoor struct{ entrance.Desk }

func (closedDoor) Welcome(context.Context) (entrance.Welcome, error) { return entrance.Welcome{}, nil }

// someFiles is a laptop with files; no method of it is called here.
type someFiles struct{ tui.Import }
