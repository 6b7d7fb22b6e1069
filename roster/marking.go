package roster

import "time"

// SelfCheckIn is what a person's own check-in does to the mark that stands. It
// makes A, I, S and nothing into H; H, T and P stay as they are. The second
// result reports whether the mark returned is new and must be kept.
func SelfCheckIn(stands Mark, event EventID, sesi SesiID, person PersonID, at time.Time) (Mark, bool) {
	if stands.Status.Here() {
		return stands, false
	}
	return Mark{
		Event: event, Sesi: sesi, Person: person,
		Status: Present, At: at, Method: BySelf, By: Self(person),
	}, true
}

// Undo returns the mark that brings back what stood before the newest one.
// history holds the marks of one person in one sesi, oldest first, with earlier
// undos among them, so that undo after undo goes on backwards. The second result
// is false if nothing is left to take back.
func Undo(history []Mark, by Actor, at time.Time) (Mark, bool) {
	var stack []Mark
	for _, m := range history {
		switch {
		case m.UndoneBy == "":
			stack = append(stack, m)
		case len(stack) > 0:
			stack = stack[:len(stack)-1]
		}
	}
	if len(stack) == 0 {
		return Mark{}, false
	}
	top := stack[len(stack)-1]
	before := Mark{Event: top.Event, Sesi: top.Sesi, Person: top.Person, At: at, Method: ByTrainer, By: by}
	if len(stack) > 1 {
		before = stack[len(stack)-2]
	}
	before.UndoneBy, before.UndoneAt = by, at
	return before, true
}

// InSesi keeps the marks of one sesi, in their order.
func InSesi(history []Mark, sesi SesiID) []Mark {
	var out []Mark
	for _, m := range history {
		if m.Sesi == sesi {
			out = append(out, m)
		}
	}
	return out
}

// AllPresent returns an H for everybody of the village who has no letter yet.
// Letters that stand are never touched.
func (r Roll) AllPresent(village VillageCode, by Actor, at time.Time) []Mark {
	var out []Mark
	for _, row := range r.Rows {
		if row.Village != village || row.Mark.Status != Unmarked {
			continue
		}
		out = append(out, Mark{
			Event: r.Event.ID, Sesi: r.Sesi.ID, Person: row.ID,
			Status: Present, At: at, Method: ByTrainer, By: by,
		})
	}
	return out
}
