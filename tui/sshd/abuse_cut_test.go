package sshd_test

import (
	"io"
	"net"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/tuitest"
)

// stages are the places of the protocol at which cut lets go.
const stages = 12

// cut connects and lets go at stage i.
func cut(t *testing.T, addr string, i int) {
	t.Helper()
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	_ = conn.SetDeadline(time.Now().Add(tuitest.DefaultTimeout))
	hard := func() { // a reset instead of a goodbye
		if tcp, ok := conn.(*net.TCPConn); ok {
			_ = tcp.SetLinger(0)
		}
	}
	switch i % stages {
	case 0: // nothing said
		return
	case 1: // half a version
		_, _ = io.WriteString(conn, "SSH-2.0-")
		hard()
		return
	case 2: // a version, and the length of a packet that never comes
		_, _ = io.WriteString(conn, "SSH-2.0-x\r\n\x00\x00\x04\x00")
		return
	case 3: // a version, garbage
		_, _ = io.WriteString(conn, "SSH-2.0-x\r\n"+"\xff\xff\xff\xff\x00\x01\x02\x03garbage")
		_, _ = io.Copy(io.Discard, conn)
		return
	}
	cutSession(t, conn, addr, i%stages, hard)
}

// cutSession goes on from the handshake.
func cutSession(t *testing.T, conn net.Conn, addr string, stage int, hard func()) {
	sc, chans, reqs, err := gossh.NewClientConn(conn, addr, &gossh.ClientConfig{User: "jahil", HostKeyCallback: gossh.InsecureIgnoreHostKey()}) //nolint:gosec // a test
	if err != nil {
		t.Fatal(err)
	}
	client := gossh.NewClient(sc, chans, reqs)
	defer client.Close()
	if stage == 4 { // signed in
		hard()
		return
	}
	ch, requests, err := client.OpenChannel("session", nil)
	if err != nil {
		t.Fatal(err)
	}
	go gossh.DiscardRequests(requests)
	switch stage {
	case 5: // a channel
		return
	case 6: // a variable, and a size for nothing
		_, _ = ch.SendRequest("env", false, gossh.Marshal(struct{ K, V string }{"LANG", "id_ID"}))
		_, _ = ch.SendRequest("window-change", false, winPayload(100, 30))
		hard()
		return
	}
	_, _ = ch.SendRequest("pty-req", true, ptyPayload(80, 24))
	if stage == 7 { // a terminal
		return
	}
	_, _ = ch.SendRequest("shell", stage != 8, nil)
	switch stage {
	case 8: // a shell, without waiting for it
		hard()
	case 9: // the first bytes of the first frame
		_, _ = io.ReadFull(ch, make([]byte, 64))
		hard()
	case 10: // half a key, and the channel alone closes
		_, _ = io.WriteString(ch, "abc\x1b[")
		_ = ch.Close()
		_ = client.Wait()
	case 11: // the input ends, as with `ssh host < file`
		_, _ = io.ReadFull(ch, make([]byte, 64))
		_ = ch.CloseWrite()
	}
}
