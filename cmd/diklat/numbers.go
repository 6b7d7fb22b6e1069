package main

import (
	"context"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
)

// numbers are people's own numbers as those who lead see them.
type numbers struct {
	warrant
	proof *proofs
}

// Wave lets the person in who is asked at a seat.
func (n numbers) Wave(ctx context.Context, id live.SeatID) error {
	if err := n.may(access.Change, access.Seat); err != nil { // not Act: everybody at the door may sit
		return err
	}
	return n.proof.Wave(ctx, id)
}

// NewNumber gives a person another number.
func (n numbers) NewNumber(ctx context.Context, p roster.PersonID) (string, error) {
	if err := n.may(access.Change, access.Seat); err != nil {
		return "", err
	}
	return n.proof.NewNumber(ctx, p, n.who.By())
}

// AskNumbers switches them on or off.
func (n numbers) AskNumbers(ctx context.Context, on bool) error {
	if err := n.may(access.Change, access.Door); err != nil {
		return err
	}
	return n.proof.AskNumbers(ctx, on, n.who.By())
}
