package results_test

import (
	"strings"
	"testing"

	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/results"
	"diklat/tui/tuitest"
)

func TestTheFirstPictureSaysWhatToDo(t *testing.T) {
	st := stage(t, class(t, 13), 14, false, i18n.ID)
	// 12 matched of 13; before 1 of 4, after 3 of 4: gain (75-25)/75 = 0.67
	st.Sees("12 pasang, 1 pre saja, 0 post saja", "sebelum 25 %", "75 % sesudah", "gain kelas 0,67 (sedang)", "rentang 95 %:",
		"M1 Judul M1", "50", "100", "M2 Judul M2", "lemah", `Ulangi: M2 slide 2 "Siapa melakukan apa"`, "Soal meragukan:")
	st.Fits()
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestEveryPictureFitsAndNamesNobody(t *testing.T) {
	runs := class(t, 13)
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, size := range [][2]int{{80, 24}, {40, 20}, {30, 10}} {
			st := stage(t, runs, 14, l == i18n.EN, l)
			st.W, st.H = size[0], size[1]
			for _, k := range []string{"r", "d", "g", "u", "b", "s", "enter", "esc", "m", "k", "f", "p"} {
				st.Press(k)
				st.Fits()
				st.Misses("Rahasia", "NaN", "Inf")
			}
		}
	}
}

func TestGroupsItemsAndForms(t *testing.T) {
	st := stage(t, class(t, 13), 14, false, i18n.ID)
	st.Press("d")
	st.Sees("Oeltua", "Oben", "gain g")
	st.Press("g")
	st.Sees("Per L/P", "12 pasang")
	st.Press("s")
	st.Sees("X1", "X4", "A: n 12, KR-20")
	st.Press("down", "down", "down", "enter")
	st.Sees("X4", "Bunyi soal X4", "pilihan c", "6", "kunci", "Benar sebelum 0 % (n 13), sesudah 50 % (n 12)")
	st.Press("esc", "esc", "k")
	st.Sees("Sikap tidak dinilai", "pilihan b (anjuran)", "0 → 12")
	st.Press("f")
	st.Sees("Formulir penutup", "Berguna?", "Lebih banyak latihan", "1 orang mengisi")
	st.Press("x")
	st.Asks(screen.Go{To: screen.Export})
}

func TestTheHallSeesTheGroupOnlyAndOnlyFromFivePeopleOn(t *testing.T) {
	st := stage(t, class(t, 13), 14, false, i18n.ID)
	st.Press("p")
	st.Sees("Sebelum 25 dari 100 jawaban benar, sekarang 75", "Gambar kelompok: 12 orang ikut kedua tes, 1 pre saja")
	st.Misses("Oeltua", "kunci", "X4", "Soal meragukan")
	few := stage(t, class(t, 3), 4, false, i18n.ID)
	few.Press("p")
	few.Sees("perlu paling sedikit 5 orang")
	few.Misses("25", "75")
}

func TestFewPeopleGetNoTest(t *testing.T) {
	st := stage(t, class(t, 7), 8, false, i18n.ID)
	st.Sees("N terlalu kecil untuk uji statistik (6 orang, perlu 10)")
	st.Misses("rentang 95 %", "t(")
}

func TestEmptyStatesSayWhatToDo(t *testing.T) {
	st := stage(t, nil, 3, false, i18n.ID)
	st.Sees("Belum ada tes", "Mulai pre-test dari Beranda")
	st.Press("s", "p", "d") // nothing to show: nothing breaks
	st.Fits()
	runs := class(t, 13)
	pre := stage(t, runs[:1], 14, false, i18n.ID)
	pre.Sees("Baru ada pre-test", "Formulir A, 13 orang", "25 %")
	post := stage(t, runs[1:2], 14, false, i18n.ID)
	post.Sees("Hanya ada post-test", "Formulir A, 12 orang")
	form := stage(t, runs[2:], 14, false, i18n.ID)
	form.Sees("Belum ada tes. Formulir yang sudah diisi: tekan f.")
	form.Press("f")
	form.Sees("Berguna?")
	alone := stage(t, append([]*live.Run{}, runs[0], lonely(t)), 14, false, i18n.ID)
	alone.Sees("Tidak ada orang yang ikut kedua tes")
}

// lonely is a post-test that nobody answered.
func lonely(t *testing.T) *live.Run {
	t.Helper()
	r := *class(t, 3)[1]
	r.Items = make([]live.Item, len(r.Items))
	return &r
}

// TestColourIsNeverAlone: without colour the same words and shapes stand there.
func TestColourIsNeverAlone(t *testing.T) {
	st := stage(t, class(t, 13), 14, true, i18n.ID)
	st.Press("s", "down", "down", "down", "enter")
	plain := st.Frame()
	if !strings.Contains(plain, "kunci") || !strings.Contains(plain, "#") {
		t.Errorf("no word or bar:\n%s", plain)
	}
}

// TestAFormThatWasJustClosedIsShownFirst: the trainer who closes it wants to read
// it, not the tests of another day.
func TestAFormThatWasJustClosedIsShownFirst(t *testing.T) {
	s := results.New(results.Config{Env: tuitest.Env(i18n.ID, false), Part: live.Behaviour})
	if got := s.Head().Crumbs; got[len(got)-1] != "Formulir" {
		t.Errorf("begins with %v", got)
	}
	s = results.New(results.Config{Env: tuitest.Env(i18n.ID, false), Part: live.Post})
	if got := s.Head().Crumbs; got[len(got)-1] != "Hasil" {
		t.Errorf("begins with %v", got)
	}
}
