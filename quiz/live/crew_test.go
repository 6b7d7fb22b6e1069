package live_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/live"
)

// form seats people who share a laptop.
func form(t *testing.T, h *live.Hub, seat string, kind live.CrewKind, people ...live.PersonID) *live.Mailbox[live.View] {
	t.Helper()
	box, err := h.Join(context.Background(), live.SeatID(seat), "10.0.0."+seat, "80x24")
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Form(context.Background(), live.SeatID(seat), live.Crew{Kind: kind, Name: "Oben", Members: people}); err != nil {
		t.Fatal(err)
	}
	return box
}

func called(who live.PersonID) func(live.View) bool {
	return func(v live.View) bool { return v.Crew != nil && v.Crew.Called == who }
}

// TestOwnTurnsAndGroupAtOnce is one question answered in three ways at once.
func TestOwnTurnsAndGroupAtOnce(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "1", "ani")
	turns := form(t, h, "2", live.Turns, "maria", "yosef", "ance")
	group := form(t, h, "3", live.Group, "g1", "g2", "g3")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	waitView(t, turns, "maria is called", called("maria"))
	for _, wrong := range []string{"yosef", "ance", "ani", "g1", ""} {
		if err := give(h, "2", wrong, "q1", "a"); !errors.Is(err, live.ErrNotTurn) && !errors.Is(err, live.ErrNoSeat) {
			t.Fatalf("%s answered in maria's turn: %v", wrong, err)
		}
	}
	for _, step := range []struct{ seat, who, choice string }{{"1", "ani", "b"}, {"2", "maria", "b"}, {"3", "g1", "b"}, {"2", "yosef", "a"}} {
		if err := give(h, step.seat, step.who, "q1", step.choice); err != nil {
			t.Fatal(step, err)
		}
	}
	if err := give(h, "2", "yosef", "q1", "a"); err != nil {
		t.Fatalf("the very same answer again: %v", err)
	}
	if err := give(h, "2", "maria", "q1", "c"); !errors.Is(err, live.ErrNotTurn) {
		t.Fatalf("maria answered again in ance's turn: %v", err)
	}
	v := waitView(t, turns, "ance is called", called("ance"))
	if !slices.Equal(v.Crew.Done, []live.PersonID{"maria", "yosef"}) || v.Quiz.Asks[0].Mine != nil {
		t.Fatalf("%+v", v.Crew)
	}
	if g := waitView(t, group, "the group's answer", func(v live.View) bool { return v.Quiz != nil && v.Quiz.Asks[0].Mine != nil }); g.Crew.Name != "Oben" {
		t.Fatalf("%+v", g.Crew)
	}
	given := snapshot(t, h).Run.Items[0].Given
	if len(given) != 6 {
		t.Fatalf("%d answers kept: %v", len(given), given)
	}
	for who, want := range map[live.PersonID]live.Way{"ani": "", "maria": live.WayTurn, "yosef": live.WayTurn, "g1": live.WayGroup, "g2": live.WayGroup, "g3": live.WayGroup} {
		if given[who].Via != want {
			t.Errorf("%s answered by %q", who, given[who].Via)
		}
	}
	if given["g2"].Crew == "" || given["g2"].Crew != given["g1"].Crew || given["g1"].Crew == given["maria"].Crew {
		t.Error("the record does not name the group")
	}
	// The next question begins with the next one.
	do(t, h, live.RevealItem{}, live.OpenItem{Item: 1})
	waitView(t, turns, "yosef begins the second question", called("yosef"))
}

