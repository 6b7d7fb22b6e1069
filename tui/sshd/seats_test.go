package sshd_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	wishtea "charm.land/wish/v2/bubbletea"
	gossh "golang.org/x/crypto/ssh"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// seatsVar makes this test binary a crowd of clients: "ADDRESS NUMBER". The
// crowd is a process of its own so that its memory is not the server's.
const seatsVar = "SSHD_TEST_SEATS"

func TestMain(m *testing.M) {
	if v := os.Getenv(seatsVar); v != "" {
		if err := sit(v); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// sit connects the crowd, says "seated" once everybody has a first frame, and
// leaves when standard input closes.
func sit(v string) error {
	addr, number, _ := strings.Cut(v, " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		return err
	}
	for range n {
		client, err := gossh.Dial("tcp", addr, &gossh.ClientConfig{User: "ikut", HostKeyCallback: gossh.InsecureIgnoreHostKey()})
		if err != nil {
			return err
		}
		s, err := client.NewSession()
		if err != nil {
			return err
		}
		out, err := s.StdoutPipe()
		if err != nil {
			return err
		}
		if _, err := s.StdinPipe(); err != nil {
			return err
		}
		if err := s.RequestPty("xterm-256color", 24, 80, gossh.TerminalModes{}); err != nil {
			return err
		}
		if err := s.Shell(); err != nil {
			return err
		}
		if _, err := io.ReadAtLeast(out, make([]byte, 64), 64); err != nil {
			return err
		}
		go io.Copy(io.Discard, out) //nolint:errcheck // until the end
	}
	fmt.Println("seated")
	_, err = io.Copy(io.Discard, os.Stdin)
	return err
}

// seat starts a crowd of n and returns a function that sends it home.
func seat(tb testing.TB, addr string, n int) (home func()) {
	tb.Helper()
	cmd := exec.Command(os.Args[0]) //nolint:gosec // this test's own binary
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s %d", seatsVar, addr, n))
	in, err := cmd.StdinPipe()
	if err != nil {
		tb.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "seated\n" {
		tb.Fatalf("the crowd said %q, %v", line, err)
	}
	return func() {
		_ = in.Close()
		_ = cmd.Wait()
	}
}

// tiny is the smallest program worth the name; both servers serve it.
type tiny struct{ n int }

func (m tiny) Init() tea.Cmd { return nil }
func (m tiny) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		m.n++
	}
	return m, nil
}
func (m tiny) View() tea.View {
	v := tea.NewView(strings.Repeat(fmt.Sprintf("Sesi 1: hadir %d dari 30 orang dari lima desa\n", m.n), 20))
	v.AltScreen = true
	return v
}

// used returns the memory in use after a collection: heap and stacks.
func used() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc + m.StackInuse)
}

// stock serves tiny with wish's own middleware.
func stock(tb testing.TB) (addr string, stop func()) {
	tb.Helper()
	key, err := sshd.NewHostKey()
	if err != nil {
		tb.Fatal(err)
	}
	srv, err := wish.NewServer(wish.WithHostKeyPEM(key), wish.WithMiddleware(
		wishtea.Middleware(func(ssh.Session) (tea.Model, []tea.ProgramOption) { return tiny{}, nil })))
	if err != nil {
		tb.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		tb.Fatal(err)
	}
	go srv.Serve(ln) //nolint:errcheck // ends with Close
	return ln.Addr().String(), func() { _ = srv.Close() }
}

func newTiny(context.Context, sshd.Client) tea.Model { return tiny{} }

// BenchmarkSeatMemory compares one seat's memory with what wish's middleware
// needs for the same program, in one run. The metric that matters is "ratio".
func BenchmarkSeatMemory(b *testing.B) {
	const seats = 100
	var ours, theirs float64
	for b.Loop() {
		addr, stop := stock(b)
		settled() // the last crowd is gone
		before := used()
		home := seat(b, addr, seats)
		theirs += (used() - before) / seats
		home()
		stop()

		srv, addr := start(b, func(c *sshd.Config) { c.NewModel = newTiny })
		settled()
		before = used()
		home = seat(b, addr, seats)
		ours += (used() - before) / seats
		home()
		until(b, "the crowd to leave", func() bool { return srv.Sessions() == 0 })
	}
	b.ReportMetric(ours/float64(b.N)/1024, "KiB/seat")
	b.ReportMetric(theirs/float64(b.N)/1024, "KiB/stock-seat")
	b.ReportMetric(ours/theirs, "ratio")
}

// BenchmarkFrameRate shows what a frame rate costs a class of 100 at rest, and
// what it adds to a key's echo.
func BenchmarkFrameRate(b *testing.B) {
	for _, fps := range []int{12, 25, 30, 60} {
		b.Run(strconv.Itoa(fps), func(b *testing.B) {
			_, addr := start(b, func(c *sshd.Config) { c.FPS, c.NewModel = fps, newTiny })
			defer seat(b, addr, 100)()
			settled()
			resting := cpu(b)
			<-time.After(2 * time.Second)
			resting = cpu(b) - resting
			c := tuitest.Dial(b, addr, "ikut", 80, 24)
			var echoes []time.Duration
			for b.Loop() {
				began := time.Now()
				c.Type("x")
				c.WaitFor(b, fmt.Sprintf("hadir %d dari", len(echoes)+1))
				echoes = append(echoes, time.Since(began))
			}
			b.ReportMetric(resting.Seconds()/2*100, "rest-CPU-%")
			slices.Sort(echoes)
			b.ReportMetric(float64(echoes[len(echoes)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(echoes[len(echoes)*99/100].Microseconds())/1000, "p99-ms")
			c.Close()
		})
	}
}
