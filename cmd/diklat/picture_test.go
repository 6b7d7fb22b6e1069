package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"diklat/data"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/tuitest"
)

var update = flag.Bool("update", false, "rewrite kept screens and the picture of the README")

// TestPictureOfBeranda keeps the picture in the README equal to the screen: the
// simulated event, on the morning of its first day.
func TestPictureOfBeranda(t *testing.T) {
	at := time.Date(2025, 11, 7, 8, 14, 0, 0, roster.WITA.Location())
	a := &app{now: func() time.Time { return at }, getenv: func(string) string { return "" }, text: i18n.New(i18n.ID),
		stdio: stdio{out: &bytes.Buffer{}, err: &bytes.Buffer{}}, db: filepath.Join(t.TempDir(), "demo.db")}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	if err := a.runDemo(ctx, data.DemoConfig{Seed: 1, People: data.DemoPeople, Villages: data.DemoVillages}); err != nil {
		t.Fatal(err)
	}
	h, err := a.openHouse(ctx)
	if err != nil {
		t.Fatal(err)
	}
	defer h.close()
	model, err := a.trainer(ctx, h, a.newClass(h, "127.0.0.1:0"))
	if err != nil {
		t.Fatal(err)
	}
	p := tuitest.Prog(t, model, 80, 24)
	p.WaitFor(t, "Modul M1")
	p.WaitFor(t, "Camplong II")
	path := filepath.Join("..", "..", "docs", "beranda.svg")
	want, err := os.ReadFile(path)
	if err != nil && !*update {
		t.Fatal(err)
	}
	// Beranda reads its parts beside each other, and paints each when it comes.
	var got []byte
	for range 100 {
		if got = pictureOf(t, p.Term); bytes.Equal(got, want) {
			return
		}
		_, _ = p.Await(100*time.Millisecond, func(string) bool { return false })
	}
	if *update {
		if err := os.WriteFile(path, got, 0o600); err != nil {
			t.Fatal(err)
		}
	} else {
		t.Errorf("docs/beranda.svg is not the screen any more; look at the screen, then run `make golden`:\n%s", p.Screen())
	}
}

func pictureOf(t *testing.T, term *tuitest.Term) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := tuitest.SVG(&b, term); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