// TestNothingOfAnotherOnASharedScreen walks through a question: no answer of one
// member and no key before the reveal reaches the next.
func TestNothingOfAnotherOnASharedScreen(t *testing.T) {
	for _, mode := range []live.Mode{live.Live, live.Paced} {
		h := open(t, &memory{})
		box := form(t, h, "1", live.Turns, "a", "b")
		do(t, h, live.StartQuiz{Run: "r1", Mode: mode, Quiz: twoItems()})
		if mode == live.Live {
			do(t, h, live.OpenItem{Item: 0})
		}
		check := func(v live.View) {
			for _, a := range v.Quiz.Asks {
				if a.Mine != nil || a.Index == v.Crew.Item && a.Reveal != nil {
					t.Fatalf("%s: %+v", mode, a)
				}
			}
			noSecrets(t, v.Quiz.Asks[v.Crew.Item])
		}
		check(waitView(t, box, "a", called("a")))
		if err := give(h, "1", "a", "q1", "b"); err != nil {
			t.Fatal(err)
		}
		check(waitView(t, box, "b", called("b")))
		if err := give(h, "1", "b", "q1", "b"); err != nil {
			t.Fatal(err)
		}
		if mode == live.Paced {
			v := waitView(t, box, "the next question", func(v live.View) bool { return v.Crew.Item == 1 })
			if v.Quiz.Asks[0].Reveal == nil || v.Crew.Called != "b" {
				t.Fatalf("%+v", v)
			}
			check(v)
			continue
		}
		v := waitView(t, box, "all through", called(""))
		check(v)
		do(t, h, live.RevealItem{})
		v = waitView(t, box, "reveal", func(v live.View) bool { return v.Quiz.Asks[0].Reveal != nil })
		if v.Quiz.Asks[0].Reveal.Mine.Score != 0 || v.Quiz.Asks[0].Mine != nil {
			t.Fatalf("%+v", v.Quiz.Asks[0])
		}
	}
}

func TestPassedOverAndCalledAgain(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	ctx := context.Background()
	box := form(t, h, "1", live.Turns, "a", "b")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	if err := h.Pass(ctx, "1", "b", true); !errors.Is(err, live.ErrNotTurn) {
		t.Fatal(err)
	}
	if err := h.Pass(ctx, "1", "a", false); err != nil { // at the laptop
		t.Fatal(err)
	}
	v := waitView(t, box, "b", called("b"))
	if !slices.Equal(v.Crew.Skipped, []live.PersonID{"a"}) {
		t.Fatalf("%+v", v.Crew)
	}
	do(t, h, live.SkipTurn{Person: "b"}) // by the trainer
	waitView(t, box, "nobody", called(""))
	if err := give(h, "1", "a", "q1", "b"); !errors.Is(err, live.ErrNotTurn) {
		t.Fatal(err)
	}
	if err := h.Pass(ctx, "1", "a", true); err != nil {
		t.Fatal(err)
	}
	waitView(t, box, "a after all", called("a"))
	if err := give(h, "1", "a", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	do(t, h, live.RevealItem{}, live.EndQuiz{})
	r := snapshot(t, h).Past[0]
	if _, taken, _ := r.Score("b"); taken != 0 || !r.Items[0].Skipped["b"] {
		t.Fatal("being passed over was taken for an answer")
	}
}

// TestCrewsOutliveLineAndProgram: the people of a laptop are known after a
// dropped line and after a restart, and sit there again once they say so.
func TestCrewsOutliveLineAndProgram(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	ctx := context.Background()
	form(t, h, "1", live.Turns, "a", "b")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0}, live.LockDoor{On: true})
	if err := give(h, "1", "a", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	h.Close()
	h = open(t, j)
	s := snapshot(t, h)
	at := s.CrewsAt("10.0.0.1")
	if len(at) != 1 || !slices.Equal(at[0].Members, []live.PersonID{"a", "b"}) || !s.Locked {
		t.Fatalf("%+v", s.Crews)
	}
	box, err := h.Join(ctx, "9", "10.0.0.7", "80x24") // another laptop: the old one broke
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Resume(ctx, "9", "no such crew"); !errors.Is(err, live.ErrNoCrew) {
		t.Fatal(err)
	}
	if err := h.Resume(ctx, "9", at[0].ID); err != nil {
		t.Fatal(err)
	}
	waitView(t, box, "b, whose turn it was", called("b"))
	if s := snapshot(t, h); len(s.CrewsAt("10.0.0.7")) != 1 {
		t.Fatal("the crew did not move with its people")
	}
}

