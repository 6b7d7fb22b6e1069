package preview

import (
	"fmt"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"diklat/quiz"
	"diklat/quiz/course"
	"diklat/quiz/quiztest"
	"diklat/tui/ask"
	"diklat/tui/i18n"
	"diklat/tui/key"
	"diklat/tui/part"
	"diklat/tui/screen"
	"diklat/tui/style"
)

// desk is a preview under test.
type desk struct {
	*testing.T
	s     *Screen
	env   *screen.Env
	loads int
	w, h  int
}

func newDesk(t *testing.T, lang i18n.Lang) *desk {
	words := i18n.New(lang)
	d := &desk{T: t, w: 80, h: 20}
	d.env = &screen.Env{T: words, S: style.New(false), K: key.NewCommon(words.Common.Keys),
		Now: func() time.Time { return time.Date(2025, 11, 7, 8, 14, 2, 0, time.UTC) }, Ask: func() uint64 { return 1 }}
	d.s = New(Config{Env: d.env, Markdown: part.NewMarkdown(false), Reload: func() { d.loads++ }})
	return d
}

func (d *desk) press(keys ...string) (last tea.Cmd) {
	for _, k := range keys {
		last = d.s.Update(keyOf(k))
		d.s.View(d.w, d.h)
	}
	return last
}

