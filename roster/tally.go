package roster

// By is one way to break attendance down.
type By string

// The breakdowns.
const (
	BySex        By = "sex"
	ByAge        By = "age"
	ByDisability By = "disability"
	ByRole       By = "role"
	ByDesa       By = "village"
)

// Breakdowns lists them in the order of screens.
func Breakdowns() []By { return []By{ByDesa, BySex, ByAge, ByDisability, ByRole} }

// Tally is the attendance of one group; Key is the code of the village, a letter,
// an age band, a Disability or a role.
type Tally struct {
	Key string
	Count
}

// Tallies counts the participants of the roll by groups. Villages, sexes, age bands
// and disabilities come in their own order, roles in the order of the program and
// then as they appear; groups without anybody are left out.
func (r Roll) Tallies(by By) []Tally {
	year := r.Event.Year()
	at := map[string]*Tally{}
	var found []string
	for _, row := range r.Rows {
		if !row.Role.Participant() {
			continue
		}
		k := row.key(by, year)
		if at[k] == nil {
			at[k] = &Tally{Key: k}
			found = append(found, k)
		}
		at[k].add(row)
	}
	var out []Tally
	for _, k := range append(r.keys(by), found...) {
		if t := at[k]; t != nil {
			out = append(out, *t)
			at[k] = nil
		}
	}
	return out
}

func (r Row) key(by By, year int) string {
	switch by {
	case BySex:
		return string(r.Sex)
	case ByAge:
		return string(r.BandIn(year))
	case ByDisability:
		return string(r.Disability())
	case ByRole:
		return string(r.Role)
	case ByDesa:
	}
	return string(r.Village)
}

// keys are the groups in their own order.
func (r Roll) keys(by By) []string {
	switch by {
	case BySex:
		return []string{string(L), string(P)}
	case ByAge:
		return append(words(AgeBands()), string(UnknownAge))
	case ByDisability:
		return words(Disabilities())
	case ByRole:
		return words(Roles())
	case ByDesa:
	}
	var out []string
	for _, v := range r.Villages {
		out = append(out, string(v.Code))
	}
	return out
}

func words[S ~string](in []S) []string {
	out := make([]string, len(in))
	for i, s := range in {
		out[i] = string(s)
	}
	return out
}
