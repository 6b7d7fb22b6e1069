package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
)

// surat is a case of two branches, a turn of chance and an ending to be replayed.
func surat() *scenario.Scenario {
	return &scenario.Scenario{
		ID: "S9", Title: "Surat", Version: "1", Hash: "abc", Warning: "berat", Setting: "latar", Role: "kader", WayOut: "boleh berhenti",
		Help: []course.ServiceID{"polisi"}, Start: "N1", Debrief: []string{"RAHASIA-debrief"},
		Nodes: []scenario.Node{
			{ID: "N1", Title: "Surat izin", Text: "Rinto datang.", Choices: []scenario.Choice{
				{ID: "a", Text: "tanda tangani", Consequence: "RAHASIA-akibat", Score: scenario.RedScore, To: "N4", Red: true, Why: "RAHASIA-sebab", Legal: "RAHASIA-hukum"},
				{ID: "b", Text: "periksa dulu", Consequence: "RAHASIA-akibat", Score: 2, To: "N2", Legal: "RAHASIA-hukum", Facts: []quiz.FactID{"RAHASIA-A20"}},
			}},
			{ID: "N2", Title: "Telepon", Text: "Petugas menjawab.", Choices: []scenario.Choice{
				{ID: "x", Text: "tunggu", Consequence: "RAHASIA-akibat", Score: 1, To: "N3"},
				{ID: "y", Text: "antar", Consequence: "RAHASIA-akibat", Score: 2, To: "N3"},
			}},
			{ID: "N3", Title: "Menunggu", Text: "Waktu lewat.", Random: []scenario.NodeID{"N5", "N6"}},
			{ID: "N4", Title: "Hilang kontak", Text: "RAHASIA-simpul", Ending: scenario.Bad, Replay: "N1", Done: []string{"catat"}},
			{ID: "N5", Title: "Pulang", Text: "RAHASIA-simpul", Ending: scenario.Good, Done: []string{"catat"}},
			{ID: "N6", Title: "Belum ada kabar", Text: "RAHASIA-simpul", Ending: scenario.Open, Done: []string{"catat"}},
		},
	}
}

func startCase(t *testing.T, h *live.Hub, mode live.Mode) {
	t.Helper()
	do(t, h, live.StartCase{Run: "k1", Mode: mode, Case: surat(), Seed: 7})
}

func move(do scenario.Do, choice quiz.ChoiceID) scenario.Action {
	return scenario.Action{Do: do, Choice: choice}
}

// step is what a seat does; the reference is new each time.
func step(h *live.Hub, seat, person string, at int, a scenario.Action, group int) error {
	return h.Step(context.Background(), live.CaseStep{Seat: live.SeatID(seat), Person: live.PersonID(person), Run: "k1", At: at, Action: a,
		Group: group, Ref: fmt.Sprint(person, at, a.Do, a.Choice)})
}

// must fails the test at the first error.
func must(t *testing.T, errs ...error) {
	t.Helper()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("step %d: %v", i, err)
		}
	}
}

func vote(h *live.Hub, seat, person string, at int, choice quiz.ChoiceID) error {
	return step(h, seat, person, at, move(scenario.Choose, choice), 0)
}

// sameAfterReplay fails the test unless a replay of the journal gives the state of the hub.
func sameAfterReplay(t *testing.T, h *live.Hub, j live.Journal) {
	t.Helper()
	again, err := live.Replay(context.Background(), j)
	if err != nil {
		t.Fatal(err)
	}
	if now := snapshot(t, h).State; !reflect.DeepEqual(now, again) {
		t.Errorf("the replay differs:\n%+v\n%+v", now, again)
	}
}

