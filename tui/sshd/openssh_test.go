package sshd_test

import (
	"bytes"
	"context"
	"encoding/pem"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"crypto/ed25519"
	"crypto/rand"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// sshArgs returns the command line of the real ssh, kept away from its user's
// configuration.
func sshArgs(t *testing.T, tool, addr string, args ...string) []string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err != nil {
		t.Skipf("%s is not installed", tool)
	}
	_, port, err := net.SplitHostPort(addr)
	if err != nil {
		t.Fatal(err)
	}
	return append([]string{path, "-F", "none", "-o", "Port=" + port, "-o", "StrictHostKeyChecking=no",
		"-o", "UserKnownHostsFile=" + filepath.Join(t.TempDir(), "known_hosts"), "-o", "LogLevel=ERROR",
		"-o", "IdentityAgent=none"}, args...)
}

func TestRealSSHSession(t *testing.T) {
	_, addr := start(t, nil)
	p := tuitest.PTY(t, sshArgs(t, "ssh", addr, "ikut@127.0.0.1"), []string{"TERM=xterm-256color", "LANG=C"}, 90, 20)
	p.WaitFor(t, "size=90x20 sizes=1")
	p.Type("halo")
	p.WaitFor(t, "typed=[halo]")
	p.Press("up")
	p.WaitFor(t, "last=up")
	p.Resize(70, 15)
	p.WaitFor(t, "size=70x15 sizes=2")
	p.Press("q")
	if code := p.Wait(); code != 0 {
		t.Errorf("ssh ended with %d", code)
	}
	if s := p.Screen() + p.Scrollback(); strings.Contains(s, "halo") {
		t.Errorf("the screen still shows:\n%s", s)
	}
}

// keyFile makes a private key as ssh reads it.
func keyFile(t *testing.T) (file string, key gossh.PublicKey) {
	t.Helper()
	public, private, err := ed25519.GenerateKey(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	block, err := gossh.MarshalPrivateKey(private, "")
	if err != nil {
		t.Fatal(err)
	}
	file = filepath.Join(t.TempDir(), "id")
	if err := os.WriteFile(file, pem.EncodeToMemory(block), 0o600); err != nil {
		t.Fatal(err)
	}
	if key, err = gossh.NewPublicKey(public); err != nil {
		t.Fatal(err)
	}
	return file, key
}

// TestRealSSHOffersATrainersKey is CVE-2026-24058 and CVE-2023-43809 as they
// happened elsewhere: a stranger has the trainer's PUBLIC key. Their ssh offers it,
// is told that it would do, cannot sign, and goes on to sign in with its own key.
// A role taken from the key that was offered would be the trainer's.
func TestRealSSHOffersATrainersKey(t *testing.T) {
	_, trainer := keyFile(t)
	own, _ := keyFile(t)
	stolen := filepath.Join(t.TempDir(), "trainer")
	if err := os.WriteFile(stolen+".pub", gossh.MarshalAuthorizedKey(trainer), 0o600); err != nil {
		t.Fatal(err)
	}
	var offered atomic.Int32
	_, addr := start(t, func(c *sshd.Config) {
		c.NewModel = roleOnly
		c.TrainerKey = func(k ssh.PublicKey) bool {
			if !ssh.KeysEqual(k, trainer) {
				return false
			}
			offered.Add(1)
			return true
		}
	})
	both := []string{"-o", "IdentitiesOnly=yes", "-i", stolen + ".pub", "-i", own}
	p := tuitest.PTY(t, sshArgs(t, "ssh", addr, append(both, "pelatih@127.0.0.1")...), nil, 90, 20)
	if code := p.Wait(); code != 255 {
		t.Errorf("ssh ended with %d:\n%s", code, p.Screen())
	}
	if offered.Load() == 0 {
		t.Fatal("the trainer's key was never offered: this test shows nothing")
	}
	p = tuitest.PTY(t, sshArgs(t, "ssh", addr, append(both, "layar@127.0.0.1")...), nil, 90, 20)
	p.WaitFor(t, "role=projector key=false")
	p = tuitest.PTY(t, sshArgs(t, "ssh", addr, append(both, "ikut@127.0.0.1")...), nil, 90, 20)
	p.WaitFor(t, "role=participant key=false")
}

// TestRealSSHProjector: without any key it comes in, and is asked nothing.
func TestRealSSHProjector(t *testing.T) {
	file, trainer := keyFile(t)
	_, addr := start(t, func(c *sshd.Config) {
		c.NewModel = roleOnly
		c.TrainerKey = func(k ssh.PublicKey) bool { return ssh.KeysEqual(k, trainer) }
	})
	tuitest.PTY(t, sshArgs(t, "ssh", addr, "layar@127.0.0.1"), nil, 90, 20).WaitFor(t, "role=projector key=false")
	tuitest.PTY(t, sshArgs(t, "ssh", addr, "-i", file, "layar@127.0.0.1"), nil, 90, 20).WaitFor(t, "role=projector key=true")
}

func TestRealSSHTrainer(t *testing.T) {
	file, trainer := keyFile(t)
	_, addr := start(t, func(c *sshd.Config) {
		c.TrainerKey = func(k ssh.PublicKey) bool { return ssh.KeysEqual(k, trainer) }
	})
	p := tuitest.PTY(t, sshArgs(t, "ssh", addr, "-i", file, "pelatih@127.0.0.1"), nil, 90, 20)
	p.WaitFor(t, "user=pelatih role=trainer")

	// Without the key: refused at once, and nobody is asked for a password.
	p = tuitest.PTY(t, sshArgs(t, "ssh", addr, "pelatih@127.0.0.1"), nil, 90, 20)
	if code := p.Wait(); code != 255 {
		t.Errorf("ssh ended with %d", code)
	}
	if s := strings.ToLower(p.Screen()); !strings.Contains(s, "permission denied") || strings.Contains(s, "password:") {
		t.Errorf("the refused trainer reads:\n%s", s)
	}
}

// run runs a command to its end and returns its output and exit code.
func run(t *testing.T, argv []string) (string, int) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), tuitest.DefaultTimeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, argv[0], argv[1:]...)
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	_ = cmd.Run() // the exit code says it
	if ctx.Err() != nil {
		t.Fatalf("%v did not end:\n%s", argv, out.String())
	}
	return out.String(), cmd.ProcessState.ExitCode()
}

