package livequiz_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/livequiz"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, now, explain = tuitest.Env, tuitest.Now, tuitest.Explain

// room keeps what it was told to do and answers with err.
type room struct {
	acts  []live.Act
	steps []uint64
	err   error
}

func (r *room) Do(_ context.Context, _ string, step uint64, a live.Act) error {
	r.acts, r.steps = append(r.acts, a), append(r.steps, step)
	return r.err
}

// people is a roll of four.
type people struct{ err error }

func (p *people) Roll(context.Context, roster.EventID, roster.SesiID) (roster.Roll, error) {
	var r roster.Roll
	for i, n := range []string{"Maria Tnunay", "Yosef Lalus", "Ance Nubatonis", "Martinus Loe"} {
		r.Rows = append(r.Rows, roster.Row{Enrolment: roster.Enrolment{Number: i + 1, Person: roster.Person{ID: roster.PersonID(rune('a' + i)), Name: n}}})
	}
	return r, p.err
}

func explainRoom(t *i18n.Text) func(error) string {
	return func(err error) string {
		if errors.Is(err, live.ErrConflict) {
			return t.Errors.Conflict
		}
		return explain(t)(err)
	}
}

// test is a quiz of four kinds.
func test() quiz.Quiz {
	return quiz.Quiz{ID: "M3", Title: "Migrasi aman", Questions: []quiz.Question{
		{ID: "q1", Kind: quiz.Single, Shuffle: true, Stem: "Seorang kerabat menawari Rinto kerja kebun di Malaysia dengan visa kunjungan. Apa yang pertama-tama dilakukan kader desa?",
			Explain: "Kader mencatat dan mengarahkan. Perusahaan dan kontrak dicek dulu.", Source: "UU 18/2017 Pasal 42", Help: "BP3MI Kupang",
			Choices: []quiz.Choice{{ID: "a", Text: "Menandatangani surat izin supaya cepat"}, {ID: "b", Text: "Meminta nama perusahaan, kontrak, dan umur dicek", Weight: 1},
				{ID: "c", Text: "Mengusir kerabat itu"}, {ID: "d", Text: "Menyebarkan fotonya di grup desa"}}},
		{ID: "q2", Kind: quiz.Order, Stem: "Urutkan langkah sebelum berangkat.", Choices: []quiz.Choice{{ID: "a", Text: "Cek perusahaan"}, {ID: "b", Text: "Kontrak"}, {ID: "c", Text: "Berangkat"}}},
		{ID: "q3", Kind: quiz.TrueFalse, Stem: "Surat izin keluarga wajib.", ReadAloud: "Benar atau salah?", Choices: []quiz.Choice{{ID: quiz.True, Weight: 1}, {ID: quiz.False}}},
		{ID: "q4", Kind: quiz.Numeric, Stem: "Berapa umur paling rendah?", Numbers: []quiz.NumberKey{{Min: 18, Max: 18, Weight: 1}}}}}
}

// snap is a room with Maria, Yosef and Ance at laptops and a run of test.
func snap(mode live.Mode, item int, stage live.Stage) *live.Snapshot {
	r := &live.Run{ID: "r1", Mode: mode, Quiz: test(), Item: item, Started: now()}
	for range r.Quiz.Questions {
		r.Items = append(r.Items, live.Item{Given: map[live.PersonID]live.Given{}})
	}
	r.Items[item].Stage, r.Items[item].Opened = stage, now().Add(-75*time.Second)
	st := live.New()
	st.Phase, st.Run, st.Step, st.Version = live.Quiz, r, 7, 9
	return &live.Snapshot{State: st, Seats: []live.Seat{{ID: "x", Number: 1, Person: "a"}, {ID: "y", Number: 2, Person: "b"}, {ID: "z", Number: 3, Person: "c"}, {ID: "w", Number: 4}}}
}

// give lets a person answer an item of a snapshot.
func give(s *live.Snapshot, item int, p live.PersonID, a quiz.Answer) {
	s.Run.Items[item].Given[p] = live.Given{Answer: a, Result: quiz.Grade(&s.Run.Quiz.Questions[item], a)}
}

func choice(ids ...quiz.ChoiceID) quiz.Answer { return quiz.Answer{Choices: ids} }

type desk struct {
	*tuitest.Stage
	room *room
	now  time.Time
}

func newDesk(t *testing.T, s *live.Snapshot) *desk { return deskIn(t, s, i18n.ID, false) }

func deskIn(t *testing.T, s *live.Snapshot, l i18n.Lang, ascii bool) *desk {
	t.Helper()
	env := newEnv(l, ascii)
	d := &desk{room: &room{}, now: now()}
	env.Now = func() time.Time { return d.now }
	d.Stage = tuitest.NewStage(t, livequiz.New(livequiz.Config{Env: env, Room: d.room, People: &people{}, Event: "e1", Sesi: "s1", Explain: explainRoom(env.T)}), env.S, env.Take)
	if s != nil {
		d.Send(screen.Room{Snap: s})
	}
	return d
}
