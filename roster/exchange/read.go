package exchange

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// What one fact may be.
const (
	maxLine  = 8 << 20 // bytes; an imported quiz is the largest body
	maxWord  = 200     // bytes of ids, actors and kinds
	maxNests = 64      // of JSON
	maxFacts = 1_000_000
)

// ErrBundle is a file that is an archive and no bundle, or one whose parts do not
// fit its manifest.
var ErrBundle = errors.New("the file is no whole bundle")

// Reader is a bundle that is being read. Nothing is believed before Each has
// returned nil once: call it to check, and again to use.
type Reader struct {
	a      *Archive
	Bundle Bundle
}

// NewReader opens a bundle.
func NewReader(r io.ReaderAt, size int64) (*Reader, error) {
	a, err := OpenArchive(r, size)
	if err != nil {
		return nil, err
	}
	f, err := a.Open(manifestName)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBundle, err)
	}
	defer f.Close()
	raw, err := io.ReadAll(io.LimitReader(f, 1<<20))
	if err != nil {
		return nil, err
	}
	out := &Reader{a: a}
	if err := json.Unmarshal(raw, &out.Bundle); err != nil || out.Bundle.Format != 1 || out.Bundle.ID == "" || len(out.Bundle.ID) > maxWord {
		return nil, fmt.Errorf("exchange: manifest: %w", ErrBundle)
	}
	listed := map[string]bool{manifestName: true}
	for _, p := range out.Bundle.Parts {
		listed[p.Name] = true
	}
	for _, n := range a.Names() {
		if !listed[n] {
			return nil, fmt.Errorf("exchange: a file that the manifest does not name: %w", ErrBundle)
		}
	}
	return out, nil
}

// Each gives every fact to fn, in the order of the bundle. It checks each part
// against the manifest; an error of fn ends it.
func (r *Reader) Each(fn func(Fact) error) error {
	r.a.left = MaxTotal
	total := 0
	for _, p := range r.Bundle.Parts {
		n, err := r.part(p, fn)
		if err != nil {
			return err
		}
		if total += n; n != p.Facts || total > maxFacts {
			return fmt.Errorf("exchange: %d facts in %s: %w", n, p.Name, ErrBundle)
		}
	}
	if total != r.Bundle.Facts {
		return fmt.Errorf("exchange: %d facts in all: %w", total, ErrBundle)
	}
	return nil
}

func (r *Reader) part(p Part, fn func(Fact) error) (n int, err error) {
	f, err := r.a.Open(p.Name)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", ErrBundle, err)
	}
	defer f.Close()
	sum := sha256.New()
	in := bufio.NewScanner(io.TeeReader(f, sum))
	in.Buffer(make([]byte, 64<<10), maxLine)
	for in.Scan() {
		fact, err := parse(in.Bytes())
		if err != nil {
			return n, err
		}
		if n++; n > p.Facts {
			return n, fmt.Errorf("exchange: more facts than said: %w", ErrBundle)
		}
		if err := fn(fact); err != nil {
			return n, err
		}
	}
	if err := in.Err(); err != nil {
		if errors.Is(err, bufio.ErrTooLong) {
			err = ErrHostile
		}
		return n, fmt.Errorf("exchange: %s: %w", p.Name, err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != p.SHA256 {
		return n, fmt.Errorf("exchange: the SHA-256 of %s is another: %w", p.Name, ErrBundle)
	}
	return n, nil
}

// parse reads one line and refuses what no laptop writes.
func parse(line []byte) (f Fact, err error) {
	if err := nests(line); err != nil {
		return f, err
	}
	d := json.NewDecoder(bytes.NewReader(line))
	d.DisallowUnknownFields()
	if err := d.Decode(&f); err != nil {
		return f, fmt.Errorf("exchange: a fact: %w: %w", ErrBundle, err)
	}
	if err := nests([]byte(f.Body)); err != nil {
		return f, err
	}
	if f.ID == "" || f.Device == "" || f.Seq < 1 || f.Kind == "" || !strings.HasPrefix(f.Body, "{") || !json.Valid([]byte(f.Body)) {
		return f, fmt.Errorf("exchange: a fact without its parts: %w", ErrBundle)
	}
	for _, s := range []string{f.ID, f.Device, f.Actor, f.Event, f.Kind} {
		if len(s) > maxWord || strings.ContainsFunc(s, func(r rune) bool { return r < ' ' || r == 0x7f || r == '\ufffd' }) {
			return f, fmt.Errorf("exchange: a word of a fact: %w", ErrHostile)
		}
	}
	if len(f.Hash) != 64 || len(f.Link) != 64 {
		return f, fmt.Errorf("exchange: a fact without its link: %w", ErrBundle)
	}
	return f, nil
}

// nests refuses JSON that is nested too deep, before anything parses it.
func nests(b []byte) error {
	depth, text, escaped := 0, false, false
	for _, c := range b {
		switch {
		case escaped:
			escaped = false
		case text && c == '\\':
			escaped = true
		case c == '"':
			text = !text
		case text:
		case c == '{' || c == '[':
			if depth++; depth > maxNests {
				return fmt.Errorf("exchange: a fact is nested too deep: %w", ErrHostile)
			}
		case c == '}' || c == ']':
			depth--
		}
	}
	return nil
}
