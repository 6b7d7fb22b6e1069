package tui_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui"
	"diklat/tui/i18n"
	"diklat/tui/line"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/screen/cards"
	"diklat/tui/screen/chair"
	"diklat/tui/screen/class"
	"diklat/tui/screen/hands"
	"diklat/tui/screen/livequiz"
	"diklat/tui/screen/paper"
	"diklat/tui/screen/projector"
	"diklat/tui/tuitest"
)

// wickedKinds take turns: what each kind draws differs.
var wickedKinds = [...]quiz.Kind{quiz.Single, quiz.Multi, quiz.Order, quiz.Poll, quiz.Scale, quiz.Open}

// wickedQuiz has these texts, eight a question, wherever a question holds a text.
func wickedQuiz(texts []string) quiz.Quiz {
	q := quiz.Quiz{ID: "jahat", Title: strings.Join(texts[:5], " ")}
	for n := 0; len(texts) >= 8; n++ {
		x := quiz.Question{ID: quiz.QuestionID(fmt.Sprint("q", n)), Kind: wickedKinds[n%len(wickedKinds)], Stem: "S" + texts[0],
			Explain: texts[1], Source: texts[2], Help: texts[3], ReadAloud: texts[4]}
		for i, c := range texts[4:8] {
			if x.Kind != quiz.Open {
				x.Choices = append(x.Choices, quiz.Choice{ID: quiz.ChoiceID(rune('a' + i)), Text: "C" + c, Why: texts[i]})
			}
		}
		if x.Kind == quiz.Single || x.Kind == quiz.Multi {
			x.Choices[0].Weight = 1
		}
		q.Questions = append(q.Questions, x)
		texts = texts[8:]
	}
	return q
}

// villains is a roll whose names are such texts.
type villains []string

func (v villains) sitter(i int) screen.Sitter {
	return screen.Sitter{VillageName: v[i+3], Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(fmt.Sprint("p", i+1)), Name: v[i], Role: roster.Kader}}}
}

func (v villains) Roll(context.Context, roster.EventID, roster.SesiID) (r roster.Roll, err error) {
	for i := range 3 {
		r.Rows = append(r.Rows, roster.Row{Enrolment: v.sitter(i).Enrolment})
	}
	return r, nil
}

func (v villains) Sitters(context.Context, []live.PersonID) ([]screen.Sitter, error) {
	return []screen.Sitter{v.sitter(0), v.sitter(1), v.sitter(2)}, nil
}

func (villains) Pass(context.Context, live.PersonID, bool) error { return nil }

// stages draws every screen of a room and judges each picture, before the app has
// cleaned anything of it.
type stages struct {
	t   *testing.T
	hub *live.Hub
	who villains
	bad map[string]bool
}

func (s *stages) judge(what string, raw []byte, plain bool) {
	for _, f := range tuitest.Judge(raw, plain, "diklat") {
		if key := what + ": " + f; !s.bad[key] {
			s.bad[key] = true
			s.t.Error(key)
		}
	}
}

// draw tells a screen the news and draws it in its frame.
func (s *stages) draw(what string, env *screen.Env, x screen.Screen, news ...tea.Msg) {
	told := append(tuitest.Answers(x.Init()), news...)
	for len(told) > 0 {
		m := told[0]
		told = append(told[1:], tuitest.Answers(x.Update(m))...)
	}
	_ = env.Take()
	for _, size := range [][2]int{{80, 24}, {40, 20}} {
		v := part.Framed(env.S, x.Head(), func(h int) string { return x.View(size[0], h) }, "", x.Keys(), size[0], size[1])
		s.judge(what, []byte(v), false)
	}
}

// participants draws the seats: alone, and line by line.
func (s *stages) participants(stage string, snap *live.Snapshot) {
	env := newEnv(i18n.ID)
	conf := func() chair.Config {
		one := s.who.sitter(0)
		return chair.Config{Env: env, Seat: "s1", Person: one.Enrolment, VillageName: one.VillageName, EventTitle: s.who[2], People: s.who}
	}
	v := live.ViewOf(&snap.State, "p1")
	s.draw("a seat, "+stage, env, chair.New(conf()), screen.Seat{View: v})
	var out bytes.Buffer
	app := tui.New(tui.Config{Env: env, First: screen.Chair, Plain: true,
		Build: func(*screen.Env, screen.Place, any) screen.Screen { return chair.New(conf()) }})
	m := line.New(app, env)
	m.Attach(&out)
	told := append(tuitest.Answers(m.Init()), tea.WindowSizeMsg{Width: 80, Height: 24}, screen.Seat{View: v}, tea.PasteMsg{Content: "0\n"})
	for range told { // what comes of them is not news of the room
		_, cmd := m.Update(told[0])
		_ = tuitest.Answers(cmd)
		told = told[1:]
	}
	s.judge("line by line, "+stage, out.Bytes(), true)
	wall := projector.New(projector.Config{Env: env, Title: s.who[2]})
	s.draw("the wall, "+stage, env, wall, projector.Public{Now: live.PublicOf(snap)}, openNow())
}

