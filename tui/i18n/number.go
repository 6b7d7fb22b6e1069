package i18n

import "fmt"

// Number are the words of people's own numbers, which are asked when somebody
// moves to another laptop without having left the first one.
type Number struct {
	Ask, Hint, Wrong, Wait, Digits, Help             string // at the door
	Wave, New, With, Without, AskOn, AskOff, On, Off string // at the trainer's
	Elsewhere                                        func(who string) string
	Yours                                            func(number string) string
	Each                                             func(list string) string
	Asked                                            func(who string) string
	Waved                                            func(who string) string
	Made                                             func(who, number string) string
}

func numberOf(p pick) Number {
	return Number{
		Elsewhere: func(who string) string {
			return fmt.Sprintf(p("%s masih duduk di laptop lain.", "%s still sits at another laptop."), who)
		},
		Ask:    p("Tulis 5 angka Anda.", "Write your 5 digits."),
		Hint:   p("Tidak ingat? Panggil pelatih.", "Forgotten? Call the trainer."),
		Wrong:  p("Angka belum cocok.", "That is not the number."),
		Wait:   p("Terlalu sering salah. Panggil pelatih.", "Too many wrong tries. Call the trainer."),
		Digits: p("Tulis 5 angka, lalu Enter.", "Write 5 digits, then Enter."),
		Help: p("Nama ini masih dipakai di laptop lain.\nTulis 5 angka yang Anda terima saat masuk, lalu Enter.\nTidak ingat? Panggil pelatih: pelatih dapat mengizinkan Anda masuk.",
			"This name is in use at another laptop.\nWrite the 5 digits you got when you came in, then Enter.\nForgotten? Call the trainer, who can let you in."),
		Wave:    p("izinkan masuk", "let in"),
		New:     p("angka baru", "new number"),
		With:    p("pakai angka", "with numbers"),
		Without: p("tanpa angka", "no numbers"),
		AskOn:   p("Minta angka dari orang yang pindah laptop? Tekan A sekali lagi.", "Ask a number of people who move to another laptop? Press A once more."),
		AskOff:  p("Tanpa angka, siapa pun bisa masuk dengan nama orang lain. Tekan A sekali lagi.", "Without numbers anybody can come in under another's name. Press A once more."),
		On:      p("Orang yang pindah laptop sekarang diminta angkanya.", "People who move to another laptop are asked for their number now."),
		Off:     p("Pindah laptop sekarang tanpa angka.", "Moving to another laptop needs no number now."),
		Yours: func(n string) string {
			return fmt.Sprintf(p("Angka Anda: %s (untuk pindah laptop)", "Your number: %s (to move to another laptop)"), n)
		},
		Each: func(l string) string {
			return fmt.Sprintf(p("Angka masing-masing (untuk pindah laptop): %s", "Each one's number (to move to another laptop): %s"), l)
		},
		Asked: func(who string) string { return fmt.Sprintf(p("diminta angka: %s", "asked for a number: %s"), who) },
		Waved: func(who string) string { return fmt.Sprintf(p("%s boleh masuk.", "%s may come in."), who) },
		Made: func(who, n string) string {
			return fmt.Sprintf(p("Angka baru %s: %s. Tunjukkan hanya kepada orangnya.", "The new number of %s: %s. Show it to that person only."), who, n)
		},
	}
}
