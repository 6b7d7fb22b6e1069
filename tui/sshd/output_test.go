package sshd

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"net"
	"strings"
	"syscall"
	"testing"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

func TestNewlines(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "abc": "abc", "a\nb": "a\r\nb", "a\r\nb\n": "a\r\nb\r\n", "\n\n": "\r\n\r\n",
	} {
		if got := string(crlf([]byte(in))); got != want {
			t.Errorf("crlf(%q) = %q, want %q", in, got, want)
		}
	}
	if mapsNewlines("windows") || !mapsNewlines("linux") || !mapsNewlines("darwin") {
		t.Error("Bubble Tea moves straight down with a newline on Windows only")
	}
}

func TestOutputWritesWhatItIsGiven(t *testing.T) {
	for _, mapNL := range []bool{true, false} {
		var buf bytes.Buffer
		s := &session{srv: &Server{limits: DefaultLimits()}}
		o := newOutput(s, &buf)
		o.mapNL = mapNL
		n, err := io.WriteString(o, "a\nb")
		if n != 3 || err != nil {
			t.Errorf("wrote %d, %v; a caller must see its own length", n, err)
		}
		if want := map[bool]string{true: "a\r\nb", false: "a\nb"}[mapNL]; buf.String() != want {
			t.Errorf("mapping %t wrote %q", mapNL, buf.String())
		}
	}
}

func TestCleaning(t *testing.T) {
	if got := clean("a\x1b[2J\u202eb\nc d\x7f", 10); got != "a[2Jbcd" {
		t.Errorf("clean = %q", got)
	}
	if got := clean(strings.Repeat("x", 99), maxUser); len(got) != maxUser {
		t.Errorf("clean keeps %d bytes", len(got))
	}
	for in, want := range map[string]string{"xterm-256color": "xterm-256color", "XTERM": "xterm", "": "dumb", "a b": "dumb", strings.Repeat("x", 65): "dumb"} {
		if got := cleanTerm(in); got != want {
			t.Errorf("cleanTerm(%q) = %q", in, got)
		}
	}
	for in, want := range map[string]string{"en_US.UTF-8": "en", "id_ID": "id", "EN": "en", "C.UTF-8": "", "de_DE": "", "english": ""} {
		if got := cleanLang(in); got != want {
			t.Errorf("cleanLang(%q) = %q", in, got)
		}
	}
}

// A client may ask for a trainer's key, be told it would do, and then sign in
// without any key under another name: what "none" grants carries no key.
func TestNoneAuthenticationCarriesNoKey(t *testing.T) {
	s := &Server{cfg: Config{TrainerKey: func(ssh.PublicKey) bool { return true }}, log: slog.New(slog.DiscardHandler)}
	cfg := s.authConfig(nil)
	perms, err := cfg.NoClientAuthCallback(named("ikut"))
	if err != nil || perms == nil || len(perms.Extensions) != 0 {
		t.Errorf("none granted %+v, %v", perms, err)
	}
	for _, name := range []string{"pelatih", "PELATIH", "pel\x00atih", "pelatih "} {
		if _, err := cfg.NoClientAuthCallback(named(name)); err == nil {
			t.Errorf("%q signed in without a key", name)
		}
	}
	for _, name := range []string{"pelatih", "ikut", "PEL\x00ATIH"} {
		if _, err := cfg.KeyboardInteractiveCallback(named(name), nil); err == nil || cfg.PasswordCallback != nil {
			t.Errorf("%q signed in by a dialogue, or would be asked for a password", name)
		}
	}
	if perms, err := cfg.KeyboardInteractiveCallback(named("layar"), nil); err != nil || len(perms.Extensions) != 0 {
		t.Errorf("the projector without a key got %+v, %v", perms, err)
	}
}

// named is a connection that says only who it is.
type named string

func (n named) User() string { return string(n) }

func (named) SessionID() []byte     { return nil }
func (named) ClientVersion() []byte { return nil }
func (named) ServerVersion() []byte { return nil }
func (named) RemoteAddr() net.Addr  { return nil }
func (named) LocalAddr() net.Addr   { return nil }

var _ gossh.ConnMetadata = named("")

func TestAddressInUseIsRecognised(t *testing.T) {
	if !isAddrInUse(syscall.EADDRINUSE) || isAddrInUse(errors.New("x")) {
		t.Error("EADDRINUSE is not told from other errors")
	}
}
