package crowd

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"
)

// Bare is what the smallest Bubble Tea program does that wish can serve: it keeps
// nothing and only redraws. It is the floor that a room is held against.
type Bare struct {
	Joined    Joined  `json:"joined"`
	Memory    float64 `json:"memory_bytes_seat"`
	Idle      float64 `json:"idle_cpu_percent"`
	Broadcast Spread  `json:"broadcast"` // one message to all, until each screen shows it
	Redraw    Spread  `json:"redraw"`    // one key from all at once, until each screen shows it
	Cost      float64 `json:"cpu_ms_round_seat"`
	RedrawCPU float64 `json:"cpu_ms_redraw_seat"` // from the key to the last picture
}

// BareClass is N clients of the smallest program. As the Rival of a trial it does a
// round after each question: a broadcast, then one key from everybody at once.
type BareClass struct {
	Served *Served
	N      int
	Quiet  time.Duration // how long the idle class is watched; 0: not at all

	class       *Class
	out         Bare
	rounds      int
	fan, draw   []time.Duration
	cpu, redraw float64 // seconds
}

// Enter implements Rival: it lets the clients in.
func (b *BareClass) Enter(ctx context.Context) error {
	before, err := usage(b.Served)
	if err != nil {
		return err
	}
	b.class, b.out.Joined, err = Join(ctx, b.Served, b.N, func(c *Client, _ int) error { return c.sees("hadir 0") })
	if err != nil {
		b.class.Leave()
		return err
	}
	after, err := usage(b.Served)
	if err != nil {
		return err
	}
	b.out.Memory = (after.Memory - before.Memory) / float64(b.N)
	if b.Quiet > 0 {
		b.out.Idle, err = Idle(ctx, b.Served, b.Quiet)
	}
	return errors.Join(err, b.class.Settle(ctx))
}

// Round implements Rival.
func (b *BareClass) Round(ctx context.Context) error {
	b.rounds++
	var waits []time.Duration
	fan, err := spent(b.Served, func() error {
		sent, err := b.Served.Order("broadcast", nil)
		if err != nil {
			return err
		}
		waits, err = b.class.shown(func(int) time.Time { return sent }, fmt.Sprintf("kabar %d", b.rounds))
		return errors.Join(err, b.class.Settle(ctx))
	})
	if err != nil {
		return err
	}
	b.fan = append(b.fan, waits...)
	draw, err := spent(b.Served, func() (err error) {
		waits, err = b.class.shown(func(i int) time.Time {
			now := time.Now()
			b.class.Clients[i].Type("1")
			return now
		}, fmt.Sprintf("hadir %d", b.rounds))
		return err
	})
	b.draw = append(b.draw, waits...)
	b.cpu, b.redraw = b.cpu+fan+draw, b.redraw+draw
	return errors.Join(err, b.class.Settle(ctx))
}

// End sends everybody home and says how it went.
func (b *BareClass) End() Bare {
	if b.class != nil {
		b.class.Leave()
	}
	if n := float64(b.rounds * b.N); n > 0 {
		b.out.Broadcast, b.out.Redraw = SpreadOf(b.fan), SpreadOf(b.draw)
		b.out.Cost, b.out.RedrawCPU = 1000*b.cpu/n, 1000*b.redraw/n
	}
	return b.out
}

// spent is the processor time in seconds that a server takes while f runs.
func spent(s *Served, f func() error) (float64, error) {
	var from, to Usage
	if _, err := s.Order("cpu", &from); err != nil {
		return 0, err
	}
	if err := f(); err != nil {
		return 0, err
	}
	_, err := s.Order("cpu", &to)
	return to.CPU - from.CPU, err
}

// shown does start for every client at once and returns how long each then
// waited for text.
func (g *Class) shown(start func(i int) time.Time, text string) ([]time.Duration, error) {
	waits := make([]time.Duration, len(g.Clients))
	err := g.All(func(i int, c *Client) error {
		began := start(i)
		screen, at, err := c.AwaitAt(patience, func(s string) bool { return strings.Contains(s, text) })
		if err != nil {
			return fmt.Errorf("client %d: %q never came: %w\n%s", i, text, err, screen)
		}
		waits[i] = at.Sub(began)
		return nil
	})
	return waits, err
}
