package data

import (
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"diklat/roster"
)

// Names and codes of the villages of Kabupaten Kupang as the ministry (Kemendagri)
// has them, and how people write those that differ.
var (
	//go:embed villages.csv
	villagesCSV string
	//go:embed aliases.csv
	aliasesCSV string
)

// DistrictOffice stands for the offices of the district.
const DistrictOffice roster.VillageCode = "kantor:kabupaten"

// DefaultVillages are the five villages the training began with.
func DefaultVillages() []roster.VillageCode {
	return []roster.VillageCode{
		"53.01.10.2007", // Camplong II
		"53.01.24.2001", // Oeltua
		"53.01.24.2004", // Oeletsala
		"53.01.16.2010", // Oben
		"53.01.06.2002", // Nunkurus
	}
}

// DistrictVillages are the 177 villages of Kabupaten Kupang by code, then the
// offices of the district.
func DistrictVillages() []roster.Village {
	vs, err := parseVillages(villagesCSV, aliasesCSV)
	if err != nil {
		panic(err) // embedded text; a test reads it
	}
	return append(vs, roster.Village{
		Code: DistrictOffice, Name: "Dinas/kantor kabupaten", Official: "Dinas/kantor kabupaten",
		Aliases: []string{"Dinas", "Kantor kabupaten"}, Kind: roster.Kantor,
	})
}

func parseVillages(villages, aliases string) ([]roster.Village, error) {
	used, also, err := parseAliases(aliases)
	if err != nil {
		return nil, err
	}
	rows, err := csv.NewReader(strings.NewReader(villages)).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("data: villages.csv: %w", err)
	}
	var out []roster.Village
	for _, r := range rows[1:] {
		v := roster.Village{
			Code: roster.VillageCode(r[0]), Name: r[1], Official: r[1],
			Kind: roster.VillageKind(r[2]), District: r[4], Aliases: also[r[0]],
		}
		if name := used[r[0]]; name != "" {
			v.Name = name
		}
		out = append(out, v)
	}
	slices.SortFunc(out, func(a, b roster.Village) int { return strings.Compare(string(a.Code), string(b.Code)) })
	return out, nil
}

// parseAliases reads the name people use, and further aliases, by code.
func parseAliases(s string) (used map[string]string, also map[string][]string, err error) {
	rows, err := csv.NewReader(strings.NewReader(s)).ReadAll()
	if err != nil {
		return nil, nil, fmt.Errorf("data: aliases.csv: %w", err)
	}
	used, also = map[string]string{}, map[string][]string{}
	for _, r := range rows[1:] {
		if r[1] != "" {
			used[r[0]] = r[1]
		}
		if r[2] != "" {
			also[r[0]] = append(also[r[0]], r[2])
		}
	}
	return used, also, nil
}

// shippedVersion changes with the embedded lists.
func shippedVersion() string {
	h := fnv.New64a()
	_, _ = h.Write([]byte(villagesCSV + "\x00" + aliasesCSV)) // never fails
	return fmt.Sprintf("1-%016x", h.Sum64())
}

// seedVillages writes the shipped villages; one that somebody has changed stays
// as they made it.
func seedVillages(t *tx) error {
	for _, v := range DistrictVillages() {
		aliases, err := json.Marshal(v.Aliases)
		if err != nil {
			return err
		}
		err = t.do(`INSERT INTO village(code, name, official, aliases, kind, district, shipped)
			VALUES(?, ?, ?, ?, ?, ?, 1) ON CONFLICT(code) DO UPDATE SET name = excluded.name, official = excluded.official,
			aliases = excluded.aliases, kind = excluded.kind, district = excluded.district WHERE shipped = 1`,
			string(v.Code), v.Name, v.Official, string(aliases), string(v.Kind), v.District)
		if err != nil {
			return err
		}
	}
	return seedKeys(t)
}

// seedKeys keeps the names of the shipped villages.
func seedKeys(t *tx) error {
	shipped, err := readVillages(t, "WHERE shipped = 1")
	if err != nil {
		return err
	}
	for _, v := range shipped {
		if err := putKeys(t, v); err != nil {
			return err
		}
	}
	return nil
}
