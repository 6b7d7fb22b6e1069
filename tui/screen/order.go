package screen

// Order keeps readings of the same thing in order. Each runs on its own, so an
// older one may come after a newer one; it then says what is no longer true.
type Order struct{ asked, shown uint64 }

// Ask numbers the next reading.
func (o *Order) Ask() uint64 {
	o.asked++
	return o.asked
}

// Late reports that a newer reading than n is on screen; otherwise n now is.
func (o *Order) Late(n uint64) bool {
	if n < o.shown {
		return true
	}
	o.shown = n
	return false
}
