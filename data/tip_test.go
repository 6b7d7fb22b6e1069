package data_test

import (
	"path/filepath"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
)

// TestChainNoticesItsEndTakenOff: a log that was cut at its end is whole as far as
// it goes. It is noticed all the same: at once, after the next start, and after new
// facts have taken the numbers of those that are gone.
func TestChainNoticesItsEndTakenOff(t *testing.T) {
	for name, cut := range map[string]string{
		"the last":         "DELETE FROM fact WHERE ord = (SELECT max(ord) FROM fact)",
		"the last ten":     "DELETE FROM fact WHERE ord > (SELECT max(ord) - 10 FROM fact)",
		"all but one":      "DELETE FROM fact WHERE ord > 1",
		"all":              "DELETE FROM fact",
		"the last swapped": "UPDATE fact SET seq = CASE seq WHEN (SELECT max(seq) FROM fact) THEN 900001 ELSE 900002 END WHERE seq >= (SELECT max(seq) - 1 FROM fact)",
	} {
		path := filepath.Join(t.TempDir(), "x.db")
		s := datatest.OpenAt(t, path, datatest.NewClock())
		e := datatest.Event(t, s)
		datatest.Crowd(t, s, e, 12)
		if c := chainOf(t, s); len(c.Flaws) != 0 {
			t.Fatalf("an honest log: %+v", c.Flaws)
		}
		if err := s.Write(t.Context(), cut); err != nil {
			t.Fatal(err)
		}
		if chainOf(t, s).Intact() {
			t.Errorf("%s: not noticed", name)
		}
		if name == "the last swapped" {
			continue // does not open again: numbers are missing
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		again, err := data.Open(t.Context(), path, data.Options{})
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		for range 20 {
			if err := again.SetSetting(t.Context(), "x", string(again.NewPersonID()), "pelatih"); err != nil {
				t.Fatal(err)
			}
		}
		if c := chainOf(t, again); c.Intact() {
			t.Errorf("%s: hidden by what was written since", name)
		}
		if err := again.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

// TestCopyGoesOnFromItsTip: a copy and a restored backup are no cut logs.
func TestCopyGoesOnFromItsTip(t *testing.T) {
	s, e := day(t)
	path := filepath.Join(t.TempDir(), "salinan.db")
	if err := s.Backup(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	datatest.Crowd(t, s, e, 3)
	c := datatest.OpenAt(t, path, datatest.NewClock())
	if ch := chainOf(t, c); len(ch.Flaws) != 0 {
		t.Errorf("the copy: %+v", ch.Flaws)
	}
	carry(t, s, c)
	if ch := chainOf(t, c); len(ch.Flaws) != 0 {
		t.Errorf("the copy that took a bundle in: %+v", ch.Flaws)
	}
}
