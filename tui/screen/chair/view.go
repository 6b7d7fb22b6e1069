package chair

import (
	"strings"

	"diklat/quiz"
	"diklat/roster/clean"
	"diklat/tui/part"
)

// View implements screen.Screen: one thing at a time, with air around it where
// there is room.
func (s *Screen) View(w, h int) string {
	side := margin(w)
	inner := min(w-2*side, 72)
	air := 0
	if h >= 14 {
		air = 1
	}
	body := part.Block(s.body(inner, h-air), inner, h-air)
	return strings.Repeat("\n", air) + part.Indent(body, side)
}

// margin is the air at the left: none where every cell is needed.
func margin(w int) int {
	switch {
	case w >= 60:
		return 3
	case w >= 30:
		return 1
	}
	return 0
}

func (s *Screen) body(w, h int) string {
	if s.menu != nil {
		return strings.Join(s.menuLines(w), "\n")
	}
	t := s.env.T.Chair
	switch s.face.kind {
	case waiting:
		return s.env.T.Common.Loading
	case lost:
		return s.lostBody(w, h)
	case handover:
		return s.handBody(w, h)
	case through:
		return s.pages.draw(s, s.throughLines(w), nil, w, h)
	case covered:
		return strings.Join(s.coverLines(w), "\n")
	case lobby:
		return s.lobby(w, h)
	case slide:
		return s.slideBody(w, h)
	case pause:
		return s.pages.draw(s, s.paras(w, s.strong(s.title()), t.WaitItem), nil, w, h)
	case question:
		return s.question(w, h)
	case closed:
		return s.pages.draw(s, s.closed(w), nil, w, h)
	case reveal:
		return s.reveal(w, h)
	case summary:
		return s.summary(w, h)
	case review:
		return s.reveal(w, h)
	case test:
		return s.examBody(w, h)
	case intro, told, ending, wayOut:
		return s.taleBody(w, h)
	}
	return ""
}

func (s *Screen) title() string {
	if s.view.Quiz == nil {
		return ""
	}
	return clean.Line(s.view.Quiz.Title)
}

func (s *Screen) strong(text string) string { return s.env.S.Title.Render(text) }

// paras wraps paragraphs with an empty line between two; empty ones are left out.
func (s *Screen) paras(w int, texts ...string) []string {
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

// lobby says who sits here, how the last quiz went, and that one waits.
func (s *Screen) lobby(w, h int) string {
	t := s.env.T.Chair
	if s.face.who != "" {
		return s.ownBody(w, h)
	}
	lines := s.paras(w, s.strong(clean.Line(s.cfg.EventTitle)), s.welcome()+"\n"+s.tick()+" "+s.strong(s.present()))
	if n := s.cfg.Number; n != "" && !s.cover.on && s.view.Crew != nil { // somebody joined them since
		lines = append(lines, part.Wrap(s.env.T.Number.Each(clean.Name(s.cfg.Person.Name)+" "+n), w)...)
	} else if n != "" && !s.cover.on {
		lines = append(lines, part.Wrap(s.env.T.Number.Yours(n), w)...)
	}
	if list := s.crewNumbers(); list != "" && !s.cover.on {
		lines = append(lines, part.Wrap(s.env.T.Number.Each(list), w)...)
	}
	if o := s.view.Last; o != nil && o.Change != nil {
		lines = append(append(lines, ""), s.change(o, w)...)
	} else if rows := s.ownRows(w); rows != nil {
		lines = append(append(lines, ""), rows...)
	} else if o != nil {
		said := t.LastScore(o.Right, o.Partly, o.Taken-o.Right-o.Partly) + " " + s.praise(o.Score, o.Total)
		if o.Total == 0 {
			said = t.Unscored
		} else if o.Taken < o.Total {
			said = t.LastTaken(o.Taken, o.Total) + "\n" + said
		}
		if o.Missed > 0 && o.Total > 0 {
			said += "\n" + s.env.T.Run.LastMissed(o.Missed)
		}
		lines = append(append(lines, ""), s.paras(w, t.LastTitle+" "+s.strong(clean.Line(o.Title))+"\n"+said)...)
	}
	lines = append(append(lines, ""), part.Wrap(s.strong(t.Wait), w)...)
	if s.nine {
		return s.pages.draw(s, append(lines, ""), part.Wrap(s.strong(t.Nine), w), w, h)
	}
	lines = append(append(lines, ""), wrapAll(w, s.env.S.Dim.Render(t.NotYou), s.env.S.Dim.Render(t.CutOff))...)
	return s.pages.draw(s, lines, nil, w, h)
}

// slideMemo keeps the slide last drawn: Markdown is slow, a screen is drawn
// at every key.
type slideMemo struct {
	id          slideID
	w           int
	title, body string
	ok          bool
}

func (s *Screen) slideBody(w, h int) string {
	id := s.face.page
	if m := s.slide; m.id != id || m.w != w {
		s.slide = slideMemo{id: id, w: w}
		if s.cfg.Slides != nil {
			s.slide.title, s.slide.body, s.slide.ok = s.cfg.Slides.Slide(id.module, id.n, w)
		}
	}
	m := s.slide
	if !m.ok {
		return s.pages.draw(s, s.paras(w, s.strong(s.env.T.Chair.Listen)), nil, w, h)
	}
	lines := s.paras(w, s.strong(clean.Line(m.title)))
	if len(lines) > 0 {
		lines = append(lines, "")
	}
	lines = append(lines, strings.Split(strings.Trim(m.body, "\n"), "\n")...)
	return s.pages.draw(s, lines, nil, w, h)
}

// closed says calmly that the time for this question is over.
func (s *Screen) closed(w int) []string {
	t := s.env.T.Chair
	it := s.item
	if s.turns() {
		return s.paras(w, s.strong(s.env.T.Seats.CrewClosed), t.WaitReveal)
	}
	if it == nil || it.q.Kind == quiz.Description {
		return s.paras(w, t.Wait)
	}
	switch {
	case it.flight != nil:
		return s.paras(w, t.Saving)
	case it.saved != nil:
		lines := s.paras(w, s.tick()+" "+s.strong(t.ClosedSaved))
		lines = append(append(lines, ""), s.mine(it.q, *it.saved, "", w)...)
		return append(append(lines, ""), part.Wrap(t.WaitReveal, w)...)
	case it.err != nil:
		return s.paras(w, s.warn()+" "+s.sentence(it.err, it.failed.Ref), t.WaitReveal)
	}
	return s.paras(w, s.strong(t.ClosedNone), t.WaitReveal)
}

func (s *Screen) tick() string { return s.env.S.Good.Render(s.env.S.Glyphs.Tick) }

func (s *Screen) warn() string { return s.env.S.Warn.Render(s.env.S.Glyphs.Warn) }
