package data

import (
	"context"
	"fmt"
	"slices"
	"time"

	"diklat/roster"
)

// Roll reads the daftar hadir of one sesi as it stands now. Errors:
// roster.ErrUnknownEvent, roster.ErrUnknownSesi.
func (s *Store) Roll(ctx context.Context, event roster.EventID, sesi roster.SesiID) (roster.Roll, error) {
	var roll roster.Roll
	err := s.read(ctx, "roll", func(v *view) (err error) {
		roll, err = readRoll(v, event, sesi)
		return err
	})
	return roll, err
}

// Rolls reads all sesi of an event at the same moment, in their order.
func (s *Store) Rolls(ctx context.Context, event roster.EventID) ([]roster.Roll, error) {
	var out []roster.Roll
	err := s.read(ctx, "rolls", func(v *view) error {
		e, err := readEvent(v, event)
		if err != nil {
			return err
		}
		for _, se := range e.Sesi {
			roll, err := readRoll(v, event, se.ID)
			if err != nil {
				return err
			}
			out = append(out, roll)
		}
		return rawTimes(v, out)
	})
	return out, err
}

func readRoll(src source, event roster.EventID, sesi roster.SesiID) (roster.Roll, error) {
	e, err := readEvent(src, event)
	if err != nil {
		return roster.Roll{}, err
	}
	roll := roster.Roll{Event: e}
	var ok bool
	if roll.Sesi, ok = e.SesiByID(sesi); !ok {
		return roster.Roll{}, fmt.Errorf("%q: %w", sesi, roster.ErrUnknownSesi)
	}
	if err := src.row("SELECT coalesce(max(ord), 0) FROM fact").Scan(&roll.Version); err != nil {
		return roster.Roll{}, err
	}
	if roll.Villages, err = rollVillages(src, e); err != nil {
		return roster.Roll{}, err
	}
	if roll.Rows, err = rollRows(src, roll); err != nil {
		return roster.Roll{}, err
	}
	if roll.Merged, err = mergedNumbers(src, event); err != nil {
		return roster.Roll{}, err
	}
	if roll.Same, err = readMerged(src); err != nil {
		return roster.Roll{}, err
	}
	place := make(map[roster.VillageCode]int, len(roll.Villages))
	for i, v := range roll.Villages {
		place[v.Code] = i
	}
	slices.SortStableFunc(roll.Rows, func(a, b roster.Row) int { return place[a.Village] - place[b.Village] })
	return roll, nil
}

// mergedNumbers reads the numbers that a merge left without a line of their own.
func mergedNumbers(src source, event roster.EventID) (map[int]roster.PersonID, error) {
	var out map[int]roster.PersonID
	type line struct {
		number int
		who    roster.PersonID
	}
	var lines []line
	err := each(src, func(r scanner) error {
		var l line
		err := r.Scan(&l.number, &l.who)
		lines = append(lines, l)
		return err
	}, "SELECT number, person FROM enrolment WHERE event = ? AND state = 2", string(event))
	if err != nil || len(lines) == 0 {
		return nil, err
	}
	out = map[int]roster.PersonID{}
	for _, l := range lines {
		if out[l.number], err = rootOf(src, l.who); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// rollVillages reads the villages of the event in its order, then those that
// other people on the list come from.
func rollVillages(src source, e roster.Event) ([]roster.Village, error) {
	vs, err := readVillages(src, `LEFT JOIN event_village ev ON ev.village = code AND ev.event = ?1
		WHERE ev.pos IS NOT NULL OR code IN (SELECT p.village FROM enrolment n JOIN person p ON p.id = n.person WHERE n.event = ?1 AND n.state = 0)
		ORDER BY ev.pos IS NULL, ev.pos, kind = 'kantor', name, code`, string(e.ID))
	return vs, err
}

// rollRows reads everybody on the list by number, with the mark that stands.
func rollRows(src source, roll roster.Roll) ([]roster.Row, error) {
	var out []roster.Row
	loc := roll.Event.Zone.Location()
	err := each(src, func(r scanner) error {
		row, err := scanRow(r, roll, loc)
		out = append(out, row)
		return err
	}, `SELECT n.number, `+personColumns+`, `+markColumns+`
		FROM enrolment n JOIN person p ON p.id = n.person
		LEFT JOIN attendance a ON a.sesi = ?1 AND a.person = n.person
		WHERE n.event = ?2 AND n.state = 0 ORDER BY n.number`, string(roll.Sesi.ID), string(roll.Event.ID))
	return out, err
}

func scanRow(r scanner, roll roster.Roll, loc *time.Location) (roster.Row, error) {
	var row roster.Row
	var who personState
	var st markState
	row.Event = roll.Event.ID
	err := r.Scan(append(append([]any{&row.Number}, who.dest()...), st.dest()...)...)
	if err != nil {
		return row, err
	}
	row.Person, err = who.person()
	row.Mark = roster.Mark{Event: roll.Event.ID, Sesi: roll.Sesi.ID, Person: row.ID}
	st.fill(&row.Mark, loc)
	return row, err
}
