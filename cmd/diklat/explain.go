package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"regexp"
	"strings"
	"time"

	"diklat/data"
	"diklat/data/backup"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/roster/clean"
	"diklat/tui/i18n"
	"diklat/tui/sshd"
)

// clock tells the time; tests bring their own.
type clock = func() time.Time

// explain puts an error in one sentence with its cure. What nobody foresaw gets
// a short reference under which the log has the whole of it.
func explain(t *i18n.Text, err error) string {
	var second *live.ConflictError
	if errors.As(err, &second) {
		return conflict(t, second)
	}
	var edit *roster.EditConflict
	if errors.As(err, &edit) {
		return editedTwice(t, edit)
	}
	var mark *roster.MarkConflict
	if errors.As(err, &mark) {
		return markedTwice(t, mark)
	}
	for _, s := range sentences(t) {
		if errors.Is(err, s.err) {
			return s.text
		}
	}
	var se sentenceError
	if errors.As(err, &se) {
		return se.Error()
	}
	var ae *quiz.AnswerError
	if errors.As(err, &ae) {
		return t.Errors.BadAnswer
	}
	var me *scenario.MoveError
	if errors.As(err, &me) {
		return t.Errors.CaseMove
	}
	h := fnv.New32a()
	_, _ = io.WriteString(h, err.Error())
	return t.Errors.Unknown(fmt.Sprintf("E%06x", h.Sum32()&0xffffff))
}

type sentence struct {
	err  error
	text string
}

func sentences(t *i18n.Text) []sentence {
	e, c := t.Errors, t.CLI
	return []sentence{
		{backup.ErrNoKey, t.Backup.NoKey}, {backup.ErrNoPlace, t.Backup.NoPlace}, {backup.ErrDamaged, t.Backup.Damaged}, {backup.ErrNoManifest, t.Backup.NoManifest},
		{backup.ErrWrongKey, t.Backup.WrongKey}, {backup.ErrWeak, t.Backup.Weak}, {backup.ErrExists, t.Backup.Exists},
		{live.ErrConflict, e.Conflict}, {live.ErrNotOpen, e.NotOpen}, {live.ErrNoQuiz, e.NoQuiz}, {live.ErrTooOften, e.TooOften}, {errTooMany, e.TooMany},
		{errJoinFolder, t.Room.NoFolder}, {errShut, t.Room.Shut}, {live.ErrLocked, t.Seats.LockedOut}, {live.ErrOut, t.Seats.Out}, {live.ErrCrew, t.Seats.TooMany}, {live.ErrNoCrew, t.Seats.NoCrew}, {live.ErrNotTurn, t.Seats.NotTurn},
		{live.ErrQuizRunning, e.QuizRunning}, {live.ErrRevealed, e.Revealed}, {live.ErrNoSeat, e.NoSeat},
		{live.ErrFull, e.Full}, {live.ErrEnded, e.Ended}, {live.ErrEmptyQuiz, e.EmptyQuiz}, {live.ErrNoItem, e.EmptyQuiz},
		{live.ErrTime, t.Run.BadTime}, {live.ErrTally, t.Run.BadTally}, {live.ErrWay, t.Run.BadWay}, {live.ErrOwnAnswer, t.Run.OwnAnswer}, {live.ErrQuestion, t.Run.BadQuestion},
		{live.ErrHandedIn, t.Test.HandedIn}, {live.ErrNoForm, t.Test.NoForm}, {live.ErrOtherForm, t.Test.OtherForm}, {live.ErrFormUsed, t.Test.FormUsed},
		{live.ErrCaseRunning, e.CaseRunning}, {live.ErrNoCase, e.NoCase}, {live.ErrCaseLong, e.CaseLong},
		{roster.ErrNameEmpty, e.NameEmpty}, {roster.ErrNameLong, e.NameLong}, {roster.ErrNameLetters, e.NameLetters},
		{roster.ErrBirthYear, t.Roll.BadYear}, {roster.ErrPhone, e.Phone}, {roster.ErrReasonLong, e.ReasonLong},
		{roster.ErrSex, e.Sex}, {roster.ErrTitle, t.Setup.NoTitle}, {roster.ErrDays, t.Setup.BadDays}, {roster.ErrVenue, e.Venue},
		{roster.ErrUnknownVillage, e.VillageUnknown}, {roster.ErrNoVillage, e.VillageUnknown}, {roster.ErrUnknownPerson, e.PersonGone},
		{roster.ErrPurpose, t.Services.NoFor}, {roster.ErrRegion, t.Services.NoRegion}, {roster.ErrTextLong, t.Services.TooLong},
		{roster.ErrActivity, t.Plan.NoActivity}, {roster.ErrResponsible, t.Plan.NoResponsible}, {roster.ErrWhen, t.Plan.NoWhen},
		{roster.ErrEvidence, t.Plan.NoEvidence}, {roster.ErrDay, t.Plan.BadDay}, {roster.ErrUnknownPlan, t.Plan.Gone},
		{roster.ErrThreshold, t.People.BadThreshold}, {roster.ErrSignature, t.People.BadLayout}, {roster.ErrAgeBand, t.People.BadAge}, {roster.ErrWG, t.People.BadWG},
		{roster.ErrConsent, t.People.BadConsent}, {roster.ErrTooMany, t.People.TooMany}, {roster.ErrRole, t.People.BadRole}, {roster.ErrSesiTimes, t.People.BadTimes},
		{roster.ErrSesiUsed, t.EventCard.SesiUsed}, {roster.ErrNumbers, t.People.BadNumbers},
		{roster.ErrSamePerson, t.Person.SamePerson}, {roster.ErrMerged, t.Person.AlreadyMerged}, {roster.ErrNotMerged, t.Person.NotMerged},
		{data.ErrReadOnly, e.ReadOnly}, {data.ErrFull, e.DiskFull}, {data.ErrLocked, e.Locked}, {data.ErrIO, e.NotSaved},
		{data.ErrNotOurs, c.NotOurs}, {data.ErrNewer, c.Newer}, {data.ErrCorrupt, c.Corrupt}, {data.ErrUnsafe, c.Unsafe}, {data.ErrNoFile, c.NoFile},
		{data.ErrQuizTitle, t.ImportScreen.BadTitle}, {data.ErrQuizEmpty, t.ImportScreen.NoQuestions}, {data.ErrUnknownQuiz, t.ImportScreen.Gone},
		{access.ErrDenied, t.Guard.Denied},
		{sshd.ErrAddrInUse, e.PortTaken}, {errRoomBusy, e.RoomBusy}, {errHostKey, c.HostKey},
	}
}

