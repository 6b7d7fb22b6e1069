package crowd

import (
	"slices"
	"time"
)

// Spread is how a set of waits was distributed, in milliseconds. Percentiles are
// by nearest rank.
type Spread struct {
	N   int     `json:"n"`
	P50 float64 `json:"p50_ms"`
	P95 float64 `json:"p95_ms"`
	P99 float64 `json:"p99_ms"`
	Max float64 `json:"max_ms"`
}

// SpreadOf sorts waits and reads off the percentiles; the zero Spread for none.
func SpreadOf(waits []time.Duration) Spread {
	if len(waits) == 0 {
		return Spread{}
	}
	slices.Sort(waits)
	at := func(q float64) float64 {
		i := int(q*float64(len(waits))+0.999999) - 1
		return ms(waits[min(max(i, 0), len(waits)-1)])
	}
	return Spread{N: len(waits), P50: at(0.5), P95: at(0.95), P99: at(0.99), Max: ms(waits[len(waits)-1])}
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
