package data

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"math"
)

// pages reads the pages of an SQLite file without SQLite: a damaged file has
// rows on pages that no tree leads to any more. The format is that of
// https://www.sqlite.org/fileformat2.html.
type pages struct {
	file []byte
	size int
	log  map[uint32][]byte // the newest committed image of each page in the log
}

const (
	leafTable  = 0x0d
	defaultPg  = 4096
	walHeader  = 32
	walFrame   = 24
	fileHeader = 100
)

func newPages(file, wal []byte) *pages {
	p := &pages{file: file, size: defaultPg, log: map[uint32][]byte{}}
	if len(file) > 17 {
		if n := int(binary.BigEndian.Uint16(file[16:])); n >= 512 && n&(n-1) == 0 {
			p.size = n
		}
	}
	p.readLog(wal)
	return p
}

// readLog takes the frames of the log up to its last commit; those of an older
// round of the log, left behind, have other salts.
func (p *pages) readLog(wal []byte) {
	if len(wal) < walHeader {
		return
	}
	salt, waiting := string(wal[16:24]), map[uint32][]byte{}
	for at := walHeader; at+walFrame+p.size <= len(wal); at += walFrame + p.size {
		h := wal[at : at+walFrame]
		if string(h[8:16]) != salt {
			return
		}
		waiting[binary.BigEndian.Uint32(h)] = wal[at+walFrame : at+walFrame+p.size]
		if binary.BigEndian.Uint32(h[4:]) != 0 { // a commit
			for n, b := range waiting {
				p.log[n] = b
			}
			clear(waiting)
		}
	}
}

// page is the newest image of a page, counted from 1; nil beyond the end.
func (p *pages) page(n uint32) []byte {
	if b, ok := p.log[n]; ok {
		return b
	}
	return p.inFile(n)
}

func (p *pages) inFile(n uint32) []byte {
	at := (int64(n) - 1) * int64(p.size)
	if n == 0 || at+int64(p.size) > int64(len(p.file)) {
		return nil
	}
	return p.file[at : at+int64(p.size)]
}

// facts gives every row that is a fact, wherever it stands: first from the file,
// then from the log, so that the newest image of a row comes last.
func (p *pages) facts(fn func(found)) {
	for n := uint32(1); p.inFile(n) != nil; n++ {
		p.leaf(p.inFile(n), n, fn)
	}
	for n, b := range p.log {
		p.leaf(b, n, fn)
	}
}

// leaf reads the rows of a page that holds rows of a table. Whatever does not
// fit is skipped: the page may hold anything.
func (p *pages) leaf(b []byte, n uint32, fn func(found)) {
	head := 0
	if n == 1 {
		head = fileHeader
	}
	if len(b) < head+8 || b[head] != leafTable {
		return
	}
	cells := int(binary.BigEndian.Uint16(b[head+3:]))
	for i := range cells {
		at := head + 8 + 2*i
		if at+2 > len(b) {
			return
		}
		cell := int(binary.BigEndian.Uint16(b[at:]))
		if cell >= len(b) {
			continue
		}
		if f, ok := p.cell(b[cell:]); ok {
			fn(f)
		}
	}
}

// maxPayload bounds a row: no fact is larger than an imported quiz.
const maxPayload = 16 << 20

func (p *pages) cell(b []byte) (found, bool) {
	length, b, ok := varint(b)
	if !ok || length > maxPayload {
		return found{}, false
	}
	ord, b, ok := varint(b)
	if !ok || ord > math.MaxInt64 {
		return found{}, false
	}
	body, ok := p.payload(b, int(length)) //nolint:gosec // bounded above
	if !ok {
		return found{}, false
	}
	f, ok := readFact(body)
	f.ord = int64(ord) //nolint:gosec // bounded above
	return f, ok
}

// payload follows a row over its overflow pages.
func (p *pages) payload(b []byte, length int) ([]byte, bool) {
	usable := p.size
	local := length
	if most := usable - 35; length > most {
		least := (usable-12)*32/255 - 23
		if local = least + (length-least)%(usable-4); local > most {
			local = least
		}
	}
	if local > len(b) {
		return nil, false
	}
	out := append([]byte(nil), b[:local]...)
	if local == length {
		return out, true
	}
	if local+4 > len(b) {
		return nil, false
	}
	next := binary.BigEndian.Uint32(b[local:])
	for len(out) < length {
		page := p.page(next)
		if page == nil {
			return nil, false
		}
		out = append(out, page[4:4+min(usable-4, length-len(out))]...)
		next = binary.BigEndian.Uint32(page)
	}
	return out, true
}

// varint is SQLite's: seven bits a byte, the ninth byte whole.
func varint(b []byte) (v uint64, rest []byte, ok bool) {
	for i := range min(len(b), 9) {
		if i == 8 {
			return v<<8 | uint64(b[8]), b[9:], true
		}
		v = v<<7 | uint64(b[i]&0x7f)
		if b[i] < 0x80 {
			return v, b[i+1:], true
		}
	}
	return 0, nil, false
}

// column is one value of a row: a number or bytes.
type column struct {
	n    int64
	b    []byte
	text bool
}

// columns reads a record.
func columns(b []byte) ([]column, bool) {
	size, rest, ok := varint(b)
	if !ok || size > uint64(len(b)) {
		return nil, false
	}
	types, values := b[len(b)-len(rest):size], b[size:]
	var out []column
	for len(types) > 0 {
		var t uint64
		if t, types, ok = varint(types); !ok || len(out) > 40 {
			return nil, false
		}
		n := []int{0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0}
		width := 0
		if t < 12 {
			width = n[t]
		} else {
			width = int(min(t-12, maxPayload*2)) / 2
		}
		if width > len(values) {
			return nil, false
		}
		out = append(out, value(t, values[:width]))
		values = values[width:]
	}
	return out, true
}

func value(t uint64, b []byte) column {
	switch {
	case t == 9:
		return column{n: 1}
	case t >= 1 && t <= 6:
		v := int64(int8(b[0])) //nolint:gosec // the sign is in the first byte
		for _, c := range b[1:] {
			v = v<<8 | int64(c)
		}
		return column{n: v}
	case t >= 12:
		return column{b: b, text: t%2 == 1}
	}
	return column{}
}

// found is a fact on a page, with its link as it stands there.
type found struct {
	fact
	chain []byte
}

// intact reports a body that is the one that was kept; older files cannot say.
func (f found) intact() bool { return len(f.bodyHash) == 0 || bytes.Equal(hashOf(f.body), f.bodyHash) }

// readFact takes a row for a fact if it looks like one in every column.
func readFact(b []byte) (found, bool) {
	c, ok := columns(b)
	if !ok || len(c) < 9 {
		return found{}, false
	}
	f := found{fact: fact{id: string(c[1].b), device: string(c[2].b), seq: c[3].n, actor: string(c[4].b), wallMS: c[5].n,
		event: string(c[6].b), kind: string(c[7].b), body: c[8].b}}
	if len(c) > 10 {
		f.bodyHash, f.chain = c[9].b, c[10].b
	}
	if len(c) > 11 {
		f.came = string(c[11].b)
	}
	good := len(f.id) == 36 && f.id[8] == '-' && f.id[23] == '-' && len(f.device) == 36 && f.seq > 0 && f.kind != "" && c[8].text && json.Valid(f.body)
	return f, good
}
