package sshd_test

import (
	"context"
	"fmt"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// echo is the smallest program that shows what reached it.
type echo struct {
	ctx   context.Context
	c     sshd.Client
	typed string
	last  string
	w, h  int
	sizes int
}

func newEcho(ctx context.Context, c sshd.Client) tea.Model {
	return echo{ctx: ctx, c: c, w: c.Width, h: c.Height}
}

func (m echo) Init() tea.Cmd { return nil }

func (m echo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
		m.sizes++
	case tea.PasteMsg:
		m.last = fmt.Sprintf("paste:%d", len(msg.Content))
	case tea.KeyPressMsg:
		m.last = msg.String()
		switch msg.String() {
		case "q":
			return m, tea.Quit
		case "X":
			panic("the model fell over")
		case "C":
			return m, tea.Sequence(func() tea.Msg { return nil }, func() tea.Msg { panic("a command fell over") })
		case "E":
			return m, tea.ExecProcess(hostile(), nil)
		case "Z":
			return m, tea.Suspend
		}
		m.typed += msg.Text
	}
	return m, nil
}

func (m echo) View() tea.View {
	v := tea.NewView(fmt.Sprintf("user=%s role=%s term=%s lang=%s nocolor=%t profile=%s\nsize=%dx%d sizes=%d\ntyped=[%s] n=%d last=%s\nready",
		m.c.User, m.c.Role, m.c.Term, m.c.Lang, m.c.NoColor, m.c.Profile, m.w, m.h, m.sizes, tail(m.typed, 20), len(m.typed), m.last))
	v.AltScreen = true
	return v
}

func tail(s string, n int) string {
	if len(s) > n {
		return s[len(s)-n:]
	}
	return s
}

// start runs a server for the test and stops it afterwards.
func start(tb testing.TB, change func(*sshd.Config)) (*sshd.Server, string) {
	tb.Helper()
	key, err := sshd.NewHostKey()
	if err != nil {
		tb.Fatal(err)
	}
	cfg := sshd.Config{Addr: "127.0.0.1:0", HostKeyPEM: key, NewModel: newEcho, Limits: sshd.Limits{PerSource: 1000, PreAuthSource: 1000, Goodbye: 20 * time.Millisecond}}
	if change != nil {
		change(&cfg)
	}
	srv, err := sshd.New(cfg)
	if err != nil {
		tb.Fatal(err)
	}
	if err := srv.Listen(); err != nil {
		tb.Fatal(err)
	}
	var wg sync.WaitGroup
	wg.Go(func() {
		if err := srv.Serve(); err != nil {
			tb.Errorf("serve: %v", err)
		}
	})
	tb.Cleanup(func() {
		if err := srv.Shutdown(context.Background()); err != nil {
			tb.Errorf("shutdown: %v", err)
		}
		wg.Wait()
	})
	return srv, srv.Addr().String()
}

// until polls a state that nothing announces, with a deadline.
func until(tb testing.TB, why string, ok func() bool) {
	tb.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(tuitest.DefaultTimeout)
	for !ok() {
		select {
		case <-tick.C:
		case <-deadline:
			tb.Fatalf("waited in vain for %s", why)
		}
	}
}

func TestKeysReachTheProgram(t *testing.T) {
	srv, addr := start(t, nil)
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "user=ikut role=participant term=xterm-256color")
	c.WaitFor(t, "size=80x24 sizes=1")
	c.Type("halo")
	c.WaitFor(t, "typed=[halo]")
	for _, k := range []string{"enter", "up", "down", "left", "right", "home", "end", "pgup", "pgdown", "delete", "tab", "shift+tab", "backspace", "esc"} {
		c.Press(k)
		c.WaitFor(t, "last="+k)
	}
	c.Type(tuitest.Paste("panjang sekali"))
	c.WaitFor(t, "last=paste:14")
	if n := srv.Sessions(); n != 1 {
		t.Errorf("%d sessions are counted, want 1", n)
	}
	c.Press("q")
	if code, err := c.Wait(); code != 0 || err != nil {
		t.Errorf("the session ended with %d, %v", code, err)
	}
	until(t, "the session to be gone", func() bool { return srv.Sessions() == 0 })
}

