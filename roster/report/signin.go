package report

import (
	"fmt"
	"strconv"
	"strings"

	"diklat/roster"
)

// Per says what one sheet of a daftar hadir is for.
type Per string

// A sheet a sesi, a day, or a day and village.
const (
	PerSesi    Per = "sesi"
	PerDay     Per = "day"
	PerVillage Per = "village"
)

// SigninOptions say which sheets are wanted.
type SigninOptions struct {
	Options
	Per    Per
	Day    int              // 1, 2, ...; 0 for all
	Sesi   roster.SesiID    // the only one; "" for all
	Filled bool             // with what is recorded, instead of a place to sign
	Walkin int              // empty rows at the end of each sheet
	Layout roster.Signature // "" is the event's own
}

// Signin is the daftar hadir of an event on paper.
type Signin struct {
	Event  Event
	Layout roster.Signature
	Filled bool
	Words  Words
	Sheets []SigninSheet
}

// SigninSheet is one list to sign.
type SigninSheet struct {
	Kop   []string
	Title []string // lines; the second is the event
	Lines []Line
	Rows  []SigninRow
	L, P  int // participants among the rows
	Here  []Turnout
	Left  Signature
	Right Signature
}

// Turnout is how many participants of a filled sheet were there in one sesi.
type Turnout struct {
	Sesi string // "Hari 1 pagi"
	L, P int
}

// SigninRow is one numbered row; an empty Name is a row for somebody who walks in.
type SigninRow struct {
	Number                            int
	Name, Sex, Age, Role, From, Phone string
	Mark                              string // what is recorded: "H 08.02"
	Extra                             string // "a", "b": in place of a number that two villages would both give out
}

// No is what stands in the first column.
func (r SigninRow) No() string {
	if r.Extra != "" {
		return r.Extra
	}
	return strconv.Itoa(r.Number)
}

// Signature is who signs at the foot: lines above the name, the name, the NIP of
// officials.
type Signature struct {
	Above     []string
	Name, NIP string
}

// NewSignin makes the sheets of an event. An Options.Village that fits none or
// several is a *roster.VillageError.
func NewSignin(e roster.Event, rolls []roster.Roll, o SigninOptions, w Words) (Signin, error) {
	s := Signin{Event: eventOf(e), Layout: o.Layout, Filled: o.Filled, Words: w}
	if s.Layout == "" {
		s.Layout = e.Signature
	}
	villages := villagesOf(rolls)
	for _, v := range villages {
		s.Event.Villages = append(s.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
	}
	m := signinMaker{Signin: &s, e: e, o: o, villages: villages}
	only := villages
	if o.Village != "" {
		v, err := roster.MatchVillage(villages, o.Village)
		if err != nil {
			return Signin{}, err
		}
		only = []roster.Village{v}
	}
	for _, group := range m.groups(rolls) {
		switch {
		case o.Per == PerVillage:
			for _, v := range only {
				m.add(group, &v)
			}
		case o.Village != "":
			m.add(group, &only[0])
		default:
			m.add(group, nil)
		}
	}
	return s, nil
}

// Book gives the sheets as a workbook.
func (s Signin) Book() Book {
	w := s.Words
	b := Book{Simulation: w.Simulation}
	last := w.Sign
	if s.Filled {
		last = w.Recorded
	}
	for _, sh := range s.Sheets {
		t := Table{Title: strings.Join(sh.Title, " - "), Simulated: s.Event.Simulated, Columns: []Column{
			{"no", w.No, Number}, {"name", w.Name, Text}, {"sex", w.Sex, Text}, {"age", w.Age, Text}, {"role", w.Role, Text},
			{"from", w.From, Text}, {"phone", w.Phone, Code}, {"sign", last, Text}}}
		t.Rows = func(yield func([]string) bool) {
			for _, r := range sh.Rows {
				if !yield([]string{r.No(), r.Name, r.Sex, r.Age, r.Role, r.From, r.Phone, r.Mark}) {
					return
				}
			}
		}
		b.Sheets = append(b.Sheets, Sheet{Table: t, Name: sh.tab(), Kop: sh.Kop, Lines: sh.Lines, Notes: append(sh.totals(w), sh.signed()...)})
	}
	return b
}

// totals are the lines below the list.
func (sh SigninSheet) totals(w Words) []string {
	line := func(l, p int) string { return fmt.Sprintf("L = %d, P = %d, %s = %d", l, p, w.Total, l+p) }
	if sh.Here == nil {
		return []string{line(sh.L, sh.P), w.RuleStaff}
	}
	out := []string{w.Listed + ": " + line(sh.L, sh.P)}
	for _, h := range sh.Here {
		out = append(out, w.Came(h.Sesi)+": "+line(h.L, h.P))
	}
	return append(out, w.RuleStaff+" "+w.Letters)
}

// About says in one line which sheet it is: the event, the day, the hours, the village.
func (sh SigninSheet) About() string {
	out := sh.Title[len(sh.Title)-1]
	for i, l := range sh.Lines {
		if i < 2 || i > 3 { // neither place nor agenda
			out += " · " + l.Value
		}
	}
	return out
}

// Totals are the lines below the list: all but the last are figures.
func (s Signin) Totals(sh SigninSheet) []string { return sh.totals(s.Words) }

func (sh SigninSheet) signed() []string {
	var out []string
	for _, g := range []Signature{sh.Left, sh.Right} {
		name := g.Name
		if name == "" {
			name = "........................"
		}
		out = append(out, strings.Join(g.Above, " ")+": "+name)
	}
	return out
}

// tab is a short name: the day, and the sesi or village.
func (sh SigninSheet) tab() string {
	name := sh.Lines[0].Value
	if _, date, ok := strings.Cut(name, ", "); ok {
		name = date
	}
	if len(sh.Lines) > 4 {
		return name + " " + sh.Lines[4].Value
	}
	from, _, _ := strings.Cut(sh.Lines[1].Value, " ")
	return name + " " + from
}
