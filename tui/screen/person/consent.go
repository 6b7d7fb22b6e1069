package person

import (
	"fmt"
	"strings"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// consentForm records what a person agreed to after the notice was read.
type consentForm struct {
	purposes roster.Purposes
	how      int
	witness  *part.Field
	writing  bool // letters go to the witness
	sure     bool
}

func newConsentForm(s *Screen) *consentForm {
	c := s.who.Consent
	f := &consentForm{purposes: c.Purposes, how: 1, witness: part.NewField(c.Witness, "", roster.MaxName)}
	for i, h := range roster.ConsentHows() {
		if h == c.How {
			f.how = i
		}
	}
	return f
}

func (f *consentForm) typing() bool { return f != nil && f.writing }

func (s *Screen) pressConsent(m tea.KeyPressMsg) tea.Cmd {
	f, k := s.consent, s.cfg.Env.K
	if f.writing {
		if key.Is(m, k.Back, k.Enter) {
			f.writing = false
			f.witness.Focus(false)
		} else {
			f.witness.Press(m)
		}
		return nil
	}
	sure := f.sure
	f.sure = false
	switch m.String() {
	case "1":
		f.purposes.Report = !f.purposes.Report
	case "2":
		f.purposes.Photo = !f.purposes.Photo
	case "3":
		f.purposes.Contact = !f.purposes.Contact
	case "4":
		f.how = (f.how + 1) % len(roster.ConsentHows())
	case "5":
		f.writing = true
		f.witness.Focus(true)
	case "x":
		return s.takeBack(sure)
	}
	switch {
	case key.Is(m, k.Back):
		s.consent = nil
	case key.Is(m, k.Enter):
		p := s.who
		p.Consent = roster.Consent{Notice: roster.NoticeVersion, Day: s.today(), How: roster.ConsentHows()[f.how], Purposes: f.purposes, Witness: f.witness.Value()}
		return s.put(p, s.cfg.Env.T.Person.ConsentTaken)
	}
	return nil
}

// takeBack ends a consent that stands; it stays on the card with its day.
func (s *Screen) takeBack(sure bool) tea.Cmd {
	if !s.who.Consent.Stands() {
		return nil
	}
	if !sure {
		s.consent.sure = true
		return s.cfg.Env.Confirm(s.cfg.Env.T.Person.ConsentSure)
	}
	p := s.who
	p.Consent.Withdrew = s.today()
	return s.put(p, s.cfg.Env.T.Person.ConsentGone)
}

// today is the day in the zone of the event.
func (s *Screen) today() roster.Day {
	return roster.DayOf(s.cfg.Env.Now().In(s.cfg.Who.Event.Zone.Location()))
}

func (s *Screen) consentView(w, h int) string {
	env, f := s.cfg.Env, s.consent
	t := env.T.Person
	var b strings.Builder
	b.WriteString("\n")
	for _, n := range t.Notice {
		b.WriteString(" " + strings.Join(part.Wrap(n, w-2), "\n ") + "\n")
	}
	b.WriteString("\n")
	for _, l := range part.Wrap(t.ConsentAsk, w-2) {
		b.WriteString(" " + env.S.Title.Render(l) + "\n")
	}
	for i, x := range []struct {
		word string
		on   bool
	}{{t.Report, f.purposes.Report}, {t.Photo, f.purposes.Photo}, {t.Contact, f.purposes.Contact}} {
		box := "[ ]"
		if x.on {
			box = env.S.Select.Render("[" + env.S.Glyphs.Tick + "]")
		}
		fmt.Fprintf(&b, "   %d %s %s\n", i+1, box, x.word)
	}
	how := env.T.People.ConsentHow[string(roster.ConsentHows()[f.how])]
	b.WriteString(part.Cut("   4 "+t.ConsentHow+" "+env.S.Select.Render(how), w-1, env.S.Glyphs.Ellipsis) + "\n")
	b.WriteString("   5 " + t.Witness + ": " + f.witness.View(max(w-16, 8)))
	if text := s.consentText(); text != "" && h > 14 {
		b.WriteString("\n\n " + env.S.Dim.Render(part.Cut(text, w-2, env.S.Glyphs.Ellipsis)))
	}
	return b.String()
}

// consentText is the consent of the card in words, "" if nobody asked.
func (s *Screen) consentText() string {
	c, env := s.who.Consent, s.cfg.Env
	t := env.T.Person
	switch {
	case !c.Asked():
		return ""
	case !c.Stands():
		return t.Withdrew(c.Withdrew.Typed())
	}
	out := t.Agreed(c.Day.Typed(), env.T.People.ConsentHow[string(c.How)], c.Notice)
	var what []string
	for _, x := range []struct {
		word string
		on   bool
	}{{t.Report, c.Purposes.Report}, {t.Photo, c.Purposes.Photo}, {t.Contact, c.Purposes.Contact}} {
		if x.on {
			what = append(what, x.word)
		}
	}
	if len(what) > 0 {
		out += ": " + strings.Join(what, ", ")
	}
	return out
}

func (s *Screen) consentKeys() []key.Binding {
	t, k := s.cfg.Env.T.Person, s.cfg.Env.K
	if s.consent.writing {
		return []key.Binding{key.New("Enter", t.WGNext, "enter"), k.Back}
	}
	keys := []key.Binding{key.New("1-5", t.Toggle, "1", "2", "3", "4", "5"), key.New("Enter", t.Save, "enter")}
	if s.who.Consent.Stands() {
		keys = append(keys, key.New("x", t.ConsentBack, "x"))
	}
	return append(keys, k.Back)
}
