package tui_test

import (
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen/projector"
)

// again is asked, closed after a first round and asked once more.
func again(s *live.Snapshot, r roster.Roll) {
	asked(s, r)
	it := &s.Run.Items[0]
	it.Earlier = []live.Round{{Opened: it.Opened, Given: map[live.PersonID]live.Given{}}}
	it.Stage = live.Closed
}

// surveyed is a survey whose question of five points was answered and closed.
func surveyed(s *live.Snapshot, r roster.Roll) {
	asked(s, r)
	q := quiz.Question{ID: "s1", Kind: quiz.Scale, Stem: "Saya tahu ke mana mencari bantuan."}
	for i, word := range []string{"Sangat tidak setuju", "Tidak setuju", "Ragu", "Setuju", "Sangat setuju"} {
		q.Choices = append(q.Choices, quiz.Choice{ID: quiz.ChoiceID(rune('1' + i)), Text: word})
	}
	s.Run.Quiz.Questions[0], s.Run.Set.Survey = q, true
	it := &s.Run.Items[0]
	it.Stage, it.Given = live.Revealed, map[live.PersonID]live.Given{}
	for i, c := range []quiz.ChoiceID{"4", "5", "2", "4"} {
		it.Given[live.PersonID(r.Rows[i].ID)] = live.Given{Answer: quiz.Answer{Choices: []quiz.ChoiceID{c}}}
	}
}

// wallSurvey is that on the projector.
func wallSurvey(t *testing.T, l i18n.Lang) *pilot {
	t.Helper()
	snap, roll := &live.Snapshot{State: live.New()}, roster.Roll{}
	for i := range 4 {
		roll.Rows = append(roll.Rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(fmt.Sprint("p", i))}}})
	}
	surveyed(snap, roll)
	return fly(t, tui.Projector{Config: projector.Config{Env: newEnv(l), Title: "Pelatihan Migrasi Aman"},
		Feeds: []tui.Feed{queue(projector.Public{Now: live.PublicOf(snap)}), queue(tea.Msg(openNow()))}}.App())
}

// TestGoldenRoom are the screens with which a trainer leads the room and takes in what
// people give without a device, and the help of each: it names every key.
func TestGoldenRoom(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		p := wallSurvey(t, l)
		for _, size := range [][2]int{{80, 24}, {40, 20}} {
			p.size(size[0], size[1])
			golden(t, fmt.Sprintf("wallsurvey.%s.%dx%d", l, size[0], size[1]), p.picture())
		}
	}
	for _, c := range []struct {
		name   string
		keys   []string
		change func(*live.Snapshot, roster.Roll)
	}{
		{"livequizhelp", []string{"k", "?"}, asked},
		{"livequizagain", []string{"k"}, again},
		{"classhelp", []string{"r", "?"}, seated},
		{"classjoin", []string{"r", "q"}, seated},
		{"cards", []string{"k", "a", "1", "b"}, asked},
		{"cardshelp", []string{"k", "a", "?"}, asked},
		{"hands", []string{"k", "h", "7", "down", "3"}, asked},
		{"paper", []string{"k", "g", "down", "2"}, asked},
		{"papertwice", []string{"k", "g", "down", "down", "2", "x", "enter", "up", "up", "up", "up", "x"}, asked},
		{"paperhelp", []string{"k", "g", "?"}, asked},
		{"survey", []string{"k"}, surveyed},
		{"free", []string{"k", "q", "A", "p", "a", "?", "enter", "a", "enter", "b"}, asked},
	} {
		for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
			p := still(t, l, openNow(), c.change)
			p.press(c.keys...)
			for _, size := range [][2]int{{80, 24}, {40, 20}} {
				p.size(size[0], size[1])
				golden(t, fmt.Sprintf("%s.%s.%dx%d", c.name, l, size[0], size[1]), p.picture())
			}
		}
	}
}
