package ask

import (
	"strings"

	"diklat/tui/part"
	"diklat/tui/screen"
)

// Pages shows lines in parts where they do not fit, as a participant gets them.
type Pages struct {
	At int
	Of int // as last drawn
}

// Turn goes on by parts and round at the ends.
func (p *Pages) Turn(by int) {
	if p.Of > 0 {
		p.At = ((p.At+by)%p.Of + p.Of) % p.Of
	}
}

// Draw returns at most h lines.
func (p *Pages) Draw(env *screen.Env, lines []string, w, h int) string {
	if len(lines) <= h {
		*p = Pages{Of: 1}
		return strings.Join(lines, "\n")
	}
	room := max(h-1, 1)
	p.Of = (len(lines) + room - 1) / room
	p.At = min(p.At, p.Of-1)
	out := append([]string{}, lines[p.At*room:min((p.At+1)*room, len(lines))]...)
	return strings.Join(append(out, p.more(env, w)), "\n")
}

// more says in which part one is.
func (p *Pages) more(env *screen.Env, w int) string {
	return env.S.Dim.Render(part.Cut(env.T.Ask.More(p.At+1, p.Of), w, env.S.Glyphs.Ellipsis))
}
