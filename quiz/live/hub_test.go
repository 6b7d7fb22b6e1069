package live_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
)

// memory is a journal that can fail and that can be replayed.
type memory struct {
	mu      sync.Mutex
	recs    []live.Record
	fail    error
	secrets map[live.RunID][]byte
	// hold, if set, is read before each append: a disk that takes its time.
	hold chan struct{}
	// began, if set, is told that an append waits.
	began chan struct{}
}

func (m *memory) Append(_ context.Context, recs []live.Record) error {
	if m.hold != nil {
		select {
		case m.began <- struct{}{}:
		default:
		}
		<-m.hold
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.fail != nil {
		return m.fail
	}
	m.recs = append(m.recs, recs...)
	return nil
}

// Secret makes memory a vault.
func (m *memory) Secret(_ context.Context, run live.RunID) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	had := m.secrets[run]
	m.secrets = map[live.RunID][]byte{}
	if run == "" {
		return nil, nil
	}
	if had == nil {
		had = []byte("rahasia " + run)
	}
	m.secrets[run] = had
	return had, nil
}

func (m *memory) Load(_ context.Context, each func(live.Record) error) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, r := range m.recs {
		if err := each(r); err != nil {
			return err
		}
	}
	return nil
}

func (m *memory) breakWith(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.fail = err
}

func open(t *testing.T, j live.Journal) *live.Hub {
	t.Helper()
	h, err := live.Open(context.Background(), j, live.Options{Tick: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.Close)
	return h
}

func single(id string) quiz.Question {
	return quiz.Question{ID: quiz.QuestionID(id), Kind: quiz.Single, Stem: "Pilih yang aman", Explain: "RAHASIA-alasan", Source: "RAHASIA-sumber", Help: "RAHASIA-bantuan",
		Choices: []quiz.Choice{{ID: "a", Text: "tanda tangan", Why: "RAHASIA-sebab"}, {ID: "b", Text: "minta kontrak", Weight: 1}, {ID: "c", Text: "usir"}}}
}

func twoItems() quiz.Quiz {
	return quiz.Quiz{ID: "M2", Title: "Hukum", Questions: []quiz.Question{single("q1"), single("q2")}}
}

// sit joins a person and returns the box of their seat.
func sit(t *testing.T, h *live.Hub, seat, person string) *live.Mailbox[live.View] {
	t.Helper()
	ctx := context.Background()
	box, err := h.Join(ctx, live.SeatID(seat), "10.0.0."+seat, "80x24")
	if err != nil {
		t.Fatal(err)
	}
	if err := h.Sit(ctx, live.SeatID(seat), live.PersonID(person)); err != nil {
		t.Fatal(err)
	}
	return box
}

func do(t *testing.T, h *live.Hub, acts ...live.Act) {
	t.Helper()
	for _, a := range acts {
		if err := h.Do(context.Background(), "pelatih", 0, a); err != nil {
			t.Fatalf("%T: %v", a, err)
		}
	}
}

func give(h *live.Hub, seat, person, q, choice string) error {
	return h.Submit(context.Background(), live.Submission{Seat: live.SeatID(seat), Person: live.PersonID(person), Run: "r1",
		Question: quiz.QuestionID(q), Answer: quiz.Answer{Choices: []quiz.ChoiceID{quiz.ChoiceID(choice)}}, Ref: person + q + choice})
}

func snapshot(t *testing.T, h *live.Hub) *live.Snapshot {
	t.Helper()
	s, err := h.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// waitView reads views until one fits.
func waitView(t *testing.T, box *live.Mailbox[live.View], why string, ok func(live.View) bool) live.View {
	t.Helper()
	got := make(chan live.View, 1)
	go func() {
		for {
			v, more := box.Next()
			if !more {
				return
			}
			if ok(v) {
				got <- v
				return
			}
		}
	}()
	select {
	case v := <-got:
		return v
	case <-time.After(10 * time.Second):
		t.Fatalf("no view: %s", why)
		return live.View{}
	}
}

func TestALiveQuestionFromOpenToReveal(t *testing.T) {
	h := open(t, &memory{})
	maria, yosef := sit(t, h, "1", "maria"), sit(t, h, "2", "yosef")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()})

	if err := give(h, "1", "maria", "q1", "b"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("answer before the item opened: %v", err)
	}
	do(t, h, live.OpenItem{Item: 0})
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	if err := give(h, "2", "yosef", "q2", "b"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("answer to an item that is not open: %v", err)
	}
	v := waitView(t, maria, "own answer", func(v live.View) bool { return v.Quiz != nil && len(v.Quiz.Asks) == 1 && v.Quiz.Asks[0].Mine != nil })
	if v.Quiz.Asks[0].Reveal != nil {
		t.Fatal("reveal before its time")
	}
	do(t, h, live.CloseItem{})
	if err := give(h, "2", "yosef", "q1", "a"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("late answer: %v", err)
	}
	do(t, h, live.RevealItem{})
	v = waitView(t, yosef, "reveal", func(v live.View) bool { return v.Quiz != nil && len(v.Quiz.Asks) == 1 && v.Quiz.Asks[0].Reveal != nil })
	if r := v.Quiz.Asks[0].Reveal; !r.Skipped || r.Key.Choices[0] != "b" || r.Full.Explain == "" {
		t.Fatalf("reveal of one who gave nothing: %+v", r)
	}
	if err := h.Do(context.Background(), "pelatih", 0, live.OpenItem{Item: 0}); !errors.Is(err, live.ErrRevealed) {
		t.Fatalf("an item opened again after its key was shown: %v", err)
	}
	do(t, h, live.OpenItem{Item: 1})
	if err := give(h, "1", "maria", "q2", "b"); err != nil { // never revealed: it does not count
		t.Fatal(err)
	}
	do(t, h, live.EndQuiz{})
	s := snapshot(t, h)
	if s.Run != nil || len(s.Past) != 1 || s.Phase != live.Lobby {
		t.Fatalf("after the end: %+v", s.State)
	}
	if sc, taken, total := s.Past[0].Score("maria"); sc != 1 || taken != 1 || total != 1 {
		t.Fatalf("maria has %v of %d/%d", sc, taken, total)
	}
}

