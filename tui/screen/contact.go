package screen

import (
	"strings"
	"time"

	"diklat/quiz/course"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// ContactLines draws one entry of the service map for people who need help, in
// lines of at most w cells: name, number and hours. Of how far it can be trusted
// they read one short mark, where nobody has called the number yet.
func ContactLines(env *Env, s course.Service, w int) []string {
	return ContactLinesSaying(env, s, "", w)
}

// ContactLinesSaying is ContactLines with other words for an entry without a
// number; "" sends people to the trainer.
func ContactLinesSaying(env *Env, s course.Service, blank string, w int) []string {
	switch {
	case s.Contact == "" && blank == "":
		return part.Wrap(clean.Line(s.Name)+". "+env.T.Services.BlankAsk, w)
	case s.Contact == "":
		return part.Wrap(clean.Line(s.Name)+": "+blank, w)
	}
	line := clean.Line(s.Name) + ": " + env.S.Title.Render(clean.Line(s.Contact))
	if s.Hours != "" {
		line += ", " + clean.Line(s.Hours)
	}
	if !s.Called() {
		line += " " + env.S.Dim.Render("("+env.T.Common.Untrusted+")")
	}
	return part.Wrap(line, w)
}

// ContactState tells a trainer how far a contact can be trusted: "diperiksa 7 Nov
// 2025 oleh pelatih" after a call, "menurut sumber 2025, belum ditelepon,
// verifikasi lokal" before it.
func ContactState(env *Env, s course.Service) string {
	t := env.T.Services
	var say []string
	if s.Contact != "" {
		say = append(say, known(env, s)...)
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

// known is where a number comes from. Only a call is a check: a source's date and
// a number that was typed in are none.
func known(env *Env, s course.Service) []string {
	t := env.T.Services
	day, dated := s.CheckedOn()
	filled := ""
	if on, ok := s.FilledOn(); ok {
		filled = env.T.Dates.Plain(on)
	}
	switch {
	case s.Called():
		return []string{t.Checked(env.T.Dates.Plain(day)) + " " + t.By(actor(env, s.By))}
	case s.By != "":
		return []string{t.Filled(actor(env, s.By), filled), t.Uncalled}
	case dated:
		return []string{t.BySource(env.T.Dates.Rough(day)), t.Uncalled}
	}
	return []string{t.Uncalled}
}

// Today is now in the zone of the villages, so that a new day begins there with
// everybody's: a laptop may be set to any zone.
func (e *Env) Today() time.Time { return e.Now().In(roster.WITA.Location()) }

// actor is who did something, in words.
func actor(env *Env, by string) string {
	if by == string(roster.Trainer) {
		return env.T.Roll.Trainer
	}
	return clean.Line(roster.Actor(by).Name())
}
