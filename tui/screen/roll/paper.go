package roll

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// paperPane keys in a signed sheet: a list of numbers, or one row after the other.
type paperPane struct {
	text *part.Field
	walk bool
	at   int // place in the roll by number
}

func newPaperPane() *paperPane {
	p := &paperPane{text: part.NewField("", "", 300)}
	p.text.Focus(true)
	return p
}

func (s *Screen) pressPaper(m tea.KeyPressMsg) tea.Cmd {
	p, k := s.paper, s.cfg.Env.K
	switch {
	case key.Is(m, k.Back):
		s.paper = nil
	case m.String() == "tab":
		p.walk = !p.walk
	case p.walk:
		return s.walkPaper(m)
	case key.Is(m, k.Enter):
		return s.applyPaper()
	default:
		p.text.Press(m)
	}
	return nil
}

// sheet is what the list of numbers would do now.
func (s *Screen) sheet() (roster.Sheet, error) {
	list, err := roster.ParseNumbers(s.paper.text.Value())
	if err != nil {
		return roster.Sheet{}, err
	}
	return s.roll.FromPaper(list, trainer, s.cfg.Env.Now()), nil
}

// applyPaper records the list. Numbers that nobody has stay in the field, to be
// looked at again.
func (s *Screen) applyPaper() tea.Cmd {
	sheet, err := s.sheet()
	if err != nil || len(sheet.Marks) == 0 {
		return nil // the view says why
	}
	st := &step{}
	for _, m := range sheet.Marks {
		st.people = append(st.people, m.Person)
	}
	if len(sheet.Unknown) == 0 {
		s.paper = nil
	}
	return s.write(s.cfg.Env.T.Taking.PaperMarked(len(sheet.Marks)), st, sheet.Marks...)
}

// walkPaper reads the sheet from the top: a letter records and goes on.
func (s *Screen) walkPaper(m tea.KeyPressMsg) tea.Cmd {
	p, k := s.paper, s.cfg.Env.K
	rows := s.roll.ByNumber()
	switch {
	case key.Is(m, k.Up):
		p.at = max(p.at-1, 0)
		return nil
	case key.Is(m, k.Down):
		p.at = min(p.at+1, len(rows))
		return nil
	}
	st, ok := letters(m.String())
	if key.Is(m, k.Enter) {
		st, ok = roster.Present, true
	}
	if !ok || p.at >= len(rows) {
		return nil
	}
	r := rows[p.at]
	p.at++
	if r.Mark.Status == st {
		return nil
	}
	mark := roster.Mark{Event: s.cfg.Event.ID, Sesi: s.sesi.ID, Person: r.ID, Status: st, At: s.cfg.Env.Now(), Method: roster.ByPaper, By: trainer}
	return s.write(s.cfg.Env.T.Roll.Marked(r.Name, s.cfg.Env.T.Roll.Status[string(st)]), &step{[]roster.PersonID{r.ID}}, mark)
}

func (s *Screen) paperView(w, h int) string {
	if s.paper.walk {
		return s.walkView(w, h)
	}
	env := s.cfg.Env
	t := env.T.Taking
	out := "\n " + env.S.Title.Render(part.Cut(t.PaperAsk, w-2, env.S.Glyphs.Ellipsis)) + "\n\n " + env.S.Glyphs.Cursor + " " + s.paper.text.View(max(w-5, 8)) + "\n\n"
	out += styled(env.S.Dim.Render, t.PaperHint, w)
	sheet, err := s.sheet()
	var bad *roster.NumbersError
	switch {
	case errors.As(err, &bad):
		return part.Block(out+"\n"+styled(env.S.Warn.Render, env.S.Glyphs.Warn+" "+t.PaperBad+" "+bad.Part, w), w, h)
	case s.paper.text.Value() == "":
		return part.Block(out, w, h)
	}
	out += "\n" + styled(nil, t.PaperSum(len(sheet.Marks), sheet.Same), w)
	if len(sheet.Changes) > 0 {
		var names []string
		for _, r := range sheet.Changes[:min(len(sheet.Changes), 3)] {
			names = append(names, r.Name+" ("+string(r.Mark.Status)+")")
		}
		out += styled(env.S.Warn.Render, env.S.Glyphs.Warn+" "+t.PaperOver(names, len(sheet.Changes)-len(names)), w)
	}
	if len(sheet.Unknown) > 0 {
		out += styled(env.S.Warn.Render, env.S.Glyphs.Warn+" "+t.PaperNone(sheet.Unknown), w)
	}
	return part.Block(out, w, h)
}

// styled wraps a sentence and dresses each of its lines by itself: a style given
// several lines pads them.
func styled(dress func(...string) string, text string, w int) string {
	out := ""
	for _, l := range part.Wrap(text, max(w-2, 1)) {
		if dress != nil {
			l = dress(l)
		}
		out += " " + l + "\n"
	}
	return out
}

// walkView shows the row to be read now, with its neighbours.
func (s *Screen) walkView(w, h int) string {
	env := s.cfg.Env
	t := env.T.Taking
	rows := s.roll.ByNumber()
	head := "\n" + styled(env.S.Dim.Render, t.WalkHint, w) + "\n"
	if s.paper.at >= len(rows) {
		return head + " " + t.WalkDone
	}
	room := max(h-strings.Count(head, "\n")-1, 1)
	from, to := part.Window(s.paper.at, s.paper.at-room/2, len(rows), room)
	var b strings.Builder
	for i := from; i < to; i++ {
		b.WriteString(s.line(rows[i], i == s.paper.at, w) + "\n")
	}
	return part.Block(head+b.String(), w, h)
}

func (s *Screen) paperKeys() []key.Binding {
	t, k := s.cfg.Env.T.Taking, s.cfg.Env.K
	if s.paper.walk {
		return []key.Binding{key.New("Enter", t.Next, "enter"), key.New("h t p i s a", t.Apply, "h"), key.New("↓", t.Skip, "down"), key.New("↑", t.Previous, "up"), key.New("Tab", t.Line, "tab"), k.Back}
	}
	return []key.Binding{key.New("Enter", t.Apply, "enter"), key.New("Tab", t.Walk, "tab"), k.Back}
}
