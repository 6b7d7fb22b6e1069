package i18n

import "fmt"

// Run are the words of the ways to run a quiz: clock, rounds, polls, keyed answers.
type Run struct {
	BadTime, BadTally, BadWay, OwnAnswer, BadQuestion string

	PollHidden func(least int) string
}

func runOf(p pick) Run {
	return Run{
		BadTime:     p("Waktu itu tidak bisa dipakai. Tulis detik atau menit, lebih dari nol.", "That time cannot be used. Give seconds or minutes, more than zero."),
		BadTally:    p("Jumlah tangan itu tidak bisa dicatat. Tulis angka untuk tiap pilihan.", "That count cannot be kept. Write a number for each choice."),
		BadWay:      p("Jawaban ini tidak bisa dicatat dengan cara itu. Pilih orangnya dulu.", "The answer cannot be keyed like this. Choose the person first."),
		OwnAnswer:   p("Orang ini sudah menjawab di laptop. Jawaban itu yang berlaku.", "This person has answered at a laptop. That answer counts."),
		BadQuestion: p("Soal belum lengkap. Isi pertanyaan dan paling sedikit dua pilihan.", "The question is not complete. Fill in the question and at least two choices."),
		PollHidden: func(n int) string {
			return fmt.Sprintf(p("Tanpa nama. Hasil tampak mulai %d jawaban.", "Without names. Results show from %d answers on."), n)
		},
	}
}
