package tui_test

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz/live"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

// TestNoTextEndsTheRenderer: a text that came past all that cleans, on a screen that
// shows it as it is. The renderer runs in a goroutine that nothing can recover: at a
// style of 33 numbers it takes the process along.
func TestNoTextEndsTheRenderer(t *testing.T) {
	texts := tuitest.Hostile()
	for len(texts) > 0 {
		n := min(8, len(texts))
		env := newEnv(i18n.ID)
		p := tuitest.Prog(t, tui.New(tui.Config{Env: env, First: screen.Beranda, Build: func(env *screen.Env, to screen.Place, _ any) screen.Screen {
			return &probe{place: to, env: env, body: "\n" + strings.Join(texts[:n], "\nA") + "\nselesai"}
		}}), 80, 24)
		p.WaitFor(t, "selesai")
		for _, f := range tuitest.Judge(p.Raw(), false, "diklat") {
			// Looks and invisible letters are for those who read a text in.
			if !strings.HasPrefix(f, "an invisible character") && !strings.HasPrefix(f, "a CSI") {
				t.Error(f)
			}
		}
		texts = texts[n:]
	}
}

func TestKeysGoToTheTopOnly(t *testing.T) {
	p := newProbes(t)
	p.press("a")
	p.open(screen.Beranda, screen.Attendance)
	p.press("h", "t")
	if got := p.at[screen.Attendance].keys(); got != "h t" {
		t.Errorf("the top got %q", got)
	}
	if got := p.at[screen.Beranda].keys(); got != "a z" {
		t.Errorf("the screen below got %q", got)
	}
	p.sees("isi absensi")
}

// What a screen asked for comes back to it, also when another one lies on top.
func TestResultsGoToTheScreenThatAsked(t *testing.T) {
	p := newProbes(t)
	home := p.at[screen.Beranda]
	home.reply = func(tea.Msg) tea.Cmd {
		home.reply = nil
		return tea.Batch(func() tea.Msg { return hello{1} }, func() tea.Msg { return hello{2} })
	}
	late := p.hold(tuitest.Pressed(t, "a"))
	p.open(screen.Beranda, screen.Class)
	p.answer(late)
	if !home.has(hello{1}) || !home.has(hello{2}) {
		t.Errorf("the asking screen got %v", home.got)
	}
	if s := p.at[screen.Class]; s.has(hello{1}) || s.has(hello{2}) {
		t.Errorf("the top got %v", s.got)
	}
}

func TestALeftScreenGetsNothing(t *testing.T) {
	p := newProbes(t)
	p.open(screen.Beranda, screen.Class)
	s := p.at[screen.Class]
	s.reply = func(tea.Msg) tea.Cmd { s.reply = nil; return func() tea.Msg { return hello{1} } }
	late := p.hold(tuitest.Pressed(t, "a"))
	p.do(screen.Class, func(e *screen.Env) { e.Leave() })
	p.answer(late)
	if s.has(hello{1}) || p.at[screen.Beranda].has(hello{1}) {
		t.Error("the result of a left screen was delivered")
	}
	if s.closed != 1 {
		t.Errorf("closed %d times", s.closed)
	}
	if !p.at[screen.Beranda].has(screen.Shown{}) {
		t.Error("the screen below was not told that it is on top again")
	}
}

// A second screen of the same place is another screen: what the first one asked
// for does not reach it.
func TestTheSamePlaceAgainIsAnotherScreen(t *testing.T) {
	p := newProbes(t)
	p.open(screen.Beranda, screen.Class)
	s := p.at[screen.Class]
	s.reply = func(tea.Msg) tea.Cmd { s.reply = nil; return func() tea.Msg { return hello{1} } }
	late := p.hold(tuitest.Pressed(t, "a"))
	p.do(screen.Class, func(e *screen.Env) { e.Leave() })
	p.open(screen.Beranda, screen.Class)
	p.answer(late)
	if p.at[screen.Class].has(hello{1}) {
		t.Error("the new screen got the old one's result")
	}
}

func TestBackHomeAndSwap(t *testing.T) {
	p := newProbes(t)
	p.do(screen.Beranda, func(e *screen.Env) { e.Leave() }) // the first screen stays
	p.sees("isi beranda")
	p.open(screen.Beranda, screen.Modules)
	p.open(screen.Modules, screen.Slides)
	p.do(screen.Slides, func(e *screen.Env) { e.Replace(screen.Quizzes, nil) })
	p.sees("isi kuis")
	if p.at[screen.Slides].closed != 1 {
		t.Error("the swapped screen was not closed")
	}
	p.do(screen.Quizzes, func(e *screen.Env) { e.Leave() })
	p.sees("isi modul")
	p.open(screen.Modules, screen.Class)
	p.do(screen.Class, func(e *screen.Env) { e.GoHome() })
	p.sees("isi beranda")
	if p.at[screen.Modules].closed != 1 || p.at[screen.Class].closed != 1 {
		t.Error("going home left a screen open")
	}
	p.open(screen.Beranda, "nowhere") // a place nobody built
	p.sees("isi beranda")
}

