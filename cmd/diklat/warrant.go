package main

import "diklat/roster/access"

// warrant is in whose name an adapter acts. Every method of an adapter that can
// fail asks it first; TestLayersOfAccess tries each one as nobody.
type warrant struct{ who access.Actor }

// may returns nil or access.ErrDenied.
func (w warrant) may(act access.Action, kind access.Kind) error {
	return access.Can(w.who, act, access.Any(kind))
}

// ask runs read if the warrant allows it.
func ask[T any](w warrant, act access.Action, kind access.Kind, read func() (T, error)) (T, error) {
	if err := w.may(act, kind); err != nil {
		var none T
		return none, err
	}
	return read()
}
