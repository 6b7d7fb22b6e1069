package eventcard

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// What a list holds.
type what int

const (
	sesiList what = iota
	staffList
	roleList
)

// listPane is a list of lines that can be added, changed and removed.
type listPane struct {
	what what
	cur  part.Cursor
}

// lines are the lines of the list as they are shown.
func (s *Screen) lines() []string {
	t, e := s.cfg.Env.T, s.event
	var out []string
	switch s.list.what {
	case sesiList:
		for _, x := range e.Sesi {
			out = append(out, fmt.Sprintf("%s  %s-%s  %s", t.Dates.Day(x.Day), s.clock(x.Start), s.clock(x.End), t.Dates.Sesi(x.Name, string(x.Part)))+
				"  "+s.cfg.Env.S.Dim.Render(t.Dates.Short(x.Start.In(e.Zone.Location()))))
		}
	case staffList:
		for _, x := range e.Staff {
			out = append(out, x.Name+"  "+s.cfg.Env.S.Dim.Render(x.Task))
		}
	case roleList:
		for _, r := range s.roles {
			note := t.EventCard.Counted
			if !r.Participant() {
				note = t.EventCard.NotCounted
			}
			out = append(out, string(r)+"  "+s.cfg.Env.S.Dim.Render(note))
		}
	}
	return out
}

func (s *Screen) listView(w, h int) string {
	env := s.cfg.Env
	t := env.T.EventCard
	title := map[what]string{sesiList: t.Sesi, staffList: t.Staff, roleList: t.Roles}[s.list.what]
	out := "\n " + env.S.Title.Render(title) + "\n\n"
	lines := s.lines()
	if len(lines) == 0 {
		empty := map[what]string{sesiList: t.NoSesi, staffList: t.NoStaff, roleList: ""}[s.list.what]
		return out + "  " + strings.Join(part.Wrap(empty, max(w-4, 1)), "\n  ")
	}
	from, to := s.list.cur.Range(len(lines), max(h-4, 1))
	for i := from; i < to; i++ {
		mark := "  "
		if i == s.list.cur.At {
			mark = env.S.Glyphs.Cursor + " "
		}
		out += part.Cut(" "+mark+lines[i], w-1, env.S.Glyphs.Ellipsis) + "\n"
	}
	return strings.TrimRight(out, "\n")
}

func (s *Screen) pressList(m tea.KeyPressMsg) tea.Cmd {
	k, n := s.cfg.Env.K, len(s.lines())
	sure := s.sure == "x"
	s.sure, s.problem = "", ""
	switch {
	case key.Is(m, k.Back):
		s.list = nil
	case key.Is(m, k.Up):
		s.list.cur.Move(-1, n)
	case key.Is(m, k.Down):
		s.list.cur.Move(1, n)
	case m.String() == "n":
		s.form = s.lineForm(-1)
	case s.list.cur.At >= n:
	case key.Is(m, k.Enter):
		s.form = s.lineForm(s.list.cur.At)
	case m.String() == "x" && !sure:
		s.sure = "x"
		return s.cfg.Env.Confirm(s.cfg.Env.T.EventCard.RemoveSure)
	case m.String() == "x":
		return s.remove(s.list.cur.At)
	}
	return nil
}

func (s *Screen) remove(i int) tea.Cmd {
	e := s.event
	switch s.list.what {
	case sesiList:
		e.Sesi = slices.Delete(slices.Clone(e.Sesi), i, i+1)
	case staffList:
		e.Staff = slices.Delete(slices.Clone(e.Staff), i, i+1)
	case roleList:
		return s.putRoles(slices.Delete(slices.Clone(s.roles), i, i+1))
	}
	return s.put(e)
}

// lineForm changes line i, or adds one where i is -1.
func (s *Screen) lineForm(i int) *formPane {
	switch s.list.what {
	case sesiList:
		return s.sesiForm(i)
	case staffList:
		return s.staffForm(i)
	case roleList:
	}
	return s.roleForm(i)
}

func (s *Screen) staffForm(i int) *formPane {
	t, m := s.cfg.Env.T.EventCard, roster.StaffMember{}
	if i >= 0 {
		m = s.event.Staff[i]
	}
	f := part.NewForm([]part.Entry{s.text(s.cfg.Env.T.Person.Name, m.Name, roster.MaxName), s.text(t.Task, m.Task, roster.MaxRole)})
	return &formPane{f, func(f *part.Form) tea.Cmd {
		e := s.event
		m := roster.StaffMember{Name: f.Text(0), Task: f.Text(1)}
		if _, err := roster.PersonName(m.Name); err != nil {
			s.problem = s.cfg.Explain(err)
			f.Go(0)
			return nil
		}
		if e.Staff = slices.Clone(e.Staff); i >= 0 {
			e.Staff[i] = m
		} else {
			e.Staff = append(e.Staff, m)
		}
		return s.put(e)
	}}
}

