package main

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"strings"
	"sync"
	"syscall"
	"time"

	"golang.org/x/crypto/ssh"
)

// bot is one laptop in line mode, without a screen, for there are ten thousands of
// them. It returns errors: its server gets killed.
type bot struct {
	conn *ssh.Client
	in   io.WriteCloser

	mu    sync.Mutex
	raw   []byte
	from  int // what was said before counts no more
	ended bool
	more  chan struct{} // closed and replaced when something was said
}

// newBot comes from a laptop of its own.
func newBot(addr string) (*bot, error) {
	from := fmt.Sprintf("127.0.%d.%d", 1+rand.IntN(20), 1+rand.IntN(250))
	d := net.Dialer{Timeout: botDials, LocalAddr: &net.TCPAddr{IP: net.ParseIP(from)}}
	line, err := d.Dial("tcp", addr)
	if err != nil {
		return nil, err
	}
	_ = line.SetDeadline(time.Now().Add(botDials))
	conn, chans, reqs, err := ssh.NewClientConn(line, addr, &ssh.ClientConfig{User: "baca", HostKeyCallback: ssh.InsecureIgnoreHostKey()})
	if err != nil {
		_ = line.Close()
		return nil, err
	}
	_ = line.SetDeadline(time.Time{})
	b := &bot{conn: ssh.NewClient(conn, chans, reqs), more: make(chan struct{})}
	if err := b.start(); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

const botDials = 10 * time.Second

func (b *bot) start() error {
	s, err := b.conn.NewSession()
	if err != nil {
		return err
	}
	if b.in, err = s.StdinPipe(); err != nil {
		return err
	}
	out, err := s.StdoutPipe()
	if err == nil {
		err = s.RequestPty("dumb", 24, 80, ssh.TerminalModes{})
	}
	if err == nil {
		err = s.Shell()
	}
	if err == nil {
		go b.read(out)
	}
	return err
}

func (b *bot) read(out io.Reader) {
	buf := make([]byte, 8<<10)
	for {
		n, err := out.Read(buf)
		b.mu.Lock()
		b.raw = append(b.raw, buf[:n]...)
		b.ended = err != nil
		close(b.more)
		b.more = make(chan struct{})
		b.mu.Unlock()
		if err != nil {
			return
		}
	}
}

func (b *bot) Close() { _ = b.conn.Close() }

// line writes a line; what was said before counts no more.
func (b *bot) line(s string) {
	b.mu.Lock()
	b.from = len(b.raw)
	b.mu.Unlock()
	_, _ = io.WriteString(b.in, s+"\r") // a dead line shows in the next wait
}

// arrive is a bot that comes with all the others: some are sent away at the door,
// and gabung.cmd tries again after two seconds.
func arrive(addr string) (b *bot, err error) {
	for range 5 {
		if b, err = newBot(addr); err == nil || errors.Is(err, syscall.ECONNREFUSED) {
			return b, err
		}
		time.Sleep(2 * time.Second)
	}
	return nil, err
}

// hears waits until the texts were said, in this order.
func (b *bot) hears(texts ...string) (string, error) {
	patience := time.After(15 * time.Second)
	for {
		b.mu.Lock()
		seen, more, ended := string(b.raw[b.from:]), b.more, b.ended
		b.mu.Unlock()
		if inOrder(strings.Join(strings.Fields(seen), " "), texts) {
			return seen, nil
		}
		if ended {
			return seen, io.EOF
		}
		select {
		case <-more:
		case <-patience:
			return seen, fmt.Errorf("%q was not said after %q", texts, seen)
		}
	}
}

func inOrder(said string, texts []string) bool {
	for _, text := range texts {
		_, after, ok := strings.Cut(said, text)
		if !ok {
			return false
		}
		said = after
	}
	return true
}

// errNotThere is a list that does not hold what somebody looks for: a defect, and
// not a server that was killed.
var errNotThere = errors.New("on no page")

// pick hears a list out, page by page, and answers with the number before text.
func (b *bot) pick(until, text string) error {
	var said string
	for range 20 {
		var err error
		if said, err = b.hears(until, "lalu Enter."); err != nil {
			return err
		}
		if n := rowBefore(said, text); n != "" {
			b.line(n)
			return nil
		}
		b.line("0") // the next page
	}
	return fmt.Errorf("%q is %w of %q", text, errNotThere, said)
}

// comeIn is the way of one person to their seat; nil once they read then, which
// comes after they are recorded as present.
func (b *bot) comeIn(village, name, then string) error {
	if err := b.pick("Berkelompok", "Sendiri"); err != nil {
		return err
	}
	if err := b.pick("Desa lain", village); err != nil {
		return err
	}
	if err := b.pick("Saya belum terdaftar", name); err != nil {
		return err
	}
	if _, err := b.hears("Apakah Anda " + name); err != nil {
		return err
	}
	b.line("1")
	_, err := b.hears(then)
	return err
}
