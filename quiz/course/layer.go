package course

import (
	"path"
	"strings"
	"sync"

	"diklat/quiz"
)

// layer is one folder of content: what is in it, read when first asked for.
type layer struct {
	src     *sources
	pack    Pack
	hasPack bool
	modules map[ModuleID]func() (moduleDoc, Problems)
	banks   map[string]func() (bankDoc, Problems)
	bankAt  map[string]string // file of a bank
	heads   []Module          // front matter only, in the order of the files
	facts   map[byte]func() (factDoc, Problems)
	factsAt map[byte]string // file of a group of facts
	others  []string        // content files this package does not read
}

// role is what a file of a pack is.
type role int

const (
	roleOther role = iota
	rolePack
	roleModule
	roleBank
	roleGIFT
	roleFacts
)

func roleOf(name string) role {
	dir, base := path.Split(name)
	switch {
	case name == "pack.yaml":
		return rolePack
	case base == "modul.md":
		return roleModule
	case base == "soal.yaml":
		return roleBank
	case base == "soal.gift":
		return roleGIFT
	case path.Base(dir) == "fakta" && len(base) == len("A.yaml") && path.Ext(base) == ".yaml":
		return roleFacts
	}
	return roleOther
}

// openLayer indexes a folder: it reads pack.yaml, the heads of the modules and
// the name of each bank, and leaves slides, items and facts for later.
func openLayer(src *sources) (*layer, Problems) {
	l := &layer{
		src:     src,
		modules: map[ModuleID]func() (moduleDoc, Problems){},
		banks:   map[string]func() (bankDoc, Problems){},
		bankAt:  map[string]string{},
		facts:   map[byte]func() (factDoc, Problems){},
		factsAt: map[byte]string{},
	}
	var probs Problems
	for _, name := range src.names {
		r := roleOf(name)
		if r == roleOther {
			l.others = append(l.others, name)
			continue
		}
		text, ps := cleanText(name, src.data[name])
		if len(ps) == 0 {
			ps = l.index(r, name, text)
		}
		probs = append(probs, ps...)
	}
	l.pack.Hash = src.hash()
	return l, probs
}

func (l *layer) index(r role, name, text string) Problems {
	switch r {
	case rolePack:
		p, ps := readPack(name, text)
		l.pack, l.hasPack = p, true
		return ps
	case roleModule:
		return l.indexModule(name, text)
	case roleBank:
		return l.indexBank(name, text)
	case roleGIFT:
		return l.addBank(giftBank(name), name, func() (bankDoc, Problems) { return readGIFT(name, text) })
	case roleFacts:
		l.factsAt[path.Base(name)[0]] = name
		l.facts[path.Base(name)[0]] = sync.OnceValues(func() (factDoc, Problems) { return readFacts(name, text) })
	case roleOther:
	}
	return nil
}

func (l *layer) indexModule(name, text string) Problems {
	m, ps := readFront(name, text)
	if m.ID == "" {
		// No id, no place in the index; read the rest for its problems now.
		_, ps = readModule(name, text)
		return ps
	}
	for _, h := range l.heads {
		if h.ID == m.ID {
			return append(ps, NewProblem(name, 1, 1, DoubleID, string(m.ID), h.File))
		}
	}
	l.heads = append(l.heads, m)
	l.modules[m.ID] = sync.OnceValues(func() (moduleDoc, Problems) { return readModule(name, text) })
	return nil // the head's problems come again with the whole module
}

func (l *layer) indexBank(name, text string) Problems {
	id := bankName(text)
	if id == "" {
		_, ps := readBank(name, text)
		if len(ps) == 0 {
			// The id stands in some form only a full reading understands.
			ps = Problems{NewProblem(name, 1, 1, MissingKey, "bank")}
		}
		return ps
	}
	return l.addBank(id, name, func() (bankDoc, Problems) { return readBank(name, text) })
}

func (l *layer) addBank(id, name string, read func() (bankDoc, Problems)) Problems {
	if at, ok := l.bankAt[id]; ok {
		code := DoubleID
		if path.Dir(at) == path.Dir(name) {
			code = TwoBanks
		}
		return Problems{NewProblem(name, 1, 1, code, id, at)}
	}
	l.bankAt[id] = name
	l.banks[id] = sync.OnceValues(read)
	return nil
}

// bankName finds "bank: M2" at the start of a line, without reading the YAML.
func bankName(text string) string {
	for line := range strings.SplitSeq(text, "\n") {
		if v, ok := strings.CutPrefix(line, "bank:"); ok {
			v, _, _ = strings.Cut(v, " #")
			v = strings.Trim(strings.TrimSpace(v), `"'`)
			if validID(v) {
				return v
			}
			return ""
		}
	}
	return ""
}

// check reads everything and returns every problem.
func (l *layer) check() Problems {
	var probs Problems
	for _, h := range l.heads {
		_, ps := l.modules[h.ID]()
		probs = append(probs, ps...)
	}
	for _, id := range sortedKeys(l.banks) {
		_, ps := l.banks[id]()
		probs = append(probs, ps...)
	}
	for _, g := range sortedKeys(l.facts) {
		_, ps := l.facts[g]()
		probs = append(probs, ps...)
	}
	return append(probs, l.checkOthers()...)
}

// fact looks a fact up in its group's file.
func (l *layer) fact(id quiz.FactID) (Fact, bool) {
	if id == "" || l.facts[id[0]] == nil {
		return Fact{}, false
	}
	doc, _ := l.facts[id[0]]()
	for _, f := range doc.facts {
		if f.ID == id {
			return f, true
		}
	}
	return Fact{}, false
}
