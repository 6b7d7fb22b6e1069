package report

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"time"

	"diklat/roster"
)

// MinutesOfJP is how long a jam pelajaran is taken to be; the certificate says so.
const MinutesOfJP = 45

// ErrNotOver says that certificates come when every sesi of the event was held:
// before that, nobody knows who completed it.
var ErrNotOver = errors.New("not every sesi of the event was held")

// Certificates are the certificates of an event. A certificate says only what is
// true: completion for those who reached the threshold, else attendance of as many
// sesi as it was; for those who attended none there is none.
type Certificates struct {
	Event     Event
	Lines     CertificateLines
	List      []CertificateRow
	Void      []CertificateRow // numbers that were given and do not stand
	Materials []Material
	JP        int // of all materials
	Threshold int
	Held      int
	Words     Words
}

// CertificateLines is what all certificates of an event share.
type CertificateLines struct {
	Kop             []string
	Organiser       string
	Funders         []string
	Title           string
	When, Venue     string
	Left, Right     Signature
	Threshold, Rule string
}

// CertificateRow is one certificate and its line in the register.
type CertificateRow struct {
	Number    string             `json:"number"`
	Person    roster.PersonID    `json:"person"`
	Name      string             `json:"name"`
	Village   string             `json:"village"`
	Completed bool               `json:"completed"` // else attendance
	Here      int                `json:"here"`
	Held      int                `json:"held"`
	Day       roster.Day         `json:"date"`
	Check     string             `json:"check"`
	Copy      bool               `json:"printed"` // was printed before: now SALINAN
	Code      roster.VillageCode `json:"village_code"`
}

// Material is one line of the table on the back.
type Material struct {
	Name string
	JP   int
}

// Entitled are those whom a certificate is due to, in the order of their numbers on
// the list.
func Entitled(r roster.Recap) ([]roster.PersonID, error) {
	if !r.Over() {
		return nil, ErrNotOver
	}
	byNumber := map[int]roster.PersonID{}
	last := 0
	for _, p := range r.People {
		if p.Role.Participant() && p.Here > 0 {
			byNumber[p.Number] = p.ID
			last = max(last, p.Number)
		}
	}
	var out []roster.PersonID
	for n := 1; n <= last; n++ {
		if id, ok := byNumber[n]; ok {
			out = append(out, id)
		}
	}
	return out, nil
}

// NewCertificates makes the certificates of those in given who are entitled, by
// number. topics names what was taught in a sesi; nil: the names of the sesi.
func NewCertificates(r roster.Recap, given map[roster.PersonID]roster.Certificate, topics map[roster.SesiID][]string, o Options, w Words) (Certificates, error) {
	people, err := Entitled(r)
	if err != nil {
		return Certificates{}, err
	}
	c := Certificates{Event: eventOf(r.Event), Words: w, Threshold: r.Rule.Threshold, Held: r.HeldCount(), List: []CertificateRow{}}
	var only roster.VillageCode
	names := map[roster.VillageCode]string{}
	var all []roster.Village
	for _, v := range r.Villages {
		names[v.Code] = v.Name
		all = append(all, v.Village)
	}
	if o.Village != "" {
		v, err := roster.MatchVillage(all, o.Village)
		if err != nil {
			return Certificates{}, err
		}
		only = v.Code
	}
	c.Lines = certificateLines(r, w)
	c.materials(r, topics)
	standing := map[roster.PersonID]roster.Standing{}
	for _, p := range r.People {
		standing[p.ID] = p
	}
	for _, id := range people {
		p, k := standing[id], given[id]
		if k.Number == "" || only != "" && p.Village != only {
			continue
		}
		from := p.Office
		if from == "" {
			from = names[p.Village]
		}
		row := CertificateRow{Number: k.Number, Person: id, Name: p.Name, Village: from, Code: p.Village, Completed: p.Completed, Here: p.Here, Held: c.Held,
			Day: k.Day, Copy: k.Printed}
		row.Check = k.CheckCode(row.Name, from, r.Event.Title, c.Lines.When, strconv.FormatBool(row.Completed), strconv.Itoa(row.Here))
		c.List = append(c.List, row)
	}
	return c, nil
}

func certificateLines(r roster.Recap, w Words) CertificateLines {
	e := r.Event
	l := CertificateLines{Kop: e.Kop, Organiser: e.Organiser, Funders: e.Funders, Title: e.Title, Venue: e.Venue, Threshold: w.Threshold(r.Rule.Threshold), Rule: w.RuleJP}
	loc := e.Zone.Location()
	first, last := e.Sesi[0].Start.In(loc), e.Sesi[len(e.Sesi)-1].End.In(loc)
	if l.When = w.Day(first); w.Day(last) != l.When {
		l.When += " " + w.Until + " " + w.Day(last)
	}
	m := signinMaker{Signin: &Signin{Words: w}, e: e}
	l.Left, l.Right = m.signers(last)
	return l
}

// materials are the sesi with what was taught in them; a sesi of 3 h 30 is 4 JP.
func (c *Certificates) materials(r roster.Recap, topics map[roster.SesiID][]string) {
	for _, s := range r.Sesi {
		jp := int(s.End.Sub(s.Start) / (MinutesOfJP * time.Minute))
		name := s.Name
		if name == "" {
			name = c.Words.PartOf(s.Day, string(s.Part))
		}
		for i, t := range topics[s.ID] {
			sep := "; "
			if i == 0 {
				sep = ": "
			}
			name += sep + t
		}
		c.Materials = append(c.Materials, Material{name, jp})
		c.JP += jp
	}
}

// Voided adds the numbers that were given and do not stand: of entries that were
// merged, of a second laptop, of people who are not entitled any more. A register shows
// them, or a number would be missing.
func (c *Certificates) Voided(given []roster.Certificate, r roster.Recap) {
	stands := map[string]bool{}
	for _, row := range c.List {
		stands[row.Number] = true
	}
	names := map[roster.PersonID]string{}
	for _, p := range r.People {
		names[p.ID] = p.Name
	}
	for _, g := range given {
		if !stands[g.Number] {
			c.Void = append(c.Void, CertificateRow{Number: g.Number, Person: g.Person, Name: names[g.Person], Day: g.Day, Copy: g.Printed, Held: c.Held})
		}
	}
}

// book is every number in order, and whether it is void.
func (c Certificates) book(yield func(CertificateRow, bool) bool) {
	all := slices.Concat(c.List, c.Void)
	slices.SortStableFunc(all, func(a, b CertificateRow) int { return cmp.Compare(a.Number, b.Number) })
	for _, r := range all {
		if !yield(r, r.Check == "") {
			return
		}
	}
}

// Register lists the certificates: what an office keeps to check one against.
func (c Certificates) Register() Table {
	w := c.Words
	return Table{Title: w.Register, Simulated: c.Event.Simulated, Columns: []Column{{Key: "number", Label: w.CertificateNo, Kind: Code}, {Key: "name"}, {Key: "village"},
		{Key: "kind"}, {Key: "date", Kind: Code}, {Key: "check", Kind: Code}, {Key: "printed"}, {Key: "signed"}},
		Rows: func(yield func([]string) bool) {
			for r, void := range c.book {
				kind, printed := w.OfAttendance, w.NotYes
				if r.Completed {
					kind = w.OfCompletion
				}
				if void {
					kind = w.Void
				}
				if r.Copy {
					printed = w.Yes
				}
				if !yield([]string{r.Number, r.Name, r.Village, kind, string(r.Day), r.Check, printed, ""}) {
					return
				}
			}
		}}
}
