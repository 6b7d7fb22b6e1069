package data

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"

	"diklat/roster"
)

// Head is the newest fact of one laptop and its link, which stands for all facts
// of that laptop before it.
type Head struct {
	Device string `json:"device"`
	Seq    int64  `json:"seq"`
	Link   string `json:"link"` // hex
}

// Flaw is a place where the log was changed behind the program's back, or where
// facts are missing.
type Flaw struct {
	Device string `json:"device"`
	Seq    int64  `json:"seq"`
	What   string `json:"what"` // FlawBody, FlawLink, FlawGap or FlawEnd
}

// What a flaw is.
const (
	FlawBody = "body" // the body is not the one that was kept
	FlawLink = "link" // the fact, or one before it, was changed or put in
	FlawGap  = "gap"  // facts before this one are missing
	FlawEnd  = "end"  // facts after the last one were taken off; the number is how far the log went
)

// Chain is what a look at the whole log found.
type Chain struct {
	Facts  int    `json:"facts"`
	Erased int    `json:"erased"` // bodies that were taken out: by an erasure, or settings that stayed on their laptop
	Heads  []Head `json:"heads"`
	Flaws  []Flaw `json:"flaws"`
}

// Intact reports a log in which nothing was changed. Gaps are no change: facts
// of another laptop may still be on their way.
func (c Chain) Intact() bool {
	for _, f := range c.Flaws {
		if f.What != FlawGap {
			return false
		}
	}
	return true
}

// VerifyChain reads the whole log and checks every link. It holds no lock.
func (s *Store) VerifyChain(ctx context.Context) (Chain, error) {
	var c Chain
	err := s.read(ctx, "verify the log", func(v *view) error {
		gone, err := erasedPeople(v)
		if err != nil {
			return err
		}
		w := walker{chain: &c, gone: gone}
		err = each(v, w.step, `SELECT id, device, seq, actor, wall_ms, coalesce(event, ''), kind, CAST(body AS BLOB), body_hash, chain, came
			FROM fact ORDER BY device, seq`)
		if err != nil {
			return err
		}
		cut, err := cutLogs(v)
		for device, seq := range cut {
			c.Flaws = append(c.Flaws, Flaw{Device: device, Seq: seq, What: FlawEnd})
		}
		return err
	})
	return c, err
}

// walker follows the chain of one laptop after the other.
type walker struct {
	chain *Chain
	gone  map[roster.PersonID]bool
	last  fact
	link  []byte
}

func (w *walker) step(r scanner) error {
	var f fact
	var link []byte
	if err := r.Scan(&f.id, &f.device, &f.seq, &f.actor, &f.wallMS, &f.event, &f.kind, &f.body, &f.bodyHash, &link, &f.came); err != nil {
		return err
	}
	w.chain.Facts++
	if f.device != w.last.device {
		w.last, w.link = fact{device: f.device}, nil
		w.chain.Heads = append(w.chain.Heads, Head{Device: f.device})
	}
	if f.seq != w.last.seq+1 {
		w.flaw(f, FlawGap)
		w.link = nil
	} else if !bytes.Equal(linkOf(w.link, f), link) {
		w.flaw(f, FlawLink)
	}
	if !bytes.Equal(hashOf(f.body), f.bodyHash) {
		if w.erased(f) {
			w.chain.Erased++
		} else {
			w.flaw(f, FlawBody)
		}
	}
	w.last, w.link = f, link
	h := &w.chain.Heads[len(w.chain.Heads)-1]
	h.Seq, h.Link = f.seq, hex.EncodeToString(link)
	return nil
}

func (w *walker) flaw(f fact, what string) {
	w.chain.Flaws = append(w.chain.Flaws, Flaw{Device: f.device, Seq: f.seq, What: what})
}

// erased reports a body that was taken out on purpose: an erasure names the person
// it was about, or it is a setting of another laptop.
func (w *walker) erased(f fact) bool {
	var b struct {
		Erased roster.PersonID `json:"erased"`
	}
	if f.kind == kindSetting && f.came != "" && string(f.body) == withheld {
		return true // it stayed on its laptop
	}
	return json.Unmarshal(f.body, &b) == nil && b.Erased != "" && w.gone[b.Erased]
}

// erasedPeople are those whom erasures of this log name.
func erasedPeople(src source) (map[roster.PersonID]bool, error) {
	out := map[roster.PersonID]bool{}
	return out, each(src, func(r scanner) error {
		var id string
		err := r.Scan(&id)
		out[roster.PersonID(id)] = true
		return err
	}, "SELECT coalesce(json_extract(body, '$.person'), '') FROM fact WHERE kind = 'erase'")
}
