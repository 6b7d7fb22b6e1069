package roster

import "slices"

// VillageKind tells a desa from a kelurahan, an office and other places.
type VillageKind string

// The kinds of villages.
const (
	Desa      VillageKind = "desa"
	Kelurahan VillageKind = "kelurahan"
	Kantor    VillageKind = "kantor" // a district office; its people are participants too
	Lain      VillageKind = "lain"
)

// Village is where a person comes from.
type Village struct {
	Code     VillageCode `json:"code"`
	Name     string      `json:"name"`     // as people write it: Oeltua
	Official string      `json:"official"` // as the ministry writes it: Oeltuah
	Aliases  []string    `json:"aliases,omitempty"`
	Kind     VillageKind `json:"kind"`
	District string      `json:"district,omitempty"` // kecamatan
}

// Equal compares two villages.
func (v Village) Equal(o Village) bool {
	return v.Code == o.Code && v.Name == o.Name && v.Official == o.Official && v.Kind == o.Kind && v.District == o.District &&
		slices.Equal(v.Aliases, o.Aliases)
}

// Renamed is v as a newer list of the ministry has it. The name that people here
// use stays, and a former name of the ministry becomes an alias.
func (v Village) Renamed(o Village) Village {
	out := v
	out.Official, out.Kind = o.Official, o.Kind
	if o.District != "" {
		out.District = o.District
	}
	if v.Name == v.Official {
		out.Name = o.Name
	}
	if v.Official != o.Official && v.Official != out.Name && !slices.Contains(v.Aliases, v.Official) {
		out.Aliases = append(slices.Clone(v.Aliases), v.Official)
	}
	return out
}
