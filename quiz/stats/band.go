package stats

// Band names the range a figure lies in; the caller has the words.
type Band string

// Bands of difficulty, of discrimination and of the class gain.
const (
	Hard   Band = "hard"
	Medium Band = "medium"
	Easy   Band = "easy"

	Reject    Band = "reject"
	Poor      Band = "poor"
	Fair      Band = "fair"
	Good      Band = "good"
	Excellent Band = "excellent"

	Negative Band = "negative"
	Low      Band = "low"
	High     Band = "high"
)

// edge forgives the last digits of a division: 0.7 reached is 0.7.
const edge = 1e-9

// DifficultyBand follows Arikunto, Dasar-Dasar Evaluasi Pendidikan: hard up to
// 0.30, medium up to 0.70, easy above.
func DifficultyBand(p Value) Band {
	switch {
	case !p.OK:
		return ""
	case p.V <= 0.30+edge:
		return Hard
	case p.V <= 0.70+edge:
		return Medium
	}
	return Easy
}

// DiscriminationBand follows the same book: negative items are to be rejected,
// up to 0.20 poor, 0.40 fair, 0.70 good, above excellent.
func DiscriminationBand(d Value) Band {
	switch {
	case !d.OK:
		return ""
	case d.V < -edge:
		return Reject
	case d.V <= 0.20+edge:
		return Poor
	case d.V <= 0.40+edge:
		return Fair
	case d.V <= 0.70+edge:
		return Good
	}
	return Excellent
}

// GainBand follows Hake, American Journal of Physics 66 (1998) 64-74: high from
// 0.7, medium from 0.3, low under it; a loss is called one, not "low".
func GainBand(g Value) Band {
	switch {
	case !g.OK:
		return ""
	case g.V < -edge:
		return Negative
	case g.V < 0.3-edge:
		return Low
	case g.V < 0.7-edge:
		return Medium
	}
	return High
}
