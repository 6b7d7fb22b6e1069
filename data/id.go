package data

import (
	"crypto/rand"
	"encoding/binary"
	"encoding/hex"
	"io"
	"sync"
	"time"
)

// ids makes UUIDv7 in text form (RFC 9562, method 1: a counter in the 12 bits
// behind the milliseconds keeps those of one millisecond in order).
type ids struct {
	mu     sync.Mutex
	random io.Reader
	ms     uint64
	count  uint16
}

func newIDs() *ids { return &ids{random: rand.Reader} }

// next returns an id that sorts after all earlier ones, also if the clock goes
// back. Simulated data gets the same ids from the same random numbers.
func (g *ids) next(now time.Time) string {
	g.mu.Lock()
	defer g.mu.Unlock()
	ms := uint64(max(now.UnixMilli(), 0)) & (1<<48 - 1)
	switch {
	case ms > g.ms:
		g.ms, g.count = ms, 0
	case g.count < 0xfff:
		g.count++
	default:
		g.ms, g.count = g.ms+1, 0
	}
	var b [16]byte
	binary.BigEndian.PutUint64(b[:8], g.ms<<16|0x7000|uint64(g.count))
	if _, err := io.ReadFull(g.random, b[8:]); err != nil {
		binary.BigEndian.PutUint64(b[8:], uint64(now.UnixNano())) // rand.Reader never fails
	}
	b[8] = b[8]&0x3f | 0x80
	return format(b)
}

func format(b [16]byte) string {
	var out [36]byte
	hex.Encode(out[0:8], b[0:4])
	hex.Encode(out[9:13], b[4:6])
	hex.Encode(out[14:18], b[6:8])
	hex.Encode(out[19:23], b[8:10])
	hex.Encode(out[24:], b[10:])
	out[8], out[13], out[18], out[23] = '-', '-', '-', '-'
	return string(out[:])
}
