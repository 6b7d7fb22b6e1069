package main

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"strings"
	"time"

	"diklat/data"
	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/i18n"
	"diklat/tui/sshd"
)

// clock tells the time; tests bring their own.
type clock = func() time.Time

// explain puts an error in one sentence with its cure. What nobody foresaw gets
// a short reference under which the log has the whole of it.
func explain(t *i18n.Text, err error) string {
	for _, s := range sentences(t) {
		if errors.Is(err, s.err) {
			return s.text
		}
	}
	var ae *quiz.AnswerError
	if errors.As(err, &ae) {
		return t.Errors.BadAnswer
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
		{live.ErrConflict, e.Conflict}, {live.ErrNotOpen, e.NotOpen}, {live.ErrNoQuiz, e.NoQuiz},
		{live.ErrQuizRunning, e.QuizRunning}, {live.ErrRevealed, e.Revealed}, {live.ErrNoSeat, e.NoSeat},
		{live.ErrFull, e.Full}, {live.ErrEnded, e.Ended}, {live.ErrEmptyQuiz, e.EmptyQuiz}, {live.ErrNoItem, e.EmptyQuiz},
		{roster.ErrNameEmpty, e.NameEmpty}, {roster.ErrNameLong, e.NameLong}, {roster.ErrNameLetters, e.NameLetters},
		{roster.ErrBirthYear, t.Roll.BadYear}, {roster.ErrPhone, e.Phone}, {roster.ErrReasonLong, e.ReasonLong},
		{roster.ErrSex, e.Sex}, {roster.ErrTitle, t.Setup.NoTitle}, {roster.ErrDays, t.Setup.BadDays}, {roster.ErrVenue, e.Venue},
		{roster.ErrUnknownVillage, e.VillageUnknown}, {roster.ErrNoVillage, e.VillageUnknown}, {roster.ErrUnknownPerson, e.PersonGone},
		{data.ErrReadOnly, e.ReadOnly}, {data.ErrFull, e.DiskFull}, {data.ErrLocked, e.Locked}, {data.ErrIO, e.NotSaved},
		{data.ErrNotOurs, c.NotOurs}, {data.ErrNewer, c.Newer}, {data.ErrCorrupt, c.Corrupt}, {data.ErrUnsafe, c.Unsafe}, {data.ErrNoFile, c.NoFile},
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

// cleanError is the first line of an error's text, safe to print.
func cleanError(err error) string {
	first, _, _ := strings.Cut(err.Error(), "\n")
	return clean.Line(first)
}
