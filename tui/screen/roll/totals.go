package roll

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// totalsPane shows the sesi by groups, and who has completed the event so far.
type totalsPane struct {
	page  int // one of roster.Breakdowns, then completion
	off   int // rows scrolled away
	recap *roster.Recap
}

// recapped is the recap of the event.
type recapped struct {
	req   uint64
	recap roster.Recap
	err   error
}

func (s *Screen) openTotals() tea.Cmd {
	s.totals = &totalsPane{}
	return s.readRecap()
}

// readRecap reckons all sesi of the event.
func (s *Screen) readRecap() tea.Cmd {
	book, e, req := s.cfg.Book, s.cfg.Event, s.sums.Ask()
	return func() tea.Msg {
		rolls, err := book.Rolls(context.Background(), e.ID)
		if err != nil {
			return recapped{req: req, err: err}
		}
		if len(rolls) > 0 {
			e = rolls[0].Event // as it stands now
		}
		return recapped{req: req, recap: roster.NewRecap(e, rolls)}
	}
}

func (s *Screen) recapped(m recapped) tea.Cmd {
	if s.sums.Late(m.req) || s.totals == nil {
		return nil
	}
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	s.totals.recap = &m.recap
	return nil
}

func (s *Screen) pressTotals(m tea.KeyPressMsg) tea.Cmd {
	p, k, n := s.totals, s.cfg.Env.K, len(roster.Breakdowns())+1
	switch {
	case key.Is(m, k.Back):
		s.totals = nil
	case m.String() == "right" || m.String() == "tab" || m.String() == "l":
		p.page, p.off = (p.page+1)%n, 0
	case m.String() == "left" || m.String() == "shift+tab":
		p.page, p.off = (p.page+n-1)%n, 0
	case key.Is(m, k.Down):
		p.off++
	case key.Is(m, k.Up):
		p.off = max(p.off-1, 0)
	}
	return nil
}

func (s *Screen) totalsView(w, h int) string {
	env, p := s.cfg.Env, s.totals
	t := env.T
	var tabs []string
	for i, by := range roster.Breakdowns() {
		tabs = append(tabs, tab(s, t.People.By[string(by)], i == p.page))
	}
	done := p.page >= len(roster.Breakdowns())
	tabs = append(tabs, tab(s, t.Taking.Done, done))
	row := strings.Join(tabs, "  ")
	if part.Width(row) > w-2 { // too narrow for all: the one that is shown, and which of them it is
		row = fmt.Sprintf("%s  %d/%d", tabs[p.page], p.page+1, len(tabs))
	}
	head := "\n " + part.Cut(row, w-2, env.S.Glyphs.Ellipsis) + "\n\n"
	lines, foot := s.groupLines(w), ""
	if done {
		lines, foot = s.doneLines(w)
	}
	room := max(h-4-strings.Count(foot, "\n"), 1)
	p.off = min(p.off, max(len(lines)-room, 0))
	from, to := part.Window(p.off, p.off, len(lines), room)
	return head + strings.Join(lines[from:to], "\n") + "\n" + foot
}

func tab(s *Screen, word string, on bool) string {
	if on {
		return s.cfg.Env.S.Select.Render("[" + word + "]")
	}
	return word
}

// groupLines has one line a group: name, bar, present of total, L and P.
func (s *Screen) groupLines(w int) []string {
	env := s.cfg.Env
	by := roster.Breakdowns()[min(s.totals.page, len(roster.Breakdowns())-1)]
	name := max(min(w/3, 24), 10)
	line := func(label string, c roster.Count) string {
		n := fmt.Sprintf("%3d/%-3d  L %-3d P %-3d", c.Present, c.Total, c.L, c.P)
		bar := part.Bar(env.S, c.Present, c.Total, max(w-name-part.Width(n)-6, 0))
		return part.Cut(" "+part.Pad(part.Cut(label, name, env.S.Glyphs.Ellipsis), name)+" "+n+"  "+bar, w-1, "")
	}
	var out []string
	for _, x := range s.roll.Tallies(by) {
		out = append(out, line(s.groupName(by, x.Key), x.Count))
	}
	total := s.roll.Count()
	return append(out, "", line(env.T.Home.Present, total), " "+env.S.Dim.Render(fmt.Sprintf("%s: %d", env.T.Roll.None, total.Unmarked)))
}

func (s *Screen) groupName(by roster.By, key string) string {
	t := s.cfg.Env.T.People
	switch by {
	case roster.ByDesa:
		return s.roll.VillageOf(roster.VillageCode(key)).Name
	case roster.ByAge:
		return t.AgeBand[key]
	case roster.ByDisability:
		return t.Disability[key]
	case roster.BySex, roster.ByRole:
	}
	return key
}

// doneLines lists the participants with sesi, share and whether they reached the
// threshold; the rule stands below.
func (s *Screen) doneLines(w int) (lines []string, foot string) {
	env, r := s.cfg.Env, s.totals.recap
	t := env.T.Taking
	if r == nil {
		return []string{" " + env.T.Common.Loading}, ""
	}
	lines = append(lines, " "+t.HeldOf(r.HeldCount(), len(r.Held)),
		" "+t.Completed(r.Total.Completed, r.Total.Listed, r.Rule.Threshold),
		" "+t.People(r.Total.People, roster.Days(r.Total.HalfDays)), "")
	for _, p := range r.People {
		if !p.Role.Participant() {
			continue
		}
		sign := env.S.Glyphs.Dot
		if p.Completed {
			sign = env.S.Glyphs.Tick
		}
		share := roster.Percent(p.Here, r.HeldCount())
		right := fmt.Sprintf("%d/%d  %3d,%d %%  %4s O-H", p.Here, r.HeldCount(), share/10, share%10, roster.Days(p.HalfDays))
		if w < part.Narrow {
			right = fmt.Sprintf("%d/%d  %s O-H", p.Here, r.HeldCount(), roster.Days(p.HalfDays))
		}
		lines = append(lines, part.Edges(fmt.Sprintf(" %s %3d  %s", sign, p.Number, p.Name), right, w-1, env.S.Glyphs.Ellipsis))
	}
	for i := range lines[:3] {
		lines[i] = part.Cut(lines[i], w-1, env.S.Glyphs.Ellipsis)
	}
	if w >= part.Narrow {
		foot = "\n" + strings.TrimRight(styled(env.S.Dim.Render, env.T.People.Rule(r.Rule.Threshold), w), "\n")
	}
	return lines, foot
}