// trainers draws what leads.
func (s *stages) trainers(stage string, snap *live.Snapshot) {
	env := newEnv(i18n.ID)
	say := tuitest.Explain(env.T)
	for what, x := range map[string]screen.Screen{
		"quiz":  livequiz.New(livequiz.Config{Env: env, Room: s.hub, People: s.who, Explain: say}),
		"ruang": class.New(class.Config{Env: env, People: s.who, Explain: say}),
		"cards": cards.New(cards.Config{Env: env, Room: s.hub, People: s.who, Explain: say}),
		"hands": hands.New(hands.Config{Env: env, Room: s.hub, Explain: say}),
		"paper": paper.New(paper.Config{Env: env, Room: s.hub, People: s.who, Explain: say}),
	} {
		s.draw(what+", "+stage, env, x, screen.Room{Snap: snap}, openNow(), screen.Room{Snap: snap})
	}
}

// crews draws laptops that several people share, between two of them.
func (s *stages) crews(q quiz.Quiz) {
	s.t.Helper()
	ctx := context.Background()
	for _, kind := range []live.CrewKind{live.Turns, live.Group} {
		h := openHub(s.t)
		box, err := h.Join(ctx, "s1", "10.0.0.1", "80x24")
		if err == nil {
			err = h.Form(ctx, "s1", live.Crew{Kind: kind, Name: s.who[1], Members: []live.PersonID{"p1", "p2", "p3"}})
		}
		for _, a := range []live.Act{live.StartQuiz{Run: "r", Mode: live.Live, Quiz: q}, live.OpenItem{Item: 0}} {
			if err == nil {
				err = h.Do(ctx, "pelatih", 0, a)
			}
		}
		if err == nil {
			_, err = h.Snapshot(ctx) // the loop has published before it takes this
		}
		if err != nil {
			s.t.Fatal(err)
		}
		v, _ := box.Next()
		env := newEnv(i18n.ID)
		party := screen.Party{Crew: v.Crew.ID, Kind: kind, Name: s.who[1], Members: []screen.Sitter{s.who.sitter(0), s.who.sitter(1), s.who.sitter(2)}}
		s.draw("a shared laptop, "+string(kind), env, chair.New(chair.Config{Env: env, Seat: "s1", Person: party.Members[0].Enrolment, Party: &party,
			People: s.who, EventTitle: s.who[2]}), screen.Seat{View: v})
	}
}

// at leads the room on and draws all that is seen then.
func (s *stages) at(stage string, acts ...live.Act) {
	s.t.Helper()
	for _, a := range acts {
		if err := s.hub.Do(context.Background(), "pelatih", 0, a); err != nil {
			s.t.Fatalf("%s: %T: %v", stage, a, err)
		}
	}
	snap, err := s.hub.Snapshot(context.Background())
	if err != nil {
		s.t.Fatal(err)
	}
	s.participants(stage, snap)
	s.trainers(stage, snap)
}

// TestHostileTextsAtEveryStage: whatever stands in questions, answers, names and
// villages, every screen of the room draws text and nothing else, at every stage and in
// every kind. No clock and no network: each screen is drawn as it stands.
func TestHostileTextsAtEveryStage(t *testing.T) {
	ctx, texts := context.Background(), tuitest.Hostile()
	s := &stages{t: t, hub: openHub(t), who: texts[:8], bad: map[string]bool{}}
	for i, p := range []live.PersonID{"p1", "p2", "p3"} {
		seat := live.SeatID(fmt.Sprint("s", i+1))
		if _, err := s.hub.Join(ctx, seat, texts[i+9], texts[i+12]); err != nil {
			t.Fatal(err)
		}
		if err := s.hub.Sit(ctx, seat, p); err != nil {
			t.Fatal(err)
		}
	}
	s.at("lobby")
	for n := 0; n+48 <= len(texts); n += 48 {
		s.who = texts[n : n+8]
		run, q := live.RunID(fmt.Sprint("r", n)), wickedQuiz(texts[n:n+48])
		s.crews(q)
		s.at("ready", live.StartQuiz{Run: run, Mode: live.Live, Quiz: q})
		for i := range q.Questions {
			x := &q.Questions[i]
			kind := string(x.Kind)
			s.at("open "+kind, live.OpenItem{Item: i})
			a := wickedAnswer(x.Kind, texts[n])
			// A text that cleans to nothing is no answer: that is refused, and drawn.
			_ = s.hub.Submit(ctx, live.Submission{Seat: "s1", Person: "p1", Run: run, Question: x.ID, Answer: a, Ref: fmt.Sprint(n, i)})
			if x.Kind.Picks() {
				s.at("counted "+kind, live.TallyAnswers{Run: run, Question: x.ID, Via: live.WayAloud, Counts: map[quiz.ChoiceID]int{"c": 6}})
			}
			s.at("closed "+kind, live.CloseItem{})
			s.at("again "+kind, live.AskAgain{})
			s.at("shown "+kind, live.RevealItem{})
		}
		s.at("over", live.EndQuiz{})
	}
}

// wickedAnswer answers a question of a kind, with text where it takes any.
func wickedAnswer(k quiz.Kind, text string) quiz.Answer {
	all := []quiz.ChoiceID{"d", "c", "b", "a"}
	if k == quiz.Open {
		return quiz.Answer{Text: "A" + text}
	}
	if k == quiz.Order {
		return quiz.Answer{Choices: all}
	}
	return quiz.Answer{Choices: all[2:3]}
}