func TestNewestSeatOfACrewWins(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	alone := sit(t, h, "1", "a")
	crew := form(t, h, "2", live.Turns, "a", "b", "c")
	waitView(t, alone, "a sits elsewhere", func(v live.View) bool { return v.Lost })
	sit(t, h, "3", "b")
	waitView(t, crew, "b left", func(v live.View) bool {
		return v.Crew != nil && slices.Equal(v.Crew.Members, []live.PersonID{"a", "c"})
	})
	form(t, h, "4", live.Group, "a", "c")
	waitView(t, crew, "all left", func(v live.View) bool { return v.Lost })
	if n := len(snapshot(t, h).Crews); n != 1 {
		t.Fatalf("%d crews", n)
	}
	if err := h.Sit(ctx, "4", ""); err != nil {
		t.Fatal(err)
	}
	if n := len(snapshot(t, h).Crews); n != 0 {
		t.Fatalf("%d crews after the last one left", n)
	}
}

func TestMoveToAnotherLaptop(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	form(t, h, "1", live.Turns, "a", "b", "c")
	alone := sit(t, h, "2", "d")
	door, err := h.Join(ctx, "3", "10.0.0.3", "80x24")
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Move(ctx, "pelatih", "b", "2"); err != nil {
		t.Fatal(err)
	}
	waitView(t, alone, "two share", func(v live.View) bool {
		return v.Crew != nil && slices.Equal(v.Crew.Members, []live.PersonID{"d", "b"})
	})
	if err := h.Move(ctx, "pelatih", "c", "3"); err != nil {
		t.Fatal(err)
	}
	waitView(t, door, "c sits alone", func(v live.View) bool { return v.Who == "c" && v.Crew == nil })
	if err := h.Move(ctx, "pelatih", "c", "3"); !errors.Is(err, live.ErrNoSeat) {
		t.Fatal(err)
	}
	for i := range 8 {
		err = h.Move(ctx, "pelatih", live.PersonID(fmt.Sprint("x", i)), "2")
	}
	if !errors.Is(err, live.ErrCrew) {
		t.Fatalf("nine people take turns: %v", err)
	}
}

func TestSentOutAndBackWithOneKey(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	box := form(t, h, "1", live.Turns, "a", "b")
	if err := h.Kick(ctx, "1"); err != nil {
		t.Fatal(err)
	}
	waitView(t, box, "out", func(v live.View) bool { return v.Lost && v.Out })
	if err := h.Sit(ctx, "1", "a"); !errors.Is(err, live.ErrOut) {
		t.Fatal(err)
	}
	h.Leave("1")
	box, err := h.Join(ctx, "1b", "10.0.0.1", "80x24") // dialled again
	if err != nil {
		t.Fatal(err)
	}
	waitView(t, box, "still out", func(v live.View) bool { return v.Out })
	if err := h.Form(ctx, "1b", live.Crew{Kind: live.Turns, Members: []live.PersonID{"a"}}); !errors.Is(err, live.ErrOut) {
		t.Fatal(err)
	}
	if err := h.Readmit(ctx, "1b"); err != nil {
		t.Fatal(err)
	}
	waitView(t, box, "where they were", func(v live.View) bool { return v.Crew != nil && len(v.Crew.Members) == 2 && !v.Lost })
}

func TestLockedDoorKnowsThoseWhoWereIn(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	sit(t, h, "1", "a")
	do(t, h, live.LockDoor{On: true})
	h.Leave("1")
	if _, err := h.Join(ctx, "2", "10.0.0.2", ""); err != nil {
		t.Fatal(err)
	}
	if err := h.Sit(ctx, "2", "new"); !errors.Is(err, live.ErrLocked) {
		t.Fatal(err)
	}
	if err := h.Form(ctx, "2", live.Crew{Kind: live.Group, Members: []live.PersonID{"a", "new"}}); !errors.Is(err, live.ErrLocked) {
		t.Fatal(err)
	}
	if err := h.Sit(ctx, "2", "a"); err != nil {
		t.Fatal(err)
	}
	do(t, h, live.LockDoor{On: false})
	if err := h.Sit(ctx, "2", "new"); err != nil {
		t.Fatal(err)
	}
}

