package tell_test

import (
	"testing"

	"diklat/tui/tell"
)

func TestLawsNamesNoCodes(t *testing.T) {
	for source, want := range map[string]string{
		"Anjuran program, dari A20, A33, A44":           "Anjuran program",
		"Anjuran program, dari A01; UU 18/2017 Pasal 5": "Anjuran program; UU 18/2017 Pasal 5",
		"Anjuran program, dari A01 dan A02; PP 10/2020": "Anjuran program; PP 10/2020",
		"UU 18/2017 Pasal 5; dari desa, Pasal 13":       "UU 18/2017 Pasal 5; dari desa, Pasal 13",
		"": "",
	} {
		if got := tell.Laws(source); got != want {
			t.Errorf("%q: %q, want %q", source, got, want)
		}
	}
}
