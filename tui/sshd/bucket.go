package sshd

import "time"

// bucket is a token bucket that may go into debt: what was already received
// must be paid for, so take answers how long to wait instead of refusing.
// It is not safe for concurrent use.
type bucket struct {
	rate, burst, level float64
	last               time.Time
}

func newBucket(rate, burst int) bucket {
	return bucket{rate: float64(rate), burst: float64(burst), level: float64(burst), last: time.Now()}
}

// take removes n tokens and returns how long it takes until the debt is paid.
func (b *bucket) take(n int) time.Duration {
	now := time.Now()
	b.level = min(b.burst, b.level+now.Sub(b.last).Seconds()*b.rate)
	b.last = now
	b.level -= float64(n)
	if b.level >= 0 {
		return 0
	}
	return time.Duration(-b.level / b.rate * float64(time.Second))
}
