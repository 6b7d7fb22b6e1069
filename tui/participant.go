package tui

import (
	"time"

	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/chair"
	"diklat/tui/screen/door"
	"diklat/tui/style"
	"diklat/tui/tell"
)

// Participant makes the program of one seat.
type Participant struct {
	Env    *screen.Env
	Desk   door.Desk
	Room   chair.Room
	Seat   live.SeatID
	Slides chair.Slides
	// Services is the map that is shown where a text names an entry of it.
	Services chair.Services
	// Sources names law and article in a case.
	Sources tell.Sources
	Leave   func() error
	// People names those who share a laptop; Idle is how long a screen may be left
	// alone before it is covered, 0 for the usual time.
	People chair.People
	Idle   time.Duration
	// Title is the event's, Simulated marks invented data.
	Title     string
	Simulated bool
	Feeds     []Feed
	Words     func(i18n.Lang) *i18n.Text
	// OnLook is told when somebody chose another look; OneLook keeps it fixed.
	OnLook  func(style.Look)
	OneLook bool
}

// App returns the program, at the door.
func (p Participant) App() *App {
	return New(Config{Env: p.Env, First: screen.Door, Feeds: p.Feeds, Words: p.Words, Locked: true, Wipe: screen.Door, Build: p.build, OnLook: p.OnLook, OneLook: p.OneLook})
}

// build is the table of the participant's screens: there are two, so that no
// key and no message can reach another.
func (p Participant) build(env *screen.Env, to screen.Place, arg any) screen.Screen {
	switch to {
	case screen.Door:
		c := door.Config{Env: env, Desk: p.Desk}
		if who, ok := arg.(screen.Party); ok {
			c.Edit = &who
		}
		return door.New(c)
	case screen.Chair:
		entry, ok := arg.(door.Entry)
		if !ok {
			return nil
		}
		return chair.New(chair.Config{Env: env, Room: p.Room, Seat: p.Seat, Person: entry.Enrolment, VillageName: entry.VillageName, Number: entry.Number,
			Party: entry.Party, Numbers: entry.Numbers, People: p.People, Idle: p.Idle,
			EventTitle: p.Title, Simulated: p.Simulated, Slides: p.Slides, Services: p.Services, Sources: p.Sources, Leave: p.Leave})
	case screen.EventCard, screen.Person, screen.PeopleFile, screen.Setup, screen.Beranda, screen.Attendance, screen.Modules, screen.Slides, screen.Quizzes,
		screen.Import, screen.LiveQuiz, screen.Tests, screen.Results,
		screen.Cases, screen.LiveCase,
		screen.Class, screen.Export, screen.Events, screen.Services, screen.Plan, screen.Backups, screen.Privacy, screen.Health,
		screen.Hall, screen.Cards, screen.Hands, screen.Paper, screen.FreeQuestion, screen.Clock:
	}
	return nil
}
