package course

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strconv"
	"strings"
)

// Limits of a pack. YAML files have tighter ones, see tree.MaxBytes.
const (
	MaxFile  = 16 << 20
	MaxPack  = 64 << 20
	MaxFiles = 1000
	maxDepth = 4 // folders below the root
)

// contentExt are the endings that make a file content; everything else in a
// folder (pictures, a trainer's own notes, Go files) is left alone.
var contentExt = map[string]bool{".md": true, ".yaml": true, ".yml": true, ".gift": true}

// sources are the content files of one folder, read once.
type sources struct {
	names []string // in the order of the walk, which is the order of the hash
	data  map[string][]byte
}

// scan reads every content file of fsys within the limits. What cannot be read
// is a problem and left out; the rest is returned.
func scan(fsys fs.FS) (*sources, Problems) {
	s := &scanner{fsys: fsys, src: sources{data: map[string][]byte{}}}
	err := fs.WalkDir(fsys, ".", s.visit)
	if err != nil {
		s.fail(".", Unreadable)
	}
	return &s.src, s.probs
}

type scanner struct {
	fsys  fs.FS
	src   sources
	total int64
	seen  int // files and folders of any kind
	probs Problems
}

// maxEntries bounds the walk through a folder that is no content folder at all,
// such as a whole disk.
const maxEntries = 20_000

func (s *scanner) fail(name string, code Code, args ...string) {
	s.probs = append(s.probs, NewProblem(name, 0, 0, code, args...))
}

func (s *scanner) visit(name string, d fs.DirEntry, err error) error {
	s.seen++
	switch {
	case s.seen > maxEntries:
		s.fail(".", TooManyFiles, strconv.Itoa(MaxFiles))
		return fs.SkipAll
	case err != nil:
		s.fail(name, Unreadable)
		if d != nil && d.IsDir() {
			return fs.SkipDir
		}
		return nil
	case d.IsDir():
		if hidden(name) || strings.Count(name, "/") >= maxDepth {
			return fs.SkipDir
		}
		return nil
	case hidden(name) || !contentExt[path.Ext(name)]:
		return nil
	case !d.Type().IsRegular():
		s.fail(name, NotAFile)
		return nil
	case len(s.src.names) == MaxFiles:
		s.fail(".", TooManyFiles, strconv.Itoa(MaxFiles))
		return fs.SkipAll
	}
	return s.read(name)
}

func (s *scanner) read(name string) error {
	b, err := readLimited(s.fsys, name)
	if err != nil {
		s.fail(name, Unreadable)
		return nil //nolint:nilerr // told, and the others are read all the same
	}
	if len(b) > MaxFile {
		s.fail(name, FileTooLarge)
		return nil
	}
	if s.total += int64(len(b)); s.total > MaxPack {
		s.fail(".", PackTooLarge)
		return fs.SkipAll
	}
	s.src.names = append(s.src.names, name)
	s.src.data[name] = b
	return nil
}

// readLimited reads at most one byte over MaxFile, whatever the size it claims.
func readLimited(fsys fs.FS, name string) ([]byte, error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() > 0 && info.Size() <= MaxFile {
		b := make([]byte, info.Size())
		n, err := io.ReadFull(f, b)
		if err != nil {
			return nil, err
		}
		return b[:n], nil
	}
	return io.ReadAll(io.LimitReader(f, MaxFile+1))
}

// hidden leaves out dot files and what editors keep beside a file.
func hidden(name string) bool {
	base := path.Base(name)
	return base != "." && strings.HasPrefix(base, ".") || strings.HasPrefix(base, "~") || strings.HasSuffix(base, "~")
}

// hash is the content hash of a pack: every name and length and byte, in order.
func (s *sources) hash() string {
	h := sha256.New()
	for _, n := range s.names {
		h.Write(fmt.Appendf(nil, "%s\x00%d\x00", n, len(s.data[n])))
		h.Write(s.data[n])
	}
	return short(h.Sum(nil))
}

func short(sum []byte) string { return hex.EncodeToString(sum)[:12] }
