package stats

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
)

// big is a class of n persons and k items with letters chosen.
func big(n, k int) Matrix {
	r := rand.New(rand.NewPCG(uint64(n), uint64(k)))
	m := Matrix{
		Items: make([]string, k), Scores: make([]float64, n*k),
		Choices: make([]int8, n*k), Keys: make([][]int8, k), Options: make([]int, k),
	}
	for j := range k {
		m.Items[j], m.Keys[j], m.Options[j] = fmt.Sprint("S", j+1), []int8{0}, 4
	}
	for i := range n {
		skill := r.Float64()
		for j := range k {
			at := i*k + j
			m.Choices[at] = int8(r.IntN(4))
			if r.Float64() < skill {
				m.Choices[at] = 0
			}
			if m.Choices[at] == 0 {
				m.Scores[at] = 1
			}
		}
	}
	return m
}

// plainPass is what the analysis is measured against: one gonum correlation of
// every item with the total, the columns laid out beforehand.
func plainPass(cols [][]float64, totals []float64) float64 {
	s := 0.0
	for _, c := range cols {
		s += stat.Correlation(c, totals, nil)
	}
	return s
}

func columns(m Matrix) [][]float64 {
	out := make([][]float64, m.K())
	for j := range out {
		out[j] = m.Column(j)
	}
	return out
}

// best is the shortest of several runs: the one least disturbed.
func best(runs int, f func()) time.Duration {
	shortest := time.Hour
	for range runs {
		from := time.Now()
		f()
		shortest = min(shortest, time.Since(from))
	}
	return shortest
}

// The whole analysis of 1,000 x 60 costs at most five plain passes, measured in
// turns in the same run, with and without the letters. Under the race detector
// or coverage the figure is told and not held: both slow Go code and leave
// gonum's assembly as it is.
func TestAnalysisWithinFivePlainPasses(t *testing.T) {
	m := big(1000, 60)
	cols, totals := columns(m), m.Totals()
	scores := m
	scores.Choices, scores.Keys, scores.Options = nil, nil, nil
	for name, x := range map[string]Matrix{"0/1": scores, "letters": m} {
		plain, whole := time.Hour, time.Hour
		for range 10 {
			plain = min(plain, best(10, func() { plainPass(cols, totals) }))
			whole = min(whole, best(10, func() { Analyse(x, nil) }))
		}
		ratio := float64(whole) / float64(plain)
		t.Logf("%s: analysis %v, plain pass %v, ratio %.2f", name, whole, plain, ratio)
		if ratio > 5 && !raceOn && testing.CoverMode() == "" {
			t.Errorf("%s: ratio %.2f, want at most 5", name, ratio)
		}
	}
}

func BenchmarkAnalyseAgainstGonum(b *testing.B) {
	m := big(1000, 60)
	cols, totals := columns(m), m.Totals()
	dense := mat.NewDense(1000, 60, m.Scores)
	var whole, plain, all time.Duration
	for b.Loop() {
		from := time.Now()
		Analyse(m, nil)
		mid := time.Now()
		plainPass(cols, totals)
		end := time.Now()
		stat.CorrelationMatrix(new(mat.SymDense), dense, nil)
		whole, plain, all = whole+mid.Sub(from), plain+end.Sub(mid), all+time.Since(end)
	}
	b.ReportMetric(float64(whole)/float64(plain), "x_item_total")
	b.ReportMetric(float64(whole)/float64(all), "x_all_pairs")
}

// Four times the people, or four times the items, cost about four times as much: in
// one run and in turns, a cell of the larger table costs at most twice one of the
// smaller. Quadratic would be four times.
func TestAnalysisIsLinear(t *testing.T) {
	for _, larger := range [][2]int{{4000, 60}, {1000, 240}} {
		small, large := big(1000, 60), big(larger[0], larger[1])
		a, b := time.Hour, time.Hour
		for range 8 {
			a = min(a, best(8, func() { Analyse(small, nil) }))
			b = min(b, best(3, func() { Analyse(large, nil) }))
		}
		ratio := float64(b) / float64(a) / 4
		t.Logf("%dx%d: ratio of ns a cell to 1000x60 %.2f", larger[0], larger[1], ratio)
		if ratio > 2 && !raceOn && testing.CoverMode() == "" {
			t.Errorf("%dx%d: a cell costs %.2f times as much as at 1000x60", larger[0], larger[1], ratio)
		}
	}
}

// Linear in persons x items: ns/cell stays level.
func BenchmarkAnalyse(b *testing.B) {
	for _, size := range [][2]int{{250, 60}, {1000, 60}, {4000, 60}, {1000, 15}, {1000, 240}, {16000, 60}} {
		m := big(size[0], size[1])
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Analyse(m, nil)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*size[0]*size[1]), "ns/cell")
		})
	}
}
