package tuitest

import (
	"errors"
	"fmt"
	"io"
	"net"
	"sync"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"diklat/tui/emul"
)

// Client is one SSH connection with a shell session and a screen.
type Client struct {
	*Term
	tb      testing.TB
	conn    net.Conn
	nap     *sleeper
	ssh     *ssh.Client
	session *ssh.Session
	stdin   io.WriteCloser
	stderr  safeBuffer
	frozen  sync.Mutex // held while the client does not read
	done    chan struct{}
	err     error // of the session; read after done
}

// Option changes how Dial connects.
type Option func(*options)

type options struct {
	auth    []ssh.AuthMethod
	noPTY   bool
	term    string
	env     [][2]string
	from    string
	timeout time.Duration
}

// WithKey signs in with private keys, offered in this order.
func WithKey(keys ...ssh.Signer) Option {
	return func(o *options) { o.auth = append(o.auth, ssh.PublicKeys(keys...)) }
}

// WithNoAnswers agrees to a dialogue that asks nothing, as ssh does where no key
// fits.
func WithNoAnswers() Option {
	return func(o *options) {
		o.auth = append(o.auth, ssh.KeyboardInteractive(func(_, _ string, _ []string, _ []bool) ([]string, error) { return nil, nil }))
	}
}

// WithoutPTY asks for a shell and no terminal, as `ssh host < file` does.
func WithoutPTY() Option { return func(o *options) { o.noPTY = true } }

// WithTerm sets TERM; the default is xterm-256color.
func WithTerm(term string) Option { return func(o *options) { o.term = term } }

// WithEnv sends one environment variable; the server may refuse it.
func WithEnv(key, value string) Option {
	return func(o *options) { o.env = append(o.env, [2]string{key, value}) }
}

// WithSource connects from another local address, such as 127.0.0.7: Linux
// lets a test come from many sources.
func WithSource(ip string) Option { return func(o *options) { o.from = ip } }

// WithDialTimeout bounds connecting and signing in.
func WithDialTimeout(d time.Duration) Option { return func(o *options) { o.timeout = d } }

// Dial connects to addr as user with a terminal of w by h cells and starts a
// shell. It fails the test if the server refuses; the connection is closed
// when the test ends.
func Dial(tb testing.TB, addr, user string, w, h int, opts ...Option) *Client {
	tb.Helper()
	c, err := Connect(tb, addr, user, w, h, opts...)
	if err != nil {
		tb.Fatalf("dial %s as %s: %v", addr, user, err)
	}
	tb.Cleanup(c.Close)
	return c
}

// Connect is Dial for refusals and for goroutines: it returns the error and
// leaves closing to the caller.
func Connect(tb testing.TB, addr, user string, w, h int, opts ...Option) (*Client, error) {
	o := options{term: "xterm-256color", timeout: DefaultTimeout}
	for _, opt := range opts {
		opt(&o)
	}
	conn, nap, sshc, err := connect(addr, user, o)
	if err != nil {
		return nil, err
	}
	c := &Client{Term: NewTerm(w, h), tb: tb, conn: conn, nap: nap, ssh: sshc, done: make(chan struct{})}
	if err := c.start(o, w, h); err != nil {
		c.Term.End()
		_ = sshc.Close()
		return nil, err
	}
	return c, nil
}

// connect makes the TCP connection and signs in, within o.timeout.
func connect(addr, user string, o options) (net.Conn, *sleeper, *ssh.Client, error) {
	d := net.Dialer{Timeout: o.timeout}
	if o.from != "" {
		d.LocalAddr = &net.TCPAddr{IP: net.ParseIP(o.from)}
	}
	conn, err := d.Dial("tcp", addr)
	if err != nil {
		return nil, nil, nil, err
	}
	nap := newSleeper(conn)
	_ = conn.SetDeadline(time.Now().Add(o.timeout))
	cfg := &ssh.ClientConfig{User: user, Auth: o.auth, HostKeyCallback: ssh.InsecureIgnoreHostKey()} //nolint:gosec // a test talks to the server it just started
	sc, chans, reqs, err := ssh.NewClientConn(nap, addr, cfg)
	if err != nil {
		_ = conn.Close()
		return nil, nil, nil, err
	}
	_ = conn.SetDeadline(time.Time{})
	return conn, nap, ssh.NewClient(sc, chans, reqs), nil
}

