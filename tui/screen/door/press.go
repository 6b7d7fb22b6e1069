package door

import (
	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
)

// press gives a key to the question on screen. While the desk is busy keys
// count for nothing: they would be meant for a screen that is about to go.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	if s.req != 0 || s.out {
		return nil
	}
	k := s.env.K
	if s.step == loading {
		if key.Is(m, k.Enter) {
			return s.askWelcome()
		}
		return nil
	}
	if m.Text == "b" && !s.Typing() {
		return s.otherLang()
	}
	if !key.Is(m, k.Enter) {
		s.note = ""
	}
	switch s.step {
	case pin:
		return s.pressPIN(m)
	case proof:
		return s.pressProof(m)
	case name, villageName:
		return s.pressText(m)
	case loading, village, which, people, similar, sex, role, confirmNew, confirm, resume, way, party, off:
	}
	if m.Code == tea.KeyBackspace || key.Is(m, k.Back) {
		return s.back()
	}
	if !s.list.press(s.env, m) {
		if key.Is(m, k.Enter) {
			s.note = s.env.T.Door.PickFirst
		}
		return nil
	}
	return s.chosen(s.list.pick)
}

// minPIN and maxPIN are the digits a PIN has.
const minPIN, maxPIN = 4, 8

func (s *Screen) pressPIN(m tea.KeyPressMsg) tea.Cmd {
	if key.Is(m, s.env.K.Enter) {
		if n := s.pin.Len(); n < minPIN || n > maxPIN {
			s.note = s.env.T.Door.PINLength
			return nil // a slip, and no try
		}
		return s.tryPIN()
	}
	s.pin.Press(m)
	return nil
}

func (s *Screen) pressText(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case key.Is(m, s.env.K.Back):
		return s.back()
	case !key.Is(m, s.env.K.Enter):
		s.text.Press(m)
		return nil
	case s.step == villageName:
		return s.findPlace(s.text.Text())
	}
	n, err := roster.PersonName(s.text.Text())
	if err != nil {
		s.note = s.sentence(err)
		return nil
	}
	s.draft.Name = n
	if twins := roster.Similar(s.draft, s.people); len(twins) > 0 {
		s.choose(similar, s.rows(twins)...)
		return nil
	}
	s.choose(sex)
	return nil
}

// chosen is what Enter on a row does.
func (s *Screen) chosen(id string) tea.Cmd {
	switch s.step {
	case village:
		return s.chosenVillage(id, s.welcome.Villages)
	case which:
		return s.chosenVillage(id, s.places)
	case people, similar:
		s.chosenPerson(id)
	case sex:
		s.draft.Sex = roster.Sex(id)
		s.choose(role)
	case role:
		s.draft.Role = roster.Role(id)
		s.choose(confirmNew)
	case confirmNew:
		if id == yes {
			return s.register()
		}
		s.write(name, s.draft.Name)
	case confirm:
		if id == yes {
			return s.enter()
		}
		return s.back()
	case resume, way, party, off:
		return s.chosenWay(id)
	case loading, pin, villageName, name, proof:
	}
	return nil
}

func (s *Screen) chosenVillage(id string, of []roster.Village) tea.Cmd {
	if id == other {
		s.write(villageName, s.place)
		return nil
	}
	for _, v := range of {
		if string(v.Code) == id {
			return s.askPeople(v)
		}
	}
	return nil
}

func (s *Screen) chosenPerson(id string) {
	switch {
	case id == other && s.step == similar:
		s.choose(sex)
		return
	case id == other:
		if s.draft.Village != s.village.Code {
			s.draft = roster.Person{Village: s.village.Code}
		}
		s.write(name, s.draft.Name)
		return
	}
	for _, e := range s.people {
		if string(e.ID) == id {
			s.who = e
			s.choose(confirm)
			return
		}
	}
}

// back goes one question back; what was typed stays.
func (s *Screen) back() tea.Cmd {
	switch s.step {
	case villageName:
		s.place = s.text.Text()
	case name:
		s.draft.Name = s.text.Text()
	case loading, pin, village, which, people, similar, sex, role, confirmNew, confirm, proof, resume, way, party, off:
	}
	switch s.step {
	case which:
		s.write(villageName, s.place)
	case villageName, people:
		s.choose(village, villages(s.welcome.Villages)...)
	case name, confirm, proof:
		if s.village.Code == "" {
			s.choose(village, villages(s.welcome.Villages)...)
			break
		}
		s.choose(people, s.rows(s.others())...)
	case similar, sex:
		s.write(name, s.draft.Name)
	case role:
		s.choose(sex)
	case confirmNew:
		s.choose(role)
	case village, resume, way, party, off:
		return s.backWay()
	case loading, pin:
	}
	return nil
}
