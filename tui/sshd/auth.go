package sshd

import (
	"strings"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// TrainerUser is the user name that must sign in with a key on the trainers'
// list. Every other name belongs to participants, who need nothing.
const TrainerUser = "pelatih"

// isTrainerName compares cleaned names, so that a name which only looks like
// the trainer's after cleaning cannot slip past the key.
func isTrainerName(user string) bool {
	return strings.EqualFold(clean(user, maxUser), TrainerUser)
}

// authConfig makes the handshake's settings for one connection. There is no
// password and no keyboard-interactive method: a refused trainer is refused at
// once, with no prompt left hanging.
func (s *Server) authConfig(ctx ssh.Context) *gossh.ServerConfig {
	return &gossh.ServerConfig{
		NoClientAuth: true,
		NoClientAuthCallback: func(meta gossh.ConnMetadata) (*gossh.Permissions, error) {
			if isTrainerName(meta.User()) {
				return nil, ssh.ErrPermissionDenied
			}
			// Never nil: and never the permissions of a key offered before.
			return &gossh.Permissions{}, nil
		},
		AuthLogCallback: func(_ gossh.ConnMetadata, _ string, err error) {
			if p, ok := ctx.Value(peerKey{}).(*peer); ok && err == nil {
				p.authenticated()
			}
		},
	}
}

// offeredKey answers whether a key may be tried. It decides nothing about the
// role: a client may offer one key and sign in with another.
func (s *Server) offeredKey(ctx ssh.Context, key ssh.PublicKey) bool {
	return !isTrainerName(ctx.User()) || s.listed(key)
}

// trainer decides the role, after authentication, from the key that signed.
func (s *Server) trainer(sess ssh.Session) bool {
	return isTrainerName(sess.User()) && sess.PublicKey() != nil && s.listed(sess.PublicKey())
}

func (s *Server) listed(key ssh.PublicKey) bool {
	return s.cfg.TrainerKey != nil && key != nil && s.cfg.TrainerKey(key)
}
