package cases_test

import (
	"context"
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/data/curriculum"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/screen"
	"diklat/tui/screen/cases"
	"diklat/tui/style"
	"diklat/tui/tuitest"
)

type library struct{ list []*scenario.Scenario }

func (l library) Scenarios() []*scenario.Scenario { return l.list }

// room keeps what it was told to do and answers with err.
type room struct {
	acts []live.Act
	err  error
}

func (r *room) Do(_ context.Context, _ string, _ uint64, a live.Act) error {
	r.acts = append(r.acts, a)
	return r.err
}

type desk struct {
	*tuitest.Stage
	room *room
}

func newDesk(t *testing.T, l i18n.Lang, list []*scenario.Scenario) *desk {
	t.Helper()
	text, n := i18n.New(l), uint64(0)
	env := &screen.Env{T: text, S: style.New(l == i18n.EN), K: key.NewCommon(text.Common.Keys), Now: time.Now, Ask: func() uint64 { n++; return n },
		Tick: func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }}
	d := &desk{room: &room{}}
	seed := uint64(40)
	d.Stage = tuitest.NewStage(t, cases.New(cases.Config{Env: env, Library: library{list}, Room: d.room, NewRun: func() live.RunID { return "k1" },
		NewSeed: func() uint64 { seed++; return seed }, Explain: func(err error) string {
			if errors.Is(err, live.ErrQuizRunning) {
				return text.Errors.QuizRunning
			}
			return err.Error()
		}}), env.S, env.Take)
	return d
}

func shipped(t *testing.T) []*scenario.Scenario {
	t.Helper()
	all, err := scenario.Load(curriculum.FS())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestStartingACase(t *testing.T) {
	d := newDesk(t, i18n.ID, shipped(t))
	d.Sees("1 S1 Berangkat minggu depan ke Malaysia", "4 S4", "Cerita ini tentang tawaran kerja tanpa dokumen.")
	d.Press("down", "up", "2")
	d.Sees("Bagaimana kasus ini dijalankan?", "1 ● seruangan", "2 ■ tiap laptop sendiri")
	d.Press("esc")
	d.Misses("Bagaimana")
	d.Press("enter", "2")
	d.Press("esc", "3", "1")
	if len(d.room.acts) != 2 {
		t.Fatalf("acts: %v", d.room.acts)
	}
	own, all := d.room.acts[0].(live.StartCase), d.room.acts[1].(live.StartCase)
	if own.Mode != live.Paced || own.Case.ID != "S2" || own.Run != "k1" || own.Seed != 41 {
		t.Errorf("own: %+v", own)
	}
	if all.Mode != live.Live || all.Case.ID != "S3" || all.Seed != 42 {
		t.Errorf("room: %+v", all)
	}
	d.Misses("41", "42") // what chance brings is shown nowhere
}

// One start at a time: a key pressed twice starts one case.
func TestStartingOnce(t *testing.T) {
	d := newDesk(t, i18n.ID, shipped(t))
	d.Press("1")
	first := d.Hold(tuitest.Pressed(t, "1"))
	d.Press("1", "2", "enter", "esc")
	d.Answer(first)
	if len(d.room.acts) != 1 {
		t.Errorf("acts: %v", d.room.acts)
	}
}

func TestARunningCaseIsShown(t *testing.T) {
	d := newDesk(t, i18n.ID, shipped(t))
	d.Send(screen.Room{Snap: &live.Snapshot{State: live.New()}})
	d.AsksNothingBut()
	st := live.New()
	st.Case = &live.CaseRun{}
	d.Send(screen.Room{Snap: &live.Snapshot{State: st}})
	d.Asks(screen.Swap{To: screen.LiveCase})
}

func TestARefusedStart(t *testing.T) {
	d := newDesk(t, i18n.ID, shipped(t))
	d.room.err = live.ErrQuizRunning
	d.Press("1", "1")
	d.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.QuizRunning, Bad: true})
	d.Sees("S2")
	d.Press("esc")
	d.Asks(screen.Back{})
}

func TestFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		d := newDesk(t, l, nil)
		d.Fits()
		d.Press("enter", "1", "down")
		d = newDesk(t, l, shipped(t))
		d.Fits()
		d.Press("enter")
		d.Fits()
	}
}
