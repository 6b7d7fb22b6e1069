package data

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"diklat/roster"
	"diklat/roster/exchange"
)

// ErrForged is a bundle whose facts do not hang together: somebody changed it.
var ErrForged = errors.New("the facts of the bundle do not hang together")

// withheld is the body of a setting that stays on its laptop: PIN, places, keys.
const withheld = "{}"

// Bundle writes every fact of the file into a bundle. Settings stay here: of them
// only their place in the chain goes.
func (s *Store) Bundle(ctx context.Context, w io.Writer, program string) (exchange.Bundle, error) {
	out := exchange.NewWriter(w, exchange.Bundle{ID: s.ids.next(s.clock()), Made: s.clock().UTC(), Program: program, Device: s.device})
	err := s.read(ctx, "bundle", func(v *view) error { return eachFact(v, out.Add) })
	if err != nil {
		return exchange.Bundle{}, err
	}
	b, err := out.Close()
	return b, wrap("bundle", err)
}

// EachFact gives every fact to fn as it travels, in the order in which this file
// took it in.
func (s *Store) EachFact(ctx context.Context, fn func(exchange.Fact) error) error {
	return s.read(ctx, "facts", func(v *view) error { return eachFact(v, fn) })
}

func eachFact(src source, fn func(exchange.Fact) error) error {
	return each(src, func(r scanner) error {
		var f exchange.Fact
		var hash, link []byte
		if err := r.Scan(&f.ID, &f.Device, &f.Seq, &f.Actor, &f.WallMS, &f.Event, &f.Kind, &f.Body, &hash, &link); err != nil {
			return err
		}
		f.Hash, f.Link = hex.EncodeToString(hash), hex.EncodeToString(link)
		if f.Kind == kindSetting {
			f.Body = withheld
		}
		return fn(f)
	}, "SELECT id, device, seq, actor, wall_ms, coalesce(event, ''), kind, body, body_hash, chain FROM fact ORDER BY ord")
}

// CheckFacts returns a function for each fact of a bundle in turn: ErrForged if a
// fact does not follow the one before it of its laptop, or has a body that is not
// the one it was kept with. Bodies that were taken out on purpose are believed only
// after done, which is called last: the bundle must hold the erasure too.
func CheckFacts() (check func(exchange.Fact) error, done func() error) {
	last := map[string]fact{}
	claimed, gone := map[string]bool{}, map[string]bool{}
	done = func() error {
		for p := range claimed {
			if !gone[p] {
				return fmt.Errorf("data: a body is gone and nobody was erased: %w", ErrForged)
			}
		}
		return nil
	}
	return func(x exchange.Fact) error {
		f, link, err := foreign(x)
		if err != nil {
			return err
		}
		before, ok := last[f.device]
		if (ok && f.seq == before.seq+1 || !ok && f.seq == 1) && !bytes.Equal(linkOf(before.chain, f), link) {
			return fmt.Errorf("data: fact %d of %s: %w", f.seq, f.device, ErrForged)
		}
		if ok && f.seq <= before.seq {
			return fmt.Errorf("data: fact %d of %s twice: %w", f.seq, f.device, ErrForged)
		}
		whole := bytes.Equal(hashOf(f.body), f.bodyHash)
		var b struct{ Erased, Person string }
		if f.kind == kindErase && whole && json.Unmarshal(f.body, &b) == nil {
			gone[b.Person] = true
		}
		switch {
		case whole, f.kind == kindSetting && string(f.body) == withheld:
		case f.kind != kindErase && json.Unmarshal(f.body, &b) == nil && b.Erased != "":
			claimed[b.Erased] = true
		default:
			return fmt.Errorf("data: body of fact %d of %s: %w", f.seq, f.device, ErrForged)
		}
		f.chain = link
		last[f.device] = fact{seq: f.seq, chain: link}
		return nil
	}, done
}

func foreign(x exchange.Fact) (f fact, link []byte, err error) {
	f = fact{id: x.ID, device: x.Device, seq: x.Seq, kind: x.Kind, event: x.Event, actor: x.Actor, wallMS: x.WallMS, body: []byte(x.Body)}
	if f.bodyHash, err = hex.DecodeString(x.Hash); err == nil {
		link, err = hex.DecodeString(x.Link)
	}
	if err != nil || len(f.bodyHash) != 32 || len(link) != 32 {
		return f, nil, fmt.Errorf("data: fact %d of %s: %w", f.seq, f.device, ErrForged)
	}
	return f, link, nil
}

// Ingested is what came of a bundle.
type Ingested struct {
	New   int `json:"new"`
	Known int `json:"known"` // were here already
	Other int `json:"other"` // kept in the log; they show nowhere, since what they speak of is not here
	Gaps  int `json:"gaps"`  // facts of other laptops that are still missing
}

