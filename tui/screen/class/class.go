// Package class is Ruang: the door of the class, the address that the hall
// reads from the back row, and who sits at which laptop.
package class

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/ask"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Door opens and closes the class server. How it is comes as screen.ClassNow.
type Door interface {
	Open(ctx context.Context) error
	Close(ctx context.Context) error
	SetPIN(ctx context.Context, on bool) error // on: a new one
	// WriteJoin writes the files that bring a laptop in, and returns where.
	WriteJoin(ctx context.Context, folder string) (path string, err error)
}

// Room seats people, and takes what a trainer does.
type Room interface {
	// Kick sends a laptop out, Readmit lets it in again to where it was.
	Kick(ctx context.Context, id live.SeatID) error
	Readmit(ctx context.Context, id live.SeatID) error
	// Move takes a person with all they did to another laptop.
	Move(ctx context.Context, actor string, p live.PersonID, to live.SeatID) error
	Do(ctx context.Context, actor string, step uint64, act live.Act) error
}

// Numbers are people's own numbers, asked of those who move to another laptop
// without having left the first one.
type Numbers interface {
	Wave(ctx context.Context, id live.SeatID) error
	NewNumber(ctx context.Context, p roster.PersonID) (string, error)
	AskNumbers(ctx context.Context, on bool) error
}

// Config is what the screen needs.
type Config struct {
	Env     *screen.Env
	Door    Door
	Room    Room
	People  screen.People
	Numbers Numbers // nil: none are asked
	Event   roster.EventID
	Sesi    roster.SesiID
	Explain func(error) string
}

// Screen is the room.
type Screen struct {
	cfg   Config
	now   screen.ClassNow
	snap  *live.Snapshot
	names screen.Names
	cur   part.Cursor
	on    live.SeatID
	sure  string // the key that asked to be pressed once more
	list  bool   // the list of laptops instead of the large address

	qr     bool // the join command as a code
	detail bool // who sits at the chosen laptop
	move   moving
	folder *ask.Field // being typed
	last   string     // folder written to before
}

type (
	did struct {
		say string
		err error
	}
)

// New returns the screen.
func New(cfg Config) *Screen { return &Screen{cfg: cfg} }

// Init reads the names.
func (s *Screen) Init() tea.Cmd { return s.load() }

func (s *Screen) load() tea.Cmd { return s.names.Read(s.cfg.People, s.cfg.Event, s.cfg.Sesi) }

// Update follows the door and the seats.
func (s *Screen) Update(msg tea.Msg) tea.Cmd {
	switch m := msg.(type) {
	case screen.ClassNow:
		s.now = m
	case screen.Room:
		s.snap = m.Snap
		s.follow()
	case screen.Changed:
		return s.load()
	case screen.Named:
		s.names.Took(m)
	case numberMsg:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		return s.cfg.Env.Say(s.cfg.Env.T.Number.Made(m.who, m.number))
	case did:
		if m.err != nil {
			return s.cfg.Env.Fail(s.cfg.Explain(m.err))
		}
		if m.say != "" {
			return s.cfg.Env.Say(m.say)
		}
	case tea.KeyPressMsg:
		return s.press(m)
	}
	return nil
}

// follow keeps the cursor on its seat when others come and go.
func (s *Screen) follow() {
	for i, st := range s.snap.Seats {
		if st.ID == s.on {
			s.cur.At = i
			return
		}
	}
	s.cur.Move(0, len(s.snap.Seats))
	s.point()
}

func (s *Screen) point() {
	s.on = ""
	if s.snap != nil && s.cur.At < len(s.snap.Seats) {
		s.on = s.snap.Seats[s.cur.At].ID
	}
}

func (s *Screen) press(m tea.KeyPressMsg) tea.Cmd {
	switch {
	case s.folder != nil:
		return s.pressFolder(m)
	case s.move.on:
		return s.pressMove(m)
	}
	again := s.sure == m.String()
	s.sure = ""
	k := s.cfg.Env.K
	seats := 0
	if s.snap != nil {
		seats = len(s.snap.Seats)
	}
	switch {
	case key.Is(m, k.Back) && (s.qr || s.detail):
		s.qr, s.detail = false, false
	case key.Is(m, k.Back):
		return s.cfg.Env.Leave()
	case key.Is(m, k.Enter) && s.on != "":
		s.detail, s.qr = !s.detail, false
	case key.Is(m, k.Up):
		s.cur.Move(-1, seats)
		s.point()
	case key.Is(m, k.Down):
		s.cur.Move(1, seats)
		s.point()
	case m.String() == "o":
		return s.door(again)
	case m.String() == "p":
		return s.pin("p", again, true)
	case m.String() == "P":
		return s.pin("P", again, s.now.PIN == "")
	case m.String() == "l":
		return s.run("", func(ctx context.Context) error { return s.cfg.Room.Do(ctx, "pelatih", 0, live.ShowLobby{}) })
	case m.String() == "t":
		s.list = !s.list
	case m.String() == "x":
		return s.kick()
	}
	if cmd, ok := s.pressRoom(m.String()); ok {
		return cmd
	}
	return s.pressNumber(m.String(), again)
}

