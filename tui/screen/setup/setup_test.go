package setup_test

import (
	"slices"
	"strings"
	"testing"

	"diklat/roster"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/screen/setup"
	"diklat/tui/tuitest"
)

func TestThreeEntersMakeAnEvent(t *testing.T) {
	r := &registry{}
	st, _ := stage(t, r, true)
	st.Sees("Langkah 1 dari 3", "Selamat datang.", "1 ● Bahasa Indonesia", "2 ■ English")
	st.Press("enter")
	st.Sees("Langkah 2 dari 3", "Pelatihan Migrasi Aman", "07-11-2025")
	st.Press("enter", "enter", "enter", "enter")
	st.Sees("Langkah 3 dari 3", "2 desa dipilih", "[x] Oeltua", "[x] Oben", "[ ] Baun")
	st.Press("enter")
	if len(r.made) != 1 {
		t.Fatalf("%d events", len(r.made))
	}
	e := r.made[0]
	if e.Title != "Pelatihan Migrasi Aman" || e.Venue != "Balai desa" || e.Days() != 1 || len(e.Sesi) != 2 || e.Zone != roster.WITA ||
		!slices.Equal(e.Villages, []roster.VillageCode{oeltua, oben}) {
		t.Fatalf("made %+v", e)
	}
	if got := e.Sesi[0].Start.In(roster.WITA.Location()).Format("2006-01-02 15:04"); got != "2025-11-07 08:00" {
		t.Fatalf("starts %s", got)
	}
	if r.current != "e1" {
		t.Fatal("the new event is not the current one")
	}
	st.Asks(screen.Swap{To: screen.Beranda})
}

func TestLanguageIsChosenByDigit(t *testing.T) {
	st, env := stage(t, &registry{}, true)
	st.Press("2")
	st.Asks(screen.SetLang{Lang: i18n.EN})
	words(env, st, i18n.EN)
	st.Sees("Step 2 of 3", "Which event, and when?", "First day")
	st.Press("esc")
	st.Sees("Which language do you use?")
	st.Press("x", "up", "7") // no answer to this question
	st.AsksNothingBut()
	st.Sees("Which language do you use?")
}

func TestBadEntriesAreSentences(t *testing.T) {
	for _, c := range []struct {
		field int
		text  string
		want  string
	}{
		{0, "", "Tulis judul kegiatan, paling banyak 80 huruf."},
		{0, strings.Repeat("abcdefghi ", 9), "Tulis judul kegiatan, paling banyak 80 huruf."},
		{1, "", "Tulis tanggal seperti 07-11-2025."},
		{1, "31-02-2026", "Tanggal 31-02-2026 tidak ada. Periksa hari dan bulannya."},
		{1, "besok", "Tulis tanggal seperti 07-11-2025."},
		{2, "0", "Tulis jumlah hari, 1 sampai 14."},
		{2, "15", "Tulis jumlah hari, 1 sampai 14."},
		{2, "dua", "Tulis jumlah hari, 1 sampai 14."},
	} {
		st, _ := stage(t, &registry{}, false)
		for range c.field {
			st.Press("down")
		}
		for range 100 {
			st.Press("backspace")
		}
		st.Type(c.text)
		for range 4 - c.field {
			st.Press("enter")
		}
		st.Sees(c.want)
		if l := st.Line("▸"); !strings.Contains(l, []string{"Judul", "Tanggal mulai", "Lama (hari)"}[c.field]) {
			t.Errorf("%q: the cursor is at %q", c.text, l)
		}
	}
}

func TestADateMayBeWrittenAsPeopleWriteIt(t *testing.T) {
	for _, text := range []string{"8-12-2025", "08/12/2025", "8.12.2025", "8 12 2025"} {
		r := &registry{}
		st, _ := stage(t, r, false)
		st.Press("tab")
		for range 12 {
			st.Press("backspace")
		}
		st.Type(text)
		st.Press("enter", "enter", "enter", "enter")
		if len(r.made) != 1 || r.made[0].Sesi[0].Start.In(roster.WITA.Location()).Format("2006-01-02") != "2025-12-08" {
			t.Errorf("%q: %+v\n%s", text, r.made, st.Frame())
		}
	}
}

