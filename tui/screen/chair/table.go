package chair

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/screen"
)

// People names those who share this laptop, and passes over who is absent.
type People interface {
	Sitters(ctx context.Context, ids []live.PersonID) ([]screen.Sitter, error)
	// Pass passes a member over for the open question, or (back) calls them after
	// all; it is on disk when it returns.
	Pass(ctx context.Context, p live.PersonID, back bool) error
}

// sharing is who shares this laptop, and what is typed while it is handed on.
type sharing struct {
	party  screen.Party
	ready  call          // who said that they are there
	typed  int           // digit pressed; 0 none
	absent bool          // asked whether to pass somebody over
	own    live.PersonID // who looks at their own change after a test; "" nobody
	note   string
	req    uint64 // a Pass on its way
	asked  uint64 // names on their way
	wanted []live.PersonID
}

// call is one person, called for one question.
type call struct {
	run  live.RunID
	item int
	at   int // round of the question
	who  live.PersonID
}

// The answers of People.
type (
	namesMsg struct {
		req uint64
		who []screen.Sitter
		err error
	}
	passedMsg struct {
		req uint64
		err error
	}
)

// absentDigit is pressed where the one who is called is not there; numbers of
// people end at 8.
const absentDigit = 9

// turns reports a laptop at which people answer one after the other.
func (s *Screen) turns() bool { return s.view.Crew != nil && s.view.Crew.Kind == live.Turns }

// group reports a laptop at which they answer together.
func (s *Screen) group() bool { return s.view.Crew != nil && s.view.Crew.Kind == live.Group }

// me is in whose name this screen acts now.
func (s *Screen) me() live.PersonID {
	if s.view.Crew != nil {
		return s.view.Who
	}
	return live.PersonID(s.cfg.Person.ID)
}

// ours reports a view of those who sit here, and not of those before them.
func (s *Screen) ours(v live.View) bool {
	switch {
	case v.Lost || v.Out, v.Who == "" && v.Crew == nil:
		return true
	case v.Crew == nil:
		return s.knows(v.Who)
	}
	return v.Crew.ID == s.table.party.Crew || slices.ContainsFunc(v.Crew.Members, s.knows)
}

func (s *Screen) knows(p live.PersonID) bool {
	return p == live.PersonID(s.cfg.Person.ID) || s.table.party.Find(p) >= 0
}

// seat notes who sits here by v; people whose names are not known yet are asked
// for by wantNames.
func (s *Screen) seat(v live.View) {
	t := &s.table
	switch {
	case v.Crew != nil:
		members := make([]screen.Sitter, 0, len(v.Crew.Members))
		for _, id := range v.Crew.Members {
			members = append(members, s.sitter(id))
		}
		t.party = screen.Party{Crew: v.Crew.ID, Kind: v.Crew.Kind, Name: v.Crew.Name, Members: members}
		t.wanted = v.Crew.Members
		s.called()
	case v.Who != "":
		if i := t.party.Find(v.Who); i >= 0 {
			m := t.party.Members[i]
			s.cfg.Person, s.cfg.VillageName = m.Enrolment, m.VillageName
		}
		t.party, t.wanted = screen.Party{}, nil
		s.called()
	}
}

// sitter is what is known of a person who sits here.
func (s *Screen) sitter(id live.PersonID) screen.Sitter {
	if i := s.table.party.Find(id); i >= 0 {
		return s.table.party.Members[i]
	}
	if id == live.PersonID(s.cfg.Person.ID) {
		return screen.Sitter{Enrolment: s.cfg.Person, VillageName: s.cfg.VillageName}
	}
	var one screen.Sitter
	one.ID = roster.PersonID(id)
	return one
}

// called works out what this laptop's people are called in the header.
func (s *Screen) called() {
	p := s.table.party
	switch {
	case len(p.Members) == 0:
		s.name, s.home = clean.Name(s.cfg.Person.Name), clean.Name(s.cfg.VillageName)
	case p.Kind == live.Group:
		s.name, s.home = s.env.T.Seats.Group(clean.Name(p.Name), len(p.Members)), ""
	default:
		s.name, s.home = p.Names(), ""
	}
}