func TestAnAnswerMayChangeUntilTheClose(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	for _, c := range []string{"a", "c", "b", "b"} { // the last one is a repeat
		if err := give(h, "1", "maria", "q1", c); err != nil {
			t.Fatal(err)
		}
	}
	s := snapshot(t, h)
	if g := s.Run.Items[0].Given; len(g) != 1 || g["maria"].Answer.Choices[0] != "b" || !g["maria"].Result.Correct {
		t.Fatalf("kept: %+v", g)
	}
	if bars := live.Spread(s.Run, 0); sum(bars) != 1 {
		t.Fatalf("one person counted as %d", sum(bars))
	}
}

func sum(bars []live.Bar) (n int) {
	for _, b := range bars {
		n += b.Count
	}
	return n
}

func TestOnlyTheSeatOfAPersonMayAnswerForThem(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	for _, c := range []struct{ seat, person string }{{"2", "maria"}, {"1", "yosef"}, {"9", "maria"}, {"1", ""}} {
		if err := give(h, c.seat, c.person, "q1", "b"); !errors.Is(err, live.ErrNoSeat) {
			t.Errorf("seat %s as %q: %v", c.seat, c.person, err)
		}
	}
	if g := snapshot(t, h).Run.Items[0].Given; len(g) != 0 {
		t.Fatalf("kept: %v", g)
	}
}

func TestTheNewestSeatOfAPersonWins(t *testing.T) {
	h := open(t, &memory{})
	old := sit(t, h, "1", "maria")
	sit(t, h, "2", "maria")
	waitView(t, old, "notice to the old seat", func(v live.View) bool { return v.Lost })
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	if err := give(h, "1", "maria", "q1", "a"); !errors.Is(err, live.ErrNoSeat) {
		t.Fatalf("the old seat answered: %v", err)
	}
	if err := give(h, "2", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
}

func TestALaptopThatComesBackKeepsItsNumber(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
	h.Leave("1")
	if s := snapshot(t, h).Seats; len(s) != 2 || s[0].Left.IsZero() || s[0].Person != "maria" {
		t.Fatalf("a dropped seat must stay visible: %+v", s)
	}
	if _, err := h.Join(context.Background(), "1b", "10.0.0.1", "80x24"); err != nil {
		t.Fatal(err)
	}
	s := snapshot(t, h).Seats
	if len(s) != 2 || s[0].ID != "1b" || s[0].Number != 1 {
		t.Fatalf("after the return: %+v", s)
	}
}

func TestADiskThatRefusesKeepsTheRoomWhereItWas(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	before := snapshot(t, h)
	full := errors.New("disk full")
	j.breakWith(full)
	if err := give(h, "1", "maria", "q1", "b"); !errors.Is(err, full) {
		t.Fatalf("acknowledged without a disk: %v", err)
	}
	if err := h.Do(context.Background(), "pelatih", 0, live.CloseItem{}); !errors.Is(err, full) {
		t.Fatalf("closed without a disk: %v", err)
	}
	if after := snapshot(t, h); after.Version != before.Version || len(after.Run.Items[0].Given) != 0 {
		t.Fatalf("the room moved: %+v", after.State)
	}
	j.breakWith(nil)
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatalf("the same answer after the disk came back: %v", err)
	}
}

