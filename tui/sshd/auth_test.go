package sshd_test

import (
	"bytes"
	"context"
	"io"
	"strconv"
	"testing"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// listed makes a trainers' list of one key.
func listed(key gossh.Signer) func(*sshd.Config) {
	return func(c *sshd.Config) {
		c.TrainerKey = func(k ssh.PublicKey) bool { return ssh.KeysEqual(k, key.PublicKey()) }
	}
}

func TestTrainerSignsInWithAListedKey(t *testing.T) {
	key := newKey(t)
	_, addr := start(t, listed(key))
	c := tuitest.Dial(t, addr, "pelatih", 80, 24, tuitest.WithKey(key))
	c.WaitFor(t, "user=pelatih role=trainer")
}

func TestTrainerNameIsRefusedWithoutAListedKey(t *testing.T) {
	_, addr := start(t, listed(newKey(t)))
	for name, opts := range map[string][]tuitest.Option{
		"no key":      nil,
		"another key": {tuitest.WithKey(newKey(t))},
	} {
		for _, user := range []string{"pelatih", "Pelatih", "pelatih\x1b", "pe latih"} {
			if c, err := tuitest.Connect(t, addr, user, 80, 24, opts...); err == nil {
				c.Close()
				t.Errorf("%q with %s got in", user, name)
			}
		}
	}
}

// A participant's client that happens to hold the trainer's key signs in
// without it, so it gives no role.
func TestKeyOfNoneAuthenticationGivesNoRole(t *testing.T) {
	key := newKey(t)
	_, addr := start(t, listed(key))
	c := tuitest.Dial(t, addr, "ikut", 80, 24, tuitest.WithKey(key))
	c.WaitFor(t, "user=ikut role=participant")
}

// impostor shows one key and signs with another: the story of CVE-2024-45337
// and of soft-serve's CVE-2026-24058.
type impostor struct {
	shown gossh.PublicKey
	own   gossh.Signer
}

func (i impostor) PublicKey() gossh.PublicKey { return i.shown }
func (i impostor) Sign(r io.Reader, data []byte) (*gossh.Signature, error) {
	return i.own.Sign(r, data)
}

func TestOfferingATrainersKeyIsNotHavingIt(t *testing.T) {
	trainer, own := newKey(t), newKey(t)
	_, addr := start(t, listed(trainer))
	for name, opts := range map[string][]tuitest.Option{
		"signed with the own key":          {tuitest.WithKey(impostor{trainer.PublicKey(), own})},
		"offered, then the own key signed": {tuitest.WithKey(impostor{trainer.PublicKey(), own}, own)},
	} {
		c, err := tuitest.Connect(t, addr, "pelatih", 80, 24, opts...)
		if err == nil {
			t.Errorf("%s: the impostor got in:\n%s", name, c.WaitFor(t, "ready"))
			c.Close()
		}
	}
}

func TestHostKeyMustBeEd25519(t *testing.T) {
	for name, pem := range map[string][]byte{"none": nil, "garbage": bytes.Repeat([]byte("x"), 100)} {
		if _, err := sshd.New(sshd.Config{HostKeyPEM: pem, NewModel: newEcho}); err == nil {
			t.Errorf("a server was made with host key: %s", name)
		}
	}
}

// The projector's name opens nothing by itself: a trainer's key that signed is
// told apart from no key and from a key that is on no list.
func TestProjectorKnowsATrainersKey(t *testing.T) {
	trainer := newKey(t)
	_, addr := start(t, func(c *sshd.Config) {
		listed(trainer)(c)
		c.NewModel = roleOnly
	})
	for name, tt := range map[string]struct {
		want string
		opts []tuitest.Option
	}{
		"no key":            {"role=projector key=false", nil},
		"the trainer's key": {"role=projector key=true", []tuitest.Option{tuitest.WithKey(trainer)}},
		"another key":       {"role=projector key=false", []tuitest.Option{tuitest.WithKey(newKey(t))}},
	} {
		t.Run(name, func(t *testing.T) {
			tuitest.Dial(t, addr, "layar", 80, 24, append(tt.opts, tuitest.WithNoAnswers())...).WaitFor(t, tt.want)
		})
	}
	stolen := impostor{trainer.PublicKey(), newKey(t)}
	if c, err := tuitest.Connect(t, addr, "layar", 80, 24, tuitest.WithKey(stolen), tuitest.WithNoAnswers()); err == nil {
		t.Errorf("the impostor got in:\n%s", c.WaitFor(t, "ready"))
		c.Close()
	}
}

// roleOnly shows what a session may do.
func roleOnly(_ context.Context, c sshd.Client) tea.Model {
	return sentence("role=" + string(c.Role) + " key=" + strconv.FormatBool(c.Key != "") + " ready")
}

// sentence is a program of one line.
type sentence string

func (s sentence) Init() tea.Cmd                       { return nil }
func (s sentence) Update(tea.Msg) (tea.Model, tea.Cmd) { return s, nil }
func (s sentence) View() tea.View                      { return tea.NewView(string(s)) }
