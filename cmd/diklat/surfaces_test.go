package main

import (
	"bytes"
	"context"
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/line"
	"diklat/tui/tuitest"
)

// The hostile texts of tuitest are put where they can come from — the file, the
// room, the command line — behind the back of everything that cleans them at
// entry, and every byte that reaches a terminal is judged.

// innocent fails if a program wrote what only a hostile text can have put there.
func innocent(t *testing.T, who string, raw []byte, plain bool) {
	t.Helper()
	for _, f := range tuitest.Judge(raw, plain, "diklat") {
		t.Errorf("%s: %s", who, f)
	}
}

// poison writes hostile names over those of the file.
func poison(t *testing.T, db string, texts []string) {
	t.Helper()
	f, err := sql.Open("sqlite", "file:"+db+"?_busy_timeout=5000")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	exec := func(q string, args ...any) {
		t.Helper()
		if _, err := f.Exec(q, args...); err != nil {
			t.Fatal(err)
		}
	}
	ids := []string{}
	rows, err := f.Query("SELECT id FROM person")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			t.Fatal(err)
		}
		ids = append(ids, id)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	for i, id := range ids {
		exec("UPDATE person SET name = ? WHERE id = ?", "P"+texts[i%len(texts)], id)
	}
	exec("UPDATE event SET title = ?, venue = ?", strings.Join(texts[:9], ""), strings.Join(texts[9:20], ""))
	exec("UPDATE village SET name = 'Oben' || ? WHERE name = 'Oben'", texts[3])
}

// wicked is a quiz whose every text is hostile.
func wicked(texts []string) quiz.Quiz {
	q := quiz.Quiz{ID: "jahat", Title: strings.Join(texts[:5], " ")}
	for len(texts) >= 9 {
		one := quiz.Question{ID: quiz.QuestionID(fmt.Sprint("q", len(q.Questions))), Kind: quiz.Single, Stem: "S" + texts[0],
			Explain: texts[1], Source: texts[2], Help: texts[3]}
		for i, c := range texts[4:8] {
			one.Choices = append(one.Choices, quiz.Choice{ID: quiz.ChoiceID(rune('a' + i)), Text: "C" + c, Why: texts[8]})
		}
		one.Choices[0].Weight = 1
		q.Questions = append(q.Questions, one)
		texts = texts[8:]
	}
	return q
}

// TestHostileTextsOnScreens is bar 8 for the trainer's and the participants' screens as
// they go over the wire. What each screen draws of each text at each stage is tested
// without a wire: TestHostileTextsAtEveryStage in tui. So few questions are asked here.
func TestHostileTextsOnScreens(t *testing.T) {
	t.Parallel()
	texts := tuitest.Hostile()
	step, ask := 1, 1
	if !longForm() {
		step, ask = 3, 12
	}
	h := newHall(t, time.Now)
	h.add(t, "Maria Tnunay")
	for i := 0; i < len(texts); i += step {
		h.add(t, "Orang "+strings.Repeat(string(rune('a'+i%26)), 2+i/26))
	}
	p := trainerScreen(t, h)
	a := visit(t, h.addr).comeIn(hallPIN, "Oeltua", "Maria Tnunay")
	reader := read(t, h.addr, line.User)
	reader.hears("Tulis PIN")
	poison(t, h.house.store.Path(), texts)
	h.house.people.ring()

	g := visit(t, h.addr).atDoor(hallPIN)
	g.choose("Oeltua")
	g.WaitFor(t, "Siapa nama Anda?")
	for range len(texts)/step/8 + 1 {
		s := g.Screen()
		g.Type("0")
		_, _ = g.Await(2*time.Second, func(now string) bool { return now != s })
	}
	p.Press("a")
	p.WaitFor(t, "Absensi")
	for range len(texts)/step/12 + 1 {
		p.Press("pgdown")
	}
	p.Press("esc")
	p.WaitFor(t, "Berikutnya")
	p.Press("r")
	p.WaitFor(t, "PORT ")
	p.Press("t", "esc")

	q := wicked(texts)
	do := func(act live.Act) {
		t.Helper()
		if err := h.house.Do(t.Context(), "pelatih", 0, act); err != nil {
			t.Fatal(err)
		}
	}
	do(live.StartQuiz{Run: "r", Mode: live.Live, Quiz: q})
	p.Press("k")
	for i := 0; i < len(q.Questions); i += ask {
		do(live.OpenItem{Item: i})
		a.WaitFor(t, fmt.Sprintf("soal %d/%d", i+1, len(q.Questions)))
		a.WaitFor(t, "Tekan angka 1 sampai 4")
		do(live.RevealItem{})
		a.WaitFor(t, "Jawaban yang tepat:")
	}
	do(live.EndQuiz{})
	a.WaitFor(t, "Tunggu pelatih.")
	for who, c := range map[string][]byte{"a participant": a.Raw(), "the door": g.Raw(), "line mode": reader.Raw(), "the trainer": p.Raw()} {
		if len(c) < 1000 && who != "line mode" {
			t.Errorf("%s wrote only %d bytes", who, len(c))
		}
		innocent(t, who, c, who == "line mode")
	}
}

