package roster

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
