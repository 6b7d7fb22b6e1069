package i18n

import "fmt"

// Ask are the words around an answer: what was chosen and what to press.
type Ask struct {
	Yours, YoursMany, YoursText, YoursOrder, Nothing, True, False, Send, Many, ManySend, OrderSend,
	MatchSend, Number, NumberBad, Short, Open, Read string
	Pick      func(n int) string
	PickTwo   func(n int) string
	OrderNext func(place, of int) string
	MatchNext func(pair, of int) string
	More      func(page, of int) string
}

func ask(p pick) Ask {
	return Ask{
		Yours:      p("Pilihan Anda:", "Your choice:"),
		YoursMany:  p("Pilihan Anda:", "Your choices:"),
		YoursText:  p("Jawaban Anda:", "Your answer:"),
		YoursOrder: p("Urutan Anda:", "Your order:"),
		Nothing:    p("belum ada", "none yet"),
		True:       p("Benar", "True"),
		False:      p("Salah", "False"),
		Send:       p("Tekan Enter untuk mengirim.", "Press Enter to send."),
		Many:       p("Boleh lebih dari satu. Tekan angka, lalu Enter.", "More than one is fine. Press numbers, then Enter."),
		ManySend:   p("Angka lagi menambah atau melepas. Enter mengirim.", "A number adds or removes. Enter sends."),
		OrderSend:  p("Tekan Enter untuk mengirim. Backspace menghapus.", "Press Enter to send. Backspace removes."),
		MatchSend:  p("Tekan Enter untuk mengirim. Backspace mundur.", "Press Enter to send. Backspace goes back."),
		Number:     p("Tulis angka, lalu tekan Enter.", "Write a number, then press Enter."),
		NumberBad:  p("Itu belum angka. Contoh: 12 atau 3,5", "That is not a number. Like: 12 or 3,5"),
		Short:      p("Tulis jawaban singkat, lalu tekan Enter.", "Write a short answer, then press Enter."),
		Open:       p("Tulis dengan kata Anda, lalu tekan Enter.", "Write it in your words, then press Enter."),
		Read:       p("Baca, lalu tekan Enter.", "Read, then press Enter."),
		Pick: func(n int) string {
			if n == 2 {
				return p("Tekan 1 atau 2, lalu Enter.", "Press 1 or 2, then Enter.")
			}
			return fmt.Sprintf(p("Tekan angka 1 sampai %d, lalu Enter.", "Press a number from 1 to %d, then Enter."), n)
		},
		PickTwo: func(n int) string {
			return fmt.Sprintf(p("Ketik dua angka, 01 sampai %d, lalu Enter.", "Type two digits, 01 to %d, then Enter."), n)
		},
		OrderNext: func(k, n int) string {
			return fmt.Sprintf(p("Tekan angka untuk urutan ke-%d dari %d.", "Press the number for place %d of %d."), k, n)
		},
		MatchNext: func(k, n int) string {
			return fmt.Sprintf(p("Pasangan %d dari %d: tekan angka.", "Pair %d of %d: press a number."), k, n)
		},
		More: func(k, n int) string {
			if k == n && n > 1 {
				return fmt.Sprintf(p("%d/%d  Enter: kembali ke awal", "%d/%d  Enter: back to the start"), k, n)
			}
			return fmt.Sprintf(p("%d/%d  Enter: lanjut", "%d/%d  Enter: more"), k, n)
		},
	}
}
