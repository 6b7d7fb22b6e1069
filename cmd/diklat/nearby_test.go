package main

import (
	"context"
	"slices"
	"testing"

	"diklat/data/datatest"
	"diklat/quiz/course"
	"diklat/roster/access"
)

// TestServicesNearby: people of Kupang read no offices of Flores Timur; the
// trainer's map keeps them.
func TestServicesNearby(t *testing.T) {
	ctx := context.Background()
	h := newHall(t, datatest.Start)
	s := newShelf(nil, h.house.store)
	all, err := s.Services(ctx)
	if err != nil {
		t.Fatal(err)
	}
	near, err := nearby{s, func() access.Actor { return access.Seated() }}.Services(ctx)
	if err != nil {
		t.Fatal(err)
	}
	has := func(list []course.Service, id course.ServiceID) bool {
		return slices.ContainsFunc(list, func(c course.Service) bool { return c.ID == id })
	}
	for id, want := range map[course.ServiceID]bool{"polres-kupang": true, "polisi": true, "bp3mi-ntt": true, "polres-flotim": false, "ltsa-maumere": false} {
		if !has(all, id) || has(near, id) != want {
			t.Errorf("%s: on the whole map %v, nearby %v, want %v", id, has(all, id), has(near, id), want)
		}
	}
}
