package exchange

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
)

// Limits of an archive from outside.
const (
	MaxEntries = 200
	MaxEntry   = 16 << 20 // bytes, unpacked
	MaxTotal   = 64 << 20 // bytes, unpacked
	MaxRatio   = 100      // unpacked to packed
	MaxDepth   = 8        // folders
)

// ErrHostile is an archive that breaks a limit or leads out of itself; ErrDamaged
// one that cannot be read. Compare with errors.Is.
var (
	ErrHostile = errors.New("the archive is larger or deeper than allowed, or leads out of itself")
	ErrDamaged = errors.New("the archive is damaged")
)

// Archive is a ZIP whose directory keeps the limits. What its entries say of
// their size is checked again while they are read.
type Archive struct {
	zip   *zip.Reader
	files map[string]*zip.File
	left  int64 // bytes that may still be unpacked
}

// OpenArchive looks at the directory of a ZIP and unpacks nothing.
func OpenArchive(r io.ReaderAt, size int64) (*Archive, error) {
	z, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("exchange: %w: %w", ErrDamaged, err)
	}
	a := &Archive{zip: z, files: map[string]*zip.File{}, left: MaxTotal}
	if len(z.File) > MaxEntries {
		return nil, fmt.Errorf("exchange: %d entries: %w", len(z.File), ErrHostile)
	}
	total := uint64(0)
	for _, f := range z.File {
		if err := a.look(f); err != nil {
			return nil, err
		}
		if total += f.UncompressedSize64; total > MaxTotal {
			return nil, fmt.Errorf("exchange: more than %d MiB: %w", MaxTotal>>20, ErrHostile)
		}
	}
	return a, nil
}

func (a *Archive) look(f *zip.File) error {
	name := strings.TrimSuffix(f.Name, "/")
	folded := strings.ToLower(name)
	switch {
	case !fs.ValidPath(name) || !filepath.IsLocal(filepath.FromSlash(name)) || strings.ContainsAny(name, "\\:\x00") || strings.Count(name, "/") >= MaxDepth:
		return fmt.Errorf("exchange: a name that leads out: %w", ErrHostile)
	case f.Mode()&^(fs.ModePerm|fs.ModeDir) != 0: // links, devices, set-uid
		return fmt.Errorf("exchange: an entry that is no file: %w", ErrHostile)
	case a.files[folded] != nil:
		return fmt.Errorf("exchange: two entries of one name: %w", ErrHostile)
	case f.UncompressedSize64 > MaxEntry, f.UncompressedSize64 > MaxRatio*max(f.CompressedSize64, 1):
		return fmt.Errorf("exchange: an entry unpacks to %d bytes: %w", f.UncompressedSize64, ErrHostile)
	case f.Flags&1 != 0 || f.Method != zip.Store && f.Method != zip.Deflate:
		return fmt.Errorf("exchange: an entry that cannot be read: %w", ErrDamaged)
	}
	a.files[folded] = f
	return nil
}

// Names lists the files, in the order of the archive.
func (a *Archive) Names() []string {
	var out []string
	for _, f := range a.zip.File {
		if !f.Mode().IsDir() {
			out = append(out, f.Name)
		}
	}
	return out
}

// Open gives one file. Reading fails with ErrHostile where it holds more than its
// entry says or all reading together passes MaxTotal.
func (a *Archive) Open(name string) (io.ReadCloser, error) {
	f := a.files[strings.ToLower(name)]
	if f == nil || f.Name != name || f.Mode().IsDir() {
		return nil, fmt.Errorf("exchange: %w", fs.ErrNotExist)
	}
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("exchange: %w: %w", ErrDamaged, err)
	}
	return &bounded{a: a, r: r, left: int64(f.UncompressedSize64)}, nil //nolint:gosec // at most MaxEntry
}

// bounded is an entry that ends where it said it would.
type bounded struct {
	a    *Archive
	r    io.ReadCloser
	left int64
}

// Read implements io.Reader.
func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	b.left -= int64(n)
	b.a.left -= int64(n)
	if b.left < 0 || b.a.left < 0 {
		return 0, fmt.Errorf("exchange: it unpacks to more than it said: %w", ErrHostile)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		err = fmt.Errorf("exchange: %w: %w", ErrDamaged, err)
	}
	return n, err
}

// Close implements io.Closer.
func (b *bounded) Close() error { return b.r.Close() }

// FS is the archive as a folder. A file is read whole when it is opened, so that
// one which is not what its entry says is refused before anything of it is used.
func (a *Archive) FS() fs.FS { return folder{a} }

type folder struct{ a *Archive }

// Open implements fs.FS.
func (d folder) Open(name string) (fs.File, error) {
	f, err := d.a.zip.Open(name)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil || info.IsDir() {
		return f, err
	}
	_ = f.Close() // nothing was read
	r, err := d.a.Open(name)
	if err != nil {
		return nil, err
	}
	defer r.Close()
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	return opened{bytes.NewReader(b), info}, nil
}

// opened is a file that was read whole.
type opened struct {
	*bytes.Reader
	info fs.FileInfo
}

// Stat implements fs.File.
func (o opened) Stat() (fs.FileInfo, error) { return o.info, nil }

// Close implements fs.File.
func (o opened) Close() error { return nil }
