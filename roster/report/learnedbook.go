package report

import (
	"strconv"
	"strings"
	"time"

	"diklat/quiz/outcome"
	"diklat/quiz/stats"
)

// LearnedWords are the words of the reports on tests. Like Words they are filled
// from the caller's catalogue.
type LearnedWords struct {
	Simulation, Charts, Title, ItemsTitle, OptionsTitle, SpreadTitle, ItemsTab, OptionsTab, SpreadTab, SummaryTab, ObjectivesTab, GroupsTab, PeopleTab, AttitudeTab, SaidTab,
	Item, Form, Place, Module, Stem, Key, NPre, PPre, NPost, PPost, P, D, R, RC, AlphaWithout, PBand, DBand, Look, Option, Text, N, Share, Upper, Lower, Blank, MapTitle,
	Event, Venue, Pre, Post, NotRun, Figure, Value, Matched, PreOnly, PostOnly, Neither, Staff, MeanPre, MeanPost, ClassGain, Interval, Band, TTest, PValue, Effect, Wilcoxon,
	MeanIndividual, UpSameDown, KR20, SEM, Objective, Items, Weak, Yes, Repeat, GroupKind, Village, Sex, Role, Group, Gain, Name, Status, Person, Advised, Statement, Answer, Of,
	Doubtful, NoDoubt, NothingWeak, Method, BeforeAfter, ByGroup, Merged, TooFew string
	Bands    map[string]string
	FlagName map[string]string
	Statuses map[string]string
	// Test is "7 Nov 2025 08.10, 26 menit (rencana 30), 33 orang".
	Test func(when time.Time, minutes, planned, people, blanks int) string
	// Ways is how the answers came in.
	Ways   func(n map[string]int) string
	Notes  func(pass, least int) []string
	Left   func(preOnly, postOnly, neither, staff int) string
	Halves func(form string, rule string, n int) string
	PageOf func(page, pages int) string
	Small  func(n int) string
}

func (w LearnedWords) band(b stats.Band) string {
	if s, ok := w.Bands[string(b)]; ok {
		return s
	}
	return string(b)
}

