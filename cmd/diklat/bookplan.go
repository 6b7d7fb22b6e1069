package main

import (
	"context"

	"diklat/roster"
	"diklat/roster/access"
)

// Plan lists the follow-up plan of an event.
func (b book) Plan(ctx context.Context, e roster.EventID) ([]roster.FollowUp, error) {
	return ask(b.warrant, access.See, access.Plan, func() ([]roster.FollowUp, error) { return b.store.Plan(ctx, e) })
}

// PutFollowUp keeps a line of the plan.
func (b book) PutFollowUp(ctx context.Context, f roster.FollowUp) (roster.FollowUp, error) {
	f.By = b.sign(f.By)
	return ask(b.warrant, access.Change, access.Plan, func() (roster.FollowUp, error) { return b.store.PutFollowUp(ctx, f) })
}

// RemoveFollowUp takes a line off the plan.
func (b book) RemoveFollowUp(ctx context.Context, e roster.EventID, id roster.FollowUpID, _ roster.Actor) error {
	if err := b.may(access.Remove, access.Plan); err != nil {
		return err
	}
	return b.store.RemoveFollowUp(ctx, e, id, b.who.By())
}

// PutContact keeps what was found out about a service.
func (b book) PutContact(ctx context.Context, c roster.Contact) (roster.Contact, error) {
	c.By = b.sign(c.By)
	return ask(b.warrant, access.Change, access.Service, func() (roster.Contact, error) { return b.store.PutContact(ctx, c) })
}
