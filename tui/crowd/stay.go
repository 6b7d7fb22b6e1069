package crowd

import (
	"context"
	"fmt"
)

// Stay is a class that stays: its people answer one question after the other for
// as long as somebody puts some, and the dropping ones lose their line each time.
type Stay struct {
	trial  *Trial
	served *Served
	class  *Class
	sum    *sums
	joined Joined
	asked  int
}

// Stay lets the people in.
func (t *Trial) Stay(ctx context.Context, s *Served) (*Stay, error) {
	g, joined, err := Join(ctx, s, len(t.Names), func(c *Client, i int) error { return t.visitor(i).Enter(c) })
	if err != nil {
		g.Leave()
		return nil, err
	}
	return &Stay{trial: t, served: s, class: g, sum: &sums{}, joined: joined}, nil
}

// Question puts the next question and returns when everybody read its answer.
func (y *Stay) Question(ctx context.Context) error {
	err := y.trial.question(ctx, y.served, y.class, y.sum, y.asked)
	if err != nil {
		return fmt.Errorf("question %d: %w", y.asked+1, err)
	}
	y.asked++
	return nil
}

// End sends everybody home and compares what they saw with what is on the disk.
func (y *Stay) End() (Room, error) {
	y.class.Leave()
	out := Room{Seats: len(y.trial.Names), Joined: y.joined}
	if y.asked == 0 {
		return out, nil
	}
	out.take(y.sum, out.Seats, y.asked)
	return out, out.compare(y.served, y.sum)
}
