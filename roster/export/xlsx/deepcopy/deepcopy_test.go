package deepcopy

import (
	"errors"
	"reflect"
	"testing"
)

type cell struct {
	R     string
	Style *int
	f     string
}

type row struct {
	Cells []cell
	By    map[string]*cell
	Pair  [2]*int
	Any   any
	None  []cell
	Gone  *cell
}

func sample() row {
	one, two := 1, 2
	return row{Cells: []cell{{"A1", &one, "=B1"}, {R: "B1"}}, By: map[string]*cell{"a": {R: "x", Style: &two}},
		Pair: [2]*int{&one, nil}, Any: &cell{R: "y"}}
}

// A copy is equal and shares nothing: what is done to it leaves the original as it was.
func TestCopySharesNothing(t *testing.T) {
	for _, pointer := range []bool{false, true} {
		from, got := sample(), row{Gone: &cell{}}
		src := any(from)
		if pointer {
			src = &from
		}
		if err := Copy(&got, src); err != nil || !reflect.DeepEqual(got, sample()) {
			t.Fatalf("%v %+v", err, got)
		}
		got.Cells[0].R, *got.Cells[0].Style, got.By["a"].R, *got.By["a"].Style, *got.Pair[0] = "Z", 9, "Z", 9, 9
		got.Any.(*cell).R = "Z"
		got.By["b"] = nil
		if !reflect.DeepEqual(from, sample()) {
			t.Fatalf("the original changed: %+v", from)
		}
	}
}

func TestCopyRefusesOtherTypes(t *testing.T) {
	var c cell
	for _, err := range []error{Copy(c, c), Copy(&c, 1), Copy(&c, nil), Copy((*cell)(nil), c)} {
		if !errors.Is(err, ErrType) {
			t.Error(err)
		}
	}
	if err := Copy(&c, (*cell)(nil)); err != nil || c != (cell{}) {
		t.Error(err, c)
	}
}
