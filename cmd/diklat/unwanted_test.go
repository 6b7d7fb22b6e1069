package main

import (
	"io"
	"net"
	"strings"
	"testing"
	"time"

	"golang.org/x/crypto/ssh"

	"diklat/tui/tuitest"
)

// dial signs in and asks for nothing yet.
func dial(tb testing.TB, addr string) *ssh.Client {
	tb.Helper()
	c, err := ssh.Dial("tcp", addr, &ssh.ClientConfig{User: "ikut", HostKeyCallback: ssh.InsecureIgnoreHostKey(), Timeout: tuitest.DefaultTimeout})
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = c.Close() })
	return c
}

// TestNothingButAScreen: commands, files and tunnels are refused, and the class
// goes on.
func TestNothingButAScreen(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	seated := visit(t, h.addr).signUp(hallPIN, "Oben", "Martinus Loe", "L  laki-laki", "kader desa")
	client := dial(t, h.addr)
	for name, try := range map[string]func(*ssh.Session) error{
		"exec": func(s *ssh.Session) error { return s.Run("id") },
		"sftp": func(s *ssh.Session) error { return s.RequestSubsystem("sftp") },
	} {
		s, err := dial(t, h.addr).NewSession()
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		s.Stdout = &out
		if err := try(s); err == nil || out.Len() > 0 {
			t.Errorf("%s was served: %v %q", name, err, out.String())
		}
	}
	if c, err := client.Dial("tcp", h.addr); err == nil {
		t.Errorf("a tunnel to %v was opened", c.RemoteAddr())
	}
	if l, err := client.Listen("tcp", "127.0.0.1:0"); err == nil {
		t.Errorf("a tunnel back was opened at %v", l.Addr())
	}
	if _, err := dial2(h.addr, "pelatih"); err == nil {
		t.Error("a stranger signed in as trainer")
	}
	seated.Press("esc")
	seated.WaitFor(t, "Ganti peserta")
	visit(t, h.addr).atDoor(hallPIN)
}

// dial2 signs in as user, or not.
func dial2(addr, user string) (*ssh.Client, error) {
	return ssh.Dial("tcp", addr, &ssh.ClientConfig{User: user, HostKeyCallback: ssh.InsecureIgnoreHostKey(), Timeout: tuitest.DefaultTimeout})
}

func TestNoPTY(t *testing.T) {
	h := newHall(t, time.Now)
	host, port, _ := net.SplitHostPort(h.addr)
	for lang, want := range map[string]string{
		"":   "Terminal diperlukan. Ketik: ssh -t -p " + port + " " + host,
		"en": "A terminal is needed. Type: ssh -t -p " + port + " " + host,
	} {
		c := tuitest.Dial(t, h.addr, "ikut", 80, 24, tuitest.WithoutPTY(), tuitest.WithEnv("DIKLAT_LANG", lang))
		if code, err := c.Wait(); code != 1 || err != nil || strings.TrimSpace(c.Stderr()) != want || c.Received() > 0 {
			t.Errorf("%q: ended with %d, %v, %q", lang, code, err, c.Stderr())
		}
	}
}

// window opens a session whose terminal says it is w by h; the screen that
// reads it is at most 300 by 120, as large as any that is served.
func window(tb testing.TB, addr string, w, h uint32) (*tuitest.Term, io.Writer) {
	tb.Helper()
	s, err := dial(tb, addr).NewSession()
	if err != nil {
		tb.Fatal(err)
	}
	if err := s.RequestPty("xterm-256color", int(h), int(w), ssh.TerminalModes{}); err != nil {
		tb.Fatal(err)
	}
	in, err := s.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if w == 0 || h == 0 {
		w, h = 80, 24 // which is what an unknown size means
	}
	term := tuitest.NewTerm(int(min(max(w, 20), 300)), int(min(max(h, 8), 120)))
	s.Stdout = term
	if err := s.Shell(); err != nil {
		tb.Fatal(err)
	}
	return term, in
}

// small is a person at a window of any size: what they choose may be on a later
// page.
type small struct {
	*testing.T
	term *tuitest.Term
	in   io.Writer
}

func (p small) enter(keys string) {
	if _, err := io.WriteString(p.in, keys); err != nil {
		p.Error(err)
	}
}

// asked waits for words, wherever they are wrapped.
func (p small) asked(words string) {
	p.Helper()
	p.term.WaitUntil(p, words, func(s string) bool { return strings.Contains(strings.Join(strings.Fields(s), " "), words) })
}

// choose turns the pages to a row and picks it.
func (p small) choose(question, text string) {
	p.Helper()
	p.asked(question)
	for range 12 {
		s := p.term.Screen()
		if n := rowOf(s, text); n != "" {
			p.enter(n + "\r")
			return
		}
		p.enter("0")
		_, _ = p.term.Await(time.Second, func(now string) bool { return now != s })
	}
	p.Fatalf("%s is on no page:\n%s", text, p.term.Screen())
}

// TestStrangeWindows: whatever the window claims to be, a person comes in or
// reads what to do.
func TestStrangeWindows(t *testing.T) {
	t.Parallel()
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	for _, size := range [][2]uint32{{10, 3}, {4294967295, 1}, {1, 4294967295}, {20, 8}} {
		term, in := window(t, h.addr, size[0], size[1])
		p := small{t, term, in}
		p.asked("Layar terlalu kecil. Besarkan jendela.")
	}
	for _, size := range [][2]uint32{{0, 0}, {30, 10}, {4294967295, 24}, {40, 4294967295}} {
		term, in := window(t, h.addr, size[0], size[1])
		p := small{t, term, in}
		p.asked("_")
		p.enter(hallPIN + "\r")
		p.choose("Bagaimana Anda", "Sendiri")
		p.choose("Anda dari desa", "Oeltua")
		p.choose("Siapa nama Anda?", "Maria Tnunay")
		p.choose("Apakah Anda", "Ya")
		p.asked("Maria Tnunay · Oel")
	}
}

// TestTinyTrainer: the trainer's screen asks for a larger window, and is there
// as soon as it gets one.
func TestTinyTrainer(t *testing.T) {
	p := tuitest.PTY(t, []string{binary(t), "--db", eventFile(t), "--addr", "127.0.0.1:0"}, plainEnv(), 10, 3)
	p.WaitFor(t, "Layar")
	p.Resize(80, 24)
	p.WaitFor(t, "Belum ada peserta.")
	p.Resize(1, 1)
	p.Resize(300, 100)
	p.WaitFor(t, "Belum ada peserta.")
	p.Press("q")
	p.WaitFor(t, "Tekan q sekali lagi")
	p.Press("q")
	if code := p.Wait(); code != 0 {
		t.Errorf("ended with %d", code)
	}
}
