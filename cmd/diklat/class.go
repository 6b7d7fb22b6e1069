package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/tui/screen"
	"diklat/tui/sshd"
	"diklat/tui/style"
)

// Settings of the class in the data file.
const (
	setPIN    = "class.pin"     // the PIN, or noPIN
	setPINDay = "class.pin.day" // the day on which the program made it, "" if a person chose it
	setOpen   = "class.open"    // "1" from opening to closing: a crash leaves it set
	noPIN     = "-"
)

// errHostKey is a host key that cannot be read or kept.
var errHostKey = errors.New("the host key cannot be used")

const defaultAddr = ":2222"

// class is the door: it runs the SSH server and says how it is.
type class struct {
	house  *house
	addr   string
	model  sshd.NewModel
	state  *live.Mailbox[screen.ClassNow]
	guard  *guard
	limits sshd.Limits // zero: the defaults
	proof  *proofs
	looks  *faces

	life   sync.Mutex // Open, Close and a change of event: one at a time
	left   bool       // the program is ending: the door stays closed
	mu     sync.Mutex
	now    screen.ClassNow
	ears   map[*live.Mailbox[screen.ClassNow]]bool // of those who lead or watch over SSH
	server *sshd.Server
	ended  chan struct{} // closed when Serve has returned
}

func newClass(h *house, addr string) *class {
	c := &class{house: h, addr: addr, state: live.NewMailbox[screen.ClassNow](), guard: newGuard(h.now), looks: newFaces(style.Signs)}
	c.proof = newProofs(h.store, h.now, c.asked)
	return c
}

// next waits for the next state of the door, for the trainer's screens.
func (c *class) next() tea.Msg {
	s, ok := c.state.Next()
	if !ok {
		return nil
	}
	return s
}

// pin is the PIN that is asked, "" for none.
func (c *class) pin() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now.PIN
}

// publish changes the state and tells the screens. f runs under the lock.
func (c *class) publish(f func(*screen.ClassNow)) {
	c.mu.Lock()
	defer c.mu.Unlock()
	f(&c.now)
	c.state.Put(c.now)
	for ear := range c.ears {
		ear.Put(c.now)
	}
}

// asked tells the trainer who stands at the door and is asked for a number, and
// the doors that somebody was waved in.
func (c *class) asked() {
	c.publish(func(s *screen.ClassNow) { s.Numbers, s.Asking = c.proof.shown() })
	c.house.people.ring()
}

// Open opens the door.
func (c *class) Open(ctx context.Context) error {
	c.life.Lock()
	defer c.life.Unlock()
	if c.left {
		return live.ErrEnded
	}
	if c.serving() {
		return nil
	}
	c.publish(func(s *screen.ClassNow) { s.Opening, s.Err = true, nil })
	srv, err := c.listen(ctx)
	if err != nil {
		c.publish(func(s *screen.ClassNow) { s.Opening, s.Err = false, err })
		return err
	}
	pin, err := c.loadPIN(ctx)
	if err == nil {
		err = c.proof.load(ctx)
	}
	if err == nil {
		err = c.house.store.SetSetting(ctx, setOpen, "1", "pelatih")
	}
	if err == nil {
		err = c.keepPort(ctx, srv.Addr())
	}
	if err != nil {
		_ = srv.Shutdown(ctx)
		c.publish(func(s *screen.ClassNow) { s.Opening, s.Err = false, err })
		return err
	}
	ended := make(chan struct{})
	c.mu.Lock()
	c.server, c.ended = srv, ended
	c.mu.Unlock()
	host, port, _ := net.SplitHostPort(srv.Addr().String())
	c.publish(func(s *screen.ClassNow) {
		*s = screen.ClassNow{Open: true, Port: port, Addresses: reachable(host), PIN: pin, Finger: srv.Fingerprint()}
		s.Numbers, s.Asking = c.proof.shown()
	})
	go c.serve(srv, ended)
	return nil
}

// limited are the limits of the server, with as many sessions as the room has seats.
func (c *class) limited() sshd.Limits {
	l := c.limits
	if l.Sessions == 0 {
		l.Sessions = c.house.seats
	}
	return l
}

func (c *class) listen(ctx context.Context) (*sshd.Server, error) {
	if _, _, err := c.house.room(); err != nil {
		return nil, err
	}
	key, err := hostKey(c.house.store.Path())
	if err != nil {
		return nil, err
	}
	srv, err := sshd.New(sshd.Config{Addr: c.addr, HostKeyPEM: key, NewModel: c.model, TrainerKey: c.mayLead, Limits: c.limited()})
	if err != nil {
		return nil, err
	}
	return srv, srv.Listen()
}

// serve runs until the server ends; a server that ends by itself leaves the
// door closed with the reason on the screen.
func (c *class) serve(srv *sshd.Server, ended chan struct{}) {
	defer rescued("serve the class")
	err := srv.Serve()
	c.publish(func(s *screen.ClassNow) {
		if c.server == srv {
			c.server = nil
			s.Open, s.Opening, s.Err = false, false, err
		}
	})
	close(ended)
}

