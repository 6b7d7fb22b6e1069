package live_test

import (
	"context"
	"errors"
	"reflect"
	"runtime"
	"testing"

	"diklat/quiz/live"
)

// TestADefectIsOneRequestsError: a request that panics between others in one
// transaction costs only itself; the room, the journal and the seats go on.
func TestADefectIsOneRequestsError(t *testing.T) {
	ctx := context.Background()
	j := &memory{hold: make(chan struct{}), began: make(chan struct{}, 1)}
	h := open(t, j)
	box, err := h.Join(ctx, "s1", "", "")
	if err != nil {
		t.Fatal(err)
	}
	said := make(chan error, 4)
	do := func(a live.Act) { go func() { said <- h.Do(ctx, "pelatih", 0, a) }() }
	do(live.ShowSlide{Module: "M1"})
	<-j.began // its append waits; what comes now shares the next one
	acts := []live.Act{live.ShowSlide{Module: "M2"}, live.Bomb{}, live.ShowSlide{Module: "M2", Slide: 1}}
	for i, a := range acts {
		do(a)
		for h.Waiting() < i+1 {
			runtime.Gosched()
		}
	}
	close(j.hold)
	broken := 0
	for range 1 + len(acts) {
		switch err := <-said; {
		case errors.Is(err, live.ErrBroken):
			broken++
		case err != nil:
			t.Error(err)
		}
	}
	s, err := h.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if broken != 1 || s.Phase != live.Slide || s.Module != "M2" || s.Slide != 1 || s.Step != 3 || len(s.Seats) != 1 {
		t.Errorf("%d broken; %+v", broken, s)
	}
	again, err := live.Replay(ctx, j)
	if err != nil || !reflect.DeepEqual(again, s.State) {
		t.Errorf("the journal says %+v, %v", again, err)
	}
	box.Close()
}
