package main

import (
	"context"
	"crypto/rsa"
	"errors"
	"slices"
	"strings"

	gossh "golang.org/x/crypto/ssh"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/clean"
)

// setTrainers keeps the keys that may lead over SSH, one a line as in
// authorized_keys.
const setTrainers = "trainer.keys"

// trainerKey is one key that may lead, and whose it is.
type trainerKey struct {
	key  gossh.PublicKey
	name string // the key's comment, cleaned
}

func (k trainerKey) finger() string { return gossh.FingerprintSHA256(k.key) }

// kind is "ed25519", "rsa" or "ecdsa".
func (k trainerKey) kind() string {
	for _, name := range []string{"ed25519", "rsa", "ecdsa"} {
		if strings.Contains(k.key.Type(), name) {
			return name
		}
	}
	return k.key.Type()
}

// Errors of key files.
var (
	errNotAKey    = errors.New("no public key")
	errPrivateKey = errors.New("a private key")
	errWeakKey    = errors.New("a weak key")
)

// parseTrainerKeys reads public keys; empty lines and comments are left out.
func parseTrainerKeys(text string) ([]trainerKey, error) {
	if strings.Contains(text, "PRIVATE KEY") {
		return nil, errPrivateKey
	}
	var out []trainerKey
	for _, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		key, comment, options, _, err := gossh.ParseAuthorizedKey([]byte(line))
		if err != nil || len(options) > 0 {
			return nil, errNotAKey
		}
		if err := strong(key); err != nil {
			return nil, err
		}
		name := clean.Line(comment)
		if name == "" {
			name = "kunci " + strings.TrimPrefix(gossh.FingerprintSHA256(key), "SHA256:")[:6]
		}
		out = append(out, trainerKey{key, name})
	}
	if len(out) == 0 {
		return nil, errNotAKey
	}
	return out, nil
}

// strong refuses kinds that can be forged today, and certificates, whose
// authority nobody here checks.
func strong(key gossh.PublicKey) error {
	switch key.Type() {
	case gossh.KeyAlgoED25519, gossh.KeyAlgoSKED25519, gossh.KeyAlgoECDSA256, gossh.KeyAlgoECDSA384, gossh.KeyAlgoECDSA521, gossh.KeyAlgoSKECDSA256:
		return nil
	case gossh.KeyAlgoRSA:
		if c, ok := key.(gossh.CryptoPublicKey); ok {
			if r, ok := c.CryptoPublicKey().(*rsa.PublicKey); ok && r.N.BitLen() >= 2048 {
				return nil
			}
		}
	}
	return errWeakKey
}

// trainerKeys are the keys on the list.
func trainerKeys(ctx context.Context, s *data.Store) ([]trainerKey, error) {
	text, ok, err := s.Setting(ctx, setTrainers)
	if err != nil || !ok || strings.TrimSpace(text) == "" {
		return nil, err
	}
	return parseTrainerKeys(text)
}

// keepTrainerKeys writes the list.
func keepTrainerKeys(ctx context.Context, s *data.Store, keys []trainerKey) error {
	var b strings.Builder
	for _, k := range keys {
		b.WriteString(strings.TrimSpace(string(gossh.MarshalAuthorizedKey(k.key))) + " " + k.name + "\n")
	}
	return s.SetSetting(ctx, setTrainers, b.String(), roster.Trainer)
}

// findKeys are the places of the keys that a name, a fingerprint or another key
// means.
func findKeys(keys []trainerKey, what string, file []trainerKey) []int {
	var out []int
	for i, k := range keys {
		inFile := slices.ContainsFunc(file, func(f trainerKey) bool { return f.finger() == k.finger() })
		if inFile || k.name == what || k.finger() == what || strings.TrimPrefix(k.finger(), "SHA256:") == what {
			out = append(out, i)
		}
	}
	return out
}

// trainerBy is the trainer whose key has this fingerprint.
func (h *house) trainerBy(ctx context.Context, finger string) (trainerKey, bool) {
	keys, err := trainerKeys(ctx, h.store)
	if err != nil {
		return trainerKey{}, false
	}
	i := slices.IndexFunc(keys, func(k trainerKey) bool { return k.finger() == finger })
	if i < 0 {
		return trainerKey{}, false
	}
	return keys[i], true
}