// pin changes the PIN at the second key: posters and latecomers use the old one.
func (s *Screen) pin(k string, sure, on bool) tea.Cmd {
	t := s.cfg.Env.T.Class
	if !sure {
		s.sure = k
		if !on {
			return s.cfg.Env.Confirm(t.NoPINAsk)
		}
		return s.cfg.Env.Confirm(t.PINAsk(k))
	}
	say := t.PINGone
	if on {
		say = t.PINNew
	}
	d := s.cfg.Door
	return s.run(say, func(ctx context.Context) error { return d.SetPIN(ctx, on) })
}

// door opens at once and closes at the second key, because closing cuts people
// off.
func (s *Screen) door(sure bool) tea.Cmd {
	d := s.cfg.Door
	switch {
	case s.now.Opening:
		return nil
	case !s.now.Open:
		return s.run("", d.Open)
	case !sure:
		s.sure = "o"
		return s.cfg.Env.Confirm(s.cfg.Env.T.Class.CloseAsk)
	}
	return s.run("", d.Close)
}

// pressRoom are the keys on who sits where; ok is false for another key.
func (s *Screen) pressRoom(k string) (cmd tea.Cmd, ok bool) {
	switch {
	case !s.now.Open:
		return nil, false
	case k == "k":
		return s.lock(), true
	case k == "c":
		return s.startMove(), true
	case k == "s":
		return s.skip(), true
	case k == "q":
		s.qr, s.detail = !s.qr, false
		return nil, true
	case k == "b":
		return s.askFolder(), true
	}
	return nil, false
}

func (s *Screen) run(say string, f func(context.Context) error) tea.Cmd {
	return func() tea.Msg { return did{say, f(context.Background())} }
}

// Head shows port and PIN while the door is open.
func (s *Screen) Head() part.Head {
	t := s.cfg.Env.T
	h := part.Head{Crumbs: []string{t.Common.Program, t.Class.Title}}
	if s.now.Open {
		pin := t.Class.NoPIN
		if s.now.PIN != "" {
			pin = t.Class.PIN + " " + s.now.PIN
		}
		h.State = t.Class.Port + " " + s.now.Port + "  " + pin
		if s.snap != nil && s.snap.Locked {
			h.State = t.Room.LockedTag + "  " + h.State
		}
	}
	return h
}

// Keys open, close, and free seats.
func (s *Screen) Keys() []key.Binding {
	t, k := s.cfg.Env.T.Class, s.cfg.Env.K
	pin := key.New("P", t.WithoutPIN, "P")
	if s.now.PIN == "" {
		pin = key.New("P", t.WithPIN, "P")
	}
	if !s.now.Open {
		return []key.Binding{key.New("o", t.OpenDoor, "o"), pin, k.Back}
	}
	if s.move.on {
		return append(s.roomKeys(), k.Back)
	}
	if _, asked := s.asked(s.on); asked { // somebody stands at the door: that comes first
		return []key.Binding{key.New("i", s.cfg.Env.T.Number.Wave, "i"), key.New("a", s.cfg.Env.T.Number.New, "a"), key.New("x", t.Kick, "x"), k.Back}
	}
	return append(s.roomKeys(), key.New("o", t.Close, "o"), key.New("t", t.List, "t"), key.New("l", t.Lobby, "l"), key.New("p", t.NewPIN, "p"), pin, k.Back)
}

// roomKeys are the keys on who sits where.
func (s *Screen) roomKeys() []key.Binding {
	t, k := s.cfg.Env.T.Room, s.cfg.Env.K
	if s.folder != nil {
		return []key.Binding{k.Enter}
	}
	if s.move.on {
		return s.moveKeys()
	}
	lock := key.New("k", t.KeyLock, "k")
	if s.snap != nil && s.snap.Locked {
		lock = key.New("k", t.KeyUnlock, "k")
	}
	out := key.New("x", t.KeyOut, "x")
	if st := s.seat(); st != nil && st.Out {
		out = key.New("x", t.KeyIn, "x")
	}
	keys := []key.Binding{key.New("Enter", t.KeyDetail, "enter"), out, key.New("c", t.KeyMove, "c")}
	if st := s.seat(); st != nil && st.Crew != "" {
		keys = append(keys, key.New("s", t.KeySkip, "s"))
	}
	return append(keys, lock, key.New("q", t.KeyQR, "q"), key.New("b", t.KeyFile, "b"))
}

// Typing is true while the folder is typed.
func (s *Screen) Typing() bool { return s.folder != nil }

// HelpText explains.
func (s *Screen) HelpText() string { return s.cfg.Env.T.Room.Help }
