package live

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"time"

	"diklat/quiz"
)

// MinPoll is the fewest answers from which a poll is shown: among fewer a person
// could be guessed.
const MinPoll = 5

// NoName is who the journal says took part in a poll.
const NoName = "tanpa-nama"

// Polled keeps an answer to a poll, or a change of it, without the person. A token
// stands for them: the same person has the same token as long
// as the question runs, so that nobody votes twice, and the secret from which it is
// made is forgotten when the run ends. It is written with the time at which the
// question was opened, not with its own.
type Polled struct {
	Run      RunID           `json:"run"`
	Question quiz.QuestionID `json:"question"`
	Token    string          `json:"token"`
	Answer   quiz.Answer     `json:"answer"`
	Ref      string          `json:"ref,omitempty"`
	Via      Way             `json:"via,omitempty"`
	Round    int             `json:"round,omitempty"`
	Late     bool            `json:"late,omitempty"`
}

func (Polled) kind() string { return "polled" }

// newSecret makes the secret of a run.
func newSecret() []byte {
	b := make([]byte, 32)
	_, _ = rand.Read(b) // never fails: it ends the program
	return b
}

// token is what stands for a text in the polls of this run.
func (r *Run) token(q quiz.QuestionID, text string) string {
	h := hmac.New(sha256.New, r.secret)
	for _, s := range []string{string(r.ID), string(q), text} {
		h.Write([]byte(s))
		h.Write([]byte{0})
	}
	return "~" + hex.EncodeToString(h.Sum(nil)[:12])
}

// as is the name under which item i knows a person: their own, in a poll their
// token.
func (r *Run) as(i int, p PersonID) PersonID {
	q := &r.Quiz.Questions[i]
	if q.Kind != quiz.Poll {
		return p
	}
	if r.secret == nil {
		return "" // nobody can say any more
	}
	return PersonID(r.token(q.ID, string(p)))
}

// sent is a reference as item i keeps it.
func (r *Run) sent(i int, ref string) string {
	if q := &r.Quiz.Questions[i]; q.Kind == quiz.Poll && ref != "" {
		return r.token(q.ID, "ref "+ref)
	}
	return ref
}

// nameless turns an answer to a poll into one that names nobody; other events stay.
func (s *State) nameless(e Event) Event {
	switch ev := e.(type) {
	case Answered:
		if r := s.polling(ev.Run, ev.Question); r != nil {
			out := Polled{Run: ev.Run, Question: ev.Question, Token: r.token(ev.Question, string(ev.Person)),
				Answer: ev.Answer, Via: ev.Via, Round: ev.Round, Late: ev.Late}
			if ev.Ref != "" {
				out.Ref = r.token(ev.Question, "ref "+ev.Ref)
			}
			return out
		}
	case Withdrawn:
		if r := s.polling(ev.Run, ev.Question); r != nil {
			ev.Token, ev.Person = r.token(ev.Question, string(ev.Person)), ""
			return ev
		}
	}
	return e
}

// polling is the current run if the question is a poll of it, else nil.
func (s *State) polling(run RunID, q quiz.QuestionID) *Run {
	if s.Run == nil || s.Run.ID != run {
		return nil
	}
	if i := s.Run.index(q); i < 0 || s.Run.Quiz.Questions[i].Kind != quiz.Poll {
		return nil
	}
	return s.Run
}

// unsigned says under which name and time an event is written.
func (s *State) unsigned(e Event, actor string, at time.Time) (string, time.Time) {
	var q quiz.QuestionID
	switch ev := e.(type) {
	case Polled:
		q = ev.Question
	case Withdrawn:
		if ev.Token == "" {
			return actor, at
		}
		q = ev.Question
	default:
		return actor, at
	}
	if i := s.Run.index(q); !s.Run.Items[i].Opened.IsZero() {
		return NoName, s.Run.Items[i].Opened
	}
	return NoName, s.Run.Started
}

func (w *builder) polled(ev Polled, at time.Time) {
	r := w.run(ev.Run)
	if r == nil {
		return
	}
	i := r.index(ev.Question)
	if i < 0 {
		return
	}
	given, who := w.given(r, i), PersonID(ev.Token)
	given[who] = Given{Answer: ev.Answer, Ref: ev.Ref, At: at, Times: given[who].Times + 1, Via: ev.Via, Late: ev.Late}
}

// Hidden reports that the answers to item i may not be shown yet: a poll that too
// few have answered.
func (r *Run) Hidden(i int) bool {
	return r.Quiz.Questions[i].Kind == quiz.Poll && len(r.Items[i].Given)+r.Items[i].Tally.Sum() < MinPoll
}
