// Package screen says what a screen is and what it gets. The screens
// themselves live in the folders below; they never import each other and reach
// one another only by asking the app to Go somewhere.
package screen

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/style"
)

// Screen is one full view: one subject. Methods have pointer receivers; only
// the app calls them, from one goroutine.
type Screen interface {
	// Init returns the first command.
	Init() tea.Cmd
	// Update takes a message and may change the screen. It does no I/O.
	Update(tea.Msg) tea.Cmd
	// View draws the body in at most h lines of at most w cells.
	View(w, h int) string
	// Head fills the header line.
	Head() part.Head
	// Keys are the bindings that work now; footer and help show them.
	Keys() []key.Binding
	// Typing reports that letters are text now, so that the app leaves "?" to
	// the screen.
	Typing() bool
}

// Closer is a screen that holds something until it is left.
type Closer interface{ Close() }

// Still is a screen that knows when a message changed nothing a person sees.
type Still interface {
	// Unseen reports that the last Update left the picture as it was; the app
	// then draws nothing.
	Unseen() bool
}

// Helper is a screen with more to say on "?" than its keys.
type Helper interface{ HelpText() string }

// Lister is a screen that has more keys than those that make sense now: "?" lists them
// all.
type Lister interface{ AllKeys() []key.Binding }

// Env is what every screen of one connection shares. It is built once a
// connection, and again when the language changes.
type Env struct {
	T   *i18n.Text
	S   style.Theme
	K   key.Common
	Now func() time.Time
	// Simulated marks every screen: the data is invented.
	Simulated bool
	// Ask returns the id for the next asynchronous request, unique in the
	// connection, so that late results can be told from current ones.
	Ask func() uint64
	// Tick wakes a screen after a while; nil is tea.Tick. Tests bring their own.
	Tick func(time.Duration, func(time.Time) tea.Msg) tea.Cmd

	asked []tea.Msg // see Open; only the goroutine of Update touches it
}

// Messages from a screen to the app.
type (
	// Go opens a screen on top of this one. Arg is what that screen needs.
	Go struct {
		To  Place
		Arg any
	}
	// Swap opens a screen in place of this one.
	Swap Go
	// Back leaves this screen; the first screen stays.
	Back struct{}
	// Home leaves all screens but the first.
	Home struct{}
	// SetLang changes the language of this connection.
	SetLang struct{ Lang i18n.Lang }
	// Wipe clears the terminal with what it scrolled away: another person reads it
	// next.
	Wipe struct{}
	// Toast shows one line above the footer until the next key.
	Toast struct {
		Text string
		Bad  bool
		Mark string // instead of the tick: "?" asks to confirm, "!" says what to do
	}
)

// Messages from the app to every screen that is open.
type (
	// Room is the newest snapshot, for those who lead.
	Room struct{ Snap *live.Snapshot }
	// Seat is the newest view, for a participant.
	Seat struct{ View live.View }
	// ClassNow says how the class server is. It never holds a pointer.
	ClassNow struct {
		Open      bool
		Opening   bool
		Port      string
		Addresses []string // where laptops reach it, the likeliest first
		PIN       string   // empty: none is asked
		Finger    string   // fingerprint of the host key
		Err       error    // why it is not open
		Numbers   bool     // whoever moves to another laptop is asked for their number
		Asking    []Asking // who is asked just now
	}
	// Asking is a laptop whose person sits elsewhere, by the class's account,
	// and is asked for their number before they may come in.
	Asking struct {
		Seat   live.SeatID
		Person live.PersonID
	}
	// BackupNow says how the last backup of this run went.
	BackupNow struct {
		At  time.Time
		Err error
	}
	// Notices say how the laptop and its file are, in sentences, the gravest
	// first; empty when all is well.
	Notices struct{ Lines []string }
	// Changed says that people, marks or settings changed on disk.
	Changed struct{}
	// Shown says that this screen is on top again.
	Shown struct{}
	// Lang says that Env has new words; a screen rebuilds its bindings.
	Lang struct{}
)

// Place names a screen.
type Place string

