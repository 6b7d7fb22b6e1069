package line

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/roster/clean"
)

// press takes one key into the line.
func (m *Model) press(k tea.KeyPressMsg) tea.Cmd {
	switch {
	case k.Code == tea.KeyEnter:
		return m.enter()
	case k.Code == tea.KeyBackspace:
		if n := len(m.typed); n > 0 {
			m.typed = m.typed[:n-1]
			m.write("\b \b")
		}
		return nil
	case k.String() == "ctrl+d" && len(m.typed) == 0:
		return tea.Quit
	case k.String() == "ctrl+u":
		m.write(strings.Repeat("\b \b", len(m.typed)))
		m.typed = nil
		return nil
	}
	return m.letters(k.Text)
}

// paste is typing many letters; a line break in it is Enter.
func (m *Model) paste(text string) tea.Cmd {
	var cmds []tea.Cmd
	for i, l := range strings.Split(strings.ReplaceAll(text, "\r", "\n"), "\n") {
		if i > 0 {
			cmds = append(cmds, m.enter())
		}
		cmds = append(cmds, m.letters(l))
	}
	return tea.Batch(cmds...)
}

// letters adds text to the line and shows it, or stars where nobody may read it.
func (m *Model) letters(text string) tea.Cmd {
	for _, r := range text {
		if r != ' ' && clean.Line(string(r)) == "" || len(m.typed) >= maxLine {
			continue
		}
		m.typed = append(m.typed, r)
		if m.page.Secret {
			r = '*'
		}
		m.write(string(r))
	}
	return nil
}

// enter ends the line; it waits its turn.
func (m *Model) enter() tea.Cmd {
	l := strings.TrimSpace(string(m.typed))
	m.typed = nil
	m.write("\r\n")
	m.prompt = false
	if len(m.waiting) < maxWaiting {
		m.waiting = append(m.waiting, l)
	}
	cmd := m.next()
	m.ask()
	return cmd
}

// quits reports the words that end the program.
func quits(l string) bool {
	return strings.EqualFold(l, "keluar") || strings.EqualFold(l, "quit") || strings.EqualFold(l, "selesai")
}

func press(code rune) tea.KeyPressMsg { return tea.KeyPressMsg{Code: code} }

// keysOf is what a line is at a screen. "0" and "?" act at once and need no
// Enter; "<" goes back. Where the screen has letters of an earlier try, rubs of
// them are taken back first.
func keysOf(l string, typing bool, rubs int) []tea.KeyPressMsg {
	switch {
	case l == "":
		return []tea.KeyPressMsg{press(tea.KeyEnter)}
	case l == "<":
		return []tea.KeyPressMsg{press(tea.KeyEscape)}
	case (l == "0" || l == "?") && !typing:
		return []tea.KeyPressMsg{letter(rune(l[0]))}
	}
	var out []tea.KeyPressMsg
	for range rubs {
		out = append(out, press(tea.KeyBackspace))
	}
	for _, r := range l {
		if r == ' ' && !typing {
			continue // "1 3" picks 1 and 3
		}
		out = append(out, letter(r))
	}
	return append(out, press(tea.KeyEnter))
}

func letter(r rune) tea.KeyPressMsg {
	if r == ' ' {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	return tea.KeyPressMsg{Code: r, Text: string(r)}
}

// rubs is how many letters an earlier line may have left in a field: a name that
// was too long, a text to be changed. Where nothing is being written, a rub is a
// step back and must not be sent.
func (m *Model) rubs() int {
	switch {
	case m.page.Typing:
		return quiz.MaxText
	case m.page.Secret:
		return maxSecret
	}
	return 0
}
