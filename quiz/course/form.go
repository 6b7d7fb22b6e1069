package course

import (
	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// Form reads one YAML content file for a neighbouring package (scenarios), with
// the same strictness as modules and banks: unknown keys, missing values and
// wrong shapes become problems with a place, and reading goes on.
type Form struct{ r reader }

// NewForm parses src. root is nil where it is no YAML; Problems then says why.
func NewForm(file, src string) (f *Form, root *tree.Node) {
	f = &Form{r: reader{file: file}}
	return f, f.r.parse(src)
}

// Fail records a problem at n.
func (f *Form) Fail(n *tree.Node, code Code, args ...string) { f.r.at(n, code, args...) }

// Problems is everything found so far.
func (f *Form) Problems() Problems { return f.r.probs }

// Fields checks that n is a map with no key outside keys.
func (f *Form) Fields(n *tree.Node, what string, keys ...string) (Fields, bool) {
	o, ok := f.r.object(n, what, keys...)
	return Fields{o}, ok
}

// Fields is a map whose keys are known beforehand.
type Fields struct{ o object }

// Has reports whether key stands in the map, even without a value.
func (f Fields) Has(key string) bool { return f.o.n.Get(key) != nil }

// At is the place of key, or of the whole map where it has no such key.
func (f Fields) At(key string) *tree.Node { return fieldKey(f.o.n, key) }

// Text is the scalar under key, trimmed; "" where there is none.
func (f Fields) Text(key string, required bool) string { return f.o.text(key, required) }

// ID is a text of letters, digits and hyphens; "" with a problem otherwise.
func (f Fields) ID(key, example string, required bool) string {
	s, v := f.o.scalar(key, required)
	if v != nil && !validID(s) {
		f.o.r.at(v, BadID, s, example)
		return ""
	}
	return s
}

// Number is a whole number from low to high, 0 where the key is absent.
func (f Fields) Number(key string, low, high int, required bool) int {
	return f.o.number(key, low, high, required)
}

// Yes is a flag, def where it is absent.
func (f Fields) Yes(key string, def bool) bool { return f.o.yes(key, def) }

// OneOf is a word out of a list.
func (f Fields) OneOf(key string, required bool, allowed ...string) string {
	return f.o.oneOf(key, required, allowed...)
}

// List is the items under key.
func (f Fields) List(key string, required bool) []*tree.Node { return f.o.list(key, required) }

// Texts is a list of scalars, or one scalar alone.
func (f Fields) Texts(key string) []*tree.Node { return f.o.texts(key) }

// Facts reads a list of fact ids with the place of each.
func (f Fields) Facts(key string) []FactRef {
	var out []FactRef
	for _, r := range f.o.facts(key) {
		out = append(out, FactRef{ID: r.id, Line: r.line, Col: r.col})
	}
	return out
}

// FactRef is a fact named in a file, with its place.
type FactRef struct {
	ID        quiz.FactID
	Line, Col int
}

// Text is one file of a pack, cleaned for reading.
type Text struct {
	Name     string
	Body     string   // lines end in "\n" alone, no byte-order mark
	Problems Problems // broken or hidden characters; Body is not to be read then
	Layer    int      // 0 is the top folder
}

// Texts returns every file that match accepts, the top folder's first and by path
// within a folder. A path that two folders have comes twice, so that a reader can
// fall back to the lower one where the upper one is broken.
func (lib *Library) Texts(match func(name string) bool) []Text {
	var out []Text
	for i, l := range lib.layers {
		for _, n := range l.src.names {
			if match(n) {
				body, ps := cleanText(n, l.src.data[n])
				out = append(out, Text{Name: n, Body: body, Problems: ps, Layer: i})
			}
		}
	}
	return out
}