func (w LearnedWords) flagged(f []stats.Flag) string {
	var out []string
	for _, x := range f {
		s, ok := w.FlagName[string(x)]
		if !ok {
			s = string(x)
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// method says how every figure was reckoned, who was left out and why.
func (r *Learned) method(l outcome.Learned) []string {
	w := r.words
	out := []string{w.Left(l.Match.PreOnly, l.Match.PostOnly, l.Match.Neither, l.Match.Staff)}
	if r.Gain != nil && r.Gain.T == nil {
		out = append(out, w.Small(l.Match.Matched))
	}
	out = append(out, w.Notes(r.Pass, 10)...)
	for _, f := range r.Forms {
		out = append(out, w.Halves(f.Form, string(f.Groups.Rule), f.People))
	}
	return out
}

// lines stand above the tables: the event and its tests.
func (r Learned) lines() []Line {
	w := r.words
	return []Line{{w.Event, r.Event.Title}, {w.Venue, r.Event.Venue}, {w.Pre, r.test(r.Pre)}, {w.Post, r.test(r.Post)},
		{w.Matched, strconv.Itoa(r.Match.Matched)}, {w.PreOnly, strconv.Itoa(r.Match.PreOnly)}, {w.PostOnly, strconv.Itoa(r.Match.PostOnly)}}
}

func (r Learned) test(t *LearnedTest) string {
	if t == nil {
		return r.words.NotRun
	}
	at, _ := time.Parse(time.RFC3339, t.Started)
	s := r.words.Test(at, int(t.Minutes), t.Planned, t.People, t.Blanks)
	if ways := r.words.Ways(t.Answered); ways != "" {
		s += " " + ways
	}
	return s
}

// headFigure is one line of the summary.
type headFigure struct{ key, label, value string }

// figures are the headline numbers, undefined ones as a dash.
func (r Learned) figures() []headFigure {
	w, g := r.words, stats.Gain{}
	if r.Gain != nil {
		g = *r.Gain
	}
	out := []headFigure{{"matched", w.Matched, strconv.Itoa(r.Match.Matched)}, {"pre_only", w.PreOnly, strconv.Itoa(r.Match.PreOnly)}, {"post_only", w.PostOnly, strconv.Itoa(r.Match.PostOnly)},
		{"neither", w.Neither, strconv.Itoa(r.Match.Neither)}, {"staff", w.Staff, strconv.Itoa(r.Match.Staff)},
		{"pre_pct", w.MeanPre, dec(g.PreMean, 1)}, {"post_pct", w.MeanPost, dec(g.PostMean, 1)}, {"class_gain", w.ClassGain, dec(g.Class, 2)}, {"ci95", w.Interval, g.ClassCI.Text(2, ".")},
		{"band", w.Band, w.band(g.Band)}, {"mean_individual", w.MeanIndividual, dec(g.MeanIndividual, 2)},
		{"up_same_down", w.UpSameDown, strconv.Itoa(g.Up) + " / " + strconv.Itoa(g.Same) + " / " + strconv.Itoa(g.Down)}}
	t, p, dz, wx := stats.Dash, stats.Dash, stats.Dash, stats.Dash
	if g.T != nil {
		t, p, dz = dec(g.T.T, 2)+" ("+strconv.Itoa(g.T.DF)+")", pvalue(g.T.P), dec(g.T.DZ, 2)
	}
	if g.Wilcoxon != nil {
		wx = pvalue(g.Wilcoxon.P)
	}
	out = append(out, headFigure{"t", w.TTest, t}, headFigure{"p", w.PValue, p}, headFigure{"dz", w.Effect, dz}, headFigure{"wilcoxon_p", w.Wilcoxon, wx})
	for _, f := range r.Forms {
		out = append(out, headFigure{"kr20_" + f.Form, w.KR20 + " " + f.Form, dec(f.KR20, 2)}, headFigure{"sem_" + f.Form, w.SEM + " " + f.Form, dec(f.SEM, 2)})
	}
	return out
}

// pvalue never prints a probability as nothing.
func pvalue(p stats.Value) string {
	if p.OK && p.V < 0.001 {
		return "< 0.001"
	}
	return dec(p, 3)
}

func (r Learned) table(title string, cols []Column, rows [][]string) Table {
	return Table{Title: title, Simulated: r.Event.Simulated, Columns: cols, Rows: func(yield func([]string) bool) {
		for _, row := range rows {
			if !yield(row) {
				return
			}
		}
	}}
}

// PersonTable is a row a person.
func (r Learned) PersonTable() Table {
	w := r.words
	var rows [][]string
	for _, p := range r.Rows {
		rows = append(rows, []string{string(r.Event.ID), string(p.Person), p.Name, p.Village, string(p.VillageCode), string(p.Sex), string(p.Role), p.Match, p.PreForm, cell(p.Pre, 1), p.PostForm, cell(p.Post, 1), cell(p.Gain, 2)})
	}
	return r.table(w.Title, []Column{{"event", w.Event, Code}, {"person", w.Person, Code}, {"name", w.Name, Text}, {"village", w.Village, Text}, {"village_code", w.Village, Code}, {"sex", w.Sex, Code}, {"role", w.Role, Text},
		{"match", w.Status, Text}, {"pre_form", w.Form, Code}, {"pre_pct", w.MeanPre, Number}, {"post_form", w.Form, Code}, {"post_pct", w.MeanPost, Number}, {"gain", w.Gain, Number}}, rows)
}

// SummaryTable is the headline figures.
func (r Learned) SummaryTable() Table {
	var rows [][]string
	for _, f := range r.figures() {
		rows = append(rows, []string{f.label, f.value})
	}
	return r.table(r.words.Title, []Column{{"figure", r.words.Figure, Text}, {"value", r.words.Value, Number}}, rows)
}

// ObjectiveTable is a row a module.
func (r Learned) ObjectiveTable() Table {
	w := r.words
	var rows [][]string
	for _, o := range r.Objectives {
		weak := ""
		if o.Weak {
			weak = w.Yes
		}
		rows = append(rows, []string{o.Module, o.Title, strconv.Itoa(o.Items), cell(o.Pre, 1), cell(o.Post, 1), weak, o.Repeat})
	}
	return r.table(w.BeforeAfter, []Column{{"module", w.Module, Code}, {"title", w.Objective, Text}, {"items", w.Items, Number}, {"pre_pct", w.MeanPre, Number}, {"post_pct", w.MeanPost, Number}, {"weak", w.Weak, Text}, {"repeat", w.Repeat, Text}}, rows)
}

// GroupTable is villages, sexes and roles one below the other.
func (r Learned) GroupTable() Table {
	w := r.words
	var rows [][]string
	for _, k := range []struct {
		kind string
		list []outcome.Group
	}{{w.Village, r.Villages}, {w.Sex, r.Sexes}, {w.Role, r.Roles}} {
		for _, g := range k.list {
			rows = append(rows, []string{k.kind, g.Name, strconv.Itoa(g.N), cell(g.Before, 1), cell(g.After, 1), cell(g.Gain, 2)})
		}
	}
	return r.table(w.ByGroup, []Column{{"kind", w.GroupKind, Text}, {"group", w.Group, Text}, {"n", w.N, Number}, {"pre_pct", w.MeanPre, Number}, {"post_pct", w.MeanPost, Number}, {"gain", w.Gain, Number}}, rows)
}

// AttitudeTable is a row a choice of the items of attitude.
func (r Learned) AttitudeTable() Table {
	w := r.words
	var rows [][]string
	number := func(n *int) string {
		if n == nil {
			return stats.Dash
		}
		return strconv.Itoa(*n)
	}
	for _, a := range r.Attitude {
		rows = append(rows, []string{a.Item, a.Stem, a.Choice, a.Text, flag(a.Advised), number(a.Pre), number(a.Post)})
	}
	return r.table(w.AttitudeTab, []Column{{"item", w.Item, Code}, {"stem", w.Stem, Text}, {"choice", w.Option, Code}, {"text", w.Text, Text}, {"advised", w.Advised, Number}, {"n_pre", w.NPre, Number}, {"n_post", w.NPost, Number}}, rows)
}

// SaidTable is a row an answer of the forms.
func (r Learned) SaidTable() Table {
	w := r.words
	var rows [][]string
	for _, s := range r.Said {
		rows = append(rows, []string{s.Form, strconv.Itoa(s.Level), s.Item, s.Stem, s.Choice, s.Text, strconv.Itoa(s.N), strconv.Itoa(s.Of)})
	}
	return r.table(w.SaidTab, []Column{{"form", w.Form, Text}, {"kirkpatrick", "Kirkpatrick", Number}, {"item", w.Item, Code}, {"stem", w.Statement, Text}, {"choice", w.Option, Code}, {"text", w.Answer, Text}, {"n", w.N, Number}, {"of", w.Of, Number}}, rows)
}

// Book is the workbook of the results.
func (r Learned) Book() Book {
	w := r.words
	b := Book{Charts: w.Charts, Simulation: w.Simulation, Landscape: true, Sheets: []Sheet{
		{Table: r.SummaryTable(), Name: w.SummaryTab, Kop: r.kop, Lines: r.lines(), Notes: r.Method},
		{Table: r.ObjectiveTable(), Name: w.ObjectivesTab, Charts: []Chart{{Kind: Bars, Title: w.BeforeAfter, Names: "module", Series: []string{"pre_pct", "post_pct"}, Axis: "%", Max: 100}}},
		{Table: r.GroupTable(), Name: w.GroupsTab, Charts: []Chart{{Kind: Bars, Title: w.ByGroup, Names: "group", Series: []string{"pre_pct", "post_pct"}, Axis: "%", Max: 100}}},
		{Table: r.PersonTable(), Name: w.PeopleTab},
	}}
	if len(r.Attitude) > 0 {
		b.Sheets = append(b.Sheets, Sheet{Table: r.AttitudeTable(), Name: w.AttitudeTab})
	}
	if len(r.Said) > 0 {
		b.Sheets = append(b.Sheets, Sheet{Table: r.SaidTable(), Name: w.SaidTab})
	}
	return b
}

// Folded merges groups of fewer than five people, so that no figure is about a
// handful whom a reader may know.
func (r Learned) Folded() Learned {
	r.Villages = outcome.Fold(r.Villages, Least, r.words.Merged)
	r.Sexes = outcome.Fold(r.Sexes, Least, r.words.Merged)
	r.Roles = outcome.Fold(r.Roles, Least, r.words.Merged)
	return r
}

// Words are those that the report was made with.
func (r Learned) Words() LearnedWords { return r.words }

// Head is what stands at the top of a printed report.
func (r Learned) Head() (kop []string, lines []Line) { return r.kop, r.lines() }

// Figures are the headline numbers for people: label and value.
func (r Learned) Figures() []Line {
	var out []Line
	for _, f := range r.figures() {
		out = append(out, Line{f.label, f.value})
	}
	return out
}

// Figure is a number that may be undefined, and Dash how it then prints.
type Figure = stats.Value

// Dash stands for an undefined Figure.
const Dash = stats.Dash

// Headline is the class before and after, in percent, and its gain.
func (r Learned) Headline() (before, after, gain Figure) {
	if r.Gain == nil {
		return before, after, gain
	}
	return r.Gain.PreMean, r.Gain.PostMean, r.Gain.Class
}
