package course

import (
	"path"
	"slices"
	"time"

	"diklat/quiz"
	"diklat/quiz/course/tree"
)

// ServiceID names one entry of the service map: "disnaker-kupang".
type ServiceID string

// Service is one entry of the service map (peta layanan): a national line, or a
// local contact that is empty until the trainer fills it in.
type Service struct {
	ID      ServiceID     `json:"id"`
	Name    string        `json:"name"`
	For     string        `json:"for"`     // what one goes there for
	Contact string        `json:"contact"` // number or address, "" to be filled locally
	Area    string        `json:"area"`    // nasional, provinsi, kabupaten, desa
	Hours   string        `json:"hours,omitempty"`
	Facts   []quiz.FactID `json:"facts,omitempty"`
	// Checked is "2026-02-01": the day of the call where somebody called (By), the
	// date of Source where nobody did; "" for none.
	Checked string `json:"checked"`
	Source  string `json:"source"`
	Mark    string `json:"mark"`             // "verifikasi lokal"
	By      string `json:"by,omitempty"`     // who tried it or filled it in on the spot; "" for what the pack says
	Filled  string `json:"filled,omitempty"` // day of a number that By wrote down without a call
	// Emergency marks a line for emergencies, such as 110: nobody calls it to try.
	Emergency bool `json:"emergency,omitempty"`
	// District is the kabupaten an entry serves, as village codes begin: "53.06";
	// "" serves all.
	District string `json:"district,omitempty"`
}

// Freshness says whether a contact can be relied on.
type Freshness string

// The states of a contact.
const (
	Blank    Freshness = "blank"    // nothing filled in yet
	Uncalled Freshness = "uncalled" // nobody has called the number yet
	Stale    Freshness = "stale"    // called over six months ago: asks to be checked
	Fresh    Freshness = "fresh"
	Ahead    Freshness = "ahead" // dated after now: this laptop's clock is wrong
)

// freshMonths is how long a check holds.
const freshMonths = 6

// dateForm is how dates stand in content files.
const dateForm = "2006-01-02"

// Called reports whether somebody on the spot tried the number. The date of a
// shipped entry is that of its source, which is no call.
func (s Service) Called() bool {
	_, dated := s.CheckedOn()
	return s.By != "" && dated
}

// CheckedOn is the day in Checked; ok is false where there is none.
func (s Service) CheckedOn() (day time.Time, ok bool) {
	day, err := time.Parse(dateForm, s.Checked)
	return day, err == nil
}

// FilledOn is the day on which a number was written down without a call.
func (s Service) FilledOn() (day time.Time, ok bool) {
	day, err := time.Parse(dateForm, s.Filled)
	return day, err == nil
}

// Freshness judges the contact at now, by calendar days.
func (s Service) Freshness(now time.Time) Freshness {
	switch {
	case s.Contact == "":
		return Blank
	case !s.Called():
		return Uncalled
	}
	return s.age(now)
}

// age judges the date alone, whoever it comes from.
func (s Service) age(now time.Time) Freshness {
	day, ok := s.CheckedOn()
	today := time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, time.UTC)
	switch {
	case !ok:
		return Uncalled
	case day.After(today):
		return Ahead
	case today.After(day.AddDate(0, freshMonths, 0)):
		return Stale
	}
	return Fresh
}

// NeedsCheck reports whether the contact must be tried before it is given away.
func (s Service) NeedsCheck(now time.Time) bool { return s.Freshness(now) != Fresh }

// Services is the service map in the order of its file. An entry of an upper
// folder replaces the one of the same id below it; a file with errors is left out.
func (lib *Library) Services() []Service {
	lib.once.Do(func() { lib.services = merged(lib.serviceDocs()) })
	return slices.Clone(lib.services)
}

func merged(docs []serviceDoc) []Service {
	var out []Service
	for _, d := range slices.Backward(docs) { // the lowest folder gives the order
		if len(d.probs.Errors()) > 0 {
			continue
		}
		for _, s := range d.services {
			if i := slices.IndexFunc(out, func(o Service) bool { return o.ID == s.ID }); i >= 0 {
				out[i] = s
			} else {
				out = append(out, s)
			}
		}
	}
	return out
}

// Service returns one entry of the service map.
func (lib *Library) Service(id ServiceID) (Service, bool) {
	all := lib.Services()
	i := slices.IndexFunc(all, func(s Service) bool { return s.ID == id })
	if i < 0 {
		return Service{}, false
	}
	return all[i], true
}

func isServiceFile(name string) bool { return path.Base(name) == "layanan.yaml" }

func (lib *Library) serviceDocs() []serviceDoc {
	var docs []serviceDoc
	for _, t := range lib.Texts(isServiceFile) {
		if len(t.Problems) > 0 {
			docs = append(docs, serviceDoc{file: t.Name, layer: t.Layer, probs: t.Problems})
			continue
		}
		d := readServices(t.Name, t.Body)
		d.layer = t.Layer
		docs = append(docs, d)
	}
	return docs
}

// serviceDoc is one layanan.yaml.
type serviceDoc struct {
	file     string
	layer    int
	services []Service
	at       []factRef   // where each service stands
	facts    [][]factRef // of each service
	probs    Problems
}

// readServices reads a list of services.
func readServices(file, src string) serviceDoc {
	r := &reader{file: file}
	doc := serviceDoc{file: file}
	root := r.parse(src)
	switch {
	case root == nil:
	case root.Shape != tree.List:
		r.at(root, WrongShape, "layanan", "daftar layanan")
	default:
		seen := map[ServiceID]bool{}
		for _, n := range root.Items {
			s, facts, ok := r.service(n)
			if ok && seen[s.ID] {
				r.at(n, DoubleID, string(s.ID), file)
			}
			if !ok || seen[s.ID] {
				continue
			}
			seen[s.ID] = true
			doc.services = append(doc.services, s)
			doc.at = append(doc.at, factRef{line: n.Line, col: n.Col})
			doc.facts = append(doc.facts, facts)
		}
	}
	doc.probs = r.probs
	return doc
}

func (r *reader) service(n *tree.Node) (Service, []factRef, bool) {
	o, ok := r.object(n, "layanan", "id", "nama", "untuk", "nomor", "wilayah", "jam", "fakta", "diperiksa", "sumber", "tanda", "darurat", "kabupaten")
	if !ok {
		return Service{}, nil, false
	}
	id, v := o.scalar("id", true)
	if v == nil {
		return Service{}, nil, false
	}
	if !validID(id) {
		r.at(v, BadID, id, "disnaker-kupang")
		return Service{}, nil, false
	}
	facts := o.facts("fakta")
	s := Service{
		ID: ServiceID(id), Name: o.text("nama", true), For: o.text("untuk", true), Contact: o.text("nomor", false),
		Area:  o.oneOf("wilayah", true, "nasional", "provinsi", "kabupaten", "desa"),
		Hours: o.text("jam", false), Facts: factIDs(facts), Source: o.text("sumber", true), Mark: o.text("tanda", false),
		Emergency: o.yes("darurat", false),
	}
	if s.District, v = o.scalar("kabupaten", false); v != nil && !districtCode.MatchString(s.District) {
		r.at(v, BadValue, "kabupaten", s.District, "53.01, 53.06")
	}
	day, v := o.scalar("diperiksa", false)
	if v != nil {
		if _, err := time.Parse(dateForm, day); err != nil {
			r.at(v, BadDate, id, day)
		} else {
			s.Checked = day
		}
	}
	if s.Contact != "" && v == nil {
		r.at(fieldKey(n, "diperiksa"), NoDate, id)
	}
	return s, facts, true
}
