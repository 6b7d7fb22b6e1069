package part

import (
	tea "charm.land/bubbletea/v2"

	"diklat/tui/key"
)

// Record is a form that writes one record. It takes no key while the record is
// on its way to the disk, and throws changes away only when it is told twice.
type Record struct {
	*Form
	Req     uint64 // of the write that is under way; 0 without one
	Problem string // what the person should change, or press once more

	sure bool // Esc was pressed once
}

// Wish is what a key asks of the screen that holds a record.
type Wish int

// What a key may ask for.
const (
	Stay  Wish = iota
	Leave      // close the form, nothing is written
	Save       // write the record
)

// Press takes a key; discard is the sentence that asks for Esc once more.
func (r *Record) Press(m tea.KeyPressMsg, k key.Common, discard string) Wish {
	if r.Req != 0 {
		return Stay
	}
	sure := r.sure
	r.sure, r.Problem = false, ""
	switch {
	case key.Is(m, k.Back):
		if !r.Changed() || sure {
			return Leave
		}
		r.sure, r.Problem = true, discard
	case m.String() == "ctrl+s", key.Is(m, k.Enter) && r.Last():
		return Save
	case key.Is(m, k.Enter):
		r.Go(r.At() + 1)
	default:
		r.Form.Press(m)
	}
	return Stay
}
