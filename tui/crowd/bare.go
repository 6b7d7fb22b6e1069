package crowd

import (
	"context"
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
}

// RunBare lets n clients in and does as many rounds as a trial has questions: a
// broadcast, then one key from everybody at once.
func RunBare(ctx context.Context, s *Served, n, rounds int, quiet time.Duration) (Bare, error) {
	var out Bare
	before, err := usage(s)
	if err != nil {
		return out, err
	}
	g, joined, err := Join(ctx, s, n, func(c *Client, _ int) error { return c.sees("hadir 0") })
	defer g.Leave()
	if err != nil {
		return out, err
	}
	out.Joined = joined
	after, err := usage(s)
	if err != nil {
		return out, err
	}
	out.Memory = (after.Memory - before.Memory) / float64(n)
	if quiet > 0 {
		if out.Idle, err = Idle(ctx, s, quiet); err != nil {
			return out, err
		}
	}
	return out, out.rounds(ctx, s, g, rounds)
}

func (b *Bare) rounds(ctx context.Context, s *Served, g *Class, rounds int) error {
	var fan, draw []time.Duration
	var from, to Usage
	if _, err := s.Order("cpu", &from); err != nil {
		return err
	}
	for r := range rounds {
		sent, err := s.Order("broadcast", nil)
		if err != nil {
			return err
		}
		waits, err := g.shown(func(int) time.Time { return sent }, fmt.Sprintf("kabar %d", r+1))
		if err != nil {
			return err
		}
		fan = append(fan, waits...)
		if err := g.Settle(ctx); err != nil {
			return err
		}
		waits, err = g.shown(func(i int) time.Time {
			now := time.Now()
			g.Clients[i].Type("1")
			return now
		}, fmt.Sprintf("hadir %d", r+1))
		if err != nil {
			return err
		}
		draw = append(draw, waits...)
		if err := g.Settle(ctx); err != nil {
			return err
		}
	}
	if _, err := s.Order("cpu", &to); err != nil {
		return err
	}
	b.Broadcast, b.Redraw = SpreadOf(fan), SpreadOf(draw)
	b.Cost = 1000 * (to.CPU - from.CPU) / float64(rounds*len(g.Clients))
	return nil
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
