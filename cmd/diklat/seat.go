package main

import (
	"context"
	"fmt"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/line"
	"diklat/tui/screen"
	"diklat/tui/sshd"
	"diklat/tui/style"
)

// words builds each language once; connections share them.
type words struct{ id, en *i18n.Text }

func newWords() words { return words{i18n.New(i18n.ID), i18n.New(i18n.EN)} }

func (w words) of(l i18n.Lang) *i18n.Text {
	if l == i18n.EN {
		return w.en
	}
	return w.id
}

// seats makes the program of each connection that comes in.
type seats struct {
	house *house
	class *class
	shelf *shelf
	words words
	lang  func() i18n.Lang // of the class; the connection may ask for another
	lead  func(access.Actor) tui.Trainer
	idle  time.Duration // until an unused screen is covered; 0: the usual time
}

// model gives a connection its seat. The seat is left when ctx ends.
func (s *seats) model(ctx context.Context, c sshd.Client) tea.Model {
	lang := s.lang()
	if c.Lang != "" {
		lang = i18n.Parse(c.Lang)
	}
	t := s.words.of(lang)
	switch c.Role {
	case sshd.Trainer:
		return s.coTrainer(ctx, c, t)
	case sshd.Projector:
		return s.screenFor(ctx, c, t)
	case sshd.Participant:
	}
	lines := line.Wanted(c.User, c.Term)
	env := newEnv(t, lines, s.house.now)
	if !lines {
		env.S = style.Of(s.class.looks.of(c))
	}
	env.Tick = tickUntil(ctx)
	hub, event, err := s.house.room()
	if err != nil {
		return farewell{t.Errors.Ended}
	}
	id := live.SeatID(c.ID)
	box, err := hub.Join(ctx, id, c.Addr, fmt.Sprintf("%dx%d", c.Width, c.Height))
	if err != nil {
		return farewell{explain(t, err)}
	}
	ear, deaf := s.house.people.listen()
	context.AfterFunc(ctx, func() {
		hub.Leave(id)
		deaf()
		s.class.proof.done(id)
	})
	d := &desk{house: s.house, class: s.class, seat: id, addr: c.Addr}
	app := tui.Participant{
		Env: env, Desk: d, Room: d, People: d, Idle: s.idle, Seat: id, Slides: s.shelf, Services: nearby{s.shelf, d.actor}, Sources: s.shelf, Leave: d.leave,
		Title: event.Title, Simulated: event.Simulated, Words: s.words.of,
		OnLook: s.class.looks.keep(c.Addr), OneLook: lines,
		Feeds: []tui.Feed{
			func() tea.Msg {
				v, ok := box.Next()
				if !ok {
					return nil
				}
				d.follow(v)
				return screen.Seat{View: v}
			},
			func() tea.Msg {
				if _, ok := <-ear; !ok {
					return nil
				}
				return screen.Changed{}
			},
		},
	}.App()
	if lines {
		return line.New(app, env)
	}
	return app
}

// tickUntil wakes the screens of one connection, and nobody once ctx has ended: a
// watch that runs for minutes must not outlive its screen.
func tickUntil(ctx context.Context) func(time.Duration, func(time.Time) tea.Msg) tea.Cmd {
	return func(d time.Duration, wake func(time.Time) tea.Msg) tea.Cmd {
		return func() tea.Msg {
			t := time.NewTimer(d)
			defer t.Stop()
			select {
			case at := <-t.C:
				return wake(at)
			case <-ctx.Done():
				return nil
			}
		}
	}
}

// newEnv is what the screens of one connection share.
func newEnv(t *i18n.Text, ascii bool, now clock) *screen.Env {
	n := uint64(0)
	return &screen.Env{T: t, S: style.New(ascii), K: key.NewCommon(t.Common.Keys), Now: now,
		Ask: func() uint64 { n++; return n }}
}

// asciiTerm reports terminals that draw no more than ASCII.
func asciiTerm(term string) bool { return term == "dumb" || term == "vt52" || term == "ansi-mono" }

// farewell says one sentence and ends with the next key.
type farewell struct{ text string }

// Init does nothing.
func (f farewell) Init() tea.Cmd { return nil }

// Update ends at any key.
func (f farewell) Update(m tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := m.(tea.KeyPressMsg); ok {
		return f, tea.Quit
	}
	return f, nil
}

// View is the sentence.
func (f farewell) View() tea.View { return tea.NewView("\n  " + f.text + "\n") }
