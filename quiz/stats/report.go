package stats

import "slices"

// Note is something that must be said beside the figures.
type Note string

// Notes of a report.
const (
	NoPersons     Note = "no_persons"      // nobody answered
	NoItems       Note = "no_items"        // no question
	OnePerson     Note = "one_person"      // nothing can be compared
	OneItem       Note = "one_item"        // no reliability, no corrected correlation
	FewPersons    Note = "few_persons"     // under 10: item figures are a hint, no more
	HalvesUsed    Note = "halves_used"     // under 30: halves in place of 27 %
	SameTotals    Note = "same_totals"     // everybody has the same total
	AllAnswers    Note = "all_right"       // everybody has everything right
	NotDichotomy  Note = "not_dichotomous" // no KR-20, alpha stands for it
	MaxAssumed    Note = "max_assumed"     // the best score was guessed from the table
	BadShape      Note = "bad_shape"       // the parts of the table do not fit
	NobodyMatched Note = "nobody_matched"  // no person has both tests
	FewMatched    Note = "few_matched"     // "N terlalu kecil untuk uji statistik"
	MatchedByRow  Note = "matched_by_row"  // no ids: row 1 with row 1
	PreCeiling    Note = "pre_ceiling"     // somebody had everything right before
	NegativeGain  Note = "negative_gain"   // the class lost
)

// testFrom is the number of pairs from which a test says anything.
const testFrom = 10

// Report is the whole analysis of one test. Its JSON is a promise to scripts.
type Report struct {
	Persons      int       `json:"persons"`
	Items        []Item    `json:"items"`
	Mean         Value     `json:"mean"`
	SD           Value     `json:"sd"`
	SDPopulation Value     `json:"sd_population"`
	Median       Value     `json:"median"`
	Min          Value     `json:"min"`
	Max          Value     `json:"max"`
	MaxTotal     Value     `json:"max_total"`
	Skewness     Value     `json:"skewness"`
	Kurtosis     Value     `json:"kurtosis"`
	KR20         Value     `json:"kr20"`
	Alpha        Value     `json:"alpha"`
	AlphaCI      Interval  `json:"alpha_ci95"`
	SEM          Value     `json:"sem"`
	Groups       Groups    `json:"groups"`
	Gain         *Gain     `json:"gain"`
	Notes        []Note    `json:"notes"`
	Problems     []Problem `json:"problems"` // of reading; the caller adds them
}

// Analyse computes everything that can be said about a test, and about the
// change since pre when there is one. It never fails: what cannot be said is
// an undefined Value and a Note.
func Analyse(m Matrix, pre *Matrix) Report {
	r := Report{Items: []Item{}, Notes: []Note{}, Problems: []Problem{}}
	if m.Check() != nil {
		r.Notes = append(r.Notes, BadShape)
		m = Matrix{}
	}
	mo := momentsOf(m)
	r.Persons, r.Groups = mo.n, GroupsOf(mo.n)
	sorted := slices.Sorted(slices.Values(mo.totals))
	r.describe(m, mo, sorted)
	r.Items = analyseItems(m, mo, sorted, r.Groups)
	r.note(m, mo)
	if pre != nil {
		r.compare(*pre, m)
	}
	return r
}

func (r *Report) describe(m Matrix, mo moments, sorted []float64) {
	if mo.n == 0 || mo.k == 0 {
		return
	}
	s := describe(mo.totals, sorted)
	r.Mean, r.SD, r.SDPopulation, r.Median = s.Mean, s.SD, s.SDPopulation, s.Median
	r.Min, r.Max, r.Skewness, r.Kurtosis = s.Min, s.Max, s.Skewness, s.Kurtosis
	r.MaxTotal = Of(m.MaxTotal())
	r.KR20 = mo.kr20()
	r.Alpha = mo.alpha()
	r.AlphaCI = AlphaInterval(r.Alpha, mo.n, mo.k)
	r.SEM = SEM(r.SD, r.Alpha)
}

func (r *Report) note(m Matrix, mo moments) {
	add := func(when bool, n Note) {
		if when {
			r.Notes = append(r.Notes, n)
		}
	}
	full := mo.n > 0 && mo.k > 0
	add(mo.n == 0, NoPersons)
	add(mo.k == 0, NoItems)
	add(mo.n == 1, OnePerson)
	add(mo.k == 1, OneItem)
	add(mo.n > 1 && mo.n < testFrom, FewPersons)
	add(r.Groups.Rule == RuleHalves, HalvesUsed)
	add(full && mo.n > 1 && mo.ssT == 0, SameTotals)
	add(full && r.Min.OK && same(r.Min.V, m.MaxTotal()), AllAnswers)
	add(full && !mo.binary, NotDichotomy)
	add(full && m.Assumed, MaxAssumed)
}
