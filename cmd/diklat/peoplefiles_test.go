package main

import (
	"os"
	"path/filepath"
	"testing"

	"diklat/data/datatest"
	"diklat/roster/access"
	"diklat/roster/intake"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/peoplefile"
	"diklat/tui/tuitest"
)

func TestAListOfPeopleIsTakenInOnTheScreen(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		c := newCards(t)
		dir := t.TempDir()
		file := filepath.Join(dir, "peserta.csv")
		rows := "No;Nama Lengkap;JK;Asal;Kolom\n1;Dorkas Banu;P;Oben;5301105507880001\n2;Martinus Lo;L;Oben;\n3;Yohanis Banu;X;Oben;\n4;Selfi Nome;P;Desa Antah;\n5;Ance Nome;P;Oesao;\n6;;;;\n"
		if err := os.WriteFile(file, []byte(rows), 0o600); err != nil {
			t.Fatal(err)
		}
		text := i18n.New(l)
		env := newEnv(text, false, datatest.NewClock().Now)
		s := peoplefile.New(peoplefile.Config{Env: env, Files: importer{warrant: warrant{access.Local()}, store: c.store}, Event: c.event, Explain: func(err error) string { return explain(text, err) }})
		c.Stage = tuitest.NewStage(t, s, env.S, env.Take)
		c.Fits()
		c.Press("tab")
		c.Type(filepath.Join(dir, "tidak ada.csv"))
		c.Press("enter")
		c.Fits()
		for range 13 {
			c.Press("backspace")
		}
		c.Type("peserta.csv")
		c.Press("enter")
		c.Sees("Nama Lengkap", "NIK")
		c.Press("right", "right") // past what other columns have, and back: theirs stays
		c.Sees("< " + text.Intake.Fields[string(intake.District)] + " >")
		c.Press("left", "left")
		c.Misses("5301105507880001")
		c.Fits()
		c.Press("enter")
		c.Fits()
		before := len(c.rows())
		c.Press("enter") // Martinus Lo may be Martinus Loe
		if l == i18n.ID {
			c.Sees("5 baris", "Masih ada nama yang mirip", "1 Martinus Loe")
		}
		c.Fits()
		c.Press("1", "n") // n reads again, with unknown places; the answer stays
		c.Press("down", "down")
		c.Fits()
		for range 4 {
			c.Press("up")
		}
		c.Press("down", "down", "down", "down")
		c.Sees("kelurahan Oesao, Kupang Timur (53.01.06.1004)", "desa Oesao, Kupang Timur (53.01.06.2015)")
		c.Fits()
		c.Press("2")
		c.Misses("kelurahan Oesao")
		c.Press("u", "enter", "enter")
		if p := c.find("Ance Nome"); p.Village != "53.01.06.2015" {
			t.Errorf("of two places %+v", p)
		}
		if got := len(c.rows()); got != before+3 {
			t.Fatalf("%d people, before %d", got, before)
		}
		if p := c.find("Martinus Lo"); p.Village != "53.01.16.2010" {
			t.Errorf("updated %+v", p)
		}
		if p := c.find("Selfi Nome"); p.Village != "lain:desa-antah" {
			t.Errorf("new place %+v", p)
		}
		c.Asks(screen.Back{})
	}
}
