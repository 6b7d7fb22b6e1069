package roster

import (
	"slices"
	"strings"
	"unicode/utf8"

	"diklat/roster/clean"
)

// Check returns the village cleaned, or a *FieldError. A village without a code
// gets "lain:" or "kantor:" and its match key, with the district if it is known.
func (v Village) Check() (Village, error) {
	v.Name, v.Official, v.District = clean.Name(v.Name), clean.Name(v.Official), clean.Name(v.District)
	n := utf8.RuneCountInString(v.Name)
	switch {
	case n == 0:
		return Village{}, field("name", ErrNameEmpty)
	case n > MaxName:
		return Village{}, &FieldError{Field: "name", Err: ErrNameLong, Len: n, Max: MaxName}
	case clean.Key(v.Name) == "":
		return Village{}, field("name", ErrNameLetters)
	}
	if v.Official == "" {
		v.Official = v.Name
	}
	if v.Kind == "" {
		v.Kind = Lain
	}
	var aliases []string
	for _, a := range v.Aliases {
		if a = clean.Name(a); a != "" {
			aliases = append(aliases, a)
		}
	}
	v.Aliases = aliases
	return v.withCode()
}

func (v Village) withCode() (Village, error) {
	slug := strings.ReplaceAll(clean.Key(v.Name+" "+v.District), " ", "-")
	switch {
	case v.Code == "" && v.Kind == Kantor:
		v.Code = VillageCode(OfficePrefix + slug)
	case v.Code == "":
		v.Code = VillageCode(OtherPrefix + slug)
	case !v.Code.valid():
		return Village{}, field("code", ErrVillageCode)
	}
	return v, nil
}

// valid accepts dd.dd.dd.dddd and the two prefixes.
func (c VillageCode) valid() bool {
	s := string(c)
	for _, p := range []string{OfficePrefix, OtherPrefix} {
		if rest, ok := strings.CutPrefix(s, p); ok {
			return rest != "" && clean.Line(rest) == rest && len(rest) <= 200
		}
	}
	if len(s) != 13 {
		return false
	}
	for i, r := range s {
		dot := i == 2 || i == 5 || i == 8
		if dot != (r == '.') || !dot && (r < '0' || r > '9') {
			return false
		}
	}
	return true
}

// CodeOf reads a code of the ministry with or without its dots; "" if the text is
// none. A spreadsheet that took it for a number may have eaten its last zeros, which
// cannot be known: such a code is none.
func CodeOf(s string) VillageCode {
	s = strings.NewReplacer(".", "", " ", "", "'", "").Replace(strings.TrimSpace(s))
	if len(s) != 10 || strings.Trim(s, "0123456789") != "" {
		return ""
	}
	return VillageCode(s[:2] + "." + s[2:4] + "." + s[4:6] + "." + s[6:])
}

// offices begin the names of offices.
var offices = []string{"dinas", "kantor", "badan", "bp2mi", "bp3mi", "disnaker", "disnakertrans", "polres", "polsek", "puskesmas", "camat", "yayasan", "lembaga", "lsm"}

// NewPlace is a place that nobody knows yet, as a village: an office by its first
// word, else another village.
func NewPlace(name string) Village {
	first, _, _ := strings.Cut(clean.Key(name), " ")
	if slices.Contains(offices, first) {
		return Village{Name: name, Kind: Kantor}
	}
	return Village{Name: name, Kind: Lain}
}

// SameName lists the villages that bear the name of v, itself among them.
func SameName(list []Village, v Village) []Village {
	var out []Village
	for _, o := range list {
		if clean.Key(o.Name) == clean.Key(v.Name) {
			out = append(out, o)
		}
	}
	return out
}

// Full names a village so that another of its name is told apart: its kind and
// district, "kelurahan Oesao, Kupang Timur".
func (v Village) Full() string {
	out := v.Name
	if v.Kind == Desa || v.Kind == Kelurahan {
		out = string(v.Kind) + " " + out
	}
	if v.District != "" {
		out += ", " + v.District
	}
	return out
}

// NameIn is the name of v among the villages of a list: longer if another one bears
// it, with the code if even the district does not tell them apart.
func NameIn(list []Village, v Village) string {
	same := SameName(list, v)
	if len(same) < 2 {
		return v.Name
	}
	for _, o := range same {
		if o.Code != v.Code && o.Full() == v.Full() {
			return v.Full() + " (" + string(v.Code) + ")"
		}
	}
	return v.Full()
}
