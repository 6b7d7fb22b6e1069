package results

import (
	"slices"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/roster"
)

// again is a weak objective and the slide that treats it.
type again struct {
	module string
	slide  int // from 1; 0 if no slide rests on the same facts
	title  string
}

// Learned is what the class learned between its newest two tests.
func Learned(runs []*live.Run, roll roster.Roll, lib Library) outcome.Learned {
	pair, pass := live.MainPair, 0
	if pairs := outcome.Pairs(runs); len(pairs) > 0 && !slices.Contains(pairs, pair) {
		pair = pairs[0]
	}
	for _, f := range lib.Tests() {
		pass = max(pass, f.Pass)
	}
	return outcome.Of(runs, pair, People(roll), pass)
}

// figuresOf works out everything the screen shows.
func figuresOf(runs []*live.Run, roll roster.Roll, lib Library) *figures {
	f := &figures{learned: Learned(runs, roll, lib), titles: map[string]string{}}
	for _, o := range f.learned.Objectives {
		if m, ok := lib.Module(course.ModuleID(o.Module)); ok {
			f.titles[o.Module] = m.Title
		}
	}
	for _, o := range f.learned.Weakest() {
		m, _ := lib.Module(course.ModuleID(o.Module))
		a := again{module: o.Module}
		if n, ok := SlideFor(m, o.Facts); ok {
			a.slide, a.title = n+1, m.Slides[n].Title
		}
		f.again = append(f.again, a)
	}
	for _, part := range []live.TestPart{live.Reaction, live.Behaviour} {
		if sv, ok := outcome.SurveyOf(runs, part, People(roll)); ok {
			f.forms = append(f.forms, sv)
		}
	}
	// The one that was filled in last comes first.
	slices.SortStableFunc(f.forms, func(a, b outcome.Survey) int { return b.Sitting.Started.Compare(a.Sitting.Started) })
	return f
}

// People are the participants of a roll as the figures know them.
func People(r roster.Roll) outcome.Roll {
	out := outcome.Roll{Same: Same(r)}
	for _, row := range r.Rows {
		if !row.Role.Participant() {
			out.Staff++
			continue
		}
		out.People = append(out.People, outcome.Person{ID: live.PersonID(row.ID), Village: r.VillageOf(row.Village).Name, Sex: string(row.Sex), Role: string(row.Role)})
	}
	return out
}

// Same is under which entry people go on who were entered twice, for the room.
func Same(r roster.Roll) map[live.PersonID]live.PersonID {
	out := make(map[live.PersonID]live.PersonID, len(r.Same))
	for gone, into := range r.Same {
		out[live.PersonID(gone)] = live.PersonID(into)
	}
	return out
}

// SlideFor finds the slide of a module that rests on most of the facts; the facts
// stand with the most often missed first, and an early one weighs more.
func SlideFor(m course.Module, facts []quiz.FactID) (n int, ok bool) {
	best := 0
	for i, sl := range m.Slides {
		weight := 0
		for at, f := range facts {
			if slices.Contains(sl.Facts, f) {
				weight += len(facts) - at
			}
		}
		if weight > best {
			best, n, ok = weight, i, true
		}
	}
	return n, ok
}
