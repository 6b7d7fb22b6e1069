package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/i18n"
)

// setKeep begins the settings of how long data is kept, in months.
const setKeep = "privacy.keep."

// registry is personal data as its rights need it: what is due, erasing, backups
// that still hold somebody, the sheet for a lost laptop.
type registry struct{ vault }

// retention is what the organiser chose, or the default.
func (r registry) retention(ctx context.Context) (roster.Retention, error) {
	keep := roster.DefaultRetention()
	for scope, to := range map[roster.EraseScope]*int{roster.EraseContact: &keep.Contact, roster.EraseHealth: &keep.Health, roster.EraseAnswers: &keep.Answers} {
		v, ok, err := r.store.Setting(ctx, setKeep+string(scope))
		if err != nil {
			return keep, err
		}
		if n, err := strconv.Atoi(v); ok && err == nil {
			*to = n
		}
	}
	return keep, nil
}

// due is what must go now.
func (r registry) due(ctx context.Context) ([]roster.Due, error) {
	keep, err := r.retention(ctx)
	if err != nil {
		return nil, err
	}
	all, err := r.store.Kept(ctx)
	return keep.DueOf(all, r.localNow()), err
}

// applyDue erases what is due and returns how many entries that were.
func (r registry) applyDue(ctx context.Context, by roster.Actor) (int, error) {
	list, err := r.due(ctx)
	if err != nil {
		return 0, err
	}
	var all []roster.Erasure
	for _, d := range list {
		all = append(all, roster.Erasure{Person: d.Person, Scope: d.Scope, Why: d.Why, By: by})
	}
	out, err := r.store.Erase(ctx, all...)
	return len(out), err
}

// holding are the backups that still hold somebody who was erased, and the plain
// copies that an update of the program left beside the data.
func (r registry) holding(ctx context.Context) ([]string, error) {
	gone, err := r.store.Erasures(ctx)
	if err != nil || len(gone) == 0 {
		return nil, err
	}
	list, err := r.list(ctx)
	if err != nil {
		return nil, err
	}
	var out []string
	for _, e := range list {
		if e.Err != nil { // nobody can tell: it counts as holding them
			out = append(out, e.Path)
			continue
		}
		for _, g := range gone {
			if g.In(e.Holds) {
				out = append(out, e.Path)
				break
			}
		}
	}
	old, err := filepath.Glob(globSafe(r.store.Path()) + ".v*.bak")
	return append(out, old...), err
}

// wasErased reports the id of somebody who was erased.
func (r registry) wasErased(ctx context.Context, id string) (bool, error) {
	gone, err := r.store.Erasures(ctx)
	return slices.ContainsFunc(gone, func(e data.Erased) bool { return string(e.Person) == id }), err
}

// globSafe quotes what Glob would read as a pattern.
func globSafe(path string) string {
	return strings.NewReplacer("[", "[[]", "*", "[*]", "?", "[?]").Replace(path)
}

// purge makes a new backup, and only then removes those that still hold somebody
// who was erased.
func (r registry) purge(ctx context.Context) (int, error) {
	files, err := r.holding(ctx)
	if err != nil || len(files) == 0 {
		return 0, err
	}
	dir, _, err := r.place(ctx)
	if err != nil {
		return 0, err
	}
	if _, err := r.make(ctx, dir, nil); err != nil {
		return 0, err
	}
	for i, f := range files {
		if err := errors.Join(remove(f), remove(f+".json")); err != nil {
			return i, err
		}
	}
	return len(files), nil
}

func remove(path string) error {
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return nil
}

// errNoPerson and errMany are a name that fits nobody, or several.
var (
	errNoPerson = errors.New("no person of that name")
	errMany     = errors.New("several people of that name")
)

// match is somebody whose name fits.
type match struct {
	roster.Person
	village string
}

