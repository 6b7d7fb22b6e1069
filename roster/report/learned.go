package report

import (
	"cmp"
	"slices"
	"time"

	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/roster"
)

// LearnedRow is one person's two tests. Numbers are percent of what counted for
// them; null is a test that they did not take.
type LearnedRow struct {
	Person      roster.PersonID    `json:"person"`
	Name        string             `json:"name"`
	Village     string             `json:"village"`
	VillageCode roster.VillageCode `json:"village_code"`
	Sex         roster.Sex         `json:"sex"`
	Role        roster.Role        `json:"role"`
	Match       string             `json:"match"` // matched, pre_only, post_only
	PreForm     string             `json:"pre_form"`
	Pre         stats.Value        `json:"pre_pct"`
	PostForm    string             `json:"post_form"`
	Post        stats.Value        `json:"post_pct"`
	Gain        stats.Value        `json:"gain"` // their own, not the class's
}

// LearnedTest is one part of the test: when, how long, how many, and how the answers
// came in.
type LearnedTest struct {
	Title    string         `json:"title"`
	Started  string         `json:"started"` // RFC 3339 in the event's zone
	Minutes  float64        `json:"minutes"` // that it was open; 0 while it runs
	Planned  int            `json:"planned_minutes"`
	Forms    []string       `json:"forms"`
	People   int            `json:"people"`
	Blanks   int            `json:"blanks"`
	Answered map[string]int `json:"answered"` // by the way they came in: own, turn, paper ...
}

// LearnedObjective is what the items of one module say.
type LearnedObjective struct {
	Module string      `json:"module"`
	Title  string      `json:"title"`
	Items  int         `json:"items"`
	Pre    stats.Value `json:"pre_pct"`
	Post   stats.Value `json:"post_pct"`
	Weak   bool        `json:"weak"`
	Repeat string      `json:"repeat,omitempty"` // the slide that treats it
}

// LearnedForm is how well one form measured, over everybody who took it.
type LearnedForm struct {
	Form   string       `json:"form"`
	People int          `json:"people"`
	Mean   stats.Value  `json:"mean"`
	SD     stats.Value  `json:"sd"`
	KR20   stats.Value  `json:"kr20"`
	Alpha  stats.Value  `json:"alpha"`
	SEM    stats.Value  `json:"sem"`
	Groups stats.Groups `json:"groups"`
}

// LearnedChoice is how many chose one answer of an item that is not scored.
type LearnedChoice struct {
	Item    string `json:"item"`
	Stem    string `json:"stem"`
	Choice  string `json:"choice"`
	Text    string `json:"text"`
	Advised bool   `json:"advised"`
	Pre     *int   `json:"n_pre"` // null where it was not asked
	Post    *int   `json:"n_post"`
}

// SaidRow is how many gave one answer in a form without right answers.
type SaidRow struct {
	Form   string `json:"form"`
	Level  int    `json:"kirkpatrick"`
	Item   string `json:"item"`
	Stem   string `json:"stem"`
	Choice string `json:"choice"`
	Text   string `json:"text"`
	N      int    `json:"n"`
	Of     int    `json:"of"` // who answered the item
}

// Learned is what a class learned, for files.
type Learned struct {
	Event      Event              `json:"event"`
	Match      outcome.Match      `json:"match"`
	Pre        *LearnedTest       `json:"pre"`
	Post       *LearnedTest       `json:"post"`
	Pass       int                `json:"pass_pct"`
	Gain       *stats.Gain        `json:"gain"`
	Objectives []LearnedObjective `json:"objectives"`
	Villages   []outcome.Group    `json:"villages"`
	Sexes      []outcome.Group    `json:"sexes"`
	Roles      []outcome.Group    `json:"roles"`
	Forms      []LearnedForm      `json:"forms"`
	Attitude   []LearnedChoice    `json:"attitude"`
	Said       []SaidRow          `json:"said"`
	Texts      []SaidText         `json:"texts,omitempty"`
	Method     []string           `json:"method"`
	Rows       []LearnedRow       `json:"rows"`
	Items      []ItemRow          `json:"-"`
	words      LearnedWords
	kop        []string
}

// SaidText is what somebody wrote in a form. Files without names leave it out.
type SaidText struct {
	Form string `json:"form"`
	Item string `json:"item"`
	Text string `json:"text"`
}

// Taught says where an objective is taught.
type Taught struct{ Title, Repeat string }

