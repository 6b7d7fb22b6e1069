package tui

import (
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/projector"
	"diklat/tui/style"
)

// Projector makes the program of the screen for the hall.
type Projector struct {
	Config projector.Config
	Feeds  []Feed
	Words  func(i18n.Lang) *i18n.Text
	OnLook func(style.Look)
}

// App returns the program: one screen and no way to another.
func (p Projector) App() *App {
	return New(Config{Env: p.Config.Env, First: screen.Hall, Feeds: p.Feeds, Words: p.Words, Locked: true, OnLook: p.OnLook,
		Build: func(_ *screen.Env, to screen.Place, _ any) screen.Screen {
			if to != screen.Hall {
				return nil
			}
			return projector.New(p.Config)
		}})
}
