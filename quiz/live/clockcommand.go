package live

// The acts of a trainer with the clock.
type (
	// SetClock gives people this many seconds from now on; 0 takes the limit away.
	SetClock struct{ Seconds int }
	// AddTime gives more; a question that was closed, by the clock or by hand,
	// opens again.
	AddTime struct{ Seconds int }
	// PauseClock makes time stand still. Answers are taken all the same.
	PauseClock struct{}
	// ResumeClock lets time run again.
	ResumeClock struct{}
)

// timed returns the run whose clock can be touched now.
func timed(s *State) (*Run, error) {
	r := s.Run
	switch {
	case r == nil:
		return nil, ErrNoQuiz
	case r.Mode == Live && r.Current().Stage != Opened, r.Mode != Live && r.Closed:
		return r, ErrNotOpen
	}
	return r, nil
}

func (a SetClock) check(s *State) ([]Event, error) {
	r, err := timed(s)
	switch {
	case err != nil:
		return nil, err
	case a.Seconds < 0 || a.Seconds > maxSeconds:
		return nil, ErrTime
	case a.Seconds == 0 && !r.Clock.On():
		return nil, nil
	}
	return []Event{ClockSet{Run: r.ID, Seconds: a.Seconds}}, nil
}

func (a AddTime) check(s *State) ([]Event, error) {
	r, err := timed(s)
	if r == nil {
		return nil, err
	}
	if a.Seconds <= 0 || r.Clock.Left+seconds(a.Seconds) > seconds(maxSeconds) {
		return nil, ErrTime
	}
	var evs []Event
	if r.Mode == Live && err != nil {
		if r.Current().Stage != Closed {
			return nil, err
		}
		evs = []Event{ItemOpened{Run: r.ID, Item: r.Item}, ClockSet{Run: r.ID, Seconds: a.Seconds}}
		return evs, nil
	}
	return []Event{ClockAdded{Run: r.ID, Seconds: a.Seconds}}, nil
}

func (PauseClock) check(s *State) ([]Event, error) {
	r, err := timed(s)
	switch {
	case err != nil:
		return nil, err
	case r.Clock.Paused:
		return nil, nil
	case !r.Clock.On():
		return nil, ErrTime
	}
	return []Event{ClockPaused{Run: r.ID}}, nil
}

func (ResumeClock) check(s *State) ([]Event, error) {
	r, err := timed(s)
	switch {
	case err != nil:
		return nil, err
	case !r.Clock.Paused:
		return nil, nil
	}
	return []Event{ClockResumed{Run: r.ID}}, nil
}
