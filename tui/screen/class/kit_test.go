package class_test

import (
	"context"
	"testing"
	"time"

	"diklat/quiz/live"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/class"
	"diklat/tui/tuitest"
)

// What every screen stands in under test.
var newEnv, now, errDisk, explain = tuitest.Env, tuitest.Now, tuitest.ErrDisk, tuitest.Explain

// door keeps what it was told.
type door struct {
	calls []string
	err   error
}

func (d *door) Open(context.Context) error  { d.calls = append(d.calls, "open"); return d.err }
func (d *door) Close(context.Context) error { d.calls = append(d.calls, "close"); return d.err }
func (d *door) SetPIN(_ context.Context, on bool) error {
	d.calls = append(d.calls, map[bool]string{true: "pin", false: "no pin"}[on])
	return d.err
}

func (d *door) WriteJoin(_ context.Context, folder string) (string, error) {
	d.calls = append(d.calls, "write "+folder)
	return folder + "/gabung.cmd", d.err
}

// room keeps what it was told to do and answers with err.
type room struct {
	acts   []live.Act
	steps  []uint64
	kicked []live.SeatID
	back   []live.SeatID
	moved  []string
	err    error
}

func (r *room) Do(_ context.Context, _ string, step uint64, a live.Act) error {
	r.acts, r.steps = append(r.acts, a), append(r.steps, step)
	return r.err
}

func (r *room) Readmit(_ context.Context, id live.SeatID) error {
	r.back = append(r.back, id)
	return r.err
}

func (r *room) Move(_ context.Context, _ string, p live.PersonID, to live.SeatID) error {
	r.moved = append(r.moved, string(p)+">"+string(to))
	return r.err
}

func (r *room) Kick(_ context.Context, id live.SeatID) error {
	r.kicked = append(r.kicked, id)
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

func opened() screen.ClassNow {
	return screen.ClassNow{Open: true, Port: "2222", Addresses: []string{"192.168.137.1", "10.42.0.1"}, PIN: "4071", Finger: "kopi sawah layar tujuh"}
}

// seats is a room with three laptops: Maria, one at the door, and Ance whose
// line dropped three minutes ago.
func seats() *live.Snapshot {
	return &live.Snapshot{State: live.New(), Seats: []live.Seat{
		{ID: "x", Number: 1, Person: "a", Screen: "80x24"}, {ID: "y", Number: 2, Screen: "120x30"},
		{ID: "z", Number: 3, Person: "c", Screen: "60x18", Left: now().Add(-3 * time.Minute)}}}
}

type hall struct {
	*tuitest.Stage
	door *door
	room *room
}

func newHall(t *testing.T) hall { return hallIn(t, i18n.ID, false) }

func hallIn(t *testing.T, l i18n.Lang, ascii bool) hall {
	t.Helper()
	env := newEnv(l, ascii)
	h := hall{door: &door{}, room: &room{}}
	s := class.New(class.Config{Env: env, Door: h.door, Room: h.room, People: &people{}, Event: "e1", Sesi: "s1", Explain: explain(env.T)})
	h.Stage = tuitest.NewStage(t, s, env.S, env.Take)
	return h
}
