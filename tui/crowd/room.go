package crowd

import (
	"context"
	"fmt"
	"strings"
	"sync"
	"time"

	"diklat/tui/i18n"
)

// Trial is a class of N people who answer questions at once. Frozen of them stop
// reading while the questions run, Dropping of them lose their line as they
// press Enter, and come back.
type Trial struct {
	Words     *i18n.Text
	Names     []string // of the people, one a client
	Villages  []string // beside Names
	Questions int
	Frozen    int
	Dropping  int
	Quiet     time.Duration // how long the idle class is watched; 0: not at all
	// Progress is told what begins, in plain words; nil: nobody.
	Progress func(step string)
}

// Room is what a trial found. Waits are of the clients that behave; memory and
// processor time are the server's.
type Room struct {
	Seats     int     `json:"seats"`
	Joined    Joined  `json:"joined"`
	Memory    float64 `json:"memory_bytes_seat"`
	Idle      float64 `json:"idle_cpu_percent"`
	FanOut    Spread  `json:"new_question"` // from the order to the picture of each
	Ack       Spread  `json:"answer_acknowledged"`
	Bytes     float64 `json:"bytes_question_seat"`
	Cost      float64 `json:"cpu_ms_question_seat"`
	Sent      int     `json:"answers_sent"`
	Acked     int     `json:"answers_acknowledged"`
	Kept      int     `json:"answers_kept"`
	Lost      int     `json:"answers_lost"`    // a tick was seen, the disk holds nothing
	Phantom   int     `json:"answers_phantom"` // on disk, given by nobody
	Returned  int     `json:"returned"`        // lines cut and taken up again
	FrozenNow int     `json:"frozen"`
}

// sums is what the questions of a trial add up to.
type sums struct {
	mu       sync.Mutex
	fan, ack []time.Duration
	given    []Kept
	bytes    int64
	cpu      float64
	acks     acks
	returned int
}

// Run lets the people in, runs the questions and asks the server what it kept.
func (t *Trial) Run(ctx context.Context, s *Served) (Room, error) {
	out := Room{Seats: len(t.Names), FrozenNow: t.Frozen}
	before, err := usage(s)
	if err != nil {
		return out, err
	}
	t.say("join")
	g, joined, err := Join(ctx, s, len(t.Names), func(c *Client, i int) error { return t.visitor(i).Enter(c) })
	defer g.Leave()
	if err != nil {
		return out, err
	}
	out.Joined = joined
	after, err := usage(s)
	if err != nil {
		return out, err
	}
	out.Memory = (after.Memory - before.Memory) / float64(len(t.Names))
	if out.Idle, err = t.idle(ctx, s); err != nil {
		return out, err
	}
	sum, err := t.ask(ctx, s, g)
	if err != nil {
		return out, err
	}
	out.take(sum, len(t.Names), t.Questions)
	return out, out.compare(s, sum)
}

func (t *Trial) visitor(i int) Visitor {
	return Visitor{Words: t.Words, Name: t.Names[i], Village: t.Villages[i]}
}

func (t *Trial) say(step string) {
	if t.Progress != nil {
		t.Progress(step)
	}
}

// idle is the share of one processor that a class takes in which nobody does
// anything, in percent.
func (t *Trial) idle(ctx context.Context, s *Served) (float64, error) {
	if t.Quiet == 0 {
		return 0, nil
	}
	t.say("idle")
	return Idle(ctx, s, t.Quiet)
}

// Idle is the share of one processor that a server takes while d passes.
func Idle(ctx context.Context, s *Served, d time.Duration) (float64, error) {
	var a, b Usage
	if _, err := s.Order("cpu", &a); err != nil {
		return 0, err
	}
	began := time.Now()
	select {
	case <-time.After(d):
	case <-ctx.Done():
		return 0, ctx.Err()
	}
	_, err := s.Order("cpu", &b)
	return 100 * (b.CPU - a.CPU) / time.Since(began).Seconds(), err
}

// ask runs the questions one after the other.
func (t *Trial) ask(ctx context.Context, s *Served, g *Class) (*sums, error) {
	sum := &sums{}
	for i := range t.Frozen {
		g.Clients[i].Freeze()
	}
	defer func() {
		for i := range t.Frozen {
			g.Clients[i].Thaw()
		}
	}()
	for q := range t.Questions {
		t.say(fmt.Sprintf("question %d/%d", q+1, t.Questions))
		if err := t.question(ctx, s, g, sum, q); err != nil {
			return sum, err
		}
	}
	return sum, nil
}

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
		given[i], err = t.choose(i, c, o)
		return err
	}); err != nil {
		return err
	}
	if err := g.Settle(ctx); err != nil {
		return err
	}
	if err := t.everybody(g, func(i int, c *Client) error { return t.send(ctx, g, sum, i, c, given[i]) }); err != nil {
		return err
	}
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
		if err := t.press(i, c, k.digit); err != nil {
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

// usage asks the server what it uses.
func usage(s *Served) (Usage, error) {
	var u Usage
	_, err := s.Order("usage", &u)
	return u, err
}

func (r *Room) take(m *sums, seats, questions int) {
	r.FanOut, r.Ack = SpreadOf(m.fan), SpreadOf(m.ack)
	r.Bytes = float64(m.bytes) / float64(seats*questions)
	r.Cost = 1000 * m.cpu / float64(seats*questions)
	r.Sent, r.Acked, r.Returned = len(m.given), len(m.acks.list), m.returned
}

// compare holds what the clients saw against what the server has on disk.
func (r *Room) compare(s *Served, m *sums) error {
	var kept []Kept
	if _, err := s.Order("kept", &kept); err != nil {
		return err
	}
	r.Kept = len(kept)
	r.Lost, r.Phantom = lost(m.acks.list, m.given, kept)
	return nil
}
