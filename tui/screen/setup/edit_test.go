package setup_test

import (
	"slices"
	"testing"
	"time"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/setup"
	"diklat/tui/tuitest"
)

// An event that exists keeps its ids and its days; another first day moves all.
func TestAnEventIsChanged(t *testing.T) {
	env, r := newEnv(i18n.ID, false), &registry{}
	e, err := roster.NewEvent("Pelatihan", "Balai desa", now(), 2, roster.WITA, []roster.VillageCode{oeltua, "99.99"})
	if err != nil {
		t.Fatal(err)
	}
	e.ID, e.Sesi[3].ID = "e7", "s4"
	st := tuitest.NewStage(t, setup.New(setup.Config{Env: env, Registry: r, Villages: villages(), Chosen: e.Villages, Edit: &e, Explain: explain(env.T)}), env.S, env.Take)
	st.Sees("Ubah kegiatan", "Langkah 1 dari 2", "07-11-2025")
	st.Misses("Lama (hari)")
	st.Type(" Dua")
	st.Press("tab")
	for range 10 {
		st.Press("backspace")
	}
	st.Type("30-11-2025")
	st.Press("tab")
	st.Type(" Oben")
	st.Press("enter")
	st.Sees("2 desa dipilih", "Enter simpan")
	st.Press("down", "down", "space", "enter")
	if len(r.changed) != 1 || len(r.made) != 0 {
		t.Fatalf("changed %v, made %v", r.changed, r.made)
	}
	got := r.changed[0]
	if got.ID != "e7" || got.Title != "Pelatihan Dua" || got.Venue != "Balai desa Oben" || got.Days() != 2 || got.Sesi[3].ID != "s4" ||
		!slices.Equal(got.Villages, []roster.VillageCode{oeltua, "99.99", baun}) {
		t.Fatalf("changed to %+v", got)
	}
	if last := got.Sesi[3].Start.In(roster.WITA.Location()).Format(time.DateOnly); last != "2025-12-01" {
		t.Fatalf("the last sesi is on %s", last)
	}
	if e.Sesi[3].Start.Equal(got.Sesi[3].Start) {
		t.Fatal("the event of the list was written into")
	}
	st.AsksNothingBut(screen.Back{}, screen.Toast{Text: "Perubahan kegiatan tersimpan."})
}

func TestTheFirstQuestionSaysWhatEnterAndQDo(t *testing.T) {
	st, _ := stage(t, &registry{}, true)
	st.Sees("1/Enter Bahasa Indonesia", "2 English", "q keluar")
	if cmd := st.Hold(tuitest.Pressed(t, "q")); len(tuitest.Answers(cmd)) != 1 {
		t.Fatal("q does not quit")
	}
}
