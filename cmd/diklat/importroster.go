package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/roster/intake"
)

type rosterOptions struct {
	event, parent, similar                     string
	columns, villages                          []string
	dryRun, partial, json, update, newVillages bool
}

func (a *app) importRosterCmd() *cobra.Command {
	t := a.text.Intake
	o := rosterOptions{}
	c := &cobra.Command{Use: "roster FILE", Aliases: []string{"peserta", "orang"}, Short: t.Short, Args: a.oneArg(t.NeedFile),
		RunE: func(c *cobra.Command, args []string) error { return a.runImportRoster(c.Context(), args[0], o) }}
	f := c.Flags()
	f.StringVar(&o.event, "event", "", a.text.CLI.FlagEvent)
	f.StringVar(&o.parent, "parent", "", t.FlagParent)
	f.StringVar(&o.similar, "similar", "", t.FlagSimilar)
	f.StringSliceVar(&o.columns, "column", nil, t.FlagColumn)
	f.StringSliceVar(&o.villages, "village", nil, t.FlagVillage)
	f.BoolVar(&o.update, "update", false, t.FlagUpdate)
	f.BoolVar(&o.newVillages, "new-villages", false, t.FlagNewVillages)
	f.BoolVar(&o.dryRun, "dry-run", false, a.text.CLI.FlagDryRun)
	f.BoolVar(&o.partial, "partial", false, t.FlagPartial)
	f.BoolVar(&o.json, "json", false, a.text.CLI.FlagJSON)
	return c
}

// rosterDone is the JSON of the import.
type rosterDone struct {
	Event    roster.EventID `json:"event"`
	Rows     int            `json:"rows"`
	Added    int            `json:"added"`
	Updated  int            `json:"updated"`
	Known    int            `json:"known"`
	Similar  int            `json:"similar"`
	Refused  int            `json:"refused"`
	Empty    int            `json:"empty"`
	Columns  map[string]int `json:"columns"` // from 1
	DryRun   bool           `json:"dry_run"`
	Kept     int            `json:"kept"`
	Errors   []importNote   `json:"errors"`
	Warnings []importNote   `json:"warnings"`
}

// runImportRoster reads the whole file, then compares, then keeps all or nothing.
func (a *app) runImportRoster(ctx context.Context, path string, o rosterOptions) error {
	if o.similar != "" && o.similar != "new" && o.similar != "skip" {
		return usageError{a.text.Intake.BadSimilar}
	}
	table, err := a.peopleTable(path, o.parent)
	if err != nil {
		return err
	}
	db, err := a.path()
	if err != nil {
		return err
	}
	s, err := data.Open(ctx, db, data.Options{Clock: a.now})
	if err != nil {
		return err
	}
	err = a.importRoster(ctx, s, path, table, o)
	return errors.Join(err, s.Close())
}

func (a *app) importRoster(ctx context.Context, s *data.Store, path string, table intake.Table, o rosterOptions) error {
	e, err := a.eventFor(ctx, s, o.event)
	if err != nil {
		return err
	}
	remembered(ctx, s, &table)
	if err := a.assign(&table, o.columns); err != nil {
		return err
	}
	said, err := a.answers(o)
	if err != nil {
		return err
	}
	res, steps, err := planPeople(ctx, s, e, table, said)
	if err != nil {
		return err
	}
	out := a.rosterSum(e, table, res, steps)
	out.DryRun = o.dryRun
	steps = settle(steps, o.similar)
	failed := a.rosterRefused(out, o)
	if failed == nil && !o.dryRun {
		kept, err := keepPeople(ctx, s, e.ID, steps, o.update)
		if err != nil {
			return err
		}
		out.Kept = len(kept)
		if len(o.columns) > 0 {
			if err := remember(ctx, s, table); err != nil {
				return err
			}
		}
	}
	a.tellRoster(path, e, table, out, res, o, failed)
	return failed
}

// settle decides about rows that are like somebody: as --similar says.
func settle(steps []intake.Step, similar string) []intake.Step {
	for i, s := range steps {
		if s.Action == intake.Ask && similar == "new" {
			steps[i] = s.AsNew()
		}
	}
	return steps
}

// rosterRefused is the reason to keep nothing.
func (a *app) rosterRefused(out rosterDone, o rosterOptions) error {
	switch {
	case out.Refused > 0 && !o.partial:
		return sentenceError{a.text.Intake.NotKept(out.Refused)}
	case out.Similar > 0 && o.similar == "":
		return sentenceError{a.text.Intake.Asks(out.Similar)}
	}
	return nil
}

// eventFor is the event of --event, else the one in use.
func (a *app) eventFor(ctx context.Context, s *data.Store, id string) (roster.Event, error) {
	if id != "" {
		e, err := s.Event(ctx, roster.EventID(id))
		if errors.Is(err, roster.ErrUnknownEvent) {
			return e, sentenceError{a.text.CLI.UnknownEvent(id)}
		}
		return e, err
	}
	e, ok, err := s.CurrentEvent(ctx)
	if err == nil && !ok {
		err = sentenceError{a.text.CLI.NoEvent}
	}
	return e, err
}

