package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"diklat/data/datatest"
	"diklat/quiz"
)

// A quiz that is imported while the class is open stands on the shelf beside
// the shipped banks, with its own questions.
func TestImportedQuizIsOnTheShelf(t *testing.T) {
	dir := t.TempDir()
	db, file := filepath.Join(dir, "x.db"), filepath.Join(dir, "soal.gift")
	s := datatest.OpenAt(t, db, datatest.NewClock())
	shelf := newShelf(newMarkdown(), s)
	before := len(shelf.Quizzes())
	if before == 0 {
		t.Fatal("no shipped banks: the test proves nothing")
	}
	if err := os.WriteFile(file, []byte("Ke mana\x1b[2J melapor? {=Disnaker ~Calo}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	args := []string{"import", "quiz", file, "--db", db, "--name", "Ulangan"}
	if code := run(context.Background(), args, stdio{strings.NewReader(""), &out, &errs}, func(string) string { return "" }); code != exitDone {
		t.Fatalf("exit code %d: %s", code, errs.String())
	}
	got := shelf.Quizzes()
	if len(got) != before+1 {
		t.Fatalf("%d quizzes, want %d", len(got), before+1)
	}
	q := got[before]
	if q.Title != "Ulangan" || q.ID == "" || len(q.Questions) != 1 {
		t.Fatalf("on the shelf: %+v", q)
	}
	if stem := q.Questions[0].Stem; strings.ContainsRune(stem, 0x1b) || !strings.HasPrefix(stem, "Ke mana") {
		t.Errorf("stem %q", stem)
	}
	if a, ok := quiz.Key(&q.Questions[0]); !ok || !quiz.Grade(&q.Questions[0], a).Correct {
		t.Errorf("the key %+v does not earn the score", a)
	}
}
