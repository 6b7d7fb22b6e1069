package style_test

import (
	"reflect"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"diklat/tui/style"
)

func TestChoicesAreToldApartWithoutColour(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		theme, seen := style.New(ascii), map[string]bool{}
		for i := range 6 {
			s := ansi.Strip(theme.Shape(i))
			if seen[s] || s == "" {
				t.Errorf("shape %d is %q again", i, s)
			}
			seen[s] = true
		}
		for _, i := range []int{-1, 6, 99} {
			if theme.Shape(i) != " " || theme.Tint(i, "x") != "x" {
				t.Errorf("choice %d has a shape", i)
			}
		}
	}
}

func TestOldConsolesGetASCII(t *testing.T) {
	v := reflect.ValueOf(style.New(true).Glyphs)
	for i := range v.NumField() {
		var all []string
		switch f := v.Field(i); f.Kind() {
		case reflect.String:
			all = append(all, f.String())
		case reflect.Array:
			for j := range f.Len() {
				all = append(all, f.Index(j).String())
			}
		}
		for _, s := range all {
			for _, r := range s {
				if r < ' ' || r > '~' {
					t.Errorf("%s has %q", v.Type().Field(i).Name, s)
				}
			}
			if s == "" {
				t.Errorf("%s is empty", v.Type().Field(i).Name)
			}
		}
	}
}

// Lists line up only if each of these takes one cell.
func TestSignsAreOneCellWide(t *testing.T) {
	g := style.New(false).Glyphs
	for _, s := range []string{g.Rule, g.Full, g.Empty, g.Cursor, g.Tick, g.Cross, g.Dot, g.Arrow, g.Warn, g.Ellipsis} {
		if ansi.StringWidth(s) != 1 {
			t.Errorf("%q takes %d cells", s, ansi.StringWidth(s))
		}
	}
}
