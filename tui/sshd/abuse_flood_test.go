package sshd_test

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// from dials addr from one of many local addresses.
func from(addr string, i int) (net.Conn, error) {
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, byte(10+i/250), byte(1+i%250))}, Timeout: tuitest.DefaultTimeout}
	return d.Dial("tcp", addr)
}

// TestAbuseBeforeSignIn is bar 9: silent and slow sockets and handshakes that
// lead nowhere, from many addresses at once. The limits are the real ones in
// the long form; the cheap one waits less.
func TestAbuseBeforeSignIn(t *testing.T) {
	handshake := 10 * time.Second
	if !long() {
		handshake = 1500 * time.Millisecond
	}
	_, addr := start(t, func(c *sshd.Config) { c.Limits = sshd.Limits{Handshake: handshake, Goodbye: 20 * time.Millisecond} })
	before := heap()
	var held []net.Conn
	hold := func(n int, first string) {
		for i := range n {
			conn, err := from(addr, i%100)
			if err != nil {
				t.Fatal(err)
			}
			_, _ = io.WriteString(conn, first)
			held = append(held, conn)
			t.Cleanup(func() { _ = conn.Close() })
		}
	}
	hold(size(150, 500), "")
	slow := len(held)
	hold(size(20, 50), "SSH-2.0-")
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Go(func() { drip(held[slow:], stop) })
	var shaken atomic.Int64
	began := time.Now()
	for i := range 10 {
		wg.Go(func() { shake(addr, i, stop, &shaken) })
	}
	var joins []time.Duration
	for i := range size(8, 40) {
		joins = append(joins, join(t, addr, fmt.Sprintf("127.0.0.%d", 2+i)))
	}
	t.Logf("%d sockets held, %d handshakes made (%.0f a second): an honest join takes p50 %v, at most %v", len(held), shaken.Load(), float64(shaken.Load())/time.Since(began).Seconds(),
		percentile(joins, 50).Round(time.Millisecond), percentile(joins, 100).Round(time.Millisecond))
	if worst := percentile(joins, 95); worst > 3*time.Second {
		t.Errorf("an honest join takes %v", worst)
	}
	for _, conn := range held { // their time ends from the moment of accept, so all end by now
		_ = conn.SetReadDeadline(time.Now().Add(handshake + 5*time.Second))
		if _, err := io.Copy(io.Discard, conn); errors.Is(err, os.ErrDeadlineExceeded) {
			t.Fatal("a socket that never signed in is still held")
		}
	}
	close(stop)
	wg.Wait()
	grewAtMost(t, before, 50)
}

// join comes in as a person does and returns how long the first frame took. It
// has no screen of its own, which would count as the server's memory.
func join(t *testing.T, addr, source string) time.Duration {
	t.Helper()
	began := time.Now()
	d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.ParseIP(source)}, Timeout: tuitest.DefaultTimeout}
	conn, err := d.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close() //nolint:errcheck // a test's socket
	_ = conn.SetDeadline(time.Now().Add(tuitest.DefaultTimeout))
	sc, chans, reqs, err := gossh.NewClientConn(conn, addr, &gossh.ClientConfig{User: "jujur", HostKeyCallback: gossh.InsecureIgnoreHostKey()}) //nolint:gosec // a test
	if err != nil {
		t.Fatal(err)
	}
	client := gossh.NewClient(sc, chans, reqs)
	defer client.Close() //nolint:errcheck // a test's client
	ch, requests, err := client.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	if ok, err := ch.SendRequest("pty-req", true, ptyPayload(80, 24)); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if ok, err := ch.SendRequest("shell", true, nil); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if _, err := io.ReadFull(ch, make([]byte, 64)); err != nil {
		t.Fatal(err)
	}
	return time.Since(began)
}

// drip sends a byte a second on every socket.
func drip(conns []net.Conn, stop <-chan struct{}) {
	tick := time.NewTicker(time.Second)
	defer tick.Stop()
	for {
		select {
		case <-stop:
			return
		case <-tick.C:
		}
		for _, c := range conns {
			_, _ = io.WriteString(c, "x")
		}
	}
}

// shake makes up to ten handshakes a second that open nothing.
func shake(addr string, who int, stop <-chan struct{}, done *atomic.Int64) {
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for i := 0; ; i++ {
		select {
		case <-stop:
			return
		case <-tick.C:
		}
		conn, err := from(addr, 200+who*10+i%10)
		if err != nil {
			continue
		}
		_ = conn.SetDeadline(time.Now().Add(2 * time.Second))
		if sc, _, _, err := gossh.NewClientConn(conn, addr, &gossh.ClientConfig{User: "jahil", HostKeyCallback: gossh.InsecureIgnoreHostKey()}); err == nil { //nolint:gosec // a test
			done.Add(1)
			_ = sc.Close()
		}
		_ = conn.Close()
	}
}

