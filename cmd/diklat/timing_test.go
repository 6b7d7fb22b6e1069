package main

import (
	"context"
	"fmt"
	"slices"
	"testing"
	"time"

	"diklat/data/datatest"
	"diklat/roster"
)

// TestNumbersTakeTheSameTime: how long a number is looked at says neither whether
// it was nearly right nor whether the person has one. The quietest times of
// interleaved tries are compared; a busy machine says nothing about the slowest.
func TestNumbersTakeTheSameTime(t *testing.T) {
	ctx := context.Background()
	now := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	p := newProofs(datatest.Open(t), func() time.Time { return now }, func() {})
	n, err := p.NewNumber(ctx, "maria", roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	near := n[:4] + string('0'+(n[4]-'0'+1)%10)
	far := string('0'+(n[0]-'0'+1)%10) + n[1:]
	tries := []struct {
		what string
		who  roster.PersonID
		try  string
	}{{"right", "maria", n}, {"last digit wrong", "maria", near}, {"first digit wrong", "maria", far}, {"no digits", "maria", ""}, {"has no number", "yosef", far}}
	rounds := 15
	if longForm() {
		rounds = 200
	}
	took := make([][]time.Duration, len(tries))
	for i := range rounds {
		for j, x := range tries {
			now = now.Add(2 * time.Hour) // nobody waits
			start := time.Now()
			_ = p.try(ctx, fmt.Sprintf("10.0.%d.%d", j, i), x.who, x.try)
			took[j] = append(took[j], time.Since(start))
		}
	}
	var quiet []time.Duration
	for j, x := range tries {
		slices.Sort(took[j])
		quiet = append(quiet, took[j][0])
		t.Logf("%-18s lowest %v, tenth %v, middle %v", x.what, took[j][0], took[j][rounds/10], took[j][rounds/2])
	}
	spread := float64(slices.Max(quiet)-slices.Min(quiet)) / float64(slices.Min(quiet))
	t.Logf("spread %.1f %%", 100*spread)
	most := 0.5 // a machine that does other work; one without scrypt for strangers would be 100 times as fast
	if longForm() {
		most = 0.05
	}
	if spread > most {
		t.Errorf("the times tell numbers apart: %.1f %%", 100*spread)
	}
}
