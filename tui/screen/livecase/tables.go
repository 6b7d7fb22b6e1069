package livecase

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// table is one laptop with the person who sits there.
type table struct {
	who    live.PersonID
	number int // of the laptop; 0 if the person sits at none now
}

// tables are the laptops that somebody sits at, by number.
func (s *Screen) tables() []table {
	var out []table
	for _, st := range s.snap.Seats {
		if st.Person != "" && st.Left.IsZero() && !slices.ContainsFunc(out, func(t table) bool { return t.who == st.Person }) {
			out = append(out, table{st.Person, st.Number})
		}
	}
	return out
}

// voters are the tables, and those who voted and went.
func (s *Screen) voters(votes map[live.PersonID]quiz.ChoiceID) []table {
	out := s.tables()
	var gone []table
	for p := range votes {
		if !slices.ContainsFunc(out, func(t table) bool { return t.who == p }) {
			gone = append(gone, table{who: p})
		}
	}
	slices.SortFunc(gone, s.byName)
	return append(out, gone...)
}

func (s *Screen) byName(a, b table) int {
	return cmp.Or(strings.Compare(s.name(a.who), s.name(b.who)), cmp.Compare(a.who, b.who))
}

func (s *Screen) name(p live.PersonID) string { return cmp.Or(clean.Name(s.names.Of(p)), "?") }

// label is "laptop 4 Maria Tnunay".
func (s *Screen) label(t table) string {
	if t.number == 0 {
		return s.name(t.who)
	}
	return s.cfg.Env.T.Cases.Laptop(t.number) + " " + s.name(t.who)
}

// steps counts the moves of all own plays.
func (s *Screen) steps() int {
	n := 0
	for _, o := range s.snap.Case.Own {
		n += len(o.Play.Events())
	}
	return n
}

// progress says of each laptop how far it is. A score shows only at the end:
// before it, it would tell the neighbours what to choose.
func (s *Screen) progress(w int) []string {
	env, t, c := s.cfg.Env, s.cfg.Env.T.Cases, s.snap.Case
	players := map[live.PersonID]quiz.ChoiceID{}
	for p := range c.Own {
		players[p] = ""
	}
	lines := append([]string{""}, part.Wrap(env.S.Title.Render(t.OwnTitle), w)...)
	lines = append(lines, part.Wrap(env.S.Dim.Render(t.OwnHint), w)...)
	lines = append(lines, "")
	all := s.voters(players)
	if len(all) == 0 {
		return append(lines, part.Wrap(t.NoSeats, w)...)
	}
	for _, tb := range all {
		own, ok := c.Own[tb.who]
		num := "-"
		if tb.number > 0 {
			num = strconv.Itoa(tb.number)
		}
		left := part.PadLeft(num, 3) + "  " + s.name(tb.who)
		if ok && own.Group > 1 {
			left += " (" + t.Group(own.Group) + ")"
		}
		lines = append(lines, part.Edges(left, s.standing(own, ok, w), w, env.S.Glyphs.Ellipsis))
	}
	return lines
}

// standing is where one play is, in words.
func (s *Screen) standing(own live.OwnPlay, begun bool, w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Cases
	if !begun {
		return env.S.Dim.Render(t.NotBegun)
	}
	p, r := own.Play, own.Play.Result()
	if r.Finished {
		return env.S.Good.Render(env.S.Glyphs.Tick) + " " + t.Score(r.Score, r.Best, r.Reds)
	}
	say := t.Phases[string(p.Phase())]
	if n := p.Node(); n != nil && p.Phase() != scenario.Left && w >= part.Narrow {
		say += ": " + part.Cut(clean.Line(n.Title), 24, env.S.Glyphs.Ellipsis)
	}
	if r.Reds > 0 {
		say += "  " + env.S.Bad.Render(t.Reds(r.Reds))
	}
	return say + "  " + env.S.Dim.Render(t.Steps(len(p.Events())))
}
