package roster

// Count is the attendance of some people in one sesi. Staff and observers are
// in none of the figures.
type Count struct {
	Present, Total int
	L, P           int // present, by sex
	TotalL, TotalP int
	Unmarked       int // of Total: nothing recorded yet
}

// Counts counts the participants among rows.
func Counts(rows []Row) Count {
	var c Count
	for _, r := range rows {
		if r.Role.Participant() {
			c.add(r)
		}
	}
	return c
}

func (c *Count) add(r Row) {
	here := 0
	if r.Mark.Status.Here() {
		here = 1
	}
	c.Total++
	c.Present += here
	switch r.Sex {
	case L:
		c.TotalL++
		c.L += here
	case P:
		c.TotalP++
		c.P += here
	}
	if r.Mark.Status == Unmarked {
		c.Unmarked++
	}
}

// Count counts the whole roll.
func (r Roll) Count() Count { return Counts(r.Rows) }

// VillageCount is the attendance of one village.
type VillageCount struct {
	Village
	Count
}

// ByVillage counts every village of the roll, in its order, also those of which
// nobody is on the list.
func (r Roll) ByVillage() []VillageCount {
	out := make([]VillageCount, len(r.Villages))
	at := make(map[VillageCode]int, len(r.Villages))
	for i, v := range r.Villages {
		out[i].Village = v
		at[v.Code] = i
	}
	for _, row := range r.Rows {
		if i, ok := at[row.Village]; ok && row.Role.Participant() {
			out[i].add(row)
		}
	}
	return out
}

// Of returns the rows of one village, by number.
func (r Roll) Of(village VillageCode) []Row {
	var out []Row
	for _, row := range r.Rows {
		if row.Village == village {
			out = append(out, row)
		}
	}
	return out
}

// Find returns the row of a person.
func (r Roll) Find(p PersonID) (Row, bool) {
	for _, row := range r.Rows {
		if row.ID == p {
			return row, true
		}
	}
	return Row{}, false
}

// VillageOf returns the village with the code; one that is unknown carries its
// code as its name.
func (r Roll) VillageOf(code VillageCode) Village {
	for _, v := range r.Villages {
		if v.Code == code {
			return v
		}
	}
	return Village{Code: code, Name: string(code), Official: string(code), Kind: Lain}
}