func TestRealSSHRefusals(t *testing.T) {
	dials := make(chan struct{}, 10)
	trap, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer trap.Close() //nolint:errcheck // a test's socket
	go func() {
		for {
			conn, err := trap.Accept()
			if err != nil {
				return
			}
			_ = conn.Close()
			dials <- struct{}{}
		}
	}()
	_, addr := start(t, nil)
	alive := honest(t, addr)
	file := filepath.Join(t.TempDir(), "x")
	if err := os.WriteFile(file, []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, argv := range map[string][]string{
		"exec":          sshArgs(t, "ssh", addr, "ikut@127.0.0.1", "touch", file+"2"),
		"exec in a pty": sshArgs(t, "ssh", addr, "-tt", "ikut@127.0.0.1", "sh"),
		"subsystem":     sshArgs(t, "ssh", addr, "-s", "ikut@127.0.0.1", "sftp"),
		"stdio forward": sshArgs(t, "ssh", addr, "-W", trap.Addr().String(), "ikut@127.0.0.1"),
		"remote forward": sshArgs(t, "ssh", addr, "-o", "ExitOnForwardFailure=yes", "-N", "-R",
			"0:"+trap.Addr().String(), "ikut@127.0.0.1"),
		"sftp":       sshArgs(t, "sftp", addr, "-b", "/dev/null", "ikut@127.0.0.1"),
		"scp":        sshArgs(t, "scp", addr, file, "ikut@127.0.0.1:/tmp/"),
		"legacy scp": sshArgs(t, "scp", addr, "-O", file, "ikut@127.0.0.1:/tmp/"),
	} {
		if out, code := run(t, argv); code == 0 {
			t.Errorf("%s was accepted:\n%s", name, out)
		}
	}
	out, code := run(t, sshArgs(t, "ssh", addr, "-T", "ikut@127.0.0.1"))
	if code != 1 || !strings.Contains(out, "Terminal diperlukan. Ketik: ssh -t -p") {
		t.Errorf("without a terminal: %d\n%s", code, out)
	}
	// Asked for, refused, and the session goes on without.
	p := tuitest.PTY(t, sshArgs(t, "ssh", addr, "-A", "-X", "-o", "SendEnv=LANG", "ikut@127.0.0.1"), nil, 80, 24)
	p.WaitFor(t, "ready")
	alive()
	select {
	case <-dials:
		t.Error("the server connected to somebody for a peer")
	default:
	}
}
