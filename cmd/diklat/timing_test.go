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

// guesses are a right number, wrong ones, and one for somebody who has none.
type guesses struct {
	*proofs
	now  time.Time
	list []numberTry
}

type numberTry struct {
	what string
	who  roster.PersonID
	try  string
}

func newGuesses(t *testing.T) *guesses {
	t.Helper()
	g := &guesses{now: time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)}
	g.proofs = newProofs(datatest.Open(t), func() time.Time { return g.now }, func() {})
	n, err := g.NewNumber(context.Background(), "maria", roster.Trainer)
	if err != nil {
		t.Fatal(err)
	}
	near := n[:4] + string('0'+(n[4]-'0'+1)%10)
	far := string('0'+(n[0]-'0'+1)%10) + n[1:]
	g.list = []numberTry{{"right", "maria", n}, {"last digit wrong", "maria", near}, {"first digit wrong", "maria", far},
		{"no digits", "maria", ""}, {"has no number", "yosef", far}}
	return g
}

// TestNumbersTakeTheSameWork: whether a number was nearly right, and whether the
// person has one, changes nothing in what is done with it: one key is made, from
// a salt and a number of the same length.
func TestNumbersTakeTheSameWork(t *testing.T) {
	g := newGuesses(t)
	var salts []int
	g.key = func(number string, salt []byte) ([]byte, error) {
		salts = append(salts, len(salt))
		return slowKey(number, salt)
	}
	for i, x := range g.list {
		salts = salts[:0]
		if err := g.try(context.Background(), fmt.Sprintf("10.0.%d.1", i), x.who, x.try); (err == nil) != (x.what == "right") {
			t.Errorf("%s: %v", x.what, err)
		}
		if !slices.Equal(salts, []int{sealSalt}) {
			t.Errorf("%s: keys made from salts of %v bytes, want one of %d", x.what, salts, sealSalt)
		}
	}
}

// TestNumbersTakeTheSameTime compares the quietest times of interleaved tries; a
// busy machine says nothing about the slowest. Times need a quiet machine, so
// this is the long form of TestNumbersTakeTheSameWork.
func TestNumbersTakeTheSameTime(t *testing.T) {
	if !longForm() {
		t.Skip("times need a quiet machine: DIKLAT_ABUSE=long")
	}
	const rounds, most = 200, 0.05
	g := newGuesses(t)
	took := make([][]time.Duration, len(g.list))
	for i := range rounds {
		for j, x := range g.list {
			g.now = g.now.Add(2 * time.Hour) // nobody waits
			start := time.Now()
			_ = g.try(context.Background(), fmt.Sprintf("10.0.%d.%d", j, i), x.who, x.try)
			took[j] = append(took[j], time.Since(start))
		}
	}
	var quiet []time.Duration
	for j, x := range g.list {
		slices.Sort(took[j])
		quiet = append(quiet, took[j][0])
		t.Logf("%-18s lowest %v, tenth %v, middle %v", x.what, took[j][0], took[j][rounds/10], took[j][rounds/2])
	}
	spread := float64(slices.Max(quiet)-slices.Min(quiet)) / float64(slices.Min(quiet))
	t.Logf("spread %.1f %%", 100*spread)
	if spread > most {
		t.Errorf("the times tell numbers apart: %.1f %%", 100*spread)
	}
}
