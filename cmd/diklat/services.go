package main

import (
	"context"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/report"
)

// Services is the shipped map with what was found out on this laptop laid over
// it. It is read anew each time: the trainer may just have filled in a number.
func (s *shelf) Services(ctx context.Context) ([]course.Service, error) {
	shipped := s.library().Services()
	local, err := s.store.Contacts(ctx)
	if err != nil {
		return nil, err
	}
	return course.Merge(shipped, servicesOf(local)), nil
}

// catalog is the shelf as those who lead see it: the whole of it, with the notes.
type catalog struct {
	warrant
	*shelf
}

// Services is the whole map.
func (c catalog) Services(ctx context.Context) ([]course.Service, error) {
	return ask(c.warrant, access.See, access.Service, func() ([]course.Service, error) { return c.shelf.Services(ctx) })
}

// nearby is the map as participants see it: without the offices of a kabupaten
// that none of the event's villages is in.
type nearby struct {
	*shelf
	who func() access.Actor
}

// Services leaves everything in where the event cannot be read.
func (n nearby) Services(ctx context.Context) ([]course.Service, error) {
	if err := access.Can(n.who(), access.See, access.Any(access.Service)); err != nil {
		return nil, err
	}
	list, err := n.shelf.Services(ctx)
	e, ok, unread := n.store.CurrentEvent(ctx)
	if err != nil || unread != nil || !ok {
		return list, err
	}
	villages := make([]string, len(e.Villages))
	for i, v := range e.Villages {
		villages[i] = string(v)
	}
	return course.Near(list, villages), nil
}

// servicesOf are local contacts as entries of the map.
func servicesOf(local []roster.Contact) []course.Service {
	out := make([]course.Service, len(local))
	for i, c := range local {
		out[i] = course.Service{ID: course.ServiceID(c.ID), Name: c.Name, For: c.For, Contact: c.Number, Area: string(c.Region),
			Hours: c.Hours, Checked: string(c.Checked), By: string(c.By), Filled: string(c.Filled)}
		if c.Checked == "" {
			out[i].Mark = course.LocalMark
		}
		switch {
		case c.Checked != "":
			out[i].Source = "diuji oleh " + string(c.By)
		case c.Number != "":
			out[i].Source = "diisi oleh " + string(c.By) + ", belum ditelepon"
		}
	}
	return out
}

// serviceRows are the map as files show it.
func (s *shelf) serviceRows(ctx context.Context, now clock) ([]report.ServiceRow, error) {
	list, err := s.Services(ctx)
	if err != nil {
		return nil, err
	}
	today := now().In(roster.WITA.Location())
	out := []report.ServiceRow{}
	for _, c := range course.ByArea(list) {
		if !c.Called() {
			c.Checked = "" // the date of a source is no check; the source says it
		}
		out = append(out, report.ServiceRow{ID: string(c.ID), Name: c.Name, For: c.For, Number: c.Contact, Region: c.Area, Hours: c.Hours,
			Checked: c.Checked, State: string(c.Freshness(today)), Source: c.Source, Mark: c.Mark, By: c.By})
	}
	return out, nil
}

// followup writes an event's follow-up plan; JSON holds the map of services as
// planOf is the follow-up plan of an event with the map that goes with it.
func planOf(ctx context.Context, s *shelf, now clock, e roster.Event, village string) (report.Plan, error) {
	plan, err := s.store.Plan(ctx, e.ID)
	if err != nil {
		return report.Plan{}, err
	}
	villages, err := s.store.Villages(ctx)
	if err != nil {
		return report.Plan{}, err
	}
	services, err := s.serviceRows(ctx, now)
	if err != nil {
		return report.Plan{}, err
	}
	return report.NewPlan(e, villages, plan, services, report.Options{Village: village})
}
