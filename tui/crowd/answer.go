package crowd

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"sync"
	"time"

	"diklat/tui/emul"
)

// Opened is what the server says when it opened a question.
type Opened struct {
	Question string   `json:"question"` // its id
	Number   int      `json:"number"`   // 1-based
	Of       int      `json:"of"`
	Choices  []string `json:"choices"` // ids, in the order of the screens
}

// Kept is one answer on the server's disk, or one that a client saw a tick for.
type Kept struct {
	Person   string `json:"person"` // name
	Question string `json:"question"`
	Choice   string `json:"choice"`
}

// answer is a Kept on its way: the digit that stands for the choice.
type answer struct {
	Kept
	digit int
}

// acks is what the clients saw a tick for.
type acks struct {
	mu   sync.Mutex
	list []Kept
}

func (a *acks) add(k Kept) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.list = append(a.list, k)
}

// lost counts the ticks that the disk does not hold, and those on disk that
// nobody gave: a client whose line was cut may have an answer on disk without
// having seen its tick, so given lists all that was sent.
func lost(acked, given, kept []Kept) (missing, phantom int) {
	disk, sent := map[Kept]bool{}, map[Kept]bool{}
	for _, k := range kept {
		disk[k] = true
	}
	for _, k := range given {
		sent[k] = true
	}
	for _, k := range acked {
		if !disk[k] {
			missing++
		}
	}
	for _, k := range kept {
		if !sent[k] {
			phantom++
		}
	}
	return missing, phantom
}

// marker is how a question's number stands in the header of a participant.
func (t *Trial) marker(o Opened) string { return t.Words.Chair.Item(o.Number, o.Of) }

// choose types the answer of client i, without Enter, and waits for it; it notes how
// long the digit took to show.
func (t *Trial) choose(i int, c *Client, o Opened, sum *sums) (answer, error) {
	n := (i+o.Number)%len(o.Choices) + 1
	a := answer{Kept{Person: t.Names[i], Question: o.Question, Choice: o.Choices[n-1]}, n}
	took, err := t.press(i, c, n)
	sum.mu.Lock()
	defer sum.mu.Unlock()
	sum.key = append(sum.key, took)
	return a, err
}

// reading is how long a person looks at a question before they press a key: those
// that come sooner after it appeared count for nothing. again is how long they wait
// for the choice to show before they press once more.
const (
	reading = 500 * time.Millisecond
	again   = 2 * time.Second
)

// press reads, and types a digit until it is taken; it returns how long after the first
// try that showed.
func (t *Trial) press(i int, c *Client, n int) (time.Duration, error) {
	want := t.Words.Ask.Yours + " " + strconv.Itoa(n)
	time.Sleep(reading)
	began := time.Now()
	for range 20 {
		c.Type(strconv.Itoa(n))
		_, at, err := c.AwaitAt(again, func(s string) bool { return strings.Contains(s, want) })
		if err == nil {
			return at.Sub(began), nil
		}
		if errors.Is(err, emul.ErrEnded) {
			return 0, fmt.Errorf("client %d: the line ended before the choice %d was taken: %w\n%s", i, n, err, c.Screen())
		}
	}
	return 0, fmt.Errorf("client %d: the choice %d was never taken\n%s", i, n, c.Screen())
}