func (c *class) serving() bool {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.server != nil
}

// Close closes the door and waits until everybody is out.
func (c *class) Close(ctx context.Context) error {
	c.life.Lock()
	defer c.life.Unlock()
	return c.close(ctx)
}

// leave closes the door for good: the program ends.
func (c *class) leave(ctx context.Context) error {
	c.life.Lock()
	defer c.life.Unlock()
	c.left = true
	return c.close(ctx)
}

func (c *class) close(ctx context.Context) error {
	c.mu.Lock()
	srv, ended := c.server, c.ended
	c.mu.Unlock()
	if srv == nil {
		return nil
	}
	err := srv.Shutdown(ctx)
	<-ended
	return errors.Join(err, c.house.store.SetSetting(ctx, setOpen, "", "pelatih"))
}

// wasOpen reports whether the program ended with the door open: by a power cut
// or a kill, since leaving closes it.
func (c *class) wasOpen(ctx context.Context) bool {
	v, _, err := c.house.store.Setting(ctx, setOpen)
	return err == nil && v == "1"
}

// SetPIN makes a new PIN, or none. It holds for the next who come in.
func (c *class) SetPIN(ctx context.Context, on bool) error {
	if !on {
		return c.usePIN(ctx, noPIN)
	}
	return c.makePIN(ctx)
}

// makePIN makes a PIN for today.
func (c *class) makePIN(ctx context.Context) error {
	pin := randomDigits(pinDigits)
	if err := c.usePIN(ctx, pin); err != nil {
		return err
	}
	return c.house.store.SetSetting(ctx, setPINDay, c.day(), "pelatih")
}

// day names the day of the event's place.
func (c *class) day() string { return c.house.now().Format(time.DateOnly) }

func (c *class) usePIN(ctx context.Context, pin string) error {
	err := errors.Join(c.house.store.SetSetting(ctx, setPIN, pin, "pelatih"), c.house.store.SetSetting(ctx, setPINDay, "", "pelatih"))
	if err != nil {
		return err
	}
	if pin == noPIN {
		pin = ""
	}
	c.publish(func(s *screen.ClassNow) { s.PIN = pin })
	return nil
}

// pinDigits are easy to read from the back row and to type; ten laptops that
// guess for an hour find one of six digits in less than one of 1,000 hours.
const pinDigits = 6

// loadPIN reads the PIN. The first time it makes one, and again on another day:
// yesterday's is known in the whole village by now. One that a person chose stays.
func (c *class) loadPIN(ctx context.Context) (string, error) {
	pin, ok, err := c.house.store.Setting(ctx, setPIN)
	if err != nil {
		return "", err
	}
	if ok && pin == noPIN {
		return "", nil
	}
	day, _, err := c.house.store.Setting(ctx, setPINDay)
	if err != nil || ok && pin != "" && (day == "" || day == c.day()) {
		return pin, err
	}
	if err := c.makePIN(ctx); err != nil {
		return "", err
	}
	return c.pin(), nil
}

// hostKey reads the server's key beside the data file, or makes it. It stays
// with the file, so that laptops know the class again tomorrow.
func hostKey(db string) ([]byte, error) {
	path := strings.TrimSuffix(db, filepath.Ext(db)) + ".hostkey"
	key, err := os.ReadFile(path)
	if info, serr := os.Stat(path); serr == nil && info.Mode().Perm()&0o077 != 0 {
		_ = os.Chmod(path, 0o600) // copied by hand; some disks know no such rights
	}
	if errors.Is(err, os.ErrNotExist) {
		if key, err = sshd.NewHostKey(); err == nil {
			err = writeWhole(path, key, 0o600)
		}
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errHostKey, err)
	}
	return key, nil
}

// reachable lists the addresses under which other laptops find this one, the
// likeliest first: hotspot, then home networks, then others.
func reachable(host string) []string {
	if ip := net.ParseIP(host); ip != nil && !ip.IsUnspecified() {
		return []string{host}
	}
	var out []string
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		return nil
	}
	for _, a := range addrs {
		if n, ok := a.(*net.IPNet); ok && n.IP.To4() != nil && !n.IP.IsLoopback() && !n.IP.IsLinkLocalUnicast() {
			out = append(out, n.IP.String())
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return likely(a) - likely(b) })
	if len(out) == 0 {
		out = []string{"127.0.0.1"}
	}
	return out
}

// likely ranks an address: Windows' hotspot is always 192.168.137.1, phones'
// are in 192.168.43; 172.17 and the like are mostly bridges inside this laptop.
func likely(ip string) int {
	for i, p := range []string{"192.168.137.", "192.168.43.", "192.168.", "10."} {
		if strings.HasPrefix(ip, p) {
			return i
		}
	}
	return 9
}
