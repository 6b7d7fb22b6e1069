package chair

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"pgregory.net/rapid"

	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

func TestOneStoryAtOnesOwnPace(t *testing.T) {
	for _, size := range [][2]int{{80, 20}, {40, 16}} {
		b := newTable(t, "S1", live.Paced, i18n.ID)
		b.w, b.h = size[0], size[1]
		b.news()
		b.sees("Perhatian: Cerita ini tentang tawaran kerja tanpa dokumen.")
		if b.s.pages.of > 1 {
			b.misses("Anda sendiri atau berkelompok?") // read first
		}
		b.reads("Jalan keluar: Anda boleh berhenti kapan saja", "Tekan 0, lalu 5, lalu Enter untuk berhenti dari cerita ini.", "Polisi (nomor darurat): 110")
		b.toEnd("Anda sendiri atau berkelompok?")
		b.key("2", "9", "backspace", "1", "2") // 29 people are too many, 12 are not
		b.sees("12 orang. Tekan Enter untuk mulai.")
		b.key("backspace", "backspace", "3", "enter")
		b.sees("Surat izin", "Rinto datang ke pos layanan")
		b.misses("merah", "Nilai")
		b.key("1", "enter")
		b.sees("Pilihan Anda: 1 ●", "BERHENTI. Ini pelanggaran merah.", "Mengapa: Surat desa membuat perekrut terlihat resmi")
		b.toEnd("Tekan Enter: ulangi langkah ini.")
		b.key("enter")
		b.sees("Surat izin")
		for range 3 {
			choice := "1"
			if b.s.view.Case.Node == "Surat izin" {
				choice = "2"
			}
			b.key(choice, "enter")
			b.toEnd("Tekan Enter: lanjutkan cerita.")
			b.key("enter")
		}
		b.sees("Lewat jalur resmi", "Akhir yang baik")
		b.reads("Yang dilakukan", "Rujuk ke", "Disnakertrans Kabupaten Kupang", "Nilai 6 dari 8 · merah 1", "Peta jalan cerita",
			"1 Surat izin ✗ merah", "Belum dilihat:", "Bicarakan bersama", "Polisi (nomor darurat): 110")
		own := b.play()
		if r := own.Play.Result(); own.Group != 3 || r.Score != 6 || r.Reds != 1 || !r.Finished {
			t.Errorf("%v: kept %+v, %d people", size, r, own.Group)
		}
	}
}

// toEnd turns pages until the screen says what Enter does next.
func (b *table) toEnd(what string) {
	b.t.Helper()
	for range 12 {
		if b.s.pages.last() {
			break
		}
		b.key("enter")
	}
	b.sees(what)
}

// reads turns all pages and looks for each text on one of them.
func (b *table) reads(texts ...string) {
	b.t.Helper()
	seen := map[string]bool{}
	for range max(b.s.pages.of, 1) {
		now := b.text()
		for _, x := range texts {
			seen[x] = seen[x] || strings.Contains(now, x)
		}
		b.key("enter")
	}
	for _, x := range texts {
		if !seen[x] {
			b.t.Errorf("%q is on no page (%dx%d)", x, b.w, b.h)
		}
	}
}

// At the end a branch may be tried again; it counts for nothing, and there is a
// way back.
func TestTryingAnotherWay(t *testing.T) {
	b := newTable(t, "S1", live.Paced, i18n.ID)
	b.toEnd("Anda sendiri atau berkelompok?")
	b.key("1", "enter", "2", "enter", "enter", "1", "enter", "enter", "1", "enter", "enter")
	b.sees("Lewat jalur resmi", "Ketik nomor cabang")
	b.key("7", "2")
	b.sees("Cabang 2. Tekan Enter untuk mencoba.")
	b.key("enter")
	b.sees("Mencoba jalan lain. Ini tidak dihitung.", "Saya kan omnya")
	b.key("2", "enter")
	b.sees("BERHENTI")
	b.key("0", "6", "enter")
	b.sees("Lewat jalur resmi")
	b.key("1", "enter", "2", "enter", "enter", "1", "enter", "enter", "1", "enter", "enter")
	b.sees("Mencoba jalan lain.")
	b.toEnd("Tekan Enter untuk kembali ke akhir cerita Anda.")
	b.key("enter")
	b.misses("Mencoba")
	if r := b.play().Play.Result(); r.Score != 8 || r.Reds != 0 {
		t.Errorf("practice counted: %+v", r)
	}
}

