package live

import (
	"log/slog"
	"runtime/debug"
	"time"
)

// A panic in what one request asks for is that request's error: nobody else's
// answer and nobody's seat goes with it. A panic anywhere else in the loop ends the
// process, and whoever started it starts it again: nothing unsure was kept.

// drafted takes the requests in order on a draft of the next state. One that
// panicked may have left the draft half changed, so the others are taken again
// without it, on a new one.
func (l *loop) drafted(rs []request) (b *draft, outs []outcome, wrote []bool) {
	// Journals keep milliseconds; so does the state, or a replay would differ.
	now := l.h.opt.Clock().Truncate(time.Millisecond)
	last, calm, broken := l.last, l.calm, map[int]bool{}
	for {
		l.last, l.calm = last, calm
		b = &draft{loop: l, next: edit(l.state), now: now, touched: map[PersonID]bool{}}
		b.woke()
		b.ring()
		outs, wrote = make([]outcome, len(rs)), make([]bool, len(rs))
		bad, ok := b.takeAll(rs, outs, wrote, broken)
		if ok {
			return b, outs, wrote
		}
		broken[bad] = true
	}
}

// takeAll fills outs and wrote; false with the number of a request that panicked.
func (b *draft) takeAll(rs []request, outs []outcome, wrote []bool, broken map[int]bool) (at int, ok bool) {
	defer func() {
		if p := recover(); p != nil {
			logPanic("a request", p)
		}
	}()
	for i, r := range rs {
		if r.call != nil && r.events == nil {
			continue
		}
		if broken[i] {
			outs[i].err = ErrBroken
			continue
		}
		at = i
		n := len(b.recs)
		outs[i].err = b.take(r)
		wrote[i] = len(b.recs) > n
	}
	return 0, true
}

// survived keeps a panic in what somebody is shown from ending the room; they are
// shown the next state. Call it deferred.
func survived(what string) {
	if p := recover(); p != nil {
		logPanic(what, p)
	}
}

func logPanic(what string, p any) {
	slog.Error("panic in the room", "in", what, "panic", p, "stack", string(debug.Stack()))
}
