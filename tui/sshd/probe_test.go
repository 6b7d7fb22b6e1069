package sshd_test

import (
	"fmt"
	"io"
	"net"
	"runtime"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/tuitest"
)

// Each test here is one attack that ends, spins or fills a stock server. An
// honest client is connected all along and must not notice.

// honest returns a client and a check that its keys still reach a living program.
func honest(t *testing.T, addr string) func() {
	t.Helper()
	c := tuitest.Dial(t, addr, "jujur", 80, 24, tuitest.WithSource("127.0.0.1"))
	c.WaitFor(t, "ready")
	n := 0
	return func() {
		t.Helper()
		n++
		c.Type(".")
		began := time.Now()
		c.WaitFor(t, fmt.Sprintf("n=%d ", n))
		if took := time.Since(began); took > tuitest.DefaultTimeout/2 {
			t.Errorf("the honest client waited %v for its key", took)
		}
	}
}

// heap returns the bytes in use after a collection.
func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}

func grewAtMost(t *testing.T, before uint64, mib uint64) {
	t.Helper()
	if after := heap(); after > before+mib<<20 {
		t.Errorf("the heap grew by %d MiB, at most %d are allowed", (after-before)>>20, mib)
	}
}

// raw signs in and opens a session channel without asking for anything.
func raw(tb testing.TB, addr string) (*gossh.Client, gossh.Channel) {
	tb.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		tb.Fatal(err)
	}
	sc, chans, reqs, err := gossh.NewClientConn(conn, addr, &gossh.ClientConfig{User: "jahil", HostKeyCallback: gossh.InsecureIgnoreHostKey()})
	if err != nil {
		tb.Fatal(err)
	}
	client := gossh.NewClient(sc, chans, reqs)
	tb.Cleanup(func() { _ = client.Close() })
	ch, requests, err := client.OpenChannel("session", nil)
	if err != nil {
		tb.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	return client, ch
}

func ptyPayload(w, h uint32) []byte {
	return gossh.Marshal(struct {
		Term                string
		Cols, Rows, PxW, Px uint32
		Modes               string
	}{"xterm-256color", w, h, 0, 0, ""})
}

func winPayload(w, h uint32) []byte {
	return gossh.Marshal(struct{ Cols, Rows, PxW, Px uint32 }{w, h, 0, 0})
}

// shell asks for a terminal of w by h and a shell, and shows the output.
func shell(tb testing.TB, ch gossh.Channel, w, h uint32) *tuitest.Term {
	tb.Helper()
	if ok, err := ch.SendRequest("pty-req", true, ptyPayload(w, h)); !ok || err != nil {
		tb.Fatalf("pty-req: %v %v", ok, err)
	}
	if ok, err := ch.SendRequest("shell", true, nil); !ok || err != nil {
		tb.Fatalf("shell: %v %v", ok, err)
	}
	term := tuitest.NewTerm(300, 120)
	go func() { _, _ = io.Copy(term, ch) }()
	return term
}

func TestProbeSizes(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	for _, tc := range []struct {
		w, h uint32
		want string
	}{
		{4294967295, 1, "size=300x8 "}, {4294967295, 4294967295, "size=300x120 "}, {65535, 65535, "size=300x120 "},
		{10, 3, "size=20x8 "}, {1, 1, "size=20x8 "}, {0, 0, "size=80x24 "}, {80, 24, "size=80x24 "},
	} {
		_, ch := raw(t, addr)
		term := shell(t, ch, tc.w, tc.h)
		if tc.w >= 20 || tc.w == 0 { // a narrow screen cuts the line
			term.WaitFor(t, tc.want)
		}
		alive()
		// A size typed as if the terminal reported it (mode 2048, XTWINOPS 8)
		// is no size: the parser of the input would believe it.
		_, _ = io.WriteString(ch, "\x1b[48;60000;60000;1;1t\x1b[8;60000;60000tk")
		if tc.w >= 80 {
			term.WaitFor(t, "last=k")
			term.WaitFor(t, tc.want+"sizes=1")
		}
		_ = ch.Close()
	}
}

// A screen of every size a peer can name costs no more than the largest served.
func TestProbeSizeMemory(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	before := heap()
	_, ch := raw(t, addr)
	if ok, err := ch.SendRequest("pty-req", true, ptyPayload(4294967295, 4294967295)); !ok || err != nil {
		t.Fatal(ok, err)
	}
	if ok, err := ch.SendRequest("shell", true, nil); !ok || err != nil {
		t.Fatal(ok, err)
	}
	for range 20 {
		_, _ = ch.SendRequest("window-change", false, winPayload(10000, 10000))
		_, _ = io.WriteString(ch, "\x1b[48;60000;60000;1;1tk")
		alive()
	}
	grewAtMost(t, before, 25)
}

