package line

import (
	"io"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/tui"
	"diklat/tui/screen"
)

// User is the user name that asks for lines: `ssh baca@host`.
const User = "baca"

// Wanted reports whether a client gets lines: it asked by the user name, or its
// terminal cannot paint.
func Wanted(user, term string) bool { return strings.EqualFold(user, User) || term == "dumb" }

// grace is how long a line waits after something was said: screens take no key sooner,
// so that none meant for the page before counts.
const grace = 400 * time.Millisecond

// maxLine and maxWaiting bound what is typed: runes of a line, lines that wait.
// maxSecret is more than the digits of any PIN.
const maxLine, maxWaiting, maxSecret = quiz.MaxText, 50, 12

// Model is the program of one client. Make it with New, then Attach.
type Model struct {
	app     *tui.App
	env     *screen.Env
	out     io.Writer
	width   int
	typed   []rune
	waiting []string  // lines that came too early
	turned  time.Time // when something was said last
	said    []string  // the page as last read out
	head    string
	note    string
	prompt  bool // the prompt stands at the start of this line
	greeted bool
	page    tui.Page
}

// New returns the program around the participant's app.
func New(app *tui.App, env *screen.Env) *Model {
	return &Model{app: app, env: env, out: io.Discard, width: 76}
}

// Attach implements sshd.LineModel.
func (m *Model) Attach(out io.Writer) { m.out = out }

// Init starts the app.
func (m *Model) Init() tea.Cmd { return m.app.Init() }

// View is empty: lines are written, not painted.
func (m *Model) View() tea.View { return tea.NewView("") }

// laterMsg says that the grace of a page is over.
type laterMsg struct{}

// Update takes keys into the line, and everything else to the app.
func (m *Model) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.width = min(max(msg.Width-2, 30), 100)
		_, cmd := m.app.Update(tea.WindowSizeMsg{Width: m.width, Height: 200})
		return m, tea.Batch(cmd, m.tell(false))
	case tea.KeyPressMsg:
		return m, m.press(msg)
	case tea.PasteMsg:
		return m, m.paste(msg.Content)
	case laterMsg:
		return m, m.next()
	}
	_, cmd := m.app.Update(msg)
	cmd = tea.Batch(cmd, m.tell(tui.FromOutside(msg)), m.next())
	m.ask()
	return m, cmd
}

// next feeds the lines that wait, as far as the screen takes them.
func (m *Model) next() tea.Cmd {
	var cmds []tea.Cmd
	for len(m.waiting) > 0 {
		if m.page.Busy {
			break // the answer comes back here
		}
		if left := grace - m.env.Now().Sub(m.turned); left > 0 && !m.turned.IsZero() {
			cmds = append(cmds, m.env.After(left, laterMsg{}))
			break
		}
		l := m.waiting[0]
		m.waiting = m.waiting[1:]
		cmds = append(cmds, m.feed(l))
	}
	return tea.Batch(cmds...)
}

// feed gives the screen the keys of one line.
func (m *Model) feed(l string) tea.Cmd {
	if quits(l) && !m.page.Typing {
		return tea.Quit
	}
	var cmds []tea.Cmd
	before := m.page
	for _, k := range keysOf(l, before.Typing, m.rubs()) {
		_, cmd := m.app.Update(k)
		cmds = append(cmds, cmd)
	}
	cmds = append(cmds, m.tell(false))
	if same(before, m.page) && !m.page.Busy {
		m.again()
	}
	return tea.Batch(cmds...)
}
