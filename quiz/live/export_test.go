package live

// ViewOfCrew is what a shared laptop gets, for the tests of what it may hold.
func ViewOfCrew(s *State, c Crew) View { return viewOfCrew(s, c) }

// Queued is how many requests the loop has not taken yet.
func Queued(h *Hub) int { return len(h.reqs) }
