package crowd

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"
)

// Served is a server in a process of its own that takes orders on its standard
// input, one line each, and answers each with one line of JSON.
type Served struct {
	Addr string

	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
	mu  sync.Mutex
}

// errOrder is an order that the server refused, with its reason.
var errOrder = errors.New("the served program refused")

// Serve starts cmd and waits until it says "ready ADDRESS".
func Serve(cmd *exec.Cmd) (*Served, error) {
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	s := &Served{cmd: cmd, in: in, out: bufio.NewReaderSize(out, 1<<20)}
	line, err := s.out.ReadString('\n')
	addr, ok := strings.CutPrefix(strings.TrimSpace(line), "ready ")
	if !ok {
		return nil, errors.Join(fmt.Errorf("crowd: the server said %q: %w", line, err), s.Stop())
	}
	s.Addr = addr
	return s, nil
}

// Order gives an order and reads the answer into reply, which may be nil. It
// returns when the order was written, by the clock of this process.
func (s *Served) Order(order string, reply any) (sent time.Time, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	sent = time.Now()
	if _, err := io.WriteString(s.in, order+"\n"); err != nil {
		return sent, err
	}
	line, err := s.out.ReadBytes('\n')
	if err != nil {
		return sent, fmt.Errorf("crowd: %s: %w", order, err)
	}
	var refusal struct {
		Err string `json:"error"`
	}
	if json.Unmarshal(line, &refusal) == nil && refusal.Err != "" {
		return sent, fmt.Errorf("%w %q: %s", errOrder, order, refusal.Err)
	}
	if reply == nil {
		return sent, nil
	}
	return sent, json.Unmarshal(line, reply)
}

// PID is the server's process.
func (s *Served) PID() int { return s.cmd.Process.Pid }

// Stop ends the server by closing its standard input, and waits for it.
func (s *Served) Stop() error {
	_ = s.in.Close()
	_, _ = io.Copy(io.Discard, s.out)
	return s.cmd.Wait()
}

// Obey is the other end of Order: it reads orders from in and writes what do
// answers to out, until in ends or ctx does.
func Obey(ctx context.Context, in io.Reader, out io.Writer, do func(ctx context.Context, order []string) (any, error)) error {
	lines := bufio.NewScanner(in)
	for lines.Scan() && ctx.Err() == nil {
		reply, err := do(ctx, strings.Fields(lines.Text()))
		if err != nil {
			reply = map[string]string{"error": err.Error()}
		}
		b, err := json.Marshal(reply)
		if err != nil {
			return err
		}
		if _, err := out.Write(append(b, '\n')); err != nil {
			return err
		}
	}
	return lines.Err()
}

// Usage is what a server says of itself.
type Usage struct {
	CPU        float64 `json:"cpu"`        // seconds of processor time since its start
	Memory     float64 `json:"memory"`     // bytes of heap and stacks in use after a collection
	Goroutines int     `json:"goroutines"` // alive
}
