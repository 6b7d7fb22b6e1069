package main

import (
	"context"
	"errors"
	"math"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"diklat/quiz/live"
	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/door"
	"diklat/tui/screen/projector"
	"diklat/tui/sshd"
	"diklat/tui/style"
)

// mayLead tells the SSH server whether a key is on the trainers' list.
func (c *class) mayLead(key ssh.PublicKey) bool {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	_, ok := c.house.trainerBy(ctx, gossh.FingerprintSHA256(key))
	return ok
}

// coTrainer is the trainer's program for one who leads from another laptop. It acts
// in their own name, takes no file in or out, and ends when their key is removed.
func (s *seats) coTrainer(ctx context.Context, c sshd.Client, t *i18n.Text) tea.Model {
	who, ok := s.house.trainerBy(ctx, c.Key)
	hub, _, err := s.house.room()
	if err == nil && !ok {
		err = access.ErrDenied
	}
	if err != nil {
		return farewell{explain(t, err)}
	}
	env := newEnv(t, false, s.house.now)
	env.S = style.Of(s.class.looks.of(c))
	env.Tick = tickUntil(ctx)
	p := s.lead(access.Actor{Role: access.CoTrainer, Name: who.name})
	p.Env, p.Markdown = env, newMarkdown()
	p.Explain = func(err error) string { return explain(env.T, err) }
	p.Words = s.words.of
	p.OnLook = s.class.looks.keep(c.Addr)
	p.OnLang = func(l i18n.Lang) { env.T = s.words.of(l) }
	room, err := watchRoom(ctx, hub, func(snap *live.Snapshot) tea.Msg { return screen.Room{Snap: snap} })
	if err != nil {
		return farewell{explain(t, err)}
	}
	p.Feeds = []tui.Feed{room, s.class.watchDoor(ctx), s.house.nextChange(ctx), s.stillListed(ctx, c.Key)}
	return p.App()
}

// keyCheck is how soon a trainer whose key was removed is sent out.
const keyCheck = 5 * time.Second

// stillListed ends a session once its key is not on the list any more.
func (s *seats) stillListed(ctx context.Context, finger string) tui.Feed {
	return func() tea.Msg {
		tick := time.NewTicker(keyCheck)
		defer tick.Stop()
		for {
			select {
			case <-ctx.Done():
				return nil
			case <-tick.C:
			}
			if _, ok := s.house.trainerBy(ctx, finger); !ok && ctx.Err() == nil {
				return tea.QuitMsg{}
			}
		}
	}
}

// screenFor is the program of the projector.
func (s *seats) screenFor(ctx context.Context, c sshd.Client, t *i18n.Text) tea.Model {
	may := access.Actor{Role: access.Projector}
	hub, event, err := s.house.room()
	for _, k := range []access.Kind{access.Room, access.Slide, access.Welcome} {
		if err == nil {
			err = access.Can(may, access.See, access.Any(k))
		}
	}
	if err != nil {
		return farewell{explain(t, err)}
	}
	env := newEnv(t, false, s.house.now)
	env.S = style.Of(s.class.looks.of(c))
	env.Tick = tickUntil(ctx)
	d := &desk{house: s.house, class: s.class, seat: live.SeatID(c.ID), addr: c.Addr}
	locked := c.Key == "" && s.class.pin() != ""
	open := func() bool { return !locked || d.in.Load() }
	newWall := func() *wall { return &wall{store: s.house.store, lib: s.shelf.library, event: event} }
	hall := newWall()
	room, err := watchRoom(ctx, hub, func(snap *live.Snapshot) tea.Msg {
		if !open() {
			return projector.Public{} // nothing leaves before the PIN
		}
		return hall.of(ctx, snap)
	})
	if err != nil {
		return farewell{explain(t, err)}
	}
	return tui.Projector{
		Config: projector.Config{Env: env, Desk: d, NeedPIN: locked, Title: event.Title, Simulated: event.Simulated, Slides: s.shelf, Sources: s.shelf,
			Explain: func(err error) string { return doorSentence(env.T, err) },
			Again: func(ctx context.Context) (projector.Public, error) {
				snap, err := hub.Snapshot(ctx)
				if err != nil || !open() {
					return projector.Public{}, err
				}
				return newWall().of(ctx, snap), nil
			}},
		Words: s.words.of, OnLook: s.class.looks.keep(c.Addr),
		Feeds: []tui.Feed{room, s.class.watchDoor(ctx)},
	}.App()
}

// watchRoom feeds a session the snapshots of a room until ctx ends.
func watchRoom(ctx context.Context, hub *live.Hub, as func(*live.Snapshot) tea.Msg) (tui.Feed, error) {
	box, cancel, err := hub.Watch(ctx)
	if err != nil {
		return nil, err
	}
	context.AfterFunc(ctx, cancel)
	return func() tea.Msg {
		snap, ok := box.Next()
		if !ok {
			return nil
		}
		return as(snap)
	}, nil
}

// watchDoor feeds a session how the door is until ctx ends.
func (c *class) watchDoor(ctx context.Context) tui.Feed {
	box := live.NewMailbox[screen.ClassNow]()
	c.mu.Lock()
	if c.ears == nil {
		c.ears = map[*live.Mailbox[screen.ClassNow]]bool{}
	}
	c.ears[box] = true
	box.Put(c.now)
	c.mu.Unlock()
	context.AfterFunc(ctx, func() {
		c.mu.Lock()
		delete(c.ears, box)
		c.mu.Unlock()
		box.Close()
	})
	return func() tea.Msg {
		now, ok := box.Next()
		if !ok {
			return nil
		}
		return now
	}
}

// doorSentence is explain for those who give a PIN.
func doorSentence(t *i18n.Text, err error) string {
	var wait *door.WaitError
	switch {
	case errors.Is(err, door.ErrPIN):
		return t.Door.PINWrong
	case errors.As(err, &wait):
		return t.Door.WaitFor(max(int(math.Ceil(wait.For.Seconds())), 1))
	}
	return explain(t, err)
}
