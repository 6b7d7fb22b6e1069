package results

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// View draws one picture.
func (s *Screen) View(w, h int) string {
	switch {
	case s.fig == nil:
		return "\n  " + s.cfg.Env.T.Common.Loading
	case !s.ready():
		return part.Block(s.say(w, s.cfg.Env.T.Results.Empty), w, h)
	}
	switch s.face {
	case summary:
		return s.pages(s.summary(w), w, h)
	case villages:
		return s.pages(s.groups(s.fig.learned.Villages, w), w, h)
	case sexes:
		return s.pages(s.groups(s.fig.learned.Sexes, w), w, h)
	case roles:
		return s.pages(s.groups(s.fig.learned.Roles, w), w, h)
	case spread:
		return s.pages(s.spread(w), w, h)
	case items:
		return part.Block(s.items(w, h), w, h)
	case oneItem:
		return part.Block(strings.Join(s.item(w), "\n"), w, h)
	case itemMap:
		return part.Block(s.itemMap(w, h), w, h)
	case attitude:
		return s.pages(s.attitude(w), w, h)
	case survey:
		return s.pages(s.surveys(w), w, h)
	case projector:
		return part.Block(s.projector(w, h), w, h)
	}
	return ""
}

// pages shows the part of the lines that Up and Down lead to; the last line says
// that more follows.
func (s *Screen) pages(lines []string, w, h int) string {
	if len(lines) <= h || h < 3 {
		s.page = 0
		return part.Block(strings.Join(lines, "\n"), w, h)
	}
	s.page = min(s.page, len(lines)-h+1)
	view := append([]string{}, lines[s.page:min(s.page+h-1, len(lines))]...)
	more := s.cfg.Env.T.Results.More
	if s.page >= len(lines)-h+1 {
		more = s.cfg.Env.T.Results.End
	}
	return part.Block(strings.Join(append(view, " "+s.cfg.Env.S.Dim.Render(more)), "\n"), w, h)
}

// say wraps a sentence under an empty line.
func (s *Screen) say(w int, text string) string {
	var b strings.Builder
	for _, l := range strings.Split(text, "\n") {
		b.WriteString("\n  " + strings.Join(part.Wrap(l, min(max(w-4, 10), 74)), "\n  "))
	}
	return b.String()
}

// num prints a figure with the decimal mark of the language.
func (s *Screen) num(v stats.Value, decimals int) string {
	return v.Text(decimals, s.cfg.Env.T.Stats.Decimal)
}

// summary is the class gain, each objective, and what to do about it.
func (s *Screen) summary(w int) []string {
	t, l := s.cfg.Env.T.Results, &s.fig.learned
	if l.Pre == nil && l.Post == nil {
		return strings.Split(s.say(w, t.NoTest), "\n")
	}
	if l.Pre == nil || l.Post == nil {
		text := t.NoPost
		if l.Pre == nil {
			text = t.NoPre
		}
		return append(strings.Split(s.say(w, text), "\n"), s.one(w)...)
	}
	if l.Match.Matched == 0 {
		return strings.Split(s.say(w, t.NobodyMatched), "\n")
	}
	lines := append([]string{s.headline(w)}, s.certain(w)...)
	lines = append(lines, "")
	lines = append(lines, s.objectives(w)...)
	return append(append(lines, ""), s.advice(w)...)
}

// headline is "sebelum 46 % --> 78 % sesudah, gain kelas 0,59 (sedang)".
func (s *Screen) headline(w int) string {
	env, t, g := s.cfg.Env, s.cfg.Env.T.Results, s.fig.learned.Gain
	band := env.T.Stats.Band[string(g.Band)]
	gain := fmt.Sprintf("%s %s", t.ClassGain, env.S.Title.Render(s.num(g.Class, 2)))
	if band != "" {
		gain += " (" + band + ")"
	}
	if w < part.Narrow {
		return fmt.Sprintf(" %s %% %s %s %%\n %s", s.num(g.PreMean, 0), env.S.Glyphs.Arrow, env.S.Title.Render(s.num(g.PostMean, 0)), gain)
	}
	left := fmt.Sprintf(" %s  %s %s %%  %s%s  %s %%  %s", t.Mean, t.Before, s.num(g.PreMean, 0), strings.Repeat(env.S.Glyphs.Rule, 8), env.S.Glyphs.Arrow,
		env.S.Title.Render(s.num(g.PostMean, 0)), t.After)
	return part.Edges(left, gain+" ", w-1, env.S.Glyphs.Ellipsis)
}

// certain says how sure the gain is, or that there are too few people to say.
func (s *Screen) certain(w int) []string {
	env, t, g := s.cfg.Env, s.cfg.Env.T.Results, s.fig.learned.Gain
	text := t.TooFew(g.N)
	if g.T != nil {
		text = t.Interval + " " + g.ClassCI.Text(2, env.T.Stats.Decimal)
		if g.T.P.OK {
			text += "  " + t.TTest(s.num(g.T.T, 1), g.T.DF, s.pvalue(g.T.P), s.num(g.T.DZ, 2))
		}
	}
	if g.NCeiling > 0 {
		text += "  " + t.Ceiling(g.NCeiling)
	}
	var out []string
	for _, x := range part.Wrap(text, max(w-2, 10)) {
		out = append(out, " "+env.S.Dim.Render(x))
	}
	return out
}

