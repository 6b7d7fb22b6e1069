package sshd_test

import (
	"bytes"
	"context"
	"io"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

func TestProbeSilentSockets(t *testing.T) {
	_, addr := start(t, func(c *sshd.Config) { c.Limits = sshd.Limits{Handshake: 500 * time.Millisecond} })
	var held []net.Conn
	for i := range 550 {
		d := net.Dialer{LocalAddr: &net.TCPAddr{IP: net.IPv4(127, 0, 1, byte(1+i%50))}}
		conn, err := d.Dial("tcp", addr)
		if err != nil {
			t.Fatal(err)
		}
		held = append(held, conn)
		defer func() { _ = conn.Close() }()
		if i%11 == 0 { // 50 of them speak, slowly and never to the end
			_, _ = io.WriteString(conn, "SSH-2.0-")
		}
	}
	began := time.Now()
	c := tuitest.Dial(t, addr, "jujur", 80, 24)
	c.WaitFor(t, "ready")
	if took := time.Since(began); took > tuitest.DefaultTimeout/2 {
		t.Errorf("an honest client needed %v to join", took)
	}
	for _, conn := range held {
		_ = conn.SetReadDeadline(time.Now().Add(10 * time.Second))
		if _, err := io.Copy(io.Discard, conn); err != nil && os.IsTimeout(err) {
			t.Fatal("a silent socket is still held")
		}
	}
}

func TestProbeSignedInWithoutSession(t *testing.T) {
	_, addr := start(t, func(c *sshd.Config) { c.Limits.Handshake = 300 * time.Millisecond })
	client, err := gossh.Dial("tcp", addr, &gossh.ClientConfig{User: "diam", HostKeyCallback: gossh.InsecureIgnoreHostKey()})
	if err != nil {
		t.Fatal(err)
	}
	done := make(chan error, 1)
	go func() { done <- client.Wait() }()
	select {
	case <-done:
	case <-time.After(tuitest.DefaultTimeout):
		t.Error("`ssh -N` is held for ever")
	}
}

func TestProbeInputFloods(t *testing.T) {
	_, addr := start(t, nil)
	alive := honest(t, addr)
	mb := bytes.Repeat([]byte("A"), 1<<20)
	for name, opening := range map[string]string{
		"keys": "", "paste without end": "\x1b[200~", "OSC without end": "\x1b]52;c;", "DCS without end": "\x1bP",
		"CSI without end": "\x1b[1;", "bad UTF-8": "\xff\xfe\xf0\x80",
	} {
		t.Run(name, func(t *testing.T) {
			before, used := heap(), cpu(t)
			_, ch := raw(t, addr)
			shell(t, ch, 80, 24).WaitFor(t, "ready")
			_, _ = io.WriteString(ch, opening)
			flood := mb
			switch name {
			case "bad UTF-8":
				flood = bytes.Repeat([]byte{0xff, 0xc0}, 1<<19)
			case "CSI without end":
				flood = bytes.Repeat([]byte("1;"), 1<<19)
			}
			done := make(chan struct{})
			go func() {
				defer close(done)
				for range 50 {
					if _, err := ch.Write(flood); err != nil {
						return
					}
				}
			}()
			alive()
			select {
			case <-done:
			case <-time.After(tuitest.DefaultTimeout):
				t.Fatal("the offender was not dropped")
			}
			if used := cpu(t) - used; used > 2*time.Second {
				t.Errorf("%v of CPU", used)
			}
			grewAtMost(t, before, 20)
			alive()
		})
	}
}

func TestPanicsEndOnlyTheirSession(t *testing.T) {
	_, addr := start(t, func(cfg *sshd.Config) {
		cfg.NewModel = func(ctx context.Context, c sshd.Client) tea.Model {
			if c.User == "meledak" {
				panic("no model at all")
			}
			return newEcho(ctx, c)
		}
	})
	alive := honest(t, addr)
	for _, how := range []string{"X", "C", "at once"} {
		user := "sial"
		if how == "at once" {
			user = "meledak"
		}
		c := tuitest.Dial(t, addr, user, 80, 24)
		if how != "at once" {
			c.WaitFor(t, "ready")
			c.Type(how)
		}
		if screen := c.WaitEnd(t); !strings.Contains(screen, "Layar ini berhenti") {
			t.Errorf("after a panic the person reads:\n%s", screen)
		}
		alive()
	}
}

func TestProgramsCannotRunCommandsNorStopTheServer(t *testing.T) {
	_, addr := start(t, nil)
	path := hostile().Args[1]
	_ = os.Remove(path)
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "ready")
	c.Type("EZk")
	c.WaitFor(t, "last=k")
	if _, err := os.Stat(path); err == nil {
		t.Error("a session ran a command on the server")
	}
}
