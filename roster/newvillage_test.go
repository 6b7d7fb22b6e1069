package roster_test

import (
	"testing"

	"diklat/roster"
)

// TestNameIn: A name may stand for several villages; two of one district have only
// their codes to be told apart by.
func TestNameIn(t *testing.T) {
	oben := roster.Village{Code: "53.01.09.2001", Name: "Oben", Kind: roster.Desa, District: "Nekamese"}
	east := roster.Village{Code: "53.01.07.1001", Name: "Oesao", Kind: roster.Kelurahan, District: "Kupang Timur"}
	west := roster.Village{Code: "53.01.08.2001", Name: "Oesao", Kind: roster.Desa, District: "Kupang Barat"}
	twin := roster.Village{Code: "53.01.08.2002", Name: "Oesao", Kind: roster.Desa, District: "Kupang Barat"}
	for _, x := range []struct {
		list []roster.Village
		v    roster.Village
		want string
	}{
		{[]roster.Village{oben, east}, oben, "Oben"},
		{[]roster.Village{oben, east}, east, "Oesao"},
		{[]roster.Village{oben, east, west}, east, "kelurahan Oesao, Kupang Timur"},
		{[]roster.Village{west, twin}, twin, "desa Oesao, Kupang Barat (53.01.08.2002)"},
	} {
		if got := roster.NameIn(x.list, x.v); got != x.want {
			t.Errorf("%s among %d: %q, want %q", x.v.Code, len(x.list), got, x.want)
		}
	}
}
