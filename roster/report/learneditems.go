package report

import (
	"slices"
	"strconv"
	"strings"

	"diklat/quiz/outcome"
	"diklat/quiz/stats"
)

// ItemRow is one question of a test as scripts read it. p is the share of right
// answers; figures of quality are of the newest test, of everybody who took it.
type ItemRow struct {
	ID             string       `json:"id"`
	Form           string       `json:"form"`
	Place          int          `json:"place"`
	Module         string       `json:"module"`
	Stem           string       `json:"stem"`
	Key            string       `json:"key"` // letters, as options have them
	NPre           int          `json:"n_pre"`
	PPre           stats.Value  `json:"p_pre"`
	NPost          int          `json:"n_post"`
	PPost          stats.Value  `json:"p_post"`
	P              stats.Value  `json:"p"`
	D              stats.Value  `json:"d"`
	RPB            stats.Value  `json:"r_pb"`
	RPBCorrected   stats.Value  `json:"r_pb_corrected"`
	AlphaIfDeleted stats.Value  `json:"alpha_if_deleted"`
	PBand          stats.Band   `json:"p_band"`
	DBand          stats.Band   `json:"d_band"`
	Confusing      bool         `json:"confusing"`
	Flags          []stats.Flag `json:"flags"`
	Options        []ItemOption `json:"options"`
}

// ItemOption is one choice of a question. Upper and lower are shares of the strong
// and the weak.
type ItemOption struct {
	Label string       `json:"label"` // "" blank, "?" something else
	Text  string       `json:"text"`
	Key   bool         `json:"key"`
	N     int          `json:"n"`
	Share stats.Value  `json:"share"`
	Upper stats.Value  `json:"upper"`
	Lower stats.Value  `json:"lower"`
	Flags []stats.Flag `json:"flags"`
}

func (r *Learned) items(list []outcome.Item) {
	r.Items = []ItemRow{}
	for _, it := range list {
		row := ItemRow{ID: string(it.ID), Form: it.Form, Place: it.Place, Module: it.Module, Stem: it.Question.Stem, NPre: it.NPre, PPre: it.PPre, NPost: it.NPost, PPost: it.PPost,
			P: it.P, D: it.D, RPB: it.RPB, RPBCorrected: it.RPBCorrected, AlphaIfDeleted: it.AlphaIfDeleted, PBand: it.PBand, DBand: it.DBand, Confusing: it.Confusing(),
			Flags: flagsOf(it.Flags), Options: []ItemOption{}}
		for i, o := range it.Options {
			x := ItemOption{Label: o.Label, Key: o.Key, N: o.N, Share: o.Share, Upper: o.Upper, Lower: o.Lower, Flags: flagsOf(o.Flags)}
			if i < len(it.Shown) {
				for _, c := range it.Question.Choices {
					if c.ID == it.Shown[i] {
						x.Text = c.Text
					}
				}
			}
			if o.Key {
				row.Key += o.Label
			}
			row.Options = append(row.Options, x)
		}
		r.Items = append(r.Items, row)
	}
}

func flagsOf(f []stats.Flag) []stats.Flag {
	if f == nil {
		return []stats.Flag{}
	}
	return f
}

// ItemTable is a row a question.
func (r Learned) ItemTable() Table {
	w := r.words
	return Table{Title: w.ItemsTitle, Simulated: r.Event.Simulated, Columns: []Column{
		{"id", w.Item, Code}, {"form", w.Form, Code}, {"place", w.Place, Number}, {"module", w.Module, Code}, {"stem", w.Stem, Text}, {"key", w.Key, Code},
		{"n_pre", w.NPre, Number}, {"p_pre", w.PPre, Number}, {"n_post", w.NPost, Number}, {"p_post", w.PPost, Number}, {"p", w.P, Number}, {"d", w.D, Number},
		{"r_pb", w.R, Number}, {"r_pb_corrected", w.RC, Number}, {"alpha_if_deleted", w.AlphaWithout, Number}, {"p_band", w.PBand, Text}, {"d_band", w.DBand, Text}, {"flags", w.Look, Text}},
		Rows: func(yield func([]string) bool) {
			for _, i := range r.Items {
				if !yield([]string{i.ID, i.Form, strconv.Itoa(i.Place), i.Module, i.Stem, i.Key, strconv.Itoa(i.NPre), cell(i.PPre, 3), strconv.Itoa(i.NPost), cell(i.PPost, 3), cell(i.P, 3), cell(i.D, 3),
					cell(i.RPB, 3), cell(i.RPBCorrected, 3), cell(i.AlphaIfDeleted, 3), w.band(i.PBand), w.band(i.DBand), w.flagged(i.Flags)}) {
					return
				}
			}
		}}
}

