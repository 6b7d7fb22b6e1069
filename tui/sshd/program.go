package sshd

import (
	"fmt"
	"io"
	"reflect"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// Types of messages that Bubble Tea handles itself and does not export.
var (
	execType       = reflect.TypeOf(tea.Exec(nil, nil)())
	clearType      = reflect.TypeOf(tea.ClearScreen())
	backgroundType = reflect.TypeOf(tea.RequestBackgroundColor())
)

// LineModel is a model that writes lines to out instead of painting a screen. It
// is given out before its Init.
type LineModel interface {
	tea.Model
	Attach(out io.Writer)
}

// wipe clears the screen and what was scrolled away, where the terminal can.
func (s *session) wipe() string {
	if s.lines && s.term == "dumb" {
		return ""
	}
	return "\x1b[0m\x1b[H\x1b[2J\x1b[3J"
}

// runProgram runs the client's program until the person quits or ctx ends.
func (s *session) runProgram(c Client) error {
	defer func() { s.recovered(recover()) }() // NewModel's; the person still gets a goodbye
	inner := s.srv.cfg.NewModel(s.ctx, c)
	if l, ok := inner.(LineModel); ok {
		s.lines = true
		l.Attach(s.out)
	} else {
		defer s.startPainter(c)()
	}
	model := shield{inner: inner, sess: s}
	p := tea.NewProgram(model,
		tea.WithContext(s.ctx),
		tea.WithoutRenderer(), // painter shows the pictures
		tea.WithInput(nil),    // decode reads instead; see the package comment
		tea.WithOutput(s.out),
		tea.WithEnvironment(s.environ()),
		tea.WithWindowSize(c.Width, c.Height),
		tea.WithColorProfile(c.Profile), // a channel is not a TTY: without this, no colours on a Windows host
		tea.WithoutSignalHandler(),
		tea.WithFPS(1), // of nothing
		tea.WithFilter(s.sift),
	)
	s.prog.Store(p)
	in := newInbox()
	go s.pump(in)
	go s.decode(in, p)
	_, err := p.Run()
	s.end(errClosed)
	s.prog.Store(nil) // timers may hold the session for seconds; its screen must not wait for them
	return err
}

// startPainter lets a painter show what the program draws, until stop is called.
func (s *session) startPainter(c Client) (stop func()) {
	p := newPainter(s.out, newEasel(c.Profile, c.Width, c.Height), s.srv.cfg.FPS)
	s.paint = p
	go func() {
		defer func() { s.recovered(recover()) }()
		p.run()
	}()
	return func() {
		p.close()
		s.paint = nil // as with prog: timers may hold the session
	}
}

// sift sees every message before the program does.
func (s *session) sift(_ tea.Model, msg tea.Msg) tea.Msg {
	switch m := msg.(type) {
	case tea.RawMsg:
		if s.lines { // a wiped screen; all else a line model writes itself
			_, _ = io.WriteString(s.out, s.wipe())
		} else {
			s.paint.raw(fmt.Sprint(m.Msg))
		}
		return nil
	case tea.WindowSizeMsg:
		// Whoever sent it, only the channel's clamped size is ever delivered,
		// and only when it is news.
		now := s.size.Load()
		if s.told.Swap(now) == now {
			return nil
		}
		size := unpack(now)
		if s.paint != nil {
			s.paint.resize(int(size.w), int(size.h))
		}
		return tea.WindowSizeMsg{Width: int(size.w), Height: int(size.h)}
	case tea.SuspendMsg:
		return nil // it would stop the server's process
	}
	switch reflect.TypeOf(msg) {
	case execType:
		s.srv.log.Warn("a program tried to run a command on the server", "addr", s.peer.source)
		return nil
	case clearType:
		if s.paint != nil {
			s.paint.clear()
		}
	case backgroundType:
		// Bubble Tea asks nothing when it does not read the input itself.
		_, _ = s.out.Write([]byte(ansi.RequestBackgroundColor))
		return nil
	}
	return msg
}

// announceSize tells the program the newest size, not before Limits.Resize has
// passed: a window dragged by its corner makes hundreds of sizes.
func (s *session) announceSize() {
	if !s.resizing.CompareAndSwap(false, true) {
		return
	}
	s.srv.gate.later(s.srv.limits.Resize, func() {
		defer func() { s.recovered(recover()) }()
		p := s.prog.Load()
		if p == nil || s.ctx.Err() != nil {
			s.resizing.Store(false) // the program starts with the newest size anyway
			return
		}
		p.Send(tea.WindowSizeMsg{}) // sift fills in the size; this goroutine alone may block here
		s.resizing.Store(false)
		if s.told.Load() != s.size.Load() {
			s.announceSize()
		}
	})
}
