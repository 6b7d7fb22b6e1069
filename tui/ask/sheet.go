package ask

import (
	"strings"

	"diklat/tui/part"
	"diklat/tui/screen"
)

// sheet lays out blocks (a choice each) above a status. With room to spare
// there is air between the blocks; without enough room it shows them in parts.
type sheet struct {
	env   *screen.Env
	page  int
	focus int // a block that must be in view, -1 none
}

func newSheet(env *screen.Env) sheet { return sheet{env: env, focus: -1} }

// turn shows the next part, or the one before.
func (s *sheet) turn(by int) { s.page, s.focus = s.page+by, -1 }

// look keeps block i in view.
func (s *sheet) look(i int) { s.focus = i }

// need is the height without air.
func need(blocks [][]string, status []string) int { return height(blocks) + len(status) }

func height(blocks [][]string) int {
	n := 0
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

// draw returns at most h lines of at most w cells.
func (s *sheet) draw(blocks [][]string, status []string, w, h int) string {
	if h < 1 {
		return ""
	}
	n, foot := height(blocks), len(status)
	if foot > 0 {
		foot++ // an empty line before it
	}
	switch {
	case n+len(blocks)-1+foot <= h:
		return below(join(blocks, "\n\n"), status, "\n\n")
	case n+foot <= h:
		return below(join(blocks, "\n"), status, "\n\n")
	case n+len(status) <= h:
		return below(join(blocks, "\n"), status, "\n")
	}
	return part.Block(s.part(blocks, status, w, h), w, h)
}

// below puts a status under a body.
func below(body string, status []string, gap string) string {
	if len(status) == 0 {
		return body
	}
	return body + gap + strings.Join(status, "\n")
}

// part draws one part of the blocks, how many parts there are, and the status.
func (s *sheet) part(blocks [][]string, status []string, w, h int) string {
	switch {
	case h < 4: // the choices matter more than to say again what was chosen
		status = nil
	case len(status) > h-3:
		status = status[:h-3]
	}
	room := max(h-len(status)-1, 1)
	parts, of := split(blocks, room)
	if s.focus >= 0 && s.focus < len(of) {
		s.page = of[s.focus]
	}
	s.page = (s.page%len(parts) + len(parts)) % len(parts)
	more := s.env.S.Dim.Render(part.Cut(s.env.T.Ask.More(s.page+1, len(parts)), w, s.env.S.Glyphs.Ellipsis))
	return below(join(parts[s.page], "\n")+"\n"+more, status, "\n")
}

// split deals blocks into parts of at most room lines; of says in which part
// each block is. A block higher than room is cut.
func split(blocks [][]string, room int) (parts [][][]string, of []int) {
	used := room
	for _, b := range blocks {
		if len(b) > room {
			b = b[:room]
		}
		if used+len(b) > room {
			parts, used = append(parts, nil), 0
		}
		parts[len(parts)-1] = append(parts[len(parts)-1], b)
		used += len(b)
		of = append(of, len(parts)-1)
	}
	if len(parts) == 0 {
		parts = [][][]string{nil}
	}
	return parts, of
}

func join(blocks [][]string, sep string) string {
	out := make([]string, len(blocks))
	for i, b := range blocks {
		out[i] = strings.Join(b, "\n")
	}
	return strings.Join(out, sep)
}

// nbsp keeps number and shape on one line while a status is wrapped.
const nbsp = "\u00a0"

// status wraps "Pilihan Anda: 2 ■" to the width; a value never breaks inside.
func status(env *screen.Env, lead string, values []string, sep string, w int) []string {
	if len(values) == 0 {
		values = []string{env.S.Dim.Render(env.T.Ask.Nothing)}
	}
	whole := make([]string, len(values))
	for i, v := range values {
		whole[i] = strings.ReplaceAll(v, " ", nbsp)
	}
	lines := part.Wrap(lead+" "+strings.Join(whole, nbsp+sep+" "), w)
	for i := range lines {
		lines[i] = strings.TrimRight(strings.ReplaceAll(lines[i], nbsp, " "), " ")
	}
	return lines
}
