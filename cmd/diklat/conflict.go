package main

import (
	"strings"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/i18n"
)

// conflict says what another trainer just did, so that the one who came second
// decides anew on what is true now.
func conflict(t *i18n.Text, e *live.ConflictError) string {
	w := t.Trainers
	done := w.DidSomething
	switch ev := e.What.(type) {
	case live.LobbyShown:
		done = w.DidLobby
	case live.SlideShown:
		done = w.DidSlide(ev.Slide + 1)
	case live.QuizStarted, live.TestStarted:
		done = w.DidStart
	case live.QuizEnded, live.RunClosed:
		done = w.DidEnd
	case live.ItemOpened, live.ItemAgain:
		done = w.DidOpen(e.Item + 1)
	case live.ItemClosed:
		done = w.DidClose(e.Item + 1)
	case live.ItemRevealed:
		done = w.DidReveal(e.Item + 1)
	case live.CaseStarted, live.CaseMoved, live.CaseEnded:
		done = w.DidCase
	case live.ClockSet, live.ClockAdded, live.ClockPaused, live.ClockResumed:
		done = w.DidClock
	}
	switch {
	case e.By == live.TheClock && dark(e.What):
		return w.Slept
	case e.By == live.TheClock:
		return w.TimeUp
	case e.Mine:
		return w.Yourself(done)
	}
	return w.Another(w.Other(trainerName(e.By)), done)
}

// dark reports that time was stopped because the laptop slept.
func dark(e live.Event) bool {
	_, ok := e.(live.ClockPaused)
	return ok
}

// trainerName is whose act it was: the name of a co-trainer's key, "" for the
// main laptop.
func trainerName(by string) string {
	name, ok := strings.CutPrefix(by, string(roster.Trainer)+":")
	if !ok {
		return ""
	}
	return clean.Line(name)
}

// other names another trainer in a sentence.
func other(t *i18n.Text, by roster.Actor) string { return t.Trainers.Other(trainerName(string(by))) }

// editedTwice says both values where two people changed the same record.
func editedTwice(t *i18n.Text, e *roster.EditConflict) string {
	w := t.Trainers
	if len(e.Fields) == 0 {
		return t.Errors.Conflict
	}
	f := e.Fields[0]
	name := w.Fields[f.Field]
	if name == "" {
		name = f.Field
	}
	said := func(text string) string {
		if text = clean.Line(text); text == "" {
			return w.Empty
		}
		return text
	}
	return w.EditTwice(other(t, e.By), name, said(f.Theirs), said(f.Mine))
}

// markedTwice says what stands where two people marked the same person.
func markedTwice(t *i18n.Text, e *roster.MarkConflict) string {
	word := func(s roster.Status) string {
		if w := t.Roll.Status[string(s)]; w != "" {
			return w
		}
		return t.Trainers.Empty
	}
	if e.Theirs.Method == roster.BySelf {
		return t.Trainers.SelfMarked(word(e.Theirs.Status), word(e.Mine.Status))
	}
	return t.Trainers.MarkTwice(other(t, e.Theirs.By), word(e.Theirs.Status), word(e.Mine.Status))
}
