package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"diklat/data"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/i18n"
	"diklat/tui/tuitest"
)

// built makes the program once a test run.
var built = sync.OnceValues(func() (string, error) {
	// One place for every run, so that runs leave one file and not one each.
	dir := filepath.Join(os.TempDir(), fmt.Sprintf("diklat-test-%d", os.Getuid()))
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "diklat"+raceSuffix)
	args := append([]string{"build", "-o", path}, raceFlags()...)
	out, err := exec.Command("go", append(args, ".")...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("build: %w: %s", err, out)
	}
	return path, nil
})

// binary is the path of the real program.
func binary(tb testing.TB) string {
	tb.Helper()
	path, err := built()
	if err != nil {
		tb.Fatal(err)
	}
	return path
}

// plainEnv keeps the tester's own settings out of the program.
func plainEnv() []string {
	return []string{"DIKLAT_LANG=", "DIKLAT_DB=", "LANG=", "LC_ALL=", "NO_COLOR="}
}

// hall is a house with an open class in this process.
type hall struct {
	*class
	app   *app
	event roster.Event
	addr  string
}

const hallPIN = "4071"

// clockwork is a clock that a test moves.
type clockwork struct {
	mu    sync.Mutex
	ahead time.Duration
}

func (c *clockwork) now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return time.Now().Add(c.ahead)
}

func (c *clockwork) add(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.ahead += d
}

// halls is the time of halls whose guests need not wait for grace: see settle.
var halls = &clockwork{}

// newHall opens a class for an event of the five villages on a new file. It is
// closed when the test ends.
func newHall(tb testing.TB, now clock) *hall {
	tb.Helper()
	h, shut := openHall(tb, filepath.Join(tb.TempDir(), "diklat.db"), now)
	tb.Cleanup(shut)
	return h
}

// openHall is newHall for a file of its own; shut closes class and house.
func openHall(tb testing.TB, db string, now clock) (h *hall, shut func()) {
	tb.Helper()
	ctx := context.Background()
	a := &app{getenv: func(string) string { return "" }, now: now, text: i18n.New(i18n.ID), db: db}
	home, err := a.openHouse(ctx)
	if err != nil {
		tb.Fatal(err)
	}
	e, ok, err := home.store.CurrentEvent(ctx)
	if err == nil && !ok {
		e, err = makeEvent(ctx, home.store, now())
	}
	if err == nil {
		err = home.enter(ctx, e)
	}
	c := a.newClass(home, "127.0.0.1:0")
	if err == nil {
		err = c.usePIN(ctx, hallPIN)
	}
	if err == nil {
		err = c.Open(ctx)
	}
	if err != nil {
		tb.Fatal(errors.Join(err, home.close()))
	}
	return &hall{c, a, e, c.boundAddr()}, func() {
		if err := errors.Join(c.Close(ctx), home.close()); err != nil {
			tb.Errorf("closing the hall: %v", err)
		}
	}
}

// makeEvent makes today's event of the five villages the one in use.
func makeEvent(ctx context.Context, s *data.Store, now time.Time) (roster.Event, error) {
	e, err := roster.NewEvent("Pelatihan Migrasi Aman", "Balai Desa Oben", now, 1, roster.WITA, data.DefaultVillages())
	if err != nil {
		return e, err
	}
	if e, err = s.CreateEvent(ctx, e, roster.Trainer); err != nil {
		return e, err
	}
	return e, s.SetCurrentEvent(ctx, e.ID, roster.Trainer)
}

// oeltua is the village in which the tests' people live.
func oeltua() roster.VillageCode { return data.DefaultVillages()[1] }

// add puts a person of Oeltua on the list, as the trainer does.
func (h *hall) add(tb testing.TB, name string) roster.Enrolment {
	tb.Helper()
	p := roster.Person{Name: name, Village: oeltua(), Sex: roster.P, Role: roster.Kader}
	n, err := book{warrant{access.Local()}, h.house.store, h.house, h.class}.AddPerson(context.Background(), h.event.ID, p, roster.Trainer)
	if err != nil {
		tb.Fatal(err)
	}
	return n
}

// guest is a client that knows how to use the door.
type guest struct {
	*tuitest.Client
	tb testing.TB
}

// visit connects a laptop.
func visit(tb testing.TB, addr string, opts ...tuitest.Option) *guest {
	tb.Helper()
	return &guest{tuitest.Dial(tb, addr, "ikut", 80, 24, opts...), tb}
}

// atDoor gives the PIN.
func (g *guest) atDoor(pin string) *guest {
	g.tb.Helper()
	g.WaitFor(g.tb, "Tulis PIN")
	g.Type(pin)
	g.Press("enter")
	g.choose("Sendiri")
	g.WaitFor(g.tb, "Anda dari desa mana?")
	return g
}

// choose picks the row that says text, by its number, and goes on.
func (g *guest) choose(text string) *guest {
	g.tb.Helper()
	g.pick(text)
	g.Press("enter")
	return g
}

// pick is choose without Enter.
func (g *guest) pick(text string) {
	g.tb.Helper()
	screen := g.WaitUntil(g.tb, "the row "+text, func(s string) bool { return rowOf(s, text) != "" })
	g.Type(rowOf(screen, text))
	g.WaitUntil(g.tb, text+" to be chosen", func(s string) bool {
		return strings.Contains(s, "Pilihan Anda: "+text) || strings.Contains(s, "Pilihan Anda: 9 "+text)
	})
}

// comeIn is the whole way of somebody on the list.
func (g *guest) comeIn(pin, village, name string) *guest {
	g.tb.Helper()
	g.atDoor(pin).choose(village).choose(name).choose("Ya")
	g.WaitGone(g.tb, "Mencatat kehadiran")
	g.WaitFor(g.tb, name+" · "+village)
	return g
}

// signUp is the whole way of somebody who is on no list.
func (g *guest) signUp(pin, village, name, sex, role string) *guest {
	g.tb.Helper()
	g.atDoor(pin).choose(village).choose("Saya belum terdaftar")
	g.WaitFor(g.tb, "Tulis nama Anda.")
	g.Type(name)
	g.WaitFor(g.tb, name+"_")
	g.Press("enter")
	g.choose(sex).choose(role).choose("Ya")
	g.WaitFor(g.tb, "Anda masuk sebagai "+name+" dari "+village)
	return g
}

var row = regexp.MustCompile(`^\s*[▸✓]?\s*(\d{1,2}) [●■▲◆★✚ ]\s+(\S.*?)\s*$`)

// rowOf is the number before the row that says text, "" if there is none. A
// long text is known by its first line.
func rowOf(screen, text string) string {
	for _, l := range strings.Split(screen, "\n") {
		m := row.FindStringSubmatch(l)
		if m != nil && (m[2] == text || len(m[2]) > 20 && strings.HasPrefix(text, m[2])) {
			return m[1]
		}
	}
	return ""
}
