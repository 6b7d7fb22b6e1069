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
	err = t.do(`INSERT INTO village(code, name, official, aliases, kind, district, shipped)
		VALUES(?, ?, ?, ?, ?, ?, 0) ON CONFLICT(code) DO UPDATE SET name = excluded.name, official = excluded.official,
		aliases = excluded.aliases, kind = excluded.kind, district = excluded.district, shipped = 0`,
		string(v.Code), v.Name, v.Official, string(aliases), string(v.Kind), v.District)
	if err != nil {
		return err
	}
	return putKeys(t, v)
}

// PutVillages keeps many villages at once, in one fact for a thousand of them. Those
// that are known as they are given cost nothing. It returns how many were new and
// how many changed. step, if set, is told how many are done.
func (s *Store) PutVillages(ctx context.Context, list []roster.Village, by roster.Actor, step func(done int)) (added, changed int, err error) {
	for from := 0; from < len(list); from += villagePage {
		page := make([]roster.Village, 0, villagePage)
		for _, v := range list[from:min(from+villagePage, len(list))] {
			v, err := v.Check()
			if err != nil {
				return added, changed, err
			}
			page = append(page, v)
		}
		a, c := 0, 0
		err := s.write(ctx, "put villages", func(t *tx) (err error) {
			a, c, err = t.putVillages(page, by)
			return err
		})
		if err != nil {
			return added, changed, err
		}
		added, changed = added+a, changed+c
		if step != nil {
			step(min(from+villagePage, len(list)))
		}
	}
	return added, changed, nil
}

// villagePage is how many villages one fact holds.
const villagePage = 1000

// putVillages adds one fact with the villages that say something new. Names and
// aliases that people gave to a village here stay.
func (t *tx) putVillages(list []roster.Village, by roster.Actor) (added, changed int, err error) {
	var news []roster.Village
	for _, v := range list {
		have, err := readVillages(t, "WHERE code = ?", string(v.Code))
		if err != nil {
			return 0, 0, err
		}
		if len(have) == 0 {
			news, added = append(news, v), added+1
			continue
		}
		if next := have[0].Renamed(v); !next.Equal(have[0]) {
			news, changed = append(news, next), changed+1
		}
	}
	if len(news) == 0 {
		return 0, 0, nil
	}
	return added, changed, t.put(kindVillages, "", by, news)
}

func applyVillages(t *tx, list []roster.Village) error {
	for _, v := range list {
		if err := applyVillage(t, v); err != nil {
			return err
		}
	}
	return nil
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
