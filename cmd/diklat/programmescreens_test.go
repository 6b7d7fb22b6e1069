package main

import (
	"context"
	"io"
	"os"
	"path/filepath"

	"diklat/quiz/live"
	"diklat/roster/intake"
	"diklat/tui/screen"
	"diklat/tui/screen/backups"
	cardscreen "diklat/tui/screen/cards"
	"diklat/tui/screen/cases"
	classscreen "diklat/tui/screen/class"
	"diklat/tui/screen/export"
	"diklat/tui/screen/modules"
	"diklat/tui/screen/peoplefile"
	"diklat/tui/screen/privacy"
	"diklat/tui/screen/quizzes"
	"diklat/tui/screen/results"
	"diklat/tui/screen/tests"
)

// moreTasks are the screens beside the list of people and what is kept about them.
func moreTasks() []task {
	ex := func(err error) string { return err.Error() }
	exporting := func(o office, env *screen.Env) screen.Screen {
		return export.New(export.Config{Env: env, Writer: o.lead.Writer, Event: o.event, Explain: ex})
	}
	return append(writingTasks(), []task{
		{name: "export", open: exporting},
		{name: "results", open: func(o office, env *screen.Env) screen.Screen {
			return results.New(results.Config{Env: env, Book: o.lead.Book, Library: o.lead.Library, Room: o.lead.Room, Event: o.event.ID, Sesi: o.event.Sesi[0].ID, Explain: ex})
		}},
		{name: "tests", open: func(o office, env *screen.Env) screen.Screen {
			return tests.New(tests.Config{Env: env, Book: o.lead.Book, Library: o.lead.Library, Room: o.lead.Room, Event: o.event.ID, Sesi: o.event.Sesi[0].ID, Part: tests.Choose, NewRun: o.lead.NewRun, Explain: ex})
		}},
		{name: "quizzes", open: func(o office, env *screen.Env) screen.Screen {
			return quizzes.New(quizzes.Config{Env: env, Library: o.lead.Library, Imported: o.lead.Import, Room: o.lead.Room, NewRun: o.lead.NewRun, Explain: ex})
		}},
		{name: "class", open: func(o office, env *screen.Env) screen.Screen {
			return classscreen.New(classscreen.Config{Env: env, Door: o.lead.Door, Room: o.lead.Room, People: o.lead.Book, Event: o.event.ID, Sesi: o.event.Sesi[0].ID, Explain: ex})
		}},
		{name: "cards", open: func(o office, env *screen.Env) screen.Screen {
			return cardscreen.New(cardscreen.Config{Env: env, Room: o.lead.Room, People: o.lead.Book, Event: o.event.ID, Sesi: o.event.Sesi[0].ID, Explain: ex})
		}},
		{name: "modules", open: func(o office, env *screen.Env) screen.Screen {
			return modules.New(modules.Config{Env: env, Library: o.lead.Library})
		}},
		{name: "cases", open: func(o office, env *screen.Env) screen.Screen {
			return cases.New(cases.Config{Env: env, Library: o.lead.Library, Room: o.lead.Room, NewRun: o.lead.NewRun, NewSeed: o.lead.NewSeed, Explain: ex})
		}},
		{name: "people-file", open: func(o office, env *screen.Env) screen.Screen {
			return peoplefile.New(peoplefile.Config{Env: env, Files: o.lead.Import, Event: o.event, Explain: ex})
		}},
		{name: "people-file-check", slow: true, do: checkForty},
		{name: "backups", open: func(o office, env *screen.Env) screen.Screen {
			return backups.New(backups.Config{Env: env, Keeper: o.lead.Backups, Explain: ex})
		}},
		{name: "privacy", wait: true, open: func(o office, env *screen.Env) screen.Screen {
			return privacy.New(privacy.Config{Env: env, Keeper: o.lead.Privacy, Explain: ex})
		}},
		{name: "privacy-search", do: func(o office) error { _, err := o.lead.Privacy.Find(context.Background(), o.who.Name); return err }},
	}...)
}

// writingTasks write the files that an organiser waits for, and bring the room back.
func writingTasks() []task {
	ctx := context.Background()
	var out []task
	for _, k := range exportKinds() {
		if k.whole || k.ofQuiz {
			continue
		}
		out = append(out, task{name: "write-" + k.name, slow: true, do: func(o office) error {
			x := exporterOf(o.store)
			x.shelf = o.shelf
			_, err := k.write(ctx, x, exportAsked{event: o.event, format: k.formats[0], paper: "a4", per: "day"}, io.Discard)
			return err
		}})
	}
	return append(out, task{name: "room-back", slow: true, do: func(o office) error { _, err := live.Replay(ctx, journal{o.store, o.event.ID}); return err }})
}

// checkForty compares a list of forty with everybody who is known.
func checkForty(o office) error {
	rows := "Nama;JK;Desa;Tahun Lahir\n"
	for _, n := range []string{"Maria", "Yosef", "Martinus", "Ance"} {
		for _, f := range []string{"Bani", "Tefa", "Tnunay", "Loe", "Nomleni", "Selan", "Fallo", "Messakh", "Taek", "Lassa"} {
			rows += n + " " + f + ";P;Oben;1988\n"
		}
	}
	path := filepath.Join(os.TempDir(), "forty-of-"+string(o.event.ID)+".csv")
	if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
		return err
	}
	ctx := context.Background()
	f, err := o.lead.Import.OpenPeople(ctx, exporterOf(o.store).text, "", path)
	if err != nil {
		return err
	}
	_, _, err = o.lead.Import.PlanPeople(ctx, o.event, *f.Table, intake.Answers{})
	return err
}
