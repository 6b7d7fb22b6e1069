package scenario

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"testing"
)

// do makes moves that must all be allowed.
func do(t *testing.T, p *Play, as ...Action) Event {
	t.Helper()
	var last Event
	for _, a := range as {
		ev, err := p.Apply(a)
		if err != nil {
			t.Fatalf("%+v in %s at %v: %v", a, p.Phase(), p.node, err)
		}
		last = ev
	}
	return last
}

func begin(t *testing.T, id int, seed uint64) *Play {
	t.Helper()
	p := New(loadShipped(t)[id-1], seed)
	do(t, p, Action{Do: Begin})
	return p
}

func TestRedStopsAndReplaysTheStep(t *testing.T) {
	p := begin(t, 1, 1)
	ev, err := p.Choose("a")
	if err != nil || !ev.Red || ev.Phase != Stopped || ev.Points != -2 {
		t.Fatalf("%+v, %v", ev, err)
	}
	if c := p.Chosen(); c == nil || c.Why == "" || c.Consequence == "" || c.Legal == "" {
		t.Errorf("a stop without reason: %+v", c)
	}
	if _, err := p.Choose("b"); err == nil {
		t.Error("chose while stopped")
	}
	if ev, _ = p.Next(); ev.Phase != Choosing || p.Node().ID != "N1" {
		t.Fatalf("the step is not replayed: %+v", ev)
	}
	do(t, p, clean("b", "a", "a")[1:]...)
	r := p.Result()
	want := Result{Scenario: "S1", Version: "2026.1", Node: "N6", Ending: Good, Score: 6, Best: 8, Reds: 1, Replays: 1, Finished: true}
	if r != want {
		t.Errorf("%+v, want %+v", r, want)
	}
}

func TestFollowShowsWhereRedLeads(t *testing.T) {
	p := begin(t, 1, 1)
	do(t, p, Action{Do: Choose, Choice: "a"}, Action{Do: Follow})
	if p.Phase() != Replaying || p.Node().Ending != Bad || len(p.Node().Refer) == 0 {
		t.Fatalf("%s at %s", p.Phase(), p.node)
	}
	if do(t, p, Action{Do: Next}); p.Phase() != Choosing || p.node != "N1" {
		t.Errorf("replayed from %s", p.node)
	}
}

func TestNodeScoreOnce(t *testing.T) {
	p := begin(t, 2, 1)
	red := []Action{{Do: Choose, Choice: "b"}, {Do: Follow}}
	do(t, p, clean("a")[1:]...)
	do(t, p, red...)
	do(t, p, Action{Do: Next})
	if p.node != "N2" {
		t.Fatalf("replayed from %s", p.node)
	}
	do(t, p, red...) // N5-merah costs two more, but the first time only
	if p.Score() != 2-3*2 {
		t.Errorf("score %d", p.Score())
	}
}

func TestRewindCountsForNothing(t *testing.T) {
	p := begin(t, 3, 1)
	do(t, p, clean("a", "a", "a", "a")[1:]...)
	before := p.Result()
	if !before.Passed || before.Score != before.Best {
		t.Fatalf("%+v", before)
	}
	ev := do(t, p, Action{Do: Rewind, Step: 1}, Action{Do: Choose, Choice: "c"})
	if !ev.Practice || ev.Points != 0 || p.Result() != before {
		t.Errorf("trying changed the result: %+v, %+v", ev, p.Result())
	}
	do(t, p, Action{Do: Follow})
	if p.node != "N5-merah" {
		t.Errorf("at %s", p.node)
	}
	if do(t, p, Action{Do: Return}); p.Phase() != Finished || p.node != "N6" || p.Practice() {
		t.Errorf("returned to %s, %s", p.Phase(), p.node)
	}
	m := p.Map()
	if len(m.Forks) != 5 || m.Forks[1].Chosen.ID != "a" || !m.Forks[4].Practice {
		t.Fatalf("%d forks", len(m.Forks))
	}
	for _, o := range m.Forks[1].Others {
		if o.Tried != (o.ID == "c") {
			t.Errorf("%s tried: %v", o.ID, o.Tried)
		}
	}
	if len(m.Unseen) != 1 || m.Unseen[0].ID != "N5-lemah" {
		t.Errorf("unseen %v", m.Unseen)
	}
	var me *MoveError
	for _, step := range []int{-1, 99, 4} { // 4 is the ending: nothing was chosen there
		if _, err := p.Apply(Action{Do: Rewind, Step: step}); !errors.As(err, &me) {
			t.Errorf("rewound to %d: %v", step, err)
		}
	}
}

