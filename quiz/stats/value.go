package stats

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// Dash is how an undefined Value prints.
const Dash = "-"

// Value is a figure that may be undefined. The zero Value is undefined.
type Value struct {
	V  float64
	OK bool
}

// Of wraps a computed figure; NaN and infinities become undefined, so that a
// division that went wrong can never reach a screen or a file.
func Of(v float64) Value {
	if math.IsNaN(v) || math.IsInf(v, 0) {
		return Value{}
	}
	return Value{V: v + 0, OK: true} // + 0 turns -0 into 0
}

// when keeps the value only if ok.
func (v Value) when(ok bool) Value {
	v.OK = v.OK && ok
	return v
}

// ratio is a/b, undefined where b is not positive.
func ratio(a, b float64) Value {
	if !(b > 0) {
		return Value{}
	}
	return Of(a / b)
}

// Text prints the value with a fixed number of decimals and the given decimal
// mark ("," in Indonesian), or Dash.
func (v Value) Text(decimals int, mark string) string {
	if v = Of(v.V).when(v.OK); !v.OK {
		return Dash
	}
	s := strconv.FormatFloat(v.V, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-") // -0.00 is a rounding artefact
	}
	if mark != "" {
		s = strings.Replace(s, ".", mark, 1)
	}
	return s
}

// String prints three decimals and a point.
func (v Value) String() string { return v.Text(3, ".") }

// MarshalJSON writes the number in full precision, or null.
func (v Value) MarshalJSON() ([]byte, error) {
	if v = Of(v.V).when(v.OK); !v.OK {
		return []byte("null"), nil
	}
	return json.Marshal(v.V)
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (v *Value) UnmarshalJSON(b []byte) error {
	*v = Value{}
	if string(b) == "null" {
		return nil
	}
	v.OK = true
	return json.Unmarshal(b, &v.V)
}

// Interval is a confidence interval, undefined when either end is.
type Interval struct{ Lo, Hi Value }

// OK tells whether both ends are defined.
func (i Interval) OK() bool { return i.Lo.OK && i.Hi.OK }

// Has tells whether v lies inside; an undefined interval holds nothing.
func (i Interval) Has(v float64) bool { return i.OK() && i.Lo.V <= v && v <= i.Hi.V }

// Text prints "lo .. hi" or Dash.
func (i Interval) Text(decimals int, mark string) string {
	if !i.OK() {
		return Dash
	}
	return i.Lo.Text(decimals, mark) + " .. " + i.Hi.Text(decimals, mark)
}

// MarshalJSON writes [lo, hi] or null.
func (i Interval) MarshalJSON() ([]byte, error) {
	if !i.OK() {
		return []byte("null"), nil
	}
	return json.Marshal([2]Value{i.Lo, i.Hi})
}

// UnmarshalJSON reads what MarshalJSON wrote.
func (i *Interval) UnmarshalJSON(b []byte) error {
	var pair [2]Value
	if err := json.Unmarshal(b, &pair); err != nil {
		return err
	}
	*i = Interval{Lo: pair[0], Hi: pair[1]}
	return nil
}