func TestWhoCanShareALaptop(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	if _, err := h.Join(ctx, "1", "10.0.0.1", ""); err != nil {
		t.Fatal(err)
	}
	var many []live.PersonID
	for i := range 21 {
		many = append(many, live.PersonID(fmt.Sprint("p", i)))
	}
	for _, c := range []live.Crew{{}, {Kind: "choir", Members: many[:2]}, {Kind: live.Turns}, {Kind: live.Turns, Members: many[:9]},
		{Kind: live.Group, Members: many}, {Kind: live.Turns, Members: []live.PersonID{"a", "a"}}, {Kind: live.Turns, Members: []live.PersonID{"a", ""}}} {
		if err := h.Form(ctx, "1", c); !errors.Is(err, live.ErrCrew) {
			t.Errorf("%+v: %v", c, err)
		}
	}
	if err := h.Form(ctx, "none", live.Crew{Kind: live.Turns, Members: many[:2]}); !errors.Is(err, live.ErrNoSeat) {
		t.Error(err)
	}
}

// TestEverybodyIsCalledOnceAQuestion: for any crew, any question and any order of
// skips, each member is called exactly once unless passed over, and the first is
// another one each question.
func TestEverybodyIsCalledOnceAQuestion(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		h, err := live.Open(context.Background(), &memory{}, live.Options{})
		if err != nil {
			rt.Fatal(err)
		}
		defer h.Close()
		ctx := context.Background()
		var people []live.PersonID
		for i := range rapid.IntRange(1, 8).Draw(rt, "people") {
			people = append(people, live.PersonID(fmt.Sprint("p", i)))
		}
		box := form(t, h, "1", live.Turns, people...)
		mode := rapid.SampledFrom([]live.Mode{live.Live, live.Paced}).Draw(rt, "mode")
		do(t, h, live.StartQuiz{Run: "r1", Mode: mode, Quiz: twoItems()})
		for item := range 2 {
			if mode == live.Live {
				do(t, h, live.OpenItem{Item: item})
			}
			for k := range people {
				want := people[(item+k)%len(people)]
				waitView(t, box, string(want), called(want))
				if rapid.Bool().Draw(rt, "skip") {
					err = h.Pass(ctx, "1", want, false)
				} else {
					err = give(h, "1", string(want), fmt.Sprint("q", item+1), "b")
				}
				if err != nil {
					rt.Fatal(err)
				}
			}
		}
		if s := snapshot(t, h); len(s.Run.Items[0].Given)+len(s.Run.Items[0].Skipped) != len(people) {
			rt.Fatalf("%+v", s.Run.Items[0])
		}
	})
}

// noSecrets fails if what a screen gets of a question holds its key or reasons.
func noSecrets(t *testing.T, a live.Ask) {
	t.Helper()
	text, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(text), "RAHASIA") || strings.Contains(string(text), `"weight":1`) {
		t.Fatalf("%s", text)
	}
}

