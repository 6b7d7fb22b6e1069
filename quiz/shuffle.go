package quiz

// Shuffled returns what a person with this seed sees, top to bottom: the ids of
// the choices, or of the right sides of a Match. The same question and seed
// always give the same order, on every machine and in every version.
//
// Single, Multi and Poll are shuffled where Question.Shuffle allows it; Order
// and the right sides of Match always are, and never come out as the right
// order. TrueFalse and Scale keep theirs. Kinds with nothing to pick give nil.
func Shuffled(q *Question, seed uint64) []ChoiceID {
	var ids []ChoiceID
	always := false
	switch q.Kind {
	case TrueFalse:
		return []ChoiceID{True, False}
	case Scale:
		return choiceIDs(q)
	case Single, Multi, Poll:
		ids = choiceIDs(q)
		if !q.Shuffle {
			return ids
		}
	case Order:
		ids, always = choiceIDs(q), true
	case Match:
		for _, p := range q.Pairs {
			ids = append(ids, p.ID)
		}
		always = true
	case Numeric, Short, Open, Description:
		return nil
	}
	right := append([]ChoiceID(nil), ids...)
	mix(ids, seed^hashID(q.ID))
	if always && sameIDs(ids, right) && len(ids) > 1 {
		// One step round is never the right order again, since ids differ.
		ids = append(ids[1:], ids[0])
	}
	return ids
}

// mix is Fisher and Yates' shuffle on splitmix64: written out here because the
// order of the standard library's shuffle is not promised between versions.
func mix(ids []ChoiceID, state uint64) {
	for i := len(ids) - 1; i > 0; i-- {
		state += 0x9e3779b97f4a7c15
		z := state
		z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
		z = (z ^ z>>27) * 0x94d049bb133111eb
		z ^= z >> 31
		j := int(z % uint64(i+1))
		ids[i], ids[j] = ids[j], ids[i]
	}
}

// hashID (FNV-1a) keeps two questions of one person from sharing their order.
func hashID(id QuestionID) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(id); i++ {
		h = (h ^ uint64(id[i])) * 1099511628211
	}
	return h
}

func sameIDs(a, b []ChoiceID) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
