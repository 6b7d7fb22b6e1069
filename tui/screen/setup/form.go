package setup

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/roster"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
)

// form is the event's title, first day, length and venue.
type form struct {
	fields [4]*part.Field
	labels [4]string
	at     int
	first  time.Time // set by check
	count  int
	fixed  bool // the days of an event that exists stay
}

const daysField = 2

const maxDays = 14

func newForm(cfg Config) form {
	env := cfg.Env
	day := env.Now().In(roster.WITA.Location())
	f := form{fields: [4]*part.Field{
		part.NewField(env.T.Setup.DefaultTitle, "", 80),
		part.NewField(day.Format("02-01-2006"), "", 10),
		part.NewField("1", "", 2),
		part.NewField(env.T.Setup.DefaultVenue, "", 60),
	}}
	f.words(env)
	if e := cfg.Edit; e != nil {
		f.fixed = true
		f.fields[0].Set(e.Title)
		f.fields[daysField].Set(strconv.Itoa(e.Days()))
		f.fields[3].Set(e.Venue)
		if len(e.Sesi) > 0 {
			f.fields[1].Set(e.Sesi[0].Start.In(e.Zone.Location()).Format("02-01-2006"))
		}
	}
	f.fields[0].Focus(true)
	return f
}

// words puts the labels in the language of env.
func (f *form) words(env *screen.Env) {
	t := env.T.Setup
	f.labels = [4]string{t.EventTitle, t.Date, t.Days, t.Venue}
}

func (f *form) last() bool    { return f.at == len(f.fields)-1 }
func (f *form) title() string { return f.fields[0].Value() }
func (f *form) venue() string { return f.fields[3].Value() }

func (f *form) move(d int) {
	f.fields[f.at].Focus(false)
	f.at = (f.at + d + len(f.fields)) % len(f.fields)
	if f.fixed && f.at == daysField {
		f.at += max(min(d, 1), -1)
	}
	f.fields[f.at].Focus(true)
}

func (f *form) press(m tea.KeyPressMsg, env *screen.Env) {
	switch {
	case key.Is(m, env.K.Down) || m.String() == "tab":
		f.move(1)
	case key.Is(m, env.K.Up) || m.String() == "shift+tab":
		f.move(-1)
	default:
		f.fields[f.at].Press(m)
	}
}

// check reads the fields. It returns a sentence about the first that is wrong
// and moves there.
func (f *form) check(env *screen.Env) string {
	t := env.T.Setup
	fail := func(i int, say string) string { f.move(i - f.at); return say }
	if n := len([]rune(f.title())); n == 0 || n > 80 {
		return fail(0, t.NoTitle)
	}
	day, err := parseDay(f.fields[1].Value())
	if err != nil && looksLikeDay(f.fields[1].Value()) {
		return fail(1, t.NoDay(f.fields[1].Value()))
	}
	if err != nil {
		return fail(1, t.BadDate)
	}
	n, err := strconv.Atoi(f.fields[2].Value())
	if !f.fixed && (err != nil || n < 1 || n > maxDays) {
		return fail(2, t.BadDays)
	}
	f.first, f.count = day, n
	return ""
}

// parseDay reads a day as Indonesians write it, with - / . or spaces.
func parseDay(s string) (time.Time, error) {
	return time.ParseInLocation("2-1-2006", dashes(s), roster.WITA.Location())
}

func dashes(s string) string {
	return strings.NewReplacer("/", "-", ".", "-", " ", "-").Replace(s)
}

// looksLikeDay reports day, month and year of four digits, whether or not the
// calendar has that day.
func looksLikeDay(s string) bool {
	parts := strings.Split(dashes(s), "-")
	for _, p := range parts {
		if n, err := strconv.Atoi(p); err != nil || n < 0 {
			return false
		}
	}
	return len(parts) == 3 && len(parts[0]) <= 2 && len(parts[1]) <= 2 && len(parts[2]) == 4
}

// view sets air between the fields unless the window is low.
func (f *form) view(env *screen.Env, w int, low bool) string {
	var b strings.Builder
	gap := "\n\n"
	if low {
		gap = "\n"
	}
	for i, l := range f.labels {
		if f.fixed && i == daysField {
			continue
		}
		mark := "  "
		if i == f.at {
			mark = env.S.Glyphs.Cursor + " "
		}
		b.WriteString("  " + mark + part.Pad(l, 15) + " " + f.fields[i].View(max(w-22, 8)) + gap)
	}
	return b.String()
}