func TestATableVotes(t *testing.T) {
	b := newTable(t, "S1", live.Live, i18n.ID)
	b.sees("Berangkat minggu depan", "Tunggu pelatih.")
	b.misses("sendiri atau berkelompok")
	b.key("1", "enter")
	if len(b.steps) != 0 {
		t.Fatalf("the table moved the room: %+v", b.steps)
	}
	b.leads(moves(scenario.Action{Do: scenario.Begin})...)
	b.key("1", "enter")
	b.sees("✓ Tersimpan. Tunggu teman-teman.")
	b.key("3")
	b.sees("Belum terkirim.")
	b.key("enter")
	b.sees("Pilihan Anda: 3 ▲", "✓ Tersimpan.")
	b.leads(moves(scenario.Action{Do: scenario.Choose, Choice: "b"})...)
	b.sees("Ruang memilih: 2 ■ Minta perusahaan", "Suara laptop ini: 3 ▲", "Rinto mau duduk.", "Sumber:", "Tunggu pelatih.")
	n := len(b.steps)
	b.key("enter", "1", "enter", "n")
	if len(b.steps) != n {
		t.Error("the table moves the room")
	}
	b.leads(moves(scenario.Action{Do: scenario.Next})...)
	b.misses("Pilihan Anda: 3 ▲")
	b.leads(live.EndCase{})
	b.sees("Tunggu pelatih.")
}

// The way out is open at any time, and calm: no score, no hurry, and where to
// get help.
func TestTheWayOut(t *testing.T) {
	b := newTable(t, "S2", live.Paced, i18n.ID)
	b.toEnd("Anda sendiri atau berkelompok?")
	b.key("1", "enter", "1", "0")
	b.sees("5 ★ Berhenti dari cerita ini")
	b.key("5", "enter")
	b.sees("Anda berhenti dari cerita ini. Itu tidak apa-apa.", "Tarik napas.", "Bantuan")
	b.misses("Nilai", "merah", "Tersimpan", "Menyimpan")
	if p := b.play().Play.Phase(); p != scenario.Left {
		t.Errorf("the room does not know: %s", p)
	}
	b.key("enter", "2", "enter")
	b.sees("Anda berhenti dari cerita ini.")
	b.key("1", "enter")
	b.misses("Anda berhenti")
	if p := b.play().Play.Phase(); p != scenario.Choosing {
		t.Errorf("back in the story: %s", p)
	}
	// From the first page as well; and if the disk refuses, the person is out anyway.
	b = newTable(t, "S2", live.Paced, i18n.ID)
	b.err = errors.New("disk")
	b.key("0", "5", "enter")
	b.sees("Anda berhenti dari cerita ini.")
	b.misses("Belum tersimpan")
	b.err = nil
	b.key("1", "enter")
	b.toEnd("Anda sendiri atau berkelompok?")
}

// In the room the story goes on without who stepped out; they come back to
// where it stands.
func TestTheWayOutOfTheRoom(t *testing.T) {
	b := newTable(t, "S1", live.Live, i18n.ID)
	b.leads(moves(scenario.Action{Do: scenario.Begin})...)
	b.key("0", "5", "enter")
	b.sees("Anda berhenti dari cerita ini.")
	b.leads(moves(scenario.Action{Do: scenario.Choose, Choice: "b"}, scenario.Action{Do: scenario.Next})...)
	b.sees("Anda berhenti dari cerita ini.")
	b.key("1", "enter")
	b.sees("Saya kan omnya")
	if len(b.steps) != 0 {
		t.Errorf("steps: %+v", b.steps)
	}
	// Another case finds nobody outside.
	b.key("0", "5", "enter")
	b.leads(live.EndCase{})
	b.sees("Tunggu pelatih.")
}

// A key typed for the situation before is no choice in the next.
func TestGraceOfANewSituation(t *testing.T) {
	b := newTable(t, "S1", live.Paced, i18n.ID)
	b.toEnd("Anda sendiri atau berkelompok?")
	b.press("1", "enter")
	b.arrives()
	b.press("2", "enter")
	b.pass(100 * time.Millisecond)
	b.press("2", "enter")
	if n := len(b.play().Play.Events()); n != 1 {
		t.Fatalf("%d moves", n)
	}
	b.pass(250 * time.Millisecond)
	b.press("2", "enter")
	if n := len(b.play().Play.Events()); n != 2 {
		t.Fatalf("%d moves", n)
	}
	b.arrives()
	b.press("enter", "enter")
	if n := len(b.play().Play.Events()); n != 2 {
		t.Fatalf("a double Enter: %d moves", n)
	}
}

