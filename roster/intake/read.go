package intake

import (
	"errors"
	"regexp"
	"strings"
	"unicode/utf8"

	"diklat/roster"
	"diklat/roster/clean"
)

// Known is what rows are compared with.
type Known struct {
	// Match finds a village by its code, name or alias; its error is a
	// *roster.VillageError.
	Match func(text string) (roster.Village, error)
	Roles []roster.Role
	Year  int // of the event: nobody is born later
	Answers
}

// reader reads one table.
type reader struct {
	Table
	know   Known
	doubtP bool // W stands beside P in the column L/P
	seen   map[string]int
	around map[string][]Draft // rows so far, by place
	out    Result
}

// Read makes people of a table.
func Read(t Table, k Known) Result {
	r := &reader{Table: t, know: k, seen: map[string]int{}, around: map[string][]Draft{}}
	r.doubtP = r.sexesInDoubt()
	for i, f := range t.Fields {
		if f == NIK {
			r.out.Issues = append(r.out.Issues, Issue{Line: t.Head.Line, Col: i + 1, Code: NIKDropped})
		}
	}
	for _, row := range t.Rows {
		if r.isEnd(row) {
			r.out.Foot++
			continue
		}
		r.row(row)
	}
	return r.out
}

// sexesInDoubt sees a column that writes P and W and nothing else that tells what P
// is: there it may be pria. Beside L, or a whole word, P is perempuan.
func (r *reader) sexesInDoubt() bool {
	p, w := false, false
	for _, row := range r.Rows {
		switch k := clean.Key(row.at(r.col(Sex))); {
		case k == "p":
			p = true
		case k == "w":
			w = true
		case sexes[k] != "":
			return false
		}
	}
	return p && w
}

// ends begin the rows of totals and signatures below a list.
var ends = []string{"jumlah", "total", "mengetahui", "kepala desa", "panitia", "keterangan", "catatan", "bersambung", "halaman"}

// isEnd sees a row below the list: its first words are those of a foot and it says
// nothing of a sex.
func (r *reader) isEnd(row Row) bool {
	if s := row.at(r.col(Sex)); s != "" && clean.Key(row.at(r.col(Name))) != "" {
		if _, ok := sexes[clean.Key(s)]; ok {
			return false
		}
	}
	for _, c := range row.Cells {
		k := clean.Key(c)
		if k == "" {
			continue
		}
		for _, e := range ends {
			if k == e || strings.HasPrefix(k, e+" ") {
				return true
			}
		}
		if strings.Trim(k, "0123456789") != "" {
			return false
		}
	}
	return false
}

// row reads one person.
func (r *reader) row(row Row) {
	d := Draft{Line: row.Line}
	name := row.at(r.col(Name))
	switch {
	case r.empty(row):
		r.out.Empty++
		return
	case clean.Key(name) == clean.Key(r.Head.at(r.col(Name))):
		return // the headings of the next printed page
	}
	r.name(&d, name)
	r.sex(&d, row)
	r.place(&d, row)
	r.rest(&d, row)
	r.twice(&d)
	for _, i := range d.Issues {
		d.Refused = d.Refused || i.Error
	}
	r.out.Drafts = append(r.out.Drafts, d)
}

// empty sees a row of nobody: numbered in advance, perhaps with its village.
func (r *reader) empty(row Row) bool {
	for i, f := range r.Fields {
		switch f {
		case Ignored, Number, Village, District, Code:
		default:
			if strings.Trim(row.at(i), " .-0") != "" {
				return false
			}
		}
	}
	return true
}

// note adds an issue about the column of a field.
func (r *reader) note(d *Draft, f Field, c IssueCode, text string, isError bool, others ...string) {
	d.Issues = append(d.Issues, Issue{Line: d.Line, Col: r.col(f) + 1, Code: c, Text: short(text), Error: isError, Others: others})
}

