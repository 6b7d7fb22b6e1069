package data

import (
	"context"
	"strings"

	"diklat/roster"
)

// MatchVillage finds the village that a text names (roster.MatchVillage) among all
// that the file knows. The error is a *roster.VillageError.
func (s *Store) MatchVillage(ctx context.Context, text string) (roster.Village, error) {
	var near []roster.Village
	err := s.read(ctx, "match village", func(v *view) (err error) {
		near, err = nearVillages(v, text)
		return err
	})
	if err != nil {
		return roster.Village{}, err
	}
	return roster.MatchVillage(near, text)
}

// maxKey is the longest key that is looked up, in runes.
const maxKey = 120

// nearVillages are those that a text may name: the one with that code, and those
// with a name with which the text begins, since the district may stand behind it.
func nearVillages(src source, text string) ([]roster.Village, error) {
	key := []rune(roster.VillageKey(text))
	args := []any{strings.TrimSpace(text)}
	for n := 1; n <= min(len(key), maxKey); n++ {
		args = append(args, string(key[:n]))
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(args)-1), ",")
	return readVillages(src, `WHERE code = ? OR code IN (SELECT village FROM village_key WHERE key IN (`+marks+`)) ORDER BY code`, args...)
}

// FindVillages lists the villages that have a name beginning with text, by name, at
// most limit of them.
func (s *Store) FindVillages(ctx context.Context, text string, limit int) ([]roster.Village, error) {
	key := roster.VillageKey(text)
	if key == "" {
		return nil, nil
	}
	var out []roster.Village
	err := s.read(ctx, "find villages", func(v *view) (err error) {
		out, err = readVillages(v, `WHERE code IN (SELECT village FROM village_key WHERE key >= ? AND key < ? ORDER BY key LIMIT ?)
			ORDER BY name, code`, key, key+"\U0010FFFF", limit)
		return err
	})
	return out, err
}

// putKeys keeps the names of a village for the search.
func putKeys(t *tx, v roster.Village) error {
	if err := t.do("DELETE FROM village_key WHERE village = ?", string(v.Code)); err != nil {
		return err
	}
	for _, k := range v.Keys() {
		if err := t.do("INSERT INTO village_key(key, village) VALUES(?, ?)", k, string(v.Code)); err != nil {
			return err
		}
	}
	return nil
}

// VillagesOf reads villages by their codes, by code; one that is unknown is left out.
func (s *Store) VillagesOf(ctx context.Context, codes ...roster.VillageCode) ([]roster.Village, error) {
	if len(codes) == 0 {
		return nil, nil
	}
	args := make([]any, len(codes))
	for i, c := range codes {
		args[i] = string(c)
	}
	var out []roster.Village
	err := s.read(ctx, "villages of", func(v *view) (err error) {
		out, err = readVillages(v, `WHERE code IN (`+strings.TrimSuffix(strings.Repeat("?,", len(args)), ",")+`) ORDER BY code`, args...)
		return err
	})
	return out, err
}

// OfferedVillages are those that a screen lists: all that the file knows, or, where a
// national list was imported, those without a code and those of the regencies that
// ship or that people or events come from. Offices come last, else by name.
func (s *Store) OfferedVillages(ctx context.Context) ([]roster.Village, error) {
	var out []roster.Village
	err := s.read(ctx, "offered villages", func(v *view) (err error) {
		var n int
		if err := v.row("SELECT count(*) FROM village").Scan(&n); err != nil {
			return err
		}
		where := ""
		if n > offeredVillages {
			where = `WHERE kind IN ('kantor', 'lain') OR substr(code, 1, 5) IN (SELECT substr(code, 1, 5) FROM village WHERE shipped = 1
				UNION SELECT substr(village, 1, 5) FROM event_village UNION SELECT substr(village, 1, 5) FROM person) `
		}
		out, err = readVillages(v, where+"ORDER BY kind = 'kantor', name, code")
		return err
	})
	return out, err
}

// offeredVillages is how many villages a list on a screen can hold and stay quick.
const offeredVillages = 2000
