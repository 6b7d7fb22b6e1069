package sshd

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"
)

// NewModel builds the root model of one client's program. Ctx ends when the
// session's channel ends or the server stops. Window sizes arrive as
// tea.WindowSizeMsg, clamped to the limits.
type NewModel func(ctx context.Context, c Client) tea.Model

// Config is what a server is made of. HostKeyPEM and NewModel are needed.
type Config struct {
	Addr       string                   // host:port to listen on
	HostKeyPEM []byte                   // ed25519 private key, PEM; see NewHostKey
	TrainerKey func(ssh.PublicKey) bool // is this key on the trainers' list? nil: no key is
	NewModel   NewModel
	Logger     *slog.Logger            // nil: discard. Strings from peers are cleaned before they are logged
	Limits     Limits                  // zero fields take their defaults
	FPS        int                     // most pictures a second of one program; 0 means DefaultFPS
	Words      func(lang string) Words // what the server itself says; nil: DefaultWords
}

// DefaultFPS bounds what a held key costs. The first picture after a pause is
// painted at once, the next one at most 25 ms later, which nobody at a village
// hall's keyboard can feel.
const DefaultFPS = 40

// Server serves programs over SSH. Make it with New, then Listen, then Serve.
type Server struct {
	cfg    Config
	limits Limits
	log    *slog.Logger
	signer gossh.Signer
	ssh    *ssh.Server
	gate   *gate
	live   atomic.Int64 // programs running

	base context.Context // ends when the server stops
	stop context.CancelCauseFunc

	mu sync.Mutex
	ln net.Listener
}

// New checks cfg and makes a server. The error wraps ErrConfig.
func New(cfg Config) (*Server, error) {
	if cfg.NewModel == nil {
		return nil, fmt.Errorf("%w: no model", ErrConfig)
	}
	signer, err := parseHostKey(cfg.HostKeyPEM)
	if err != nil {
		return nil, err
	}
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	if cfg.Words == nil {
		cfg.Words = DefaultWords
	}
	if cfg.FPS <= 0 {
		cfg.FPS = DefaultFPS
	}
	limits := cfg.Limits.withDefaults()
	s := &Server{cfg: cfg, limits: limits, log: cfg.Logger, signer: signer, gate: newGate(limits)}
	s.gate.log = cfg.Logger
	s.base, s.stop = context.WithCancelCause(context.Background())
	if s.ssh, err = s.library(); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrConfig, err)
	}
	return s, nil
}

// peerKey finds the connection in a library context.
type peerKey struct{}

// library sets up the SSH library: everything not named here is refused.
func (s *Server) library() (*ssh.Server, error) {
	srv, err := wish.NewServer(
		wish.WithAddress(s.cfg.Addr),
		wish.WithHostKeyPEM(s.cfg.HostKeyPEM),
		wish.WithVersion("diklat"),
		wish.WithPublicKeyAuth(s.offeredKey),
		wish.WithMaxTimeout(s.limits.Absolute),
		ssh.WrapConn(func(ctx ssh.Context, conn net.Conn) net.Conn {
			p := s.gate.admit(conn)
			if p == nil {
				return nil // the library closes it
			}
			ctx.SetValue(peerKey{}, p)
			return p
		}),
	)
	if err != nil {
		return nil, err
	}
	srv.HandshakeTimeout = s.limits.Handshake // wish has no option for it
	srv.ServerConfigCallback = s.authConfig
	srv.Handler = s.handle
	srv.ChannelHandlers = map[string]ssh.ChannelHandler{"session": s.openSession, "default": refuseChannel}
	srv.RequestHandlers = map[string]ssh.RequestHandler{"default": refuseRequest}
	srv.SubsystemHandlers = map[string]ssh.SubsystemHandler{}
	return srv, nil
}

// Listen binds the address. The error wraps ErrAddrInUse when the port is taken.
func (s *Server) Listen() error {
	ln, err := net.Listen("tcp", s.cfg.Addr)
	switch {
	case err != nil && isAddrInUse(err):
		return fmt.Errorf("%w: %w", ErrAddrInUse, err)
	case err != nil:
		return fmt.Errorf("sshd: listen on %s: %w", s.cfg.Addr, err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ln = ln
	return nil
}

// Addr returns the bound address, nil before Listen.
func (s *Server) Addr() net.Addr {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.ln == nil {
		return nil
	}
	return s.ln.Addr()
}

// Serve accepts connections until Shutdown, and then returns nil.
func (s *Server) Serve() error {
	s.mu.Lock()
	ln := s.ln
	s.mu.Unlock()
	if ln == nil {
		return ErrNotListening
	}
	err := s.ssh.Serve(ln)
	if s.base.Err() != nil || errors.Is(err, ssh.ErrServerClosed) {
		return nil //nolint:nilerr // it ended because it was asked to
	}
	return fmt.Errorf("sshd: serve: %w", err)
}

// Shutdown stops accepting, tells every session to say goodbye, waits for them
// (no longer than Limits.Stop, nor than ctx) and closes what is left. It may be
// called more than once, and before Serve.
func (s *Server) Shutdown(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, s.limits.Stop)
	defer cancel()
	s.stop(errStopping)
	s.mu.Lock()
	ln := s.ln
	s.mu.Unlock()
	var err error
	if ln != nil {
		if err = ln.Close(); errors.Is(err, net.ErrClosed) {
			err = nil
		}
	}
	s.gate.close()
	s.gate.wait(ctx)
	return err
}

// Sessions returns how many programs run.
func (s *Server) Sessions() int { return int(s.live.Load()) }

// Fingerprint returns the host key's fingerprint, "SHA256:...", for the
// trainer's screen and the poster.
func (s *Server) Fingerprint() string { return gossh.FingerprintSHA256(s.signer.PublicKey()) }
