package live

import "maps"

// Joined says who takes part in a run since now: they sat at a laptop when a
// question closed, and were not known before. Who comes later has the questions
// before as not taken part in, never as wrong.
type Joined struct {
	Run    RunID      `json:"run"`
	People []PersonID `json:"people"`
}

func (Joined) kind() string { return "joined" }

// joined notes who takes part from now on.
func (w *builder) joined(id RunID, people ...PersonID) {
	r := w.run(id)
	if r == nil {
		return
	}
	for _, p := range people {
		if _, ok := r.Since[p]; ok {
			continue
		}
		w.since(r)[p] = w.Version
	}
}

// since returns Since of the current run for writing.
func (w *builder) since(r *Run) map[PersonID]uint64 {
	if !w.ownSince {
		w.ownSince = true
		if r.Since = maps.Clone(r.Since); r.Since == nil {
			r.Since = map[PersonID]uint64{}
		}
	}
	return r.Since
}

// newcomers are those of people whom the live run does not know yet.
func (s *State) newcomers(people []PersonID) []PersonID {
	if s.Run == nil || s.Run.Mode != Live {
		return nil
	}
	var out []PersonID
	for _, p := range people {
		if _, ok := s.Run.Since[p]; !ok {
			out = append(out, p)
		}
	}
	return out
}

// Followed reports whether a person took part when item i was asked: they were
// there when it closed and were not passed over, or have an answer to it.
func (r *Run) Followed(i int, p PersonID) bool {
	if _, ok := r.Given(i, p); ok || r.Mode != Live {
		return true
	}
	since, ok := r.Since[p]
	it := &r.Items[i]
	return ok && !it.Skipped[p] && (it.Shut == 0 || since <= it.Shut)
}

// judged reports whether item i counts in the score of p, if they took part in it.
func (r *Run) judged(p PersonID, i int) bool {
	return r.Counts(p, i) && !r.Set.Survey && !r.Items[i].Practice && (r.Mode != Live || r.Items[i].Stage == Revealed)
}

// Missed counts the items that count and that were asked before a person came.
func (r *Run) Missed(p PersonID) int {
	n := 0
	for i := range r.Items {
		if r.judged(p, i) && !r.Followed(i, p) {
			n++
		}
	}
	return n
}
