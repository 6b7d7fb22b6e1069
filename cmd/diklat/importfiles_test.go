package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"diklat/quiz"
	"diklat/roster/access"
)

func TestImportRefusesWhatIsNoFile(t *testing.T) {
	h := newHall(t, time.Now)
	i := importer{warrant: warrant{access.Local()}, store: h.house.store}
	text := h.app.text
	dir := t.TempDir()
	for path, want := range map[string]string{"tidak-ada.gift": text.ImportScreen.NotFound, os.DevNull: text.ImportScreen.NotAFile} {
		if _, err := i.Open(t.Context(), text, dir, path); err == nil || err.Error() != want {
			t.Errorf("%s: %v", path, err)
		}
	}
	if err := os.WriteFile(filepath.Join(dir, "b.gift"), []byte("Ke mana? {=Desa ~Calo}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{".tersembunyi.gift", "surat.docx"} {
		if err := os.WriteFile(filepath.Join(dir, n), []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := i.Open(t.Context(), text, "", dir)
	if err != nil || f.File != nil || len(f.Folder.Entries) != 2 || f.Folder.Entries[0].Name != "b.gift" || f.Folder.Entries[1].Name != ".." {
		t.Fatalf("the folder holds %+v, %v", f, err)
	}
	f, err = i.Open(t.Context(), text, dir, "'b.gift'") // as dragged into a terminal
	if err != nil || f.File == nil || f.File.Title != "b" || len(f.File.Questions) != 1 {
		t.Fatalf("read %+v, %v", f, err)
	}
	if f, err = i.Open(t.Context(), text, "", ""); err != nil || f.Folder.Path != dir {
		t.Errorf("the folder used last is %q, %v", f.Folder.Path, err)
	}
}

// Undoing an import that replaced a quiz brings the one before back.
func TestUndoOfAReplacement(t *testing.T) {
	h := newHall(t, time.Now)
	i := importer{warrant: warrant{access.Local()}, store: h.house.store}
	make := func(stem string) quiz.Quiz {
		return quiz.Quiz{Title: "Ulangan", Questions: []quiz.Question{{ID: "1", Kind: quiz.Open, Stem: stem}}}
	}
	titles := func() string {
		own, err := h.house.store.Quizzes(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, q := range own {
			out = append(out, q.Title+"/"+q.Questions[0].Stem)
		}
		return strings.Join(out, " ")
	}
	first, err := i.Keep(t.Context(), make("lama"))
	if err != nil || first.Before != nil {
		t.Fatalf("%+v, %v", first, err)
	}
	second, err := i.Keep(t.Context(), make("baru"))
	if err != nil || second.Before == nil || titles() != "Ulangan/baru" {
		t.Fatalf("%+v, %v: %s", second, err, titles())
	}
	if err := i.Undo(t.Context(), second); err != nil || titles() != "Ulangan/lama" {
		t.Errorf("%v: %s", err, titles())
	}
	if err := i.Undo(t.Context(), first); err != nil || titles() != "" {
		t.Errorf("%v: %s", err, titles())
	}
}

// A bank of our own content is a question file too, whole or not at all.
func TestImportOfABank(t *testing.T) {
	h := newHall(t, time.Now)
	i, text, dir := importer{warrant: warrant{access.Local()}, store: h.house.store}, h.app.text, t.TempDir()
	const bank = "bank: M9\njudul: Contoh\nsoal:\n  - id: M9-01\n    jenis: tunggal\n    tanya: Siapa menulis surat izin?\n" +
		"    pilihan:\n      - {id: a, teks: Keluarga, benar: %s}\n      - {id: b, teks: Perekrut, sebab: Bukan keluarga.}\n    fakta: [A20]\n    tingkat: 1\n    alasan: Pasangan yang menulis.\n"
	for name, key := range map[string]string{"baik.yaml": "true", "salah.yaml": "kadang"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(strings.Replace(bank, "%s", key, 1)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	f, err := i.Open(t.Context(), text, dir, "baik.yaml")
	if err != nil || f.File == nil || len(f.File.Questions) != 1 || len(f.File.Errors)+len(f.File.Warnings) != 0 {
		t.Fatalf("%+v, %v", f.File, err)
	}
	if q := f.File.Questions[0]; q.Kind != quiz.Single || q.Choices[0].Weight != 1 || q.Source == "" {
		t.Errorf("read as %+v", q)
	}
	f, err = i.Open(t.Context(), text, dir, "salah.yaml")
	if err != nil || f.File == nil || len(f.File.Questions) != 0 || len(f.File.Errors) == 0 {
		t.Fatalf("%+v, %v", f.File, err)
	}
	if e := f.File.Errors[0]; e.Line != 8 || !strings.Contains(e.Message, "kadang") {
		t.Errorf("%+v", e)
	}
}
