package data_test

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// sector is what a disk writes whole or not at all.
const sector = 512

// diskOp is one call of the program that a disk would see, or a line of its
// standard output that acknowledges something ("ack").
type diskOp struct {
	kind   string // create, write, cut, sync, rename, unlink, ack
	path   string
	to     string // of rename; the text of ack
	off    int64  // of write; the new length of cut
	bytes  []byte
	failed bool // the call returned an error

	node *inode // of create: the file that was made
}

// inode is one file: what the program sees, what is surely on the disk, and the
// writes between that a power cut may keep, drop or tear.
type inode struct {
	seen, sure []byte
	pending    []diskOp
}

// disk is a file system that keeps no promise but that of fsync. A fsync that
// fails drops what was pending although the program goes on seeing it, as Linux
// does (Rebello et al., "Can Applications Recover from fsync Failures?", 2020).
type disk struct {
	files, sure map[string]*inode
	pending     []diskOp // of names, in the order of a journal
	lying       bool     // the disk ignores fsync
	hard        bool     // no image keeps everything
	rng         *rand.Rand
}

// newDisk starts with the files that were there before, all of them sure.
func newDisk(before map[string][]byte, lying bool, rng *rand.Rand) *disk {
	d := &disk{files: map[string]*inode{}, sure: map[string]*inode{}, lying: lying, rng: rng}
	for p, b := range before {
		n := &inode{seen: slices.Clone(b), sure: slices.Clone(b)}
		d.files[p], d.sure[p] = n, n
	}
	return d
}

func (d *disk) do(op diskOp) {
	switch op.kind {
	case "create":
		if d.files[op.path] == nil {
			op.node = &inode{}
			d.files[op.path] = op.node
			d.pending = append(d.pending, op)
		}
	case "write", "cut":
		if n := d.files[op.path]; n != nil && !op.failed {
			n.seen = change(n.seen, op, nil)
			n.pending = append(n.pending, op)
		}
	case "rename", "unlink":
		if op.failed || d.files[op.path] == nil {
			return
		}
		if op.kind == "rename" {
			d.files[op.to] = d.files[op.path]
		}
		delete(d.files, op.path)
		d.pending = append(d.pending, op)
	case "sync":
		d.fsync(op)
	}
}

func (d *disk) fsync(op diskOp) {
	if d.lying {
		return
	}
	if n := d.files[op.path]; n != nil {
		if op.failed {
			n.pending = slices.DeleteFunc(n.pending, func(diskOp) bool { return d.rng.IntN(2) == 0 })
			for _, p := range n.pending { // the others may have come through
				n.sure = change(n.sure, p, nil)
			}
		} else {
			for _, p := range n.pending {
				n.sure = change(n.sure, p, nil)
			}
		}
		n.pending = nil
		return
	}
	if op.failed {
		return
	}
	// A folder: its names are sure now, up to the last one that is in it.
	keep := d.pending[:0]
	for _, p := range d.pending {
		if filepath.Dir(p.path) == op.path {
			d.name(d.sure, p)
		} else {
			keep = append(keep, p)
		}
	}
	d.pending = keep
}

// name does to names what was done to d.files when the op was seen.
func (d *disk) name(names map[string]*inode, op diskOp) {
	switch op.kind {
	case "create":
		names[op.path] = op.node
	case "rename":
		if n := names[op.path]; n != nil {
			names[op.to] = n
		}
		delete(names, op.path)
	case "unlink":
		delete(names, op.path)
	}
}

// image is what a machine might find after the power came back.
func (d *disk) image() map[string][]byte {
	names := maps.Clone(d.sure)
	for _, p := range d.pending[:d.rng.IntN(len(d.pending)+1)] {
		d.name(names, p)
	}
	how := d.rng.IntN(4) // nothing, everything, or some of what was not sure
	if d.hard && how == 1 {
		how = 2
	}
	out := map[string][]byte{}
	for path, n := range names {
		b := slices.Clone(n.sure)
		for _, p := range n.pending {
			switch {
			case how == 1:
				b = change(b, p, nil)
			case how > 1 && d.rng.IntN(3) > 0:
				b = change(b, p, d.rng)
			}
		}
		out[path] = b
	}
	return out
}

