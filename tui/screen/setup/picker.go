package setup

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// picker ticks villages. Those ticked at the start come first; a search walks
// through all.
type picker struct {
	all    []roster.Village
	ticked map[roster.VillageCode]bool
	search *part.Field // nil while not searching
	cur    part.Cursor
}

func newPicker(cfg Config) picker {
	p := picker{ticked: map[roster.VillageCode]bool{}}
	for _, c := range cfg.Chosen {
		p.ticked[c] = true
		known := false
		for _, v := range cfg.Villages {
			if v.Code == c {
				p.all, known = append(p.all, v), true
			}
		}
		if !known {
			p.all = append(p.all, roster.Village{Code: c, Name: string(c)})
		}
	}
	for _, v := range cfg.Villages {
		if !p.ticked[v.Code] {
			p.all = append(p.all, v)
		}
	}
	return p
}

func (p *picker) searching() bool { return p.search != nil }

// chosen lists the ticked villages in the order shown.
func (p *picker) chosen() []roster.VillageCode {
	var out []roster.VillageCode
	for _, v := range p.all {
		if p.ticked[v.Code] {
			out = append(out, v.Code)
		}
	}
	return out
}

// shown are the villages that the search leaves.
func (p *picker) shown() []roster.Village {
	if p.search == nil {
		return p.all
	}
	want := solid(p.search.Value())
	var out []roster.Village
	for _, v := range p.all {
		names := append([]string{v.Name, v.Official}, v.Aliases...)
		if strings.Contains(solid(strings.Join(names, " ")), want) {
			out = append(out, v)
		}
	}
	return out
}

// solid is the key of a name without spaces: in a search the space bar ticks.
func solid(s string) string { return strings.ReplaceAll(clean.Key(s), " ", "") }

func (p *picker) press(m tea.KeyPressMsg, env *screen.Env) {
	list := p.shown()
	switch {
	case env.K.Rows(m) != 0:
		p.cur.Move(env.K.Rows(m), len(list))
	case p.searching() && key.Is(m, env.K.Back):
		p.search, p.cur = nil, part.Cursor{}
	case p.searching() && key.Is(m, env.K.Enter):
		p.endSearch(list)
	case m.String() == "space":
		p.tick(list)
	case !p.searching() && m.String() == "/":
		p.search, p.cur = part.NewField("", env.T.Setup.SearchHint, 40), part.Cursor{}
		p.search.Focus(true)
	case p.searching():
		p.search.Press(m)
		p.cur = part.Cursor{}
	}
}

// tick turns the village under the cursor on or off.
func (p *picker) tick(list []roster.Village) {
	if p.cur.At < len(list) {
		code := list[p.cur.At].Code
		p.ticked[code] = !p.ticked[code]
	}
}

// endSearch shows all villages again; the cursor stays on its village.
func (p *picker) endSearch(list []roster.Village) {
	p.search = nil
	if p.cur.At >= len(list) {
		p.cur = part.Cursor{}
		return
	}
	code := list[p.cur.At].Code
	for i, v := range p.all {
		if v.Code == code {
			p.cur.At = i
		}
	}
}

func (p *picker) view(env *screen.Env, w, h int) string {
	var b strings.Builder
	list := p.shown()
	if p.searching() {
		b.WriteString("  / " + p.search.View(w-6) + "\n")
		h--
	}
	if p.searching() && len(list) == 0 {
		say := part.Wrap(env.T.Setup.NoVillageHit(p.search.Value()), max(w-4, 1))
		return b.String() + "  " + strings.Join(say, "\n  ") + "\n"
	}
	from, to := p.cur.Range(len(list), max(h, 1))
	for i := from; i < to; i++ {
		v := list[i]
		box := "[ ]"
		if p.ticked[v.Code] {
			box = "[" + env.S.Good.Render("x") + "]"
		}
		mark, name := "  ", v.Name
		if i == p.cur.At {
			mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
		}
		note := string(v.Kind)
		if v.District != "" {
			note += ", " + v.District
		}
		if v.Official != "" && v.Official != v.Name {
			note += " (" + v.Official + ")"
		}
		line := "  " + mark + box + " " + part.Pad(part.Cut(name, 24, env.S.Glyphs.Ellipsis), 24) + " " + env.S.Dim.Render(note)
		b.WriteString(part.Cut(line, w, env.S.Glyphs.Ellipsis) + "\n")
	}
	return b.String()
}
