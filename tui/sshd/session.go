package sshd

import (
	"context"
	"errors"
	"io"
	"net"
	"runtime/debug"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// session is one program for one peer. The fields up to env belong to the
// goroutine that filters requests until the shell starts, and are read-only
// afterwards.
type session struct {
	srv      *Server
	peer     *peer
	conn     *gossh.ServerConn
	channel  gossh.Channel
	requests bucket
	pty      bool
	term     string
	envSeen  int
	lines    bool // the program writes lines
	env      map[string]string

	ctx    context.Context
	cancel context.CancelCauseFunc
	out    *output
	paint  *painter // nil: the program writes lines
	prog   atomic.Pointer[tea.Program]
	pulse  atomic.Pointer[time.Timer]
	active atomic.Int64 // when something last happened, Unix nanoseconds

	size     atomic.Uint64 // packed; the newest the peer told
	told     atomic.Uint64 // packed; the last one the program heard
	resizing atomic.Bool   // an announcement is under way
}

func newSession(srv *Server, p *peer, conn *gossh.ServerConn, ch gossh.Channel) *session {
	s := &session{
		srv: srv, peer: p, conn: conn, channel: ch, env: map[string]string{}, term: "dumb",
		requests: newBucket(srv.limits.RequestRate, srv.limits.Requests),
	}
	s.ctx, s.cancel = context.WithCancelCause(srv.base)
	s.out = newOutput(s, ch)
	s.touch()
	return s
}

// touch notes that somebody is there: a key was typed or the screen changed.
func (s *session) touch() { s.active.Store(time.Now().UnixNano()) }

// end ends the program; the first cause is the one that counts. A peer that
// takes no last words is cut.
func (s *session) end(cause error) {
	if s.ctx.Err() != nil {
		return
	}
	s.cancel(cause)
	if errors.Is(cause, errFlood) || errors.Is(cause, errRequests) {
		s.peer.ended.Store(int32(endedAbuse))
	}
	s.srv.gate.later(s.srv.limits.Goodbye+2*time.Second, func() { _ = s.peer.Close() })
}

// recovered logs a panic and ends the session it happened in. Call it deferred
// with recover()'s value: every goroutine of this package does.
func (s *session) recovered(r any) {
	if r == nil {
		return
	}
	s.srv.log.Error("panic in a session", "addr", s.peer.source, "panic", r, "stack", string(debug.Stack()))
	s.end(errCrashed)
}

// hangUp is how long a client may take to hang up after its channel closed.
const hangUp = time.Second

// handle is the library's handler: it runs once a shell was asked for.
func (s *Server) handle(lib ssh.Session) {
	p := peerOf(lib.Context())
	if p == nil || p.sess == nil {
		return
	}
	sess := p.sess
	defer func() { sess.recovered(recover()) }()
	// The client hangs up when the channel closes; one that does not is cut.
	defer s.gate.later(hangUp, func() { _ = p.Close() })
	words := s.cfg.Words(sess.lang())
	if !sess.pty {
		sess.refuse(lib, words.NoTerminal(addrParts(lib.LocalAddr())))
		return
	}
	if s.live.Add(1) > int64(s.limits.Sessions) {
		s.live.Add(-1)
		sess.refuse(lib, words.Full)
		return
	}
	defer s.live.Add(-1)
	sess.run(lib, words)
}

// refuse says why on the second stream and ends with status 1.
func (s *session) refuse(lib ssh.Session, why string) {
	_, _ = io.WriteString(s.channel.Stderr(), why+"\r\n")
	_ = lib.Exit(1)
}

// run runs the program from its first frame to the goodbye.
func (s *session) run(lib ssh.Session, words Words) {
	c := s.client(lib)
	log := s.srv.log.With("session", c.ID, "user", c.User, "addr", c.Addr)
	log.Info("session starts", "role", c.Role, "term", c.Term, "width", c.Width, "height", c.Height,
		"client", clean(string(s.conn.ClientVersion()), 64))
	s.startPulse()
	defer s.stopPulse()
	err := s.runProgram(c)
	cause := context.Cause(s.ctx)
	log.Info("session ends", "cause", cause, "err", err)
	s.goodbye(words.farewell(cause))
}

// goodbye leaves an empty screen and an empty scrollback: the next person at
// this laptop must not read the last one's answers. The terminal stays ours for
// a moment, so that its late replies end here and not in the peer's shell.
func (s *session) goodbye(why string) {
	if why != "" {
		why += "\r\n"
	}
	if _, err := io.WriteString(s.out, s.wipe()+why); err != nil {
		return
	}
	wait := time.NewTimer(s.srv.limits.Goodbye)
	defer wait.Stop()
	select {
	case <-wait.C:
	case <-s.peer.gone:
	}
}

// addrParts splits an address into host and port.
func addrParts(a net.Addr) (host, port string) {
	host, port, err := net.SplitHostPort(a.String())
	if err != nil {
		return a.String(), "22"
	}
	return host, port
}
