package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data"
	"diklat/tui/i18n"
	"diklat/tui/tuitest"
)

// demoFile is a data file with the simulated event.
func demoFile(tb testing.TB) string {
	tb.Helper()
	db := filepath.Join(tb.TempDir(), "demo.db")
	a := &app{stdio: stdio{out: io.Discard, err: io.Discard}, getenv: func(string) string { return "" }, now: time.Now, text: i18n.New(i18n.ID), db: db}
	if err := a.runDemo(context.Background(), data.DemoConfig{Seed: 1, People: data.DemoPeople, Villages: data.DemoVillages}); err != nil {
		tb.Fatal(err)
	}
	return db
}

// sight closes seen when what it waits for was written.
type sight struct {
	mu   sync.Mutex
	all  []byte
	want []byte
	seen chan struct{}
}

func newSight(want string) *sight { return &sight{want: []byte(want), seen: make(chan struct{})} }

func (s *sight) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, p...)
	if s.want != nil && bytes.Contains(s.all, s.want) {
		close(s.seen)
		s.want = nil
	}
	return len(p), nil
}

// first runs a program until it has written want, and returns how long that
// took since began.
func first(tb testing.TB, m tea.Model, want string, began time.Time, opts ...tea.ProgramOption) time.Duration {
	tb.Helper()
	out := newSight(want)
	p := tea.NewProgram(m, append(opts, tea.WithInput(nil), tea.WithOutput(out), tea.WithWindowSize(80, 24), tea.WithoutSignalHandler())...)
	ended := make(chan error, 1)
	go func() {
		_, err := p.Run()
		ended <- err
	}()
	var took time.Duration
	select {
	case <-out.seen:
		took = time.Since(began)
	case <-time.After(tuitest.DefaultTimeout):
		tb.Error("the first frame never came")
	}
	p.Quit()
	if err := <-ended; err != nil {
		tb.Error(err)
	}
	return took
}

// beranda starts the trainer's program on a file, as runTrainer does, until the
// first frame with people on it.
func beranda(tb testing.TB, db string) time.Duration {
	tb.Helper()
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	began := time.Now()
	a := &app{getenv: func(string) string { return "" }, now: time.Now, text: i18n.New(i18n.ID), db: db}
	h, err := a.openHouse(ctx)
	if err != nil {
		tb.Fatal(err)
	}
	m, err := a.trainer(ctx, h, a.newClass(h, "127.0.0.1:0"))
	if err != nil {
		tb.Fatal(err)
	}
	took := first(tb, m, "Camplong II", began, tea.WithFPS(trainerFPS))
	if err := h.close(); err != nil {
		tb.Error(err)
	}
	return took
}

// tinyModel is the smallest program worth the name.
type tinyModel struct{ n int }

func (m tinyModel) Init() tea.Cmd { return nil }
func (m tinyModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(tea.KeyPressMsg); ok {
		m.n++
	}
	return m, nil
}
func (m tinyModel) View() tea.View {
	v := tea.NewView(fmt.Sprintf("Berikutnya: %d tabel", m.n))
	v.AltScreen = true
	return v
}

// smallest starts the smallest program, after opening the same file.
func smallest(tb testing.TB, db string) time.Duration {
	tb.Helper()
	began := time.Now()
	f, err := sql.Open("sqlite", db)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	m := tinyModel{}
	if err := f.QueryRow("SELECT count(*) FROM sqlite_schema").Scan(&m.n); err != nil {
		tb.Fatal(err)
	}
	return first(tb, m, "Berikutnya", began)
}

// BenchmarkFirstFrame compares start to the first frame of Beranda with the
// smallest Bubble Tea program that opens the same SQLite file, turn by turn in
// one process. The metric that matters is "ratio"; the bar is 1.5.
func BenchmarkFirstFrame(b *testing.B) {
	db := demoFile(b)
	beranda(b, db) // what is made once is made now
	smallest(b, db)
	var ours, theirs time.Duration
	for b.Loop() {
		theirs += smallest(b, db)
		ours += beranda(b, db)
	}
	b.ReportMetric(ours.Seconds()/float64(b.N)*1000, "ms/beranda")
	b.ReportMetric(theirs.Seconds()/float64(b.N)*1000, "ms/smallest")
	b.ReportMetric(float64(ours)/float64(theirs), "ratio")
}

// BenchmarkStart is BenchmarkFirstFrame from outside: both as processes under a
// terminal, from exec to the first frame.
func BenchmarkStart(b *testing.B) {
	db := demoFile(b)
	tiny := filepath.Join(b.TempDir(), "tiny")
	if out, err := exec.Command("go", "build", "-o", tiny, "./testdata/tiny").CombinedOutput(); err != nil {
		b.Fatalf("%v: %s", err, out)
	}
	run := func(want string, argv ...string) time.Duration {
		began := time.Now()
		p := tuitest.PTY(b, argv, plainEnv(), 80, 24)
		p.WaitFor(b, want)
		took := time.Since(began)
		p.Kill()
		p.Wait()
		return took
	}
	real := binary(b)
	run("Camplong II", real, "--db", db)
	run("Berikutnya", tiny, db)
	var ours, theirs time.Duration
	for b.Loop() {
		theirs += run("Berikutnya", tiny, db)
		ours += run("Camplong II", real, "--db", db)
	}
	b.ReportMetric(ours.Seconds()/float64(b.N)*1000, "ms/beranda")
	b.ReportMetric(theirs.Seconds()/float64(b.N)*1000, "ms/smallest")
	b.ReportMetric(float64(ours)/float64(theirs), "ratio")
}
