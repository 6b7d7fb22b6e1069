package course

import (
	"regexp"
	"slices"
	"strings"
)

// districtCode is how the code of a kabupaten is written: "53.06".
var districtCode = regexp.MustCompile(`^\d\d\.\d\d$`)

// Near leaves out the entries that serve none of the villages, whose codes begin
// with that of their kabupaten: "53.06.01.2001". Without villages, or with one
// whose code does not tell, everything stays: a number too many does no harm.
func Near(services []Service, villages []string) []Service {
	unclear := func(v string) bool { return len(v) < 6 || !districtCode.MatchString(v[:5]) || v[5] != '.' }
	if len(villages) == 0 || slices.ContainsFunc(villages, unclear) {
		return services
	}
	return slices.DeleteFunc(slices.Clone(services), func(s Service) bool {
		return s.District != "" && !slices.ContainsFunc(villages, func(v string) bool { return strings.HasPrefix(v, s.District+".") })
	})
}
