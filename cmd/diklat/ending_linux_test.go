package main

import (
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/tui/tuitest"
)

// TestEndsInOrder: whatever asks the program to end, the class is told, the door is
// noted as closed, and everything lies in the one file.
func TestEndsInOrder(t *testing.T) {
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGPWR} {
		t.Run(sig.String(), func(t *testing.T) {
			t.Parallel()
			if signal.Ignored(sig) {
				t.Skip("whoever started the tests ignores this signal, as nohup does")
			}
			db := eventFile(t)
			s := serve(t, db, "--addr", "127.0.0.1:0", "--pin", "2580")
			g := visit(t, s.addr).signUp("2580", "Oben", "Martinus Loe", "L  laki-laki", "kader desa")
			if err := s.cmd.Process.Signal(sig); err != nil {
				t.Fatal(err)
			}
			if screen := g.WaitEnd(t); !strings.Contains(screen, "Kelas sudah ditutup.") {
				t.Errorf("the participant reads:\n%s", screen)
			}
			_ = s.cmd.Wait()
			if code, said := s.cmd.ProcessState.ExitCode(), s.err.String(); code != 0 || !strings.Contains(said, "Kelas ditutup. Semua tersimpan.") {
				t.Errorf("it ended with %d: %q", code, said)
			}
			closedWhole(t, db)
		})
	}
}

// TestWindowIsClosed: the window of the trainer's terminal is closed while the class
// is open. The window is script(1), which dies with its terminal.
func TestWindowIsClosed(t *testing.T) {
	t.Parallel()
	if _, err := exec.LookPath("script"); err != nil {
		t.Skip("script is not installed (bsdutils)")
	}
	if signal.Ignored(syscall.SIGHUP) {
		t.Skip("whoever started the tests ignores SIGHUP, as nohup does")
	}
	db := eventFile(t)
	window := tuitest.PTY(t, []string{"script", "-qfc", "exec " + binary(t) + " --db " + db + " --addr 127.0.0.1:0", os.DevNull}, plainEnv(), 80, 24)
	window.WaitFor(t, "KELAS TUTUP")
	parent := awaitChild(t, window.PID(), 0)
	child := awaitChild(t, parent, 0)
	window.Press("r")
	window.WaitFor(t, "Kelas masih tutup.")
	window.Press("o")
	window.WaitFor(t, "PORT ")
	window.Kill()
	datatest.Until(t, "both processes to end", func() bool { return !alive(parent) && !alive(child) })
	closedWhole(t, db)
}

// closedWhole fails unless the program closed the class and the file itself: a kill
// leaves the log beside the file and the door noted as open.
func closedWhole(t *testing.T, db string) {
	t.Helper()
	if info, err := os.Stat(db + "-wal"); err == nil && info.Size() > 0 {
		t.Errorf("a log of %d bytes lies beside the file", info.Size())
	}
	s, err := data.Open(t.Context(), db, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if open, _, err := s.Setting(t.Context(), setOpen); err != nil || open != "" || s.Recovered() || s.Partial() != nil {
		t.Errorf("open %q, %v, recovered %t, partial %v", open, err, s.Recovered(), s.Partial())
	}
}
