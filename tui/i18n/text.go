// Package i18n holds every sentence that a person sees. Both languages stand
// side by side in each call, so a missing translation does not compile; a test
// looks for fields that were left empty.
package i18n

// Lang is a language of the program.
type Lang string

// The languages. Indonesian comes first everywhere.
const (
	ID Lang = "id"
	EN Lang = "en"
)

// Parse reads a language from a setting or a locale ("en_US.UTF-8");
// anything that is not English is Indonesian.
func Parse(s string) Lang {
	if len(s) >= 2 && (s[:2] == "en" || s[:2] == "EN") {
		return EN
	}
	return ID
}

// Text is all words of one language, by the screen they belong to. It is built
// once a language and never written, so connections share it.
type Text struct {
	Lang         Lang
	Guardian     Guardian // what keeps the records safe
	Clock        Clock
	Common       Common
	Dates        Dates
	Setup        Setup
	Home         Home
	Roll         Roll
	Class        Class
	Events       Events
	Export       Export
	ExportWays   ExportWays
	Module       Module
	Quiz         Quiz
	Run          Run
	RoomKeys     RoomKeys
	Keyin        Keyin
	FreeQ        FreeQ
	Print        Print
	Door         Door
	Chair        Chair
	Ask          Ask
	Errors       Errors
	CLI          CLI
	Stats        Stats
	Check        Check
	ImportQuiz   ImportQuiz
	ImportScreen ImportScreen
	Content      Content
	Preview      Preview
	Cases        Cases
	Services     Services
	Plan         Plan
	Sheets       Sheets
	Draft        Draft
	People       People
	Intake       Intake
	Person       Person
	Taking       Taking
	EventCard    EventCard
	PeopleFile   PeopleFile
	Guard        Guard
	Number       Number
	Line         Line
	Test         Test
	Seats        Seats
	Results      Results
	Lead         Lead
	Learned      Learned
	Backup       Backup
	Bench        Bench
	Privacy      Privacy
	Bundle       Bundle
	Projector    Projector
	Trainers     Trainers
	Room         Room
	Doctor       Doctor
}

// pick chooses between the two languages.
type pick func(id, en string) string

// New builds the words of one language.
func New(l Lang) *Text {
	p := func(id, en string) string {
		if l == EN {
			return en
		}
		return id
	}
	t := &Text{Lang: l}
	t.Guardian = guardian(p)
	t.Clock = clockOf(p)
	t.Common = common(p)
	t.Dates = dates(p)
	t.Setup = setup(p)
	t.Home = home(p)
	t.Roll = roll(p)
	t.Class = class(p)
	t.Events = events(p)
	t.Export = export(p)
	t.ExportWays = exportWays(p)
	t.Module = module(p)
	t.Quiz = quiz(p)
	t.Keyin = keyin(p)
	t.FreeQ = freeQ(p)
	t.Print = printOf(p)
	t.Run = runOf(p)
	t.RoomKeys = roomKeysOf(p)
	t.Door = door(p)
	t.Chair = chair(p)
	t.Ask = ask(p)
	t.Errors = errorsOf(p)
	t.CLI = cli(p)
	t.Stats = statsOf(p)
	t.Check = checkOf(p)
	t.ImportQuiz = importQuizOf(p)
	t.ImportScreen = importScreen(p)
	t.Content = content(p)
	t.Preview = preview(p)
	t.Cases = cases(p)
	t.Services = servicesOf(p)
	t.Plan = planOf(p)
	t.People = people(p)
	t.Intake = intakeOf(p)
	t.Person = personOf(p)
	t.Taking = takingOf(p)
	t.EventCard = eventCardOf(p)
	t.PeopleFile = peopleFileOf(p)
	t.Guard = guardOf(p)
	t.Number = numberOf(p)
	t.Line = lineOf(p)
	t.Test = testOf(p)
	t.Seats = seatsOf(p)
	t.Results = resultsOf(p)
	t.Lead = leadOf(p)
	t.Learned = learnedOf(p)
	t.Backup = backupOf(p)
	t.Bench = benchOf(p)
	t.Privacy = privacyOf(p)
	t.Sheets = sheetsOf(p)
	t.Draft = draftOf(p)
	t.Bundle = bundleOf(p)
	t.Projector = projectorOf(p)
	t.Trainers = trainersOf(p)
	t.Room = roomOf(p)
	t.Doctor = doctorOf(p)
	return t
}
