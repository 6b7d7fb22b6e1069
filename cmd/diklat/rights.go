package main

import (
	"context"
	"os"
	"path/filepath"

	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/i18n"
	"diklat/tui/screen/privacy"
)

// rights is the register as the trainer's screen sees it.
type rights struct {
	warrant
	registry
	text func() *i18n.Text
}

// State implements privacy.Keeper.
func (r rights) State(ctx context.Context) (st privacy.State, err error) {
	if err := r.may(access.See, access.Privacy); err != nil {
		return st, err
	}
	h, err := r.store.Holdings(ctx)
	if err != nil {
		return st, err
	}
	st.People, st.Asked, st.Stands, st.Withdrew = h.People, h.Asked, h.Stands, h.Withdrew
	list, err := r.due(ctx)
	if err != nil {
		return st, err
	}
	for _, d := range dueLines(list) {
		st.Due = append(st.Due, privacy.Due{Scope: d.Scope, Why: d.Why, People: d.People})
	}
	files, err := r.holding(ctx)
	if err != nil {
		return st, err
	}
	st.Holding = len(files)
	trail, err := r.store.Audit(ctx, 20)
	loc, t := r.localNow().Location(), r.text().Privacy
	for _, l := range trail {
		st.Trail = append(st.Trail, privacy.Line{At: l.At.In(loc), Text: trailText(t, string(l.By), l.Did, l.Kind, l.Name, l.File, l.Rows)})
	}
	return st, err
}

// Find implements privacy.Keeper.
func (r rights) Find(ctx context.Context, name string) ([]privacy.Match, error) {
	if err := r.may(access.See, access.Privacy); err != nil {
		return nil, err
	}
	list, err := r.find(ctx, name)
	var out []privacy.Match
	for _, m := range list {
		out = append(out, privacy.Match{ID: m.ID, Name: m.Name, Village: m.village})
	}
	return out, err
}

// Erase implements privacy.Keeper.
func (r rights) Erase(ctx context.Context, p roster.PersonID) (left int, err error) {
	if err := r.may(access.Remove, access.Privacy); err != nil {
		return 0, err
	}
	out, err := r.store.Erase(ctx, roster.Erasure{Person: p, Why: roster.EraseAsked, By: r.who.By()})
	for _, e := range out {
		left += e.Left
	}
	return left, err
}

// ApplyDue implements privacy.Keeper.
func (r rights) ApplyDue(ctx context.Context) (int, error) {
	if err := r.may(access.Remove, access.Privacy); err != nil {
		return 0, err
	}
	return r.applyDue(ctx, r.who.By())
}

// Purge implements privacy.Keeper.
func (r rights) Purge(ctx context.Context) (int, error) {
	if err := r.may(access.Remove, access.Backup); err != nil {
		return 0, err
	}
	return r.purge(ctx)
}

// Sheet implements privacy.Keeper.
func (r rights) Sheet(ctx context.Context) (string, error) {
	if err := r.may(access.Take, access.Privacy); err != nil {
		return "", err
	}
	text, err := r.lost(ctx, r.text())
	if err != nil {
		return "", err
	}
	dir := filepath.Join(filepath.Dir(r.store.Path()), "ekspor")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "laptop-hilang-"+r.localNow().Format("20060102-150405")+".txt")
	if err := writeWhole(path, []byte(text), 0o600); err != nil {
		return "", err
	}
	return path, r.store.Note(ctx, r.who.By(), roster.Note{Did: string(access.Take), Kind: "privacy", File: filepath.Base(path)})
}
