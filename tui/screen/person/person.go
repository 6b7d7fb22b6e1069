// Package person is the card of one person: all that is kept about them, with the
// six Washington Group questions, consent, merging of doubles and leaving a list.
package person

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Book keeps people.
type Book interface {
	Person(ctx context.Context, id roster.PersonID) (roster.Person, error)
	UpdatePerson(ctx context.Context, p roster.Person, by roster.Actor) (roster.Person, error)
	MatchVillage(ctx context.Context, text string) (roster.Village, error)
	VillagesOf(ctx context.Context, codes ...roster.VillageCode) ([]roster.Village, error)
	Roles(ctx context.Context) ([]roster.Role, error)
	Withdraw(ctx context.Context, e roster.EventID, p roster.PersonID, by roster.Actor) error
	Merger
}

// Merger finds doubles and makes them one.
type Merger interface {
	Alike(ctx context.Context, p roster.Person) ([]roster.Person, error)
	FindPeople(ctx context.Context, query string, limit int) ([]roster.Person, error)
	MergePeople(ctx context.Context, gone, into roster.PersonID, by roster.Actor) error
	UnmergePeople(ctx context.Context, gone roster.PersonID, by roster.Actor) error
	MergedInto(ctx context.Context, id roster.PersonID) ([]roster.Person, error)
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Book    Book
	Who     screen.Who
	Explain func(error) string
}

// Screen is the card, and on top of it a form.
type Screen struct {
	cfg     Config
	who     roster.Person
	village roster.Village
	roles   []roster.Role
	merged  []roster.Person // into this card, by name
	loaded  bool
	off     int
	edit    *editForm
	wg      *wgForm
	consent *consentForm
	merge   *mergePane
	sure    string // the key that was pressed once and needs a second time
	order   screen.Order
	req     uint64 // of what is on its way to the disk; 0: nothing
}

// Messages with results.
type (
	loaded struct {
		req     uint64
		who     roster.Person
		village roster.Village
		roles   []roster.Role
		merged  []roster.Person
		err     error
	}
	// done is a change that is on disk.
	done struct {
		req   uint64
		say   string
		leave bool
		err   error
	}
)

// New returns the card.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the card.
func (s *Screen) Init() tea.Cmd {
	book, id, req := s.cfg.Book, s.cfg.Who.Person, s.order.Ask()
	return func() tea.Msg {
		ctx := context.Background()
		m := loaded{req: req}
		if m.who, m.err = book.Person(ctx, id); m.err != nil {
			return m
		}
		m.village = roster.Village{Code: m.who.Village, Name: string(m.who.Village)}
		vs, err := book.VillagesOf(ctx, m.who.Village)
		if m.err = err; err != nil {
			return m
		}
		if len(vs) == 1 {
			m.village = vs[0]
		}
		if m.roles, m.err = book.Roles(ctx); m.err != nil {
			return m
		}
		m.merged, m.err = book.MergedInto(ctx, m.who.ID)
		return m
	}
}

// Update takes news and keys.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.Changed:
		return s.Init()
	case loaded:
		if s.order.Late(m.req) {
			return nil
		}
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		s.who, s.village, s.roles, s.merged, s.loaded = m.who, m.village, m.roles, m.merged, true
	case found:
		s.found(m)
	case matched:
		return s.matched(m)
	case done:
		return s.done(m)
	case tea.KeyPressMsg:
		if s.loaded || key.Is(m, s.cfg.Env.K.Back) {
			return s.press(m)
		}
	}
	return nil
}

// done says what became of a change. A form whose change failed stays open.
func (s *Screen) done(m done) tea.Cmd {
	if m.req != s.req {
		return nil
	}
	s.req = 0
	if m.err != nil {
		return s.cfg.Env.Fail(s.cfg.Explain(m.err))
	}
	s.edit, s.wg, s.consent, s.merge = nil, nil, nil, nil
	s.cfg.Env.Say(m.say)
	if m.leave {
		return s.cfg.Env.Leave()
	}
	return s.Init()
}