func TestTheRoomVotesAndTheTrainerMoves(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	maria := sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
	startCase(t, h, live.Live)

	if err := vote(h, "1", "maria", 0, "a"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("a vote before the first branch: %v", err)
	}
	do(t, h, live.MoveCase{Action: move(scenario.Begin, "")})
	must(t, vote(h, "1", "maria", 1, "a"), vote(h, "2", "yosef", 1, "b"), vote(h, "1", "maria", 1, "b"), vote(h, "1", "maria", 1, "a"))
	var ae *quiz.AnswerError
	if err := vote(h, "1", "maria", 1, "z"); !errors.As(err, &ae) {
		t.Errorf("a vote for a choice that is not there: %v", err)
	}
	if err := step(h, "1", "maria", 1, move(scenario.Leave, ""), 0); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("a seat moves the room: %v", err)
	}
	if err := vote(h, "1", "yosef", 1, "a"); !errors.Is(err, live.ErrNoSeat) {
		t.Errorf("a vote from another's seat: %v", err)
	}
	c := snapshot(t, h).Case
	if c.Votes["maria"] != "a" || c.Votes["yosef"] != "b" || len(c.Votes) != 2 {
		t.Fatalf("votes: %v", c.Votes)
	}

	do(t, h, live.MoveCase{Action: move(scenario.Choose, "b")})
	v := waitView(t, maria, "the consequence", func(v live.View) bool { return v.Case != nil && v.Case.Phase == scenario.Consequence })
	if v.Case.Chosen.ID != "b" || v.Case.Number != 2 || v.Case.Vote != "a" || v.Case.Voted != 1 || len(v.Case.Moves) != 0 {
		t.Errorf("after the choice: %+v", v.Case)
	}
	if err := vote(h, "1", "maria", 1, "b"); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("a vote for the branch before: %v", err)
	}
	do(t, h, live.MoveCase{Action: move(scenario.Next, "")})
	if err := vote(h, "1", "maria", 2, "x"); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("a vote with an old number: %v", err)
	}
	must(t, vote(h, "1", "maria", 3, "x"))
	do(t, h, live.MoveCase{Action: move(scenario.Choose, "y")}, live.MoveCase{Action: move(scenario.Next, "")}, live.MoveCase{Action: move(scenario.Next, "")})
	v = waitView(t, maria, "the end", func(v live.View) bool { return v.Case != nil && v.Case.Phase == scenario.Finished })
	if v.Case.Result.Score != 4 || len(v.Case.Map.Forks) != 2 || len(v.Case.Debrief) != 1 {
		t.Errorf("at the end: %+v", v.Case)
	}
	do(t, h, live.EndCase{})
	s := snapshot(t, h)
	if s.Case != nil || s.Phase != live.Lobby || len(s.Cases) != 1 || s.Cases[0].Ended.IsZero() {
		t.Fatalf("after the end: %+v", s.State)
	}
	if b := s.Cases[0].Voted; len(b) != 2 || b[0].Chosen != "b" || b[0].Votes["maria"] != "a" || b[1].Votes["maria"] != "x" || len(b[1].Votes) != 1 {
		t.Errorf("ballots: %+v", b)
	}
	if err := vote(h, "1", "maria", 3, "x"); !errors.Is(err, live.ErrNoCase) {
		t.Errorf("a vote after the end: %v", err)
	}
	sameAfterReplay(t, h, j)
}

func TestStaleMovesOfTheTrainer(t *testing.T) {
	h := open(t, &memory{})
	startCase(t, h, live.Live)
	ctx, old := context.Background(), snapshot(t, h).Step
	begin := live.MoveCase{Action: move(scenario.Begin, "")}
	must(t, h.Do(ctx, "pelatih", old, begin))
	if err := h.Do(ctx, "pelatih", old, begin); !errors.Is(err, live.ErrConflict) {
		t.Errorf("a second press of the same key: %v", err)
	}
	var me *scenario.MoveError
	if err := h.Do(ctx, "pelatih", 0, begin); !errors.As(err, &me) || me.Do != scenario.Begin {
		t.Errorf("begin twice: %v", err)
	}
	if err := h.Do(ctx, "pelatih", 0, live.MoveCase{Action: move(scenario.Choose, "z")}); !errors.As(err, &me) || me.Choice != "z" {
		t.Errorf("a choice that is not there: %v", err)
	}
	if at := snapshot(t, h).Case.At(); at != 1 {
		t.Errorf("%d moves", at)
	}
	// Votes of others do not make the trainer's step old.
	sit(t, h, "1", "maria")
	now := snapshot(t, h).Step
	must(t, vote(h, "1", "maria", 1, "a"), h.Do(ctx, "pelatih", now, live.MoveCase{Action: move(scenario.Choose, "a")}))
}

func TestOwnPlays(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
	startCase(t, h, live.Paced)
	for _, bad := range []int{-1, 21} {
		if err := step(h, "1", "maria", 0, move(scenario.Begin, ""), bad); !errors.Is(err, live.ErrNotOpen) {
			t.Errorf("a group of %d: %v", bad, err)
		}
	}
	must(t, step(h, "1", "maria", 0, move(scenario.Begin, ""), 4), step(h, "1", "maria", 1, move(scenario.Choose, "b"), 0),
		step(h, "2", "yosef", 0, move(scenario.Begin, ""), 1))
	if err := step(h, "1", "maria", 1, move(scenario.Choose, "a"), 0); !errors.Is(err, live.ErrNotOpen) {
		t.Errorf("a step on an old screen: %v", err)
	}
	var me *scenario.MoveError
	if err := step(h, "1", "maria", 2, move(scenario.Choose, "a"), 0); !errors.As(err, &me) {
		t.Errorf("a choice in a consequence: %v", err)
	}
	if err := h.Do(context.Background(), "pelatih", 0, live.MoveCase{Action: move(scenario.Next, "")}); !errors.Is(err, live.ErrNoCase) {
		t.Errorf("the trainer moves a play that is not the room's: %v", err)
	}
	// The newest move again, as after a lost reply, is kept once.
	must(t, step(h, "1", "maria", 1, move(scenario.Choose, "b"), 0))
	c := snapshot(t, h).Case
	if m := c.Own["maria"]; m.Group != 4 || m.Play.Phase() != scenario.Consequence || len(m.Play.Events()) != 2 {
		t.Errorf("Maria: group %d, %s", m.Group, m.Play.Phase())
	}
	if y := c.Own["yosef"]; y.Group != 1 || y.Play.Phase() != scenario.Choosing {
		t.Errorf("Yosef: group %d, %s", y.Group, y.Play.Phase())
	}
	must(t, step(h, "2", "yosef", 1, move(scenario.Leave, ""), 0), step(h, "2", "yosef", 2, move(scenario.Return, ""), 0))
	do(t, h, live.EndCase{})
	sameAfterReplay(t, h, j)
}

