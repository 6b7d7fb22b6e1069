package data_test

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
)

// With killChild set to a data file the test binary is the program that gets
// killed: eight people write at once and print what was acknowledged.
// killRounds asks for more rounds than the few of an ordinary run.
const (
	killChild  = "DIKLAT_TEST_KILL_CHILD"
	killRound  = "DIKLAT_TEST_KILL_ROUND"
	killRounds = "DIKLAT_TEST_KILLS"
	claimChild = "DIKLAT_TEST_CLAIM" // the child leads the class, as a program does
	tripChild  = "DIKLAT_TEST_TRIP"  // the child's writer panics after so many commits
)

func TestMain(m *testing.M) {
	if path := os.Getenv(killChild); path != "" {
		if err := writeUntilKilled(path, os.Getenv(killRound)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	if path := os.Getenv(workChild); path != "" {
		os.Exit(workload(path, os.Getenv(workLoose) != ""))
	}
	if path := os.Getenv(readChild); path != "" {
		if err := readAsStranger(path); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

func writeUntilKilled(path, round string) error {
	ctx := context.Background()
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		return err
	}
	if os.Getenv(claimChild) != "" {
		if err := s.Claim(ctx); err != nil {
			return err
		}
	}
	if n, err := strconv.Atoi(os.Getenv(tripChild)); err == nil {
		s.TripAfter(n)
	}
	e, _, err := s.CurrentEvent(ctx)
	if err != nil {
		return err
	}
	roll, err := s.Roll(ctx, e.ID, e.Sesi[0].ID)
	if err != nil {
		return err
	}
	errs := make(chan error, 8)
	for w := range 8 {
		go func() { errs <- work(ctx, s, roll, round, w) }()
	}
	return <-errs
}

// work goes on for ever: an answer, a check-in, an answer...
func work(ctx context.Context, s *data.Store, roll roster.Roll, round string, w int) error {
	for i := 0; ; i++ {
		q := fmt.Sprintf("%s-%d-%d", round, w, i)
		body := fmt.Appendf(nil, `{"run":"r","question":%q,"person":"w%d","answer":{"i":%d}}`, q, w, i)
		if err := s.AppendRoom(ctx, roll.Event.ID, []data.RoomRecord{{Kind: "answered", At: time.Now(), Body: body}}); err != nil {
			return err
		}
		fmt.Printf("answer %s\n", q) // one write of the system: whole or not at all
		if p := i*8 + w; i%4 == 0 && p < len(roll.Rows) {
			if _, err := s.CheckIn(ctx, roll.Event.ID, roll.Sesi.ID, roll.Rows[p].ID, time.Now()); err != nil {
				return err
			}
			fmt.Printf("checkin %s\n", roll.Rows[p].ID)
		}
	}
}

func TestKilledAtAnyMomentKeepsWhatWasAcknowledged(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "x.db")
	s, err := data.Open(context.Background(), path, data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	datatest.Crowd(t, s, datatest.Event(t, s), 400)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	rounds := 10
	if n, err := strconv.Atoi(os.Getenv(killRounds)); err == nil {
		rounds = n
	}
	var acked []string
	for round := range rounds {
		acked = append(acked, killAfter(t, path, round, rand.IntN(300))...)
		verify(t, path, acked)
	}
	t.Logf("%d kills, %d acknowledged writes, all there", rounds, len(acked))
}

// killAfter runs the child, kills it when it has acknowledged n writes and
// returns all it acknowledged until it was dead.
func killAfter(t *testing.T, path string, round, n int) []string {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), killChild+"="+path, fmt.Sprintf("%s=%d", killRound, round))
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	var acked []string
	kill := sync.OnceFunc(func() { _ = cmd.Process.Kill() })
	lines := bufio.NewReader(out)
	for {
		line, err := lines.ReadString('\n')
		if err != nil {
			if err != io.EOF {
				t.Fatal(err)
			}
			break
		}
		if acked = append(acked, strings.TrimSpace(line)); len(acked) >= n {
			kill()
		}
	}
	if err := cmd.Wait(); err == nil || len(acked) < n {
		t.Fatalf("the child ended by itself after %d of %d: %v", len(acked), n, err)
	}
	return acked
}

// verify opens the file as the next start of the program would.
func verify(t *testing.T, path string, acked []string) {
	t.Helper()
	ctx := context.Background()
	began := time.Now()
	s, err := data.Open(ctx, path, data.Options{})
	if err != nil {
		t.Fatalf("after a kill: %v", err)
	}
	defer s.Close()
	if d := time.Since(began); d > 20*time.Second { // the bar is 2 s on a machine that is not busy with tests
		t.Errorf("ready after %v", d)
	}
	have := map[string]int{}
	for prefix, query := range map[string]string{
		"answer ":  "SELECT question FROM answer",
		"checkin ": "SELECT person FROM attendance WHERE status = 'H'",
	} {
		rows, err := s.Dump(ctx, query)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range rows {
			have[prefix+r]++
		}
	}
	for _, a := range acked {
		if have[a] != 1 {
			t.Fatalf("%q was acknowledged and is there %d times", a, have[a])
		}
	}
	for what, query := range map[string]string{
		"integrity":       "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
		"gaps in numbers": "SELECT device FROM fact GROUP BY device HAVING max(seq) <> count(*)",
		"double check-in": "SELECT json_extract(body, '$.person') AS p FROM fact WHERE kind = 'mark' GROUP BY p HAVING count(*) > 1",
		"facts without answer": `SELECT f.id FROM fact f LEFT JOIN answer a ON a.run = 'r'
			AND a.question = json_extract(f.body, '$.question') AND a.person = json_extract(f.body, '$.person')
			WHERE f.kind = 'room.answered' AND a.run IS NULL`,
	} {
		if bad, err := s.Dump(ctx, query); err != nil || len(bad) != 0 {
			t.Fatalf("%s: %v %v", what, bad, err)
		}
	}
}