// now is what is there after a kill: the system keeps what it was given.
func (d *disk) now() map[string][]byte {
	out := map[string][]byte{}
	for path, n := range d.files {
		out[path] = n.seen
	}
	return out
}

// change applies a write or a cut; with rng, sectors of the write get lost.
func change(b []byte, op diskOp, rng *rand.Rand) []byte {
	if op.kind == "cut" {
		if n := int(op.off); n <= len(b) {
			return b[:n]
		}
		return append(b, make([]byte, int(op.off)-len(b))...)
	}
	torn := rng != nil && rng.IntN(2) == 0
	for at := int64(0); at < int64(len(op.bytes)); {
		end := min((op.off+at)/sector*sector+sector-op.off, int64(len(op.bytes)))
		if !torn || rng.IntN(2) == 0 {
			if need := int(op.off + end); need > len(b) {
				b = append(b, make([]byte, need-len(b))...)
			}
			copy(b[op.off+at:], op.bytes[at:end])
		}
		at = end
	}
	return b
}

// lay writes an image into a folder; root is what its paths begin with.
func lay(t testing.TB, image map[string][]byte, root, into string) {
	t.Helper()
	if err := os.RemoveAll(into); err != nil {
		t.Fatal(err)
	}
	for path, b := range image {
		rel, ok := strings.CutPrefix(path, root+"/")
		if !ok || strings.HasSuffix(rel, "-shm") || strings.HasSuffix(rel, ".lock") {
			continue // the index is made anew; the claim dies with the process
		}
		name := filepath.Join(into, rel)
		if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, b, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}

// The model itself: what was synced stays, what was not may go, and a torn
// write keeps whole sectors only.
func TestDiskModel(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 1))
	full := bytes.Repeat([]byte("x"), 2*sector)
	ops := []diskOp{
		{kind: "create", path: "/d/a"}, {kind: "write", path: "/d/a", bytes: full}, {kind: "sync", path: "/d/a"}, {kind: "sync", path: "/d"},
		{kind: "write", path: "/d/a", bytes: bytes.Repeat([]byte("y"), 2*sector)},
		{kind: "create", path: "/d/b"}, {kind: "rename", path: "/d/b", to: "/d/c"},
	}
	seen := map[string]bool{}
	for range 200 {
		d := newDisk(nil, false, rng)
		for _, op := range ops {
			d.do(op)
		}
		img := d.image()
		a := img["/d/a"]
		if len(a) != 2*sector || a[0] != a[sector-1] || a[sector] != a[2*sector-1] {
			t.Fatalf("a sector is torn: %q", a)
		}
		seen[string([]byte{a[0], a[sector]})] = true
		_, b := img["/d/b"]
		_, c := img["/d/c"]
		seen[map[[2]bool]string{{false, false}: "none", {true, false}: "b", {false, true}: "c", {true, true}: "both"}[[2]bool{b, c}]] = true
	}
	for _, want := range []string{"xx", "yy", "xy", "yx", "none", "b", "c"} {
		if !seen[want] {
			t.Errorf("never %s", want)
		}
	}
	if seen["both"] {
		t.Error("a renamed file is there twice")
	}
	d := newDisk(nil, true, rng)
	for _, op := range ops[:4] {
		d.do(op)
	}
	lost := false
	for range 50 {
		lost = lost || len(d.image()["/d/a"]) == 0
	}
	if !lost {
		t.Error("a disk that ignores fsync loses nothing")
	}
	d = newDisk(map[string][]byte{"/d/a": full}, false, rng)
	for _, op := range []diskOp{{kind: "write", path: "/d/a", bytes: []byte("1")}, {kind: "sync", path: "/d/a", failed: true}, {kind: "sync", path: "/d/a"}} {
		d.do(op)
	}
	if s := d.files["/d/a"].seen[0]; s != '1' {
		t.Error("the program no longer sees what it wrote")
	}
}