// start opens the session, asks for the terminal and the shell, and begins to
// feed the screen.
func (c *Client) start(o options, w, h int) error {
	s, err := c.ssh.NewSession()
	if err != nil {
		return err
	}
	c.session = s
	for _, kv := range o.env {
		_ = s.Setenv(kv[0], kv[1]) // a refusal is the server's right
	}
	if !o.noPTY {
		if err := s.RequestPty(o.term, h, w, ssh.TerminalModes{}); err != nil {
			return err
		}
	}
	if c.stdin, err = s.StdinPipe(); err != nil {
		return err
	}
	out, err := s.StdoutPipe()
	if err != nil {
		return err
	}
	s.Stderr = &c.stderr
	if err := s.Shell(); err != nil {
		return err
	}
	go c.ForwardReplies(c.stdin)
	go c.read(out)
	return nil
}

// read feeds the screen until the session ends, pausing while frozen.
func (c *Client) read(out io.Reader) {
	buf := make([]byte, 32<<10)
	for {
		c.frozen.Lock()
		c.frozen.Unlock() //nolint:staticcheck // the lock is a gate, not a region
		n, err := out.Read(buf)
		if n > 0 {
			_, _ = c.Term.Write(buf[:n])
		}
		if err != nil {
			break
		}
	}
	c.err = c.session.Wait()
	close(c.done)
	c.Term.End()
}

// Type sends text as if typed.
func (c *Client) Type(s string) {
	// A dead connection shows in the next wait, with the screen.
	_, _ = io.WriteString(c.stdin, s)
}

// Press sends keys by name; see Key.
func (c *Client) Press(keys ...string) {
	c.tb.Helper()
	for _, k := range keys {
		seq, err := Key(k)
		if err != nil {
			c.tb.Fatal(err)
		}
		c.Type(seq)
	}
}

// Resize changes the window as a terminal does, in cells.
func (c *Client) Resize(w, h int) {
	c.Term.Resize(w, h)
	_ = c.session.WindowChange(h, w)
}

// Freeze stops reading the session's output, as a console does while text is
// selected: keepalives are still answered. Thaw reads on.
func (c *Client) Freeze() { c.frozen.Lock() }

// Thaw undoes Freeze.
func (c *Client) Thaw() { c.frozen.Unlock() }

// SSH returns the connection, for requests no person would make.
func (c *Client) SSH() *ssh.Client { return c.ssh }

// Session returns the SSH session.
func (c *Client) Session() *ssh.Session { return c.session }

// Stderr returns what arrived on the session's second stream.
func (c *Client) Stderr() string { return c.stderr.String() }

// Cut drops the TCP connection without a word, as a pulled cable does.
func (c *Client) Cut() {
	if tcp, ok := c.conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = c.conn.Close()
}

// Wait waits for the session's end and returns its exit status: -1 if the
// server gave none.
func (c *Client) Wait() (int, error) {
	select {
	case <-c.done:
	case <-time.After(DefaultTimeout):
		return -1, fmt.Errorf("session: %w", emul.ErrTimeout)
	}
	var exit *ssh.ExitError
	switch {
	case c.err == nil:
		return 0, nil
	case errors.As(c.err, &exit):
		return exit.ExitStatus(), nil
	}
	return -1, c.err
}

// Close ends the connection politely.
func (c *Client) Close() {
	_ = c.session.Close()
	_ = c.ssh.Close()
}