// A play grows no longer than 300 moves; the way out stays open.
func TestAPlayHasAnEnd(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	startCase(t, h, live.Paced)
	must(t, step(h, "1", "maria", 0, move(scenario.Begin, ""), 1))
	at := 1
	for ; at < 299; at += 2 {
		must(t, step(h, "1", "maria", at, move(scenario.Choose, "a"), 0), step(h, "1", "maria", at+1, move(scenario.Next, ""), 0))
	}
	must(t, step(h, "1", "maria", at, move(scenario.Choose, "a"), 0))
	if err := step(h, "1", "maria", 300, move(scenario.Next, ""), 0); !errors.Is(err, live.ErrCaseLong) {
		t.Fatalf("move 301: %v", err)
	}
	must(t, step(h, "1", "maria", 300, move(scenario.Leave, ""), 0))
}

// Before a choice nobody's view tells what it is worth or where it leads.
func TestNothingIsGivenAwayBeforeTheChoice(t *testing.T) {
	for _, mode := range []live.Mode{live.Live, live.Paced} {
		h := open(t, &memory{})
		maria := sit(t, h, "1", "maria")
		startCase(t, h, mode)
		begin := move(scenario.Begin, "")
		clean := func(phase scenario.Phase) {
			t.Helper()
			v := waitView(t, maria, string(phase), func(v live.View) bool { return v.Case != nil && v.Case.Phase == phase })
			text, err := json.Marshal(v)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(string(text), "RAHASIA") || v.Case.Chosen != nil || v.Case.Map != nil || v.Case.Result != nil || v.Case.End != nil {
				t.Errorf("%s, %s: %s", mode, phase, text)
			}
			for _, c := range v.Case.Choices {
				if c.Weight != 0 || c.Why != "" || c.ID == "" || c.Text == "" {
					t.Errorf("a choice says too much or too little: %+v", c)
				}
			}
		}
		clean(scenario.Opening)
		if mode == live.Live {
			do(t, h, live.MoveCase{Action: begin})
		} else {
			must(t, step(h, "1", "maria", 0, begin, 1))
		}
		clean(scenario.Choosing)
		// After a red one the step is played again, as closed as before.
		red, again := move(scenario.Choose, "a"), move(scenario.Next, "")
		if mode == live.Live {
			do(t, h, live.MoveCase{Action: red}, live.MoveCase{Action: again})
		} else {
			must(t, step(h, "1", "maria", 1, red, 0), step(h, "1", "maria", 2, again, 0))
		}
		v := waitView(t, maria, "the step again", func(v live.View) bool { return v.Case != nil && v.Case.At == 3 })
		if v.Case.Phase != scenario.Choosing || v.Case.Chosen != nil || v.Case.Vote != "" {
			t.Errorf("the step again: %+v", v.Case)
		}
	}
}

func TestOneThingAtATime(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	for _, bad := range []live.StartCase{{Run: "k1", Mode: live.Live}, {Run: "k1", Mode: live.Live, Case: &scenario.Scenario{}},
		{Mode: live.Live, Case: surat()}, {Run: "k1", Mode: "x", Case: surat()}} {
		if err := h.Do(ctx, "pelatih", 0, bad); !errors.Is(err, live.ErrNoCase) {
			t.Errorf("%+v: %v", bad, err)
		}
	}
	for _, a := range []live.Act{live.EndCase{}, live.MoveCase{Action: move(scenario.Begin, "")}} {
		if err := h.Do(ctx, "pelatih", 0, a); !errors.Is(err, live.ErrNoCase) {
			t.Errorf("%T without a case: %v", a, err)
		}
	}
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()})
	if err := h.Do(ctx, "pelatih", 0, live.StartCase{Run: "k1", Mode: live.Live, Case: surat()}); !errors.Is(err, live.ErrQuizRunning) {
		t.Errorf("a case beside a quiz: %v", err)
	}
	do(t, h, live.EndQuiz{})
	startCase(t, h, live.Live)
	for _, a := range []live.Act{live.StartCase{Run: "k2", Mode: live.Live, Case: surat()}, live.StartQuiz{Run: "r2", Mode: live.Live, Quiz: twoItems()},
		live.ShowSlide{Module: "M2"}, live.ShowLobby{}} {
		if err := h.Do(ctx, "pelatih", 0, a); !errors.Is(err, live.ErrCaseRunning) {
			t.Errorf("%T beside a case: %v", a, err)
		}
	}
}