// find lists the people whose name is text; if none is exactly so, those with words that
// begin like its words; if there are none either, those whose name holds it.
func (r registry) find(ctx context.Context, text string) ([]match, error) {
	villages, err := r.store.Villages(ctx)
	if err != nil {
		return nil, err
	}
	names := map[roster.VillageCode]string{}
	for _, v := range villages {
		names[v.Code] = v.Name
	}
	all, err := r.candidates(ctx, text)
	if err != nil {
		return nil, err
	}
	var exact, part []match
	want := clean.Key(text)
	for _, p := range all {
		switch k := clean.Key(p.Name); {
		case string(p.ID) == text || k == want && want != "":
			exact = append(exact, match{p, names[p.Village]})
		case want != "" && strings.Contains(k, want):
			part = append(part, match{p, names[p.Village]})
		}
	}
	if exact != nil {
		return exact, nil
	}
	return part, nil
}

// the finds the one person of a name or id.
func (r registry) the(ctx context.Context, text string) (match, error) {
	list, err := r.find(ctx, text)
	switch {
	case err != nil:
		return match{}, err
	case len(list) == 0 || string(list[0].ID) != text && clean.Key(list[0].Name) != clean.Key(text):
		return match{}, errNoPerson
	case len(list) > 1:
		return match{}, fmt.Errorf("%w: %d", errMany, len(list))
	}
	return list[0], nil
}

// lost is the sheet for a lost laptop.
func (r registry) lost(ctx context.Context, t *i18n.Text) (string, error) {
	h, err := r.store.Holdings(ctx)
	if err != nil {
		return "", err
	}
	gone, err := r.store.Erasures(ctx)
	if err != nil {
		return "", err
	}
	list, err := r.list(ctx)
	if err != nil {
		return "", err
	}
	now := r.localNow()
	s := i18n.LostSheet{Made: now, File: filepath.Base(r.store.Path()), People: h.People, Children: h.Children, Phones: h.Phones, Years: h.Years, Health: h.Health,
		Reasons: h.Reasons, Marks: h.Marks, Answers: h.Answers, Words: h.Words, Plans: h.Plans, Erased: len(gone)}
	if e, ok := newest(list); ok {
		at := e.Created.In(now.Location())
		s.Backup, s.Locked = t.Dates.Plain(at)+" "+t.Dates.Clock(at)+", "+filepath.Dir(e.Path), e.Encrypted
	}
	if s.Villages, err = r.villagesOf(ctx, h.Events); err != nil {
		return "", err
	}
	for _, e := range h.Events {
		line := e.Title
		if n := len(e.Sesi); n > 0 {
			line += " (" + t.Dates.Span(e.Sesi[0].Start.In(e.Zone.Location()), e.Sesi[n-1].Start.In(e.Zone.Location())) + ")"
		}
		if sim := t.Common.Simulated; e.Simulated && !strings.Contains(line, sim) {
			line = sim + " " + line
		}
		s.Events = append(s.Events, line)
	}
	return t.Lost(s), nil
}

// villagesOf names the villages of events, each once.
func (r registry) villagesOf(ctx context.Context, events []roster.Event) ([]string, error) {
	all, err := r.store.Villages(ctx)
	if err != nil {
		return nil, err
	}
	used := map[roster.VillageCode]bool{}
	for _, e := range events {
		for _, v := range e.Villages {
			used[v] = true
		}
	}
	var out []string
	for _, v := range all {
		if used[v.Code] {
			out = append(out, v.Name)
		}
	}
	return out, nil
}

// mayMany is how many people a search may find before everybody of that name is looked
// at: a whole name must not be missed among many that begin alike.
const mayMany, allOfThem = 60, 1_000_000

// candidates are those whose names begin like text, by the index of words; everybody
// where that finds nobody: text may be an id, or stand within a word.
func (r registry) candidates(ctx context.Context, text string) ([]roster.Person, error) {
	list, err := r.store.FindPeople(ctx, text, mayMany)
	if len(list) == mayMany {
		list, err = r.store.FindPeople(ctx, text, allOfThem)
	}
	if err != nil || len(list) > 0 {
		return list, err
	}
	return r.store.Everybody(ctx)
}
