package sshd_test

import (
	"bytes"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// journal is a log that many sessions write.
type journal struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.b.Write(p)
}

func (j *journal) bytes() []byte {
	j.mu.Lock()
	defer j.mu.Unlock()
	return bytes.Clone(j.b.Bytes())
}

// plainLog writes messages and values as they are: what is judged is the server,
// not a handler that quotes.
type plainLog struct{ *slog.TextHandler }

// TestHostileClients is bar 8 for what a client says of itself: user name, TERM,
// variables, its version. Nothing of it reaches the log or a screen.
func TestHostileClients(t *testing.T) {
	log := &journal{}
	srv, addr := start(t, func(c *sshd.Config) {
		c.Logger = slog.New(plainLog{slog.NewTextHandler(log, &slog.HandlerOptions{Level: slog.LevelDebug, ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
			_, _ = log.Write([]byte(a.Value.String() + "\n")) // unquoted
			return a
		}})})
		c.Limits.PenaltyMax = -1
	})
	texts := tuitest.Hostile()
	step := size(6, 1)
	for i := 0; i < len(texts); i += step {
		s := texts[i]
		c, err := tuitest.Connect(t, addr, s, 80, 24, tuitest.WithTerm(s), tuitest.WithEnv("LANG", s), tuitest.WithEnv("COLORTERM", s), tuitest.WithEnv("NO_COLOR", s))
		if err != nil {
			continue // refused is as good
		}
		c.WaitFor(t, "ready")
		c.Press("q")
		c.WaitEnd(t)
		for _, f := range tuitest.Judge(c.Raw(), false) {
			t.Errorf("user %q: %s", s, f)
		}
		c.Close()
	}
	for i := 0; i < len(texts); i += step * 3 {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		version := strings.Map(func(r rune) rune {
			if r == '\r' || r == '\n' {
				return -1
			}
			return r
		}, texts[i])
		if sc, _, _, err := gossh.NewClientConn(conn, addr, &gossh.ClientConfig{User: "ikut", ClientVersion: "SSH-2.0-" + version,
			HostKeyCallback: gossh.InsecureIgnoreHostKey()}); err == nil { //nolint:gosec // a test
			_ = sc.Close()
		}
		_ = conn.Close()
	}
	until(t, "everybody to be gone", func() bool { return srv.Sessions() == 0 })
	text := log.bytes()
	if len(text) < 1000 {
		t.Errorf("only %d bytes were logged", len(text))
	}
	for _, f := range tuitest.Judge(text, true) {
		t.Errorf("log: %s", f)
	}
}