// arrives gives the chair the newest view without letting time pass.
func (b *table) arrives() {
	b.t.Helper()
	b.news()
	b.pass(-time.Second)
}

func TestAStepThatDoesNotReachTheDisk(t *testing.T) {
	b := newTable(t, "S1", live.Paced, i18n.ID)
	b.toEnd("Anda sendiri atau berkelompok?")
	b.err, b.lost = errors.New("reply lost"), true
	b.press("4", "enter")
	b.sees("Belum tersimpan.")
	b.err = nil
	b.press("enter") // the same step under the same name
	b.news()
	b.sees("Surat izin")
	if len(b.steps) != 2 || b.steps[0].Ref != b.steps[1].Ref || b.steps[0].Ref == "" || b.play().Group != 4 {
		t.Fatalf("steps: %+v", b.steps)
	}
	// A reply to a screen that is gone changes nothing.
	b.key("2", "enter")
	b.hold("enter")
	b.news()
	b.leads(live.EndCase{})
	b.err = errors.New("late")
	b.drain()
	b.misses("Belum tersimpan")
}

func TestAStoryThatMovedOn(t *testing.T) {
	b := newTable(t, "S1", live.Live, i18n.ID)
	b.leads(moves(scenario.Action{Do: scenario.Begin})...)
	b.err = live.ErrNotOpen
	b.press("1", "enter")
	b.sees("Cerita sudah maju. Baca layar ini, lalu pilih lagi.")
	b = newTable(t, "S1", live.Paced, i18n.ID)
	b.err = live.ErrNoSeat
	b.toEnd("Anda sendiri atau berkelompok?")
	b.press("1", "enter")
	b.sees("Kursi ini sudah dipindah")
	b.pass(time.Second)
	b.press("enter")
	if !slices.Contains(b.out, tea.Msg(screen.Swap{To: screen.Door})) {
		t.Errorf("went nowhere: %v", b.out)
	}
}

// Whatever is pressed in a story, in any window: no line is wider, no view
// higher, nothing panics, and the room's play stays a play.
func TestStoriesFit(t *testing.T) {
	keys := []string{"0", "1", "2", "3", "5", "6", "9", "enter", "enter", "enter", "esc", "backspace", "g", "down"}
	rapid.Check(t, func(rt *rapid.T) {
		mode := rapid.SampledFrom([]live.Mode{live.Live, live.Paced}).Draw(rt, "mode")
		b := newTable(t, rapid.SampledFrom([]scenario.ID{"S1", "S2", "S3", "S4"}).Draw(rt, "story"), mode, rapid.SampledFrom([]i18n.Lang{i18n.ID, i18n.EN}).Draw(rt, "lang"))
		defer b.hub.Close()
		b.w, b.h = rapid.IntRange(20, 120).Draw(rt, "w"), rapid.IntRange(1, 40).Draw(rt, "h")
		for range rapid.IntRange(1, 40).Draw(rt, "presses") {
			if mode == live.Live && rapid.Bool().Draw(rt, "trainer") {
				b.goOn()
			}
			b.key(rapid.SampledFrom(keys).Draw(rt, "key"))
			box(rt, b.draw(), b.w, b.h)
			high := max(b.h+4, 8)
			box(rt, framed(b.s, b.env, b.w, high), b.w, high)
		}
	})
}

// goOn makes the usual move of the room.
func (b *table) goOn() {
	c := b.s.view.Case
	if c == nil {
		return
	}
	a := scenario.Action{Do: scenario.Next}
	switch c.Phase {
	case scenario.Opening:
		a.Do = scenario.Begin
	case scenario.Choosing:
		a.Do, a.Choice = scenario.Choose, c.Choices[len(c.Choices)-1].ID
	case scenario.Finished:
		return
	case scenario.Consequence, scenario.Stopped, scenario.Turning, scenario.Replaying, scenario.Left:
	}
	b.leads(live.MoveCase{Action: a})
}