// The places of the trainer and of the participant.
const (
	Setup        Place = "setup"
	Beranda      Place = "beranda"
	Attendance   Place = "absensi"
	Modules      Place = "modul"
	Slides       Place = "slide"
	Quizzes      Place = "kuis"
	Import       Place = "impor"
	LiveQuiz     Place = "kuis-langsung"
	Tests        Place = "tes"
	Results      Place = "hasil"
	Cases        Place = "kasus"
	LiveCase     Place = "kasus-langsung"
	Class        Place = "ruang"
	Export       Place = "ekspor"
	Events       Place = "kegiatan"
	Services     Place = "layanan"
	Plan         Place = "rtl"
	Backups      Place = "cadangan"
	Privacy      Place = "privasi"
	Health       Place = "periksa"
	Door         Place = "pintu"
	Chair        Place = "kursi"
	Cards        Place = "kartu"
	Hands        Place = "tangan"
	Paper        Place = "lembar"
	FreeQuestion Place = "soal-bebas"
	Hall         Place = "layar"
	Clock        Place = "jam"
)

// Navigation is not a command: a command runs beside the keys that follow, and
// a key typed after "open the list" must reach the list. What a screen asks for
// here is done as soon as its Update has returned. Each method returns nil, so
// that a screen can write `return env.Open(...)`.

// Open opens a place on top of this screen.
func (e *Env) Open(p Place, arg any) tea.Cmd { return e.post(Go{To: p, Arg: arg}) }

// Replace opens a place instead of this screen.
func (e *Env) Replace(p Place, arg any) tea.Cmd { return e.post(Swap{To: p, Arg: arg}) }

// Leave goes one screen back.
func (e *Env) Leave() tea.Cmd { return e.post(Back{}) }

// GoHome leaves all screens but the first.
func (e *Env) GoHome() tea.Cmd { return e.post(Home{}) }

// Say shows a line above the footer.
func (e *Env) Say(text string) tea.Cmd { return e.post(Toast{Text: text}) }

// Wipe clears the terminal before another person reads it.
func (e *Env) Wipe() tea.Cmd { return e.post(Wipe{}) }

// Confirm asks for the same key once more.
func (e *Env) Confirm(text string) tea.Cmd { return e.post(Toast{Text: text, Mark: "?"}) }

// Hint says what to do instead; nothing was done.
func (e *Env) Hint(text string) tea.Cmd { return e.post(Toast{Text: text, Mark: "!"}) }

// Fail shows an error, in the words of the language.
func (e *Env) Fail(text string) tea.Cmd { return e.post(Toast{Text: text, Bad: true}) }

// Speak changes the language.
func (e *Env) Speak(l i18n.Lang) tea.Cmd { return e.post(SetLang{Lang: l}) }

// After returns the command that gives the screen m once d has passed.
func (e *Env) After(d time.Duration, m tea.Msg) tea.Cmd {
	tick := e.Tick
	if tick == nil {
		tick = tea.Tick
	}
	return tick(d, func(time.Time) tea.Msg { return m })
}

func (e *Env) post(m tea.Msg) tea.Cmd {
	e.asked = append(e.asked, m)
	return nil
}

// Take returns what was asked for since the last call. Only the app calls it.
func (e *Env) Take() []tea.Msg {
	out := e.asked
	e.asked = nil
	return out
}

// Replace returns the command that opens a place instead of this screen, for a
// screen that no key may follow: a participant between door and chair.
func Replace(p Place, arg any) tea.Cmd { return func() tea.Msg { return Swap{To: p, Arg: arg} } }

// Today is the event and sesi that the trainer works on. The trainer's screens
// share one; only Update touches it, so it needs no lock.
type Today struct {
	Event  roster.Event
	Sesi   roster.SesiID
	Picked bool // the trainer chose the sesi; the clock no longer does
	// OnPick is told of that choice, so that people who join are marked in the
	// same sesi; "" means the clock decides again.
	OnPick func(roster.SesiID)
}

// Pick makes the trainer's choice.
func (t *Today) Pick(id roster.SesiID) {
	t.Sesi, t.Picked = id, true
	if t.OnPick != nil {
		t.OnPick(id)
	}
}

// Follow moves to the sesi that the clock says, unless the trainer picked one.
func (t *Today) Follow(now time.Time) {
	if !t.Picked {
		t.Sesi = roster.CurrentSesi(t.Event, now).ID
	}
}
