package stats

import "gonum.org/v1/gonum/floats"

// Flag is something about an item or an option that a person should look at.
type Flag string

// Flags of options and items.
const (
	NeverChosen    Flag = "never_chosen"     // nobody took this wrong option
	RarelyChosen   Flag = "rarely_chosen"    // under 5 % took it
	ChosenByStrong Flag = "chosen_by_strong" // more of the upper than of the lower group
	KeySuspect     Flag = "key_suspect"      // the key may be the wrong option
	StrongFailed   Flag = "strong_failed"    // under half of the upper group got it
	AllRight       Flag = "all_right"
	AllWrong       Flag = "all_wrong"
)

// rare is the share under which a wrong option does no work (Haladyna and
// Downing, Educational and Psychological Measurement 53, 1993, 999-1010).
const rare = 0.05

// Option is how often one answer of an item was chosen.
type Option struct {
	Label string `json:"label"` // A, B, ...; "" blank, "?" none of the options
	Key   bool   `json:"key,omitempty"`
	N     int    `json:"n"`
	Share Value  `json:"share"` // of all persons
	Upper Value  `json:"upper"` // of the upper group
	Lower Value  `json:"lower"` // of the lower group
	Flags []Flag `json:"flags,omitempty"`
}

// distractors fills Items[j].Options where the table knows what was chosen.
func distractors(m Matrix, upper, lower []member, items []Item) {
	if m.Choices == nil {
		return
	}
	t := newTally(m)
	t.count(m, upper, lower)
	size := 0.0
	for _, g := range upper {
		size += g.share
	}
	for j := range items {
		items[j].Options = t.options(m, j, size)
	}
}

// tally counts choices. Every item owns the same number of places: other,
// blank, then its options, so a choice is its own offset.
type tally struct {
	width             int
	all, upper, lower []float64
}

// beforeA is the number of places before option A.
const beforeA = 2

func newTally(m Matrix) tally {
	t := tally{width: beforeA}
	for _, n := range m.Options {
		t.width = max(t.width, n+beforeA)
	}
	size := t.width * m.K()
	t.all, t.upper, t.lower = make([]float64, size), make([]float64, size), make([]float64, size)
	return t
}

// count goes over every answer once: persons wholly in a group are counted
// there and join the whole with it; then come shares of persons, then the rest.
func (t tally) count(m Matrix, upper, lower []member) {
	counted := make([]bool, m.N())
	shares := func(whole bool) {
		for _, g := range upper {
			if (g.share == 1) == whole {
				t.add(t.upper, m.choicesOf(g.person), g.share)
				counted[g.person] = counted[g.person] || whole
			}
		}
		for _, g := range lower {
			if (g.share == 1) == whole {
				t.add(t.lower, m.choicesOf(g.person), g.share)
				counted[g.person] = counted[g.person] || whole
			}
		}
	}
	shares(true)
	floats.Add(t.all, t.upper)
	floats.Add(t.all, t.lower)
	shares(false)
	for i, done := range counted {
		if !done {
			t.add(t.all, m.choicesOf(i), 1)
		}
	}
}

func (t tally) add(into []float64, choices []int8, weight float64) {
	from := 0
	for _, c := range choices {
		at := uint(int(c) + beforeA)
		if at >= uint(t.width) {
			at = 0
		}
		into[from+int(at)] += weight
		from += t.width
	}
}

// options lists A, B, ... always, and "other" and "blank" where they occur. A
// choice past the item's own options is other.
func (t tally) options(m Matrix, j int, size float64) []Option {
	n, from := max(m.Options[j], 0), j*t.width
	for at := from + beforeA + n; at < from+t.width; at++ {
		t.all[from] += t.all[at]
		t.upper[from] += t.upper[at]
		t.lower[from] += t.lower[at]
	}
	out := make([]Option, 0, n+beforeA)
	for c := range n {
		o := t.option(from+beforeA+c, m.N(), size)
		o.Label, o.Key = OptionLabel(c), isKey(m.Keys[j], c)
		o.Flags = optionFlags(o, size)
		out = append(out, o)
	}
	for at, label := range []string{"?", ""} {
		if t.all[from+at] > 0 {
			o := t.option(from+at, m.N(), size)
			o.Label = label
			out = append(out, o)
		}
	}
	return out
}

func (t tally) option(at, persons int, size float64) Option {
	return Option{
		N: int(t.all[at]), Share: ratio(t.all[at], float64(persons)),
		Upper: ratio(t.upper[at], size), Lower: ratio(t.lower[at], size),
	}
}

// OptionLabel is A for 0, B for 1, and so on.
func OptionLabel(option int) string { return string(rune('A' + option)) }

func isKey(keys []int8, option int) bool {
	for _, k := range keys {
		if int(k) == option {
			return true
		}
	}
	return false
}

// optionFlags wants a whole person between the groups, of the size given: a
// difference made of shared ties is none.
func optionFlags(o Option, size float64) []Flag {
	if o.Key {
		return nil
	}
	switch {
	case o.N == 0:
		return []Flag{NeverChosen}
	case o.Upper.OK && (o.Upper.V-o.Lower.V)*size >= 1-edge:
		return []Flag{ChosenByStrong}
	case o.Share.V < rare:
		return []Flag{RarelyChosen}
	}
	return nil
}

// itemFlags gathers what is odd about the item as a whole.
//
// The key is suspect when the strong miss the item more often than the weak, or
// when the upper group prefers one wrong option to the key.
func itemFlags(it Item, persons int) []Flag {
	flags := []Flag{}
	if persons == 0 {
		return flags
	}
	switch {
	case it.P.V >= 1:
		return append(flags, AllRight)
	case it.P.V <= 0:
		flags = append(flags, AllWrong)
	}
	if (it.D.OK && it.D.V < -edge) || rivalled(it) {
		flags = append(flags, KeySuspect)
	}
	if it.PUpper.OK && it.PUpper.V < 0.5 {
		flags = append(flags, StrongFailed)
	}
	for _, o := range it.Options {
		for _, f := range o.Flags {
			if f != RarelyChosen && !hasFlag(flags, f) {
				flags = append(flags, f)
			}
		}
	}
	return flags
}

// rivalled tells whether a wrong option draws more of the upper group than the
// key does, and more of it than of the lower group.
func rivalled(it Item) bool {
	for _, o := range it.Options {
		if hasFlag(o.Flags, ChosenByStrong) && it.PUpper.OK && o.Upper.V > it.PUpper.V+edge {
			return true
		}
	}
	return false
}

func hasFlag(flags []Flag, f Flag) bool {
	for _, x := range flags {
		if x == f {
			return true
		}
	}
	return false
}
