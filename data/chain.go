package data

import (
	"crypto/sha256"
	"database/sql"
	"encoding/binary"
	"errors"
)

// hashOf is SHA-256.
func hashOf(b []byte) []byte {
	h := sha256.Sum256(b)
	return h[:]
}

// linkOf is the link of a fact: SHA-256 over the link before it on the same
// laptop and everything the fact says, its body by its hash. Strings go in with
// their length, so that no two facts give the same bytes.
func linkOf(before []byte, f fact) []byte {
	h := sha256.New()
	part := func(b []byte) {
		h.Write(binary.AppendUvarint(nil, uint64(len(b))))
		h.Write(b)
	}
	part(before)
	part(binary.BigEndian.AppendUint64(nil, uint64(f.seq)))
	part(binary.BigEndian.AppendUint64(nil, uint64(f.wallMS)))
	for _, s := range []string{f.id, f.device, f.actor, f.event, f.kind} {
		part([]byte(s))
	}
	part(f.bodyHash)
	return h.Sum(nil)
}

// head is the newest number and link of a laptop; zero and nil if it wrote
// nothing yet.
func head(src source, device string) (seq int64, link []byte, err error) {
	err = src.row("SELECT seq, chain FROM fact WHERE device = ? ORDER BY seq DESC LIMIT 1", device).Scan(&seq, &link)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil, nil
	}
	return seq, link, err
}

// sealOld links the facts of a file that was made before there was a chain. It
// runs in a transaction of its own when the file is opened; after that it finds
// nothing.
func (t *tx) sealOld() error {
	for {
		page, err := t.unsealed()
		if err != nil || len(page) == 0 {
			return err
		}
		for _, f := range page {
			if err := t.seal(f); err != nil {
				return err
			}
		}
	}
}

func (t *tx) unsealed() ([]fact, error) {
	var out []fact
	err := each(t, func(r scanner) error {
		var f fact
		err := r.Scan(&f.ord, &f.id, &f.device, &f.seq, &f.actor, &f.wallMS, &f.event, &f.kind, &f.body)
		out = append(out, f)
		return err
	}, `SELECT ord, id, device, seq, actor, wall_ms, coalesce(event, ''), kind, CAST(body AS BLOB) FROM fact
		WHERE chain = x'' ORDER BY device, seq LIMIT ?`, rebuildPage)
	return out, err
}

func (t *tx) seal(f fact) error {
	var before []byte
	err := t.row("SELECT chain FROM fact WHERE device = ? AND seq < ? ORDER BY seq DESC LIMIT 1", f.device, f.seq).Scan(&before)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	f.bodyHash = hashOf(f.body)
	return t.do("UPDATE fact SET body_hash = ?, chain = ? WHERE ord = ?", f.bodyHash, linkOf(before, f), f.ord)
}
