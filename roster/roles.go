package roster

import "diklat/roster/clean"

// MaxRoles is how many roles a list may offer.
const MaxRoles = 30

// CheckRoles returns the list cleaned, each role once; Staff and Observer, which
// the program counts apart, are always on it, at the end if they were left out.
// Errors are *FieldError.
func CheckRoles(in []Role) ([]Role, error) {
	seen := map[string]bool{}
	var out []Role
	for _, r := range append(append([]Role{}, in...), Staff, Observer) {
		if clean.Name(string(r)) == "" {
			continue
		}
		r, err := roleOf(r)
		if err != nil {
			return nil, err
		}
		if k := clean.Key(string(r)); !seen[k] {
			seen[k] = true
			out = append(out, r)
		}
	}
	if len(out) > MaxRoles {
		return nil, &FieldError{Field: "roles", Err: ErrTooMany, Len: len(out), Max: MaxRoles}
	}
	return out, nil
}
