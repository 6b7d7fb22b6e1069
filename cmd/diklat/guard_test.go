package main

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"diklat/tui/screen/door"
)

// guess tries PINs from one address as fast as the guard lets it for an hour,
// on a new connection each time, and returns how many were looked at.
func guess(g *guard, now *time.Time, addr func(n int) string, gap time.Duration) (looked int) {
	end := now.Add(time.Hour)
	for n := 0; now.Before(end); n++ {
		if err := g.try(fmt.Sprintf("%04d", n%10000), "none", &tries{}, addr(n)); errors.Is(err, door.ErrPIN) {
			looked++
		}
		*now = now.Add(gap)
	}
	return looked
}

func TestALaptopThatGuessesIsSlowedDown(t *testing.T) {
	now := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	for name, addr := range map[string]func(int) string{
		"one address": func(int) string { return "192.168.1.7" },
		"one /64":     func(n int) string { return fmt.Sprintf("fe80::1:%x%%wlan0", n%65536) },
	} {
		g := newGuard(func() time.Time { return now })
		if n := guess(g, &now, addr, 20*time.Millisecond); n > 100 {
			t.Errorf("%s: %d PINs looked at in an hour", name, n)
		}
		if err := g.try("4071", "4071", &tries{}, "192.168.1.8"); err != nil {
			t.Errorf("%s: another laptop has to wait: %v", name, err)
		}
	}
}

func TestAFullGuardKeepsThoseWhoWait(t *testing.T) {
	now := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	g := newGuard(func() time.Time { return now })
	for range laptopTries {
		_ = g.try("0000", "4071", &tries{}, "10.0.0.1")
	}
	for n := range 3 * maxGuarded {
		_ = g.try("0000", "4071", &tries{}, fmt.Sprintf("10.%d.%d.%d", 1+n/62500, n/250%250, 1+n%250))
	}
	var wait *door.WaitError
	if err := g.try("4071", "4071", &tries{}, "10.0.0.1"); !errors.As(err, &wait) {
		t.Fatalf("the wait was washed away: %v", err)
	}
	if len(g.by) > maxGuarded {
		t.Fatalf("%d laptops remembered", len(g.by))
	}
}

func TestAWrongPINOfOneConnectionDoesNotStopTheNextOne(t *testing.T) {
	now := time.Date(2025, 11, 7, 8, 0, 0, 0, time.UTC)
	g := newGuard(func() time.Time { return now })
	bad := &tries{}
	for range freeTries {
		_ = g.try("0000", "4071", bad, "10.0.0.1")
	}
	var wait *door.WaitError
	if err := g.try("4071", "4071", bad, "10.0.0.1"); !errors.As(err, &wait) {
		t.Fatalf("no wait after %d wrong PINs: %v", freeTries, err)
	}
	if err := g.try("4071", "4071", &tries{}, "10.0.0.1"); err != nil {
		t.Fatalf("the next person on that laptop: %v", err)
	}
}
