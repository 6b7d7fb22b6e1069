package sshd

import (
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// accepted is a channel that was accepted already, with its requests filtered:
// what the library gets to see of a session is one request, "shell".
type accepted struct {
	gossh.NewChannel
	channel  gossh.Channel
	requests <-chan *gossh.Request
}

func (a accepted) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	return a.channel, a.requests, nil
}

// openSession handles a connection's one session channel. It stays for the
// channel's whole life: when the channel ends, however that comes, so do the
// program and the connection.
func (s *Server) openSession(srv *ssh.Server, conn *gossh.ServerConn, newChan gossh.NewChannel, ctx ssh.Context) {
	p := peerOf(ctx)
	if p == nil {
		_ = conn.Close()
		return
	}
	if !p.opened.CompareAndSwap(false, true) {
		_ = newChan.Reject(gossh.ResourceShortage, "one session a connection")
		p.deny()
		return
	}
	ch, requests, err := newChan.Accept()
	if err != nil {
		_ = p.Close()
		return
	}
	sess := newSession(s, p, conn, ch)
	p.sess = sess
	defer func() {
		sess.recovered(recover())
		sess.end(errClosed)
		_ = p.Close()
	}()
	shell := make(chan *gossh.Request, 1)
	go func() {
		defer func() { sess.recovered(recover()) }()
		ssh.DefaultSessionHandler(srv, conn, accepted{newChan, ch, shell}, ctx)
	}()
	sess.filter(requests, shell)
}

func peerOf(ctx ssh.Context) *peer {
	p, _ := ctx.Value(peerKey{}).(*peer)
	return p
}

// refuseChannel answers every channel but a session: forwarding of ports,
// sockets and X11 above all.
func refuseChannel(_ *ssh.Server, conn *gossh.ServerConn, newChan gossh.NewChannel, ctx ssh.Context) {
	_ = newChan.Reject(gossh.Prohibited, "only a terminal is served here")
	if p := peerOf(ctx); p != nil {
		p.deny()
		return
	}
	_ = conn.Close()
}

// keepaliveRequest is what OpenSSH sends, and expects to be answered in any
// way, to see whether its peer is alive.
const keepaliveRequest = "keepalive@openssh.com"

// refuseRequest answers every global request: remote forwarding above all. A
// refusal is also the usual answer to a client's keepalive.
func refuseRequest(ctx ssh.Context, _ *ssh.Server, req *gossh.Request) (bool, []byte) {
	if p := peerOf(ctx); p != nil && req.Type != keepaliveRequest {
		p.deny()
	}
	return false, nil
}