// explain is explain in the language of this run.
func (a *app) explain(err error) string { return explain(a.text, err) }

// say prints one line, whatever the text holds.
func (a *app) say(w io.Writer, text string) {
	_, _ = fmt.Fprintln(w, clean.Line(text))
}

// isCobraUsage reports errors of the command line itself. Cobra has no type for
// them, only these beginnings.
func isCobraUsage(err error) bool {
	for _, p := range []string{"unknown command", "unknown flag", "unknown shorthand", "flag needs an argument", "invalid argument",
		"accepts ", "requires ", "required flag", "if any flags in the group", "bad flag syntax"} {
		if strings.HasPrefix(err.Error(), p) {
			return true
		}
	}
	return false
}

// usageForms are the sentences of cobra and pflag, and what they are about.
var usageForms = []struct {
	form *regexp.Regexp
	say  func(i18n.CLI, []string) string
}{
	{regexp.MustCompile(`^unknown command "(.*)" for`), func(t i18n.CLI, m []string) string { return t.NoCommand(m[1]) }},
	{regexp.MustCompile(`^unknown flag: (--\S+)`), func(t i18n.CLI, m []string) string { return t.NoFlag(m[1]) }},
	{regexp.MustCompile(`^unknown shorthand flag: '(.)'`), func(t i18n.CLI, m []string) string { return t.NoFlag("-" + m[1]) }},
	{regexp.MustCompile(`^flag needs an argument: (?:'.' in )?(-\S+)`), func(t i18n.CLI, m []string) string { return t.FlagValue(m[1]) }},
	{regexp.MustCompile(`^invalid argument "(.*)" for "(.*)" flag`), func(t i18n.CLI, m []string) string { return t.BadValue(m[1], m[2]) }},
	{regexp.MustCompile(`^(?:accepts|requires) .*received (\d+)`), func(t i18n.CLI, m []string) string { return t.ArgCount(m[1]) }},
}

// usageText says in the language of the program what cobra says in English.
func usageText(t i18n.CLI, err error) string {
	first, _, _ := strings.Cut(err.Error(), "\n")
	for _, u := range usageForms {
		if m := u.form.FindStringSubmatch(first); m != nil {
			return clean.Line(u.say(t, m))
		}
	}
	return clean.Line(first)
}
