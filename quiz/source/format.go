package source

import "strings"

// Format says how a text of a file is marked up.
type Format int

// The formats. Auto is Moodle's own: line breaks count and HTML tags work.
const (
	Auto Format = iota
	HTML
	Markdown
	Literal
)

// Loss is what could not be kept of a marked-up text.
type Loss uint8

// The losses, to be combined with "|".
const (
	OfHTML Loss = 1 << iota
	OfMedia
	OfMath
)

// Readable turns marked-up text into plain text of one or several lines.
// Markdown is kept as it is: it reads well enough.
func Readable(s string, f Format) (string, Loss) {
	if f == Literal || !strings.ContainsAny(s, `<&\$`) {
		if f == HTML {
			return CleanLine(s), 0
		}
		return CleanText(s), 0
	}
	var lost Loss
	if f != Markdown && strings.ContainsAny(s, "<&") {
		s, lost = fromHTML(s, f == HTML)
	} else if f == HTML {
		s = CleanLine(s)
	}
	if f != Markdown || !strings.Contains(s, "```") {
		var math bool
		if s, math = fromLaTeX(s); math {
			lost |= OfMath
		}
	}
	return CleanText(s), lost
}

// WarnLoss notes what got lost of the question at this place.
func (r *Report) WarnLoss(lost Loss, at Issue) {
	for _, l := range []struct {
		bit  Loss
		code Code
	}{{OfHTML, LostHTML}, {OfMedia, LostMedia}, {OfMath, LostMath}} {
		if lost&l.bit != 0 {
			at.Code = l.code
			r.Warn(at)
		}
	}
}
