package live

// Way is how an answer came in.
type Way string

// The ways; "" means own.
const (
	WayOwn   Way = "own"   // at a laptop of one's own
	WayTurn  Way = "turn"  // at a shared laptop, in turn
	WayGroup Way = "group" // a group answered once for all its members
	WayCard  Way = "card"  // a raised card, keyed in by the trainer
	WayPaper Way = "paper" // an answer sheet, keyed in by the trainer
	WayAloud Way = "aloud" // said aloud, keyed in by the trainer
)