// wantNames asks for the names of people who came to this laptop.
func (s *Screen) wantNames() tea.Cmd {
	t := &s.table
	if s.cfg.People == nil || t.asked != 0 || !slices.ContainsFunc(t.party.Members, func(m screen.Sitter) bool { return m.Name == "" }) {
		return nil
	}
	req, people, ids := s.env.Ask(), s.cfg.People, t.wanted
	t.asked = req
	return func() tea.Msg {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		who, err := people.Sitters(ctx, ids)
		return namesMsg{req, who, err}
	}
}

func (s *Screen) named(m namesMsg) {
	t := &s.table
	if m.req != t.asked {
		return
	}
	if t.asked = 0; m.err != nil {
		t.asked = m.req // not again by itself: the numbers do without names
		return
	}
	for _, one := range m.who {
		if i := t.party.Find(live.PersonID(one.ID)); i >= 0 {
			t.party.Members[i] = one
		}
	}
	for i := range t.party.Members { // left from the list meanwhile
		if t.party.Members[i].Name == "" {
			t.party.Members[i].Name = "?"
		}
	}
	s.called()
}

// tableFace is the face of a shared laptop between two people; ok is false where
// it shows what every laptop shows.
func (s *Screen) tableFace() (f face, ok bool) {
	c := s.view.Crew
	if !s.turns() || s.paced() && (s.pace.at != c.Item || s.pace.again >= 0) {
		return face{}, false
	}
	f = face{run: s.view.Quiz.Run, item: c.Item, round: c.Round, who: c.Called}
	switch {
	case s.handing():
		f.kind = handover
		return f, true
	case c.Called == "" && c.Item >= 0 && s.waitsForAll():
		f.kind = through
		return f, true
	}
	return face{}, false
}

// waitsForAll reports a question that is open though nobody is called.
func (s *Screen) waitsForAll() bool {
	q := s.view.Quiz
	if q.Mode == live.Live {
		return len(q.Asks) > 0 && q.Asks[0].Stage == live.Opened && q.Asks[0].Question.Kind != quiz.Description
	}
	return q.Mode != live.Paced
}

// handing reports that somebody is called who has not said yet that they are
// there. Who sits alone need not.
func (s *Screen) handing() bool {
	c := s.view.Crew
	if !s.turns() || s.view.Phase != live.Quiz || s.view.Quiz == nil || c.Called == "" || len(c.Members) == 1 {
		return false
	}
	if s.paced() && s.pace.at != c.Item {
		return false
	}
	return s.table.ready != s.calling()
}

// calling is who is called for which question now.
func (s *Screen) calling() call {
	c := s.view.Crew
	return call{s.view.Quiz.Run, c.Item, c.Round, c.Called}
}

// syncTurns follows a crew through a quiz at its own pace: the question in hand,
// and before the next one the key of the one that all have answered.
func (s *Screen) syncTurns() {
	c := s.view.Crew
	if s.pace.run != s.view.Quiz.Run {
		s.pace = pace{run: s.view.Quiz.Run, again: -1, seen: map[int]bool{}, turn: -1, held: -1}
	}
	asks := s.view.Quiz.Asks
	if t := s.pace.turn; t >= 0 && t != c.Item && t < len(asks) && asks[t].Stage == live.Revealed {
		s.pace.held = t
	}
	s.pace.turn = c.Item
	if s.pace.at = s.pace.held; s.pace.at < 0 {
		s.pace.at = s.turnNext()
	}
}

// turnNext is the question that a crew comes to next: a text that was not read, or
// the one that somebody still owes; -1 if all is done.
func (s *Screen) turnNext() int {
	c := s.view.Crew
	for i, a := range s.view.Quiz.Asks {
		if i == c.Item {
			break
		}
		if a.Question.Kind == quiz.Description && !s.pace.seen[i] {
			return i
		}
	}
	return c.Item
}

// sitting is who sits here, for the door to change.
func (s *Screen) sitting() screen.Party {
	if s.view.Crew != nil {
		return s.table.party
	}
	return screen.Party{Members: []screen.Sitter{{Enrolment: s.cfg.Person, VillageName: s.cfg.VillageName}}}
}
