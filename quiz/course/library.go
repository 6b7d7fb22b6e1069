package course

import (
	"cmp"
	"crypto/sha256"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"

	"diklat/quiz"
)

// Library is the content of one pack, with the folders laid over it. It is safe
// for concurrent use; what it returns is shared and must not be changed.
//
// Slides, banks and facts are read when first asked for, so that opening the
// embedded pack costs a start next to nothing. A part with problems is left out;
// Problems tells which.
type Library struct {
	layers []*layer // the top one first
	pack   Pack
	early  Problems // from opening
	mu     sync.Mutex
	done   map[string]func() (quiz.Quiz, bool)

	once     sync.Once // of services: every seat asks for them after a question
	services []Service
}

// Open indexes a folder without reading it all: for content known to be whole,
// such as the embedded pack, which a test lints. The error is a Problems; the
// Library stands in spite of it and serves what can be read.
func Open(fsys fs.FS) (*Library, error) {
	lib := open(fsys)
	return lib, lib.early.Errors().sort().err()
}

func open(fsys fs.FS) *Library {
	src, probs := scan(fsys)
	l, ps := openLayer(src)
	probs = append(probs, ps...)
	if len(src.names) == 0 && len(probs) == 0 {
		probs = append(probs, NewProblem(".", 0, 0, NoContent))
	}
	lib := &Library{layers: []*layer{l}, pack: l.pack, early: probs, done: map[string]func() (quiz.Quiz, bool){}}
	if !l.hasPack {
		lib.pack.ID, lib.pack.Version = "lokal", "0"
	}
	return lib
}

// Load reads a whole folder. The error is a Problems with every error in it at
// once; the Library is nil then, so nothing is half loaded.
func Load(fsys fs.FS) (*Library, error) {
	lib := open(fsys)
	if err := lib.Problems().Errors().err(); err != nil {
		return nil, err
	}
	return lib, nil
}

// LoadOver reads a folder and lays it over base: its modules, banks, facts and
// other files replace those of the same id or path, the rest shows through. With
// an error base is returned as it was: a broken folder takes nothing away.
func LoadOver(base *Library, fsys fs.FS) (*Library, error) {
	top, err := Load(fsys)
	if err != nil {
		return base, err
	}
	lib := &Library{
		layers: append(slices.Clone(top.layers), base.layers...),
		pack:   top.pack,
		early:  slices.Concat(top.early, base.early),
		done:   map[string]func() (quiz.Quiz, bool){},
	}
	if !top.layers[0].hasPack {
		lib.pack = base.pack
	}
	sum := sha256.Sum256([]byte(top.pack.Hash + "/" + base.pack.Hash))
	lib.pack.Hash = short(sum[:])
	return lib, nil
}

// Pack names the content and its state; attempts and rooms keep it.
func (lib *Library) Pack() Pack { return lib.pack }

// Problems reads everything and returns what is wrong with it.
func (lib *Library) Problems() Problems {
	ps := slices.Clone(lib.early)
	for _, l := range lib.layers {
		ps = append(ps, l.check()...)
	}
	return ps.sort()
}

// Heads lists the modules by id without reading their slides.
func (lib *Library) Heads() []Head {
	seen := map[ModuleID]Head{}
	for _, l := range slices.Backward(lib.layers) {
		for _, m := range l.heads {
			seen[m.ID] = Head{ID: m.ID, Title: m.Title, JP: m.JP, Kind: m.Kind}
		}
	}
	return slices.SortedFunc(maps.Values(seen), func(a, b Head) int { return compareIDs(string(a.ID), string(b.ID)) })
}

// Modules returns every module that can be read, by id.
func (lib *Library) Modules() []Module {
	var ms []Module
	for _, h := range lib.Heads() {
		if m, ok := lib.Module(h.ID); ok {
			ms = append(ms, m)
		}
	}
	return ms
}

// Module returns one module with its bank.
func (lib *Library) Module(id ModuleID) (Module, bool) {
	for _, l := range lib.layers {
		read, ok := l.modules[id]
		if !ok {
			continue
		}
		doc, ps := read()
		if len(ps.Errors()) > 0 {
			return Module{}, false
		}
		m := doc.Module
		if m.Version == "" {
			m.Version = lib.pack.Version
		}
		m.Bank, _ = lib.Quiz(string(id))
		return m, true
	}
	return Module{}, false
}

// Banks lists the ids of all banks.
func (lib *Library) Banks() []string {
	seen := map[string]bool{}
	for _, l := range lib.layers {
		for id := range l.banks {
			seen[id] = true
		}
	}
	return slices.SortedFunc(maps.Keys(seen), compareIDs)
}

// Quiz returns the bank id with the source of each item resolved.
func (lib *Library) Quiz(id string) (quiz.Quiz, bool) {
	lib.mu.Lock()
	read, ok := lib.done[id]
	if !ok {
		read = sync.OnceValues(func() (quiz.Quiz, bool) { return lib.readQuiz(id) })
		lib.done[id] = read
	}
	lib.mu.Unlock()
	return read()
}

func (lib *Library) readQuiz(id string) (quiz.Quiz, bool) {
	for _, l := range lib.layers {
		read, ok := l.banks[id]
		if !ok {
			continue
		}
		doc, ps := read()
		if len(ps.Errors()) > 0 {
			return quiz.Quiz{}, false
		}
		q := doc.Quiz
		if q.Version == "" {
			q.Version = lib.pack.Version
		}
		q.Hash = lib.pack.Hash
		q.Questions = slices.Clone(q.Questions)
		for i := range q.Questions {
			q.Questions[i].Source = lib.SourceOf(q.Questions[i].Facts)
		}
		return q, true
	}
	return quiz.Quiz{}, false
}

// Fact returns one fact.
func (lib *Library) Fact(id quiz.FactID) (Fact, bool) {
	for _, l := range lib.layers {
		if f, ok := l.fact(id); ok {
			return f, true
		}
	}
	return Fact{}, false
}

// Facts returns every fact, by id.
func (lib *Library) Facts() []Fact {
	byID := map[quiz.FactID]Fact{}
	for _, l := range slices.Backward(lib.layers) {
		for _, read := range l.facts {
			doc, _ := read()
			for _, f := range doc.facts {
				byID[f.ID] = f
			}
		}
	}
	return slices.SortedFunc(maps.Values(byID), func(a, b Fact) int { return cmp.Compare(a.ID, b.ID) })
}

// compareIDs puts M2 before M10.
func compareIDs(a, b string) int {
	ta, na := splitNumber(a)
	tb, nb := splitNumber(b)
	return cmp.Or(cmp.Compare(ta, tb), cmp.Compare(len(na), len(nb)), cmp.Compare(na, nb))
}

// splitNumber takes the digits off the end, leading zeros dropped.
func splitNumber(s string) (text, digits string) {
	text = strings.TrimRight(s, "0123456789")
	return text, strings.TrimLeft(s[len(text):], "0")
}

func sortedKeys[K cmp.Ordered, V any](m map[K]V) []K {
	return slices.Sorted(maps.Keys(m))
}
