package export

import (
	"fmt"
	"slices"
	"strings"

	"diklat/roster"
	"diklat/tui/part"
)

// way is one choice of how the chosen kind is written.
type way struct {
	key   string
	label string
	value string
	does  string // for the footer
	turn  func(by int)
}

// pers are the kinds of lists to sign, in the order in which a key offers them.
func pers() []Per { return []Per{PerDay, PerSesi, PerVillage} }

// ways are the choices that fit the chosen kind.
func (s *Screen) ways() []way {
	t, x, k := s.cfg.Env.T.Export, s.cfg.Env.T.ExportWays, s.kind()
	out := []way{{"f", t.Format, t.FormatName(string(s.formatOf(k))), t.KeyFormat,
		func(by int) { s.format[k.Name] = ring(s.format[k.Name], by, len(k.Formats)) }}}
	if k.OfQuiz && len(s.quizzes) > 0 {
		out = append(out, way{"z", x.Quiz, s.quizzes[s.quiz].Title, x.KeyQuiz, func(by int) { s.quiz = ring(s.quiz, by, len(s.quizzes)) }})
	}
	if k.Sheets {
		out = append(out, way{"s", x.Per, x.PerName(string(s.perNow())), x.KeyPer, func(by int) { s.per, s.when = ring(s.per, by, len(pers())), 0 }},
			s.whenWay())
	}
	if k.ByVillage {
		village := t.AllVillages
		if s.village > 0 {
			village = s.cfg.Villages[s.village-1].Name
		}
		out = append(out, way{"v", t.Village, village, t.KeyVillage, func(by int) { s.village = ring(s.village, by, len(s.cfg.Villages)+1) }})
	}
	if s.onPaper() {
		out = append(out, way{"u", t.Paper, pick(s.order.F4, "F4 (215 x 330 mm)", "A4"), t.KeyPaper, func(int) { s.order.F4 = !s.order.F4 }})
	}
	if k.Sheets {
		out = append(out, way{"i", t.Content, pick(s.order.Filled, t.Filled, t.Blank), t.KeyContent, func(int) { s.order.Filled = !s.order.Filled }})
		if !s.order.Filled && s.onPaper() {
			out = append(out, way{"t", x.Sign, x.SignName(string(s.signNow())), x.KeySign, func(by int) { s.sign = ring(s.sign, by, len(roster.Signatures())) }})
		}
	}
	if k.Anonymous {
		out = append(out, way{"n", t.Names, pick(s.order.Anonymous, t.WithoutNames, t.WithNames), t.KeyNames, func(int) { s.order.Anonymous = !s.order.Anonymous }})
	}
	return out
}

// turn goes on to the next value of a choice; with the capital letter, back.
func (s *Screen) turn(pressed string) {
	by := 1
	if low := strings.ToLower(pressed); low != pressed {
		pressed, by = low, -1
	}
	ways := s.ways()
	if i := slices.IndexFunc(ways, func(w way) bool { return w.key == pressed }); i >= 0 {
		ways[i].turn(by)
	}
}

// ring goes by steps round n things.
func ring(at, by, n int) int { return (at + by + n) % n }

func pick(yes bool, a, b string) string {
	if yes {
		return a
	}
	return b
}

func (s *Screen) perNow() Per { return pers()[s.per] }

func (s *Screen) signNow() roster.Signature { return roster.Signatures()[s.sign] }

// days are the days of the event, each by its first sesi.
func (s *Screen) days() []roster.Sesi {
	var out []roster.Sesi
	for _, x := range s.cfg.Event.Sesi {
		if !slices.ContainsFunc(out, func(o roster.Sesi) bool { return o.Day == x.Day }) {
			out = append(out, x)
		}
	}
	return out
}

// whenWay chooses one sesi, or one day, or all.
func (s *Screen) whenWay() way {
	t, x, loc := s.cfg.Env.T, s.cfg.Env.T.ExportWays, s.cfg.Event.Zone.Location()
	list, w := s.days(), way{key: "g", label: x.Day, value: x.AllDays, does: x.KeyDay}
	if s.perNow() == PerSesi {
		list, w = s.cfg.Event.Sesi, way{key: "g", label: x.Sesi, value: x.AllSesi, does: x.KeySesi}
	}
	if s.when > 0 {
		one := list[s.when-1]
		w.value = fmt.Sprintf("%d, %s", one.Day, t.Dates.Short(one.Start.In(loc)))
		if s.perNow() == PerSesi {
			w.value = t.Dates.Short(one.Start.In(loc)) + " " + t.Dates.Sesi(one.Name, string(one.Part))
		}
	}
	w.turn = func(by int) { s.when = ring(s.when, by, len(list)+1) }
	return w
}

// sheets are the lists to sign as they were chosen.
func (s *Screen) sheets() Sheets {
	out := Sheets{Per: s.perNow(), Sign: s.signNow()}
	switch {
	case s.when == 0:
	case s.perNow() == PerSesi:
		out.Sesi = s.cfg.Event.Sesi[s.when-1].ID
	default:
		out.Day = s.days()[s.when-1].Day
	}
	return out
}

// wayLines shows the choices, each with its key.
func (s *Screen) wayLines(w int) []string {
	var out []string
	for _, x := range s.ways() {
		out = append(out, " "+part.Cut(x.key+"  "+x.label+": "+x.value, w-2, "…"))
	}
	return out
}