func TestADecisionOnAnOldViewIsRefused(t *testing.T) {
	h := open(t, &memory{})
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()})
	seen := snapshot(t, h).Step
	do(t, h, live.OpenItem{Item: 0})
	if err := h.Do(context.Background(), "pelatih-2", seen, live.OpenItem{Item: 1}); !errors.Is(err, live.ErrConflict) {
		t.Fatalf("two trainers: %v", err)
	}
	if s := snapshot(t, h); s.Run.Item != 0 {
		t.Fatalf("item %d is open", s.Run.Item)
	}
}

func TestReplayGivesTheSameRoom(t *testing.T) {
	j := &memory{}
	h := open(t, j)
	sit(t, h, "1", "maria")
	do(t, h, live.ShowSlide{Module: "M2", Slide: 3}, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	if err := give(h, "1", "maria", "q1", "b"); err != nil {
		t.Fatal(err)
	}
	do(t, h, live.RevealItem{}, live.OpenItem{Item: 1})
	want := snapshot(t, h).State
	h.Close()
	got := snapshot(t, open(t, j)).State
	if !got.Run.Clock.Paused || got.Version != want.Version+1 {
		t.Fatalf("the open question does not stand still after a restart: %+v", got.Run.Clock)
	}
	same := *got.Run
	same.Clock = want.Run.Clock
	if a, b := fmt.Sprintf("%+v", *want.Run), fmt.Sprintf("%+v", same); a != b {
		t.Fatalf("replayed:\n%s\nwas:\n%s", b, a)
	}
	if got.Run.Items[0].Given["maria"].Answer.Choices[0] != "b" || !got.Run.Items[0].Given["maria"].At.Equal(want.Run.Items[0].Given["maria"].At) {
		t.Fatalf("answer after replay: %+v", got.Run.Items[0].Given)
	}
}

func TestAnEventOfANewerProgramStopsTheReplay(t *testing.T) {
	j := &memory{recs: []live.Record{{Kind: "hologram", Body: []byte("{}")}}}
	if _, err := live.Open(context.Background(), j, live.Options{}); !errors.Is(err, live.ErrUnknownEvent) {
		t.Fatalf("got %v", err)
	}
}

func TestOwnPaceShowsTheKeyAfterTheAnswerAndKeepsTheFirst(t *testing.T) {
	h := open(t, &memory{})
	box := sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Paced, Quiz: twoItems()})
	if err := give(h, "1", "maria", "q2", "a"); err != nil {
		t.Fatal(err)
	}
	v := waitView(t, box, "second item revealed", func(v live.View) bool { return v.Quiz != nil && len(v.Quiz.Asks) == 2 && v.Quiz.Asks[1].Reveal != nil })
	if v.Quiz.Asks[0].Reveal != nil || v.Quiz.Asks[0].Mine != nil {
		t.Fatal("the item not yet answered shows something")
	}
	if err := give(h, "1", "maria", "q2", "b"); !errors.Is(err, live.ErrNotOpen) {
		t.Fatalf("changed after the key was shown: %v", err)
	}
}