// short cuts a cell for a sentence; sixteen digits are never shown.
func short(s string) string {
	s = sixteen.ReplaceAllString(clean.Line(s), "")
	if utf8.RuneCountInString(s) > 40 {
		return string([]rune(s)[:39]) + "…"
	}
	return s
}

// sixteen finds the digits of a NIK inside a text.
var sixteen = regexp.MustCompile(`(?:[0-9][ .'-]?){15}[0-9]`)

func (r *reader) name(d *Draft, name string) {
	name = clean.Name(name)
	if m := leading.FindString(name); m != "" {
		r.note(d, Name, NumberInName, name, false)
		name = name[len(m):]
	}
	got, err := roster.PersonName(name)
	switch {
	case errors.Is(err, roster.ErrNameEmpty):
		r.note(d, Name, NoName, "", true)
	case err != nil:
		r.note(d, Name, BadName, name, true)
	}
	d.Person.Name = got
}

func (r *reader) sex(d *Draft, row Row) {
	if l, p := r.col(TickL), r.col(TickP); l >= 0 && p >= 0 {
		ticked := func(c int) bool { return strings.Trim(row.at(c), " -.0") != "" }
		switch {
		case ticked(l) && !ticked(p):
			d.Person.Sex = roster.L
		case ticked(p) && !ticked(l):
			d.Person.Sex = roster.P
		default:
			r.note(d, TickL, NoSex, "", true)
		}
		return
	}
	text := row.at(r.col(Sex))
	k := clean.Key(text)
	sex, ok := sexes[k]
	switch {
	case k == "":
		r.note(d, Sex, NoSex, "", true)
	case !ok:
		r.note(d, Sex, BadSex, text, true)
	case k == "p" && r.doubtP:
		r.note(d, Sex, DoubtfulSex, text, true)
	}
	d.Person.Sex = sex
}

func (r *reader) rest(d *Draft, row Row) {
	p := &d.Person
	if s := row.at(r.col(Birth)); strings.Trim(s, " -") != "" {
		if p.BirthYear = year(s, r.know.Year); p.BirthYear == 0 {
			r.note(d, Birth, BadBirth, s, false)
		}
	}
	if s := row.at(r.col(Age)); strings.Trim(s, " -") != "" {
		b, ok := ageBand(s)
		if p.AgeBand = b; !ok {
			r.note(d, Age, BadAge, s, false)
		}
	}
	s := row.at(r.col(Phone))
	number, code := phone(s)
	if p.Phone = number; code != "" {
		r.note(d, Phone, code, s, false)
	}
	if p.Office = clean.Line(row.at(r.col(Office))); utf8.RuneCountInString(p.Office) > roster.MaxOffice {
		r.note(d, Office, LongText, p.Office, false)
		p.Office = ""
	}
	s = r.role(row)
	if p.Role = roleOf(s, r.know.Roles); utf8.RuneCountInString(string(p.Role)) > roster.MaxRole {
		r.note(d, Role, LongText, s, false)
		p.Role = ""
	}
}

// twice refuses a row that repeats an earlier one: the same name and place, and no
// year of birth that tells them apart. It names the row that is nearly the same.
func (r *reader) twice(d *Draft) {
	if d.Person.Name == "" {
		return
	}
	place := string(d.Person.Village)
	if place == "" {
		place = clean.Key(d.Place)
	}
	k := clean.Skeleton(d.Person.Name) + "|" + place + "|" + itoa(d.Person.BirthYear)
	if line, ok := r.seen[k]; ok {
		r.note(d, Name, SameTwice, d.Person.Name, true, itoa(line))
		return
	}
	r.seen[k] = d.Line
	for _, o := range r.around[place] {
		if roster.Alike(d.Person, o.Person) {
			r.note(d, Name, LikeRow, o.Person.Name, false, itoa(o.Line))
			break
		}
	}
	r.around[place] = append(r.around[place], Draft{Line: d.Line, Person: d.Person})
}
