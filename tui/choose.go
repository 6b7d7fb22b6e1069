package tui

import (
	tea "charm.land/bubbletea/v2"

	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/style"
)

// language speaks another language from here on.
func (a *App) language(l i18n.Lang) tea.Cmd {
	if a.cfg.Words == nil || l == a.cfg.Env.T.Lang {
		return nil
	}
	a.cfg.Env.T = a.cfg.Words(l)
	a.cfg.Env.K = key.NewCommon(a.cfg.Env.T.Common.Keys)
	if a.cfg.OnLang != nil {
		a.cfg.OnLang(l)
	}
	return a.all(screen.Lang{})
}

// look takes the next look: for consoles whose signs or colours cannot be read.
func (a *App) look() {
	e := a.cfg.Env
	e.S = style.Of(e.S.Look.Next())
	if a.cfg.OnLook != nil {
		a.cfg.OnLook(e.S.Look)
	}
	c := e.T.Common
	a.toast = toast{text: [...]string{style.Signs: c.LookSigns, style.ASCII: c.LookASCII, style.Mono: c.LookMono}[e.S.Look]}
	a.drawn = nil
}