// OptionTable is a row a choice.
func (r Learned) OptionTable() Table {
	w := r.words
	return Table{Title: w.OptionsTitle, Simulated: r.Event.Simulated, Columns: []Column{
		{"id", w.Item, Code}, {"option", w.Option, Code}, {"text", w.Text, Text}, {"key", w.Key, Number}, {"n", w.N, Number}, {"share", w.Share, Number}, {"upper", w.Upper, Number}, {"lower", w.Lower, Number}, {"flags", w.Look, Text}},
		Rows: func(yield func([]string) bool) {
			for _, i := range r.Items {
				for _, o := range i.Options {
					if !yield([]string{i.ID, o.Label, o.Text, flag(o.Key), strconv.Itoa(o.N), cell(o.Share, 3), cell(o.Upper, 3), cell(o.Lower, 3), w.flagged(o.Flags)}) {
						return
					}
				}
			}
		}}
}

// letters are the options that a table of choices has a column for.
const letters = "ABCDEF"

// spread is a row a question with how many took each letter: the bars of the
// distractors.
func (r Learned) spread() Table {
	w := r.words
	cols := []Column{{"id", w.Item, Code}, {"key", w.Key, Code}}
	for _, l := range letters {
		cols = append(cols, Column{strings.ToLower(string(l)), string(l), Number})
	}
	cols = append(cols, Column{"blank", w.Blank, Number})
	return Table{Title: w.SpreadTitle, Simulated: r.Event.Simulated, Columns: cols, Rows: func(yield func([]string) bool) {
		for _, i := range r.Items {
			row := []string{i.ID, i.Key}
			for _, l := range letters {
				row = append(row, count(i.Options, string(l)))
			}
			if !yield(append(row, count(i.Options, ""))) {
				return
			}
		}
	}}
}

func count(list []ItemOption, label string) string {
	at := slices.IndexFunc(list, func(o ItemOption) bool { return o.Label == label })
	if at < 0 {
		return "0"
	}
	return strconv.Itoa(list[at].N)
}

// ItemBook is the workbook of the questions: figures with the map of p and D, what
// was chosen, and the method.
func (r Learned) ItemBook() Book {
	w := r.words
	notes := append([]string{}, r.Method...)
	return Book{Charts: w.Charts, Simulation: w.Simulation, Landscape: true, Sheets: []Sheet{
		{Table: r.ItemTable(), Name: w.ItemsTab, Kop: r.kop, Lines: r.lines(), Notes: notes, Charts: []Chart{{Kind: Scatter, Title: w.MapTitle, Names: "p", Series: []string{"d"}, XTitle: w.P, Axis: w.D, Min: -1, Max: 1, XMax: 1}}},
		{Table: r.spread(), Name: w.SpreadTab, Charts: []Chart{{Kind: Stacked, Title: w.SpreadTitle, Names: "id", Series: []string{"a", "b", "c", "d", "e", "f", "blank"}, Axis: w.N}}},
		{Table: r.OptionTable(), Name: w.OptionsTab},
	}}
}

// ItemReport is what scripts read of the questions.
type ItemReport struct {
	Event  Event         `json:"event"`
	Pre    *LearnedTest  `json:"pre"`
	Post   *LearnedTest  `json:"post"`
	Forms  []LearnedForm `json:"forms"`
	Items  []ItemRow     `json:"items"`
	Method []string      `json:"method"`
}

// ItemDocument is the report on the questions alone; it names nobody.
func (r Learned) ItemDocument() ItemReport {
	return ItemReport{Event: r.Event, Pre: r.Pre, Post: r.Post, Forms: r.Forms, Items: r.Items, Method: r.Method}
}

// dec writes a figure for people: a point, and a dash where it is undefined.
func dec(v stats.Value, decimals int) string { return v.Text(decimals, ".") }

// cell writes a figure for a column that programs read: empty where it is undefined.
func cell(v stats.Value, decimals int) string {
	if !v.OK {
		return ""
	}
	return dec(v, decimals)
}
