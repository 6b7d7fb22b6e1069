package door

import (
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/ask"
)

// yes and no are the rows of the two questions that confirm.
const (
	yes = "yes"
	no  = "no"
)

// choose asks the next question. The rows of fixed questions come from words.
func (s *Screen) choose(to step, rows ...entry) {
	s.step, s.note = to, ""
	s.list = list{rows: rows}
	s.words()
}

// write asks for a text.
func (s *Screen) write(to step, text string) {
	s.step, s.note = to, ""
	// More than a name may have, so that one too long can be told so.
	s.text = ask.NewField(roster.MaxName+40, text)
}

// words puts the words of the language into the list on screen.
func (s *Screen) words() {
	t := s.env.T.Door
	switch s.step {
	case village:
		s.list.other = t.OtherVillage
	case people:
		s.list.other = t.NotListed
	case similar:
		s.list.other = t.NobodyOfThese
	case sex:
		s.list.rows = []entry{{string(roster.L), t.Male}, {string(roster.P), t.Female}}
	case role:
		s.list.rows = s.roles()
	case confirmNew:
		s.list.rows = []entry{{yes, t.Yes}, {no, t.Edit}}
	case confirm:
		s.list.rows = []entry{{yes, t.Yes}, {no, t.No}}
	case resume, way, party, off:
		s.wayWords()
	case loading, pin, villageName, which, name, proof:
	}
	if s.step == people || s.step == similar {
		s.list.merge(s.rows(s.onList()))
	}
}

// onList are the people whose rows are on screen.
func (s *Screen) onList() []roster.Enrolment {
	if s.step == similar {
		return roster.Similar(s.draft, s.people)
	}
	return s.others()
}

// others are the people of the list who do not sit at this laptop already.
func (s *Screen) others() []roster.Enrolment {
	out := make([]roster.Enrolment, 0, len(s.people))
	for _, e := range s.people {
		if s.party.Find(live.PersonID(e.ID)) < 0 {
			out = append(out, e)
		}
	}
	return out
}

// roles are those that a participant may give themselves; staff and observers
// are entered by the trainer.
func (s *Screen) roles() []entry {
	var out []entry
	for _, r := range roster.Roles() {
		if !r.Participant() {
			continue
		}
		text := s.env.T.Door.Roles[string(r)]
		if text == "" {
			text = clean.Line(string(r))
		}
		out = append(out, entry{string(r), text})
	}
	return out
}

func villages(vs []roster.Village) []entry {
	out := make([]entry, len(vs))
	for i, v := range vs {
		out[i] = entry{string(v.Code), clean.Name(v.Name)}
	}
	return out
}

// fullNames tells villages of one name apart, by their codes if need be.
func fullNames(vs []roster.Village) []entry {
	out := make([]entry, len(vs))
	for i, v := range vs {
		out[i] = entry{string(v.Code), clean.Line(roster.NameIn(vs, v))}
	}
	return out
}

// rows names people; those with equal names get the year of birth or the
// number of the sheet beside them.
func (s *Screen) rows(ps []roster.Enrolment) []entry {
	out := make([]entry, len(ps))
	for i, e := range ps {
		out[i] = entry{string(e.ID), s.named(e)}
	}
	return out
}

// named is a person's name, with what tells it from an equal one.
func (s *Screen) named(e roster.Enrolment) string {
	t, text := s.env.T.Door, clean.Name(e.Name)
	apart := roster.TellApart(e, s.people)
	if apart.BirthYear {
		text += " (" + t.Born(e.BirthYear) + ")"
	}
	if apart.Number {
		text += " (" + t.Number(e.Number) + ")"
	}
	return text
}
