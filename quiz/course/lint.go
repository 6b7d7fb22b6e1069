package course

import (
	"io/fs"
	"path"
	"strconv"
	"strings"

	"diklat/quiz/course/tree"
)

// Report is what a lint found and counted.
type Report struct {
	Pack     Pack           `json:"pack"`
	Problems Problems       `json:"problems"`
	Errors   int            `json:"errors"`
	Warnings int            `json:"warnings"`
	Counts   map[string]int `json:"counts"` // modules, slides, banks, items, facts, files, and what checkers count
}

// OK reports whether nothing must be cured.
func (r Report) OK() bool { return r.Errors == 0 }

// Checker lints files of a pack that another package reads: scenarios, test
// forms, the service map.
type Checker interface {
	// Claims reports whether the file at this path is one of its own.
	Claims(name string) bool
	// Check lints the claimed files; counts is what they hold by name, for
	// example {"scenarios": 4}. lib gives the text of files, facts and items.
	Check(lib *Library, names []string) (problems Problems, counts map[string]int)
}

// Lint reads a whole folder and says everything that is wrong with it.
func Lint(fsys fs.FS, checkers ...Checker) Report { return LintOver(nil, fsys, checkers...) }

// LintOver lints a folder that is laid over base (see LoadOver): facts and
// modules of base count as known. base may be nil.
func LintOver(base *Library, fsys fs.FS, checkers ...Checker) Report {
	top := open(fsys)
	lib := top
	if base != nil {
		lib = &Library{layers: append(top.layers[:1:1], base.layers...), pack: top.pack, done: top.done}
	}
	ln := &linter{lib: lib, top: top.layers[0], counts: map[string]int{}}
	ln.probs = append(ln.probs, top.Problems()...)
	ln.wholePack(base)
	ln.modules()
	ln.banks()
	ln.facts()
	ln.checkers(checkers)
	return ln.report()
}

// linter collects; its files follow the parts of a pack.
type linter struct {
	lib      *Library
	top      *layer
	probs    Problems
	counts   map[string]int
	services map[ServiceID]bool // nil: not read yet; see helped
}

func (ln *linter) fail(file string, line, col int, code Code, args ...string) {
	ln.probs = append(ln.probs, NewProblem(file, line, col, code, args...))
}

func (ln *linter) report() Report {
	r := Report{Pack: ln.lib.pack, Problems: ln.probs.sort(), Counts: ln.counts}
	if r.Problems == nil {
		r.Problems = Problems{} // an empty list in JSON, not null
	}
	r.Errors = len(r.Problems.Errors())
	r.Warnings = len(r.Problems) - r.Errors
	return r
}

// wholePack checks what only the folder as a whole can lack.
func (ln *linter) wholePack(base *Library) {
	ln.counts["files"] = len(ln.top.src.names)
	if !ln.top.hasPack && len(ln.top.src.names) > 0 && base == nil {
		ln.fail("pack.yaml", 0, 0, NoPack)
	}
	for _, h := range ln.top.heads {
		if _, ok := ln.lib.Quiz(string(h.ID)); !ok && ln.top.bankAt[string(h.ID)] == "" {
			ln.fail(h.File, 1, 1, NoBank, string(h.ID))
		}
	}
}

func (ln *linter) facts() {
	for _, g := range sortedKeys(ln.top.facts) {
		doc, _ := ln.top.facts[g]()
		ln.counts["facts"] += len(doc.facts)
		file := ln.top.factsAt[g]
		for i := 1; i < len(doc.at); i++ {
			ln.order(file, doc.at[i], string(doc.at[i-1].id), string(doc.at[i].id))
		}
	}
}

// order warns where an id comes after a later one.
func (ln *linter) order(file string, at factRef, before, id string) {
	if compareIDs(before, id) > 0 {
		ln.fail(file, at.line, at.col, OutOfOrder, id, before)
	}
}

// known reports facts that nobody has written.
func (ln *linter) known(file string, refs []factRef) {
	for _, f := range refs {
		if _, ok := ln.lib.Fact(f.id); !ok {
			ln.fail(file, f.line, f.col, UnknownFact, string(f.id))
		}
	}
}

// checkers hands the remaining files out; what nobody claims must at least be YAML.
func (ln *linter) checkers(cs []Checker) {
	left := ln.top.others
	for _, c := range cs {
		var mine, rest []string
		for _, n := range left {
			if c.Claims(n) {
				mine = append(mine, n)
			} else {
				rest = append(rest, n)
			}
		}
		left = rest
		ps, counts := c.Check(ln.lib, mine)
		ln.probs = append(ln.probs, ps...)
		for k, v := range counts {
			ln.counts[k] += v
		}
	}
	for _, n := range left {
		ln.unclaimed(n)
	}
}

func (ln *linter) unclaimed(name string) {
	text, ps := cleanText(name, ln.top.src.data[name])
	if len(ps) > 0 {
		ln.probs = append(ln.probs, ps...)
		return
	}
	if !readElsewhere(name) {
		ln.fail(name, 0, 0, UnknownFile)
		return
	}
	r := &reader{file: name}
	if _, err := tree.Parse([]byte(text)); err != nil {
		r.parse(text)
		ln.probs = append(ln.probs, r.probs...)
	}
}

// readElsewhere knows the places of the other parts of a pack.
func readElsewhere(name string) bool {
	dir := path.Base(path.Dir(name))
	return strings.HasSuffix(name, ".yaml") && (dir == "skenario" || dir == "tes" || path.Base(name) == "layanan.yaml")
}

func itoa(n int) string { return strconv.Itoa(n) }
