package sshd_test

import (
	"context"
	"net"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

func TestNoGoroutineIsLeftAfter50Sessions(t *testing.T) {
	srv, addr := start(t, nil)
	visit(t, addr, 0) // whatever is made once is made now
	until(t, "the first visitor to be gone", func() bool { return srv.Sessions() == 0 })
	before := settled()
	for i := range 50 {
		visit(t, addr, i)
	}
	goroutinesBack(t, before)
	if n := srv.Sessions(); n != 0 {
		t.Errorf("%d sessions are left", n)
	}
}

// settled returns the number of goroutines once it has stopped falling.
func settled() int {
	n := runtime.NumGoroutine()
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for calm := 0; calm < 5; {
		<-tick.C
		if now := runtime.NumGoroutine(); now < n {
			n, calm = now, 0
		} else {
			calm++
		}
	}
	return n
}

// visit joins, types and leaves in one of four ways.
func visit(t *testing.T, addr string, i int) {
	t.Helper()
	c, err := tuitest.Connect(t, addr, "ikut", 80, 24)
	if err != nil {
		t.Fatal(err)
	}
	c.WaitFor(t, "ready")
	switch i % 4 {
	case 0: // keys keep coming while the program ends
		c.Type("halo" + strings.Repeat("q", 50))
	case 1:
		c.Cut()
	case 2:
		c.Type("abc\x1b[") // an unfinished sequence
		c.Close()
	case 3:
		_ = c.Session().Close() // the channel ends, the connection stays
	}
	c.WaitEnd(t)
	c.Close()
}

func TestContextEndsWithTheChannel(t *testing.T) {
	ended := make(chan struct{})
	_, addr := start(t, func(cfg *sshd.Config) {
		cfg.NewModel = func(ctx context.Context, c sshd.Client) tea.Model {
			context.AfterFunc(ctx, func() { close(ended) })
			return newEcho(ctx, c)
		}
	})
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "ready")
	c.Cut()
	select {
	case <-ended:
	case <-time.After(tuitest.DefaultTimeout):
		t.Error("the session's context outlives its connection")
	}
}

func TestSilentPeerIsDropped(t *testing.T) {
	srv, addr := start(t, func(c *sshd.Config) {
		c.Limits.Keepalive, c.Limits.Misses = 100*time.Millisecond, 3
	})
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	hole := &blackhole{Conn: conn, open: make(chan struct{})}
	defer hole.Close() //nolint:errcheck // a test's socket
	sc, chans, reqs, err := gossh.NewClientConn(hole, addr, &gossh.ClientConfig{User: "tidur", HostKeyCallback: gossh.InsecureIgnoreHostKey()})
	if err != nil {
		t.Fatal(err)
	}
	client := gossh.NewClient(sc, chans, reqs)
	ch, requests, err := client.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	shell(t, ch, 80, 24).WaitFor(t, "ready")
	hole.sleep()
	until(t, "the sleeping laptop to lose its seat", func() bool { return srv.Sessions() == 0 })
}

// blackhole is a connection whose laptop was closed: it neither reads nor writes.
type blackhole struct {
	net.Conn
	once   sync.Once
	mu     sync.Mutex
	asleep bool
	open   chan struct{}
}

func (b *blackhole) sleep() { b.mu.Lock(); b.asleep = true; b.mu.Unlock() }

func (b *blackhole) Read(p []byte) (int, error) {
	n, err := b.Conn.Read(p)
	b.mu.Lock()
	asleep := b.asleep
	b.mu.Unlock()
	if asleep {
		<-b.open
	}
	return n, err
}

func (b *blackhole) Close() error {
	b.once.Do(func() { close(b.open) })
	return b.Conn.Close()
}

func TestIdleSessionEnds(t *testing.T) {
	_, addr := start(t, func(c *sshd.Config) {
		c.Limits.Keepalive, c.Limits.Idle = 50*time.Millisecond, 400*time.Millisecond
	})
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "ready")
	if screen := c.WaitEnd(t); !strings.Contains(screen, "lama tidak dipakai") {
		t.Errorf("the idle person reads:\n%s", screen)
	}
	if code, err := c.Wait(); code != 0 || err != nil {
		t.Errorf("ended with %d, %v", code, err)
	}
}

