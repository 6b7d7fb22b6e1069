package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/roster/clean"
	"diklat/tui/screen"
)

// asking is what a screen wants of the app.
type asking struct {
	from int // the screen, 0 for nobody in particular
	msg  tea.Msg
}

// tell gives a message to a screen and notes what it asks for.
func (a *App) tell(e entry, msg tea.Msg) tea.Cmd {
	cmd := wrap(e.id, e.Update(msg))
	a.hear(e.id)
	return cmd
}

func (a *App) hear(from int) {
	for _, m := range a.cfg.Env.Take() {
		a.asked = append(a.asked, asking{from, m})
	}
}

// obey does what the screens asked for, oldest first.
func (a *App) obey() []tea.Cmd {
	var cmds []tea.Cmd
	for a.hear(0); len(a.asked) > 0; a.hear(0) {
		next := a.asked[0]
		a.asked = a.asked[1:]
		if cmd, ok := a.route(next.from, next.msg); ok {
			cmds = append(cmds, cmd)
		}
	}
	return cmds
}

// route handles what screens ask of the app. All screens hear the news; one that is
// covered moves nothing but itself: what lies over it may hold half a row.
func (a *App) route(from int, msg tea.Msg) (tea.Cmd, bool) {
	switch m := msg.(type) {
	case screen.Go:
		return a.push(m.To, m.Arg), true
	case screen.Swap:
		if !a.onTop(from) {
			return nil, true // it hears the news again when it is uncovered
		}
		a.drop()
		return a.push(m.To, m.Arg), true
	case screen.Back:
		return a.back(from), true
	case screen.Home:
		for len(a.stack) > 1 {
			a.drop()
		}
		return a.shown(), true
	case screen.Toast:
		a.toast = toast{clean.Line(m.Text), m.Bad, m.Mark}
		return nil, true
	case screen.SetLang:
		return a.language(m.Lang), true
	case screen.Wipe:
		return erase, true
	case tea.QuitMsg, tea.SuspendMsg, tea.InterruptMsg:
		return func() tea.Msg { return msg }, true
	}
	return nil, false
}

// onTop reports that nothing lies over the screen that asked.
func (a *App) onTop(from int) bool {
	return from == 0 || len(a.stack) > 0 && a.stack[len(a.stack)-1].id == from
}

// back closes the screen that asked, wherever it lies; the first one stays.
func (a *App) back(from int) tea.Cmd {
	if a.onTop(from) {
		if len(a.stack) < 2 {
			return nil
		}
		a.drop()
		return a.shown()
	}
	if i := slices.IndexFunc(a.stack, func(e entry) bool { return e.id == from }); i > 0 {
		a.remove(i)
	}
	return nil
}

// shown tells the top screen that it is uncovered, and how the room is by now.
func (a *App) shown() tea.Cmd {
	cmds := []tea.Cmd{a.top(screen.Shown{})}
	if a.room != nil {
		cmds = append(cmds, a.top(*a.room))
	}
	return tea.Batch(cmds...)
}

func (a *App) remove(i int) {
	if c, ok := a.stack[i].Screen.(screen.Closer); ok {
		c.Close()
	}
	a.stack = slices.Delete(a.stack, i, i+1)
}
