package report

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"diklat/roster"
)

// AnswerRow is what one person gave to one question of one run. The room fills in
// everything but name and village. Who took part in a poll is known to nobody, so
// its rows have no person and no time.
type AnswerRow struct {
	Run         string             `json:"run"`
	Title       string             `json:"title"` // of the quiz
	Mode        string             `json:"mode"`  // live, paced, test
	Question    string             `json:"question"`
	Text        string             `json:"text"`
	Kind        string             `json:"kind"`
	Round       int                `json:"round"` // 1, 2 for a question that was asked again
	Person      roster.PersonID    `json:"person"`
	Name        string             `json:"name"`
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Answer      string             `json:"answer"`  // in words
	Score       string             `json:"score"`   // 0..1, "" where nothing is right or wrong
	Correct     string             `json:"correct"` // 1, 0 or ""
	Time        string             `json:"time"`
	Via         string             `json:"via"` // own, turn, group, card, paper, aloud
	Typed       bool               `json:"-"`   // the answer is the person's own words
	At          time.Time          `json:"-"`
}

// Answers is every answer of an event.
type Answers struct {
	Event Event       `json:"event"`
	Rows  []AnswerRow `json:"rows"`
}

// NewAnswers gives names and villages to rows and keeps their order. With an
// Options.Village only answers of its people are left.
func NewAnswers(e roster.Event, rolls []roster.Roll, rows []AnswerRow, o Options) (Answers, error) {
	a := Answers{Event: eventOf(e), Rows: []AnswerRow{}}
	villages := villagesOf(rolls)
	var only roster.VillageCode
	if o.Village != "" {
		v, err := roster.MatchVillage(villages, o.Village)
		if err != nil {
			return Answers{}, err
		}
		villages, only = []roster.Village{v}, v.Code
	}
	names := map[roster.VillageCode]string{}
	for _, v := range villages {
		names[v.Code] = v.Name
		a.Event.Villages = append(a.Event.Villages, Village{v.Code, v.Name, v.Official, v.District})
	}
	people := map[roster.PersonID]roster.Person{}
	for _, roll := range rolls {
		for _, r := range roll.Rows {
			people[r.ID] = r.Person
		}
	}
	for _, r := range rows {
		p := people[r.Person]
		if only != "" && p.Village != only {
			continue
		}
		r.Name, r.Village, r.VillageCode = p.Name, names[p.Village], p.Village
		if !r.At.IsZero() && r.Person != "" {
			r.Time = stamp(r.At, e.Zone)
		}
		a.Rows = append(a.Rows, r)
	}
	return a, nil
}

// Answers hides who gave them, and what they wrote in their own words.
func (m Mask) Answers(a Answers) Answers {
	rows := slices.Clone(a.Rows)
	for i, r := range rows {
		if r.Person == "" {
			continue
		}
		f := m.Of(r.Person)
		r.Person, r.Name, r.Village, r.VillageCode, r.Time = roster.PersonID(f.Code), "", f.Village, "", ""
		if r.Typed {
			r.Answer = Hidden
		}
		rows[i] = r
	}
	slices.SortStableFunc(rows, func(x, y AnswerRow) int {
		return cmp.Or(cmp.Compare(x.Run, y.Run), cmp.Compare(x.Question, y.Question), x.Round-y.Round, cmp.Compare(x.Person, y.Person))
	})
	a.Rows, a.Event.Villages = rows, m.villages(a.Event.Villages)
	return a
}

// Table gives the rows as a table. Its keys are a promise to scripts.
func (a Answers) Table(title string) Table {
	return Table{Title: title, Simulated: a.Event.Simulated, Columns: []Column{{Key: "run", Kind: Code}, {Key: "title"}, {Key: "mode"}, {Key: "question", Kind: Code},
		{Key: "text"}, {Key: "kind"}, {Key: "round", Kind: Number}, {Key: "person", Kind: Code}, {Key: "name"}, {Key: "village"}, {Key: "village_code", Kind: Code},
		{Key: "answer"}, {Key: "score", Kind: Number}, {Key: "correct", Kind: Number}, {Key: "time", Kind: Time}, {Key: "via"}},
		Rows: func(yield func([]string) bool) {
			for _, r := range a.Rows {
				if !yield([]string{r.Run, r.Title, r.Mode, r.Question, r.Text, r.Kind, strconv.Itoa(r.Round), string(r.Person), r.Name, r.Village,
					string(r.VillageCode), r.Answer, r.Score, r.Correct, r.Time, r.Via}) {
					return
				}
			}
		}}
}
