package tui_test

import (
	"context"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/outcome"
	"diklat/quiz/stats"
	"diklat/roster"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/projector"
)

// picture is a group of 30 with one objective that stays weak.
func groupPicture() *outcome.Picture {
	p := &outcome.Picture{Match: outcome.Match{Matched: 30, PreOnly: 1, PostOnly: 0}, Before: 46, After: 78, Titles: map[string]string{"M2": "Hukum, hak, dan tugas desa", "M3": "Sebelum berangkat", "M5": "Tanda bahaya"}}
	for _, o := range []struct {
		m    string
		b, a float64
	}{{"M2", 41, 80}, {"M3", 52, 84}, {"M5", 48, 61}} {
		p.Objectives = append(p.Objectives, outcome.Objective{Module: o.m, Before: stats.Of(o.b), After: stats.Of(o.a), Weak: o.a < 70})
	}
	return p
}

// hallOf is the projector with the group's picture, or with an item read out.
func hallOf(t *testing.T, l i18n.Lang, read bool) *pilot {
	t.Helper()
	h := openHub(t)
	ctx := context.Background()
	start := live.StartTest{Run: "r1", Quiz: quizOf(), Plan: live.TestPlan{Part: live.Post, Pair: live.MainPair, Forms: []live.TestForm{{Name: "A", Items: []quiz.QuestionID{quizOf().Questions[0].ID}}}}}
	acts := []live.Act{start, live.EndQuiz{}}
	if read {
		acts[1] = live.ShowHall{Hall: live.Hall{Item: start.Plan.Forms[0].Items[0]}}
	}
	for _, a := range acts {
		if err := h.Do(ctx, "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	snap, err := h.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return fly(t, tui.Projector{Config: projector.Config{Env: newEnv(l), Title: "Pelatihan Migrasi Aman"},
		Feeds: []tui.Feed{queue(projector.Public{Now: live.PublicOf(snap), Group: groupPicture()}), queue(tea.Msg(openNow()))}}.App())
}

// hasilOf is the trainer's program with both tests behind it, after some keys.
func hasilOf(t *testing.T, l i18n.Lang, keys ...string) *pilot {
	p := still(t, l, screen.ClassNow{}, func(s *live.Snapshot, r roster.Roll) { seated(s, r); s.Past = testedBy(t, 24) })
	p.press(keys...)
	return p
}

// TestGoldenTests are the screens of what was learned, for the trainer and the hall.
func TestGoldenTests(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for name, p := range map[string]*pilot{
			"hallresults": hallOf(t, l, false), "hallreading": hallOf(t, l, true),
			"results": hasilOf(t, l, "h"), "resultsitems": hasilOf(t, l, "h", "s"), "resultsmap": hasilOf(t, l, "h", "m"), "resultsspread": hasilOf(t, l, "h", "b"),
		} {
			for _, size := range [][2]int{{80, 24}, {40, 20}} {
				p.size(size[0], size[1])
				golden(t, fmt.Sprintf("%s.%s.%dx%d", name, l, size[0], size[1]), p.picture())
			}
		}
	}
}