func TestASubscriberThatSleepsDelaysNobody(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria") // nobody reads this box
	_, cancel, err := h.Watch(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer cancel()
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	for i := range 2000 {
		do(t, h, live.CloseItem{}, live.OpenItem{Item: 0})
		if i < 20 {
			if err := give(h, "1", "maria", "q1", []string{"a", "b"}[i%2]); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestAHangUpDuringJoinLeavesNoSeat(t *testing.T) {
	h, err := live.Open(context.Background(), &memory{}, live.Options{Seats: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	gone, hangUp := context.WithCancel(context.Background())
	hangUp()
	for i := range 20 {
		if _, err := h.Join(gone, live.SeatID(fmt.Sprint("gone", i)), "10.0.0.9", "80x24"); err == nil {
			h.Leave(live.SeatID(fmt.Sprint("gone", i))) // it got in before it looked at its context
		}
	}
	for deadline := time.Now().Add(10 * time.Second); len(snapshot(t, h).Seats) > 0; {
		if time.Now().After(deadline) {
			t.Fatalf("seats of nobody: %+v", snapshot(t, h).Seats)
		}
	}
	sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
}

func TestAnAnswerMayNotChangeForEver(t *testing.T) {
	h := open(t, &memory{})
	sit(t, h, "1", "maria")
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems()}, live.OpenItem{Item: 0})
	refused := 0
	for i := range 200 {
		switch err := give(h, "1", "maria", "q1", []string{"a", "b"}[i%2]); {
		case errors.Is(err, live.ErrTooOften):
			refused++
		case err != nil:
			t.Fatal(err)
		}
	}
	if n := snapshot(t, h).Run.Items[0].Given["maria"].Times; n < 20 || n > 50 || refused == 0 {
		t.Fatalf("%d answers of one person to one item were kept, %d refused", n, refused)
	}
}

func TestVersionsReachAWatcherInOrder(t *testing.T) {
	h := open(t, &memory{})
	box, cancel, err := h.Watch(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	var seen []uint64
	done := make(chan struct{})
	go func() {
		defer close(done)
		for {
			s, ok := box.Next()
			if !ok {
				return
			}
			seen = append(seen, s.Version)
		}
	}()
	for i := range 300 {
		do(t, h, live.ShowSlide{Module: "M2", Slide: i})
	}
	cancel()
	<-done
	if !slices.IsSorted(seen) || len(seen) == 0 || seen[len(seen)-1] != 300 {
		t.Fatalf("versions: %v", seen)
	}
}

func TestRequestsThatWaitShareOneTransaction(t *testing.T) {
	j := &memory{hold: make(chan struct{})}
	h := open(t, j)
	errs := make(chan error, 50)
	for i := range 50 {
		go func() { errs <- h.Do(context.Background(), "pelatih", 0, live.ShowSlide{Module: "M2", Slide: i}) }()
	}
	close(j.hold)
	for range 50 {
		if err := <-errs; err != nil {
			t.Fatal(err)
		}
	}
	if s := snapshot(t, h); s.Version != 50 {
		t.Fatalf("%d of 50 slides kept", s.Version)
	}
}

func TestAClosedRoomSaysSo(t *testing.T) {
	h := open(t, &memory{})
	box := sit(t, h, "1", "maria")
	h.Close()
	h.Close()
	if err := h.Do(context.Background(), "pelatih", 0, live.ShowLobby{}); !errors.Is(err, live.ErrEnded) {
		t.Fatalf("got %v", err)
	}
	for {
		if _, ok := box.Next(); !ok {
			break
		}
	}
	h.Leave("1") // the session's last breath must not hang
}

func TestTheRoomHasALimit(t *testing.T) {
	h, err := live.Open(context.Background(), &memory{}, live.Options{Seats: 2})
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	sit(t, h, "1", "maria")
	sit(t, h, "2", "yosef")
	if _, err := h.Join(context.Background(), "3", "10.0.0.3", "80x24"); !errors.Is(err, live.ErrFull) {
		t.Fatalf("got %v", err)
	}
	h.Leave("1")
	sit(t, h, "3", "ance")
}

// A trainer's own changes of the time do not refuse the trainer's next key; they
// refuse another trainer's, and any other step refuses both.
func TestOwnChangesOfTheTimeAreNoSurprise(t *testing.T) {
	h := open(t, &memory{})
	ctx := context.Background()
	do(t, h, live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: twoItems(), Set: live.Setup{Seconds: 600}}, live.OpenItem{Item: 0})
	act := func(by string, seen uint64, a live.Act) error { return h.Do(ctx, by, seen, a) }
	seen := snapshot(t, h).Step
	for _, a := range []live.Act{live.PauseClock{}, live.AddTime{Seconds: 30}, live.AddTime{Seconds: 30}} {
		if err := act("pelatih:rini", seen, a); err != nil {
			t.Fatalf("%T right after one's own: %v", a, err)
		}
	}
	if err := act("pelatih:budi", seen, live.CloseItem{}); !errors.Is(err, live.ErrConflict) {
		t.Fatalf("another trainer on an older view: %v", err)
	}
	if err := act("pelatih:rini", seen, live.CloseItem{}); err != nil {
		t.Fatalf("closing after one's own changes: %v", err)
	}
	if err := act("pelatih:rini", seen, live.RevealItem{}); !errors.Is(err, live.ErrConflict) {
		t.Fatalf("a step after the question was closed: %v", err)
	}
}
