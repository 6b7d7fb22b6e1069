// Package chair is a participant's seat: lobby, slide, question, saved, reveal,
// own pace, lost. It shows the newest live.View and hands answers to the room;
// it keeps nothing that the room does not know, but for what is being typed.
package chair

import (
	"context"
	"reflect"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/clean"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/tell"
)

// grace is how long keys count for nothing after a new question appeared: they
// were meant for the one before.
const grace = 300 * time.Millisecond

// patience is how long an answer may take to the disk before the person is
// told; the same answer may then be sent again.
const patience = 20 * time.Second

// Room takes answers, and moves in a case. Both return once they are on disk;
// the same Ref sent again changes nothing.
type Room interface {
	Submit(ctx context.Context, sub live.Submission) error
	Step(ctx context.Context, st live.CaseStep) error
	// Test begins a test or hands it in.
	Test(ctx context.Context, st live.TestStep) error
}

// Slides has the slides of the modules. Body is ready for a terminal of width
// cells; ok is false for a slide that is not there.
type Slides interface {
	Slide(module string, n, width int) (title, body string, ok bool)
}

// Config makes a chair.
type Config struct {
	Env         *screen.Env
	Room        Room
	Seat        live.SeatID
	Person      roster.Enrolment
	VillageName string
	Number      string                   // their own number, told this once; "" is none to tell
	Numbers     map[live.PersonID]string // those of people who share the laptop, told this once
	Party       *screen.Party            // who shares the laptop; nil: Person sits alone
	People      People                   // nil: nobody shares a laptop
	Idle        time.Duration            // until an unused screen is covered; 0: the usual time
	EventTitle  string
	Simulated   bool
	Slides      Slides
	Services    Services     // nil: where to get help is shown in words alone
	Sources     tell.Sources // nil: a case names no sources
	// Leave frees the seat for the next person. It may wait for the room.
	Leave func() error
}

// Screen is the chair.
type Screen struct {
	env  *screen.Env
	cfg  Config
	name string
	home string // village

	view  live.View
	have  bool
	lost  bool
	face  face
	since time.Time // when the face appeared
	item  *item     // the question in hand
	pace  pace
	menu  *menu
	nine  bool // 9 was pressed in the lobby
	pages pages
	// ticking says that the next second of a clock was asked for.
	ticking bool
	slide   slideMemo

	contacts contacts
	tale     tale
	exam     exam
	table    sharing
	cover    cover
	unseen   bool // the last message changed nothing that is seen
}

// New returns the chair of one person.
func New(cfg Config) *Screen {
	s := &Screen{env: cfg.Env, cfg: cfg, name: clean.Name(cfg.Person.Name), home: clean.Name(cfg.VillageName), pace: pace{turn: -1, held: -1}}
	if cfg.Party != nil {
		s.table.party = *cfg.Party
		s.called()
	}
	return s
}

// Init implements screen.Screen.
func (s *Screen) Init() tea.Cmd { return s.watchIdle() }

// Update implements screen.Screen.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	s.unseen = false
	return tea.Batch(s.update(msg), s.wantContacts(), s.wantNames(), s.wantTick())
}

func (s *Screen) update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case tickMsg:
		s.ticking = false
	case contactsMsg:
		s.contacts.list = m.list
	case screen.Seat:
		s.take(m.View)
	case slowMsg:
		s.slow(m)
	case savedMsg:
		return s.saved(m)
	case steppedMsg:
		return s.stepped(m)
	case leftMsg:
		return s.left(m)
	case steppedTest:
		s.tested(m)
	case namesMsg:
		s.named(m)
	case passedMsg:
		return s.passed(m)
	case idleMsg:
		return s.idled()
	case tea.KeyPressMsg:
		s.cover.last = s.env.Now()
		return s.press(m)
	}
	return nil
}

// take makes v the view on screen.
func (s *Screen) take(v live.View) {
	if !s.ours(v) {
		return // of those who sat here before
	}
	s.unseen = s.have && !s.lost && s.shown(v)
	s.seat(v)
	s.view, s.have, s.lost = v, true, v.Lost
	if s.lost {
		s.item, s.menu = nil, nil
	} else {
		s.sync()
	}
	s.turn()
}

// Unseen implements screen.Still.
func (s *Screen) Unseen() bool { return s.unseen }

// shown reports that a view says nothing but what is on screen: most often one's
// own answer, of which the room's reply told already.
func (s *Screen) shown(v live.View) bool {
	if s.item == nil || s.face.kind != question || v.Quiz == nil || len(v.Quiz.Asks) != 1 {
		return false
	}
	mine := v.Quiz.Asks[0].Mine
	if s.item.flight == nil && !equal(mine, s.item.saved) {
		return false
	}
	return reflect.DeepEqual(withoutMine(s.view), withoutMine(v))
}

// withoutMine is a view but for its version and the answer given.
func withoutMine(v live.View) live.View {
	v.Version = 0
	if v.Quiz != nil {
		q := *v.Quiz
		q.Asks = slices.Clone(q.Asks)
		for i := range q.Asks {
			q.Asks[i].Mine = nil
		}
		v.Quiz = &q
	}
	return v
}