func (s *Screen) roleForm(i int) *formPane {
	r := roster.Role("")
	if i >= 0 {
		r = s.roles[i]
	}
	f := part.NewForm([]part.Entry{s.text(s.cfg.Env.T.EventCard.RoleName, string(r), roster.MaxRole)})
	return &formPane{f, func(f *part.Form) tea.Cmd {
		roles := slices.Clone(s.roles)
		if i >= 0 {
			roles[i] = roster.Role(f.Text(0))
		} else {
			roles = append([]roster.Role{roster.Role(f.Text(0))}, roles...)
		}
		return s.putRoles(roles)
	}}
}

func (s *Screen) putRoles(roles []roster.Role) tea.Cmd {
	roles, err := roster.CheckRoles(roles)
	if err != nil {
		s.problem = s.cfg.Explain(err)
		return nil
	}
	reg := s.cfg.Registry
	return s.keep(s.cfg.Env.T.EventCard.Saved(s.cfg.Env.T.EventCard.Roles), false, func(ctx context.Context) error {
		_, err := reg.SetRoles(ctx, roles, roster.Trainer)
		return err
	})
}

// newSesi is what the form of a new sesi begins with: the half-day after the last.
func (s *Screen) newSesi() roster.Sesi {
	if n := len(s.event.Sesi); n > 0 {
		last := s.event.Sesi[n-1]
		next := roster.Sesi{Day: last.Day, Part: roster.Afternoon, Start: last.End.Add(time.Hour), End: last.End.Add(4 * time.Hour)}
		if last.Part == roster.Afternoon {
			y, m, d := last.Start.In(s.event.Zone.Location()).AddDate(0, 0, 1).Date()
			next = roster.Sesi{Day: last.Day + 1, Part: roster.Morning, Start: time.Date(y, m, d, 8, 0, 0, 0, s.event.Zone.Location())}
			next.End = next.Start.Add(4 * time.Hour)
		}
		return next
	}
	y, m, d := s.cfg.Env.Now().In(s.event.Zone.Location()).Date()
	start := time.Date(y, m, d, 8, 0, 0, 0, s.event.Zone.Location())
	return roster.Sesi{Day: 1, Part: roster.Morning, Start: start, End: start.Add(4 * time.Hour)}
}

func (s *Screen) sesiForm(i int) *formPane {
	t, x := s.cfg.Env.T, s.newSesi()
	if i >= 0 {
		x = s.event.Sesi[i]
	}
	parts := []roster.Part{roster.Morning, roster.Afternoon}
	day := roster.DayOf(x.Start.In(s.event.Zone.Location()))
	f := part.NewForm([]part.Entry{s.text(t.EventCard.CopyDay, day.Typed(), 10), s.text(t.EventCard.Day, strconv.Itoa(x.Day), 2), s.text(t.EventCard.Start, s.clock(x.Start), 5),
		s.text(t.EventCard.End, s.clock(x.End), 5), s.choose(t.EventCard.Part, []string{t.Dates.Part("pagi"), t.Dates.Part("siang")}, slices.Index(parts, x.Part)),
		s.text(t.EventCard.Name, x.Name, roster.MaxName)})
	return &formPane{f, func(f *part.Form) tea.Cmd {
		next, say, line := s.readSesi(f, x)
		if say != "" {
			s.problem = say
			f.Go(line)
			return nil
		}
		next.Part = parts[f.Choice(4)]
		next.Name = f.Text(5)
		e := s.event
		if e.Sesi = slices.Clone(e.Sesi); i >= 0 {
			e.Sesi[i] = next
		} else {
			e.Sesi = append(e.Sesi, next)
		}
		return s.put(e)
	}}
}

// readSesi reads day and times; say is what is wrong and line where.
func (s *Screen) readSesi(f *part.Form, x roster.Sesi) (out roster.Sesi, say string, line int) {
	t := s.cfg.Env.T.EventCard
	day, err := roster.ParseDay(f.Text(0))
	date, ok := day.Time()
	if err != nil || !ok {
		return x, t.BadDay, 0
	}
	n, err := strconv.Atoi(f.Text(1))
	if err != nil || n < 1 || n > roster.MaxDays {
		return x, t.BadNumber, 1
	}
	start := time.Date(date.Year(), date.Month(), date.Day(), 0, 0, 0, 0, s.event.Zone.Location())
	x.Day, x.Start, x.End = n, start, start.Add(23*time.Hour)
	from, ok := x.Clock(f.Text(2), s.event.Zone)
	if !ok {
		return x, t.BadTime, 2
	}
	to, ok := x.Clock(f.Text(3), s.event.Zone)
	if !ok || !to.After(from) {
		return x, t.BadTime, 3
	}
	x.Start, x.End = from, to
	return x, "", 0
}
