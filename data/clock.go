package data

import (
	"context"
	"time"

	"diklat/roster"
)

// kindClock notes how far the times of the facts that follow, of the same laptop,
// lie after its own clock. What the laptop's clock said is the difference: raw
// times are kept, not overwritten.
const kindClock = "clock"

type clockBody struct {
	ShiftMS int64 `json:"shift_ms"`
	RawMS   int64 `json:"raw_ms"` // what the laptop's clock said
}

// SetShift notes that times are corrected by d from here on. Noting what holds
// already adds nothing.
func (s *Store) SetShift(ctx context.Context, d time.Duration, by roster.Actor) error {
	return s.writeNeeded(ctx, "correct the clock", func(t *tx) error {
		list, err := readShifts(t)
		if err != nil || list.of(s.device, 1<<62) == d {
			return err
		}
		return t.put(kindClock, "", by, clockBody{d.Milliseconds(), t.now().Add(-d).UnixMilli()})
	})
}

// ClockState is what a new start needs to judge the laptop's clock.
type ClockState struct {
	Newest time.Time     // of this laptop's records; zero for none
	Shift  time.Duration // in force at it
}

// ClockState reads it.
func (s *Store) ClockState(ctx context.Context) (c ClockState, err error) {
	err = s.read(ctx, "clock", func(v *view) error {
		list, err := readShifts(v)
		if err != nil {
			return err
		}
		c.Shift = list.of(s.device, 1<<62)
		var ms int64
		err = v.row("SELECT coalesce(max(wall_ms), 0) FROM fact WHERE device = ?", s.device).Scan(&ms)
		if ms > 0 {
			c.Newest = time.UnixMilli(ms).UTC()
		}
		return err
	})
	return c, err
}

// shifts are the corrections of all laptops, oldest first.
type shifts []struct {
	device string
	seq    int64
	by     time.Duration
}

// of is the correction in force at a fact.
func (list shifts) of(device string, seq int64) time.Duration {
	d := time.Duration(0)
	for _, s := range list {
		if s.device == device && s.seq <= seq {
			d = s.by
		}
	}
	return d
}

func readShifts(src source) (out shifts, err error) {
	return out, each(src, func(r scanner) error {
		out = append(out, shifts{{}}...)
		s := &out[len(out)-1]
		var ms int64
		err := r.Scan(&s.device, &s.seq, &ms)
		s.by = time.Duration(ms) * time.Millisecond
		return err
	}, "SELECT device, seq, coalesce(json_extract(body, '$.shift_ms'), 0) FROM fact WHERE kind = '"+kindClock+"' ORDER BY device, seq")
}

// rawTimes fills in what the laptop's own clock said at each mark of the rolls,
// where that differs.
func rawTimes(src source, rolls []roster.Roll) error {
	list, err := readShifts(src)
	if err != nil {
		return err
	}
	return list.raw(src, rolls)
}

// raw is rawTimes for shifts that were read already.
func (list shifts) raw(src source, rolls []roster.Roll) error {
	if len(list) == 0 {
		return nil
	}
	for i := range rolls {
		by := map[roster.PersonID]time.Duration{}
		err := each(src, func(r scanner) error {
			var p, device string
			var seq int64
			err := r.Scan(&p, &device, &seq)
			by[roster.PersonID(p)] = list.of(device, seq)
			return err
		}, "SELECT a.person, f.device, f.seq FROM attendance a JOIN fact f ON f.ord = a.ord WHERE a.sesi = ?", string(rolls[i].Sesi.ID))
		if err != nil {
			return err
		}
		for j := range rolls[i].Rows {
			row := &rolls[i].Rows[j]
			if d := by[row.ID]; d != 0 && row.Mark.Status != roster.Unmarked {
				row.Mark.Raw = row.Mark.At.Add(-d)
			}
		}
	}
	return nil
}
