package live

// Bomb is an act with a defect: it panics, having changed what it may only read.
type Bomb struct{}

func (Bomb) check(s *State) ([]Event, error) {
	s.Step += 100
	s.Phase = Slide
	panic("a defect")
}

// Waiting is how many requests wait for the loop.
func (h *Hub) Waiting() int { return len(h.reqs) }
