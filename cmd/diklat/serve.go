package main

import (
	"context"
	"fmt"
	"time"

	"github.com/spf13/cobra"

	"diklat/roster/access"
	"diklat/tui"
	"diklat/tui/i18n"
)

type serveOptions struct {
	addr, pin, event string
	now              string // the time now, from the command line; "" for the laptop's
	noPIN            bool
}

// serveCmd opens the class without the trainer's screen.
func (a *app) serveCmd() *cobra.Command {
	t := a.text.CLI
	o := serveOptions{}
	c := &cobra.Command{Use: "serve", Aliases: []string{"kelas"}, Short: t.Serve, Long: t.ServeLong, Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return a.runServe(c.Context(), o) }}
	c.Flags().StringVar(&o.addr, "addr", defaultAddr, t.FlagAddr)
	c.Flags().StringVar(&o.pin, "pin", "", t.FlagPIN)
	c.Flags().BoolVar(&o.noPIN, "no-pin", false, t.FlagNoPIN)
	c.Flags().StringVar(&o.now, "now", "", a.text.Clock.FlagNow)
	c.Flags().StringVar(&o.event, "event", "", t.FlagEvent)
	c.Flags().StringVar(&a.content.dir, "content", "", t.FlagContent)
	return c
}

func (a *app) checkServe(o serveOptions) error {
	if o.pin != "" && o.noPIN {
		return usageError{a.text.CLI.PINBoth}
	}
	if o.pin != "" && !goodPIN(o.pin) {
		return usageError{a.text.CLI.PINDigits}
	}
	return a.checkAddr(o.addr)
}

func goodPIN(pin string) bool {
	for _, r := range pin {
		if r < '0' || r > '9' {
			return false
		}
	}
	return len(pin) >= 4 && len(pin) <= 8
}

func (a *app) runServe(ctx context.Context, o serveOptions) error {
	if err := a.checkServe(o); err != nil {
		return err
	}
	if done, err := a.supervised(ctx); done {
		return err
	}
	watchParent()
	keeper := a.keepTime()
	h, err := a.openHouse(ctx)
	if err != nil {
		return err
	}
	h.keeper = keeper
	defer h.close()
	e, err := a.eventOf(ctx, h.store, o.event)
	if err != nil {
		return err
	}
	if err := h.enter(ctx, e); err != nil {
		return err
	}
	go h.rounds.run(ctx)
	if err := a.clockForServe(ctx, h, o.now, e); err != nil {
		return err
	}
	c := a.newClass(h, a.sameAddr(ctx, h, o.addr))
	if err := c.preset(ctx, o); err != nil {
		return err
	}
	if err := c.Open(ctx); err != nil {
		return a.addrError(err, o.addr)
	}
	now := c.current()
	a.tellContent(a.err)
	_, _ = fmt.Fprintf(a.out, "ready %s\n", c.boundAddr())
	a.say(a.err, a.text.CLI.Ready)
	if now.PIN != "" {
		a.say(a.err, a.text.Class.PIN+" "+now.PIN)
	}
	<-ctx.Done()
	bye, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	err = c.leave(bye)
	_ = h.rounds.bye(bye) // as in runTrainer
	a.say(a.err, a.text.CLI.ServeStop)
	return err
}

// preset takes the PIN of the command line.
func (c *class) preset(ctx context.Context, o serveOptions) error {
	switch {
	case o.noPIN:
		return c.usePIN(ctx, noPIN)
	case o.pin != "":
		return c.usePIN(ctx, o.pin)
	}
	return nil
}

// newClass makes the door of a house with everything a seat needs.
func (a *app) newClass(h *house, addr string) *class {
	c := newClass(h, addr)
	c.looks.base = a.baseLook()
	w := newWords()
	shelf := a.shelf(newMarkdown(), h.store)
	s := &seats{house: h, class: c, shelf: shelf, lead: func(who access.Actor) tui.Trainer { return a.leading(who, h, c, shelf) }, words: w, lang: func() i18n.Lang { return h.lang(a.text.Lang) }}
	c.model = s.model
	return c
}
