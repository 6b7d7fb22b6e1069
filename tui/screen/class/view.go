package class

import (
	"fmt"
	"strings"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// View draws the address large and the laptops below it.
func (s *Screen) View(w, h int) string { return part.Block(s.body(w, h), w, h) }

func (s *Screen) body(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Class
	if !s.now.Open {
		return s.closed(w)
	}
	if s.qr {
		return s.code(w, h)
	}
	var b strings.Builder
	used := 1
	if top := s.panel(w, h); len(top) > 0 {
		b.WriteString(" " + strings.Join(top, "\n ") + "\n")
		used = len(top) + 1
	} else if !s.list {
		addr := s.address(w, h)
		b.WriteString(addr)
		used = strings.Count(addr, "\n") + 1
	}
	b.WriteString("\n")
	if s.snap == nil || len(s.snap.Seats) == 0 {
		return b.String() + " " + t.Nobody
	}
	b.WriteString(s.seats(w, max(h-used-1, 2)))
	return b.String() + "\n " + env.S.Dim.Render(t.Ready(s.ready()))
}

func (s *Screen) closed(w int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Class
	if s.now.Opening {
		return "\n  " + t.Opening
	}
	out := "\n  " + env.S.Title.Render(t.Closed) + "\n\n  " + strings.Join(part.Wrap(t.ClosedCure, min(w-4, 72)), "\n  ")
	if s.now.Err != nil {
		out += "\n\n  " + env.S.Warn.Render(env.S.Glyphs.Warn) + " " + strings.Join(part.Wrap(s.cfg.Explain(s.now.Err), min(w-6, 70)), "\n    ")
	}
	return out
}

// address is the command to type, large where it leaves room for the laptops,
// and plain below it.
func (s *Screen) address(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Class
	host := "?"
	if len(s.now.Addresses) > 0 {
		host = s.now.Addresses[0]
	}
	cmd := "ssh -p " + s.now.Port
	var b strings.Builder
	b.WriteString(" " + t.TypeThis + "\n\n")
	plain := s.command()
	if part.Width("ikut@"+host) > w-4 { // any name will do; half an address will not
		plain = cmd + " " + host
	}
	first := cmd
	if s.now.PIN != "" {
		first += " PIN " + s.now.PIN
	}
	big := s.large(first, host, w)
	if big == "" {
		big = s.large(cmd, host, w)
	}
	if strings.Count(big, "\n") <= h-9 {
		b.WriteString(big)
	}
	b.WriteString("   " + env.S.Title.Render(strings.Join(part.Wrap(plain, w-4), "\n   ")) + "\n")
	b.WriteString(" " + strings.Join(part.Wrap(t.YesNo, w-3), "\n ") + "\n")
	if len(s.now.Addresses) > 1 {
		b.WriteString(part.Cut(" "+env.S.Dim.Render(t.Addresses+": "+strings.Join(s.now.Addresses[1:], ", ")), w-1, env.S.Glyphs.Ellipsis) + "\n")
	}
	b.WriteString(part.Cut(" "+env.S.Dim.Render(s.keyLine()), w-1, env.S.Glyphs.Ellipsis) + "\n")
	return b.String()
}

// large sets lines in large letters, "" if one of them does not fit.
func (s *Screen) large(cmd, host string, w int) string {
	env := s.cfg.Env
	var b strings.Builder
	for _, line := range []string{cmd, host} {
		for _, l := range part.Big(line, env.S.Glyphs.ASCII) {
			if part.Width(l)+3 > w {
				return ""
			}
			b.WriteString("   " + env.S.Title.Render(l) + "\n")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// ready counts the laptops at which a person sits.
func (s *Screen) ready() (n, all int) {
	for _, st := range s.snap.Seats {
		if st.Left.IsZero() {
			all++
			if st.Person != "" {
				n++
			}
		}
	}
	return n, all
}

// seats lists the laptops in h lines. A narrow window leaves out the size of
// their screens: whose line dropped matters more.
func (s *Screen) seats(w, h int) string {
	env, t := s.cfg.Env, s.cfg.Env.T.Class
	var b strings.Builder
	b.WriteString(env.S.Dim.Render(s.columns(w, "   "+part.Pad(t.Laptop, 8), t.Seat, t.Screen, env.T.Room.Practice, t.Line)) + "\n")
	from, to := s.cur.Range(len(s.snap.Seats), h-1)
	for i := from; i < to; i++ {
		st := s.snap.Seats[i]
		mark := "  "
		if i == s.cur.At {
			mark = env.S.Glyphs.Cursor + " "
		}
		line := t.Good
		switch {
		case st.Out:
			line = env.S.Warn.Render(env.T.Room.Out)
		case !st.Left.IsZero():
			line = env.S.Warn.Render(t.Dropped(int(env.Now().Sub(st.Left).Minutes())))
		}
		b.WriteString(s.columns(w, " "+mark+part.Pad(fmt.Sprint(st.Number), 8), s.who(st), clean.Line(st.Screen), s.practice(st), line) + "\n")
	}
	return strings.TrimRight(b.String(), "\n")
}

func (s *Screen) columns(w int, number, who, size, practice, line string) string {
	more := s.cfg.Env.S.Glyphs.Ellipsis
	if w < part.Narrow {
		return part.Edges(number+who, line+" ", w, more)
	}
	return part.Cut(number+" "+part.Pad(part.Cut(who, 28, more), 28)+" "+part.Pad(part.Cut(size, 8, more), 8)+" "+part.Pad(practice, 8)+" "+line, w-1, more)
}

// who sits there.
func (s *Screen) who(st live.Seat) string {
	if p, ok := s.asked(st.ID); ok {
		return s.cfg.Env.T.Number.Asked(s.names.Of(p))
	}
	if st.Person == "" {
		return s.cfg.Env.T.Class.AtDoor
	}
	if c, ok := s.snap.Crews[st.Crew]; ok {
		return s.crewName(c)
	}
	if n := s.names.Of(st.Person); n != "" {
		return n
	}
	return "?"
}
