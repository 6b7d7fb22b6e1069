package ask

import "strconv"

// digits reads the number of a choice: one digit for up to nine choices, two
// (01, 02, ... 12) for more, so that no digit has to wait for a second one.
type digits struct {
	n     int
	first int // the first of two digits; -1 before it
}

func newDigits(n int) digits { return digits{n: n, first: -1} }

// two reports that numbers have two digits.
func (d *digits) two() bool { return d.n > 9 }

// take reads one digit; ok says that it completed the number of a choice,
// which is i, 0-based.
func (d *digits) take(k int) (i int, ok bool) {
	if !d.two() {
		return k - 1, k >= 1 && k <= d.n
	}
	if d.first < 0 {
		if k <= d.n/10 {
			d.first = k
		}
		return 0, false
	}
	i = d.first*10 + k - 1
	d.first = -1
	return i, i >= 0 && i < d.n
}

// drop forgets a first digit; it reports whether there was one.
func (d *digits) drop() bool {
	had := d.first >= 0
	d.first = -1
	return had
}

// pending is the digit typed so far, "1_", or "".
func (d *digits) pending() string {
	if d.first < 0 {
		return ""
	}
	return strconv.Itoa(d.first) + "_"
}

// label writes the number of choice i as it has to be typed.
func label(i, n int) string {
	s := strconv.Itoa(i + 1)
	if n > 9 && len(s) < 2 {
		s = "0" + s
	}
	return s
}
