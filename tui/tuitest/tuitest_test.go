package tuitest_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/lipgloss/v2"

	"diklat/tui/emul"
	"diklat/tui/tuitest"
)

// counter shows its size, its last key and how many there were.
type counter struct {
	w, h, n int
	last    string
}

func (m counter) Init() tea.Cmd { return nil }
func (m counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		m.w, m.h = msg.Width, msg.Height
	case tea.KeyPressMsg:
		m.n++
		m.last = msg.String()
		if m.last == "q" {
			return m, tea.Quit
		}
	}
	return m, nil
}
func (m counter) View() tea.View {
	v := tea.NewView(fmt.Sprintf("%s\n%dx%d n=%d last=%s", lipgloss.NewStyle().Bold(true).Foreground(lipgloss.Color("42")).Render("Judul <&>"), m.w, m.h, m.n, m.last))
	v.AltScreen = true
	return v
}

func TestProg(t *testing.T) {
	p := tuitest.Prog(t, counter{}, 60, 10)
	p.WaitFor(t, "60x10 n=0")
	p.Press("enter", "up", "ctrl+c", "alt+x", "pgdown")
	p.WaitFor(t, "n=5 last=pgdown")
	p.Resize(40, 12)
	p.WaitFor(t, "40x12")
	if m, ok := p.Quit().(counter); !ok || m.n != 5 {
		t.Errorf("the final model is %+v", m)
	}
	p.Type("late keys do not block")
}

func TestProgEndsByItself(t *testing.T) {
	p := tuitest.Prog(t, counter{}, 60, 10)
	p.WaitFor(t, "n=0")
	p.Press("q")
	if m, ok := p.Wait().(counter); !ok || m.last != "q" {
		t.Errorf("the final model is %+v", m)
	}
}

func TestPTY(t *testing.T) {
	if _, err := exec.LookPath("sh"); err != nil {
		t.Skip("sh is not installed")
	}
	p := tuitest.PTY(t, []string{"sh", "-c", `stty size; read x; echo "got $x $EXTRA"; read y; exit 7`}, []string{"EXTRA=more"}, 70, 20)
	p.WaitFor(t, "20 70")
	p.Type("halo")
	p.Press("enter")
	p.WaitFor(t, "got halo more")
	p.Press("enter")
	if code := p.Wait(); code != 7 {
		t.Errorf("exit code %d, want 7", code)
	}

	p = tuitest.PTY(t, []string{"sh", "-c", "echo up; read x"}, nil, 70, 20)
	p.WaitFor(t, "up")
	p.Kill()
	if code := p.Wait(); code != -1 {
		t.Errorf("a killed process ended with %d", code)
	}
}

func TestTermWakesOnWrite(t *testing.T) {
	term := tuitest.NewTerm(20, 3)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			if _, err := term.Await(0, func(s string) bool { return strings.Contains(s, "dua") }); err != nil {
				t.Error(err)
			}
		})
	}
	_, _ = io.WriteString(term, "satu\r\n")
	_, _ = io.WriteString(term, "dua  ")
	wg.Wait()
	if got := term.Screen(); got != "satu\ndua" {
		t.Errorf("the screen is %q", got)
	}
	_, err := term.Await(20*time.Millisecond, func(string) bool { return false })
	if !errors.Is(err, emul.ErrTimeout) {
		t.Errorf("waiting in vain: %v", err)
	}
}

// A query makes the emulator answer; nobody reads the answer, and the screen
// must go on.
func TestTermDrainsItsReplies(t *testing.T) {
	term := tuitest.NewTerm(20, 3)
	for range 500 {
		_, _ = io.WriteString(term, "\x1b[6n\x1b[c")
	}
	_, _ = io.WriteString(term, "masih hidup")
	term.WaitFor(t, "masih hidup")
}

func TestTermKeepsWideCellsAndScrollback(t *testing.T) {
	term := tuitest.NewTerm(10, 2)
	_, _ = io.WriteString(term, "a漢b\r\nsatu\r\ndua")
	if got := term.Screen(); got != "satu\ndua" {
		t.Errorf("the screen is %q", got)
	}
	if got := term.Scrollback(); got != "a漢b" {
		t.Errorf("the scrollback is %q", got)
	}
}

func TestKeyNames(t *testing.T) {
	for name, want := range map[string]string{"enter": "\r", "ctrl+c": "\x03", "alt+é": "\x1bé", "é": "é", "shift+tab": "\x1b[Z"} {
		if got, err := tuitest.Key(name); got != want || err != nil {
			t.Errorf("Key(%q) = %q, %v", name, got, err)
		}
	}
	if _, err := tuitest.Key("entre"); err == nil {
		t.Error("a misspelt key went through")
	}
}

func TestSVG(t *testing.T) {
	p := tuitest.Prog(t, counter{}, 60, 10)
	p.WaitFor(t, "60x10")
	var b strings.Builder
	if err := tuitest.SVG(&b, p.Term); err != nil {
		t.Fatal(err)
	}
	svg := b.String()
	if err := xml.Unmarshal([]byte(svg), new(struct{})); err != nil {
		t.Fatalf("the picture is no XML: %v", err)
	}
	for _, want := range []string{"Judul &lt;&amp;&gt;", `font-weight="bold"`, "60x10 n=0", `viewBox="0 0 605.8 228.0"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("the picture has no %q:\n%s", want, svg)
		}
	}
}