// Ingest takes in the facts of a bundle that was checked, in one transaction: all
// or none. What is here already stays as it is, so that a bundle may come twice and
// in any order. Live rooms of other laptops are not gone on with here.
func (s *Store) Ingest(ctx context.Context, bundle string, each func(func(exchange.Fact) error) error) (Ingested, error) {
	var out Ingested
	dirty := false
	err := s.write(ctx, "take in a bundle", func(t *tx) error {
		out = Ingested{} // a request may run twice
		if err := each(func(x exchange.Fact) error { return t.ingest(x, bundle, &out) }); err != nil {
			return err
		}
		if out.New > 0 {
			gone, err := t.eraseAgain()
			if dirty = gone; err != nil {
				return err
			}
		}
		return t.row("SELECT coalesce(sum(missing), 0) FROM (SELECT max(seq) - count(*) AS missing FROM fact GROUP BY device)").Scan(&out.Gaps)
	})
	if err == nil && dirty {
		err = s.compact(ctx)
	}
	return out, err
}

func (t *tx) ingest(x exchange.Fact, bundle string, out *Ingested) error {
	f, link, err := foreign(x)
	if err != nil {
		return err
	}
	f.came = bundle
	res, err := t.exec(`INSERT INTO fact(id, device, seq, actor, wall_ms, event, kind, body, body_hash, chain, came)
		VALUES(?, ?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
		f.id, f.device, f.seq, f.actor, f.wallMS, f.event, f.kind, string(f.body), f.bodyHash, link, f.came)
	if err != nil {
		return err
	}
	if n, err := res.RowsAffected(); err != nil || n == 0 {
		out.Known++
		return err
	}
	if f.ord, err = res.LastInsertId(); err != nil {
		return err
	}
	t.facts++
	t.grows(f.device)
	out.New++
	shown, err := t.applyForeign(f)
	if !shown {
		out.Other++
	}
	return err
}

// applyForeign applies a fact of another laptop. One that does not fit here, since
// the event or the person it speaks of is missing, stays in the log and shows
// nowhere; the next rebuild tries again.
func (t *tx) applyForeign(f fact) (shown bool, err error) {
	if f.kind == kindSetting {
		return true, nil // a laptop's settings are its own
	}
	if err := t.link.exec(t.ctx, "SAVEPOINT foreign_fact"); err != nil {
		return false, err
	}
	own := t.applyOther(f)
	if own != nil {
		if k := kind(own); errors.Is(k, ErrFull) || errors.Is(k, ErrIO) || errors.Is(k, ErrCorrupt) {
			return false, own
		}
		if err := t.link.exec(t.ctx, "ROLLBACK TO foreign_fact"); err != nil {
			return false, errors.Join(own, err)
		}
	}
	return own == nil, t.link.exec(t.ctx, "RELEASE foreign_fact")
}

// applyOther is apply, but where both laptops wrote: a mark joins the one that
// stands, and a number on a list that is taken becomes the next free one.
func (t *tx) applyOther(f fact) error {
	switch f.kind {
	case kindMark:
		return applyAs(t, f, func(t *tx, m roster.Mark) error {
			stands, err := t.standing(m.Event, m.Sesi, m.Person)
			if err != nil {
				return err
			}
			if stands.Status != roster.Unmarked && roster.JoinMarks(stands, m) == stands {
				return nil
			}
			return applyMark(t, m, f.ord)
		})
	case kindEnrol:
		return applyAs(t, f, func(t *tx, b enrolBody) error {
			var taken int
			err := t.row("SELECT count(*) FROM enrolment WHERE event = ? AND number = ? AND person <> ?", f.event, b.Number, string(b.Person)).Scan(&taken)
			if err == nil && taken > 0 {
				err = t.row("SELECT max(number) + 1 FROM enrolment WHERE event = ?", f.event).Scan(&b.Number)
			}
			if err != nil {
				return err
			}
			return applyEnrol(t, f.event, b)
		})
	}
	return t.apply(f)
}

// eraseAgain erases once more those whom an erasure names: a bundle may come from
// a laptop that did not know of it.
func (t *tx) eraseAgain() (any bool, err error) {
	gone, err := erasedPeople(t)
	if err != nil || len(gone) == 0 {
		return false, err
	}
	var all []roster.Erasure
	err = each(t, func(r scanner) error {
		var body string
		if err := r.Scan(&body); err != nil {
			return err
		}
		var e roster.Erasure
		all = append(all, e)
		return json.Unmarshal([]byte(body), &all[len(all)-1])
	}, "SELECT body FROM fact WHERE kind = 'erase' ORDER BY ord")
	for _, e := range all {
		if err != nil {
			return true, err
		}
		err = applyErase(t, e)
	}
	if err != nil {
		return true, err
	}
	return true, t.rebuild()
}
