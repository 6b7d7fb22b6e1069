package part

import (
	"strings"

	"diklat/tui/key"
	"diklat/tui/style"
)

// Narrow is the width in cells below which a screen sets one thing below the
// other: half a laptop's window, a phone.
const Narrow = 60

// Head is the header line: where am I, which event, how is the room.
type Head struct {
	Crumbs []string // "diklat", "Absensi"
	About  string   // the event, the sesi
	State  string   // flush right: "KELAS BUKA 9 laptop"
	Short  string   // State in a narrow window, if it can be said shorter
	Bare   bool     // draw no header, rule and footer at all
}

// Frame draws header, rule, body, toast and footer in w x h cells. Where the
// theme is ASCII, so are the signs in keys and sentences.
func Frame(t style.Theme, h Head, body, toast string, keys []key.Binding, w, height int) string {
	return Framed(t, h, func(int) string { return body }, toast, keys, w, height)
}

// Framed is Frame for a body that is told how many lines it has.
func Framed(t style.Theme, h Head, body func(h int) string, toast string, keys []key.Binding, w, height int) string {
	out := frame(t, h, body, toast, keys, w, height)
	if t.Glyphs.ASCII {
		return Plain(out)
	}
	return out
}

// Plain writes the signs of keys, sentences and slides in ASCII; letters stay.
func Plain(s string) string {
	return strings.NewReplacer("↑", "^", "↓", "v", "→", ">", "←", "<", "␣", "_", "·", ".", "…", "~", "›", ">", "•", "-", "×", "x", "✓", "v", "▸", ">", "─", "-", "–", "-", "—", "-",
		"“", `"`, "”", `"`, "‘", "'", "’", "'", "«", "<", "»", ">", "≥", ">", "≤", "<", "±", "+", "§", "S", "°", "o").Replace(s)
}

func frame(t style.Theme, h Head, body func(h int) string, toast string, keys []key.Binding, w, height int) string {
	if h.Bare {
		return fill(Block(body(height), w, height), height, toast)
	}
	foot := Footer(t, keys, w)
	said := noted(toast, w, t.Glyphs.Ellipsis)
	space := room(foot, said, height)
	foot = strings.Join(append(said, foot), "\n")
	rule := t.Dim.Render(strings.Repeat(t.Glyphs.Rule, max(w, 0)))
	return header(t, h, w) + "\n" + rule + "\n" + fill(Block(body(space), w, space), space, "") + "\n" + foot
}

// header is the first line. A narrow window leaves out what a person can do
// without: the program's name, the long form of the state, the stump of a title.
func header(t style.Theme, h Head, w int) string {
	crumbs, state := h.Crumbs, h.State
	if w < Narrow {
		if len(crumbs) > 1 {
			crumbs = crumbs[1:]
		}
		if h.Short != "" {
			state = h.Short
		}
	}
	left := " " + strings.Join(bold(t, crumbs), t.Dim.Render(" › "))
	if state != "" {
		state = t.Badge.Render(Cut(state, w*3/5, t.Glyphs.Ellipsis)) + " "
	}
	if room := w - 1 - Width(left) - Width(state); h.About != "" && (Width(h.About)+2 <= room || room >= 10) {
		left += "  " + h.About
	}
	return Edges(left, state, w, t.Glyphs.Ellipsis)
}

// Room is how many lines Frame leaves for the body.
func Room(t style.Theme, h Head, toast string, keys []key.Binding, w, height int) int {
	if h.Bare {
		return height
	}
	return room(Footer(t, keys, w), noted(toast, w, t.Glyphs.Ellipsis), height)
}

// room is what a footer and the lines of a toast leave of height, below header and rule.
func room(foot string, said []string, height int) int {
	return max(height-2-len(said)-strings.Count(foot, "\n")-1, 1)
}

// noted is a toast in one line or, where names and paths make it long, in two.
func noted(toast string, w int, ellipsis string) []string {
	if toast == "" {
		return nil
	}
	if Width(toast) < w {
		return []string{" " + toast}
	}
	lines := Wrap(toast, w-3)
	return []string{" " + lines[0], Cut("   "+strings.Join(lines[1:], " "), w, ellipsis)}
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
