package tui

import (
	"context"
	"slices"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/timekeeper"
	"diklat/tui/i18n"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/screen/backups"
	"diklat/tui/screen/cards"
	"diklat/tui/screen/cases"
	"diklat/tui/screen/class"
	"diklat/tui/screen/clock"
	"diklat/tui/screen/eventcard"
	"diklat/tui/screen/events"
	"diklat/tui/screen/export"
	"diklat/tui/screen/freequestion"
	"diklat/tui/screen/hands"
	"diklat/tui/screen/health"
	"diklat/tui/screen/home"
	"diklat/tui/screen/importquiz"
	"diklat/tui/screen/livecase"
	"diklat/tui/screen/livequiz"
	"diklat/tui/screen/modules"
	"diklat/tui/screen/paper"
	"diklat/tui/screen/peoplefile"
	"diklat/tui/screen/person"
	"diklat/tui/screen/plan"
	"diklat/tui/screen/privacy"
	"diklat/tui/screen/quizzes"
	"diklat/tui/screen/results"
	"diklat/tui/screen/roll"
	"diklat/tui/screen/services"
	"diklat/tui/screen/setup"
	"diklat/tui/screen/slides"
	"diklat/tui/screen/tests"
	"diklat/tui/style"
	"diklat/tui/tell"
)

// Book is all that the trainer's screens ask of people and events. Each screen
// takes its own smaller part.
type Book interface {
	home.Book
	roll.Book
	events.Registry
	setup.Registry
	plan.Book
	services.Book
	results.Book
	tests.Book
	person.Book
	eventcard.Registry
}

// Library is all that they ask of the curriculum.
type Library interface {
	modules.Library
	quizzes.Library
	cases.Library
	tell.Sources
	services.Map
	tests.Library
	Module(course.ModuleID) (course.Module, bool)
	Fact(quiz.FactID) (course.Fact, bool)
	Hash() string
}

// Room is all that they ask of the live room.
type Room interface {
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
	Kick(ctx context.Context, id live.SeatID) error
	Readmit(ctx context.Context, id live.SeatID) error
	Move(ctx context.Context, actor string, p live.PersonID, to live.SeatID) error
}

// Import is all that they ask of question files and imported quizzes.
type Import interface {
	importquiz.Files
	importquiz.Keeper
	quizzes.Imported
	peoplefile.Files
}

// Trainer makes the trainer's program.
type Trainer struct {
	Env      *screen.Env
	Book     Book
	Library  Library
	Room     Room
	Door     class.Door
	Numbers  class.Numbers // nil: none are asked
	Writer   export.Writer
	Printer  quizzes.Printer // nil: nothing can be printed here
	Markdown *part.Markdown
	District []roster.Village
	Default  []roster.VillageCode
	// Import takes in question files of this laptop; nil where the trainer sits
	// at another one.
	Import Import
	// Backups are the copies of everything; nil where nobody may touch them.
	Backups backups.Keeper
	// Privacy keeps the register of personal data; nil as above.
	Privacy privacy.Keeper
	// Doctor looks at the laptop; nil as above.
	Doctor health.Doctor
	NewRun func() live.RunID
	// NewSeed draws what chance brings in a story.
	NewSeed func() uint64
	Explain func(error) string
	Feeds   []Feed
	Words   func(i18n.Lang) *i18n.Text
	OnLang  func(i18n.Lang)
	OnLook  func(style.Look)
	// OnSesi is told when the trainer works on another sesi than the clock says.
	OnSesi func(roster.SesiID)
	// Trouble says what is wrong with the content that was asked for; nil: nothing.
	Trouble func(*i18n.Text) []string
	// Clock corrects the time of the day; nil where it is not ours to correct.
	Clock clock.Keeper
	// Doubt is why the laptop's clock cannot be right at the start; it is asked
	// about before anything else.
	Doubt timekeeper.Doubt
	// Now is the event in use at the start.
	Now roster.Event
	// Fresh is true where there is no event yet.
	Fresh bool
}

// App returns the program, at Beranda or at the first questions.
func (t Trainer) App() *App {
	today := &screen.Today{OnPick: t.OnSesi}
	first, arg := screen.Beranda, any(nil)
	if t.Fresh {
		first, arg = screen.Setup, true
	}
	if t.Doubt != timekeeper.Fine && !t.Fresh && t.Clock != nil {
		first, arg = screen.Clock, true
	}
	return New(Config{Env: t.Env, First: first, Arg: arg, Feeds: t.Feeds, Words: t.Words, OnLang: t.OnLang, OnLook: t.OnLook,
		Build: func(env *screen.Env, to screen.Place, arg any) screen.Screen { return t.build(env, today, to, arg) }})
}

// eventOf is the event that the trainer works on, also before Beranda read it.
func (t Trainer) eventOf(today *screen.Today) roster.Event {
	if today.Event.ID == "" {
		return t.Now
	}
	return today.Event
}

