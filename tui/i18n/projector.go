package i18n

import "fmt"

// Projector are the words of the screen for the hall.
type Projector struct {
	Title, AskPIN, Hint, Closed, Help, OwnCase string
	Present                                    func(n int) string
	Answered                                   func(n, of int) string
	ClosedNow                                  func(n int) string
	Finished                                   func(n int) string
	Part                                       func(n, of int) string
	Tables                                     func(n int) string
}

func projectorOf(p pick) Projector {
	return Projector{
		Title:    p("Proyektor", "Projector"),
		AskPIN:   p("Layar untuk seluruh ruangan. Tulis PIN dari layar pelatih.", "The screen for the whole hall. Write the PIN from the trainer's screen."),
		Hint:     p("Tekan angka PIN, lalu Enter. Dengan kunci pelatih, PIN tidak perlu.", "Press the digits of the PIN, then Enter. A trainer's key needs no PIN."),
		Closed:   p("Pintu kelas tutup.", "The class is closed."),
		Help:     p("Layar ini mengikuti pelatih dan hanya menampilkan yang boleh dilihat semua orang.\nTeks panjang? Enter atau panah membuka bagian berikutnya. b mengganti bahasa.", "This screen follows the trainer and shows only what everybody may see.\nA long text? Enter or an arrow turns to the next part. b changes the language."),
		OwnCase:  p("Tiap laptop mengerjakan kasus ini sendiri.", "Each laptop works through this case by itself."),
		Present:  func(n int) string { return fmt.Sprintf(p("%d orang sudah duduk.", "%d people are seated."), n) },
		Answered: func(n, of int) string { return fmt.Sprintf(p("%d dari %d menjawab", "%d of %d answered"), n, of) },
		ClosedNow: func(n int) string {
			return fmt.Sprintf(p("Soal ditutup. %d jawaban.", "The question is closed. %d answers."), n)
		},
		Finished: func(n int) string {
			return fmt.Sprintf(p("Tiap orang mengerjakan sendiri. %d orang selesai.", "Each works alone. %d are done."), n)
		},
		Part: func(n, of int) string {
			return fmt.Sprintf(p("bagian %d dari %d (Enter)", "part %d of %d (Enter)"), n, of)
		},
		Tables: func(n int) string { return fmt.Sprintf(p("%d laptop", "%d laptops"), n) },
	}
}