// assign reads --column desa=4, by the word or the code of a field.
func (a *app) assign(t *intake.Table, columns []string) error {
	for _, c := range columns {
		name, number, _ := strings.Cut(c, "=")
		n, err := strconv.Atoi(strings.TrimSpace(number))
		f, ok := a.fieldCalled(name)
		if err != nil || n < 1 || n > len(t.Fields) || !ok || t.Fields[n-1] == intake.NIK {
			return usageError{a.text.Intake.BadColumn(c)}
		}
		t.Assign(n-1, f)
	}
	return nil
}

// answers reads --village Oesao=53.01.06.1004, and --new-villages.
func (a *app) answers(o rosterOptions) (intake.Answers, error) {
	said := intake.Answers{NewVillages: o.newVillages}
	for _, v := range o.villages {
		name, text, _ := strings.Cut(v, "=")
		code := roster.CodeOf(text)
		if clean.Key(name) == "" || code == "" {
			return said, usageError{a.text.Intake.BadVillage(v)}
		}
		said.Choose(name, code)
	}
	return said, nil
}

func (a *app) fieldCalled(name string) (intake.Field, bool) {
	k := clean.Key(name)
	for _, f := range intake.Fields() {
		if f != intake.Ignored && (k == clean.Key(string(f)) || k == clean.Key(a.text.Intake.Fields[string(f)])) {
			return f, true
		}
	}
	return "", false
}

func (a *app) rosterSum(e roster.Event, t intake.Table, res intake.Result, steps []intake.Step) rosterDone {
	out := rosterDone{Event: e.ID, Rows: len(res.Drafts), Empty: res.Empty, Columns: map[string]int{}, Errors: []importNote{}, Warnings: []importNote{},
		Added: intake.Count(steps, intake.Add), Updated: intake.Count(steps, intake.Update), Known: intake.Count(steps, intake.Same),
		Similar: intake.Count(steps, intake.Ask), Refused: intake.Count(steps, intake.Refuse)}
	for i, f := range t.Fields {
		if f != intake.Ignored {
			out.Columns[string(f)] = i + 1
		}
	}
	for _, i := range res.All() {
		n := importNote{i.Line, i.Col, string(i.Code), a.text.Intake.Issue(string(i.Code), i.Text, i.Others)}
		if i.Error {
			out.Errors = append(out.Errors, n)
		} else {
			out.Warnings = append(out.Warnings, n)
		}
	}
	for _, s := range steps {
		if s.Action == intake.Ask {
			out.Warnings = append(out.Warnings, importNote{s.Line, 0, "similar", a.text.Intake.Twin(s.Draft.Person.Name, a.known(s.Candidates))})
		}
	}
	return out
}

func (a *app) known(people []roster.Person) []string {
	var out []string
	for _, p := range people[:min(len(people), 3)] {
		text := p.Name
		if p.BirthYear != 0 {
			text += fmt.Sprintf(" (%d)", p.BirthYear)
		}
		out = append(out, text)
	}
	return out
}

func (a *app) tellRoster(path string, e roster.Event, t intake.Table, out rosterDone, res intake.Result, o rosterOptions, failed error) {
	w := a.text.Intake
	if o.json {
		_ = writeJSON(a.out, out)
		return
	}
	a.say(a.out, w.Sum(out.Rows, out.Added, out.Updated, out.Known, out.Similar, out.Refused))
	a.say(a.out, w.Columns(a.columnList(t)))
	if t.Joined() {
		a.say(a.out, w.Joined)
	}
	if res.Empty+res.Foot > 0 {
		a.say(a.out, w.Left(res.Empty, res.Foot))
	}
	for _, list := range [][]importNote{out.Errors, out.Warnings} {
		for _, n := range list {
			a.say(a.err, fmt.Sprintf("%s:%d:%d: %s", path, n.Line, n.Col, n.Message))
		}
	}
	if out.Updated > 0 && !o.update {
		a.say(a.out, w.Updates(out.Updated))
	}
	switch {
	case o.dryRun:
		a.say(a.out, w.DryRun)
	case failed == nil && out.Kept == 0:
		a.say(a.out, w.Nothing)
	case failed == nil:
		a.say(a.out, w.Kept(out.Kept, e.Title))
	}
}

// columnList is "2 Nama Lengkap = nama, 3 JK = L/P".
func (a *app) columnList(t intake.Table) string {
	var parts []string
	for i, f := range t.Fields {
		if f == intake.Ignored || f == intake.NIK {
			continue
		}
		head := ""
		if i < len(t.Head.Cells) {
			head = t.Head.Cells[i]
		}
		parts = append(parts, fmt.Sprintf("%d %s = %s", i+1, head, a.text.Intake.Fields[string(f)]))
	}
	return strings.Join(parts, ", ")
}