// TestAbuseOneAddress: one address holds at most eight connections that have
// not signed in; the others hear nothing at all.
func TestAbuseOneAddress(t *testing.T) {
	_, addr := start(t, func(c *sshd.Config) { c.Limits = sshd.Limits{} })
	greeted := 0
	for range 40 {
		conn, err := from(addr, 0)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close() })
		_ = conn.SetReadDeadline(time.Now().Add(tuitest.DefaultTimeout))
		if line, _ := bufio.NewReader(conn).ReadString('\n'); strings.HasPrefix(line, "SSH-2.0-") {
			greeted++
		}
	}
	if greeted != 8 {
		t.Errorf("%d connections of one address were served before they signed in, want 8", greeted)
	}
}

// TestAbuseAfterSignIn is bar 10: everything a client can pour into a session,
// each within a budget, with the offender dropped or held back.
func TestAbuseAfterSignIn(t *testing.T) {
	srv, addr := start(t, nil)
	w := watch(t, addr)
	w.keys(40)
	base := w.p95()
	for _, a := range []struct {
		name string
		held bool // held back instead of dropped
		do   func(*gossh.Client, gossh.Channel) error
	}{
		{"environment", true, pourEnv},
		{"channels", false, pourChannels},
		{"global requests", false, pourGlobal},
		{"channel requests", false, pourRequests},
		{"pasted bytes", false, pour("\x1b[200~", "A")},
		{"an OSC without end", false, pour("\x1b]52;c;", "A")},
		{"a DCS without end", false, pour("\x1bP", "A")},
		{"bad UTF-8", false, pour("", "\xff\xc0\xf0\x80")},
		{"keys", false, pour("", "a")},
	} {
		before, used := heap(), cpu(t)
		client, ch := raw(t, addr)
		if a.name != "environment" {
			quiet(t, ch, 80, 24)
		}
		done := make(chan error, 1)
		go a.do(client, ch) //nolint:errcheck // it ends when it is dropped, or never
		go func() { done <- client.Wait() }()
		dropped := false
		for wait := time.Now().Add(time.Duration(size(4, 30)) * time.Second); !dropped && time.Now().Before(wait); {
			w.keys(1)
			select {
			case <-done:
				dropped = true
			default:
			}
		}
		if !dropped && !a.held {
			t.Errorf("%s: the offender was not dropped", a.name)
		}
		grew := int64(heap()) - int64(before) //nolint:gosec // small
		used = cpu(t) - used                  // the attacker's part is in it
		t.Logf("%s: %v of CPU, %+d KiB, dropped %t", a.name, used.Round(time.Millisecond), grew>>10, dropped)
		if dropped && used > 2*time.Second {
			t.Errorf("%s: %v of CPU", a.name, used)
		}
		grewAtMost(t, before, 20)
		w.unhurt(a.name, base)
		_ = client.Close()
		until(t, "the offender to be gone", func() bool { return srv.Sessions() == 1 })
	}
}

func pourEnv(_ *gossh.Client, ch gossh.Channel) error {
	big := gossh.Marshal(struct{ K, V string }{"LANG", strings.Repeat("x", 30<<10)})
	for range size(500, 16_000) { // 15 or 480 MB
		if _, err := ch.SendRequest("env", false, big); err != nil {
			return err
		}
	}
	return nil
}

func pourChannels(c *gossh.Client, _ gossh.Channel) error {
	for range size(1_000, 10_000) {
		ch, reqs, err := c.OpenChannel("session", nil)
		var refused *gossh.OpenChannelError
		if err != nil && !errors.As(err, &refused) {
			return err
		}
		if err == nil {
			go gossh.DiscardRequests(reqs)
			_ = ch
		}
	}
	return nil
}

func pourGlobal(c *gossh.Client, _ gossh.Channel) error {
	for range size(10_000, 1_000_000) {
		if _, _, err := c.SendRequest("tcpip-forward", false, nil); err != nil {
			return err
		}
	}
	return nil
}

func pourRequests(_ *gossh.Client, ch gossh.Channel) error {
	for range size(10_000, 1_000_000) {
		if _, err := ch.SendRequest("signal", false, []byte("\x00\x00\x00\x03INT")); err != nil {
			return err
		}
	}
	return nil
}

// pour writes opening and then 50 MB of unit.
func pour(opening, unit string) func(*gossh.Client, gossh.Channel) error {
	return func(_ *gossh.Client, ch gossh.Channel) error {
		if _, err := io.WriteString(ch, opening); err != nil {
			return err
		}
		flood := []byte(strings.Repeat(unit, (1<<20)/len(unit)))
		for range 50 {
			if _, err := ch.Write(flood); err != nil {
				return err
			}
		}
		return nil
	}
}
