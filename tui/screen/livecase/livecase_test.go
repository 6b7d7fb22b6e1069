package livecase_test

import (
	"strings"
	"testing"

	"diklat/quiz"
	"diklat/quiz/live"
	"diklat/quiz/scenario"
	"diklat/tui/i18n"
	"diklat/tui/screen"
	"diklat/tui/tuitest"
)

func TestTheRoomPlaysAStory(t *testing.T) {
	h := newHall(t, live.Live)
	h.Sees("Berangkat minggu depan ke Malaysia", "Perhatian: Cerita ini", "Peran Anda: Anda kader")
	h.key("enter")
	h.Sees("Surat izin", "0 dari 3 memilih", "1 ● Uruskan tanda tangan sekarang", "Belum: laptop 1 Maria Tnunay · laptop 2 Yosef Lalus · laptop 3 Ance Nubatonis")

	h.vote("a", "a")
	h.vote("b", "b")
	h.Sees("2 dari 3 memilih", "supaya cepat. █ 1 laptop 1 Maria Tnunay", "dicek dulu. █ 1 laptop 2 Yosef Lalus", "Belum: laptop 3 Ance Nubatonis")
	h.vote("a", "b")
	h.vote("c", "b")
	h.Sees("███ 3 laptop 1 Maria Tnunay · laptop 2 Yosef Lalus · laptop 3 Ance Nubatonis", "✓ Semua laptop sudah memilih.")
	h.Misses("Belum:", "merah", "Nilai")

	h.key("enter")
	h.Asks(screen.Toast{Text: "Tekan angka pilihan dulu, lalu Enter.", Mark: "!"})
	h.key("9", "1")
	h.Sees("Ruangan memilih 1 ●. Tekan Enter untuk melanjutkan cerita.")
	h.key("enter")
	h.Sees("BERHENTI. Ini pelanggaran merah.", "Mengapa: Surat desa membuat perekrut terlihat resmi", "Catatan: Kepala desa mengetahui", "Sumber: UU 18/2017 Pasal 13")
	h.key("pgdown")
	h.Sees("Suara laptop", "2 ■ ███ 3 laptop 1 Maria")
	h.key("n")
	h.Sees("0 dari 3 memilih", "Uruskan tanda tangan sekarang")

	h.key("2", "enter")
	h.Sees("Ruangan memilih: 2 ■ Minta perusahaan", "Rinto mau duduk.")
	h.Misses("BERHENTI")
	h.key("enter", "1", "enter", "enter", "1", "enter", "n")
	h.Sees("Lewat jalur resmi", "Akhir yang baik", "Yang dilakukan", "Rujuk ke", "Disnakertrans Kabupaten Kupang: nomor belum ada: isi di l layanan")
	h.Misses("tanya pelatih", "tanyakan kepada pelatih")
	h.Press("pgdown", "pgdown")
	h.Sees("Nilai 6 dari 8 · merah 1", "Peta jalan cerita", "1 Surat izin ✗ merah ▸ 1 ● Uruskan")
	h.Press("pgdown", "pgdown", "pgdown", "pgdown", "pgdown")
	h.Sees("Belum dilihat: Rinto tidak pulang · Hilang kontak", "Bicarakan bersama", "Polisi (nomor darurat): 110")
}

// A branch is gone back to by its number; what is tried then counts for nothing.
func TestGoingBackForTheTalk(t *testing.T) {
	h := newHall(t, live.Live)
	h.key("enter", "2", "enter", "n", "1", "enter", "n", "1", "enter", "n", "u")
	h.Sees("Kembali ke cabang nomor berapa?", "2 \"Saya kan omnya\" → 1 ● Jelaskan")
	h.key("7", "2")
	h.Sees("cabang nomor: 2_")
	h.key("backspace", "1", "enter")
	h.Sees("LATIHAN", "Mencoba jalan lain. Ini tidak dihitung.", "Uruskan tanda tangan sekarang")
	h.key("1", "enter", "f")
	h.Sees("Hilang kontak", "Akhir yang buruk")
	h.key("k")
	h.Sees("Lewat jalur resmi")
	h.Press("pgdown", "pgdown")
	h.Sees("Nilai 8 dari 8 · merah 0")
	h.key("u")
	h.key("esc")
	h.Misses("nomor berapa")
	h.AsksNothingBut()
}

