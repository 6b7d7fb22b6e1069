package chair

import (
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/tui/i18n"
	"diklat/tui/screen"
)

func (d *desk) went(to screen.Place) bool {
	for _, m := range d.out {
		if s, ok := m.(screen.Swap); ok && s.To == to {
			return true
		}
	}
	return false
}

// 9 and Enter in the lobby hand the laptop over, after one question.
func TestHandOver(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(live.View{Phase: live.Lobby})
	d.press("enter")
	d.sees("Tunggu pelatih.")
	d.press("9")
	d.sees("9: ganti peserta. Tekan Enter.")
	d.press("5", "enter")
	d.sees("Tunggu pelatih.")
	d.press("9", "enter")
	d.sees("Ganti peserta? Jawaban Maria Tnunay", "1 ● Ya, ganti", "2 ■ Tidak")
	d.press("enter") // nothing chosen
	d.sees("Ganti peserta?")
	d.press("2", "enter")
	d.sees("Tunggu pelatih.")
	if d.left != 0 {
		t.Fatal("left without a yes")
	}
	d.press("9", "enter", "1", "enter")
	if d.left != 1 || !d.went(screen.Door) {
		t.Fatalf("left %d, %v", d.left, d.out)
	}
}

// If the seat cannot be freed, nobody gets to the door; Enter tries again.
func TestHandOverFails(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(live.View{Phase: live.Lobby})
	d.lerr = errors.New("x")
	d.press("9", "enter", "1", "enter")
	d.sees("Belum berhasil. Tekan Enter")
	if d.went(screen.Door) {
		t.Fatal("at the door with the seat taken")
	}
	d.lerr = nil
	d.press("enter")
	if !d.went(screen.Door) || d.left != 2 {
		t.Fatal("no second try")
	}
}

// g hands over too, but never while an answer is open or letters are text.
func TestKeyG(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("g")
	d.misses("Ganti peserta?")
	d.press("2", "g")
	d.misses("Ganti peserta?")
	d.press("enter", "g")
	d.sees("Ganti peserta?")
	d.press("0")
	d.sees("✓ Tersimpan")
	d.show(liveView(live.Opened, live.Ask{Question: quiz.Question{ID: "S", Kind: quiz.Short, Stem: "Soal"}}))
	if !d.s.Typing() {
		t.Error("letters are text here")
	}
	d.press("g", "0")
	d.sees("g0_")
	d.press("esc")
	d.sees("1 ● Lanjut")
	if d.s.Typing() {
		t.Error("the menu takes digits")
	}
	d.press("esc")
	d.time = d.time.Add(time.Second)
	d.sees("g0_")
}

// The menu covers the question; under it nothing moves and nothing is answered,
// and after it the grace runs again.
func TestMenu(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("2", "0")
	d.sees("1 ● Lanjut", "2 ■ Ganti peserta", "3 ▲ English", "4 ◆ Keluar", "Soal sedang terbuka.")
	d.press("1", "enter", "enter")
	if len(d.room.subs) != 0 {
		t.Fatal("Enter for the menu sent the answer")
	}
	d.sees("Pilihan Anda: 2 ■")
	d.time = d.time.Add(time.Second)
	d.press("enter")
	d.sees("✓ Tersimpan")
	d.press("0", "3", "enter")
	if len(d.out) != 1 || d.out[0] != (screen.SetLang{Lang: i18n.EN}) {
		t.Fatalf("%v", d.out)
	}
	d.env.T = i18n.New(i18n.EN)
	d.s.Update(screen.Lang{})
	d.sees("✓ Saved. Wait for the others.")
}

func TestQuit(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.lerr = errors.New("no answer") // quitting goes on: the line ends anyway
	d.show(live.View{Phase: live.Slide, Module: "M2"})
	d.press("0", "4", "enter")
	d.sees("Keluar dari kelas?")
	d.press("1", "enter")
	if d.left != 1 || len(d.out) != 1 || d.out[0] != (tea.QuitMsg{}) {
		t.Fatalf("left %d, %v", d.left, d.out)
	}
}

// Esc and half-read escape sequences do no harm on any face.
func TestEscIsHarmless(t *testing.T) {
	for _, v := range []live.View{{Phase: live.Lobby}, {Phase: live.Slide, Module: "M2"}, liveView(live.Opened, openAsk()),
		liveView(live.Revealed, revealed(nil)), {Lost: true}} {
		d := newDesk(t, i18n.ID)
		d.show(v)
		d.press("esc", "[", "A", "esc", "esc", "[", "3", "~", "esc", "esc", "[", "1", ";", "5", "C", "esc")
		if d.left != 0 || len(d.out) != 0 || len(d.room.subs) != 0 {
			t.Errorf("%v: %v", v.Phase, d.out)
		}
	}
}

// A seat that moved says so and leads to the door; answers typed are not sent.
func TestLost(t *testing.T) {
	d := newDesk(t, i18n.ID)
	d.show(liveView(live.Opened, openAsk()))
	d.press("2", "0")
	d.run(d.s.Update(screen.Seat{View: live.View{Lost: true}}))
	d.sees("Kursi ini sudah dipindah", "Jawaban yang tersimpan tetap aman.")
	d.press("enter") // typed for the menu
	if d.went(screen.Door) {
		t.Fatal("gone before it could be read")
	}
	d.time = d.time.Add(time.Second)
	d.press("2", "0", "9")
	d.sees("Kursi ini sudah dipindah")
	d.press("enter")
	if !d.went(screen.Door) || d.left != 0 || len(d.room.subs) != 0 {
		t.Fatalf("%v", d.out)
	}
	again := newDesk(t, i18n.ID)
	again.show(live.View{Lost: true})
	again.show(live.View{Phase: live.Lobby}) // the seat was taken anew
	again.sees("Tunggu pelatih.")
	gone := newDesk(t, i18n.ID)
	gone.show(liveView(live.Opened, openAsk()))
	gone.room.err = live.ErrNoSeat
	gone.press("2", "enter")
	gone.sees("Kursi ini sudah dipindah")
}
