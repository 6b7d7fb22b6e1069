package main

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"diklat/data"
	"diklat/data/datatest"
	"diklat/roster"
	"diklat/roster/access"
	"diklat/tui/i18n"
	"diklat/tui/screen/export"
)

// exportDesk is a writer of the trainer's screen on a finished event.
func exportDesk(t *testing.T) (writer, roster.Event) {
	t.Helper()
	s := datatest.Open(t)
	e, err := data.Demo(context.Background(), s, data.DemoConfig{Seed: 3, People: 18, Room: demoRoom})
	if err != nil {
		t.Fatal(err)
	}
	roll, err := s.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	fixed := roster.Mark{Event: e.ID, Sesi: e.Sesi[0].ID, Person: roll.Rows[0].ID, Status: roster.Sick, Method: roster.ByTrainer, By: roster.Trainer}
	if err := s.Mark(context.Background(), fixed); err != nil {
		t.Fatal(err)
	}
	return writer{warrant: warrant{access.Local()}, store: s, shelf: newShelf(newMarkdown(), s), now: datatest.NewClock().Now}, e
}

// TestEveryKindAndFormatFromTheScreen: each of them is one key, its bar comes to its
// end, and what the screen says was written is there.
func TestEveryKindAndFormatFromTheScreen(t *testing.T) {
	w, e := exportDesk(t)
	text, files := i18n.New(i18n.ID), 0
	clock := datatest.NewClock()
	for _, k := range w.Kinds(text) {
		for _, f := range k.Formats {
			w.now = clock.Now // another second, another name
			o := export.Order{Kind: k.Name, Event: e.ID, Format: f, Text: text, Steps: &export.Steps{}}
			if k.OfQuiz {
				o.Quiz = w.Quizzes(context.Background())[0].ID
			}
			path, rows, err := w.Write(context.Background(), o)
			if err != nil {
				t.Fatalf("%s as %s: %v", k.Name, f, err)
			}
			if _, err := os.Stat(path); err != nil {
				t.Errorf("%s as %s: %v", k.Name, f, err)
			}
			if done, all := o.Steps.Now(); all == 0 || done != all || rows == 0 {
				t.Errorf("%s as %s: the bar stands at %d of %d", k.Name, f, done, all)
			}
			files++
		}
	}
	if files < 50 {
		t.Errorf("only %d files", files)
	}
}

// stopper ends a context once some steps are done.
type stopper struct {
	context.Context
	after int
	steps *export.Steps
}

func (s stopper) Err() error {
	if done, _ := s.steps.Now(); done >= s.after {
		return context.Canceled
	}
	return nil
}

// TestGivenUpHalfwayLeavesNoFile: Esc while the bar is under way leaves the folder as
// it was, whatever was being written.
func TestGivenUpHalfwayLeavesNoFile(t *testing.T) {
	w, e := exportDesk(t)
	text := i18n.New(i18n.ID)
	for _, k := range w.Kinds(text) {
		for _, f := range k.Formats {
			steps := &export.Steps{}
			o := export.Order{Kind: k.Name, Event: e.ID, Format: f, Text: text, Steps: steps}
			if k.OfQuiz {
				o.Quiz = w.Quizzes(context.Background())[0].ID
			}
			_, _, err := w.Write(stopper{context.Background(), 1, steps}, o)
			if !errors.Is(err, context.Canceled) {
				t.Errorf("%s as %s: %v", k.Name, f, err)
			}
			left, _ := os.ReadDir(w.Folder())
			for _, x := range left {
				t.Errorf("%s as %s left %s", k.Name, f, x.Name())
				_ = os.RemoveAll(w.Folder())
			}
		}
	}
}

// TestOneSesiOnASheet: the screen's choice of a sesi, a day or a village is what the
// file holds.
func TestOneSesiOnASheet(t *testing.T) {
	w, e := exportDesk(t)
	text := i18n.New(i18n.ID)
	clock := datatest.NewClock()
	roll, err := w.store.Roll(context.Background(), e.ID, e.Sesi[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	village := roll.Villages[0].Code
	inVillage := 0
	for _, r := range roll.Rows {
		if r.Village == village {
			inVillage++
		}
	}
	for _, c := range []struct {
		sheets  export.Sheets
		village roster.VillageCode
		rows    int
		name    string
	}{
		{export.Sheets{Per: export.PerDay, Day: 2}, "", len(roll.Rows) + defaultWalkin, "-hari-2"},
		{export.Sheets{Per: export.PerSesi, Sesi: e.Sesi[2].ID}, "", len(roll.Rows) + defaultWalkin, "-sesi-3"},
		{export.Sheets{Per: export.PerSesi}, "", (len(roll.Rows) + defaultWalkin) * len(e.Sesi), "daftar-hadir"},
		{export.Sheets{Per: export.PerVillage, Day: 1}, village, inVillage + defaultWalkin, "-hari-1"},
	} {
		w.now = clock.Now
		o := export.Order{Kind: "signin", Event: e.ID, Format: export.XLSX, Village: c.village, Sheets: c.sheets, Text: text, Steps: &export.Steps{}}
		path, rows, err := w.Write(context.Background(), o)
		if err != nil || rows != c.rows || !strings.Contains(path, c.name) {
			t.Errorf("%+v: %d rows in %s (%v), want %d", c.sheets, rows, path, err, c.rows)
		}
	}
}
