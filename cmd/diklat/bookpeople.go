package main

import (
	"context"

	"diklat/roster"
	"diklat/roster/access"
)

// The cards of people as the screens of those who lead see them.

// Rolls are the lists of all sesi.
func (b book) Rolls(ctx context.Context, e roster.EventID) ([]roster.Roll, error) {
	return ask(b.warrant, access.See, access.Roll, func() ([]roster.Roll, error) { return b.store.Rolls(ctx, e) })
}

// Person is one card.
func (b book) Person(ctx context.Context, id roster.PersonID) (roster.Person, error) {
	return ask(b.warrant, access.See, access.Person, func() (roster.Person, error) { return b.store.Person(ctx, id) })
}

// Roles are the roles that screens offer.
func (b book) Roles(ctx context.Context) ([]roster.Role, error) {
	return ask(b.warrant, access.See, access.Setting, func() ([]roster.Role, error) { return b.store.Roles(ctx) })
}

// SetRoles changes them.
func (b book) SetRoles(ctx context.Context, roles []roster.Role, _ roster.Actor) ([]roster.Role, error) {
	return ask(b.warrant, access.Change, access.Setting, func() ([]roster.Role, error) { return b.store.SetRoles(ctx, roles, b.who.By()) })
}

// MatchVillage finds the village that a text names.
func (b book) MatchVillage(ctx context.Context, text string) (roster.Village, error) {
	return ask(b.warrant, access.See, access.Place, func() (roster.Village, error) { return b.store.MatchVillage(ctx, text) })
}

// VillagesOf reads villages by their codes.
func (b book) VillagesOf(ctx context.Context, codes ...roster.VillageCode) ([]roster.Village, error) {
	return ask(b.warrant, access.See, access.Place, func() ([]roster.Village, error) { return b.store.VillagesOf(ctx, codes...) })
}

// FindVillages lists villages by the beginning of a name.
func (b book) FindVillages(ctx context.Context, text string, limit int) ([]roster.Village, error) {
	return ask(b.warrant, access.See, access.Place, func() ([]roster.Village, error) { return b.store.FindVillages(ctx, text, limit) })
}

// AddVillage keeps a place.
func (b book) AddVillage(ctx context.Context, v roster.Village, _ roster.Actor) (roster.Village, error) {
	return ask(b.warrant, access.Add, access.Place, func() (roster.Village, error) { return b.store.AddVillage(ctx, v, b.who.By()) })
}

// Alike lists who may be the same person.
func (b book) Alike(ctx context.Context, p roster.Person) ([]roster.Person, error) {
	return ask(b.warrant, access.See, access.Person, func() ([]roster.Person, error) { return b.store.Alike(ctx, p) })
}

// FindPeople searches the programme.
func (b book) FindPeople(ctx context.Context, query string, limit int) ([]roster.Person, error) {
	return ask(b.warrant, access.See, access.Person, func() ([]roster.Person, error) { return b.store.FindPeople(ctx, query, limit) })
}

// MergedInto lists the entries that were merged into a card.
func (b book) MergedInto(ctx context.Context, id roster.PersonID) ([]roster.Person, error) {
	return ask(b.warrant, access.See, access.Person, func() ([]roster.Person, error) { return b.store.MergedInto(ctx, id) })
}

// MergePeople makes two cards one.
func (b book) MergePeople(ctx context.Context, gone, into roster.PersonID, _ roster.Actor) error {
	return b.changeSame(ctx, func() error { return b.store.MergePeople(ctx, gone, into, b.who.By()) })
}

// UnmergePeople parts them again.
func (b book) UnmergePeople(ctx context.Context, gone roster.PersonID, _ roster.Actor) error {
	return b.changeSame(ctx, func() error { return b.store.UnmergePeople(ctx, gone, b.who.By()) })
}

// changeSame joins or parts entries, and tells the room.
func (b book) changeSame(ctx context.Context, change func() error) error {
	err := b.changePeople(change)
	if err != nil {
		return err
	}
	if hub, _, err := b.house.room(); err == nil {
		tellSame(ctx, b.store, hub)
	}
	return nil
}

// Withdraw takes somebody off a list.
func (b book) Withdraw(ctx context.Context, e roster.EventID, p roster.PersonID, _ roster.Actor) error {
	return b.changePeople(func() error { return b.store.Withdraw(ctx, e, p, b.who.By()) })
}

// changePeople changes cards or lists, and tells those who stand at the door.
func (b book) changePeople(change func() error) error {
	if err := b.may(access.Change, access.Person); err != nil {
		return err
	}
	err := change()
	if err == nil {
		b.house.people.ring()
	}
	return err
}
