package course

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// reader turns a tree into typed values and keeps going after a problem, so that
// one look at a file tells everything wrong with it.
type reader struct {
	file  string
	shift int // lines above the YAML in its file (front matter)
	probs Problems
}

func (r *reader) at(n *tree.Node, code Code, args ...string) {
	r.probs = append(r.probs, NewProblem(r.file, n.Line+r.shift, n.Col, code, args...))
}

// parse reads YAML, or records why not and returns nil.
func (r *reader) parse(src string) *tree.Node {
	root, err := tree.Parse([]byte(src))
	if err == nil {
		return root
	}
	var te *tree.Error
	if errors.As(err, &te) {
		r.at(&tree.Node{Line: te.Line, Col: te.Col}, treeCode(te.Fault), te.Arg)
	}
	return nil
}

func treeCode(f tree.Fault) Code {
	switch f {
	case tree.Tab:
		return HasTab
	case tree.Duplicate:
		return DoubleKey
	case tree.Reference:
		return NoReference
	case tree.Deep:
		return TooDeep
	case tree.Large:
		return YAMLTooLarge
	case tree.Many:
		return ManyDocuments
	case tree.Empty:
		return EmptyFile
	case tree.Syntax:
		return BadSyntax
	}
	return BadSyntax
}

// object is a map whose keys are known beforehand.
type object struct {
	r *reader
	n *tree.Node
}

// object checks that n is a map with no key outside allowed. ok is false where
// it is no map at all.
func (r *reader) object(n *tree.Node, what string, allowed ...string) (object, bool) {
	if n.Shape != tree.Map {
		r.at(n, WrongShape, what, "pasangan \"kunci: nilai\"")
		return object{}, false
	}
	for _, f := range n.Fields {
		switch {
		case slices.Contains(allowed, f.Key.Text):
		case f.Value.Null && f.Value.Line == f.Key.Line:
			r.at(f.Key, CommaCut, f.Key.Text)
		default:
			r.at(f.Key, UnknownKey, f.Key.Text, strings.Join(allowed, ", "))
		}
	}
	return object{r, n}, true
}

// text is the scalar under key; "" with a problem where it is required.
func (o object) text(key string, required bool) string {
	s, _ := o.scalar(key, required)
	return s
}

// scalar also returns the node, nil where there is none.
func (o object) scalar(key string, required bool) (string, *tree.Node) {
	v := o.n.Get(key)
	if v != nil && v.Shape != tree.Scalar {
		o.r.at(v, WrongShape, key, "satu teks")
		return "", nil
	}
	if v == nil || strings.TrimSpace(v.Text) == "" {
		if required {
			o.r.at(fieldKey(o.n, key), MissingKey, key)
		}
		return "", nil
	}
	return strings.TrimSpace(v.Text), v
}

// number is a whole number from low to high, 0 where the key is absent.
func (o object) number(key string, low, high int, required bool) int {
	s, v := o.scalar(key, required)
	if v == nil {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < low || n > high {
		o.r.at(v, BadNumber, key, s)
		return 0
	}
	return n
}

// yes is a flag: benar/salah, ya/tidak, true/false; false where it is absent.
func (o object) yes(key string, def bool) bool {
	s, v := o.scalar(key, false)
	if v == nil {
		return def
	}
	switch strings.ToLower(s) {
	case "true", "ya", "benar":
		return true
	case "false", "tidak", "salah":
		return false
	}
	o.r.at(v, BadValue, key, s, "true, false")
	return def
}

// oneOf is a word out of a list.
func (o object) oneOf(key string, required bool, allowed ...string) string {
	s, v := o.scalar(key, required)
	if v != nil && !slices.Contains(allowed, s) {
		o.r.at(v, BadValue, key, s, strings.Join(allowed, ", "))
		return ""
	}
	return s
}

// list is the items under key.
func (o object) list(key string, required bool) []*tree.Node {
	v := o.n.Get(key)
	switch {
	case v == nil || v.Null:
		if required {
			o.r.at(fieldKey(o.n, key), MissingKey, key)
		}
		return nil
	case v.Shape != tree.List:
		o.r.at(v, WrongShape, key, "daftar")
		return nil
	}
	return v.Items
}

// texts is a list of scalars, or one scalar alone.
func (o object) texts(key string) []*tree.Node {
	if v := o.n.Get(key); v != nil && v.Shape == tree.Scalar && !v.Null {
		return []*tree.Node{v}
	}
	var out []*tree.Node
	for _, it := range o.list(key, false) {
		if it.Shape != tree.Scalar || it.Null {
			o.r.at(it, WrongShape, key, "daftar teks")
			continue
		}
		out = append(out, it)
	}
	return out
}

// fieldKey is the key itself, or the whole map where it does not have it: the
// place to speak of a value that is missing or should not be there.
func fieldKey(n *tree.Node, key string) *tree.Node {
	for _, f := range n.Fields {
		if f.Key.Text == key {
			return f.Key
		}
	}
	return n
}

// factRef is a fact named somewhere, with its place.
type factRef struct {
	id        quiz.FactID
	line, col int
}

// facts reads a list of fact ids.
func (o object) facts(key string) []factRef {
	var out []factRef
	for _, it := range o.texts(key) {
		if !validFactID(it.Text) {
			o.r.at(it, BadFact, it.Text)
			continue
		}
		out = append(out, factRef{quiz.FactID(it.Text), it.Line + o.r.shift, it.Col})
	}
	return out
}

// validFactID accepts a letter A..Z and two or three digits.
func validFactID(s string) bool {
	if len(s) < 3 || len(s) > 4 || s[0] < 'A' || s[0] > 'Z' {
		return false
	}
	return strings.Trim(s[1:], "0123456789") == ""
}

// validID accepts the ids of modules, banks and items: letters, digits, hyphens.
func validID(s string) bool {
	if s == "" || len(s) > 32 || s[0] == '-' {
		return false
	}
	for _, c := range []byte(s) {
		if c != '-' && (c < '0' || c > '9') && (c < 'A' || c > 'Z') && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

func factIDs(refs []factRef) []quiz.FactID {
	var ids []quiz.FactID
	for _, r := range refs {
		ids = append(ids, r.id)
	}
	return ids
}