// TestHostileTextsOnTheCommandLine is bar 8 for what commands print: out and err.
func TestHostileTextsOnTheCommandLine(t *testing.T) {
	db := eventFile(t)
	commands := [][]string{{"@"}, {"--@"}, {"export", "attendance", "--village", "@"}, {"export", "@"}, {"check", "@"}, {"import", "quiz", "@"},
		{"import", "quiz", "x.gift", "--format", "@"}, {"serve", "--addr", "@"}, {"serve", "--pin", "@"}, {"demo", "--seed", "@"}, {"analyse", "@"},
		{"--lang", "@", "version"}, {"export", "attendance", "--event", "@"}, {"export", "attendance", "--out", "/nowhere/@"}}
	for i, text := range tuitest.Hostile() {
		text = strings.ReplaceAll(text, "\x00", "") // no argument can hold it
		for j, c := range commands {
			if !longForm() && (i+j)%7 != 0 {
				continue
			}
			args := []string{"--db", db}
			for _, a := range c {
				args = append(args, strings.ReplaceAll(a, "@", text))
			}
			var out, errs bytes.Buffer
			ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
			if code := run(ctx, args, stdio{in: strings.NewReader(""), out: &out, err: &errs}, func(string) string { return "" }); code == 0 && c[0] != "--lang" && c[0] != "export" {
				t.Logf("%q was done", args)
			}
			cancel()
			innocent(t, fmt.Sprintf("%q out", args), out.Bytes(), true)
			innocent(t, fmt.Sprintf("%q err", args), errs.Bytes(), true)
		}
	}
}

// TestHostileContent is bar 8 for slides and for files of questions that are
// refused with a sentence that quotes them.
func TestHostileContent(t *testing.T) {
	texts := tuitest.Hostile()
	md := newMarkdown()
	for _, s := range texts {
		innocent(t, fmt.Sprintf("slide %q", s), []byte(md.Render("# "+s+"\n\n- "+s+"\n\n> "+s+"\n\n`"+s+"`\n\n["+s+"](x)", 60)), false)
	}
	dir := t.TempDir()
	for i := 0; i < len(texts); i += 4 {
		for _, form := range []string{"::%s::%s {=%s ~%s}", "%s\nA) %s\nB) %s\nANSWER: %s\n", "<quiz><question type=\"%s\"><name>%s</name>%s</question>%s"} {
			file := filepath.Join(dir, "soal.txt")
			text := fmt.Sprintf(form, texts[i], texts[i], texts[i], texts[i])
			if err := writeWhole(file, []byte(text), 0o600); err != nil {
				t.Fatal(err)
			}
			var out, errs bytes.Buffer
			run(t.Context(), []string{"--db", filepath.Join(dir, "x.db"), "import", "quiz", "--dry-run", file}, stdio{in: strings.NewReader(""), out: &out, err: &errs}, func(string) string { return "" })
			innocent(t, "import of "+texts[i], append(out.Bytes(), errs.Bytes()...), true)
		}
	}
}
