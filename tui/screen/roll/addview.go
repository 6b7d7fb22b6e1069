package roll

import (
	"fmt"
	"strings"

	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// view draws the form. What it has to ask or to complain about takes the place
// of the list of roles, so that a low window shows it.
func (f *addForm) view(s *Screen, w int) string {
	env := s.cfg.Env
	t := env.T.Roll
	var b strings.Builder
	title, more := f.says(env)
	b.WriteString("\n " + env.S.Title.Render(title))
	lead := "   "
	if part.Width(title+more)+5 > w {
		lead = "\n "
	}
	b.WriteString(lead + env.S.Dim.Render(strings.Join(part.Wrap(more, w-2), "\n ")) + "\n\n")
	row := func(i int, label, value string) {
		mark := "  "
		if i == f.at {
			mark = env.S.Glyphs.Cursor + " "
		}
		b.WriteString(part.Cut(" "+mark+part.Pad(label, 13)+" "+value, w, "") + "\n")
	}
	row(nameField, t.Name, f.text[nameField].View(w-20))
	row(villageField, t.Village, f.villageName(env))
	if f.at == villageField {
		b.WriteString(part.Cut(strings.Repeat(" ", 17)+f.villageSearch(env, w-18), w, "") + "\n")
	}
	row(sexField, t.Sex, sexView(env, f.sex, w))
	row(roleField, t.Role, f.roleView(env))
	row(yearField, t.BirthYear, f.text[yearField].View(8)+env.S.Dim.Render(t.Optional))
	row(phoneField, t.Phone, f.text[phoneField].View(18)+env.S.Dim.Render(t.Optional))
	switch {
	case len(f.known) > 0:
		b.WriteString(f.knownView(env, w))
	case len(f.twins) > 0:
		b.WriteString(f.twinsView(env, w))
	case f.problem != "":
		b.WriteString("\n " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+strings.Join(part.Wrap(f.problem, w-4), "\n   ")))
	case f.at == roleField:
		b.WriteString("\n" + roleList(env, f.roles, w))
	}
	return b.String()
}

// twinsView lists those who may be the same person, and asks.
func (f *addForm) twinsView(env *screen.Env, w int) string {
	t := env.T.Roll
	out := "\n " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+t.Twin) + "\n"
	for _, e := range f.twins[:min(len(f.twins), 3)] {
		out += part.Cut(fmt.Sprintf("   %d  %s  %s  %s", e.Number, e.Name, e.Sex, e.Role), w-1, env.S.Glyphs.Ellipsis) + "\n"
	}
	return out + " " + strings.Join(part.Wrap(t.TwinHint, w-2), "\n ")
}

func (f *addForm) villageName(env *screen.Env) string {
	if v, ok := f.chosen(); ok {
		if len(roster.SameName(f.villages, v)) > 1 {
			return v.Full()
		}
		return v.Name
	}
	return env.S.Warn.Render("?")
}

// villageSearch stands below the village while it is chosen: what was typed,
// and how many villages that leaves.
func (f *addForm) villageSearch(env *screen.Env, w int) string {
	n := len(f.matches())
	return "/ " + f.text[villageField].View(max(w-12, 6)) + env.S.Dim.Render(fmt.Sprintf("↑↓ %d/%d", min(f.village+1, n), n))
}

func sexView(env *screen.Env, sex roster.Sex, w int) string {
	t := env.T.Roll
	one, two := "1 L", "2 P"
	if w >= part.Narrow || sex == roster.L {
		one += " " + t.Male
	}
	if w >= part.Narrow || sex == roster.P {
		two += " " + t.Female
	}
	switch sex {
	case roster.L:
		one = env.S.Select.Render("[" + one + "]")
	case roster.P:
		two = env.S.Select.Render("[" + two + "]")
	}
	return one + "   " + two
}

func (f *addForm) roleView(env *screen.Env) string {
	return env.S.Select.Render(fmt.Sprintf("%d %s", (f.role+1)%10, f.roles[f.role]))
}

// roleList shows the digits of the roles in two columns.
func roleList(env *screen.Env, roles []roster.Role, w int) string {
	var b strings.Builder
	roles = roles[:min(len(roles), 10)] // the others by the arrows
	half := (len(roles) + 1) / 2
	for i := range half {
		line := "   " + part.Pad(fmt.Sprintf("%d %s", i+1, roles[i]), 18)
		if j := i + half; j < len(roles) {
			line += fmt.Sprintf("%d %s", (j+1)%10, roles[j])
		}
		b.WriteString(env.S.Dim.Render(part.Cut(line, w, "")) + "\n")
	}
	return b.String()
}