// build is the table of the trainer's screens.
func (t Trainer) build(env *screen.Env, today *screen.Today, to screen.Place, arg any) screen.Screen {
	switch to {
	case screen.Setup:
		first, _ := arg.(bool)
		c := setup.Config{Env: env, Registry: t.Book, Villages: t.District, Chosen: t.Default, AskLang: first, Explain: t.Explain}
		if e, ok := arg.(roster.Event); ok {
			c.Edit, c.Chosen = &e, e.Villages
		}
		return setup.New(c)
	case screen.Clock:
		if t.Clock != nil {
			return clock.New(clock.Config{Env: env, Keeper: t.Clock, Event: t.eventOf(today), Doubt: t.Doubt, First: arg == true, Explain: t.Explain})
		}
	case screen.Beranda:
		return home.New(home.Config{Env: env, Book: t.Book, Library: t.Library, Today: today, Trouble: t.Trouble, Explain: t.Explain})
	case screen.Attendance:
		return roll.New(roll.Config{Env: env, Book: t.Book, Event: today.Event, Sesi: today.Sesi, District: t.District, Explain: t.Explain})
	case screen.PeopleFile:
		if t.Import != nil {
			return peoplefile.New(peoplefile.Config{Env: env, Files: t.Import, Event: today.Event, Explain: t.Explain})
		}
	case screen.EventCard:
		of, _ := arg.(screen.OfEvent)
		return eventcard.New(eventcard.Config{Env: env, Registry: t.Book, Of: of, Explain: t.Explain})
	case screen.Person:
		who, _ := arg.(screen.Who)
		return person.New(person.Config{Env: env, Book: t.Book, Who: who, Explain: t.Explain})
	case screen.Modules:
		return modules.New(modules.Config{Env: env, Library: t.Library})
	case screen.Slides:
		id, _ := arg.(course.ModuleID)
		return slides.New(slides.Config{Env: env, Library: t.Library, Room: t.Room, Markdown: t.Markdown, Module: id, Explain: t.Explain})
	case screen.Quizzes:
		point, _ := arg.(string)
		return quizzes.New(quizzes.Config{Env: env, Library: t.Library, Imported: t.Import, Printer: t.Printer, Room: t.Room, Point: point, NewRun: t.NewRun, Explain: t.Explain})
	case screen.Import:
		if t.Import != nil {
			return importquiz.New(importquiz.Config{Env: env, Files: t.Import, Keeper: t.Import, Explain: t.Explain})
		}
	case screen.LiveQuiz:
		return livequiz.New(livequiz.Config{Env: env, Room: t.Room, People: t.Book, Event: today.Event.ID, Sesi: today.Sesi, Explain: t.Explain})
	case screen.Cards:
		return cards.New(cards.Config{Env: env, Room: t.Room, People: t.Book, Event: today.Event.ID, Sesi: today.Sesi, Explain: t.Explain})
	case screen.Hands:
		return hands.New(hands.Config{Env: env, Room: t.Room, Explain: t.Explain})
	case screen.Paper:
		return paper.New(paper.Config{Env: env, Room: t.Room, People: t.Book, Event: today.Event.ID, Sesi: today.Sesi, Explain: t.Explain})
	case screen.FreeQuestion:
		return freequestion.New(freequestion.Config{Env: env, Library: t.Library, Room: t.Room, NewRun: t.NewRun, Explain: t.Explain})
	case screen.Tests:
		p, _ := arg.(live.TestPart)
		return tests.New(tests.Config{Env: env, Book: t.Book, Library: t.Library, Room: t.Room, Event: today.Event.ID, Sesi: today.Sesi, Part: p, NewRun: t.NewRun, Explain: t.Explain, Own: t.own})
	case screen.Results:
		p, _ := arg.(live.TestPart)
		return results.New(results.Config{Env: env, Part: p, Book: t.Book, Library: t.Library, Room: t.Room, Event: today.Event.ID, Sesi: today.Sesi, Explain: t.Explain})
	case screen.Cases:
		return cases.New(cases.Config{Env: env, Library: t.Library, Room: t.Room, NewRun: t.NewRun, NewSeed: t.NewSeed, Explain: t.Explain})
	case screen.LiveCase:
		return livecase.New(livecase.Config{Env: env, Room: t.Room, People: t.Book, Sources: t.Library, Map: t.Library, Event: today.Event.ID, Sesi: today.Sesi, Explain: t.Explain})
	case screen.Class:
		return class.New(class.Config{Env: env, Door: t.Door, Room: t.Room, People: t.Book, Numbers: t.Numbers, Event: today.Event.ID, Sesi: today.Sesi, Explain: t.Explain})
	case screen.Export:
		return export.New(export.Config{Env: env, Writer: t.Writer, Event: today.Event, Villages: t.villagesOf(today.Event), Explain: t.Explain})
	case screen.Events:
		return events.New(events.Config{Env: env, Registry: t.Book, Current: today.Event.ID, Explain: t.Explain})
	case screen.Services:
		return services.New(services.Config{Env: env, Map: t.Library, Book: t.Book, Explain: t.Explain})
	case screen.Backups:
		if t.Backups != nil {
			return backups.New(backups.Config{Env: env, Keeper: t.Backups, Explain: t.Explain})
		}
	case screen.Privacy:
		if t.Privacy != nil {
			return privacy.New(privacy.Config{Env: env, Keeper: t.Privacy, Explain: t.Explain})
		}
	case screen.Health:
		if t.Doctor != nil {
			return health.New(health.Config{Env: env, Doctor: t.Doctor, Explain: t.Explain})
		}
	case screen.Plan:
		return plan.New(plan.Config{Env: env, Book: t.Book, Event: today.Event, Explain: t.Explain})
	case screen.Door, screen.Chair, screen.Hall:
	}
	return nil
}

// own lists the quizzes that were imported on this laptop.
func (t Trainer) own() []quiz.Quiz {
	if t.Import == nil {
		return nil
	}
	return slices.DeleteFunc(t.Library.Quizzes(), func(q quiz.Quiz) bool { return !t.Import.IsImported(q.ID) })
}

// villagesOf names the villages of an event.
func (t Trainer) villagesOf(e roster.Event) []roster.Village {
	var out []roster.Village
	for _, c := range e.Villages {
		v := roster.Village{Code: c, Name: string(c)}
		for _, d := range t.District {
			if d.Code == c {
				v = d
			}
		}
		out = append(out, v)
	}
	return out
}
