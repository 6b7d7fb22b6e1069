package screen

import (
	"strings"
	"time"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// ContactLines draws one entry of the service map in lines of at most w cells:
// name and number first, then how far they can be trusted. Every screen that
// tells people where to get help shows it like this.
func ContactLines(env *Env, s course.Service, w int) []string {
	t := env.T.Services
	number := env.S.Title.Render(clean.Line(s.Contact))
	if s.Contact == "" {
		number = t.BlankAsk
	}
	line := clean.Line(s.Name) + ": " + number
	if s.Hours != "" && s.Contact != "" {
		line += ", " + clean.Line(s.Hours)
	}
	out := part.Wrap(line, w)
	if s.Contact == "" {
		return out
	}
	for _, l := range part.Wrap(ContactState(env, s), max(w-2, 1)) {
		out = append(out, "  "+env.S.Dim.Render(l))
	}
	return out
}

// ContactState says how far a contact can be trusted: "diperiksa 21 Agu 2023,
// verifikasi lokal, lebih dari 6 bulan, periksa lagi".
func ContactState(env *Env, s course.Service) string {
	t := env.T.Services
	var say []string
	if day, ok := s.CheckedOn(); ok {
		said := t.Checked(env.T.Dates.Plain(day))
		if s.By != "" {
			said += " " + t.By(actor(env, s.By))
		}
		say = append(say, said)
	}
	switch {
	case s.Mark == course.LocalMark:
		say = append(say, env.T.Common.Untrusted)
	case s.Mark != "":
		say = append(say, clean.Line(s.Mark))
	}
	if state := t.State[string(s.Freshness(env.Today()))]; state != "" {
		say = append(say, state)
	}
	return strings.Join(say, ", ")
}

// Today is now in the zone of the villages, so that a new day begins there with
// everybody's: a laptop may be set to any zone.
func (e *Env) Today() time.Time { return e.Now().In(roster.WITA.Location()) }

// actor is who did something, in words.
func actor(env *Env, by string) string {
	if by == string(roster.Trainer) {
		return env.T.Roll.Trainer
	}
	return clean.Line(by)
}