func TestNoVillageIsASentence(t *testing.T) {
	r := &registry{}
	st, _ := stage(t, r, false)
	st.Press("enter", "enter", "enter", "enter", "space", "down", "space", "enter")
	st.Sees("0 desa dipilih", "Pilih sedikitnya satu desa dengan spasi.")
	if len(r.made) != 0 {
		t.Fatal("an event without villages")
	}
	st.Press("space")
	st.Misses("Pilih sedikitnya")
	st.Press("enter")
	if len(r.made) != 1 || len(r.made[0].Villages) != 1 || r.made[0].Villages[0] != oben {
		t.Fatalf("made %+v", r.made)
	}
}

func TestSearchTicksOneVillage(t *testing.T) {
	r := &registry{}
	st, _ := stage(t, r, false)
	st.Press("enter", "enter", "enter", "enter", "/")
	if !st.Typing() {
		t.Fatal("letters are not text")
	}
	st.Type("bau")
	st.Misses("Oeltua")
	st.Sees("spasi pilih/lepas", "Enter selesai mencari", "Esc batal cari")
	st.Press("space")
	if !st.Typing() {
		t.Fatal("the space bar ended the search")
	}
	st.Press("enter")
	if st.Typing() || !strings.Contains(st.Line("▸"), "[x] Baun") {
		t.Fatalf("after the search: %q", st.Line("▸"))
	}
	st.Press("/")
	st.Type("oiltua") // an alias, without its space
	st.Press("enter")
	st.Sees("[x] Oeltua") // Enter ticks nothing
	st.Press("space")
	st.Sees("[ ] Oeltua")
	st.Press("/")
	st.Type("zzz")
	st.Sees(`Tidak ada desa bernama "zzz". Esc menghapus pencarian.`)
	st.Press("enter") // nothing found: back to the list
	st.Sees("[x] Baun", "[x] Oben")
	st.Press("/", "esc")
	st.Sees("Langkah 2 dari 2")
	st.Press("enter")
	if got := r.made[0].Villages; !slices.Equal(slices.Sorted(slices.Values(got)), []roster.VillageCode{baun, oben}) {
		t.Fatalf("villages %v", got)
	}
}

func TestEscGoesOneStepBackAndKeepsWhatWasTyped(t *testing.T) {
	st, _ := stage(t, &registry{}, false)
	st.Sees("Langkah 1 dari 2")
	st.Type(" Dua")
	st.Press("enter", "enter", "enter", "enter", "esc")
	st.Sees("Langkah 1 dari 2", "Pelatihan Migrasi Aman Dua")
	st.Press("esc")
	st.Asks(screen.Back{})
}

func TestAFailingStoreAsksAgain(t *testing.T) {
	r := &registry{err: errDisk}
	st, _ := stage(t, r, false)
	st.Press("enter", "enter", "enter", "enter", "enter")
	st.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.NotSaved, Bad: true})
	r.err = nil
	st.Press("enter")
	if len(r.made) != 1 {
		t.Fatalf("%d events", len(r.made))
	}
	st.Asks(screen.Home{}) // a later event: Beranda waits below
}

func TestEnterTwiceMakesOneEvent(t *testing.T) {
	r := &registry{}
	st, _ := stage(t, r, false)
	st.Press("enter", "enter", "enter", "enter")
	one, two := st.Hold(tuitest.Pressed(t, "enter")), st.Hold(tuitest.Pressed(t, "enter"))
	st.Answer(one)
	st.Answer(two)
	if len(r.made) != 1 {
		t.Fatalf("%d events", len(r.made))
	}
}

func TestEveryStateFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, ascii := range []bool{false, true} {
			for _, keys := range [][]string{{}, {"1"}, {"1", "tab", "x", "tab", "tab", "enter"}, {"1", "enter", "enter", "enter", "enter"},
				{"1", "enter", "enter", "enter", "enter", "/", "o"}, {"1", "enter", "enter", "enter", "enter", "space", "down", "space", "enter"}} {
				env := newEnv(l, ascii)
				st := tuitest.NewStage(t, setup.New(setup.Config{Env: env, Registry: &registry{}, Villages: villages(), AskLang: true,
					Chosen: []roster.VillageCode{oeltua, oben}, Explain: explain(env.T)}), env.S, env.Take)
				st.Press(keys...)
				st.Fits()
			}
		}
	}
}
