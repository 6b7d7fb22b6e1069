package data_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/roster/export/json"
	"diklat/roster/report"
)

// export is the whole demo as one text.
func export(t *testing.T, s *data.Store, e roster.Event) string {
	t.Helper()
	rolls, err := s.Rolls(context.Background(), e.ID)
	if err != nil {
		t.Fatal(err)
	}
	a, err := report.NewAttendance(e, rolls, report.Options{})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := json.Attendance(&b, a); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestDemoOfTheSameSeedIsTheSame(t *testing.T) {
	ctx := context.Background()
	room := func(c data.DemoClass) ([]data.RoomRecord, error) {
		return []data.RoomRecord{{Kind: "lobby", Actor: "simulasi", At: c.Event.Sesi[0].Start, Body: fmt.Appendf(nil, `{"n":%d}`, c.Rand.IntN(1e6))}}, nil
	}
	var texts []string
	var facts [][]string
	for _, seed := range []int64{7, 7, 8} {
		s := datatest.Open(t)
		e, err := data.Demo(ctx, s, data.DemoConfig{Seed: seed, Room: room})
		if err != nil {
			t.Fatal(err)
		}
		again, err := data.Demo(ctx, s, data.DemoConfig{Seed: seed, Room: room})
		if err != nil || again.ID != e.ID {
			t.Errorf("second call: %v %v", again.ID, err)
		}
		texts = append(texts, export(t, s, e))
		facts = append(facts, factIDs(t, s))
	}
	if texts[0] != texts[1] || !slices.Equal(facts[0], facts[1]) {
		t.Error("one seed gives two different events")
	}
	if texts[0] == texts[2] {
		t.Error("two seeds give the same event")
	}
}

func TestDemoIsAFinishedSimulatedEvent(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	e, err := data.Demo(ctx, s, data.DemoConfig{Seed: 1, Villages: 9, People: 60})
	if err != nil {
		t.Fatal(err)
	}
	if !e.Simulated || !strings.Contains(e.Title, "SIMULASI") || len(e.Sesi) != 4 || len(e.Villages) != 10 {
		t.Fatalf("event %+v", e)
	}
	rolls, err := s.Rolls(ctx, e.ID)
	if err != nil {
		t.Fatal(err)
	}
	letters := map[roster.Status]int{}
	for _, r := range rolls {
		if len(r.Rows) != 60 {
			t.Fatalf("%d people", len(r.Rows))
		}
		for _, row := range r.Rows {
			letters[row.Mark.Status]++
			if row.Mark.By != roster.Simulator {
				t.Fatalf("mark by %s", row.Mark.By)
			}
		}
		if c := r.Count(); c.Present*100 < c.Total*75 || c.Unmarked > 0 {
			t.Errorf("counts %+v", c)
		}
	}
	for _, st := range roster.Statuses() {
		if letters[st] == 0 {
			t.Errorf("nobody has %s: %v", st, maps.Collect(maps.All(letters)))
		}
	}
	if letters[roster.Unmarked] > 0 {
		t.Error("a finished event has people without a letter")
	}
	if maria := rolls[0].Search("maria tnunay"); len(maria) < 2 || roster.TellApart(maria[0].Enrolment, roster.Enrolments(rolls[0].Rows)) == (roster.Apart{}) {
		t.Error("nobody has to be told apart")
	}
}

func TestDemoSizes(t *testing.T) {
	ctx := context.Background()
	s := datatest.Open(t)
	for _, c := range []data.DemoConfig{{People: -1}, {People: 5001}, {Villages: 178}, {Villages: -2}} {
		if _, err := data.Demo(ctx, s, c); !errors.Is(err, data.ErrDemoSize) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	for _, c := range []data.DemoConfig{{People: 1, Villages: 1}, {People: 177, Villages: 177}} {
		if _, err := data.Demo(ctx, s, c); err != nil {
			t.Errorf("%+v: %v", c, err)
		}
	}
}
