package events_test

import (
	"fmt"
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestTheCurrentEventIsUnderTheCursor(t *testing.T) {
	st := stageIn(t, newRegistry(t), i18n.ID, false)
	if l := st.Line("▸"); !strings.Contains(l, "Pelatihan lanjutan") || !strings.Contains(l, "✓ Sabtu 8 Nov 2025") {
		t.Fatalf("the cursor is at %q", l)
	}
	st.Sees("dipakai sekarang", "SIMULASI Simulasi")
}

func TestChoosingSaysWhichAndGoesBack(t *testing.T) {
	r := newRegistry(t)
	st := stageIn(t, r, i18n.ID, false)
	st.Press("up", "up", "enter")
	if r.current != "a" {
		t.Fatalf("chose %q", r.current)
	}
	if len(st.Asked) != 2 || st.Asked[0] != (screen.Back{}) || st.Asked[1] != (screen.Toast{Text: "Kegiatan: Pelatihan Migrasi Aman"}) {
		t.Fatalf("asked %v", st.Asked)
	}
}

func TestARefusalIsASentenceAndTheListStays(t *testing.T) {
	r := newRegistry(t)
	st := stageIn(t, r, i18n.ID, false)
	r.err = errDisk
	st.Press("down", "enter")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	if r.current != "" {
		t.Fatal("chosen all the same")
	}
	st.Sees("Pelatihan Migrasi Aman")
}

func TestNewEventAndBack(t *testing.T) {
	st := stageIn(t, newRegistry(t), i18n.ID, false)
	st.Press("n")
	st.Asks(screen.Swap{To: screen.Setup})
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestTheEventUnderTheCursorIsChanged(t *testing.T) {
	r := newRegistry(t)
	st := stageIn(t, r, i18n.ID, false)
	st.Press("up", "u")
	g, ok := st.Asked[len(st.Asked)-1].(screen.Go)
	if e, is := g.Arg.(roster.Event); !ok || !is || g.To != screen.Setup || e.ID != r.list[0].ID {
		t.Fatalf("asked %v", st.Asked)
	}
	r.list[0].Title = "Pelatihan Baru"
	st.Send(screen.Shown{})
	if l := st.Line("▸"); !strings.Contains(l, "Pelatihan Baru") {
		t.Fatalf("the cursor is at %q", l)
	}
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			r := newRegistry(t)
			st := stageIn(t, r, l, ascii)
			st.Fits()
			st.Press("down")
			st.Fits()
			r.list = nil
			none := stageIn(t, r, l, ascii)
			none.Press("enter", "up", "down")
			none.Fits()
			r.err = errDisk
			stageIn(t, r, l, ascii).Fits()
		}
	}
}

func TestHundredsOfEventsAreReadAsTheyAreNeeded(t *testing.T) {
	r := newRegistry(t)
	for i := range 200 {
		e := r.list[0]
		e.ID, e.Title = roster.EventID(fmt.Sprint("x", i)), fmt.Sprintf("Kegiatan %03d", i)
		r.list = append(r.list, e)
	}
	st := stageIn(t, r, i18n.ID, false)
	st.Sees("203 kegiatan")
	for range 21 {
		st.Press("pgdown")
	}
	if l := st.Line("▸"); !strings.Contains(l, "Kegiatan 199") {
		t.Fatalf("the last is %q", l)
	}
	st.Press("/")
	st.Type("017")
	st.Press("enter")
	if l := st.Line("▸"); !strings.Contains(l, "Kegiatan 017") {
		t.Fatalf("found %q", l)
	}
	st.Fits()
	st.Press("d")
	st.Asks(screen.Go{To: screen.EventCard, Arg: screen.OfEvent{ID: "x17"}})
	st.Press("c")
	st.Asks(screen.Go{To: screen.EventCard, Arg: screen.OfEvent{ID: "x17", Copy: true}})
	st.Press("esc")
	st.Sees("203 kegiatan")
	st.Press("/")
	st.Type("tidak ada")
	st.Sees("Tidak ada kegiatan")
	st.Fits()
}

// What was read before the newest list says what is no longer true.
func TestALateReadingIsDropped(t *testing.T) {
	r := newRegistry(t)
	st := stageIn(t, r, i18n.ID, false)
	late := tuitest.Answers(st.Hold(screen.Changed{}))
	r.list = r.list[1:]
	st.Send(screen.Changed{})
	st.Misses("Pelatihan Migrasi Aman")
	st.Send(late...)
	st.Misses("Pelatihan Migrasi Aman")
	// nor does one of a search that was changed meanwhile
	st.Press("/")
	old := tuitest.Answers(st.Hold(tuitest.Pressed(t, "s")))
	st.Press("esc")
	st.Send(old...)
	st.Sees("Pelatihan lanjutan")
}

// A title that says so itself is not marked once more.
func TestInventedDataIsMarkedOnce(t *testing.T) {
	r := newRegistry(t)
	r.list[2].Title = "SIMULASI Pelatihan Migrasi Aman"
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		st := stageIn(t, r, l, false)
		st.Misses("SIMULASI SIMULASI", "SIMULATION SIMULASI")
		st.Sees("SIMULASI Pelatihan Migrasi Aman")
	}
}