func TestProbeWindowChangeFlood(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	before := heap()
	_, ch := raw(t, addr)
	term := shell(t, ch, 80, 24)
	term.WaitFor(t, "ready")
	for i := range uint32(1500) {
		if _, err := ch.SendRequest("window-change", false, winPayload(10000+i, 1000+i)); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := ch.SendRequest("window-change", false, winPayload(100, 30)); err != nil {
		t.Fatal(err)
	}
	screen := term.WaitFor(t, "size=100x30")
	var sizes int
	if _, err := fmt.Sscanf(screen[strings.Index(screen, "sizes="):], "sizes=%d", &sizes); err != nil {
		t.Fatal(err)
	}
	if sizes > 60 {
		t.Errorf("the program heard of %d sizes; they are not coalesced", sizes)
	}
	alive()
	grewAtMost(t, before, 25)
	for range 5000 { // more than any terminal: the peer is dropped
		if _, err := ch.SendRequest("window-change", false, winPayload(90, 30)); err != nil {
			break
		}
	}
	dropped(t, ch)
	alive()
}

// dropped waits until the server ended the channel's connection.
func dropped(t *testing.T, ch gossh.Channel) {
	t.Helper()
	until(t, "the offender to be dropped", func() bool {
		_, err := ch.SendRequest("window-change", false, winPayload(80, 24))
		return err != nil
	})
}

// Window changes before a shell block a stock server's goroutines for ever.
func TestProbeWindowChangeBeforeShell(t *testing.T) {
	srv, addr := start(t, nil)
	alive := honest(t, addr)
	before := runtime.NumGoroutine()
	for range 50 {
		client, ch := raw(t, addr)
		if _, err := ch.SendRequest("pty-req", true, ptyPayload(80, 24)); err != nil {
			t.Fatal(err)
		}
		for range 40 {
			_, _ = ch.SendRequest("window-change", false, winPayload(100, 30))
		}
		_ = client.Close()
	}
	goroutinesBack(t, before)
	alive()
	if n := srv.Sessions(); n != 1 {
		t.Errorf("%d sessions, want the honest one", n)
	}
}

// goroutinesBack waits for the goroutines to be as many as before.
func goroutinesBack(t *testing.T, before int) {
	t.Helper()
	defer func() {
		if t.Failed() {
			buf := make([]byte, 1<<20)
			t.Logf("%s", buf[:runtime.Stack(buf, true)])
		}
	}()
	until(t, fmt.Sprintf("the goroutines to be %d again", before), func() bool { return runtime.NumGoroutine() <= before })
}

// A channel that closes on an open connection leaves a stock server spinning.
func TestProbeClosedChannelOpenConnection(t *testing.T) {
	srv, addr := start(t, nil)
	alive := honest(t, addr)
	client, ch := raw(t, addr)
	shell(t, ch, 80, 24).WaitFor(t, "ready")
	if err := ch.Close(); err != nil {
		t.Fatal(err)
	}
	until(t, "the program to end", func() bool { return srv.Sessions() == 1 })
	if err := client.Wait(); err == nil { // the connection ends with its channel
		t.Error("the connection ended without a reason")
	}
	before := cpu(t)
	for range 5 {
		alive()
	}
	if used := cpu(t) - before; used > time.Second {
		t.Errorf("%v of CPU after the channel closed", used)
	}
}

func TestProbeEnvFlood(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	before := heap()
	_, ch := raw(t, addr)
	big := gossh.Marshal(struct{ K, V string }{"LANG", strings.Repeat("x", 30<<10)})
	used := cpu(t)
	for range 500 { // 15 MB is enough to see it: the connection takes 64 KiB a second
		done := make(chan error, 1)
		go func() { _, err := ch.SendRequest("env", false, big); done <- err }()
		select {
		case err := <-done:
			if err == nil {
				continue
			}
		case <-time.After(200 * time.Millisecond): // held back: the flood is over
		}
		break
	}
	alive()
	if used := cpu(t) - used; used > 2*time.Second {
		t.Errorf("%v of CPU for an environment", used)
	}
	grewAtMost(t, before, 20)
}

func TestProbeManyChannels(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	client, ch := raw(t, addr)
	shell(t, ch, 80, 24).WaitFor(t, "ready")
	accepted := make(chan int, 1)
	go func() { // a client that opens on after it was dropped waits for ever
		n := 0
		defer func() { accepted <- n }()
		for range 200 {
			if _, _, err := client.OpenChannel("session", nil); err == nil {
				n++
			}
		}
	}()
	alive()
	dropped(t, ch) // after Limits.RefusedChannels refusals
	alive()
	select {
	case n := <-accepted:
		if n > 0 {
			t.Errorf("%d more session channels were accepted", n)
		}
	default:
	}
}

func TestProbeForwarding(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	client, ch := raw(t, addr)
	if _, err := client.Dial("tcp", addr); err == nil {
		t.Error("direct-tcpip was accepted")
	}
	if _, err := client.Listen("tcp", "127.0.0.1:0"); err == nil {
		t.Error("tcpip-forward was accepted")
	}
	if _, err := client.ListenUnix("/tmp/sshd-probe.sock"); err == nil {
		t.Error("streamlocal-forward was accepted")
	}
	for _, request := range []string{"auth-agent-req@openssh.com", "x11-req", "subsystem", "exec", "signal", "break", "x"} {
		payload := gossh.Marshal(struct{ S string }{"sftp"})
		if ok, err := ch.SendRequest(request, true, payload); ok || err != nil {
			t.Errorf("%s: accepted=%t err=%v", request, ok, err)
		}
	}
	shell(t, ch, 80, 24).WaitFor(t, "ready") // and the session still works
	alive()
}

func TestProbeNoTerminal(t *testing.T) {
	_, addr := start(t, nil)
	c := tuitest.Dial(t, addr, "ikut", 80, 24, tuitest.WithoutPTY())
	code, err := c.Wait()
	if code != 1 || err != nil {
		t.Errorf("ended with %d, %v; want 1", code, err)
	}
	host, port, _ := net.SplitHostPort(addr)
	if want := "Terminal diperlukan. Ketik: ssh -t -p " + port + " " + host; !strings.Contains(c.Stderr(), want) {
		t.Errorf("said %q, want %q", c.Stderr(), want)
	}
}
