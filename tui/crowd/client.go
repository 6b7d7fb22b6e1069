package crowd

import (
	"context"
	"io"
	"net"
	"sync"
	"time"

	"golang.org/x/crypto/ssh"

	"diklat/tui/emul"
)

// patience bounds every single wait of a client.
const patience = 60 * time.Second

// Client is one laptop: an SSH session with a terminal of 80x24 cells.
type Client struct {
	*emul.Term
	Dialled time.Time // when connecting began

	conn   net.Conn
	ssh    *ssh.Client
	stdin  io.WriteCloser
	frozen sync.Mutex // held while the client does not read
}

// Dial connects and starts the session. From is the local address to come from,
// "" for any: a server bounds what one address may hold.
func Dial(ctx context.Context, addr, from string) (*Client, error) {
	d := net.Dialer{Timeout: patience}
	if from != "" {
		d.LocalAddr = &net.TCPAddr{IP: net.ParseIP(from)}
	}
	c := &Client{Term: emul.New(80, 24), Dialled: time.Now()}
	conn, err := d.DialContext(ctx, "tcp", addr)
	if err != nil {
		c.End()
		return nil, err
	}
	c.conn = conn
	if err := c.start(addr); err != nil {
		c.End()
		_ = conn.Close()
		return nil, err
	}
	return c, nil
}

func (c *Client) start(addr string) error {
	_ = c.conn.SetDeadline(time.Now().Add(patience))
	cfg := &ssh.ClientConfig{User: "ikut", HostKeyCallback: ssh.InsecureIgnoreHostKey()} //nolint:gosec // it talks to the server it has just started
	conn, chans, reqs, err := ssh.NewClientConn(c.conn, addr, cfg)
	if err != nil {
		return err
	}
	_ = c.conn.SetDeadline(time.Time{})
	c.ssh = ssh.NewClient(conn, chans, reqs)
	s, err := c.ssh.NewSession()
	if err != nil {
		return err
	}
	if err := s.RequestPty("xterm-256color", 24, 80, ssh.TerminalModes{}); err != nil {
		return err
	}
	if c.stdin, err = s.StdinPipe(); err != nil {
		return err
	}
	out, err := s.StdoutPipe()
	if err != nil {
		return err
	}
	if err := s.Shell(); err != nil {
		return err
	}
	go c.ForwardReplies(c.stdin)
	go c.read(out)
	return nil
}

// read feeds the screen until the session ends, pausing while frozen.
func (c *Client) read(out io.Reader) {
	defer c.End()
	buf := make([]byte, 16<<10)
	for {
		c.frozen.Lock()
		c.frozen.Unlock() //nolint:staticcheck // the lock is a gate, not a region
		n, err := out.Read(buf)
		if n > 0 {
			_, _ = c.Write(buf[:n])
		}
		if err != nil {
			return
		}
	}
}

// Type sends keys. A dead connection shows in the next wait.
func (c *Client) Type(keys string) { _, _ = io.WriteString(c.stdin, keys) }

// Freeze stops reading, as a console does while text in it is selected. Thaw
// reads on.
func (c *Client) Freeze() { c.frozen.Lock() }

// Thaw undoes Freeze.
func (c *Client) Thaw() { c.frozen.Unlock() }

// Cut drops the line without a word, as a pulled cable does.
func (c *Client) Cut() {
	if tcp, ok := c.conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = c.conn.Close()
}

// Close ends the connection politely.
func (c *Client) Close() { _ = c.ssh.Close() }