// keep runs a change once at a time.
func (s *Screen) keep(say string, leave bool, change func(context.Context) error) tea.Cmd {
	if s.req != 0 {
		return nil
	}
	s.req = s.cfg.Env.Ask()
	req := s.req
	return func() tea.Msg { return done{req, say, leave, change(context.Background())} }
}

// put keeps a changed card.
func (s *Screen) put(p roster.Person, say string) tea.Cmd {
	book := s.cfg.Book
	return s.keep(say, false, func(ctx context.Context) error {
		_, err := book.UpdatePerson(ctx, p, roster.Trainer)
		return err
	})
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.edit != nil:
		return s.pressEdit(m)
	case s.wg != nil:
		return s.pressWG(m)
	case s.consent != nil:
		return s.pressConsent(m)
	case s.merge != nil:
		return s.pressMerge(m)
	}
	return s.pressCard(m)
}

func (s *Screen) pressCard(m tea.KeyPressMsg) tea.Cmd {
	k, t := s.cfg.Env.K, s.cfg.Env.T.Person
	was := s.sure
	s.sure = ""
	switch {
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Down):
		s.off++
	case key.Is(m, k.Up):
		s.off = max(s.off-1, 0)
	case m.String() == "e":
		s.edit = newEditForm(s)
	case m.String() == "d":
		s.wg = newWGForm(s.who)
	case m.String() == "s":
		s.consent = newConsentForm(s)
	case m.String() == "g":
		s.merge = newMergePane()
		return s.alike()
	case m.String() == "u" && len(s.merged) == 0:
		return s.cfg.Env.Hint(t.NotMerged)
	case m.String() == "u" && was != "u":
		s.sure = "u"
		return s.cfg.Env.Confirm(t.UnmergeSure)
	case m.String() == "u":
		gone, book := s.merged[len(s.merged)-1], s.cfg.Book
		return s.keep(t.Parted(gone.Name), false, func(ctx context.Context) error { return book.UnmergePeople(ctx, gone.ID, roster.Trainer) })
	case m.String() == "k" && was != "k":
		s.sure = "k"
		return s.cfg.Env.Confirm(t.WithdrawSure)
	case m.String() == "k":
		book, e, id := s.cfg.Book, s.cfg.Who.Event.ID, s.who.ID
		return s.keep(t.Withdrawn(s.who.Name), true, func(ctx context.Context) error { return book.Withdraw(ctx, e, id, roster.Trainer) })
	}
	return nil
}

// Head names the screen.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	return part.Head{Crumbs: []string{t.Common.Program, t.Roll.Title, t.Person.Title}}
}

// Keys are those of what is on top.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T, s.cfg.Env.K
	switch {
	case s.edit != nil:
		return []key.Binding{key.New("Enter", t.Setup.Next, "enter"), key.New("Ctrl+S", t.Person.Save, "ctrl+s"), key.New("↑↓", t.Setup.Move, "up", "down"), k.Back}
	case s.wg != nil:
		return []key.Binding{key.New("1-5", t.Person.Answer, "1", "2", "3", "4", "5"), key.New("Enter", t.Person.WGNext, "enter"), key.New("↑", t.Person.WGBack, "up"), k.Back}
	case s.consent != nil:
		return s.consentKeys()
	case s.merge != nil:
		return []key.Binding{key.New("Enter", t.Person.Choose, "enter"), key.New("↑↓", k.Down.Help().Desc, "up", "down"), k.Back}
	}
	keys := []key.Binding{key.New("e", t.Person.Edit, "e"), key.New("d", t.Person.WG, "d"), key.New("s", t.Person.Agree, "s"), key.New("g", t.Person.Merge, "g")}
	if len(s.merged) > 0 {
		keys = append(keys, key.New("u", t.Person.Unmerge, "u"))
	}
	return append(keys, key.New("k", t.Person.Withdraw, "k"), k.Back)
}

// Typing is true where letters are text.
func (s *Screen) Typing() bool { return s.edit != nil || s.merge != nil || s.consent.typing() }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Person.HelpBody }
