package eventcard

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
)

// formPane is a form with what becomes of it.
type formPane struct {
	*part.Form
	save func(*part.Form) tea.Cmd
}

func (s *Screen) pressForm(m tea.KeyPressMsg) tea.Cmd {
	f, k := s.form, s.cfg.Env.K
	sure := s.sure == "esc"
	s.sure, s.problem = "", ""
	switch {
	case key.Is(m, k.Back) && (sure || !f.Changed()):
		s.form = nil
		if s.cfg.Of.Copy {
			return s.cfg.Env.Leave()
		}
	case key.Is(m, k.Back):
		s.sure = "esc"
		return s.cfg.Env.Confirm(s.cfg.Env.T.EventCard.Discard)
	case m.String() == "ctrl+s", key.Is(m, k.Enter) && f.Last():
		return f.save(f.Form)
	case key.Is(m, k.Enter):
		f.Go(f.At() + 1)
	default:
		f.Press(m)
	}
	return nil
}

func (s *Screen) formView(w, h int) string {
	env, note := s.cfg.Env, ""
	if s.problem != "" {
		note = "\n " + env.S.Warn.Render(env.S.Glyphs.Warn+" "+strings.Join(part.Wrap(s.problem, max(w-4, 1)), "\n   "))
	}
	body := max(h-strings.Count(note, "\n")-1, 3)
	return part.Block("\n"+s.form.View(env.S, w, body)+note, w, h)
}

// text is a line of letters, choose one of options.
func (s *Screen) text(label, value string, limit int) part.Entry {
	return part.Entry{Label: label, Value: value, Limit: limit, Hint: s.cfg.Env.T.EventCard.SaveHint}
}

func (s *Screen) choose(label string, options []string, at int) part.Entry {
	return part.Entry{Label: label, Options: options, Choice: max(at, 0), Hint: s.cfg.Env.T.EventCard.TurnHint}
}

func zones() []roster.Zone { return []roster.Zone{roster.WITA, roster.WIB, roster.WIT} }

func (s *Screen) basicsForm() *formPane {
	t, e := s.cfg.Env.T.EventCard, s.event
	f := part.NewForm([]part.Entry{
		s.text(t.EventTitle, e.Title, roster.MaxTitle), s.text(t.Venue, e.Venue, roster.MaxVenue),
		s.choose(t.Zone, []string{"WITA", "WIB", "WIT"}, slices.Index(zones(), e.Zone)), s.text(t.Programme, e.Programme, roster.MaxTitle),
		s.text(t.Organiser, e.Organiser, roster.MaxLine), s.text(t.Agenda, e.Agenda, roster.MaxLine),
		s.text(t.Threshold, strconv.Itoa(e.CompletionThreshold()), 3),
	})
	return &formPane{f, func(f *part.Form) tea.Cmd {
		n, err := strconv.Atoi(f.Text(6))
		if err != nil || n < 1 || n > 100 {
			s.problem = s.cfg.Explain(roster.ErrThreshold)
			f.Go(6)
			return nil
		}
		e := s.event.InZone(zones()[f.Choice(2)])
		e.Title, e.Venue, e.Programme, e.Organiser, e.Agenda, e.Threshold = f.Text(0), f.Text(1), f.Text(3), f.Text(4), f.Text(5), n
		return s.put(e)
	}}
}

// The lines of the letterhead that the form offers.
const (
	kopLines    = 4
	funderLines = 3
)

func (s *Screen) kopForm() *formPane {
	t, e := s.cfg.Env.T.EventCard, s.event
	var entries []part.Entry
	add := func(label string, lines []string, n int) {
		for i := range max(n, len(lines)) {
			value := ""
			if i < len(lines) {
				value = lines[i]
			}
			entries = append(entries, s.text(label+" "+strconv.Itoa(i+1), value, roster.MaxLine))
		}
	}
	add(t.KopLine, e.Kop, kopLines)
	nKop := len(entries)
	add(t.FunderLine, e.Funders, funderLines)
	var layouts []string
	for _, l := range roster.Signatures() {
		layouts = append(layouts, s.cfg.Env.T.People.Signature[string(l)])
	}
	entries = append(entries, s.choose(t.Layout, layouts, slices.Index(roster.Signatures(), e.Signature)))
	return &formPane{part.NewForm(entries), func(f *part.Form) tea.Cmd {
		e := s.event
		e.Kop, e.Funders = nil, nil
		for i := range len(entries) - 1 {
			if i < nKop {
				e.Kop = append(e.Kop, f.Text(i))
			} else {
				e.Funders = append(e.Funders, f.Text(i))
			}
		}
		e.Signature = roster.Signatures()[f.Choice(len(entries)-1)]
		return s.put(e)
	}}
}

func (s *Screen) signersForm() *formPane {
	t, g := s.cfg.Env.T.EventCard, s.event.Signers
	entries := []part.Entry{s.text(t.Place, g.Place, roster.MaxLine)}
	for _, x := range []struct {
		label string
		who   roster.Signer
	}{{t.Knows, g.Mengetahui}, {t.Leads, g.Fasilitator}} {
		entries = append(entries, s.text(x.label+": "+t.SignerTitle, x.who.Title, roster.MaxLine), s.text(x.label+": "+t.SignerName, x.who.Name, roster.MaxLine),
			s.text(x.label+": "+t.SignerNIP, x.who.NIP, 30))
	}
	return &formPane{part.NewForm(entries), func(f *part.Form) tea.Cmd {
		e := s.event
		e.Signers = roster.Signers{Place: f.Text(0), Mengetahui: roster.Signer{Title: f.Text(1), Name: f.Text(2), NIP: f.Text(3)},
			Fasilitator: roster.Signer{Title: f.Text(4), Name: f.Text(5), NIP: f.Text(6)}}
		return s.put(e)
	}}
}

func (s *Screen) copyForm() *formPane {
	t := s.cfg.Env.T.EventCard
	f := part.NewForm([]part.Entry{s.text(t.EventTitle, s.event.Title, roster.MaxTitle), s.text(t.Venue, s.event.Venue, roster.MaxVenue),
		s.text(t.CopyDay, "", 10), s.choose(t.CopyPeople, []string{t.Yes, t.No}, 0)})
	return &formPane{f, func(f *part.Form) tea.Cmd {
		day, err := roster.ParseDay(f.Text(2))
		at, ok := day.Time()
		if err != nil || !ok {
			s.problem = t.BadDay
			f.Go(2)
			return nil
		}
		return s.copyEvent(f.Text(0), f.Text(1), at, f.Choice(3) == 0)
	}}
}

func (s *Screen) copyEvent(title, venue string, day time.Time, people bool) tea.Cmd {
	e := s.event.Copy(day)
	e.Title, e.Venue = title, venue
	e, err := e.Check()
	if err != nil {
		s.problem = s.cfg.Explain(err)
		return nil
	}
	reg, from := s.cfg.Registry, s.event.ID
	return s.keep(s.cfg.Env.T.EventCard.Copied(e.Title), true, func(ctx context.Context) error {
		_, err := reg.CopyEvent(ctx, from, e, people, roster.Trainer)
		return err
	})
}
