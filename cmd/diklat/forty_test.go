package main

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen/roll"
	"diklat/tui/tuitest"
)

// forty is a hall of 40 people of nine villages on one list, and what the trainer
// should read after each key.
type forty struct {
	*testing.T
	*tuitest.Stage
	store  *data.Store
	event  roster.Event
	people []roster.Enrolment // as the screen lists them
	letter map[roster.PersonID]roster.Status
	keys   int
}

// TestFortyPeopleByKeystrokes enters the attendance of 40 listed people with nothing
// but keys: fewer than six for each, and every counter right after every mark.
func TestFortyPeopleByKeystrokes(t *testing.T) {
	f := newForty(t)
	for i := range 24 { // called by name in the order of the list
		f.strike(1, f.people[i], []roster.Status{roster.Present, roster.Late, roster.Present, roster.Excused, roster.Present, roster.Sick}[i%6])
	}
	village := f.people[24].Village // a village that came together
	f.press("D")
	for _, p := range f.people {
		if p.Village == village && f.letter[p.ID] == roster.Unmarked {
			f.letter[p.ID] = roster.Present
		}
	}
	f.check("D")
	for _, i := range []int{39, 30, 35} { // latecomers, looked for by name
		f.search(f.people[i], roster.Present)
	}
	f.paper() // the rest from a signed sheet
	f.correct(f.people[3])
	if per := float64(f.keys) / 40; per >= 6 {
		f.Errorf("%d keys for 40 people: %.1f each", f.keys, per)
	} else {
		f.Logf("%d keys for 40 people: %.1f each", f.keys, per)
	}
	f.totals()
}

func newForty(t *testing.T) *forty {
	s := datatest.Open(t)
	e, err := roster.NewEvent("Uji", "", datatest.Start(), 1, roster.WITA, nineVillages())
	if err != nil {
		t.Fatal(err)
	}
	if e, err = s.CreateEvent(context.Background(), e, roster.Trainer); err != nil {
		t.Fatal(err)
	}
	datatest.Crowd(t, s, e, 40)
	text := i18n.New(i18n.ID)
	env := newEnv(text, false, datatest.NewClock().Now)
	screen := roll.New(roll.Config{Env: env, Book: s, Event: e, Sesi: e.Sesi[0].ID, Explain: func(err error) string { return explain(text, err) }})
	f := &forty{T: t, store: s, event: e, letter: map[roster.PersonID]roster.Status{}}
	f.Stage = tuitest.NewStage(t, screen, env.S, env.Take)
	r, err := s.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	f.people = roster.Enrolments(r.Rows)
	return f
}

func nineVillages() []roster.VillageCode {
	var out []roster.VillageCode
	for _, v := range data.DistrictVillages()[:60] {
		if len(out) < 9 && len(v.Code) == 13 {
			out = append(out, v.Code)
		}
	}
	return out
}

func (f *forty) press(keys ...string) {
	f.Helper()
	f.keys += len(keys)
	f.Press(keys...)
}

// strike marks the person under the cursor and goes n lines down.
func (f *forty) strike(n int, p roster.Enrolment, s roster.Status) {
	f.Helper()
	f.press(strings.ToLower(string(s)))
	f.letter[p.ID] = s
	f.check(p.Name)
	for range n {
		f.press("down")
	}
}

func (f *forty) search(p roster.Enrolment, s roster.Status) {
	f.Helper()
	f.press("/")
	for _, r := range strings.ToLower(p.Name[len(p.Name)-4:]) {
		f.press(string(r))
	}
	f.press("enter", strings.ToLower(string(s)), "esc")
	f.letter[p.ID] = s
	f.check("search " + p.Name)
}

// paper keys in the numbers of those who are left.
func (f *forty) paper() {
	f.Helper()
	var numbers []string
	for _, p := range f.people {
		if f.letter[p.ID] == roster.Unmarked {
			numbers = append(numbers, fmt.Sprint(p.Number))
			f.letter[p.ID] = roster.Present
		}
	}
	f.press("k")
	text := strings.Join(numbers, ",")
	f.keys += len(text)
	f.Type(text)
	f.Sees(fmt.Sprintf("Enter mencatat %d orang", len(numbers)))
	f.press("enter")
	f.check("paper")
}

// correct makes another mark of one; the history keeps both.
func (f *forty) correct(p roster.Enrolment) {
	f.Helper()
	f.search(p, roster.Absent)
	f.press("w")
	f.Sees("riwayat", "alpa")
	f.press("esc")
}

// check compares every counter of the screen and the store with what was pressed.
func (f *forty) check(after string) {
	f.Helper()
	present, l, p := 0, 0, 0
	villages := map[roster.VillageCode][2]int{}
	for _, x := range f.people {
		v := villages[x.Village]
		v[1]++
		if f.letter[x.ID].Here() {
			present++
			v[0]++
			if x.Sex == roster.L {
				l++
			} else {
				p++
			}
		}
		villages[x.Village] = v
	}
	if want := fmt.Sprintf("HADIR %d/40  L %d P %d", present, l, p); !strings.Contains(f.Frame(), want) {
		f.Fatalf("after %s the screen does not say %q:\n%s", after, want, f.Frame())
	}
	r, err := f.store.Roll(context.Background(), f.event.ID, f.event.Sesi[0].ID)
	if err != nil {
		f.Fatal(err)
	}
	for _, v := range r.ByVillage() {
		want := villages[v.Code]
		if v.Present != want[0] || v.Total != want[1] {
			f.Errorf("after %s %s has %d/%d, want %v", after, v.Name, v.Present, v.Total, want)
		}
		if head := fmt.Sprintf(" %s  %d/%d", v.Name, want[0], want[1]); strings.Contains(f.Frame(), " "+v.Name+"  ") && !strings.Contains(f.Frame(), head) {
			f.Errorf("after %s the screen does not say %q:\n%s", after, head, f.Frame())
		}
	}
}

// totals walks through the groups; each adds up to the head.
func (f *forty) totals() {
	f.Helper()
	r, err := f.store.Roll(context.Background(), f.event.ID, f.event.Sesi[0].ID)
	if err != nil {
		f.Fatal(err)
	}
	f.Press("l")
	for _, by := range roster.Breakdowns() {
		sum := 0
		for _, x := range r.Tallies(by) {
			sum += x.Present
			f.Sees(fmt.Sprintf("%d/%d", x.Present, x.Total))
		}
		if sum != r.Count().Present {
			f.Errorf("by %s %d, not %d", by, sum, r.Count().Present)
		}
		f.Press("right")
	}
	rolls, err := f.store.Rolls(context.Background(), f.event.ID)
	if err != nil {
		f.Fatal(err)
	}
	recap := roster.NewRecap(f.event, rolls)
	f.Sees(fmt.Sprintf("%d dari 40 orang tuntas (ambang 80 %%)", recap.Total.Completed), "1 dari 2 sesi sudah berjalan")
	f.Fits()
}
