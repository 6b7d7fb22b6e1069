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
		state = t.Badge.Render(Cut(state, w*3/5, t.Glyphs.Ellipsis)) + " "
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
// the help screen; the last two bindings, the way back and "?", always stay.
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
	stay := items[max(len(items)-2, 0):]
	items = items[:len(items)-len(stay)]
	end := strings.Join(stay, " ")
	first, items := fillLine(items, w-1)
	if len(items) == 0 && Width(first)+1+Width(end) <= w {
		return first + " " + end
	}
	second, _ := fillLine(items, w-2-Width(end))
	if first == "" {
		return Cut(second+" "+end, w, t.Glyphs.Ellipsis)
	}
	return first + "\n" + Cut(second+" "+end, w, t.Glyphs.Ellipsis)
}

// fillLine takes the items that fit into one line of w cells.
func fillLine(items []string, w int) (line string, rest []string) {
	for len(items) > 0 && Width(line)+1+Width(items[0]) <= w {
		line += " " + items[0]
		items = items[1:]
	}
	return line, items
}
