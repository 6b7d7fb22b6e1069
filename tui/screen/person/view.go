package person

import (
	"strconv"
	"strings"

	"diklat/roster"
	"diklat/tui/part"
)

// View draws the card, or the form on top of it.
func (s *Screen) View(w, h int) string {
	switch {
	case !s.loaded:
		return "\n  " + s.cfg.Env.T.Common.Loading
	case s.edit != nil:
		return s.editView(w, h)
	case s.wg != nil:
		return part.Block(s.wgView(w), w, h)
	case s.consent != nil:
		return part.Block(s.consentView(w, h), w, h)
	case s.merge != nil:
		return part.Block(s.mergeView(w, h), w, h)
	}
	lines := s.lines(w)
	s.off = min(s.off, max(len(lines)-h, 0))
	from, to := part.Window(s.off, s.off, len(lines), h)
	return part.Block(strings.Join(lines[from:to], "\n"), w, h)
}

// lines are the fields of the card, what is missing said as such.
func (s *Screen) lines(w int) []string {
	env, p := s.cfg.Env, s.who
	t := env.T.Person
	out := []string{"", " " + env.S.Title.Render(part.Cut(p.Name, w-2, env.S.Glyphs.Ellipsis)), ""}
	wide := 18
	if w < part.Narrow {
		wide = 14
	}
	put := func(label, value string) {
		if value == "" {
			value = env.S.Dim.Render(t.Unspecified)
		}
		for i, l := range part.Wrap(value, max(w-wide-3, 8)) {
			if i > 0 {
				label = ""
			}
			out = append(out, "  "+part.Pad(part.Cut(label, wide-1, env.S.Glyphs.Ellipsis), wide)+l)
		}
	}
	place := s.village.Name
	if s.village.District != "" && w >= part.Narrow {
		place += ", " + s.village.District
	}
	put(t.Village, place)
	put(t.Sex, string(p.Sex))
	put(t.Role, string(p.Role))
	put(t.Office, p.Office)
	put(t.BirthYear, yearText(p.BirthYear))
	put(t.AgeBand, env.T.People.AgeBand[string(p.BandIn(s.year()))])
	put(t.Phone, p.Phone)
	put(t.Disability, env.T.People.Disability[string(p.Disability())]+s.wgNote())
	put(t.Consent, s.consentText())
	if len(s.merged) > 0 {
		var names []string
		for _, m := range s.merged {
			names = append(names, m.Name)
		}
		put(t.Merged, strings.Join(names, ", "))
	}
	return out
}

// wgNote are the six codes, for those who know them.
func (s *Screen) wgNote() string {
	if s.who.WG == (roster.WG{}) {
		return ""
	}
	out := "  ("
	for i, c := range s.who.WG {
		if i > 0 {
			out += " "
		}
		out += strconv.Itoa(int(c))
	}
	return out + ")"
}

// year is that of the event, for ages.
func (s *Screen) year() int {
	if e := s.cfg.Who.Event; len(e.Sesi) > 0 {
		return e.Year()
	}
	return s.cfg.Env.Now().Year()
}

func yearText(y int) string {
	if y == 0 {
		return ""
	}
	return strconv.Itoa(y)
}
