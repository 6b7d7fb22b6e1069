package roll

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Results about people and places of the whole programme.
type (
	rolesRead struct{ roles []roster.Role }
	alike     struct {
		req  uint64
		list []roster.Person
		err  error
	}
	placeKept struct {
		req     uint64
		village roster.Village
		err     error
	}
)

// readRoles reads the roles that are offered; without them the shipped ones are.
func (s *Screen) readRoles() tea.Cmd {
	book := s.cfg.Book
	return func() tea.Msg {
		roles, err := book.Roles(context.Background())
		if err != nil || len(roles) == 0 {
			return nil
		}
		return rolesRead{roles}
	}
}

// askKnown keeps a new person, unless they may have been at another event: one person
// stays one person in the whole programme. Who leaves the form meanwhile loses nothing
// that needed no answer.
func (s *Screen) askKnown(p roster.Person) tea.Cmd {
	s.add.req = s.cfg.Env.Ask()
	req, book, here := s.add.req, s.cfg.Book, s.roll
	keep := s.enrol(req, p)
	return func() tea.Msg {
		list, err := book.Alike(context.Background(), p)
		if err != nil {
			return alike{req: req, err: err}
		}
		var known []roster.Person
		for _, k := range list {
			if _, listed := here.Find(k.ID); !listed && len(known) < 4 {
				known = append(known, k)
			}
		}
		if len(known) == 0 {
			return keep()
		}
		return alike{req: req, list: known}
	}
}

// alike asks who it is.
func (s *Screen) alike(m alike) tea.Cmd {
	f := s.add
	if f == nil || f.req != m.req {
		return nil
	}
	f.req, f.asked, f.known = 0, m.err == nil, m.list
	if m.err != nil {
		f.problem = s.cfg.Explain(m.err)
	}
	return nil
}

// takeKnown puts somebody who is known on this list, with the card they have.
func (s *Screen) takeKnown(p roster.Person) tea.Cmd {
	if s.add.req != 0 {
		return nil
	}
	s.add.req = s.cfg.Env.Ask()
	return s.enrol(s.add.req, p)
}

// keepPlace keeps the text of the village as a place without a code: desa lain.
func (s *Screen) keepPlace() tea.Cmd {
	f := s.add
	name := f.text[villageField].Value()
	if name == "" || len(f.matches()) > 0 || f.req != 0 {
		return nil
	}
	f.req = s.cfg.Env.Ask()
	req, book := f.req, s.cfg.Book
	return func() tea.Msg {
		v, err := book.AddVillage(context.Background(), roster.NewPlace(name), trainer)
		return placeKept{req, v, err}
	}
}

func (s *Screen) placeKept(m placeKept) tea.Cmd {
	f := s.add
	if f == nil || f.req != m.req {
		return nil
	}
	f.req = 0
	if m.err != nil {
		f.problem = s.cfg.Explain(m.err)
		return nil
	}
	f.villages, f.village, f.problem = append(f.villages, m.village), 0, ""
	f.text[villageField].Set(m.village.Name)
	return nil
}

// knownView lists who of other events it may be.
func (f *addForm) knownView(env *screen.Env, w int) string {
	t := env.T.Roll
	out := "\n " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+t.Known) + "\n"
	for i, p := range f.known {
		line := fmt.Sprintf("   %d  %s  %s  %s", i+1, p.Name, p.Sex, p.Role)
		if p.BirthYear != 0 {
			line += fmt.Sprintf("  %d", p.BirthYear)
		}
		out += part.Cut(line, w-1, env.S.Glyphs.Ellipsis) + "\n"
	}
	return out + " " + strings.Join(part.Wrap(t.KnownHint, w-2), "\n ")
}