// turn notices that another face has appeared; grace and pages start anew.
func (s *Screen) turn() {
	if f := s.now(); f != s.face {
		if f.kind == handover || f.kind == covered || s.face.kind == handover && f.kind == through {
			s.env.Wipe()
		}
		s.table.typed, s.table.absent, s.table.note = 0, false, ""
		s.face, s.since = f, s.env.Now()
		s.pages, s.nine = pages{}, false
		s.tale.typed, s.tale.pick = "", 0
		if f.kind != wayOut {
			s.tale.move, s.tale.flight, s.tale.err = nil, false, nil
		}
	}
}

// early reports that a key came too soon after a face that keys act upon.
func (s *Screen) early() bool {
	switch s.face.kind {
	case question, reveal, lost, intro, told, ending, wayOut, handover, through, test:
		return s.env.Now().Sub(s.since) < grace
	case lobby:
		return s.face.who != "" && s.env.Now().Sub(s.since) < grace
	case waiting, slide, pause, closed, summary, review, covered:
	}
	return false
}

// press gives a key to the menu or to what is on screen.
func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	k := s.env.K
	if s.cover.on {
		return s.pressCover(m)
	}
	if s.menu != nil {
		return s.pressMenu(m)
	}
	if s.early() {
		s.unseen = true
		return nil
	}
	d, digit := key.Digit(m)
	switch {
	case s.face.kind == lost:
		if key.Is(m, k.Enter) {
			return screen.Replace(screen.Door, nil)
		}
		return nil
	case key.Is(m, k.Back), digit && d == 0 && !s.Typing() && s.face.kind != summary && s.tale.typed == "" && s.exam.typed == "":
		s.menu = &menu{}
		return nil
	case m.Text == "g" && s.mayLeave():
		s.menu = &menu{kind: askLeave}
		return nil
	}
	return s.act(m)
}

// act is what keys do on each face.
func (s *Screen) act(m tea.KeyPressMsg) tea.Cmd {
	switch s.face.kind {
	case lobby:
		return s.pressLobby(m)
	case question:
		if s.testing() {
			return s.pressExamItem(m)
		}
		return s.pressItem(m)
	case test:
		return s.pressExam(m)
	case reveal, slide, pause, closed:
		return s.pressPages(m)
	case summary, review:
		return s.pressSummary(m)
	case intro, told, ending, wayOut:
		return s.pressTale(m)
	case handover, through:
		return s.pressTable(m)
	case waiting, lost, covered:
	}
	return nil
}

// pressLobby: 9, then Enter, asks whether to hand the laptop over.
func (s *Screen) pressLobby(m tea.KeyPressMsg) tea.Cmd {
	d, digit := key.Digit(m)
	if s.pressOwn(m, d, digit) {
		return nil
	}
	ready := s.nine
	s.nine = digit && d == 9
	switch {
	case ready && key.Is(m, s.env.K.Enter):
		s.menu = &menu{kind: askLeave}
	case !digit:
		return s.pressPages(m)
	}
	return nil
}

// pressPages: Enter reads on; after the last part of a reveal at one's own pace
// it goes to the next question.
func (s *Screen) pressPages(m tea.KeyPressMsg) tea.Cmd {
	k := s.env.K
	switch {
	case key.Is(m, k.Enter) && s.face.kind == reveal && s.paced() && s.pages.last():
		s.next()
	case key.Is(m, k.Enter, k.Down, k.PageDown):
		s.pages.turn(1)
	case key.Is(m, k.Up, k.PageUp):
		s.pages.turn(-1)
	}
	return nil
}

// Typing implements screen.Screen.
func (s *Screen) Typing() bool {
	return s.menu == nil && s.face.kind == question && s.item != nil && s.item.widget.Typing()
}

// HelpText implements screen.Helper.
func (s *Screen) HelpText() string {
	if s.inTale() {
		return s.env.T.Chair.HelpBody + "\n" + s.env.T.Chair.TaleHelp
	}
	if s.testing() {
		return s.env.T.Test.HelpBody
	}
	if s.view.Crew != nil {
		return s.env.T.Chair.HelpBody + "\n" + s.env.T.Seats.HelpTurns
	}
	return s.env.T.Chair.HelpBody
}

// Head implements screen.Screen.
func (s *Screen) Head() part.Head {
	h := part.Head{Crumbs: []string{s.who()}}
	if s.view.Quiz != nil && s.item != nil && !s.lost {
		h.State = joinNonEmpty(s.itemName(), s.timeLeft())
	}
	if tag := s.caseHead(); tag != "" {
		h.State = tag
	}
	if s.cfg.Simulated {
		h.State = joinNonEmpty(s.env.T.Common.Simulated, h.State)
	}
	return h
}

func joinNonEmpty(a, b string) string {
	if b == "" {
		return a
	}
	return a + " " + b
}
