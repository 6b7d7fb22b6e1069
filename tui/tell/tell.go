// Package tell turns a case into lines for a screen: opening, consequence, red
// stop, ending, path map, talk afterwards and where to get help. The trainer and
// the participants read the same words. It keeps nothing and asks nothing.
package tell

import (
	"slices"
	"strconv"
	"strings"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/scenario"
	"diklat/roster/clean"
	"diklat/tui/ask"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// Sources names law and article of facts, "" if there is nothing to name.
type Sources interface {
	SourceOf(ids []quiz.FactID) string
}

// Teller writes for one screen.
type Teller struct {
	Env      *screen.Env
	Sources  Sources          // nil: sources are left out
	Services []course.Service // the service map; entries it does not hold are left out
	Blank    string           // said of an entry without a number; "" sends to the trainer
}

// Paras wraps paragraphs with an empty line between two; empty ones are left out.
func (t Teller) Paras(w int, texts ...string) []string {
	var out []string
	for _, text := range texts {
		if strings.TrimSpace(text) == "" {
			continue
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		for _, l := range strings.Split(text, "\n") {
			out = append(out, part.Wrap(l, w)...)
		}
	}
	return out
}

// join sets blocks below each other with an empty line between.
func join(blocks ...[]string) []string {
	var out []string
	for _, b := range blocks {
		if len(b) == 0 {
			continue
		}
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, b...)
	}
	return out
}

func (t Teller) strong(s string) string { return t.Env.S.Title.Render(s) }

// labelled is "Label text", nothing if there is no text.
func labelled(label, text string) string {
	if text = clean.Text(text); text == "" {
		return ""
	}
	return label + " " + text
}

// Sign is number and shape of choice i, 0-based: "2 ■".
func (t Teller) Sign(i int) string {
	s := strconv.Itoa(i + 1)
	if i >= 0 && i < len(t.Env.S.Glyphs.Shapes) {
		s += " " + t.Env.S.Shape(i)
	}
	return s
}

// Opening is what is said before the story.
type Opening struct{ Title, Warning, Setting, Role, WayOut string }

// Opening tells how the story begins and how to leave it.
func (t Teller) Opening(o Opening, help []course.ServiceID, w int) []string {
	c := t.Env.T.Cases
	warn := labelled(t.Env.S.Warn.Render(c.Warning), o.Warning)
	return join(t.Paras(w, t.strong(clean.Line(o.Title)), warn, clean.Text(o.Setting), labelled(t.strong(c.Role), o.Role),
		labelled(t.strong(c.WayOut), o.WayOut)), t.Help(help, w))
}

// Consequence tells what a choice led to and the rule behind it. Of a red one it
// says first why it is dangerous and what would have been right.
func (t Teller) Consequence(ch *scenario.Choice, w int) []string {
	c := t.Env.T.Cases
	var red []string
	if ch.Red {
		red = t.Paras(w, t.Env.S.Bad.Render(t.Env.S.Glyphs.Cross+" "+c.RedTitle), labelled(t.strong(c.RedWhy), ch.Why))
	}
	return join(red, t.Paras(w, clean.Text(ch.Consequence), labelled(t.strong(c.Legal), ch.Legal), t.source(ch.Facts)))
}

func (t Teller) source(ids []quiz.FactID) string {
	if t.Sources == nil || len(ids) == 0 {
		return ""
	}
	return labelled(t.Env.S.Dim.Render(t.Env.T.Cases.Source), Laws(t.Sources.SourceOf(ids)))
}

// Ending tells how the story ended, what to do and whom to refer to.
func (t Teller) Ending(n *scenario.Node, w int) []string {
	c := t.Env.T.Cases
	style := t.Env.S.Warn
	if n.Ending == scenario.Good || n.Ending == scenario.Open {
		style = t.Env.S.Good
	}
	head := t.strong(clean.Line(n.Title)) + "\n" + style.Render(c.Endings[string(n.Ending)])
	return join(t.Paras(w, head, clean.Text(n.Text)), t.list(c.Done, n.Done, w), t.refer(n.Refer, w), t.Paras(w, t.source(n.Facts)))
}

// list is a head with items below it.
func (t Teller) list(head string, items []string, w int) []string {
	if len(items) == 0 {
		return nil
	}
	out := part.Wrap(t.strong(head), w)
	for _, it := range items {
		out = append(out, t.item(clean.Text(it), w)...)
	}
	return out
}

// item is one text behind a dot.
func (t Teller) item(text string, w int) []string {
	lines := part.Wrap(text, max(w-2, 6))
	for i := range lines {
		lead := "  "
		if i == 0 {
			lead = t.Env.S.Glyphs.Dot + " "
		}
		lines[i] = lead + lines[i]
	}
	return lines
}

func (t Teller) refer(refs []scenario.Referral, w int) []string {
	if len(refs) == 0 {
		return nil
	}
	out := part.Wrap(t.strong(t.Env.T.Cases.Refer), w)
	for _, r := range refs {
		out = append(out, t.item(t.strong(clean.Line(r.To))+": "+clean.Line(r.For), w)...)
		out = append(out, t.contacts(r.Services, w)...)
	}
	return out
}

// Help lists where to get help, nothing if the map has no entry.
func (t Teller) Help(ids []course.ServiceID, w int) []string {
	lines := t.contacts(ids, w)
	if len(lines) == 0 {
		return nil
	}
	return append(part.Wrap(t.strong(t.Env.T.Cases.Help), w), lines...)
}

// contacts writes entries of the service map.
func (t Teller) contacts(ids []course.ServiceID, w int) []string {
	var out []string
	for _, id := range ids {
		i := slices.IndexFunc(t.Services, func(c course.Service) bool { return c.ID == id })
		if i >= 0 {
			out = append(out, indent(t.contact(t.Services[i], max(w-2, 1)))...)
		}
	}
	return out
}

// contact writes one entry; the trainer's screens must not send to the trainer.
func (t Teller) contact(s course.Service, w int) []string {
	if s.Contact == "" && t.Blank != "" {
		return part.Wrap(clean.Line(s.Name)+": "+t.Blank, w)
	}
	return screen.ContactLines(t.Env, s, w)
}

func indent(lines []string) []string {
	for i, l := range lines {
		lines[i] = "  " + l
	}
	return lines
}

// Debrief lists the questions for the talk afterwards.
func (t Teller) Debrief(points []string, w int) []string {
	return t.list(t.Env.T.Cases.Debrief, points, w)
}

// Result is score and red violations, in words.
func (t Teller) Result(r *scenario.Result, w int) []string {
	return part.Wrap(t.strong(t.Env.T.Cases.Score(r.Score, r.Best, r.Reds)), w)
}

// row is one choice of a branch.
func (t Teller) row(i int, mark, text string, on bool, w int) []string {
	return ask.Row{Mark: mark, Label: strconv.Itoa(i + 1), Shape: i, Text: text, On: on}.Lines(t.Env, w)
}
