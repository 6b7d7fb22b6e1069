package sshd

import (
	"strings"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// TrainerUser is the user name that must sign in with a key on the trainers'
// list. Every other name belongs to participants, who need nothing.
const TrainerUser = "pelatih"

// ScreenUser is the user name of the projector, which shows public things only.
// A trainer's key opens it; without one it stands at the door like everybody.
const ScreenUser = "layar"

// Role is what a session may do. It follows from the user name and from the key
// that authenticated, never from a key that was merely offered.
type Role string

// The roles.
const (
	Participant Role = "participant"
	Trainer     Role = "trainer"   // TrainerUser, with a key on the trainers' list
	Projector   Role = "projector" // ScreenUser
)

// isTrainerName compares cleaned names, so that a name which only looks like
// the trainer's after cleaning cannot slip past the key.
func isTrainerName(user string) bool {
	return strings.EqualFold(clean(user, maxUser), TrainerUser)
}

// isScreenName compares cleaned names, as isTrainerName does.
func isScreenName(user string) bool { return strings.EqualFold(clean(user, maxUser), ScreenUser) }

// authConfig makes the handshake's settings for one connection. Nobody is ever
// prompted: a refused trainer is refused at once. A projector is not let in by
// the first method, "none", because its client would then never sign with a
// trainer's key; without a key it comes in by a dialogue without questions.
func (s *Server) authConfig(ctx ssh.Context) *gossh.ServerConfig {
	return &gossh.ServerConfig{
		NoClientAuth: true,
		NoClientAuthCallback: func(meta gossh.ConnMetadata) (*gossh.Permissions, error) {
			if isTrainerName(meta.User()) || isScreenName(meta.User()) {
				return nil, ssh.ErrPermissionDenied
			}
			// Never nil: and never the permissions of a key offered before.
			return &gossh.Permissions{}, nil
		},
		KeyboardInteractiveCallback: func(meta gossh.ConnMetadata, _ gossh.KeyboardInteractiveChallenge) (*gossh.Permissions, error) {
			if !isScreenName(meta.User()) {
				return nil, ssh.ErrPermissionDenied
			}
			return &gossh.Permissions{}, nil
		},
		AuthLogCallback: func(_ gossh.ConnMetadata, method string, err error) {
			p, ok := ctx.Value(peerKey{}).(*peer)
			if ok && err != nil && method != "none" {
				p.ended.CompareAndSwap(int32(endedSilent), int32(endedRefused))
			}
			if ok && err == nil {
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

// role decides, after authentication, from the user name and from the key that
// signed; key is its fingerprint where it is on the trainers' list.
func (s *Server) role(sess ssh.Session) (r Role, key string) {
	if k := sess.PublicKey(); k != nil && s.listed(k) {
		key = gossh.FingerprintSHA256(k)
	}
	switch user := sess.User(); {
	case isTrainerName(user) && key != "":
		return Trainer, key
	case isScreenName(user):
		return Projector, key
	}
	return Participant, ""
}

func (s *Server) listed(key ssh.PublicKey) bool {
	return s.cfg.TrainerKey != nil && key != nil && s.cfg.TrainerKey(key)
}
