package tui_test

import (
	"context"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen/projector"
)

// wallShowing is the projector of a room in which one question was asked and shown.
func wallShowing(t *testing.T, q quiz.Question) *pilot {
	t.Helper()
	ctx, h := context.Background(), openHub(t)
	for _, a := range []live.Act{live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: quiz.Quiz{ID: "x", Title: "M5", Questions: []quiz.Question{q}}},
		live.OpenItem{Item: 0}, live.RevealItem{}} {
		if err := h.Do(ctx, "pelatih", 0, a); err != nil {
			t.Fatal(err)
		}
	}
	snap, err := h.Snapshot(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return fly(t, tui.Projector{Config: projector.Config{Env: newEnv(i18n.ID), Title: "Pelatihan Migrasi Aman"},
		Feeds: []tui.Feed{queue(projector.Public{Now: live.PublicOf(snap)}), queue(tea.Msg(openNow()))}}.App())
}

// The hall reads words, and never the marks by which the service map is found.
func TestTheWallShowsHelpInWords(t *testing.T) {
	p := wallShowing(t, quiz.Question{ID: "q", Kind: quiz.Single, Stem: "Lapor ke mana?", Explain: "Polisi menerima laporan.",
		Help: "Polisi (lihat peta layanan) [layanan:polisi] [layanan:bp3mi-ntt]", Choices: []quiz.Choice{{ID: "a", Text: "polisi", Weight: 1}, {ID: "b", Text: "calo"}}})
	p.sees("Polisi (lihat peta layanan)")
	p.misses("[layanan:")
}

// A poll of too few tells the hall why it shows nothing.
func TestTheWallSaysWhyAPollShowsNothing(t *testing.T) {
	wallShowing(t, quiz.Question{ID: "q", Kind: quiz.Poll, Stem: "Pernah?", Choices: []quiz.Choice{{ID: "a", Text: "ya"}, {ID: "b", Text: "belum"}}}).
		sees("Hasil tampak mulai 5 jawaban.")
}

// While the way in is the subject, it does not stand a second time at the foot.
func TestTheWayInStandsOnceOnTheWall(t *testing.T) {
	snap, err := openHub(t).Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	p := fly(t, tui.Projector{Config: projector.Config{Env: newEnv(i18n.ID), Title: "Pelatihan Migrasi Aman"},
		Feeds: []tui.Feed{queue(projector.Public{Now: live.PublicOf(snap)}), queue(tea.Msg(openNow()))}}.App())
	if n := strings.Count(p.picture(), "ikut@"); n != 1 {
		t.Errorf("%d times:\n%s", n, p.picture())
	}
}
