package main

import (
	"context"
	"errors"
	"os"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/term"
	"github.com/google/uuid"

	"diklat/data"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/style"
)

type tuiOptions struct{ addr string }

// trainerFPS is Bubble Tea's own rate. It draws nothing before the first tick,
// so at half of it the first frame would come twice as late.
const trainerFPS = 60

// runTrainer runs the trainer's screens until they are left.
func (a *app) runTrainer(ctx context.Context, o tuiOptions) error {
	if err := a.checkAddr(o.addr); err != nil {
		return err
	}
	if !a.isTerminal() {
		return sentenceError{a.text.CLI.NoTerminal}
	}
	if done, err := a.supervised(ctx); done {
		return err
	}
	watchParent()
	keeper := a.keepTime()
	h, err := a.openHouse(ctx)
	if errors.Is(err, data.ErrCorrupt) {
		if h, err = a.rescueAndOpen(ctx, err); h == nil {
			return err
		}
	}
	if err != nil {
		if h = a.openToLook(ctx, err); h == nil {
			return err
		}
	}
	h.keeper = keeper
	c := a.newClass(h, o.addr)
	if !h.store.ReadOnly() {
		go h.rounds.run(ctx)
	}
	model, err := a.trainer(ctx, h, c)
	if err == nil {
		_, err = tea.NewProgram(model, tea.WithContext(ctx), tea.WithInput(a.in), tea.WithOutput(a.out), tea.WithFPS(trainerFPS)).Run()
	}
	bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	if e := c.leave(bye); err == nil {
		err = e
	}
	_ = h.rounds.bye(bye) // a stick that was pulled must not look like a failed day
	if e := h.close(); err == nil {
		err = e
	}
	a.tellContent(a.err) // the screen had room for one line of it
	switch {
	case ctx.Err() != nil:
		return nil // asked to stop from outside; all is saved
	case errors.Is(err, tea.ErrProgramPanic) && a.getenv(envChild) != "":
		return exitError{exitCrashed}
	}
	return err
}

func (a *app) isTerminal() bool {
	in, ok := a.in.(*os.File)
	out, ok2 := a.out.(*os.File)
	return ok && ok2 && term.IsTerminal(in.Fd()) && term.IsTerminal(out.Fd())
}

// trainer builds the trainer's program on a house. The room opens beside it, so
// that the first frame waits only for the file.
func (a *app) trainer(ctx context.Context, h *house, c *class) (*tui.App, error) {
	event, found, err := h.store.CurrentEvent(ctx)
	if err != nil {
		return nil, err
	}
	lang := a.text.Lang
	if a.lang == "" && a.getenv("DIKLAT_LANG") == "" {
		lang = h.lang(lang)
	}
	w := newWords()
	text := w.of(lang)
	env := newEnv(text, false, a.now)
	env.S = style.Of(a.look(ctx, h.store))
	md := newMarkdown()
	if found {
		go a.resume(ctx, h, c, event)
	}
	t := a.leading(access.Local(), h, c, a.shelf(md, h.store))
	t.Env, t.Markdown, t.Fresh = env, md, !found
	t.Explain = func(err error) string { return explain(env.T, err) }
	t.Words = w.of
	t.OnLang = func(l i18n.Lang) {
		env.T = w.of(l)
		go func() {
			defer rescued("keep the language")
			_ = h.store.SetSetting(context.Background(), setLang, string(l), roster.Actor("pelatih"))
		}()
	}
	t.OnLook = keepLook(h.store)
	t.OnSesi = h.pick
	t.Trouble = a.content.trouble
	if t.Doubt, err = h.judgeClock(ctx, builtAt()); err != nil {
		return nil, err
	}
	t.Now = event
	if h.keeper != nil && !h.store.ReadOnly() {
		t.Clock = h
	}
	t.Feeds = []tui.Feed{h.nextRoom, c.next, h.nextChange(ctx), h.rounds.next, a.newWatchdog(ctx, h, env).next}
	return t.App(), nil
}

// leading is the program of one who leads, as far as it depends on who that is:
// every adapter acts under their warrant.
func (a *app) leading(who access.Actor, h *house, c *class, s *shelf) tui.Trainer {
	w, langs := warrant{who}, newWords()
	words := func() *i18n.Text { return langs.of(h.lang(a.text.Lang)) }
	return tui.Trainer{
		Book: book{w, h.store, h, c}, Library: catalog{w, s}, Room: lead{w, h}, Door: keeper{w, c}, Numbers: numbers{w, c.proof},
		Writer: writer{w, h.store, s, a.now}, Printer: printer{writer{w, h.store, s, a.now}, h, words}, Import: importer{w, h.store, s}, Backups: copies{w, h.rounds, new(atomic.Int32)},
		Privacy: rights{w, registry{h.rounds.vault}, words}, Doctor: ward{w, h, c, words},
		District: offered(h.store), Default: data.DefaultVillages(),
		NewRun:  func() live.RunID { return live.RunID(uuid.Must(uuid.NewV7()).String()) },
		NewSeed: randomSeed,
	}
}

// resume brings the room back to where it was, and the door if it was open when
// the program was killed or the power went.
func (a *app) resume(ctx context.Context, h *house, c *class, e roster.Event) {
	defer rescued("bring the room back")
	if err := h.enter(ctx, e); err != nil {
		c.publish(func(s *screen.ClassNow) { s.Err = err })
		return
	}
	if !h.store.ReadOnly() && c.wasOpen(ctx) {
		_ = c.Open(ctx) // the reason of a failure is on the screen of the room
	}
}

// nextChange tells the screens that something changed on disk, at most four
// times a second: a class that answers at once must not repaint Beranda three
// hundred times.
func (h *house) nextChange(ctx context.Context) tui.Feed {
	wake, _ := h.store.Watch()
	const pause = 250 * time.Millisecond
	last := time.Time{}
	return func() tea.Msg {
		select {
		case _, ok := <-wake:
			if !ok {
				return nil
			}
		case <-ctx.Done():
			return nil
		}
		if wait := pause - time.Since(last); wait > 0 {
			t := time.NewTimer(wait)
			defer t.Stop()
			select {
			case <-t.C:
			case <-ctx.Done():
				return nil
			}
		}
		last = time.Now()
		return screen.Changed{}
	}
}

// offered are the villages of the trainer's lists; the shipped ones if the file cannot
// be asked.
func offered(s *data.Store) []roster.Village {
	vs, err := s.OfferedVillages(context.Background())
	if err != nil {
		return data.DistrictVillages()
	}
	return vs
}
