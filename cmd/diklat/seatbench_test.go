package main

import (
	"bufio"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	wishtea "charm.land/wish/v2/bubbletea"

	"diklat/tui/sshd"
	"diklat/tui/tuitest"
)

// crowdVar makes TestCrowd a crowd of clients: "ADDRESS NUMBER WHERE".
const crowdVar = "DIKLAT_TEST_CROWD"

// TestCrowd is no test of its own: the benchmark starts it as a process, so
// that the clients' memory is not the server's. It says "seated" once everybody
// is where they shall be, and leaves when standard input closes.
func TestCrowd(t *testing.T) {
	args := strings.Fields(os.Getenv(crowdVar))
	if len(args) != 3 {
		return
	}
	n, err := strconv.Atoi(args[1])
	if err != nil {
		t.Fatal(err)
	}
	todo := make(chan int)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range todo {
				sit(t, args[0], args[2], i)
			}
		})
	}
	for i := range n {
		todo <- i
	}
	close(todo)
	wg.Wait()
	fmt.Println("seated")
	_, _ = io.Copy(io.Discard, os.Stdin)
}

// sit brings client number i to the door or to the lobby. Clients come from
// several addresses, as many as one address may have.
func sit(t *testing.T, addr, where string, i int) {
	g := visit(t, addr, tuitest.WithSource("127.0.0."+strconv.Itoa(1+i/20)))
	switch where {
	case "stock":
		g.WaitFor(t, "Berikutnya")
	case "door":
		g.WaitFor(t, "Bagaimana Anda ikut")
	case "lobby":
		name := "Peserta " + strings.Repeat(string(rune('a'+i%26)), 3+i/26)
		g.choose("Sendiri")
		g.choose("Oben").choose("Saya belum terdaftar")
		g.Type(name)
		g.WaitFor(t, name+"_")
		g.Press("enter")
		s := g.WaitUntil(t, "the next question", func(s string) bool {
			return strings.Contains(s, "Laki-laki atau") || strings.Contains(s, "Ada nama mirip")
		})
		if strings.Contains(s, "Ada nama mirip") {
			g.choose("Bukan, saya orang lain")
		}
		g.choose("P  perempuan").choose("kader desa").choose("Ya")
		g.WaitFor(t, "Anda masuk sebagai")
	}
}

// crowd starts a crowd and returns what sends it home.
func crowd(tb testing.TB, addr, where string, n int) (home func()) {
	tb.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestCrowd$")
	cmd.Env = append(os.Environ(), fmt.Sprintf("%s=%s %d %s", crowdVar, addr, n, where))
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
	r := bufio.NewReader(out)
	if line, err := r.ReadString('\n'); line != "seated\n" {
		rest, _ := io.ReadAll(r)
		tb.Fatalf("the crowd said %q, %v\n%s", line, err, rest)
	}
	return func() {
		_ = in.Close()
		_, _ = io.Copy(io.Discard, r)
		_ = cmd.Wait()
	}
}

// stock serves the smallest program with wish's own middleware.
func stock(tb testing.TB) (addr string, stop func()) {
	tb.Helper()
	key, err := sshd.NewHostKey()
	if err != nil {
		tb.Fatal(err)
	}
	srv, err := wish.NewServer(wish.WithHostKeyPEM(key), wish.WithMiddleware(
		wishtea.Middleware(func(ssh.Session) (tea.Model, []tea.ProgramOption) { return tinyModel{}, nil })))
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

// used is the memory in use after a collection: heap and stacks.
func used() float64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.HeapAlloc + m.StackInuse)
}

// BenchmarkSeatMemory compares what one seat of the real participant's program
// needs with the smallest program that wish's middleware serves, in one run.
// The metric that matters is "ratio"; the bar is 1.25.
func BenchmarkSeatMemory(b *testing.B) {
	for _, where := range []string{"door", "lobby"} {
		b.Run(where, func(b *testing.B) {
			const seats = 100
			var ours, theirs float64
			for b.Loop() {
				addr, stop := stock(b)
				theirs += taken(b, addr, "stock", seats)
				stop()
				h, shut := openHall(b, filepath.Join(b.TempDir(), "diklat.db"), time.Now)
				if err := h.usePIN(b.Context(), noPIN); err != nil {
					b.Fatal(err)
				}
				visit(b, h.addr).WaitFor(b, "Bagaimana Anda ikut") // what is made once is made now
				ours += taken(b, h.addr, where, seats)
				shut()
			}
			b.ReportMetric(ours/float64(b.N)/1024, "KiB/seat")
			b.ReportMetric(theirs/float64(b.N)/1024, "KiB/stock-seat")
			b.ReportMetric(ours/theirs, "ratio")
		})
	}
}

// taken is the memory that each of n seats takes, in bytes.
func taken(tb testing.TB, addr, where string, n int) float64 {
	tb.Helper()
	settled() // the last crowd is gone
	before := used()
	home := crowd(tb, addr, where, n)
	settled()
	after := used()
	home()
	return (after - before) / float64(n)
}
