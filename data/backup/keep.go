package backup

import (
	"errors"
	"fmt"
	"time"
)

// How many backups are kept: the last ones, then one an hour, a day, a week and a
// month, as far back as that many of them go. They are counted by what is there,
// not from today's date: a clock that jumped deletes nothing.
const (
	keepLast    = 8
	keepHourly  = 12
	keepDaily   = 14
	keepWeekly  = 8
	keepMonthly = 12
)

// kept marks which of the backups, the newest first, are kept. Those that do not
// count are never touched: somebody may still save something out of them.
func kept(list []Entry) []bool {
	keep := make([]bool, len(list))
	last, most := 0, -1
	for i, e := range list {
		if e.Err != nil {
			keep[i] = true
			continue
		}
		if last++; last <= keepLast {
			keep[i] = true
		}
		if most < 0 || e.Holds.Facts() > list[most].Holds.Facts() {
			most = i
		}
	}
	if most >= 0 {
		keep[most] = true // whatever its date says, it holds the most
	}
	for _, g := range generations() {
		seen := map[string]bool{}
		for i, e := range list {
			if b := g.bucket(e.Created); e.Err == nil && !seen[b] && len(seen) < g.n {
				seen[b], keep[i] = true, true
			}
		}
	}
	return keep
}

type generation struct {
	n      int
	bucket func(time.Time) string
}

func generations() []generation {
	like := func(layout string) func(time.Time) string {
		return func(t time.Time) string { return t.Format(layout) }
	}
	week := func(t time.Time) string {
		y, w := t.ISOWeek()
		return fmt.Sprintf("%d-%d", y, w)
	}
	return []generation{{keepHourly, like("2006010215")}, {keepDaily, like("20060102")}, {keepWeekly, week}, {keepMonthly, like("200601")}}
}

// Prune removes the backups of a folder that the rule does not keep, and returns
// how many. A backup goes before its manifest: what is left then says so.
func Prune(dir string) (int, error) {
	list, err := List(dir)
	if err != nil {
		return 0, err
	}
	n := 0
	for i, keep := range kept(list) {
		if keep {
			continue
		}
		if err := errors.Join(forget(list[i].Path), forget(list[i].Path+".json")); err != nil {
			return n, wrap("remove an old backup", err)
		}
		n++
	}
	return n, nil
}
