package stats

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// Item holds the figures of one question.
type Item struct {
	ID             string   `json:"id"`
	P              Value    `json:"p"`
	D              Value    `json:"d"`
	RPB            Value    `json:"r_pb"`
	RPBCorrected   Value    `json:"r_pb_corrected"`
	AlphaIfDeleted Value    `json:"alpha_if_deleted"`
	PUpper         Value    `json:"p_upper"`
	PLower         Value    `json:"p_lower"`
	PBand          Band     `json:"p_band,omitempty"`
	DBand          Band     `json:"d_band,omitempty"`
	Flags          []Flag   `json:"flags"`
	Options        []Option `json:"options,omitempty"`
}

// Difficulty is the mean score of an item as a share of its best score, for
// 0/1 items the share of right answers; blanks count as wrong.
func Difficulty(scores []float64, best float64) Value {
	return ratio(floats.Sum(scores), best*float64(len(scores)))
}

// Discrimination is D = (upper - lower) / size of a group, for an item's scores
// and the persons' totals; groups as in GroupsOf. It is 0 for an item everybody
// got right and undefined under two persons.
func Discrimination(scores, totals []float64, best float64) Value {
	if len(scores) != len(totals) {
		return Value{}
	}
	size := GroupsOf(len(totals)).Upper
	upper, lower := split(totals, slices.Sorted(slices.Values(totals)), size)
	up, low := 0.0, 0.0
	for _, u := range upper {
		up += u.share * scores[u.person]
	}
	for _, l := range lower {
		low += l.share * scores[l.person]
	}
	return ratio(up-low, best*float64(size))
}

// PointBiserial is Pearson's r of an item with the total, and with the total
// without the item (corrected): the first flatters short tests, because the
// item is then part of what it is compared with. Undefined without spread.
func PointBiserial(item, total []float64) (r, corrected Value) {
	if len(item) != len(total) {
		return Value{}, Value{}
	}
	pair := make([]float64, 0, 2*len(item))
	for i := range item {
		pair = append(pair, item[i], total[i]-item[i])
	}
	mo := momentsOf(Matrix{Items: make([]string, 2), Scores: pair})
	ss, sp := mo.rest(0)
	return correlation(mo.sp[0], mo.ss[0], mo.ssT), correlation(sp, mo.ss[0], ss)
}

// correlation is sp / sqrt(ssx ssy), kept inside [-1, 1].
func correlation(sp, ssx, ssy float64) Value {
	if !(ssx > 0) || !(ssy > 0) {
		return Value{}
	}
	return Of(math.Max(-1, math.Min(1, sp/(math.Sqrt(ssx)*math.Sqrt(ssy)))))
}

// analyseItems fills one Item a column.
func analyseItems(m Matrix, mo moments, sorted []float64, g Groups) []Item {
	upper, lower := split(mo.totals, sorted, g.Upper)
	up, low := groupMeans(m, upper, g.Upper), groupMeans(m, lower, g.Lower)
	squares := floats.Sum(mo.ss)
	items := make([]Item, mo.k)
	for j := range items {
		it := &items[j]
		best := m.MaxOf(j)
		ss, sp := mo.rest(j)
		it.ID = m.Items[j]
		it.P = ratio(mo.sum[j], best*float64(mo.n))
		it.RPB = correlation(mo.sp[j], mo.ss[j], mo.ssT)
		it.RPBCorrected = correlation(sp, mo.ss[j], ss)
		it.AlphaIfDeleted = mo.alphaWithout(j, squares)
		if g.Upper > 0 {
			it.PUpper, it.PLower = Of(up[j]/best), Of(low[j]/best)
			it.D = Of((up[j] - low[j]) / best)
		}
		it.PBand, it.DBand = DifficultyBand(it.P), DiscriminationBand(it.D)
	}
	distractors(m, upper, lower, items)
	for j := range items {
		items[j].Flags = itemFlags(items[j], mo.n)
	}
	return items
}

// groupMeans is each item's mean score within a group.
func groupMeans(m Matrix, group []member, size int) []float64 {
	out := make([]float64, m.K())
	for _, g := range group {
		floats.AddScaled(out, g.share, m.Row(g.person))
	}
	floats.Scale(1/float64(max(size, 1)), out)
	return out
}
