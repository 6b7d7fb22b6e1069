package crowd

import (
	"context"
	"fmt"
	"strings"
	"time"
)

// question opens one question, lets everybody answer at once, and closes it.
func (t *Trial) question(ctx context.Context, s *Served, g *Class, sum *sums, q int) error {
	var o Opened
	var a, b Usage
	if _, err := s.Order("cpu", &a); err != nil {
		return err
	}
	before := g.Received()
	sent, err := s.Order(fmt.Sprintf("open %d", q), &o)
	if err != nil {
		return err
	}
	if err := t.everybody(g, func(i int, c *Client) error { return sum.seen(c, sent, t.marker(o)) }); err != nil {
		return err
	}
	given := make([]answer, len(g.Clients))
	if err := t.everybody(g, func(i int, c *Client) (err error) {
		given[i], err = t.choose(i, c, o, sum)
		return err
	}); err != nil {
		return err
	}
	if err := g.Settle(ctx); err != nil {
		return err
	}
	used, err := spent(s, func() error {
		return t.everybody(g, func(i int, c *Client) error { return t.send(ctx, g, sum, i, c, given[i]) })
	})
	if err != nil {
		return err
	}
	sum.ackCPU += used
	sum.bytes += g.Received() - before
	if _, err := s.Order("cpu", &b); err != nil {
		return err
	}
	sum.cpu += b.CPU - a.CPU
	if _, err := s.Order("close", nil); err != nil {
		return err
	}
	if err := t.everybody(g, func(_ int, c *Client) error { return c.sees(t.Words.Chair.Key) }); err != nil {
		return err
	}
	return g.Settle(ctx)
}

// everybody does f at once for all clients that are not frozen.
func (t *Trial) everybody(g *Class, f func(i int, c *Client) error) error {
	return g.All(func(i int, c *Client) error {
		if i < t.Frozen {
			return nil
		}
		return f(i, c)
	})
}

// drops reports whether client i loses its line in this trial.
func (t *Trial) drops(i int) bool { return i >= t.Frozen && i < t.Frozen+t.Dropping }

// seen waits for the picture of a question.
func (m *sums) seen(c *Client, sent time.Time, marker string) error {
	screen, at, err := c.AwaitAt(patience, func(s string) bool { return strings.Contains(s, marker) })
	if err != nil {
		return fmt.Errorf("the question %q never came: %w\n%s", marker, err, screen)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fan = append(m.fan, at.Sub(sent))
	return nil
}

// send presses Enter and waits for the tick; one who drops loses the line first
// and comes back to the same question, with the answer on disk or without it.
func (t *Trial) send(ctx context.Context, g *Class, sum *sums, i int, c *Client, k answer) error {
	began := time.Now()
	c.Type("\r")
	sum.give(k.Kept)
	if t.drops(i) {
		return t.comeBack(ctx, g, sum, i, c, k)
	}
	screen, at, err := c.AwaitAt(patience, t.ticked)
	if err != nil {
		return fmt.Errorf("client %d: no tick: %w\n%s", i, err, screen)
	}
	sum.acks.add(k.Kept)
	sum.mu.Lock()
	defer sum.mu.Unlock()
	sum.ack = append(sum.ack, at.Sub(began))
	return nil
}

func (m *sums) give(k Kept) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.given = append(m.given, k)
}

func (t *Trial) ticked(s string) bool { return strings.Contains(s, t.Words.Chair.Saved) }

// away is how long a laptop stays away whose line was cut: the loop that joins
// again tries every two seconds.
const away = 2 * time.Second

// comeBack cuts the line, joins again and looks: the room still asks the same
// question, and shows the answer if it was kept; otherwise it is given again.
func (t *Trial) comeBack(ctx context.Context, g *Class, sum *sums, i int, c *Client, k answer) error {
	c.Cut()
	select {
	case <-time.After(away):
	case <-ctx.Done():
		return ctx.Err()
	}
	if err := g.Return(ctx, i); err != nil {
		return err
	}
	sum.mu.Lock()
	sum.returned++
	sum.mu.Unlock()
	c = g.Clients[i]
	s, err := c.Await(patience, func(s string) bool { return t.ticked(s) || strings.Contains(s, t.Words.Ask.Yours) })
	if err != nil {
		return fmt.Errorf("client %d came back to no question: %w\n%s", i, err, s)
	}
	if !t.ticked(s) {
		if _, err := t.press(i, c, k.digit); err != nil {
			return err
		}
		c.Type("\r")
		if s, err := c.Await(patience, t.ticked); err != nil {
			return fmt.Errorf("client %d: no tick after coming back: %w\n%s", i, err, s)
		}
	}
	sum.acks.add(k.Kept)
	return nil
}