func TestWayOutAtAnyTime(t *testing.T) {
	p := New(loadShipped(t)[3], 1)
	leave := func() {
		t.Helper()
		phase, node, score := p.Phase(), p.node, p.Score()
		do(t, p, Action{Do: Leave})
		if p.Phase() != Left || len(p.Moves()) != 1 || p.Result().Finished {
			t.Fatalf("left to %s with %v", p.Phase(), p.Moves())
		}
		do(t, p, Action{Do: Return})
		if p.Phase() != phase || p.node != node || p.Score() != score {
			t.Fatalf("came back to %s %s", p.Phase(), p.node)
		}
	}
	leave()
	do(t, p, Action{Do: Begin})
	leave()
	do(t, p, Action{Do: Choose, Choice: "b"})
	leave()
	if do(t, p, Action{Do: Follow}); p.Chosen() != nil {
		t.Error("a choice at an ending")
	}
	leave()
}

func TestEventsAreEnough(t *testing.T) {
	s := loadShipped(t)[1]
	p := New(s, 7)
	do(t, p, Action{Do: Begin}, Action{Do: Choose, Choice: "b"}, Action{Do: Follow}, Action{Do: Choose, Choice: "a"}, Action{Do: Next})
	do(t, p, clean("a", "a", "a")[1:]...)
	do(t, p, Action{Do: Next}, Action{Do: Rewind, Step: 0}, Action{Do: Choose, Choice: "c"})
	b, err := json.Marshal(p.Record())
	if err != nil {
		t.Fatal(err)
	}
	var rec Record
	if err := json.Unmarshal(b, &rec); err != nil {
		t.Fatal(err)
	}
	again, err := Restore(s, rec)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again, p) {
		t.Errorf("restored\n%+v\nwant\n%+v", again, p)
	}
	// Content that changed since is noticed, not misread.
	other := *s
	other.Nodes = slices.Clone(s.Nodes)
	n, _ := other.Node("N1")
	n.Choices = slices.Clone(n.Choices)
	n.Choices[1].To = "N2"
	if _, err := Restore(&other, rec); !errors.Is(err, ErrChanged) {
		t.Errorf("changed content: %v", err)
	}
	rec.Events[1].Choice = "z"
	if _, err := Restore(s, rec); !errors.Is(err, ErrChanged) {
		t.Errorf("unknown choice: %v", err)
	}
}

func TestRefusedMovesChangeNothing(t *testing.T) {
	p := begin(t, 1, 1)
	was, _ := json.Marshal(p.Record())
	var me *MoveError
	for _, a := range []Action{{Do: Begin}, {Do: Next}, {Do: Follow}, {Do: Return}, {Do: Rewind}, {Do: Choose, Choice: "z"}, {Do: Choose}, {Do: "dance"}} {
		if _, err := p.Apply(a); !errors.As(err, &me) {
			t.Errorf("%+v: %v", a, err)
		}
	}
	if now, _ := json.Marshal(p.Record()); string(now) != string(was) {
		t.Errorf("changed to %s", now)
	}
}

func TestTablesVote(t *testing.T) {
	p := begin(t, 1, 1)
	b, ok := NewBallot(p)
	if !ok {
		t.Fatal("no vote at a branch")
	}
	for _, v := range []Vote{{"N1", "Meja 2", "b"}, {"N1", "Meja 1", "a"}, {"N1", "Meja 1", "b"}, {"N1", "Meja 4", "c"}} {
		if err := b.Cast(v); err != nil {
			t.Fatal(err)
		}
	}
	var ve *VoteError
	for _, v := range []Vote{{"N2", "Meja 1", "a"}, {"N1", "Meja 1", "z"}, {"N1", "", "a"}} {
		if err := b.Cast(v); !errors.As(err, &ve) {
			t.Errorf("%+v counted", v)
		}
	}
	got, _ := json.Marshal(b.Tally([]Table{"Meja 1", "Meja 2", "Meja 3", "Meja 4"}))
	want := `{"node":"N1","rows":[{"choice":"a","tables":[]},{"choice":"b","tables":["Meja 1","Meja 2"]},{"choice":"c","tables":["Meja 4"]}],"missing":["Meja 3"],"leading":["b"]}`
	if string(got) != want {
		t.Errorf("%s", got)
	}
	if do(t, p, Action{Do: Choose, Choice: "b"}); p.Phase() != Consequence {
		t.Fatal(p.Phase())
	}
	if _, ok := NewBallot(p); ok {
		t.Error("a vote without a branch")
	}
}

func TestFactsOfTheWay(t *testing.T) {
	p := begin(t, 3, 1)
	do(t, p, clean("a", "a", "a", "a")[1:]...)
	facts := p.Facts()
	for _, id := range []string{"A24", "I20", "H08", "D14", "D10"} {
		if !slices.Contains(toStrings(facts), id) {
			t.Errorf("%s is missing from %v", id, facts)
		}
	}
	if slices.Contains(toStrings(facts), "D12") {
		t.Error("a fact of a choice nobody took")
	}
}

func toStrings[T ~string](in []T) []string {
	var out []string
	for _, s := range in {
		out = append(out, string(s))
	}
	return out
}
