package chair

import (
	"context"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/course"
	"diklat/quiz/live"
	"diklat/roster/clean"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Services is the service map with what was found out on the spot laid over it.
type Services interface {
	Services(ctx context.Context) ([]course.Service, error)
}

// contacts are the numbers beside "where to get help". The map is read anew for
// each question that names an entry of it: the trainer may just have filled one in.
type contacts struct {
	of   string // the question it was read for last
	list []course.Service
}

type contactsMsg struct{ list []course.Service }

// wantContacts asks for the map once a question that names an entry is explained.
func (s *Screen) wantContacts() tea.Cmd {
	if of := s.caseHelp(); of != "" {
		return s.fetchContacts(of)
	}
	a := s.ask()
	if s.cfg.Services == nil || a == nil || a.Reveal == nil || s.view.Quiz == nil {
		return nil
	}
	of := string(s.view.Quiz.Run) + "/" + string(a.Question.ID)
	if _, ids := course.HelpRefs(a.Reveal.Full.Help); len(ids) == 0 || s.contacts.of == of {
		return nil
	}
	return s.fetchContacts(of)
}

// caseHelp names the part of a case that says where to get help, "" elsewhere.
func (s *Screen) caseHelp() string {
	c := s.view.Case
	if c == nil || s.view.Phase != live.Case || s.face.kind == question {
		return ""
	}
	return string(c.Run) + "/" + strconv.Itoa(c.At) + "/" + strconv.Itoa(int(s.face.kind))
}

func (s *Screen) fetchContacts(of string) tea.Cmd {
	if s.cfg.Services == nil || s.contacts.of == of {
		return nil
	}
	s.contacts.of = of
	services := s.cfg.Services
	return func() tea.Msg {
		list, err := services.Services(context.Background())
		if err != nil {
			return nil // the words stay; they name whom to ask
		}
		return contactsMsg{list}
	}
}

// help draws where to get help: the words, then the entries of the map they name.
func (s *Screen) help(text string, w int) []string {
	words, ids := course.HelpRefs(clean.Text(text))
	lead := s.env.T.Chair.HelpAt
	if words != "" {
		lead += " " + words
	}
	if words == "" && len(ids) == 0 {
		return nil
	}
	out := s.paras(w, lead)
	var without []string
	for _, id := range ids {
		i := slices.IndexFunc(s.contacts.list, func(c course.Service) bool { return c.ID == id })
		switch {
		case i < 0:
		case s.contacts.list[i].Contact == "":
			without = append(without, clean.Line(s.contacts.list[i].Name))
		default:
			out = append(out, screen.ContactLines(s.env, s.contacts.list[i], w)...)
		}
	}
	if len(without) > 0 {
		out = append(out, part.Wrap(s.env.S.Dim.Render(s.env.T.Services.Without(strings.Join(without, "; "))), w)...)
	}
	return out
}
