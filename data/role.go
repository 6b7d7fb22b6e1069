package data

import (
	"context"
	"encoding/json"

	"diklat/roster"
)

// settingRoles holds the roles that screens offer, as JSON.
const settingRoles = "roles"

// Roles lists the roles that screens offer: those that were set, else those that
// ship.
func (s *Store) Roles(ctx context.Context) ([]roster.Role, error) {
	text, ok, err := s.Setting(ctx, settingRoles)
	if err != nil || !ok {
		return roster.Roles(), err
	}
	var out []roster.Role
	if err := json.Unmarshal([]byte(text), &out); err != nil {
		return nil, wrap("roles", err)
	}
	if out, err = roster.CheckRoles(out); err != nil {
		return roster.Roles(), nil //nolint:nilerr // a list nobody can use gives way to the shipped one
	}
	return out, nil
}

// SetRoles keeps the roles that screens offer and returns them as kept. Errors
// are *roster.FieldError. People keep the role they have.
func (s *Store) SetRoles(ctx context.Context, roles []roster.Role, by roster.Actor) ([]roster.Role, error) {
	roles, err := roster.CheckRoles(roles)
	if err != nil {
		return nil, err
	}
	text, err := json.Marshal(roles)
	if err != nil {
		return nil, wrap("roles", err)
	}
	return roles, s.SetSetting(ctx, settingRoles, string(text), by)
}
