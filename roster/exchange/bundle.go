package exchange

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"
)

// Fact is one fact as it travels. Body is JSON, as a string: byte
// for byte what was kept, since Hash is its SHA-256. A body that was erased, or that
// is nobody's business elsewhere, differs from its hash. Link is the place in its laptop's
// chain. Both are hex.
type Fact struct {
	ID     string `json:"id"`
	Device string `json:"device"`
	Seq    int64  `json:"seq"`
	Actor  string `json:"actor"`
	WallMS int64  `json:"wall_ms"`
	Event  string `json:"event,omitempty"`
	Kind   string `json:"kind"`
	Body   string `json:"body"`
	Hash   string `json:"hash"`
	Link   string `json:"link"`
}

// Part is one file of a bundle.
type Part struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	Facts  int    `json:"facts"`
}

// Bundle is the manifest: what a bundle holds and who made it.
type Bundle struct {
	Format  int       `json:"format"` // 1
	ID      string    `json:"id"`
	Made    time.Time `json:"made"` // by its laptop's clock
	Program string    `json:"program"`
	Schema  int       `json:"schema"`
	Device  string    `json:"device"`
	Facts   int       `json:"facts"`
	Parts   []Part    `json:"parts"`
}

const manifestName = "manifest.json"

// partSize is where a part ends; the entry limit is far above.
const partSize = 4 << 20

// Writer makes a bundle.
type Writer struct {
	zip  *zip.Writer
	b    Bundle
	part bytes.Buffer
	n    int
}

// NewWriter begins a bundle.
func NewWriter(w io.Writer, b Bundle) *Writer {
	b.Format, b.Facts, b.Parts = 1, 0, nil
	return &Writer{zip: zip.NewWriter(w), b: b}
}

// Add puts a fact into the bundle.
func (w *Writer) Add(f Fact) error {
	line, err := json.Marshal(f)
	if err != nil {
		return err
	}
	w.part.Write(append(line, '\n'))
	w.n++
	if w.part.Len() >= partSize {
		return w.flush()
	}
	return nil
}

func (w *Writer) flush() error {
	if w.n == 0 {
		return nil
	}
	sum := sha256.Sum256(w.part.Bytes())
	p := Part{Name: fmt.Sprintf("facts-%04d.jsonl", len(w.b.Parts)+1), Size: int64(w.part.Len()), SHA256: hex.EncodeToString(sum[:]), Facts: w.n}
	// Stored, not packed: a bundle that another one lies about cannot then be told
	// from a bomb by its ratio alone, and a stick has room.
	e, err := w.zip.CreateHeader(&zip.FileHeader{Name: p.Name, Method: zip.Store})
	if err == nil {
		_, err = w.part.WriteTo(e)
	}
	w.b.Parts, w.b.Facts = append(w.b.Parts, p), w.b.Facts+w.n
	w.n = 0
	w.part.Reset()
	return err
}

// Close writes the manifest. It returns what the bundle holds.
func (w *Writer) Close() (Bundle, error) {
	if err := w.flush(); err != nil {
		return w.b, err
	}
	b, err := json.MarshalIndent(w.b, "", "  ")
	if err != nil {
		return w.b, err
	}
	e, err := w.zip.CreateHeader(&zip.FileHeader{Name: manifestName, Method: zip.Deflate})
	if err == nil {
		_, err = e.Write(b)
	}
	if err != nil {
		return w.b, err
	}
	return w.b, w.zip.Close()
}
