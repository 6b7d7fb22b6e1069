package main

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/tui/tuitest"
)

// TestHostileTextsEverywhere is bar 8 for the screens that the other tests do not
// reach: every place of the trainer and what stands behind it, help, toasts, the
// projector, a co-trainer's screen, in both looks. Window titles are in the bytes.
func TestHostileTextsEverywhere(t *testing.T) {
	texts := tuitest.Hostile()
	h := newHall(t, halls.now)
	h.add(t, "Maria Tnunay")
	for i := range 40 {
		h.add(t, "Orang "+strings.Repeat(string(rune('a'+i%26)), 2+i/26))
	}
	key := newTrainer(t, h, "rini")
	p := trainerScreen(t, h)
	p.WaitFor(t, "Berikutnya")
	co := coLead(t, h, key)
	wall := tuitest.Dial(t, h.addr, "layar", 80, 24, tuitest.WithKey(key), tuitest.WithNoAnswers())
	seat := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	poison(t, h.house.store.Path(), texts)
	h.house.people.ring()
	step := 97
	if !longForm() {
		step = 200
	}
	for i := 0; i+20 <= len(texts); i += step { // a quiz of other texts each time
		if err := h.house.Do(t.Context(), "pelatih", 0, live.StartQuiz{Run: live.RunID(texts[i][:1] + "r"), Mode: live.Live, Quiz: wicked(texts[i:min(i+97, len(texts))])}); err != nil {
			t.Fatal(err)
		}
		for _, act := range []live.Act{live.OpenItem{Item: 0}, live.RevealItem{}, live.OpenItem{Item: 1}} {
			if err := h.house.Do(t.Context(), "pelatih", 0, act); err != nil {
				t.Fatal(err)
			}
			wall.WaitUntil(t, "the wall shows a question", func(s string) bool { return strings.Contains(s, "S") })
		}
		walkKeys(t, p, i == 0)
		if i == 0 {
			walkKeys(t, co, false)
		}
		p.Press("W")
		seat.Type("W?0")
		wall.Type("W??")
		if err := h.house.Do(t.Context(), "pelatih", 0, live.EndQuiz{}); err != nil {
			t.Fatal(err)
		}
	}
	for who, raw := range map[string][]byte{"the trainer": p.Raw(), "a co-trainer": co.Raw(), "the projector": wall.Raw(), "a seat": seat.Raw()} {
		if len(raw) < 1000 {
			t.Errorf("%s wrote only %d bytes", who, len(raw))
		}
		innocent(t, who, raw, false)
	}
}

// walker is a terminal that keys are pressed at.
type walker interface {
	Press(keys ...string)
	Resize(w, h int)
	Received() int64
}

// walkKeys presses the way to every place, and into what stands behind it. After each
// key the window changes its width: that is drawn, whatever the key did, unless it was
// changed back before anybody looked; so it is changed until it is seen.
func walkKeys(t *testing.T, p walker, deep bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	wide := 80
	press := func(k string) {
		p.Press(k)
		had := p.Received()
		end := time.Now().Add(tuitest.DefaultTimeout)
		for n := 0; p.Received() == had; n++ {
			if time.Now().After(end) {
				t.Fatalf("nothing was drawn after %q", k)
			}
			if n%100 == 0 {
				wide = 161 - wide
				p.Resize(wide, 24)
			}
			<-tick.C
		}
	}
	for _, place := range []string{"a", "k", "s", "h", "t", "l", "x", "r", "e", "m", "v", "n", "c", "b", "/", "?"} {
		press(place)
		for _, k := range []string{"?", "esc", "enter", "down", "enter", "w", "g", "a", "h", "i", "j", "?"} {
			if deep {
				press(k)
			}
		}
		for range 6 {
			p.Press("esc")
		}
	}
}

// TestHostileTextsInLogs: what is logged of peers and of errors is one line of
// text each, whatever it holds.
func TestHostileTextsInLogs(t *testing.T) {
	var buf bytes.Buffer
	log := newLog(&buf)
	for _, s := range tuitest.Hostile() {
		log.Error("x", "user", s, "err", errors.New(s))
	}
	innocent(t, "a log", buf.Bytes(), true)
}
