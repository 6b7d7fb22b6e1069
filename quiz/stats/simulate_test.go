package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"testing"
)

// class simulates n persons on k items before and after a lesson that closes
// the share gain of what each person did not know. Some persons miss a test.
func class(seed uint64, n, k int, gain float64) (pre, post Matrix) {
	r := rand.New(rand.NewPCG(seed, 27))
	pre.Items, post.Items = make([]string, k), make([]string, k)
	for j := range k {
		pre.Items[j], post.Items[j] = fmt.Sprint("A", j+1), fmt.Sprint("B", j+1)
	}
	for i := range n {
		know := 0.15 + 0.5*r.Float64()
		after := know + gain*(1-know)
		id := fmt.Sprint("peserta ", i)
		if r.Float64() > 0.05 {
			pre.Persons = append(pre.Persons, id)
			pre.Scores = append(pre.Scores, answers(r, k, know)...)
		}
		if r.Float64() > 0.05 {
			post.Persons = append(post.Persons, id)
			post.Scores = append(post.Scores, answers(r, k, after)...)
		}
	}
	return pre, post
}

func answers(r *rand.Rand, k int, p float64) []float64 {
	out := make([]float64, k)
	for j := range out {
		// items differ in difficulty, the mean over them is p
		if r.Float64() < p+0.1*math.Sin(float64(j)*2*math.Pi/float64(k)) {
			out[j] = 1
		}
	}
	return out
}

func TestSimulatedClassIsRecovered(t *testing.T) {
	const truth = 0.48
	pre, post := class(2026, 45, 20, truth)
	g := Compare(pre, post)
	if !g.ClassCI.Has(truth) {
		t.Errorf("gain %v, interval %v misses %v", g.Class, g.ClassCI.Text(3, "."), truth)
	}
	if g.Band != Medium || g.T == nil || g.T.P.V > 1e-6 || g.Wilcoxon.P.V > 1e-5 {
		t.Errorf("band %s, t %+v, Wilcoxon %+v", g.Band, g.T, g.Wilcoxon)
	}
	if g.N+g.PreOnly != pre.N() || g.N+g.PostOnly != post.N() || g.PreOnly+g.PostOnly == 0 {
		t.Errorf("n %d, before only %d of %d, after only %d of %d", g.N, g.PreOnly, pre.N(), g.PostOnly, post.N())
	}
}

// The interval is a 95 % interval: over many classes it holds the truth about
// that often, whatever the gain, and the estimate is not biased.
func TestIntervalCoversTheTruth(t *testing.T) {
	for _, truth := range []float64{0, 0.2, 0.48, 0.8} {
		const classes = 600
		held, total := 0, 0.0
		for seed := range uint64(classes) {
			pre, post := class(seed, 30, 15, truth)
			g := Compare(pre, post)
			total += g.Class.V
			if g.ClassCI.Has(truth) {
				held++
			}
		}
		share, mean := float64(held)/classes, total/classes
		if share < 0.92 || share > 0.98 {
			t.Errorf("gain %v: interval held the truth in %.3f of the classes", truth, share)
		}
		if math.Abs(mean-truth) > 0.01 {
			t.Errorf("gain %v: mean estimate %.4f", truth, mean)
		}
	}
}

// A lesson without effect is called significant about once in twenty.
func TestNoEffectIsRarelySignificant(t *testing.T) {
	const classes = 800
	byT, byRank := 0, 0
	for seed := range uint64(classes) {
		pre, post := class(seed, 24, 15, 0)
		g := Compare(pre, post)
		if g.T.P.OK && g.T.P.V < 0.05 {
			byT++
		}
		if g.Wilcoxon.P.OK && g.Wilcoxon.P.V < 0.05 {
			byRank++
		}
	}
	for name, n := range map[string]int{"t": byT, "Wilcoxon": byRank} {
		if share := float64(n) / classes; share < 0.025 || share > 0.075 {
			t.Errorf("%s: %.3f of the classes", name, share)
		}
	}
}
