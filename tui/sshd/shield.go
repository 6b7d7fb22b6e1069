package sshd

import (
	"reflect"

	tea "charm.land/bubbletea/v2"
)

// shield keeps a panic of one client's model inside that client's session and
// out of the server's own terminal, where Bubble Tea would print it. Bubble
// Tea's catching stays on behind it.
type shield struct {
	inner tea.Model
	sess  *session
}

func (m shield) Init() (cmd tea.Cmd) {
	defer func() { m.sess.recovered(recover()) }()
	return m.sess.guard(m.inner.Init())
}

func (m shield) Update(msg tea.Msg) (next tea.Model, cmd tea.Cmd) {
	next = m // after a panic too: the program still paints once before it ends
	defer func() { m.sess.recovered(recover()) }()
	inner, cmd := m.inner.Update(msg)
	return shield{inner: inner, sess: m.sess}, m.sess.guard(cmd)
}

func (m shield) View() (v tea.View) {
	defer func() { m.sess.recovered(recover()) }()
	v = m.inner.View()
	if p := m.sess.paint; p != nil {
		p.show(v)
	}
	return v
}

// cmdsType and sequenceType let guard reach into tea.Sequence, whose message
// is a list of commands of an unexported type.
var (
	cmdsType     = reflect.TypeOf([]tea.Cmd(nil))
	sequenceType = reflect.TypeOf(tea.Sequence(tea.Quit, tea.Quit)())
)

// guard makes a command's panic end its session only, in batches and sequences too.
func (s *session) guard(cmd tea.Cmd) tea.Cmd {
	if cmd == nil {
		return nil
	}
	return func() (msg tea.Msg) {
		defer func() { s.recovered(recover()) }()
		msg = cmd()
		if batch, ok := msg.(tea.BatchMsg); ok {
			return tea.BatchMsg(s.guardAll(batch))
		}
		if msg != nil && reflect.TypeOf(msg) == sequenceType && sequenceType.ConvertibleTo(cmdsType) {
			cmds, _ := reflect.ValueOf(msg).Convert(cmdsType).Interface().([]tea.Cmd)
			return reflect.ValueOf(s.guardAll(cmds)).Convert(sequenceType).Interface()
		}
		return msg
	}
}

func (s *session) guardAll(cmds []tea.Cmd) []tea.Cmd {
	out := make([]tea.Cmd, len(cmds))
	for i, c := range cmds {
		out[i] = s.guard(c)
	}
	return out
}