// A key that is pressed twice moves the room once.
func TestOneMoveAKey(t *testing.T) {
	h := newHall(t, live.Live)
	first := h.Hold(tuitest.Pressed(t, "enter"))
	second := h.Hold(tuitest.Pressed(t, "enter"))
	h.Answer(first)
	h.Answer(second)
	h.Press("enter", "n") // the room has answered; its picture is not here yet
	h.news()
	if h.at != 1 {
		t.Errorf("%d moves", h.at)
	}
	h.AsksNothingBut()
	// A refused move leaves the keys free.
	h.fail = live.ErrConflict
	h.key("2", "enter")
	h.Asks(screen.Toast{Text: i18n.New(i18n.ID).Errors.Conflict, Bad: true})
	h.fail = nil
	h.key("enter")
	h.Sees("Rinto mau duduk.")
}

func TestEndingAsksTwice(t *testing.T) {
	h := newHall(t, live.Live)
	h.key("e")
	h.Asks(screen.Toast{Text: "Akhiri kasus? Semua langkah tetap tersimpan. Tekan e sekali lagi.", Mark: "?"})
	h.key("enter", "e")
	h.Asks(screen.Toast{Text: "Akhiri kasus? Semua langkah tetap tersimpan. Tekan e sekali lagi.", Mark: "?"})
	h.key("e")
	h.Asks(screen.Toast{Text: "Kasus diakhiri. Semua langkah tersimpan."})
	h = newHall(t, live.Live)
	h.key("e", "e")
	h.Asks(screen.Back{})
}

// Where each laptop plays alone, no score shows before the end.
func TestProgressOfOwnPlays(t *testing.T) {
	h := newHall(t, live.Paced)
	h.Sees("Kemajuan tiap laptop", "1 Maria Tnunay", "2 Yosef Lalus", "belum mulai")
	do := func(p string, at int, d scenario.Do) { h.step(p, at, scenario.Action{Do: d}, 4) }
	choose := func(p string, at int, c string) {
		h.step(p, at, scenario.Action{Do: scenario.Choose, Choice: quiz.ChoiceID(c)}, 0)
	}
	do("a", 0, scenario.Begin)
	choose("a", 1, "a")
	h.Sees("1 Maria Tnunay (4 orang)", "berhenti merah: Surat izin merah 1 2 langkah")
	do("b", 0, scenario.Begin)
	do("b", 1, scenario.Leave)
	h.Sees("keluar sebentar")
	do("a", 2, scenario.Next)
	for i, c := range []string{"b", "a", "a"} {
		choose("a", 3+2*i, c)
		h.Misses("Nilai")
		do("a", 4+2*i, scenario.Next)
	}
	if l := h.Line("Maria"); !strings.Contains(l, "✓ Nilai 6 dari 8 · merah 1") {
		t.Errorf("at the end: %s", l)
	}
	h.key("enter", "n", "1", "u") // nothing to move here
	h.AsksNothingBut()
	h.key("esc")
	h.Asks(screen.Back{})
}

func TestFits(t *testing.T) {
	for _, l := range []i18n.Lang{i18n.ID, i18n.EN} {
		for _, id := range []scenario.ID{"S1", "S2"} {
			h := hallIn(t, live.Live, id, l, l == i18n.EN)
			h.Fits()
			h.key("enter")
			h.vote("a", "a")
			h.Fits()
			h.key("1")
			h.Fits()
			for range 12 {
				h.key("enter", "1")
				h.Press("down", "pgdown")
				if h.at%3 == 0 {
					h.Fits()
				}
			}
			h.Fits()
			h.key("u", "1")
			h.Fits()
		}
		h := hallIn(t, live.Paced, "S3", l, false)
		h.step("a", 0, scenario.Action{Do: scenario.Begin}, 12)
		h.Fits()
	}
}