// NewLearned reports figures in words. taught has the titles of modules and, for the
// weak ones, the slide to repeat.
func NewLearned(e roster.Event, roll roster.Roll, l outcome.Learned, forms []outcome.Survey, taught map[string]Taught, w LearnedWords) Learned {
	r := Learned{Event: eventOf(e), Match: l.Match, Pass: l.Pass, words: w, kop: e.Head(), Objectives: []LearnedObjective{}, Villages: some(l.Villages), Sexes: some(l.Sexes),
		Roles: some(l.Roles), Forms: []LearnedForm{}, Attitude: []LearnedChoice{}, Said: []SaidRow{}, Rows: []LearnedRow{}}
	zone := e.Zone.Location()
	r.Pre, r.Post = testOf(l.Pre, zone), testOf(l.Post, zone)
	if l.Pre != nil && l.Post != nil {
		g := l.Gain
		r.Gain = &g
	}
	for _, o := range l.Objectives {
		t := taught[o.Module]
		r.Objectives = append(r.Objectives, LearnedObjective{Module: o.Module, Title: t.Title, Items: o.Items, Pre: o.Before, Post: o.After, Weak: o.Weak, Repeat: t.Repeat})
	}
	for _, f := range l.Forms {
		x := f.Report
		r.Forms = append(r.Forms, LearnedForm{Form: f.Name, People: x.Persons, Mean: x.Mean, SD: x.SD, KR20: x.KR20, Alpha: x.Alpha, SEM: x.SEM, Groups: x.Groups})
	}
	r.attitude(l.Attitude)
	r.said(forms)
	r.people(roll, l.Scores)
	r.items(l.Items)
	r.Method = r.method(l)
	return r
}

func some(g []outcome.Group) []outcome.Group {
	if g == nil {
		return []outcome.Group{}
	}
	return g
}

func testOf(s *outcome.Sitting, zone *time.Location) *LearnedTest {
	if s == nil {
		return nil
	}
	t := &LearnedTest{Title: s.Title, Started: s.Started.In(zone).Format(time.RFC3339), Minutes: s.Lasted().Round(time.Minute).Minutes(), Planned: s.Minutes, Forms: s.Forms,
		People: len(s.Took), Blanks: s.Blanks, Answered: map[string]int{}}
	for w, n := range s.Via {
		t.Answered[string(w)] = n
	}
	return t
}

func (r *Learned) attitude(list []outcome.Attitude) {
	for _, a := range list {
		counts := a.Post
		if counts == nil {
			counts = a.Pre
		}
		for i, c := range counts {
			row := LearnedChoice{Item: string(a.Question.ID), Stem: a.Question.Stem, Choice: stats.OptionLabel(i), Text: c.Text, Advised: c.Advised}
			if a.Pre != nil {
				row.Pre = &a.Pre[i].N
			}
			if a.Post != nil {
				row.Post = &a.Post[i].N
			}
			r.Attitude = append(r.Attitude, row)
		}
	}
}

func (r *Learned) said(forms []outcome.Survey) {
	for _, f := range forms {
		level := 1
		if f.Sitting.Part == "behaviour" {
			level = 3
		}
		for _, it := range f.Items {
			for i, c := range it.Counts {
				r.Said = append(r.Said, SaidRow{Form: f.Sitting.Title, Level: level, Item: string(it.Question.ID), Stem: it.Question.Stem, Choice: stats.OptionLabel(i), Text: c.Text, N: c.N, Of: it.N})
			}
			for _, text := range it.Texts {
				r.Texts = append(r.Texts, SaidText{f.Sitting.Title, string(it.Question.ID), text})
			}
		}
	}
}

// people gives names to scores, in the order of the list; somebody who is on no
// list stands at the end with an id alone.
func (r *Learned) people(roll roster.Roll, scores []outcome.Score) {
	order := map[roster.PersonID]int{}
	for i, row := range roll.Rows {
		order[row.ID] = i + 1
	}
	for _, s := range scores {
		row := LearnedRow{Person: roster.PersonID(s.Person), Match: "matched", PreForm: s.PreForm, Pre: s.Pre, PostForm: s.PostForm, Post: s.Post, Gain: s.Gain}
		switch {
		case !s.Post.OK:
			row.Match = "pre_only"
		case !s.Pre.OK:
			row.Match = "post_only"
		}
		if i := order[row.Person]; i > 0 {
			p := roll.Rows[i-1]
			row.Name, row.VillageCode, row.Village, row.Sex, row.Role = p.Name, p.Village, roll.VillageOf(p.Village).Name, p.Sex, p.Role
		}
		r.Rows = append(r.Rows, row)
	}
	at := func(p roster.PersonID) int {
		if i := order[p]; i > 0 {
			return i
		}
		return len(roll.Rows) + 1
	}
	slices.SortStableFunc(r.Rows, func(a, b LearnedRow) int { return cmp.Or(at(a.Person)-at(b.Person), cmp.Compare(a.Person, b.Person)) })
}