// A command may ask for navigation too; it is obeyed, but only after what was
// typed before it ran.
func TestCommandsMayNavigate(t *testing.T) {
	p := newProbes(t)
	home := p.at[screen.Beranda]
	home.reply = func(tea.Msg) tea.Cmd { home.reply = nil; return screen.Replace(screen.Class, nil) }
	p.press("a")
	p.sees("isi ruang")
}

// The next key is read after the navigation that the last one asked for, though
// no command has run yet.
func TestNavigationHappensBeforeTheNextKey(t *testing.T) {
	p := newProbes(t)
	p.at[screen.Beranda].reply = func(m tea.Msg) tea.Cmd {
		if _, ok := m.(tea.KeyPressMsg); ok {
			p.env.Open(screen.Attendance, nil)
		}
		return nil
	}
	p.hold(tuitest.Pressed(t, "a"))
	p.hold(tuitest.Pressed(t, "n"))
	if got := p.at[screen.Attendance].keys(); got != "n" {
		t.Fatalf("the new screen got %q, the old one %q", got, p.at[screen.Beranda].keys())
	}
}

func TestHelp(t *testing.T) {
	p := newProbes(t)
	p.press("?")
	p.sees("diklat › beranda › Bantuan", "Penjelasan beranda", "a kerjakan", "Esc kembali", "Tekan Esc atau ? untuk kembali.")
	p.press("a") // any key closes and does nothing else
	p.sees("isi beranda")
	if got := p.at[screen.Beranda].keys(); got != "" {
		t.Errorf("the screen got %q", got)
	}
	p.at[screen.Beranda].typing = true
	p.press("?")
	if got := p.at[screen.Beranda].keys(); got != "?" {
		t.Errorf("a ? in a text went elsewhere; the screen got %q", got)
	}
}

func TestHelpListsEveryKeyOnce(t *testing.T) {
	p := newProbes(t)
	p.press("?")
	if n := strings.Count(p.picture(), "Esc  kembali"); n != 1 {
		t.Errorf("Esc is listed %d times:\n%s", n, p.picture())
	}
}

func TestToastStaysUntilTheNextKey(t *testing.T) {
	p := newProbes(t)
	p.do(screen.Beranda, func(e *screen.Env) { e.Say("Tersimpan semua.") })
	p.sees("✓ Tersimpan semua.")
	p.send(hello{1})
	p.sees("✓ Tersimpan semua.")
	p.press("a")
	p.misses("Tersimpan")
	p.do(screen.Beranda, func(e *screen.Env) { e.Fail("Disk penuh.") })
	p.sees("! Disk penuh.")
}

func TestLanguage(t *testing.T) {
	told := []i18n.Lang{}
	p := newProbes(t, func(c *tui.Config) { c.OnLang = func(l i18n.Lang) { told = append(told, l) } })
	p.open(screen.Beranda, screen.Class)
	p.do(screen.Class, func(e *screen.Env) { e.Speak(i18n.EN) })
	p.sees("Esc back ? help")
	if len(told) != 1 || told[0] != i18n.EN {
		t.Errorf("told %v", told)
	}
	for _, s := range p.at {
		if !s.has(screen.Lang{}) {
			t.Errorf("%s was not told", s.place)
		}
	}
	p.do(screen.Class, func(e *screen.Env) { e.Speak(i18n.EN) })
	if len(told) != 1 {
		t.Error("the same language again was told")
	}
	fixed := newProbes(t, func(c *tui.Config) { c.Words = nil })
	fixed.do(screen.Beranda, func(e *screen.Env) { e.Speak(i18n.EN) })
	fixed.sees("Esc kembali")
}

func TestCtrlC(t *testing.T) {
	p := newProbes(t)
	p.press("ctrl+c")
	if !p.quit {
		t.Error("Ctrl+C does not quit")
	}
	locked := newProbes(t, func(c *tui.Config) { c.Locked = true })
	locked.press("ctrl+c")
	if locked.quit || locked.at[screen.Beranda].keys() != "" {
		t.Error("a slip of the finger ends a seat")
	}
	locked.sees("isi beranda")
}

// Feeds are armed again after every message, and go to every open screen.
func TestFeeds(t *testing.T) {
	snap := &live.Snapshot{}
	p := newProbes(t, func(c *tui.Config) {
		c.Feeds = []tui.Feed{queue(hello{1}, hello{2}, hello{3}), queue(screen.Room{Snap: snap}, screen.ClassNow{Open: true, Port: "1"},
			screen.Seat{View: live.View{Who: "a"}})}
	})
	home := p.at[screen.Beranda]
	for n := range 3 {
		if !home.has(hello{n + 1}) {
			t.Errorf("message %d of the feed was lost: %v", n+1, home.got)
		}
	}
	p.open(screen.Beranda, screen.Class) // a new screen learns what the app knows
	found := ""
	for _, m := range p.at[screen.Class].got {
		switch m := m.(type) {
		case screen.Room:
			if m.Snap == snap {
				found += "room "
			}
		case screen.Seat:
			found += "seat " + string(m.View.Who)
		case screen.ClassNow:
			found += "class " + m.Port
		}
	}
	if found != "room seat aclass 1" {
		t.Errorf("the new screen knows %q", found)
	}
}