func TestFullServerSaysSo(t *testing.T) {
	srv, addr := start(t, func(c *sshd.Config) { c.Limits.Sessions = 2 })
	first := tuitest.Dial(t, addr, "ikut", 80, 24)
	first.WaitFor(t, "ready")
	tuitest.Dial(t, addr, "ikut", 80, 24).WaitFor(t, "ready")
	third := tuitest.Dial(t, addr, "ikut", 80, 24)
	if code, _ := third.Wait(); code != 1 || !strings.Contains(third.Stderr(), "Kelas penuh") {
		t.Errorf("the third got %d and %q", code, third.Stderr())
	}
	first.Press("q")
	first.WaitEnd(t)
	until(t, "a seat", func() bool { return srv.Sessions() == 1 })
	tuitest.Dial(t, addr, "ikut", 80, 24).WaitFor(t, "ready")
}

// flooder repaints a different full screen as fast as it may, and counts them.
type flooder struct {
	n     int
	views *atomic.Int64
}

type tickMsg struct{}

func tick() tea.Cmd {
	return tea.Tick(time.Millisecond, func(time.Time) tea.Msg { return tickMsg{} })
}

func (m flooder) Init() tea.Cmd { return tick() }
func (m flooder) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tickMsg); ok {
		m.n++
		return m, tick()
	}
	return m, nil
}
func (m flooder) View() tea.View {
	if m.views != nil {
		m.views.Add(1)
	}
	row := strings.Repeat(string(rune('a'+m.n%26))+string(rune('A'+m.n%25)), 150)
	v := tea.NewView(strings.Repeat(row+"\n", 119))
	v.AltScreen = true
	return v
}

// A console with text selected answers keepalives and reads nothing. It blocks
// nobody, and it is dropped.
func TestSlowReaderDelaysNobodyAndIsDropped(t *testing.T) {
	srv, addr := start(t, func(c *sshd.Config) {
		c.FPS = 100
		c.Limits.Write = 8 * time.Second // far from what a busy machine needs for a key
		c.NewModel = func(ctx context.Context, c sshd.Client) tea.Model {
			if c.User == "beku" {
				return flooder{}
			}
			return newEcho(ctx, c)
		}
	})
	alive := honest(t, addr)
	var frozen []*tuitest.Client
	for range 3 {
		c := tuitest.Dial(t, addr, "beku", 300, 120)
		c.Freeze()
		frozen = append(frozen, c)
	}
	dropped := func() bool { return srv.Sessions() == 1 }
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.Now().Add(3 * tuitest.DefaultTimeout); !dropped(); <-tick.C {
		began := time.Now()
		alive()
		if took := time.Since(began); took > 4*time.Second {
			t.Errorf("a key took %v while others did not read", took)
		}
		if time.Now().After(deadline) {
			t.Fatal("the slow readers were not dropped")
		}
	}
	for _, c := range frozen {
		c.Thaw()
	}
}

func TestStopIsNotHeldUpByASlowReader(t *testing.T) {
	var views atomic.Int64
	srv, addr := start(t, func(c *sshd.Config) {
		c.FPS = 100
		c.NewModel = func(context.Context, sshd.Client) tea.Model { return flooder{views: &views} }
	})
	c := tuitest.Dial(t, addr, "beku", 300, 120)
	c.WaitUntil(t, "a first frame", func(s string) bool { return s != "" })
	c.Freeze()
	defer c.Thaw()
	still := int64(-1)
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for calm := 0; calm < 10; { // until the program is stuck behind its writer
		if now := views.Load(); now == still {
			calm++
		} else {
			still, calm = now, 0
		}
		<-tick.C
	}
	began := time.Now()
	if err := srv.Shutdown(context.Background()); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > tuitest.DefaultTimeout {
		t.Errorf("shutdown took %v", took)
	}
	until(t, "the program to end", func() bool { return srv.Sessions() == 0 })
}
