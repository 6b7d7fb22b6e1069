package sshd_test

import (
	"crypto/ed25519"
	"crypto/rand"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
)

func isAddrInUse(err error) bool { return errors.Is(err, sshd.ErrAddrInUse) }

// hostile is a command that must never run on the server.
func hostile() *exec.Cmd {
	return exec.Command("touch", filepath.Join(os.TempDir(), "sshd-test-must-not-exist"))
}

// newKey makes a client's key pair.
func newKey(tb testing.TB) gossh.Signer {
	tb.Helper()
	_, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		tb.Fatal(err)
	}
	signer, err := gossh.NewSignerFromKey(private)
	if err != nil {
		tb.Fatal(err)
	}
	return signer
}
