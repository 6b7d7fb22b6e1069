package part

import (
	"strings"

	"diklat/tui/key"
	"diklat/tui/style"
)

// Head is the header line: where am I, which event, how is the room.
type Head struct {
	Crumbs []string // "diklat", "Absensi"
	About  string   // the event, the sesi
	State  string   // flush right: "KELAS BUKA 9 laptop"
	Bare   bool     // draw no header, rule and footer at all
}

// Frame draws header, rule, body, toast and footer in w x h cells.
func Frame(t style.Theme, h Head, body, toast string, keys []key.Binding, w, height int) string {
	if h.Bare {
		return fill(Block(body, w, height), height, toast)
	}
	left := " " + strings.Join(bold(t, h.Crumbs), t.Dim.Render(" › "))
	if t.Glyphs.ASCII {
		left = " " + strings.Join(bold(t, h.Crumbs), " > ")
	}
	if h.About != "" {
		left += "  " + h.About
	}
	state := h.State
	if state != "" {
		state = t.Badge.Render(state) + " "
	}
	head := Edges(left, state, w, t.Glyphs.Ellipsis)
	rule := t.Dim.Render(strings.Repeat(t.Glyphs.Rule, max(w, 0)))
	foot := Footer(t, keys, w)
	space := Room(t, h, toast, keys, w, height)
	if toast != "" {
		foot = Cut(" "+toast, w, t.Glyphs.Ellipsis) + "\n" + foot
	}
	return head + "\n" + rule + "\n" + fill(Block(body, w, space), space, "") + "\n" + foot
}

// Room is how many lines Frame leaves for the body.
func Room(t style.Theme, h Head, toast string, keys []key.Binding, w, height int) int {
	if h.Bare {
		return height
	}
	lines := strings.Count(Footer(t, keys, w), "\n") + 1
	if toast != "" {
		lines++
	}
	return max(height-2-lines, 1)
}

// fill pads body with empty lines to h lines; toast takes the last one.
func fill(body string, h int, toast string) string {
	n := strings.Count(body, "\n") + 1
	if n < h {
		body += strings.Repeat("\n", h-n)
	}
	if toast == "" {
		return body
	}
	lines := strings.Split(body, "\n")
	lines[len(lines)-1] = " " + toast
	return strings.Join(lines, "\n")
}

func bold(t style.Theme, crumbs []string) []string {
	out := make([]string, len(crumbs))
	for i, c := range crumbs {
		out[i] = t.Title.Render(c)
	}
	return out
}

// Footer lists the bindings in at most two lines. What does not fit is left to
// the help screen; the last binding ("?") always stays.
func Footer(t style.Theme, keys []key.Binding, w int) string {
	var items []string
	for _, k := range keys {
		if h := k.Help(); k.Enabled() && h.Key != "" {
			items = append(items, t.Key.Render(h.Key)+" "+t.Dim.Render(h.Desc))
		}
	}
	if len(items) == 0 {
		return ""
	}
	last := items[len(items)-1]
	items = items[:len(items)-1]
	rows, row := []string{}, ""
	for i, it := range items {
		room := w - 1
		if len(rows) == 1 { // the second line keeps room for the last binding
			room = w - 2 - Width(last)
		}
		if Width(row)+1+Width(it) > room {
			if len(rows) == 1 {
				break
			}
			if len(rows) == 0 && i > 0 {
				rows, row = append(rows, row), ""
			}
		}
		row += " " + it
	}
	if Width(row)+1+Width(last) > w {
		rows, row = append(rows, row), ""
	}
	rows = append(rows, row+" "+last)
	for i := range rows {
		rows[i] = Cut(rows[i], w, t.Glyphs.Ellipsis)
	}
	return strings.Join(rows, "\n")
}
