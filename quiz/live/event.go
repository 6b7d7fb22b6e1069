package live

import (
	"encoding/json"
	"fmt"
	"time"

	"diklat/quiz"
)

type (
	// PersonID names a participant; the room knows nothing else of them.
	PersonID string
	// RunID names one run of a quiz in this room.
	RunID string
	// SeatID names one connection.
	SeatID string
)

// Event is one durable step of a room. The kinds are the structs below.
type Event interface{ kind() string }

// The events. Fields are what the journal keeps, so they only ever grow.
type (
	// LobbyShown says that nothing is on; people wait.
	LobbyShown struct{}
	// SlideShown makes everybody see this slide and none after it.
	SlideShown struct {
		Module string `json:"module"`
		Slide  int    `json:"slide"` // 0-based
		Pack   string `json:"pack,omitempty"`
	}
	// QuizStarted begins a run. The questions are kept whole, so that a run
	// can be read again after the content has changed.
	QuizStarted struct {
		Run  RunID     `json:"run"`
		Mode Mode      `json:"mode"`
		Quiz quiz.Quiz `json:"quiz"`
		Set  Setup     `json:"set,omitzero"`
	}
	// ItemOpened lets people answer item number Item (0-based).
	ItemOpened struct {
		Run  RunID `json:"run"`
		Item int   `json:"item"`
	}
	// ItemClosed ends the answers to the open item.
	ItemClosed struct {
		Run  RunID `json:"run"`
		Item int   `json:"item"`
	}
	// ItemRevealed shows everybody the key and the reason.
	ItemRevealed struct {
		Run  RunID `json:"run"`
		Item int   `json:"item"`
	}
	// Answered keeps what one person gave, or changed, for one item.
	Answered struct {
		Run      RunID           `json:"run"`
		Question quiz.QuestionID `json:"question"`
		Person   PersonID        `json:"person"`
		Answer   quiz.Answer     `json:"answer"`
		Ref      string          `json:"ref"` // made by the sender; a repeat is the same answer
		Via      Way             `json:"via,omitempty"`
		Crew     CrewID          `json:"crew,omitempty"`
		Round    int             `json:"round,omitempty"` // from 0
		Late     bool            `json:"late,omitempty"`  // keyed after the reveal
	}
	// QuizEnded ends the run; it stays readable.
	QuizEnded struct {
		Run RunID `json:"run"`
	}
)

func (LobbyShown) kind() string   { return "lobby" }
func (SlideShown) kind() string   { return "slide" }
func (QuizStarted) kind() string  { return "started" }
func (ItemOpened) kind() string   { return "opened" }
func (ItemClosed) kind() string   { return "closed" }
func (ItemRevealed) kind() string { return "revealed" }
func (Answered) kind() string     { return "answered" }
func (QuizEnded) kind() string    { return "ended" }

// Record is an event as the journal keeps it. Body is JSON.
type Record struct {
	Kind  string
	Actor string
	At    time.Time
	Body  []byte
}

// Encode turns an event into the record that a journal keeps.
func Encode(e Event, actor string, at time.Time) (Record, error) {
	b, err := json.Marshal(e)
	if err != nil {
		return Record{}, fmt.Errorf("live: encode %s: %w", e.kind(), err)
	}
	return Record{Kind: e.kind(), Actor: actor, At: at, Body: b}, nil
}

// SlideOf reads a record that shows a slide; ok is false for all others.
func SlideOf(r Record) (s SlideShown, ok bool) {
	if r.Kind != s.kind() {
		return s, false
	}
	e, err := decodeAs[SlideShown](r)
	if err != nil {
		return s, false
	}
	s, ok = e.(SlideShown)
	return s, ok
}

// decode reads a record back. A kind of a newer program is an error: going on
// without it would show people a room that is not the one they left.
func decode(r Record) (Event, error) {
	if e, ok, err := decodeTest(r); ok {
		return e, err
	}
	if e, ok, err := decodeRun(r); ok {
		return e, err
	}
	switch r.Kind {
	case "lobby":
		return decodeAs[LobbyShown](r)
	case "slide":
		return decodeAs[SlideShown](r)
	case "started":
		return decodeAs[QuizStarted](r)
	case "opened":
		return decodeAs[ItemOpened](r)
	case "closed":
		return decodeAs[ItemClosed](r)
	case "revealed":
		return decodeAs[ItemRevealed](r)
	case "answered":
		return decodeAs[Answered](r)
	case "ended":
		return decodeAs[QuizEnded](r)
	case "case-started":
		return decodeAs[CaseStarted](r)
	case "case-voted":
		return decodeAs[CaseVoted](r)
	case "case-moved":
		return decodeAs[CaseMoved](r)
	case "case-stepped":
		return decodeAs[CaseStepped](r)
	case "case-ended":
		return decodeAs[CaseEnded](r)
	case "crew":
		return decodeAs[CrewSet](r)
	case "turn-skipped":
		return decodeAs[TurnSkipped](r)
	case "door":
		return decodeAs[DoorLocked](r)
	}
	return nil, fmt.Errorf("%w: %q", ErrUnknownEvent, r.Kind)
}

func decodeAs[T Event](r Record) (Event, error) {
	var e T
	if err := json.Unmarshal(r.Body, &e); err != nil {
		return nil, fmt.Errorf("live: decode %s: %w", r.Kind, err)
	}
	return e, nil
}
