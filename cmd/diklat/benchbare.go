package main

import (
	"context"
	"fmt"
	"net"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	wishtea "charm.land/wish/v2/bubbletea"

	"diklat/tui/sshd"
)

// bareModel is the smallest program worth the name: a screen of text with two
// numbers, one counted by keys and one by news.
type bareModel struct{ keys, news int }

// newsMsg is what everybody is told.
type newsMsg struct{}

// Init does nothing.
func (m bareModel) Init() tea.Cmd { return nil }

// Update counts.
func (m bareModel) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyPressMsg:
		m.keys++
	case newsMsg:
		m.news++
	}
	return m, nil
}

// View is twenty lines of text.
func (m bareModel) View() tea.View {
	line := fmt.Sprintf("Sesi 1: hadir %d dari 30 orang dari lima desa, kabar %d\n", m.keys, m.news)
	v := tea.NewView(strings.Repeat(line, 20))
	v.AltScreen = true
	return v
}

// bareHall is the smallest server: wish with its own middleware and no limits.
type bareHall struct {
	mu       sync.Mutex
	programs []*tea.Program
}

// runBenchBare serves the smallest program, in place of the class.
func (a *app) runBenchBare(ctx context.Context) error {
	key, err := sshd.NewHostKey()
	if err != nil {
		return err
	}
	hall := &bareHall{}
	srv, err := wish.NewServer(wish.WithHostKeyPEM(key), wish.WithMiddleware(wishtea.MiddlewareWithProgramHandler(hall.program)))
	if err != nil {
		return err
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return err
	}
	defer func() { _ = srv.Close() }()
	go srv.Serve(ln) //nolint:errcheck // it ends with Close
	return a.obey(ctx, ln.Addr().String(), hall.do)
}

func (h *bareHall) program(s ssh.Session) *tea.Program {
	p := tea.NewProgram(bareModel{}, wishtea.MakeOptions(s)...)
	h.mu.Lock()
	defer h.mu.Unlock()
	h.programs = append(h.programs, p)
	return p
}

func (h *bareHall) do(_ context.Context, order []string) (any, error) {
	if order[0] != "broadcast" {
		return ownUsage(order)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, p := range h.programs {
		go p.Send(newsMsg{}) // the fastest way, which a real room must not take: it may reorder
	}
	return struct{}{}, nil
}
