package sshd

import (
	"crypto/ed25519"
	"crypto/rand"
	"encoding/pem"
	"fmt"

	gossh "golang.org/x/crypto/ssh"
)

// NewHostKey makes an ed25519 private key in OpenSSH's PEM form. Keep it in a
// file only its owner can read: whoever has it can pose as this server.
func NewHostKey() ([]byte, error) {
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		return nil, fmt.Errorf("sshd: make host key: %w", err)
	}
	block, err := gossh.MarshalPrivateKey(private, "diklat")
	if err != nil {
		return nil, fmt.Errorf("sshd: encode host key: %w", err)
	}
	return pem.EncodeToMemory(block), nil
}

// parseHostKey reads the server's key and insists on ed25519: small, fast on
// old laptops, and known to every client a participant has.
func parseHostKey(data []byte) (gossh.Signer, error) {
	signer, err := gossh.ParsePrivateKey(data)
	if err != nil {
		return nil, fmt.Errorf("%w: host key: %w", ErrConfig, err)
	}
	if t := signer.PublicKey().Type(); t != gossh.KeyAlgoED25519 {
		return nil, fmt.Errorf("%w: host key is %s, not ed25519", ErrConfig, t)
	}
	return signer, nil
}
