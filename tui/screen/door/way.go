package door

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/screen"
)

// The rows of the ways to take part, and of a party.
const (
	alone   = "alone"
	turns   = "turns"
	group   = "group"
	addOne  = "add"
	allHere = "done"
	takeOff = "off"
)

// The most people at one laptop; see live.Crew.
const (
	maxTurns = 8
	maxGroup = 20
)

// sharer is the desk if it seats several people at one laptop.
func (s *Screen) sharer() (Sharer, bool) {
	d, ok := s.desk.(Sharer)
	return d, ok
}

// begin asks the first question after the PIN.
func (s *Screen) begin() {
	_, shares := s.sharer()
	switch {
	case s.edit && len(s.party.Members) > 0 && s.party.Kind != "":
		s.choose(party)
	case shares && !s.edit && len(s.welcome.Parties) > 0:
		s.choose(resume)
	case shares:
		s.choose(way)
	default:
		s.askVillage()
	}
	if s.welcome.Locked && !s.edit {
		s.note = s.env.T.Seats.Locked
	}
}

func (s *Screen) askVillage() { s.choose(village, villages(s.welcome.Villages)...) }

// wayWords puts words into the rows of the steps about sharing.
func (s *Screen) wayWords() {
	t := s.env.T.Seats
	switch s.step {
	case resume:
		s.list.rows = nil
		for _, p := range s.welcome.Parties {
			s.list.rows = append(s.list.rows, entry{string(p.Crew), s.partyName(p)})
		}
		s.list.other = t.Other
	case way:
		s.list.rows = []entry{{alone, t.Alone}, {turns, t.InTurns}, {group, t.AsGroup}}
		if s.edit {
			s.list.rows = s.list.rows[1:]
		}
	case party:
		s.list.rows = []entry{{addOne, t.Add}, {allHere, t.Done}}
		if len(s.party.Members) > 1 {
			s.list.rows = append(s.list.rows, entry{takeOff, t.TakeOff})
		}
	case off:
		s.list.rows = nil
		for _, m := range s.party.Members {
			s.list.rows = append(s.list.rows, entry{string(m.ID), s.sitter(m)})
		}
	case loading, pin, village, villageName, which, people, name, similar, sex, role, confirmNew, confirm, proof:
	}
}

// partyName says in one line who shared a laptop.
func (s *Screen) partyName(p screen.Party) string {
	t := s.env.T.Seats
	if p.Kind == live.Group {
		return t.Group(clean.Name(p.Name), len(p.Members)) + ": " + p.Names()
	}
	return p.Names() + " (" + t.InTurnsTag + ")"
}

// sitter tells people of equal names apart by village, year and number.
func (s *Screen) sitter(m screen.Sitter) string {
	text := clean.Name(m.Name)
	if m.VillageName != "" {
		text += " (" + clean.Name(m.VillageName)
		for _, o := range s.party.Members {
			if o.ID != m.ID && clean.Name(o.Name) == clean.Name(m.Name) && o.Village == m.Village {
				if m.BirthYear != o.BirthYear && m.BirthYear > 0 {
					text += ", " + s.env.T.Door.Born(m.BirthYear)
				} else {
					text += ", " + s.env.T.Door.Number(m.Number)
				}
				break
			}
		}
		text += ")"
	}
	return text
}

// wayQuestion is what is asked in the steps about sharing.
func (s *Screen) wayQuestion() string {
	t := s.env.T.Seats
	switch s.step {
	case resume:
		return t.AskResume
	case off:
		return t.AskOff + "\n" + t.AskOffHint
	case party:
		lead := t.TurnsHere
		if s.party.Kind == live.Group {
			lead = t.GroupHere
		}
		names := make([]string, len(s.party.Members))
		for i, m := range s.party.Members {
			names[i] = strings.TrimSpace(screen.ShapeOf(s.env.S, i) + " " + s.sitter(m))
		}
		return lead + "\n" + s.sideBySide(names)
	case loading, pin, village, villageName, which, people, name, similar, sex, role, confirmNew, confirm, proof, way:
	}
	return t.AskWay
}

// chosenWay is what Enter on a row does in the steps about sharing.
func (s *Screen) chosenWay(id string) tea.Cmd {
	switch s.step {
	case resume:
		if id == other {
			s.choose(way)
			return nil
		}
		return s.resume(live.CrewID(id))
	case way:
		return s.pickWay(id)
	case party:
		return s.pickParty(id)
	case off:
		s.party.Members = slices.DeleteFunc(slices.Clone(s.party.Members), func(m screen.Sitter) bool { return string(m.ID) == id })
		s.choose(party)
	case loading, pin, village, villageName, which, people, name, similar, sex, role, confirmNew, confirm, proof:
	}
	return nil
}

func (s *Screen) pickWay(id string) tea.Cmd {
	kinds := map[string]live.CrewKind{alone: "", turns: live.Turns, group: live.Group}
	s.party.Kind = kinds[id]
	switch {
	case s.party.Kind == "":
		s.party.Members = nil
		s.askVillage()
	case len(s.party.Members) > 0:
		s.choose(party)
	default:
		s.askVillage()
	}
	return nil
}

func (s *Screen) pickParty(id string) tea.Cmd {
	n := len(s.party.Members)
	switch id {
	case addOne:
		if s.party.Kind == live.Turns && n >= maxTurns || n >= maxGroup {
			s.note = s.env.T.Seats.TooMany
			return nil
		}
		s.askVillage()
	case takeOff:
		s.choose(off)
	case allHere:
		if n < 2 && !s.edit || n == 0 {
			s.note = s.env.T.Seats.NeedTwo
			return nil
		}
		return s.share()
	}
	return nil
}

// mayGoBack reports that Backspace leads somewhere.
func (s *Screen) mayGoBack() bool {
	_, shares := s.sharer()
	switch s.step {
	case village:
		return shares
	case way:
		return s.edit || len(s.welcome.Parties) > 0
	case resume:
		return false
	case loading, pin, villageName, which, people, name, similar, sex, role, confirmNew, confirm, proof, party, off:
	}
	return true
}

// backWay goes one question back in the steps about sharing.
func (s *Screen) backWay() tea.Cmd {
	switch {
	case !s.mayGoBack():
	case s.step == off, s.step == village && s.party.Kind != "" && len(s.party.Members) > 0:
		s.choose(party)
	case s.edit:
		return s.env.Leave() // nothing was changed
	case s.step == way:
		s.choose(resume)
	default: // the village, or a party given up
		s.party = screen.Party{}
		s.choose(way)
	}
	return nil
}

// join adds the person on screen, who said that it is them, to the party.
func (s *Screen) join() {
	again := s.party.Find(live.PersonID(s.who.ID)) >= 0
	if !again {
		one := screen.Sitter{Enrolment: s.who, VillageName: s.village.Name}
		s.party.Members = append(slices.Clone(s.party.Members), one)
	}
	if s.choose(party); again {
		s.note = s.env.T.Seats.AlreadyHere
	}
}
