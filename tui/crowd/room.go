package crowd

import (
	"context"
	"fmt"
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
	Rival    Rival // nil: nobody
}

// Rival is another program, in the same run: it comes in before the first question
// and does its round after each, so that whatever else the machine does meanwhile
// weighs on both alike.
type Rival interface {
	Enter(ctx context.Context) error
	Round(ctx context.Context) error
}

// Room is what a trial found. Waits are of the clients that behave; memory and
// processor time are the server's.
type Room struct {
	Seats     int     `json:"seats"`
	Joined    Joined  `json:"joined"`
	Memory    float64 `json:"memory_bytes_seat"`
	Idle      float64 `json:"idle_cpu_percent"`
	FanOut    Spread  `json:"new_question"` // from the order to the picture of each
	Key       Spread  `json:"key_shown"`    // a digit from all at once, until it shows
	Ack       Spread  `json:"answer_acknowledged"`
	Bytes     float64 `json:"bytes_question_seat"`
	Cost      float64 `json:"cpu_ms_question_seat"`
	AckCPU    float64 `json:"cpu_ms_answer_seat"` // from Enter to the last tick
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
	mu          sync.Mutex
	fan, ack    []time.Duration
	key         []time.Duration
	given       []Kept
	bytes       int64
	cpu, ackCPU float64 // seconds: of all, and while answers were sent
	acks        acks
	returned    int
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
	if t.Rival != nil {
		t.say("bare")
		if err := t.Rival.Enter(ctx); err != nil {
			return sum, err
		}
	}
	for q := range t.Questions {
		t.say(fmt.Sprintf("question %d/%d", q+1, t.Questions))
		if err := t.question(ctx, s, g, sum, q); err != nil {
			return sum, err
		}
		if t.Rival != nil {
			if err := t.Rival.Round(ctx); err != nil {
				return sum, err
			}
		}
	}
	return sum, nil
}

// usage asks the server what it uses.
func usage(s *Served) (Usage, error) {
	var u Usage
	_, err := s.Order("usage", &u)
	return u, err
}

func (r *Room) take(m *sums, seats, questions int) {
	r.FanOut, r.Key, r.Ack = SpreadOf(m.fan), SpreadOf(m.key), SpreadOf(m.ack)
	r.Bytes = float64(m.bytes) / float64(seats*questions)
	r.Cost = 1000 * m.cpu / float64(seats*questions)
	r.AckCPU = 1000 * m.ackCPU / float64(seats*questions)
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
