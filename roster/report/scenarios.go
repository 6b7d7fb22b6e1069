package report

import (
	"strconv"

	"diklat/roster"
)

// ScenarioRow is one step of a case: a move of the whole room, what one table
// voted there, or a move in the play of one laptop.
type ScenarioRow struct {
	Run         string             `json:"run"`
	Scenario    string             `json:"scenario"`
	Title       string             `json:"title"`
	Version     string             `json:"version"`
	Hash        string             `json:"hash"`   // of the content it was played with
	Mode        string             `json:"mode"`   // room, own
	Person      roster.PersonID    `json:"person"` // who sits at the laptop; "" for a move of the room
	Name        string             `json:"name"`
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Group       int                `json:"group"` // people at that laptop; 0 where nobody was asked
	Step        int                `json:"step"`  // 1, 2, ... of the play; a vote has that of the move it was for
	Do          string             `json:"do"`    // vote, begin, choose, next, follow, rewind, return, leave
	Node        string             `json:"node"`
	Choice      string             `json:"choice"`
	ChoiceText  string             `json:"choice_text"`
	To          string             `json:"to"`    // the node it led to, "" if it moved nowhere
	Phase       string             `json:"phase"` // afterwards
	Points      int                `json:"points"`
	Score       int                `json:"score"` // of the play, afterwards
	Red         bool               `json:"red"`
	Practice    bool               `json:"practice"` // after going back: counts for nothing
	Ending      string             `json:"ending"`   // baik, terbuka, lemah, buruk, merah: of the node it led to
}

// Scenarios is every step of every case of an event.
type Scenarios struct {
	Event Event
	Rows  []ScenarioRow
}

// NewScenarios gives names and villages to rows and keeps their order. With an
// Options.Village only what people of that village did is left: a move of the
// room belongs to no village. One that fits none or several is a
// *roster.VillageError.
func NewScenarios(e roster.Event, rolls []roster.Roll, rows []ScenarioRow, o Options) (Scenarios, error) {
	s := Scenarios{Event: eventOf(e), Rows: []ScenarioRow{}}
	villages := villagesOf(rolls)
	if o.Village != "" {
		v, err := roster.MatchVillage(villages, o.Village)
		if err != nil {
			return Scenarios{}, err
		}
		villages = []roster.Village{v}
	}
	names := map[roster.VillageCode]string{}
	for _, v := range villages {
		names[v.Code] = v.Name
		s.Event.Villages = append(s.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
	}
	people := map[roster.PersonID]roster.Person{}
	for _, roll := range rolls {
		for _, r := range roll.Rows {
			people[r.ID] = r.Person
		}
	}
	for _, r := range rows {
		p := people[r.Person]
		name, ours := names[p.Village]
		if o.Village != "" && (r.Person == "" || !ours) {
			continue
		}
		if name == "" {
			name = string(p.Village)
		}
		r.Name, r.Village, r.VillageCode = p.Name, name, p.Village
		s.Rows = append(s.Rows, r)
	}
	return s, nil
}

// ScenarioLabels are the heads of the columns for people.
type ScenarioLabels struct {
	Title, Run, Scenario, Name, Version, Hash, Mode, Person, Who, Village, VillageCode, Group, Step, Do, Node, Choice, ChoiceText,
	To, Phase, Points, Score, Red, Practice, Ending string
}

// Table gives the rows as a table. Its keys are a promise to scripts.
func (s Scenarios) Table(l ScenarioLabels) Table {
	return Table{
		Title: l.Title, Simulated: s.Event.Simulated,
		Columns: []Column{
			{"event", "", Code}, {"run", l.Run, Code}, {"scenario", l.Scenario, Code}, {"title", l.Name, Text}, {"version", l.Version, Code},
			{"hash", l.Hash, Code}, {"mode", l.Mode, Text}, {"person", l.Person, Code}, {"name", l.Who, Text}, {"village", l.Village, Text},
			{"village_code", l.VillageCode, Code}, {"group", l.Group, Number}, {"step", l.Step, Number}, {"do", l.Do, Text},
			{"node", l.Node, Code}, {"choice", l.Choice, Code}, {"choice_text", l.ChoiceText, Text}, {"to", l.To, Code}, {"phase", l.Phase, Text},
			{"points", l.Points, Number}, {"score", l.Score, Number}, {"red", l.Red, Number}, {"practice", l.Practice, Number}, {"ending", l.Ending, Text},
		},
		Rows: func(yield func([]string) bool) {
			for _, r := range s.Rows {
				if !yield([]string{string(s.Event.ID), r.Run, r.Scenario, r.Title, r.Version, r.Hash, r.Mode, string(r.Person), r.Name, r.Village,
					string(r.VillageCode), strconv.Itoa(r.Group), strconv.Itoa(r.Step), r.Do, r.Node, r.Choice, r.ChoiceText, r.To, r.Phase,
					strconv.Itoa(r.Points), strconv.Itoa(r.Score), flag(r.Red), flag(r.Practice), r.Ending}) {
					return
				}
			}
		},
	}
}

// flag is 1 or 0, which a spreadsheet can add up.
func flag(b bool) string {
	if b {
		return "1"
	}
	return "0"
}
