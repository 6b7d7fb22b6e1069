package tui_test

import (
	"context"
	"fmt"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/chair"
	desk "diklat/tui/screen/door"
	"diklat/tui/screen/projector"
)

// threeSitters share a laptop.
func threeSitters() screen.Party {
	p := screen.Party{Kind: live.Turns}
	for i, n := range []string{"Maria Tnunay", "Yosef Bani", "Ance Tefa"} {
		p.Members = append(p.Members, screen.Sitter{VillageName: []string{"Oeltua", "Oeletsala", "Oben"}[i],
			Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(fmt.Sprint("p", i+1)), Name: n}}})
	}
	return p
}

// crewRoom is a real room in which three share a laptop and one has answered.
func crewRoom(t *testing.T, kind live.CrewKind) (*live.Hub, *live.Mailbox[live.View]) {
	t.Helper()
	ctx, h := context.Background(), openHub(t)
	box, err := h.Join(ctx, "s1", "10.0.0.1", "80x24")
	if err == nil {
		err = h.Form(ctx, "s1", live.Crew{Kind: kind, Name: "Oben", Members: []live.PersonID{"p1", "p2", "p3"}})
	}
	for _, a := range []live.Act{live.StartQuiz{Run: "r1", Mode: live.Live, Quiz: quizOf()}, live.OpenItem{Item: 0}} {
		if err == nil {
			err = h.Do(ctx, "pelatih", 0, a)
		}
	}
	if err == nil {
		err = h.Submit(ctx, live.Submission{Seat: "s1", Person: "p1", Run: "r1", Question: "q1", Answer: quiz.Answer{Choices: []quiz.ChoiceID{"b"}}, Ref: "1"})
	}
	if err == nil {
		_, err = h.Snapshot(ctx) // the loop has published the answer before it takes this
	}
	if err != nil {
		t.Fatal(err)
	}
	return h, box
}

// tableOf is the program of a shared laptop.
func tableOf(t *testing.T, l i18n.Lang, kind live.CrewKind) *pilot {
	_, box := crewRoom(t, kind)
	v, _ := box.Next()
	env, party := newEnv(l), threeSitters()
	party.Kind, party.Crew = kind, v.Crew.ID
	return fly(t, tui.New(tui.Config{Env: env, First: screen.Chair, Feeds: []tui.Feed{queue(screen.Seat{View: v})},
		Build: func(env *screen.Env, _ screen.Place, _ any) screen.Screen {
			return chair.New(chair.Config{Env: env, Seat: "s1", Person: party.Members[0].Enrolment, VillageName: "Oeltua", Party: &party, People: sitters{}, EventTitle: "Pelatihan Migrasi Aman"})
		}}))
}

type sitters struct{}

func (sitters) Sitters(context.Context, []live.PersonID) ([]screen.Sitter, error) {
	return threeSitters().Members, nil
}
func (sitters) Pass(context.Context, live.PersonID, bool) error { return nil }

// frontDesk shares laptops in memory.
type frontDesk struct{ desk.Desk }

func (frontDesk) Welcome(context.Context) (desk.Welcome, error) {
	return desk.Welcome{Title: "Pelatihan Migrasi Aman", Locked: true}, nil
}
func (frontDesk) Share(context.Context, screen.Party) (desk.Entry, error) { return desk.Entry{}, nil }
func (frontDesk) Resume(context.Context, live.CrewID) (desk.Entry, error) { return desk.Entry{}, nil }
func (frontDesk) Seated(context.Context) (desk.Entry, error)              { return desk.Entry{}, nil }
func (frontDesk) Greet(context.Context, roster.PersonID) error            { return nil }
func doorOf(t *testing.T, l i18n.Lang, edit *screen.Party) *pilot {
	return fly(t, tui.New(tui.Config{Env: newEnv(l), First: screen.Door, Build: func(env *screen.Env, _ screen.Place, _ any) screen.Screen {
		return desk.New(desk.Config{Env: env, Desk: frontDesk{}, Edit: edit})
	}}))
}

// wallOf is the projector, after the reveal or before it.
func wallOf(t *testing.T, l i18n.Lang, reveal bool) *pilot {
	h, _ := crewRoom(t, live.Turns)
	if reveal {
		if err := h.Do(context.Background(), "pelatih", 0, live.RevealItem{}); err != nil {
			t.Fatal(err)
		}
	}
	snap, err := h.Snapshot(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	return fly(t, tui.Projector{Config: projector.Config{Env: newEnv(l), Title: "Pelatihan Migrasi Aman"},
		Feeds: []tui.Feed{queue(projector.Public{Now: live.PublicOf(snap)}), queue(tea.Msg(openNow()))}}.App())
}

// TestGoldenSeats are the screens of shared laptops and of the projector.
func TestGoldenSeats(t *testing.T) {
	party := threeSitters()
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for name, p := range map[string]*pilot{
			"way": doorOf(t, l, nil), "party": doorOf(t, l, &party), "handover": tableOf(t, l, live.Turns), "group": tableOf(t, l, live.Group),
			"wall": wallOf(t, l, false), "wallkey": wallOf(t, l, true),
		} {
			for _, size := range [][2]int{{80, 24}, {40, 20}} {
				p.size(size[0], size[1])
				golden(t, fmt.Sprintf("%s.%s.%dx%d", name, l, size[0], size[1]), p.picture())
			}
		}
	}
}