// Whoever sits down next finds nothing of the person before.
func TestWipe(t *testing.T) {
	p := newProbes(t, func(c *tui.Config) {
		c.First, c.Wipe = screen.Door, screen.Door
		c.Feeds = []tui.Feed{queue(screen.Seat{View: live.View{Who: "maria"}})}
	})
	p.do(screen.Door, func(e *screen.Env) { e.Replace(screen.Chair, nil) })
	if len(p.at[screen.Chair].got) == 0 {
		t.Fatal("the chair knows nothing")
	}
	old := p.at[screen.Door]
	s := p.at[screen.Chair]
	s.reply = func(tea.Msg) tea.Cmd { s.reply = nil; p.env.Replace(screen.Door, nil); return nil }
	raw, painted := "", false
	for _, m := range tuitest.Answers(p.hold(tuitest.Pressed(t, "z"))) {
		if r, ok := m.(tea.RawMsg); ok {
			raw, _ = r.Msg.(string)
		}
		if m == tea.ClearScreen() {
			painted = raw != ""
		}
	}
	if raw != "\x1b[3J" {
		t.Errorf("the lines above the screen stay: %q", raw)
	}
	if !painted {
		t.Error("the screen is not painted again after the lines above it were cleared")
	}
	if p.at[screen.Door] == old {
		t.Fatal("no new door")
	}
	for _, m := range p.at[screen.Door].got {
		if v, ok := m.(screen.Seat); ok {
			t.Errorf("the door was given the view of %s", v.View.Who)
		}
	}
}

func TestWindows(t *testing.T) {
	p := newProbes(t)
	for _, size := range [][2]int{{80, 24}, {20, 6}, {140, 50}, {19, 6}, {20, 5}, {10, 3}, {1, 1}, {0, 0}, {4294967295, 1}} {
		p.size(size[0], size[1])
		lines := strings.Split(p.picture(), "\n")
		if len(lines) > max(size[1], 1) {
			t.Errorf("%v: %d lines", size, len(lines))
		}
	}
	p.size(60, 5)
	p.sees("Layar terlalu kecil.")
	p.size(80, 24)
	p.env.Simulated = true
	p.sees("SIMULASI")
	p.at[screen.Beranda].bare = true
	p.misses("diklat ›")
	if v := p.app.View(); !v.AltScreen || !v.DisableBracketedPasteMode {
		t.Error("not on the alternate screen, or pasting is on")
	}
	plain := newProbes(t, func(c *tui.Config) { c.Plain = true })
	if plain.app.View().AltScreen {
		t.Error("a plain app takes the alternate screen")
	}
}

func TestBeforeInitThereIsNothing(t *testing.T) {
	env := newEnv(i18n.ID)
	app := tui.New(tui.Config{Env: env, First: screen.Beranda, Build: func(*screen.Env, screen.Place, any) screen.Screen { return nil }})
	if app.View().Content != "" {
		t.Error("an app draws before it began")
	}
	_, _ = app.Update(tuitest.Pressed(t, "a"))
	_, _ = app.Update(hello{1})
}

// All screens hear the news. One that is covered must not close what lies over it: a
// row that is being keyed, a question that is being typed.
func TestACoveredScreenMovesOnlyItself(t *testing.T) {
	snap := &live.Snapshot{}
	p := newProbes(t, func(c *tui.Config) { c.Feeds = []tui.Feed{queue(screen.Room{Snap: snap})} })
	p.open(screen.Beranda, screen.Quizzes)
	low := p.at[screen.Quizzes]
	covered := func(ask func()) { // the answer to what it asked comes when another screen lies on it
		low.reply = func(tea.Msg) tea.Cmd { low.reply = nil; return func() tea.Msg { return hello{7} } }
		late := p.hold(tuitest.Pressed(t, "a"))
		p.open(screen.Quizzes, screen.Paper)
		low.reply = func(m tea.Msg) tea.Cmd {
			if m == (hello{7}) {
				ask()
			}
			return nil
		}
		p.answer(late)
		p.sees("isi lembar")
		if p.at[screen.Paper].closed != 0 {
			t.Error("what lay on top was closed")
		}
	}
	covered(func() { p.env.Replace(screen.LiveQuiz, nil) })
	if low.closed != 0 {
		t.Error("the covered screen was closed")
	}
	low.got = nil
	p.do(screen.Paper, func(e *screen.Env) { e.Leave() })
	p.sees("isi kuis")
	if !low.has(screen.Shown{}) || !low.has(screen.Room{Snap: snap}) {
		t.Errorf("uncovered it got %v", low.got)
	}
	covered(func() { p.env.Leave() })
	if low.closed != 1 {
		t.Errorf("the covered screen was closed %d times", low.closed)
	}
	p.do(screen.Paper, func(e *screen.Env) { e.Leave() })
	p.sees("isi beranda")
}
