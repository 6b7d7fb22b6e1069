package access

import (
	"errors"
	"fmt"
	"sync"
)

// ErrDenied is what every refusal is; compare with errors.Is.
var ErrDenied = errors.New("not allowed")

// Denied says who was refused what. It names no person: the sentence may end in
// a log.
type Denied struct {
	Role   Role
	Action Action
	Kind   Kind
}

// Error implements error.
func (d *Denied) Error() string {
	return fmt.Sprintf("access: a %s may not %s %s", d.Role, d.Action, d.Kind)
}

// Unwrap is ErrDenied.
func (d *Denied) Unwrap() error { return ErrDenied }

// cell is one place of the matrix.
type cell struct {
	role Role
	act  Action
	kind Kind
}

// matrix is the policy, ready to be asked. It never changes.
var matrix = sync.OnceValue(func() map[cell]reach {
	m := map[cell]reach{}
	for _, g := range policy() {
		for _, a := range g.acts {
			c := cell{g.role, a, g.kind}
			m[c] = max(m[c], g.reach)
		}
	}
	return m
})

// Can returns nil if the actor may do that to the object, else a *Denied. It
// says no to every role, action and kind that it does not know.
func Can(a Actor, act Action, o Object) error {
	switch matrix()[cell{a.Role, act, o.Kind}] {
	case all:
		return nil
	case own:
		if a.owns(o) {
			return nil
		}
	case none:
	}
	return &Denied{Role: a.Role, Action: act, Kind: o.Kind}
}
