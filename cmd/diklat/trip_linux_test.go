package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
)

// TestPanicInTheRoomRestarts: a defect in the loop that owns the room ends the
// process; the parent starts it again, at the same address, with the same question,
// and who sat there comes back to their answer.
func TestPanicInTheRoomRestarts(t *testing.T) {
	t.Parallel()
	db, e, people := crowdFile(t, 1, 8)
	leadFile(t, db, e, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: pickQuiz(2)}, live.OpenItem{Item: 0})
	trip := filepath.Join(t.TempDir(), "trip")
	s := startServer(t, exec.Command("diklat-trip", "serve", "--db", db, "--addr", "127.0.0.1:0", "--no-pin"), envTrip+"="+trip)
	village, first, second := twoOf(people)
	g := visit(t, s.addr).sitAt(village, first)
	g.insists("minta kontrak").WaitFor(t, "✓ Tersimpan")
	other := visit(t, s.addr).sitAt(village, second)
	if err := os.WriteFile(trip, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	other.insists("minta kontrak")
	g.WaitEnd(t)
	began := time.Now()
	line, err := s.out.ReadString('\n')
	if err != nil || line != "ready "+s.addr+"\n" {
		t.Fatalf("after the panic it said %q, %v", line, err)
	}
	t.Logf("ready again after %v", time.Since(began).Round(time.Millisecond))
	visit(t, s.addr).sitAt(village, first).WaitFor(t, "✓ Tersimpan")
	visit(t, s.addr).sitAt(village, second).insists("minta kontrak").WaitFor(t, "✓ Tersimpan")
	code, _, stderr := s.end()
	if code != 0 || !strings.Contains(stderr, "panic: tripped in the room") || !strings.Contains(stderr, "Program berhenti mendadak dan dijalankan lagi.") {
		t.Errorf("it ended with %d, %q", code, stderr)
	}
	inRoom(t, db, e, func(hub *live.Hub) {
		if snap, err := hub.Snapshot(t.Context()); err != nil || len(snap.Run.Items[0].Given) != 2 {
			t.Errorf("%+v %v", snap, err)
		}
	})
}

func twoOf(people map[string][]roster.Enrolment) (village, first, second string) {
	for v, list := range people {
		return v, list[0].Name, list[1].Name
	}
	return "", "", ""
}

// sitAt comes in without a PIN, to the question that is open.
func (g *guest) sitAt(village, name string) *guest {
	g.tb.Helper()
	g.choose("Sendiri")
	g.WaitFor(g.tb, "Anda dari desa mana?")
	g.choose(village).choose(name).choose("Ya")
	g.WaitFor(g.tb, "apa dulu?")
	return g
}

// insists answers on a clock that no test moves: keys count for nothing just after
// a question appeared.
func (g *guest) insists(text string) *guest {
	g.tb.Helper()
	s := g.WaitUntil(g.tb, text, func(s string) bool { return rowOf(s, text) != "" })
	for range 100 {
		g.Type(rowOf(s, text))
		if _, err := g.Await(200*time.Millisecond, func(now string) bool { return strings.Contains(now, "Pilihan Anda: "+rowOf(s, text)) }); err == nil {
			g.Press("enter")
			return g
		}
	}
	g.tb.Fatalf("%q was never taken:\n%s", text, g.Screen())
	return g
}
