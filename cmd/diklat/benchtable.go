package main

import (
	"fmt"
	"strings"

	"diklat/tui/crowd"
	"diklat/tui/i18n"
)

// benchTable is what a person reads: the class, and what it is held against.
func benchTable(t *i18n.Text, o benchOptions, r benchReport) string {
	b := t.Bench
	var s strings.Builder
	line := func(name string, cells ...string) {
		fmt.Fprintf(&s, "  %-42s", name)
		for _, c := range cells {
			fmt.Fprintf(&s, " %16s", c)
		}
		s.WriteByte('\n')
	}
	fmt.Fprintf(&s, "%s: %s\n%s\n\n", b.Title, b.People(o.sessions, o.questions, o.frozen, o.dropping), b.Note)
	head := []string{b.Room}
	if r.Stress != nil {
		head = []string{b.Room + ", " + b.Calm, b.Stress}
	}
	if r.Bare != nil {
		head = append(head, b.Bare, b.Ratio)
	}
	line("", head...)
	for _, row := range benchRows(t) {
		line(row.name, row.cells(r)...)
	}
	for _, room := range rooms(r) {
		line(b.Answers, fmt.Sprintf("%d/%d/%d/%d", room.Sent, room.Acked, room.Kept, room.Lost))
	}
	if r.Stress != nil {
		line(b.Returned, "", fmt.Sprint(r.Stress.Returned))
	}
	return s.String()
}

func rooms(r benchReport) []crowd.Room {
	if r.Stress == nil {
		return []crowd.Room{r.Room}
	}
	return []crowd.Room{r.Room, *r.Stress}
}

// benchRow is one figure: of a class, and of the smallest program where it has one.
type benchRow struct {
	name string
	room func(crowd.Room) float64
	bare func(crowd.Bare) float64
}

func benchRows(t *i18n.Text) []benchRow {
	b := t.Bench
	rows := []benchRow{{b.Joins, func(r crowd.Room) float64 { return r.Joined.PerSecond }, func(r crowd.Bare) float64 { return r.Joined.PerSecond }}}
	for _, q := range []struct {
		name string
		of   func(crowd.Spread) float64
	}{
		{"p50", func(s crowd.Spread) float64 { return s.P50 }},
		{"p99", func(s crowd.Spread) float64 { return s.P99 }},
		{b.Max, func(s crowd.Spread) float64 { return s.Max }},
	} {
		f := q.of
		rows = append(rows,
			benchRow{b.First + " " + q.name, func(r crowd.Room) float64 { return f(r.Joined.First) }, func(r crowd.Bare) float64 { return f(r.Joined.First) }},
			benchRow{b.FanOut + " " + q.name, func(r crowd.Room) float64 { return f(r.FanOut) }, func(r crowd.Bare) float64 { return f(r.Broadcast) }},
			benchRow{b.Key + " " + q.name, func(r crowd.Room) float64 { return f(r.Key) }, nil},
			benchRow{b.Ack + " " + q.name, func(r crowd.Room) float64 { return f(r.Ack) }, func(r crowd.Bare) float64 { return f(r.Redraw) }})
	}
	return append(rows,
		benchRow{b.Memory, func(r crowd.Room) float64 { return r.Memory / 1024 }, func(r crowd.Bare) float64 { return r.Memory / 1024 }},
		benchRow{b.Idle, func(r crowd.Room) float64 { return r.Idle }, func(r crowd.Bare) float64 { return r.Idle }},
		benchRow{b.AckCPU, func(r crowd.Room) float64 { return r.AckCPU }, func(r crowd.Bare) float64 { return r.RedrawCPU }},
		benchRow{b.Cost, func(r crowd.Room) float64 { return r.Cost }, func(r crowd.Bare) float64 { return r.Cost }},
		benchRow{b.Bytes, func(r crowd.Room) float64 { return r.Bytes }, nil})
}

// cells are the figures of a row, as many as the head has columns.
func (row benchRow) cells(r benchReport) []string {
	var out []string
	for _, room := range rooms(r) {
		out = append(out, figure(row.room(room)))
	}
	if r.Bare == nil {
		return out
	}
	if row.bare == nil {
		return append(out, "-", "-")
	}
	bare := row.bare(*r.Bare)
	ratio := "-"
	if bare > 0 {
		ratio = fmt.Sprintf("%.2f", row.room(r.Room)/bare)
	}
	return append(out, figure(bare), ratio)
}

func figure(v float64) string {
	if v < 10 {
		return fmt.Sprintf("%.2f", v)
	}
	return fmt.Sprintf("%.1f", v)
}
