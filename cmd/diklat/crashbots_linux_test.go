package main

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"syscall"
	"testing"
	"time"

	"diklat/tui/tuitest"
)

// bot is one laptop in line mode. It returns errors: its server gets killed.
type bot struct {
	*tuitest.Client
	from int
}

func newBot(t *testing.T, addr string) (*bot, error) {
	c, err := tuitest.Connect(t, addr, "baca", 80, 24, tuitest.WithTerm("dumb"), tuitest.WithDialTimeout(10*time.Second),
		tuitest.WithSource(fmt.Sprintf("127.0.%d.%d", 1+rand.IntN(20), 1+rand.IntN(250)))) // laptops of their own
	if err != nil {
		return nil, err
	}
	return &bot{Client: c}, nil
}

// arrive is a bot that comes with all the others: some are sent away at the door,
// and gabung.cmd tries again after two seconds.
func arrive(t *testing.T, addr string) (b *bot, err error) {
	for range 5 {
		if b, err = newBot(t, addr); err == nil || errors.Is(err, syscall.ECONNREFUSED) {
			return b, err
		}
		time.Sleep(2 * time.Second)
	}
	return nil, err
}

// hears waits until the texts were said, in this order.
func (b *bot) hears(texts ...string) (string, error) {
	seen := ""
	_, err := b.Await(15*time.Second, func(string) bool {
		seen = string(b.Raw()[b.from:])
		rest := strings.Join(strings.Fields(seen), " ")
		for _, text := range texts {
			_, after, ok := strings.Cut(rest, text)
			if !ok {
				return false
			}
			rest = after
		}
		return true
	})
	return seen, err
}

// errNotThere is a list that does not hold what somebody looks for: a defect, and
// not a server that was killed.
var errNotThere = errors.New("on no page")

// pick hears a list out, page by page, and answers with the number before text.
func (b *bot) pick(until, text string) error {
	var said string
	for range 20 {
		var err error
		if said, err = b.hears(until, "lalu Enter."); err != nil {
			return err
		}
		b.from = len(b.Raw())
		if n := rowBefore(said, text); n != "" {
			b.Type(n + "\r")
			return nil
		}
		b.Type("0\r") // the next page
	}
	return fmt.Errorf("%q is %w of %q", text, errNotThere, said)
}

// rowBefore is the number of the row that was read out with this text.
func rowBefore(said, text string) string {
	for l := range strings.Lines(said) {
		n, rest, ok := strings.Cut(strings.TrimLeft(l, "> "), " ")
		if ok && len(n) == 1 && n >= "1" && n <= "9" && strings.Contains(rest, text) {
			return n
		}
	}
	return ""
}

// comeIn is the way of one person to their seat; nil once they read then, which
// comes after they are recorded as present.
func (b *bot) comeIn(village, name, then string) error {
	if err := b.pick("Berkelompok", "Sendiri"); err != nil {
		return err
	}
	if err := b.pick("Desa lain", village); err != nil {
		return err
	}
	if err := b.pick("Saya belum terdaftar", name); err != nil {
		return err
	}
	if _, err := b.hears("Apakah Anda " + name); err != nil {
		return err
	}
	b.from = len(b.Raw())
	b.Type("1\r")
	_, err := b.hears(then)
	return err
}
