package roster

// Recap is the attendance of a whole event by person and by village, with the
// rule by which days and completion were reckoned.
type Recap struct {
	Event    Event
	Rule     Rule
	Sesi     []Sesi // as the rolls go
	Held     []bool // beside Sesi: something is recorded about a participant
	People   []Standing
	Villages []VillageRecap // those of the event, then the others
	Total    RecapTotal     // participants only
}

// Standing is one person of a recap. Staff and observers have one and are in no
// total.
type Standing struct {
	Enrolment
	Letters  []Status // beside Recap.Sesi
	Here     int      // sesi attended, of those held
	HalfDays int
	// Completed is reached over the sesi held so far; before the last sesi it may
	// still change.
	Completed bool
}

// Count is how many sesi carry the letter.
func (s Standing) Count(letter Status) int {
	n := 0
	for _, l := range s.Letters {
		if l == letter {
			n++
		}
	}
	return n
}

// RecapTotal adds up participants. People, who are counted once, and HalfDays,
// which are counted for every half-day, are different things: "orang" and
// "orang-hari" (HalfDays / 2).
type RecapTotal struct {
	Listed    int // on the list
	People    int // attended at least one sesi
	L, P      int // of People
	HalfDays  int
	Here      int // attendances: sum over the sesi
	Possible  int // Listed x sesi held
	Completed int
	Disabled  int // of People, by the Washington Group short set
}

// VillageRecap is the total of one village.
type VillageRecap struct {
	Village
	RecapTotal
}

// HeldCount is how many sesi were held.
func (r Recap) HeldCount() int {
	n := 0
	for _, h := range r.Held {
		if h {
			n++
		}
	}
	return n
}

// Over reports whether every sesi of the event was held.
func (r Recap) Over() bool { return len(r.Held) > 0 && r.HeldCount() == len(r.Held) }

// NewRecap reckons the rolls of one event, which hold the same people. No rolls
// give a recap of nobody.
func NewRecap(e Event, rolls []Roll) Recap {
	r := Recap{Event: e, Rule: e.Rule()}
	at := map[PersonID]int{}
	for i, roll := range rolls {
		r.Sesi, r.Held = append(r.Sesi, roll.Sesi), append(r.Held, heldIn(roll))
		for _, row := range roll.Rows {
			n, ok := at[row.ID]
			if !ok {
				n = len(r.People)
				at[row.ID] = n
				r.People = append(r.People, Standing{Enrolment: row.Enrolment, Letters: make([]Status, len(rolls))})
			}
			r.People[n].Letters[i] = row.Mark.Status
		}
	}
	for i := range r.People {
		r.reckon(&r.People[i])
	}
	r.addUp(rolls)
	return r
}

// heldIn reports whether anything is recorded about a participant.
func heldIn(r Roll) bool {
	for _, row := range r.Rows {
		if row.Role.Participant() && row.Mark.Status != Unmarked {
			return true
		}
	}
	return false
}

func (r *Recap) reckon(s *Standing) {
	for i, l := range s.Letters {
		if r.Held[i] && l.Here() {
			s.Here++
		}
	}
	s.HalfDays = HalfDays(r.Sesi, s.Letters)
	s.Completed = r.Rule.Reached(s.Here, r.HeldCount())
}

func (r *Recap) addUp(rolls []Roll) {
	place := map[VillageCode]int{}
	for _, roll := range rolls {
		for _, v := range roll.Villages {
			if _, ok := place[v.Code]; !ok {
				place[v.Code] = len(r.Villages)
				r.Villages = append(r.Villages, VillageRecap{Village: v})
			}
		}
	}
	held := r.HeldCount()
	for _, s := range r.People {
		if !s.Role.Participant() {
			continue
		}
		r.Total.add(s, held)
		if i, ok := place[s.Village]; ok {
			r.Villages[i].add(s, held)
		}
	}
}

func (t *RecapTotal) add(s Standing, held int) {
	t.Listed++
	t.Possible += held
	t.Here += s.Here
	t.HalfDays += s.HalfDays
	if s.Completed {
		t.Completed++
	}
	if s.HalfDays == 0 {
		return
	}
	t.People++
	switch s.Sex {
	case L:
		t.L++
	case P:
		t.P++
	}
	if s.Disability() == DisabilityYes {
		t.Disabled++
	}
}

// Sum adds up the villages: it must equal the total over people, which reports
// print as a line that checks itself.
func (r Recap) Sum() RecapTotal {
	var t RecapTotal
	for _, v := range r.Villages {
		o := v.RecapTotal
		t.Listed += o.Listed
		t.People += o.People
		t.L += o.L
		t.P += o.P
		t.HalfDays += o.HalfDays
		t.Here += o.Here
		t.Possible += o.Possible
		t.Completed += o.Completed
		t.Disabled += o.Disabled
	}
	return t
}
