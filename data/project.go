package data

import (
	"encoding/json"
	"fmt"
	"strings"

	"diklat/quiz"
	"diklat/roster"
)

// The kinds of facts. What they hold only ever grows: a fact is read by every
// later version of the program.
const (
	kindVillage  = "village"  // roster.Village, whole
	kindVillages = "villages" // []roster.Village
	kindEvent    = "event"    // roster.Event, whole
	kindPerson   = "person"   // roster.Person, whole
	kindEnrol    = "enrol"    // enrolBody
	kindMark     = "mark"     // roster.Mark
	kindMerge    = "merge"    // roster.Merge
	kindSetting  = "setting"  // settingBody
	kindErase    = "erase"    // roster.Erasure
	kindNote     = "note"     // roster.Note
	kindQuiz     = "quiz"     // quiz.Quiz, whole
	kindQuizGone = "quizgone" // quizGoneBody
	kindService  = "service"  // roster.Contact, whole
	kindFollowUp = "followup" // roster.FollowUp, whole
	// What sheets need to stay the same.
	kindCertificate = "certificate" // roster.Certificate
	kindPrinted     = "printed"     // printedBody
	kindCodes       = "codes"       // codesBody
	roomPrefix      = "room."       // + RoomRecord.Kind; the body is the room's own
)

type settingBody struct {
	Key   string `json:"key"`
	Value string `json:"value"`
	// Erased is whose setting it was; their erasure took the value.
	Erased roster.PersonID `json:"erased,omitempty"`
}

// apply brings the projections up to date with one fact. It is the only way
// they are written, so that a rebuild gives what the writes gave. A kind of a
// newer program is kept in the log and shows nowhere.
func (t *tx) apply(f fact) error {
	switch f.kind {
	case kindVillage:
		return applyAs(t, f, applyVillage)
	case kindVillages:
		return applyAs(t, f, applyVillages)
	case kindEvent:
		return applyAs(t, f, func(t *tx, e roster.Event) error { return applyEvent(t, e, f.ord) })
	case kindPerson:
		return applyAs(t, f, applyPerson)
	case kindEnrol:
		return applyAs(t, f, func(t *tx, b enrolBody) error { return applyEnrol(t, f.event, b) })
	case kindMark:
		return applyAs(t, f, func(t *tx, m roster.Mark) error { return applyMark(t, m, f.ord) })
	case kindMerge:
		return applyAs(t, f, func(t *tx, m roster.Merge) error { return applyMerge(t, m, f.ord) })
	case kindErase:
		return applyAs(t, f, applyErase)
	case kindNote:
		return nil // the log alone keeps it
	case kindSetting:
		return applyAs(t, f, applySetting)
	case kindService:
		return applyAs(t, f, func(t *tx, c roster.Contact) error { return applyContact(t, c, f.ord) })
	case kindFollowUp:
		return applyAs(t, f, func(t *tx, p roster.FollowUp) error { return applyFollowUp(t, p, f.ord) })
	case kindCertificate:
		return applyAs(t, f, func(t *tx, c roster.Certificate) error { return applyCertificate(t, c, f.ord) })
	case kindPrinted:
		return applyAs(t, f, func(t *tx, b printedBody) error { return applyPrinted(t, f.event, b) })
	case kindCodes:
		return applyAs(t, f, func(t *tx, b codesBody) error { return applyCodes(t, f.event, b) })
	case kindQuiz:
		return applyAs(t, f, func(t *tx, q quiz.Quiz) error { return applyQuiz(t, q, f.ord) })
	case kindQuizGone:
		return applyAs(t, f, applyQuizGone)
	}
	if strings.HasPrefix(f.kind, roomPrefix) {
		return applyRoom(t, f)
	}
	return nil
}

func applyAs[B any](t *tx, f fact, to func(*tx, B) error) error {
	var body B
	if err := json.Unmarshal(f.body, &body); err != nil {
		return fmt.Errorf("fact %s: %w", f.kind, err)
	}
	return to(t, body)
}
