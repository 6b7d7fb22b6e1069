package key_test

import (
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/tuitest"
)

func TestDigitsOfBothBlocks(t *testing.T) {
	for d := range 10 {
		for _, code := range []rune{rune('0' + d), tea.KeyKp0 + rune(d)} {
			if got, ok := key.Digit(tea.KeyPressMsg{Code: code}); !ok || got != d {
				t.Errorf("%v is %d, %v", code, got, ok)
			}
		}
	}
	for _, m := range []tea.KeyPressMsg{{Code: 'a'}, {Code: tea.KeyEnter}, {Code: '1', Mod: tea.ModAlt}, {Code: '/'}, {Code: ':'}, {Code: tea.KeyKpEnter}} {
		if d, ok := key.Digit(m); ok {
			t.Errorf("%v is the digit %d", m, d)
		}
	}
}

func TestCommonKeys(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		k := key.NewCommon(i18n.New(l).Common.Keys)
		for name, b := range map[string]key.Binding{"up": k.Up, "down": k.Down, "pgup": k.PageUp, "pgdown": k.PageDown,
			"enter": k.Enter, "esc": k.Back, "?": k.Help, "ctrl+c": k.Quit} {
			if !key.Is(tuitest.Pressed(t, name), b) {
				t.Errorf("%s is not its binding", name)
			}
			if h := b.Help(); h.Key == "" || h.Desc == "" {
				t.Errorf("%s has no help", name)
			}
		}
		if !key.Is(tea.KeyPressMsg{Code: tea.KeyKpEnter}, k.Enter) {
			t.Error("Enter of the number block is no Enter")
		}
		if key.Is(tuitest.Pressed(t, "q"), k.Quit) {
			t.Error("q quits everywhere")
		}
	}
}

func TestRows(t *testing.T) {
	k := key.NewCommon(key.Labels{})
	for code, want := range map[rune]int{tea.KeyUp: -1, tea.KeyDown: 1, tea.KeyPgUp: -10, tea.KeyPgDown: 10, tea.KeyEnter: 0, 'j': 0} {
		if got := k.Rows(tea.KeyPressMsg{Code: code}); got != want {
			t.Errorf("key %q goes %d rows, want %d", code, got, want)
		}
	}
}
