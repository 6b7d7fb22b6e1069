package roll

import (
	"fmt"

	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// pastPane lists every mark of one person in this event, newest last.
type pastPane struct {
	who    roster.Row
	marks  []roster.Mark
	loaded bool
}

// view shows the newest marks that fit.
func (p *pastPane) view(env *screen.Env, e roster.Event, w, h int) string {
	out := "\n " + env.S.Title.Render(part.Cut(p.who.Name, w-12, env.S.Glyphs.Ellipsis)) + "  " + env.T.Roll.History + "\n"
	if !p.loaded {
		return out + "\n " + env.T.Common.Loading
	}
	if len(p.marks) == 0 {
		return out + "\n " + env.T.Roll.NoHistory
	}
	var lines []string
	for i, m := range p.marks {
		lines = append(lines, p.lines(env, e, i, m, w)...)
	}
	for _, l := range lines[max(len(lines)-max(h-3, 1), 0):] {
		out += "\n" + part.Cut(l, w-1, env.S.Glyphs.Ellipsis)
	}
	return out
}

// lines is one mark; a narrow screen has the sesi as a heading above its marks.
func (p *pastPane) lines(env *screen.Env, e roster.Event, i int, m roster.Mark, w int) []string {
	loc := e.Zone.Location()
	sesi, _ := e.SesiByID(m.Sesi)
	when, how := m.At, method(env, m.Method)
	if m.UndoneBy != "" {
		when, how = m.UndoneAt, env.T.Roll.Undo
	}
	day := env.T.Dates.Short(sesi.Start.In(loc)) + " " + env.T.Dates.Sesi(sesi.Name, string(sesi.Part))
	by := m.By
	if m.UndoneBy != "" {
		by = m.UndoneBy
	}
	if who := by.Name(); who != "" && who != how {
		how += " (" + who + ")"
	}
	what := fmt.Sprintf("%s  %s  %s  %s", part.Pad(env.T.Roll.Status[string(m.Status)], 12), env.T.Dates.Clock(when.In(loc)), how, m.Reason)
	if w >= part.Narrow {
		return []string{"   " + part.Pad(day, 22) + "  " + what}
	}
	if i > 0 && p.marks[i-1].Sesi == m.Sesi {
		return []string{"   " + what}
	}
	return []string{" " + day, "   " + what}
}
