package sshd_test

import (
	"io"
	"net"
	"os/exec"
	"strings"
	"testing"
	"time"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// TestRealSSHTunnels is bar 20 a for -L and -D: the client opens its local ports,
// and nothing comes out at the other end.
func TestRealSSHTunnels(t *testing.T) {
	dials := make(chan struct{}, 10)
	trap, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer trap.Close() //nolint:errcheck // a test's socket
	go func() {
		for {
			conn, err := trap.Accept()
			if err != nil {
				return
			}
			_ = conn.Close()
			dials <- struct{}{}
		}
	}()
	_, addr := start(t, nil)
	local, socks := freePort(t), freePort(t)
	p := tuitest.PTY(t, sshArgs(t, "ssh", addr, "-L", local+":"+trap.Addr().String(), "-D", socks, "ikut@127.0.0.1"), nil, 80, 24)
	p.WaitFor(t, "ready")
	for name, hello := range map[string]string{local: "GET / HTTP/1.0\r\n\r\n", socks: "\x05\x01\x00\x05\x01\x00\x01\x7f\x00\x00\x01\x00\x50"} {
		conn, err := net.DialTimeout("tcp", "127.0.0.1:"+name, tuitest.DefaultTimeout)
		if err != nil {
			t.Fatalf("ssh itself does not listen: %v", err)
		}
		_, _ = io.WriteString(conn, hello)
		_ = conn.SetReadDeadline(time.Now().Add(tuitest.DefaultTimeout))
		answer, _ := io.ReadAll(conn)
		if strings.Contains(string(answer), "HTTP") {
			t.Errorf("something answered through the tunnel: %q", answer)
		}
		_ = conn.Close()
	}
	p.Type("x")
	p.WaitFor(t, "last=x") // the session goes on
	select {
	case <-dials:
		t.Error("the server connected to somebody for a peer")
	default:
	}
}

// freePort is a port that nobody listens at just now.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close() //nolint:errcheck // a test's socket
	_, port, _ := net.SplitHostPort(l.Addr().String())
	return port
}

// TestMovedServerIsKnown is bar 20 e: a class that moves to another address and
// port is the same class to a laptop that has an alias for it; another server at
// the old place is refused.
func TestMovedServerIsKnown(t *testing.T) {
	if _, err := exec.LookPath("ssh"); err != nil {
		t.Skip("ssh is not installed")
	}
	own, err := sshd.NewHostKey()
	if err != nil {
		t.Fatal(err)
	}
	keyed := func(host string) func(*sshd.Config) {
		return func(c *sshd.Config) { c.Addr, c.HostKeyPEM = host+":0", own }
	}
	_, first := start(t, keyed("127.0.0.1"))
	_, moved := start(t, keyed("127.0.0.2"))
	_, strange := start(t, nil) // its own key
	known := t.TempDir() + "/known_hosts"
	join := func(addr string) []string {
		host, port, _ := net.SplitHostPort(addr)
		return []string{"ssh", "-F", "none", "-p", port, "-o", "HostKeyAlias=diklat-camplong", "-o", "StrictHostKeyChecking=accept-new",
			"-o", "UserKnownHostsFile=" + known, "-o", "GlobalKnownHostsFile=/dev/null", "-o", "IdentityAgent=none", "ikut@" + host}
	}
	for _, addr := range []string{first, moved, first} {
		p := tuitest.PTY(t, join(addr), nil, 80, 24)
		p.WaitFor(t, "ready")
		if s := string(p.Raw()); strings.Contains(s, "WARNING") || strings.Contains(s, "(yes/no") {
			t.Errorf("the move to %s is no longer silent:\n%s", addr, s)
		}
		p.Press("q")
		p.Wait()
	}
	p := tuitest.PTY(t, join(strange), nil, 80, 24)
	if code := p.Wait(); code != 255 || strings.Contains(p.Screen(), "ready") {
		t.Errorf("a server with another key was let in: %d\n%s", code, p.Screen())
	}
	if s := p.Screen(); !strings.Contains(s, "IDENTIFICATION HAS CHANGED") {
		t.Errorf("no warning of the changed key:\n%s", s)
	}
}
