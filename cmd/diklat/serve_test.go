package main

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"diklat/data"
	"diklat/tui/tuitest"
)

// server is the real program at "serve".
type server struct {
	tb   testing.TB
	cmd  *exec.Cmd
	addr string
	out  *bufio.Reader
	err  bytes.Buffer // read it after end
}

// serve starts the real program and waits for its line.
func serve(tb testing.TB, db string, args ...string) *server {
	tb.Helper()
	return startServer(tb, exec.Command(binary(tb), append([]string{"serve", "--db", db}, args...)...))
}

// startServer starts a program that serves, and waits for its line.
func startServer(tb testing.TB, cmd *exec.Cmd, env ...string) *server {
	tb.Helper()
	s := &server{tb: tb, cmd: cmd}
	s.cmd.Env = append(append(os.Environ(), plainEnv()...), env...)
	s.cmd.Stderr = &s.err
	pipe, err := s.cmd.StdoutPipe()
	if err != nil {
		tb.Fatal(err)
	}
	if err := s.cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() { _ = s.cmd.Process.Kill(); _ = s.cmd.Wait() })
	s.out = bufio.NewReader(pipe)
	line, err := s.out.ReadString('\n')
	addr, ok := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "ready ")
	if err != nil || !ok {
		tb.Fatalf("serve said %q, %v", line, err)
	}
	s.addr = addr
	return s
}

// end stops the server and returns its exit code, the rest of its standard
// output and its second stream.
func (s *server) end() (code int, out, stderr string) {
	s.tb.Helper()
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		s.tb.Fatal(err)
	}
	rest, err := io.ReadAll(s.out)
	if err != nil {
		s.tb.Error(err)
	}
	_ = s.cmd.Wait()
	return s.cmd.ProcessState.ExitCode(), string(rest), s.err.String()
}

// eventFile is a data file with today's event in it.
func eventFile(tb testing.TB) string {
	tb.Helper()
	ctx := context.Background()
	db := filepath.Join(tb.TempDir(), "diklat.db")
	s, err := data.Open(ctx, db, data.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	if _, err := makeEvent(ctx, s, time.Now()); err != nil {
		tb.Fatal(err)
	}
	if err := s.Close(); err != nil {
		tb.Fatal(err)
	}
	return db
}

// fails runs the real program without a terminal and expects exit code 1, one
// sentence that says want, and nothing on standard output.
func fails(tb testing.TB, want string, args ...string) {
	tb.Helper()
	cmd := exec.Command(binary(tb), args...)
	cmd.Env = append(os.Environ(), plainEnv()...)
	var out, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &stderr
	_ = cmd.Run()
	said := stderr.String()
	if code := cmd.ProcessState.ExitCode(); code != 1 || !strings.Contains(said, want) || strings.Count(said, "\n") != 1 || out.Len() > 0 {
		tb.Errorf("%v ended with %d, %q on the second stream and %q on the first; want 1 and %q", args, code, said, out.String(), want)
	}
}

func TestServe(t *testing.T) {
	t.Parallel()
	db := eventFile(t)
	s := serve(t, db, "--addr", "127.0.0.1:0", "--pin", "2580")
	g := visit(t, s.addr).signUp("2580", "Oben", "Martinus Loe", "L  laki-laki", "kader desa")
	fails(t, "sudah dipakai program lain", "serve", "--db", eventFile(t), "--addr", s.addr)
	code, out, stderr := s.end()
	if code != 0 || out != "" {
		t.Errorf("it ended with %d and %q after its line", code, out)
	}
	if want := "Kelas buka. Tekan Ctrl+C untuk menutup.\nPIN 2580\nKelas ditutup. Semua tersimpan.\n"; stderr != want {
		t.Errorf("on the second stream: %q", stderr)
	}
	if screen := g.WaitEnd(t); !strings.Contains(screen, "Kelas sudah ditutup.") {
		t.Errorf("the participant reads:\n%s", screen)
	}
	if got := command(t, db, "export", "attendance"); !strings.Contains(got, ",Martinus Loe,Oben,") {
		t.Errorf("the file holds\n%s", got)
	}
}

// The trainer's screen says that another program has the port, and o tries again.
func TestPortInUseOnTheTrainersScreen(t *testing.T) {
	t.Parallel()
	other := serve(t, eventFile(t), "--addr", "127.0.0.1:0", "--no-pin")
	p := tuitest.PTY(t, []string{binary(t), "--db", eventFile(t), "--addr", other.addr}, plainEnv(), 80, 24)
	p.WaitFor(t, "KELAS TUTUP")
	p.Press("r")
	p.WaitFor(t, "Kelas masih tutup.")
	p.Press("o")
	p.WaitFor(t, "Port ini sudah dipakai.")
	if code, _, _ := other.end(); code != 0 {
		t.Errorf("the other ended with %d", code)
	}
	p.Press("o")
	p.WaitFor(t, "ssh -p ")
}

// Data files that cannot be used: one sentence, and the file as it was.
func TestDataFilesThatAreRefused(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	letter := filepath.Join(dir, "surat.db")
	if err := os.WriteFile(letter, bytes.Repeat([]byte("Yang terhormat kepala desa. "), 100), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, path, want string }{
		{"not ours", letter, "Berkas ini bukan berkas data diklat. Isinya tidak diubah."},
		{"another program's", strangerFile(t), "Berkas ini bukan berkas data diklat. Isinya tidak diubah."},
		{"newer", newerFile(t), "Berkas ini dibuat oleh diklat yang lebih baru dan tidak diubah."},
		{"a folder", dir, "Berkas ini bukan berkas data diklat."},
		{"damaged", damagedFile(t), "Berkas data rusak dan tidak diubah."},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := contents(t, c.path)
			fails(t, c.want, "serve", "--db", c.path, "--addr", "127.0.0.1:0")
			fails(t, c.want, "export", "attendance", "--db", c.path)
			fails(t, c.want, "demo", "--db", c.path)
			p := tuitest.PTY(t, []string{binary(t), "--db", c.path}, plainEnv(), 80, 24)
			if c.name == "damaged" { // the trainer is asked; see rescue_test.go
				p.WaitFor(t, "Tulis 1 atau 2, lalu tekan Enter:")
				p.Type("2\r")
			}
			if code := p.Wait(); code != 1 || !says(p.Term, c.want) {
				t.Errorf("the trainer's program ended with %d:\n%s", code, p.Screen())
			}
			if contents(t, c.path) != before {
				t.Error("the file changed")
			}
		})
	}
}

// says reports whether a screen shows a sentence, wherever it is wrapped.
func says(t *tuitest.Term, want string) bool {
	return strings.Contains(strings.Join(strings.Fields(t.Screen()), " "), want)
}

// contents is a file and what lies beside it under its name.
func contents(tb testing.TB, path string) string {
	tb.Helper()
	var all strings.Builder
	for _, p := range []string{path, path + "-wal", path + "-journal", path + ".v1.bak"} {
		b, err := os.ReadFile(p)
		if err == nil && len(b) > 0 {
			all.WriteString(p + "\n" + string(b))
		}
	}
	return all.String()
}