func keyOf(name string) tea.KeyPressMsg {
	for n, c := range map[string]rune{"enter": tea.KeyEnter, "esc": tea.KeyEscape, "left": tea.KeyLeft, "right": tea.KeyRight,
		"up": tea.KeyUp, "down": tea.KeyDown, "pgdown": tea.KeyPgDown, "pgup": tea.KeyPgUp, "backspace": tea.KeyBackspace} {
		if n == name {
			return tea.KeyPressMsg{Code: c}
		}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

func (d *desk) text() string {
	h := d.s.Head()
	return strings.Join(strings.Fields(strings.Join(h.Crumbs, " ")+" "+h.About+" "+h.State+" "+ansi.Strip(d.s.View(d.w, d.h))), " ")
}

func (d *desk) sees(parts ...string) {
	d.Helper()
	for _, p := range parts {
		if !strings.Contains(d.text(), p) {
			d.Fatalf("%q is not on the screen:\n%+v\n%s", p, d.s.Head(), ansi.Strip(d.s.View(d.w, d.h)))
		}
	}
}

func (d *desk) misses(parts ...string) {
	d.Helper()
	for _, p := range parts {
		if strings.Contains(d.text(), p) {
			d.Fatalf("%q is on the screen:\n%s", p, ansi.Strip(d.s.View(d.w, d.h)))
		}
	}
}

const modul = `---
id: %s
judul: Contoh
jp: 1
jenis: inti
---
# Lima syarat

Umur paling rendah **18 tahun**.

fakta: A07
menit: 10

???
bacakan: Kelimanya harus ada.
kegiatan: Berdua, tiga menit.
Catatan pelatih:
Rahasia pelatih.
---
# Surat izin

Ditulis keluarga.

menit: 5
`

const soal = `bank: %[1]s
judul: Contoh
soal:
  - id: %[1]s-01
    jenis: tunggal
    tanya: Siapa menulis surat izin?
    pilihan:
      - {id: a, teks: Suami atau istri, benar: true}
      - {id: b, teks: Perekrut, sebab: Ia bukan keluarga.}
    acak: false
    fakta: [A20]
    tingkat: 1
    alasan: Pasangan yang menulis.
    bantuan: Disnaker
  - id: %[1]s-02
    jenis: terbuka
    tanya: Apa rencana Anda?
`

// read is a reading of the modules with these ids.
func read(t *testing.T, ids ...string) Read {
	t.Helper()
	fsys := fstest.MapFS{}
	for _, id := range ids {
		fsys[id+"/modul.md"] = &fstest.MapFile{Data: fmt.Appendf(nil, modul, id)}
		fsys[id+"/soal.yaml"] = &fstest.MapFile{Data: fmt.Appendf(nil, soal, id)}
	}
	lib, err := course.Load(fsys)
	if err != nil {
		t.Fatal(err)
	}
	return Read{Modules: lib.Modules(), Source: func(ids []quiz.FactID) string {
		if len(ids) == 0 {
			return ""
		}
		return "UU 18/2017 Pasal 5"
	}}
}

func TestSlides(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.sees("Sebentar")
	d.s.Update(read(t, "M9", "M10"))
	d.sees("M9 (1 dari 2)", "slide 1/2", "Lima syarat", "18 tahun", "UU 18/2017 Pasal 5", "08:14:02", "Semua baik.")
	d.misses("Rahasia pelatih", "Kelimanya harus ada")
	d.press("c")
	d.sees("Bagian pelatih 10 menit", "Kelimanya harus ada.", "Berdua, tiga menit.", "Rahasia pelatih.")
	d.press("c", "right")
	d.sees("slide 2/2", "Ditulis keluarga.")
	d.misses("UU 18/2017")
	d.press("right", "right")
	d.sees("slide 2/2")
	d.press("left")
	d.sees("slide 1/2")
	d.press("m")
	d.sees("M10 (2 dari 2)", "slide 1/2")
	d.press("m")
	d.sees("M9 (1 dari 2)")
	d.press("r")
	if d.loads != 1 {
		t.Errorf("%d readings asked for", d.loads)
	}
}

// The box is as wide as a participant's screen, whatever the terminal's own size.
func TestWidths(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.w, d.h = 120, 40
	d.s.Update(read(t, "M9"))
	for range 2 {
		for _, want := range []int{ask.WideW + 2, ask.NarrowW + 2} {
			name := fmt.Sprintf("%dx", want-2)
			lines := strings.Split(ansi.Strip(d.s.View(d.w, d.h)), "\n")
			if part.Width(lines[0]) != want || !strings.Contains(lines[0], name) {
				t.Errorf("want a box of %d cells with %q: %q", want, name, lines[0])
			}
			d.press("w")
		}
		d.press("q")
	}
}

func TestQuestions(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.s.Update(read(t, "M9"))
	d.press("q")
	d.sees("soal 1/2", "Siapa menulis surat izin?", "1 ● Suami atau istri", "2 ■ Perekrut", "Tekan 1 atau 2")
	d.misses("Pasangan yang menulis", "Ia bukan keluarga")
	d.press("k")
	d.sees("Jawaban yang tepat: 1 ● Suami atau istri", "Pasangan yang menulis.", `Bila memilih "Perekrut": Ia bukan keluarga.`, "Bantuan: Disnaker", "Fakta: A20")
	d.press("k", "2")
	d.sees("Pilihan Anda: 2 ■")
	d.misses("Jawaban yang tepat")
	d.press("enter")
	d.sees("Jawaban yang tepat")
	d.press("right")
	d.sees("soal 2/2", "Apa rencana Anda?")
	d.misses("Jawaban yang tepat")
	d.press("k")
	d.sees("Soal ini tidak dinilai.")
	d.press("q")
	d.sees("slide 1/2")
}

// A reading never moves the writer: module, slide and question stay in view.
func TestReadingAgain(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.s.Update(read(t, "M9", "M10"))
	d.press("m", "q", "right")
	d.sees("M10 (2 dari 2)", "soal 2/2")
	d.s.Update(read(t, "M8", "M9", "M10"))
	d.sees("M10 (3 dari 3)", "soal 2/2", "Apa rencana Anda?")

	r := read(t, "M10")
	qs := r.Modules[0].Bank.Questions
	qs[0], qs[1] = qs[1], qs[0]
	d.s.Update(r)
	d.sees("soal 1/2", "Apa rencana Anda?")
	qs[0].Stem = "Apa langkah Anda?"
	d.s.Update(r)
	d.sees("Apa langkah Anda?")

	r = read(t, "M10")
	r.Modules[0].Bank.Questions = nil
	d.s.Update(r)
	d.sees("Modul ini belum punya soal")
	d.s.Update(read(t, "M10"))
	d.sees("Siapa menulis surat izin?")
	d.press("2")
	d.s.Update(read(t, "M10"))
	d.sees("Pilihan Anda: 2 ■") // nothing changed, so the try stays
	d.s.Update(read(t, "M9"))
	d.sees("M9", "soal 1/2")
}

func TestProblems(t *testing.T) {
	for _, c := range []struct {
		lang  i18n.Lang
		parts []string
	}{
		{i18n.ID, []string{"1 kesalahan, 1 peringatan", "m9/modul.md:3:5", "bukan nomor", "m9/soal.yaml:1:1 (peringatan)", "memakai isi bawaan"}},
		{i18n.EN, []string{"1 errors, 1 warnings", "m9/modul.md:3:5", "m9/soal.yaml:1:1 (warning)", "uses its built-in content"}},
	} {
		d := newDesk(t, c.lang)
		r := Read{Problems: course.Problems{course.NewProblem("m9/soal.yaml", 0, 0, course.NoModule, "M9"), course.NewProblem("m9/modul.md", 3, 5, course.BadID, "?", "M2")}}
		bad := r.Problems[1]
		d.s.Update(r)
		want := bad.Cause
		if c.lang == i18n.EN {
			want, _ = bad.English()
		}
		d.sees(append(c.parts[:2:2], want)...)
		d.sees(c.parts[len(c.parts)-2:]...)
		text := d.text()
		if strings.Index(text, "modul.md") > strings.Index(text, "soal.yaml") {
			t.Error("a warning stands before an error")
		}
	}
}

// A file that breaks leaves the last good content, and says so.
func TestStale(t *testing.T) {
	d := newDesk(t, i18n.ID)
	r := read(t, "M9")
	d.s.Update(r)
	r.Stale, r.Problems = true, course.Problems{course.NewProblem("M9/modul.md", 1, 1, course.NoFront)}
	d.s.Update(r)
	d.sees("versi terakhir yang baik", "1 kesalahan", "Lima syarat")
	d.press("p")
	d.sees("M9/modul.md:1:1")
	d.misses("18 tahun")
	d.press("p")
	d.sees("Lima syarat")
	d.press("q", "p", "p")
	d.sees("Siapa menulis surat izin?")
	r.Stale, r.Blind, r.Problems = false, true, nil
	d.s.Update(r)
	d.sees("Tekan r sesudah menyimpan", "Semua baik.")
}

func TestLeaving(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.s.Update(read(t, "M9"))
	if d.press("q", "esc") != nil {
		t.Error("Esc in the bank left the program")
	}
	cmd := d.press("esc")
	if cmd == nil {
		t.Fatal("Esc at the slides does nothing")
	}
	if _, ok := cmd().(tea.QuitMsg); !ok {
		t.Error("Esc at the slides does not leave")
	}
}

// No line is wider and no view higher than the room, whatever is pressed, read
// and however large the terminal is.
func TestFits(t *testing.T) {
	names := []string{"w", "p", "q", "c", "m", "k", "left", "right", "up", "down", "pgdown", "pgup", "enter", "1", "2", "9", "backspace", "x"}
	good := read(t, "M9", "M10")
	rapid.Check(t, func(rt *rapid.T) {
		d := newDesk(t, rapid.SampledFrom([]i18n.Lang{i18n.ID, i18n.EN}).Draw(rt, "lang"))
		d.w, d.h = rapid.IntRange(20, 130).Draw(rt, "w"), rapid.IntRange(1, 40).Draw(rt, "h")
		r := Read{Modules: append([]course.Module{}, good.Modules...), Source: good.Source, Stale: rapid.Bool().Draw(rt, "stale")}
		for range rapid.IntRange(0, 4).Draw(rt, "questions") {
			q := quiztest.Question(rapid.SampledFrom(quiztest.Kinds).Draw(rt, "kind")).Draw(rt, "q")
			r.Modules[0].Bank.Questions = append(append([]quiz.Question{}, r.Modules[0].Bank.Questions...), q)
		}
		for range rapid.IntRange(0, 30).Draw(rt, "problems") {
			r.Problems = append(r.Problems, course.NewProblem(strings.Repeat("m9/", 9)+"modul.md", 3, 5, course.BadID, quiztest.Line().Draw(rt, "arg"), "M2"))
		}
		d.s.Update(r)
		for range rapid.IntRange(0, 20).Draw(rt, "presses") {
			d.press(rapid.SampledFrom(names).Draw(rt, "key"))
			view := d.s.View(d.w, d.h)
			lines := strings.Split(view, "\n")
			if len(lines) > d.h {
				rt.Fatalf("%d lines in %d:\n%s", len(lines), d.h, view)
			}
			for _, l := range lines {
				if n := part.Width(l); n > d.w {
					rt.Fatalf("%d cells in %d: %q", n, d.w, l)
				}
			}
		}
	})
}