// TestATestIsOneTurn: at a shared laptop, also of a group, each member takes the
// whole form of a test, hands it in, and only then is the next one called.
func TestATestIsOneTurn(t *testing.T) {
	for _, kind := range []live.CrewKind{live.Turns, live.Group} {
		h := open(t, &memory{})
		ctx := context.Background()
		box := form(t, h, "1", kind, "a", "b")
		do(t, h, live.StartTest{Run: "r1", Plan: live.TestPlan{Part: live.Pre, Forms: []live.TestForm{{Name: "A", Items: []quiz.QuestionID{"q1", "q2"}}}}, Quiz: twoItems()})
		step := func(who live.PersonID, do live.TestDo) error {
			return h.Test(ctx, live.TestStep{Seat: "1", Person: who, Run: "r1", Do: do, Ref: string(who) + string(do)})
		}
		waitView(t, box, "a", called("a"))
		if err := step("b", live.Begin); !errors.Is(err, live.ErrNotTurn) {
			t.Fatalf("%s: b began in a's turn: %v", kind, err)
		}
		if err := step("a", live.Begin); err != nil {
			t.Fatal(err)
		}
		for _, q := range []string{"q1", "q2"} {
			if err := give(h, "1", "a", q, "b"); err != nil {
				t.Fatal(err)
			}
		}
		if err := give(h, "1", "b", "q1", "b"); !errors.Is(err, live.ErrNotTurn) {
			t.Fatal(err)
		}
		if v := waitView(t, box, "a's own answers", func(v live.View) bool { return v.Quiz.Test.Given == 2 }); v.Quiz.Asks[0].Mine == nil || v.Crew.Called != "a" {
			t.Fatalf("%+v", v.Crew)
		}
		if err := step("a", live.HandIn); err != nil {
			t.Fatal(err)
		}
		v := waitView(t, box, "b", called("b"))
		if len(v.Quiz.Asks) != 0 || v.Quiz.Test.Given != 0 {
			t.Fatal("b sees what a did")
		}
		if err := h.Pass(ctx, "1", "b", false); err != nil { // absent today
			t.Fatal(err)
		}
		waitView(t, box, "nobody", called(""))
		g := snapshot(t, h).Run.Items[0].Given
		if len(g) != 1 || g["a"].Via != live.WayTurn {
			t.Fatalf("%+v", g)
		}
	}
}

// TestPublicHoldsNoNameAndNoEarlyKey walks a run through its stages.
func TestPublicHoldsNoNameAndNoEarlyKey(t *testing.T) {
	h := open(t, &memory{})
	form(t, h, "1", live.Turns, "NAMA-a", "NAMA-b")
	sit(t, h, "2", "NAMA-c")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()})
	look := func(revealed bool) live.Public {
		p := live.PublicOf(snapshot(t, h))
		raw, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(raw), "NAMA") || !revealed && (strings.Contains(string(raw), "RAHASIA") || strings.Contains(string(raw), `"weight":1`) || len(p.Bars) > 0) {
			t.Fatalf("%s", raw)
		}
		return p
	}
	look(false)
	do(t, h, live.OpenItem{Item: 0})
	if err := give(h, "2", "NAMA-c", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	if p := look(false); p.Answered != 1 || p.Present != 3 {
		t.Fatalf("%+v", p)
	}
	do(t, h, live.CloseItem{})
	look(false)
	do(t, h, live.RevealItem{})
	if p := look(true); len(p.Bars) != 3 || p.Quiz.Asks[0].Reveal.Key.Choices[0] != "b" || p.Quiz.Asks[0].Reveal.Mine.Score != 0 {
		t.Fatalf("%+v", p)
	}
	do(t, h, live.EndQuiz{}, live.StartQuiz{Run: "r2", Mode: live.Paced, Quiz: twoItems()})
	look(false)
}

// TestConflictNamesWhatHappened tells who came second what the other did.
func TestConflictNamesWhatHappened(t *testing.T) {
	h := open(t, &memory{})
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	step := snapshot(t, h).Step
	if err := h.Do(context.Background(), "pelatih:rini", step, live.CloseItem{}); err != nil {
		t.Fatal(err)
	}
	var c *live.ConflictError
	err := h.Do(context.Background(), "pelatih", step, live.RevealItem{})
	if !errors.As(err, &c) || !errors.Is(err, live.ErrConflict) || c.By != "pelatih:rini" || c.Mine || c.Item != 0 {
		t.Fatalf("%+v %v", c, err)
	}
	if _, ok := c.What.(live.ItemClosed); !ok {
		t.Fatalf("%T", c.What)
	}
	if err := h.Do(context.Background(), "pelatih:rini", step, live.RevealItem{}); !errors.As(err, &c) || !c.Mine {
		t.Fatalf("%+v %v", c, err)
	}
	// Who sits where is no step: it stops nobody from leading.
	step = snapshot(t, h).Step
	form(t, h, "1", live.Turns, "a", "b")
	if err := h.Do(context.Background(), "pelatih", step, live.RevealItem{}); err != nil {
		t.Fatal(err)
	}
}