func TestFastTypingLosesNothing(t *testing.T) {
	_, addr := start(t, nil)
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "ready")
	c.Type(strings.Repeat("abcde", 100) + "!")
	c.WaitFor(t, "abcde!]")
	c.WaitFor(t, "n=501")
}

func TestQuitLeavesNothingOnTheScreen(t *testing.T) {
	_, addr := start(t, nil)
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "ready")
	c.Type("rahasia")
	c.WaitFor(t, "typed=[rahasia]")
	c.Press("q")
	if screen := c.WaitEnd(t); strings.Contains(screen+c.Scrollback(), "rahasia") {
		t.Errorf("the last person's text is still there:\n%s", screen)
	}
	if !strings.Contains(string(c.Raw()), "\x1b[3J") {
		t.Error("the scrollback was not cleared")
	}
}

func TestClientIsDescribed(t *testing.T) {
	_, addr := start(t, nil)
	for name, tc := range map[string]struct {
		opts []tuitest.Option
		want string
	}{
		"plain":     {nil, "lang= nocolor=false profile=ANSI256"},
		"truecolor": {[]tuitest.Option{tuitest.WithEnv("COLORTERM", "truecolor")}, "profile=TrueColor"},
		"xterm":     {[]tuitest.Option{tuitest.WithTerm("xterm")}, "term=xterm"},
		"no color":  {[]tuitest.Option{tuitest.WithEnv("NO_COLOR", "yes")}, "nocolor=true profile=Ascii"},
		"english":   {[]tuitest.Option{tuitest.WithEnv("LANG", "en_US.UTF-8")}, "lang=en"},
		"ours wins": {[]tuitest.Option{tuitest.WithEnv("LANG", "en_US.UTF-8"), tuitest.WithEnv("DIKLAT_LANG", "id")}, "lang=id"},
		"bad term":  {[]tuitest.Option{tuitest.WithTerm("\x1b]52;c;YQ==\a")}, "term=dumb"},
	} {
		t.Run(name, func(t *testing.T) {
			c := tuitest.Dial(t, addr, "ikut", 100, 24, tc.opts...)
			c.WaitFor(t, tc.want)
		})
	}
}

func TestUserNameIsCleaned(t *testing.T) {
	_, addr := start(t, nil)
	c := tuitest.Dial(t, addr, "a\x1b]52;c;YQ==\ab\u202e"+strings.Repeat("x", 100), 120, 24)
	screen := c.WaitFor(t, "ready")
	if !strings.Contains(screen, "user=a]52;c;YQ==bxxxxxxxxxxxxxxxxxxxx role") {
		t.Errorf("the user name was not cleaned to 32 characters:\n%s", screen)
	}
}

func TestShutdownSaysGoodbyeAndIsQuick(t *testing.T) {
	srv, addr := start(t, func(c *sshd.Config) { c.Limits.Stop = 2 * tuitest.DefaultTimeout })
	c := tuitest.Dial(t, addr, "ikut", 80, 24)
	c.WaitFor(t, "ready")
	began := time.Now()
	if err := srv.Shutdown(context.Background()); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(began); took > tuitest.DefaultTimeout {
		t.Errorf("shutdown took %v with one polite client", took)
	}
	if screen := c.WaitEnd(t); !strings.Contains(screen, "Kelas sudah ditutup") {
		t.Errorf("no goodbye:\n%s", screen)
	}
	if _, err := net.DialTimeout("tcp", addr, time.Second); err == nil {
		t.Error("the port still accepts connections")
	}
}

func TestListenNamesATakenPort(t *testing.T) {
	srv, addr := start(t, nil)
	key, err := sshd.NewHostKey()
	if err != nil {
		t.Fatal(err)
	}
	second, err := sshd.New(sshd.Config{Addr: addr, HostKeyPEM: key, NewModel: newEcho})
	if err != nil {
		t.Fatal(err)
	}
	if err := second.Listen(); !isAddrInUse(err) {
		t.Errorf("listening on a taken port: %v, want ErrAddrInUse", err)
	}
	if !strings.HasPrefix(srv.Fingerprint(), "SHA256:") {
		t.Errorf("fingerprint %q", srv.Fingerprint())
	}
}
