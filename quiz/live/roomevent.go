package live

import "time"

// runEvent applies what can happen in a run beside the plain walk from open to
// reveal; it reports whether e was such an event.
func (w *builder) runEvent(e stamped) bool {
	switch ev := e.Event.(type) {
	case Polled:
		w.polled(ev, e.at)
	case Withdrawn:
		w.withdraw(ev)
	case Tallied:
		w.tally(ev, e.at)
	case ItemAgain:
		w.again(ev, e.at)
	case QuestionAdded:
		w.addQuestion(ev)
	case Joined:
		w.joined(ev.Run, ev.People...)
	case HallShown: // see hallEvent
	case PeopleSame:
		w.Same = ev.Same
	default:
		return w.clockEvent(e)
	}
	return true
}

// decodeRun reads those events back; ok is false for a record of another kind.
func decodeRun(r Record) (e Event, ok bool, err error) {
	switch r.Kind {
	case "polled":
		e, err = decodeAs[Polled](r)
	case "withdrawn":
		e, err = decodeAs[Withdrawn](r)
	case "tallied":
		e, err = decodeAs[Tallied](r)
	case "again":
		e, err = decodeAs[ItemAgain](r)
	case "added":
		e, err = decodeAs[QuestionAdded](r)
	case "joined":
		e, err = decodeAs[Joined](r)
	case "people-same":
		e, err = decodeAs[PeopleSame](r)
	case "hall":
		e, err = decodeAs[HallShown](r)
	case "clock-set":
		e, err = decodeAs[ClockSet](r)
	case "clock-added":
		e, err = decodeAs[ClockAdded](r)
	case "clock-paused":
		e, err = decodeAs[ClockPaused](r)
	case "clock-resumed":
		e, err = decodeAs[ClockResumed](r)
	case "run-closed":
		e, err = decodeAs[RunClosed](r)
	default:
		return nil, false, nil
	}
	return e, true, err
}

// limit starts the clock of a run, or of the item that opens, if it has one.
func (r *Run) limit(at time.Time) {
	r.Clock = Clock{}
	if r.Set.Seconds > 0 {
		r.Clock.Deadline = at.Add(seconds(r.Set.Seconds))
	}
}
