package roster_test

import (
	"encoding/json"
	"errors"
	"testing"

	"diklat/roster"
)

// The vectors of the Washington Group's recommended cut-off, and what is missing.
func TestDisabilityFollowsTheWashingtonGroup(t *testing.T) {
	for _, c := range []struct {
		wg   roster.WG
		want roster.Disability
	}{
		{roster.WG{1, 1, 2, 1, 1, 1}, roster.DisabilityNo},
		{roster.WG{2, 2, 2, 2, 2, 2}, roster.DisabilityNo},
		{roster.WG{1, 1, 3, 1, 1, 1}, roster.DisabilityYes},
		{roster.WG{1, 1, 1, 1, 1, 4}, roster.DisabilityYes},
		{roster.WG{0, 0, 3, 0, 0, 0}, roster.DisabilityYes},
		{roster.WG{7, 7, 3, 7, 7, 7}, roster.DisabilityYes},
		{roster.WG{1, 1, 1, 1, 1, 0}, roster.DisabilityUnknown},
		{roster.WG{1, 1, 7, 1, 1, 1}, roster.DisabilityUnknown},
		{roster.WG{}, roster.DisabilityUnknown},
		{roster.RefusedWG(), roster.DisabilityRefused},
		{roster.WG{7, 0, 0, 0, 0, 0}, roster.DisabilityRefused},
	} {
		if got := c.wg.Disability(); got != c.want {
			t.Errorf("%v: %s, want %s", c.wg, got, c.want)
		}
	}
}

func TestWGIsKeptAsSixCodes(t *testing.T) {
	p := roster.Person{Name: "Maria", Village: "x", Sex: roster.P, WG: roster.WG{1, 2, 3, 4, 7, 0}}
	if _, err := roster.NewPerson(p); err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(p)
	if err != nil {
		t.Fatal(err)
	}
	var back roster.Person
	if err := json.Unmarshal(b, &back); err != nil || back != p {
		t.Fatalf("%s: %+v %v", b, back, err)
	}
	for _, bad := range []roster.WGCode{-1, 5, 6, 8, 9} {
		p.WG[2] = bad
		if _, err := roster.NewPerson(p); !errors.Is(err, roster.ErrWG) {
			t.Errorf("code %d: %v", bad, err)
		}
	}
}
