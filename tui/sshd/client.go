package sshd

import (
	"encoding/hex"

	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"
)

// Client is what a session knows about its peer. Every string is cleaned.
type Client struct {
	ID      string // unique a session
	User    string // at most 32 printable ASCII characters
	Addr    string // host part of the remote address
	Role    Role   // see Role
	Key     string // fingerprint of the trainer's key that signed in, "SHA256:..."; "" for everybody else
	Term    string // terminal type, "dumb" when it made no sense
	Lang    string // "en", "id", or "" when the peer did not say
	NoColor bool   // the peer asked for no colours
	ASCII   bool   // the peer asked for signs that every console has
	Width   int    // cells, clamped
	Height  int    // cells, clamped
	Profile colorprofile.Profile
}

// client describes the peer. It is called after authentication, by the
// handler: the role comes from the key that signed in.
func (s *session) client(sess ssh.Session) Client {
	size := unpack(s.size.Load())
	role, key := s.srv.role(sess)
	return Client{
		ID:      hex.EncodeToString(s.conn.SessionID()[:8]),
		User:    clean(sess.User(), maxUser),
		Addr:    s.peer.source,
		Role:    role,
		Key:     key,
		Term:    s.term,
		Lang:    s.lang(),
		NoColor: s.env["NO_COLOR"] != "",
		ASCII:   s.env["DIKLAT_ASCII"] != "" && s.env["DIKLAT_ASCII"] != "0",
		Width:   int(size.w),
		Height:  int(size.h),
		Profile: colorprofile.Env(s.environ()),
	}
}

// lang returns the first language the peer named: our own variable wins over
// the locale, which many laptops carry without their owner's knowledge.
func (s *session) lang() string {
	for _, name := range []string{"DIKLAT_LANG", "LC_ALL", "LANG"} {
		if l := cleanLang(s.env[name]); l != "" {
			return l
		}
	}
	return ""
}

// environ is the environment of the program: never the server's own, and of
// the peer's only what was understood.
func (s *session) environ() []string {
	env := []string{"TERM=" + s.term, "SSH_TTY=ssh"}
	if s.env["NO_COLOR"] != "" {
		env = append(env, "NO_COLOR=1")
	}
	if c := s.env["COLORTERM"]; c == "truecolor" || c == "24bit" {
		env = append(env, "COLORTERM="+c)
	}
	return env
}
