package chair

import (
	"strings"

	"diklat/tui/part"
)

// pages shows lines in parts where they do not fit; Enter turns.
type pages struct {
	at int
	of int // as last drawn
}

// turn goes on by parts and round at the ends.
func (p *pages) turn(by int) {
	if p.of > 0 {
		p.at = ((p.at+by)%p.of + p.of) % p.of
	}
}

// last reports that nothing is left to read on.
func (p *pages) last() bool { return p.at >= p.of-1 }

// draw returns at most h lines; foot stands under every part.
func (p *pages) draw(s *Screen, lines, foot []string, w, h int) string {
	if len(foot) >= h {
		foot = foot[:max(h-1, 0)]
	}
	room := h - len(foot)
	if len(lines) <= room {
		*p = pages{of: 1}
		return strings.Join(append(lines, foot...), "\n")
	}
	return strings.Join(append(p.part(s, lines, "", w, room), foot...), "\n")
}

// drawTo is draw with words at the very end, under the last part alone.
func (p *pages) drawTo(s *Screen, lines []string, end string, w, h int) string {
	tail := append([]string{""}, part.Wrap(s.env.S.Dim.Render(end), w)...)
	if len(lines)+len(tail) <= h {
		*p = pages{of: 1}
		return strings.Join(append(lines, tail...), "\n")
	}
	return strings.Join(p.part(s, lines, end, w, h), "\n")
}

// drawLast is draw with foot under the last part alone, never torn apart. What
// was typed now, at most two lines, stands in place of the line of parts there;
// room is kept for it, so that typing turns no part.
func (p *pages) drawLast(s *Screen, lines, foot []string, now string, w, h int) string {
	lines = append(append([]string{}, lines...), "")
	if len(lines)+len(foot)+2 <= h {
		*p = pages{of: 1}
		lines = append(lines, foot...)
		if now != "" {
			lines = append(lines, part.Wrap(now, w)...)
		}
		return strings.Join(lines, "\n")
	}
	room := max(h-1, 1)
	foot = foot[:min(len(foot), room)]
	for len(lines)%room+len(foot) > room && len(lines)%room != 0 {
		lines = append(lines, "")
	}
	return strings.Join(p.part(s, append(lines, foot...), now, w, h), "\n")
}

// part is what is shown now, and a line that says how much more there is.
func (p *pages) part(s *Screen, lines []string, end string, w, h int) []string {
	room := max(h-1, 1)
	p.of = (len(lines) + room - 1) / room
	p.at = min(p.at, p.of-1)
	more := s.env.T.Ask.More(p.at+1, p.of)
	if end != "" && p.last() {
		more = end
	}
	out := append([]string{}, lines[p.at*room:min((p.at+1)*room, len(lines))]...)
	return append(out, s.env.S.Dim.Render(part.Cut(more, w, s.env.S.Glyphs.Ellipsis)))
}
