package person

import (
	"context"
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// maxFound is how many names a search lists.
const maxFound = 12

// mergePane finds the double of the card: those alike at first, then whoever is
// searched for.
type mergePane struct {
	search *part.Field
	list   []roster.Person
	places map[roster.VillageCode]string
	cur    part.Cursor
	asked  roster.PersonID // Enter again merges this one
	req    uint64          // of the newest search
	loaded bool
}

func newMergePane() *mergePane {
	p := &mergePane{search: part.NewField("", "", 60)}
	p.search.Focus(true)
	return p
}

// found is the result of a search.
type found struct {
	req    uint64
	list   []roster.Person
	places map[roster.VillageCode]string
	err    error
}

// placesOf names the villages of people; without it they have their codes.
func placesOf(ctx context.Context, book Book, list []roster.Person) map[roster.VillageCode]string {
	out := map[roster.VillageCode]string{}
	var codes []roster.VillageCode
	for _, p := range list {
		if _, ok := out[p.Village]; !ok {
			out[p.Village] = string(p.Village)
			codes = append(codes, p.Village)
		}
	}
	villages, _ := book.VillagesOf(ctx, codes...) // the codes stand in for what cannot be read
	for _, v := range villages {
		out[v.Code] = v.Name
	}
	return out
}

func (s *Screen) alike() tea.Cmd {
	s.merge.req = s.cfg.Env.Ask()
	req, book, who := s.merge.req, s.cfg.Book, s.who
	return func() tea.Msg {
		ctx := context.Background()
		list, err := book.Alike(ctx, who)
		return found{req, list, placesOf(ctx, book, list), err}
	}
}

func (s *Screen) searchPeople() tea.Cmd {
	text := s.merge.search.Value()
	if text == "" {
		return s.alike()
	}
	s.merge.req = s.cfg.Env.Ask()
	req, book, own := s.merge.req, s.cfg.Book, s.who.ID
	return func() tea.Msg {
		ctx := context.Background()
		list, err := book.FindPeople(ctx, text, maxFound+1)
		var others []roster.Person
		for _, p := range list {
			if p.ID != own {
				others = append(others, p)
			}
		}
		return found{req, others, placesOf(ctx, book, others), err}
	}
}

func (s *Screen) found(m found) {
	p := s.merge
	if p == nil || p.req != m.req {
		return
	}
	if m.err != nil {
		s.cfg.Env.Fail(s.cfg.Explain(m.err))
		return
	}
	p.list, p.places, p.loaded = m.list, m.places, true
	p.cur.Move(0, len(p.list))
}

func (s *Screen) pressMerge(m tea.KeyPressMsg) tea.Cmd {
	p, k := s.merge, s.cfg.Env.K
	asked := p.asked
	p.asked = ""
	switch {
	case key.Is(m, k.Back):
		s.merge = nil
	case key.Is(m, k.Up):
		p.cur.Move(-1, len(p.list))
	case key.Is(m, k.Down):
		p.cur.Move(1, len(p.list))
	case key.Is(m, k.Enter):
		if p.cur.At >= len(p.list) {
			return nil
		}
		gone := p.list[p.cur.At]
		if asked != gone.ID {
			p.asked = gone.ID
			return s.cfg.Env.Confirm(s.cfg.Env.T.Person.MergeSure)
		}
		book, into := s.cfg.Book, s.who.ID
		return s.keep(s.cfg.Env.T.Person.MergedTo(gone.Name, s.who.Name), false, func(ctx context.Context) error {
			return book.MergePeople(ctx, gone.ID, into, roster.Trainer)
		})
	default:
		p.search.Press(m)
		p.cur.At = 0
		return s.searchPeople()
	}
	return nil
}

func (s *Screen) mergeView(w, h int) string {
	env, p := s.cfg.Env, s.merge
	t := env.T.Person
	out := "\n " + env.S.Title.Render(part.Cut(s.who.Name, w-2, env.S.Glyphs.Ellipsis)) + "\n " + strings.Join(part.Wrap(t.MergeAsk, w-2), "\n ") +
		"\n\n " + t.Search + ": " + p.search.View(max(w-10, 8)) + "\n\n"
	if !p.loaded {
		return out + " " + env.T.Common.Loading
	}
	if len(p.list) == 0 {
		return out + " " + strings.Join(part.Wrap(t.MergeNone, w-2), "\n ")
	}
	from, to := p.cur.Range(len(p.list), max(h-strings.Count(out, "\n")-1, 1))
	for i := from; i < to; i++ {
		x := p.list[i]
		mark, name := "  ", x.Name
		if i == p.cur.At {
			mark, name = env.S.Glyphs.Cursor+" ", env.S.Select.Render(name)
		}
		right := fmt.Sprintf("%s  %s %s", x.Sex, yearText(x.BirthYear), p.places[x.Village])
		if w < part.Narrow {
			right = yearText(x.BirthYear) + " " + part.Cut(p.places[x.Village], 12, env.S.Glyphs.Ellipsis)
		}
		out += part.Edges(" "+mark+name, env.S.Dim.Render(right), w-1, env.S.Glyphs.Ellipsis) + "\n"
	}
	return out
}
