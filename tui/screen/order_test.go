package screen

import "testing"

func TestOrder(t *testing.T) {
	var o Order
	first, second, third := o.Ask(), o.Ask(), o.Ask()
	for _, step := range []struct {
		n    uint64
		late bool
	}{{second, false}, {first, true}, {second, false}, {third, false}, {second, true}} {
		if got := o.Late(step.n); got != step.late {
			t.Errorf("reading %d: late is %v", step.n, got)
		}
	}
}
