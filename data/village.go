package data

import (
	"context"
	"encoding/json"

	"diklat/roster"
	"diklat/roster/clean"
)

// Villages lists every village known to the file: offices last, else by name.
func (s *Store) Villages(ctx context.Context) ([]roster.Village, error) {
	var out []roster.Village
	err := s.read(ctx, "villages", func(v *view) (err error) {
		out, err = readVillages(v, "ORDER BY kind = 'kantor', name, code")
		return err
	})
	return out, err
}

// AddVillage adds a village or office, or changes one of the same code, and
// returns it as it is kept. Errors are *roster.FieldError.
func (s *Store) AddVillage(ctx context.Context, v roster.Village, by roster.Actor) (roster.Village, error) {
	v, err := v.Check()
	if err != nil {
		return roster.Village{}, err
	}
	return v, s.write(ctx, "add village", func(t *tx) error { return t.put(kindVillage, "", by, v) })
}

func applyVillage(t *tx, v roster.Village) error {
	aliases, err := json.Marshal(v.Aliases)
	if err != nil {
		return err
	}
	return t.do(`INSERT INTO village(code, name, official, aliases, kind, district, shipped)
		VALUES(?, ?, ?, ?, ?, ?, 0) ON CONFLICT(code) DO UPDATE SET name = excluded.name, official = excluded.official,
		aliases = excluded.aliases, kind = excluded.kind, district = excluded.district, shipped = 0`,
		string(v.Code), v.Name, v.Official, string(aliases), string(v.Kind), v.District)
}

// readVillages reads villages; tail is a WHERE or ORDER clause of this package.
func readVillages(src source, tail string, args ...any) ([]roster.Village, error) {
	var out []roster.Village
	err := each(src, func(r scanner) error {
		var v roster.Village
		var aliases string
		if err := r.Scan(&v.Code, &v.Name, &v.Official, &aliases, &v.Kind, &v.District); err != nil {
			return err
		}
		v.Name, v.Official, v.District = clean.Line(v.Name), clean.Line(v.Official), clean.Line(v.District)
		out = append(out, v)
		return json.Unmarshal([]byte(aliases), &out[len(out)-1].Aliases)
	}, "SELECT code, name, official, aliases, kind, district FROM village "+tail, args...)
	return out, err
}

// ensureVillage keeps a fact that names a village nobody described (of another
// laptop, of a later list) from being lost: the code stands in for the name.
func ensureVillage(t *tx, code roster.VillageCode) error {
	return t.do(`INSERT INTO village(code, name, official, aliases, kind, district, shipped)
		VALUES(?1, ?1, ?1, 'null', 'lain', '', 0) ON CONFLICT(code) DO NOTHING`, string(code))
}

// mustVillage reports a code that is not in the file.
func mustVillage(src source, code roster.VillageCode) error {
	var n int
	if err := src.row("SELECT count(*) FROM village WHERE code = ?", string(code)).Scan(&n); err != nil {
		return err
	}
	if n == 0 {
		return &roster.VillageError{Text: string(code)}
	}
	return nil
}
