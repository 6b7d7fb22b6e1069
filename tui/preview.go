package tui

import (
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/screen/preview"
)

// Preview makes the program of `diklat preview`. It has one screen.
type Preview struct {
	Env      *screen.Env
	Markdown *part.Markdown
	Reload   func()
	Feed     Feed // brings each preview.Read
}

// App returns the program.
func (p Preview) App() *App {
	return New(Config{Env: p.Env, First: "pratinjau", Feeds: []Feed{p.Feed}, Build: func(env *screen.Env, _ screen.Place, _ any) screen.Screen {
		return preview.New(preview.Config{Env: env, Markdown: p.Markdown, Reload: p.Reload})
	}})
}
