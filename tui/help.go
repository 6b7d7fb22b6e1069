package tui

import (
	"strings"

	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// helpView lists every key of a screen and what the screen says of itself.
func (a *App) helpView(s screen.Screen) string {
	t := a.cfg.Env
	var b strings.Builder
	if h, ok := s.(screen.Helper); ok {
		for _, para := range strings.Split(h.HelpText(), "\n") {
			for _, l := range part.Wrap(para, min(a.w-4, 72)) {
				b.WriteString("  " + l + "\n")
			}
		}
		b.WriteString("\n")
	}
	keys := s.Keys()
	if l, ok := s.(screen.Lister); ok {
		keys = l.AllKeys()
	}
	keys = append(keys, t.K.Back, t.K.Help)
	if !a.cfg.OneLook {
		keys = append(keys, t.K.Look)
	}
	var items []string
	wide, seen := 0, map[string]bool{}
	for _, k := range keys {
		h := k.Help()
		if !k.Enabled() || h.Key == "" || seen[h.Key] {
			continue
		}
		seen[h.Key] = true
		it := part.PadLeft(h.Key, 8) + "  " + h.Desc
		items = append(items, it)
		wide = max(wide, part.Width(it)+2)
	}
	b.WriteString(columns(items, wide, a.w))
	body := a.helpPage(strings.Split(b.String(), "\n"))
	head := s.Head()
	head.Bare = false
	head.Crumbs = append(append([]string{}, head.Crumbs...), t.T.Common.HelpTitle)
	head.About = ""
	return part.Frame(t.S, head, body, "", []key.Binding{t.K.Back}, a.w, a.h)
}

// helpPage is the part of the help that fits; on a small window Enter turns the
// page.
func (a *App) helpPage(lines []string) string {
	t := a.cfg.Env
	room := max(a.h-5, 1) // header, rule, a blank line, what to press, footer
	pages := (len(lines) + room - 1) / room
	a.page = min(a.page, pages-1)
	foot := t.T.Common.HelpClose
	if pages > 1 {
		foot = t.T.Common.HelpMore(a.page+1, pages)
	}
	from := a.page * room
	a.more = a.page+1 < pages
	return strings.Join(lines[from:min(from+room, len(lines))], "\n") + "\n\n  " + part.Cut(foot, a.w-2, t.S.Glyphs.Ellipsis)
}

// columns sets items side by side where the width allows it.
func columns(items []string, wide, w int) string {
	n := max(w/max(wide, 1), 1)
	rows := (len(items) + n - 1) / n
	var lines []string
	for r := range rows {
		line := ""
		for c := r; c < len(items); c += rows {
			line += part.Pad(items[c], wide)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
}
