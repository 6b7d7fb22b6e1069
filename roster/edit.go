package roster

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
)

// EditConflict says that two people changed the same field of one record to
// different values. Nothing was kept; both values are here, so that whoever came
// second can decide.
type EditConflict struct {
	Fields []FieldConflict // in the order of their names
	Record any             // the record as it stands, of the type that was edited
	By     Actor           // who wrote what stands, "" if it is not known
}

// FieldConflict is one field, by its json name, and the two values as JSON.
type FieldConflict struct{ Field, Theirs, Mine string }

func (e *EditConflict) Error() string {
	names := make([]string, len(e.Fields))
	for i, f := range e.Fields {
		names[i] = f.Field
	}
	return "roster: changed by somebody else meanwhile: " + strings.Join(names, ", ")
}

// MergeEdit joins two edits of one record: was is what the editor saw, mine what
// they made of it, theirs what stands now. A field that only one of them changed
// takes that change; one that both changed alike is settled; one that both changed
// differently is a conflict, and then nothing is merged.
func MergeEdit[T any](was, mine, theirs T) (T, *EditConflict, error) {
	var none T
	w, err := fields(was)
	if err != nil {
		return none, nil, err
	}
	m, err := fields(mine)
	if err != nil {
		return none, nil, err
	}
	t, err := fields(theirs)
	if err != nil {
		return none, nil, err
	}
	var fights []FieldConflict
	for name := range union(w, m, t) {
		switch {
		case reflect.DeepEqual(m[name], w[name]), reflect.DeepEqual(m[name], t[name]):
		case !reflect.DeepEqual(t[name], w[name]):
			fights = append(fights, FieldConflict{name, text(t[name]), text(m[name])})
		default:
			t[name] = m[name]
			if _, ok := m[name]; !ok {
				delete(t, name)
			}
		}
	}
	if len(fights) > 0 {
		slices.SortFunc(fights, func(a, b FieldConflict) int { return strings.Compare(a.Field, b.Field) })
		return none, &EditConflict{Fields: fights}, nil
	}
	raw, err := json.Marshal(t)
	if err != nil {
		return none, nil, err
	}
	var out T
	return out, nil, json.Unmarshal(raw, &out)
}

// Seen is was after the editor was shown a conflict: of the fields in dispute they
// have seen the other's values now, of the others still what they saw at first. A
// second try on it keeps their word on the former and the other's on the latter.
func Seen[T any](was T, e *EditConflict) T {
	now, ok := e.Record.(T)
	if !ok {
		return was
	}
	w, err := fields(was)
	n, err2 := fields(now)
	if err != nil || err2 != nil {
		return was
	}
	for _, f := range e.Fields {
		if v, ok := n[f.Field]; ok {
			w[f.Field] = v
		} else {
			delete(w, f.Field)
		}
	}
	raw, err := json.Marshal(w)
	var out T
	if err != nil || json.Unmarshal(raw, &out) != nil {
		return was
	}
	return out
}

// fields is a record as its JSON fields.
func fields(v any) (map[string]any, error) {
	raw, err := json.Marshal(v)
	if err != nil {
		return nil, err
	}
	out := map[string]any{}
	return out, json.Unmarshal(raw, &out)
}

func union(ms ...map[string]any) map[string]bool {
	out := map[string]bool{}
	for _, m := range ms {
		for k := range m {
			out[k] = true
		}
	}
	return out
}

// text is a value as a person reads it.
func text(v any) string {
	switch x := v.(type) {
	case nil:
		return ""
	case string:
		return x
	}
	raw, err := json.Marshal(v)
	if err != nil {
		return ""
	}
	return string(raw)
}

// MarkConflict says that somebody else marked a person meanwhile. Nothing was kept.
type MarkConflict struct{ Theirs, Mine Mark }

func (e *MarkConflict) Error() string {
	return "roster: marked " + string(e.Theirs.Status) + " by somebody else meanwhile"
}