// pvalue never prints a probability as nothing.
func (s *Screen) pvalue(p stats.Value) string {
	if p.OK && p.V < 0.001 {
		return "< " + s.num(stats.Of(0.001), 3)
	}
	return "= " + s.num(p, 3)
}

// objectives draws two bars an objective.
func (s *Screen) objectives(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	bar := 10
	if w < part.Narrow {
		bar = 5
	}
	tail := 2*(bar+5) + 1 + part.Width(t.Weak) + 1
	name := max(w-3-tail, 4)
	head := part.Pad(" "+env.S.Title.Render(t.Objective), name+3) + part.Pad(t.Before, bar+5) + t.After
	lines := []string{part.Cut(head, w-1, "")}
	for _, o := range s.fig.learned.Objectives {
		label := o.Module
		if title := clean.Line(s.fig.titles[o.Module]); title != "" {
			label += " " + title
		}
		weak := ""
		if o.Weak {
			weak = env.S.Warn.Render(t.Weak)
		}
		lines = append(lines, "   "+part.Pad(part.Cut(label, name-1, env.S.Glyphs.Ellipsis), name)+s.bar(o.Before, bar)+" "+s.bar(o.After, bar)+" "+weak)
	}
	return lines
}

// bar is a bar with its percentage, or a dash.
func (s *Screen) bar(v stats.Value, w int) string {
	if !v.OK {
		return strings.Repeat(" ", w) + "  " + stats.Dash + " "
	}
	return part.Bar(s.cfg.Env.S, int(v.V+0.5), 100, w) + part.PadLeft(s.num(v, 0), 4)
}

// advice says what to teach again, and which questions to look at.
func (s *Screen) advice(w int) []string {
	env, t := s.cfg.Env, s.cfg.Env.T.Results
	var out []string
	add := func(lead, text string) {
		for i, l := range part.Wrap(text, max(w-part.Width(lead)-3, 10)) {
			pad := " " + env.S.Title.Render(lead) + " "
			if i > 0 {
				pad = strings.Repeat(" ", part.Width(lead)+2)
			}
			out = append(out, pad+l)
		}
	}
	var weak []string
	for _, a := range s.fig.again {
		if a.slide == 0 {
			weak = append(weak, a.module)
			continue
		}
		weak = append(weak, t.Slide(a.module, a.slide, clean.Line(a.title)))
	}
	if len(weak) == 0 {
		add(t.Repeat, t.NothingWeak)
	} else {
		add(t.Repeat, strings.Join(weak, " "+env.S.Glyphs.Dot+" "))
	}
	if names := s.confusing(); len(names) > 0 {
		add(t.Doubtful, strings.Join(names, " "+env.S.Glyphs.Dot+" "))
	} else if len(s.fig.learned.Items) > 0 {
		add(t.Doubtful, t.NoDoubt)
	}
	return out
}

// confusing names the items that good people got wrong, and why they are named.
func (s *Screen) confusing() []string {
	var out []string
	list := slices.DeleteFunc(slices.Clone(s.list()), func(it outcome.Item) bool { return !it.Confusing() })
	slices.SortStableFunc(list, func(a, b outcome.Item) int { return cmp.Compare(a.D.V, b.D.V) })
	for i, it := range list {
		if i == 2 {
			return append(out, s.cfg.Env.T.Results.AndMore(len(list)-i))
		}
		out = append(out, string(it.ID)+" ("+s.why(it)+")")
	}
	return out
}

func (s *Screen) why(it outcome.Item) string {
	t := s.cfg.Env.T.Results
	if it.KeySuspect() {
		return t.KeySuspect
	}
	return t.StrongFailed
}

// one says what a single test shows before there is the other.
func (s *Screen) one(w int) []string {
	t := s.cfg.Env.T.Results
	sit := s.fig.learned.Pre
	if sit == nil {
		sit = s.fig.learned.Post
	}
	lines := []string{""}
	for _, f := range s.fig.learned.Forms {
		if f.Report.Persons == 0 {
			continue
		}
		pct := stats.Value{}
		if f.Report.MaxTotal.OK && f.Report.Mean.OK && f.Report.MaxTotal.V > 0 {
			pct = stats.Of(100 * f.Report.Mean.V / f.Report.MaxTotal.V)
		}
		lines = append(lines, "   "+part.Pad(t.FormOf(f.Name, f.Report.Persons), 22)+s.bar(pct, 20)+" %")
	}
	return append(lines, "", "  "+t.TookPart(len(sit.Took), sit.Blanks))
}
