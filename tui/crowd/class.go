package crowd

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"sync"
	"time"
)

// together is how many clients come in at the same time.
const together = 8

// Class is the clients that visit one server. A place is nil while its laptop
// is away.
type Class struct {
	Clients []*Client
	served  *Served
	spread  bool // clients come from several addresses of the loopback network
	enter   func(c *Client, i int) error
}

// sharing is how many clients share one address, like laptops behind one router.
const sharing = 20

// Joined is how coming in went.
type Joined struct {
	PerSecond float64 `json:"per_second"`  // clients seated in a second, eight at a time
	First     Spread  `json:"first_frame"` // from connecting to the first picture
}

// Join lets n clients in. Enter brings client i from its first picture to where
// it shall be.
func Join(ctx context.Context, s *Served, n int, enter func(c *Client, i int) error) (*Class, Joined, error) {
	g := &Class{Clients: make([]*Client, n), served: s, spread: manyAddresses(), enter: enter}
	waits := make([]time.Duration, n)
	began := time.Now()
	err := each(n, together, func(i int) (err error) {
		waits[i], err = g.come(ctx, i)
		return err
	})
	j := Joined{PerSecond: float64(n) / time.Since(began).Seconds(), First: SpreadOf(waits)}
	return g, j, err
}

// come connects client i and brings it to its place; it returns how long the
// first picture took.
func (g *Class) come(ctx context.Context, i int) (time.Duration, error) {
	from := ""
	if g.spread {
		from = fmt.Sprintf("127.0.0.%d", 2+i/sharing)
	}
	c, err := g.dial(ctx, from)
	if err != nil {
		return 0, fmt.Errorf("client %d: %w", i, err)
	}
	g.Clients[i] = c
	_, at, err := c.AwaitAt(patience, func(s string) bool { return s != "" })
	if err == nil {
		err = g.enter(c, i)
	}
	if err != nil {
		return 0, fmt.Errorf("client %d: %w\n%s", i, err, c.Screen())
	}
	return at.Sub(c.Dialled), nil
}

// tries is how often a client that is turned away tries again: a server bounds how
// many may knock at once from one address, and laptops are told to try again.
const tries = 40

func (g *Class) dial(ctx context.Context, from string) (c *Client, err error) {
	for range tries {
		if c, err = Dial(ctx, g.served.Addr, from); err == nil {
			return c, nil
		}
		select {
		case <-time.After(2 * calm):
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	return nil, err
}

// Return connects client i anew after its line was cut.
func (g *Class) Return(ctx context.Context, i int) error {
	_, err := g.come(ctx, i)
	return err
}

// All does f for every client at once and waits; errors are joined.
func (g *Class) All(f func(i int, c *Client) error) error {
	return each(len(g.Clients), len(g.Clients), func(i int) error { return f(i, g.Clients[i]) })
}

// Received is how many bytes all clients got so far.
func (g *Class) Received() int64 {
	var n int64
	for _, c := range g.Clients {
		if c != nil {
			n += c.Received()
		}
	}
	return n
}

// calm is how long nothing may arrive for a class to count as settled.
const calm = 100 * time.Millisecond

// Settle waits until the screens stand still, so that what is measured next pays
// for nothing but itself: not even for the memory of the terminals that look on,
// which is swept here.
func (g *Class) Settle(ctx context.Context) error {
	runtime.GC()
	for before := int64(-1); ; {
		now := g.Received()
		if now == before {
			return nil
		}
		before = now
		select {
		case <-time.After(calm):
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// Leave sends everybody home.
func (g *Class) Leave() {
	for _, c := range g.Clients {
		if c != nil && c.ssh != nil {
			c.Close()
		}
	}
}

// each calls f(0) to f(n-1), at most at the same time at once.
func each(n, atOnce int, f func(i int) error) error {
	errs := make([]error, n)
	todo := make(chan int)
	var wg sync.WaitGroup
	for range min(atOnce, n) {
		wg.Go(func() {
			for i := range todo {
				errs[i] = f(i)
			}
		})
	}
	for i := range n {
		todo <- i
	}
	close(todo)
	wg.Wait()
	return errors.Join(errs...)
}
