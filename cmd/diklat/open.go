package main

import (
	"context"
	"errors"
	"net"
	"strconv"

	"diklat/data"
	"diklat/tui/i18n"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/sshd"
)

// setLang is the language of the laptop, in the data file.
const setLang = "lang"

// openHouse opens the data file for work.
func (a *app) openHouse(ctx context.Context) (*house, error) {
	path, err := a.path()
	if err != nil {
		return nil, err
	}
	s, err := data.Open(ctx, path, data.Options{Clock: a.now})
	if err != nil {
		return nil, err
	}
	if err := s.Claim(ctx); err != nil {
		_ = s.Close()
		return nil, err
	}
	sweepDrills(path)
	_ = s.KeepBallast() // a disk without room for it is told of on Beranda
	return newHouse(s, a.now), nil
}

// lang is the language chosen on this laptop, or fallback.
func (h *house) lang(fallback i18n.Lang) i18n.Lang {
	if v, ok, err := h.store.Setting(context.Background(), setLang); err == nil && ok {
		return i18n.Parse(v)
	}
	return fallback
}

// newMarkdown renders slides for every connection.
func newMarkdown() *part.Markdown { return part.NewMarkdown(false) }

// checkAddr refuses an address that no server can have.
func (a *app) checkAddr(addr string) error {
	_, port, err := net.SplitHostPort(addr)
	if err == nil {
		var n int
		if n, err = strconv.Atoi(port); err == nil && (n < 0 || n > 65535) {
			err = strconv.ErrRange
		}
	}
	if err != nil {
		return usageError{a.text.CLI.BadAddr(addr)}
	}
	return nil
}

// addrError says what is wrong with an address that could not be had.
func (a *app) addrError(err error, addr string) error {
	var oe *net.OpError
	switch {
	case errors.Is(err, sshd.ErrAddrInUse):
		return sentenceError{a.text.CLI.PortTaken(addr)}
	case errors.As(err, &oe) && oe.Op == "listen":
		return sentenceError{a.text.CLI.BadAddr(addr)}
	}
	return err
}

// current is how the door is now.
func (c *class) current() screen.ClassNow {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

// boundAddr is the address the server has, with the port the system chose.
func (c *class) boundAddr() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.server == nil {
		return ""
	}
	return c.server.Addr().String()
}
