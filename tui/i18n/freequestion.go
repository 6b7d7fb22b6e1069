package i18n

// FreeQ are the words of asking a question on the spot.
type FreeQ struct {
	Title, Bank, Stem, StemHint, ChoiceHint, Key, KeyHint, LeaveAsk, Incomplete, Find, NoneFound, Help, KeyNext, KeyAsk, KeyBank string
}

func freeQ(p pick) FreeQ {
	return FreeQ{
		Title:      p("Soal bebas", "Own question"),
		Bank:       p("bank soal", "question bank"),
		Stem:       p("Pertanyaan", "Question"),
		StemHint:   p("Tulis pertanyaannya. Biarkan kosong dan tekan Enter untuk memilih dari bank soal.", "Write the question. Leave it empty and press Enter to pick from the banks."),
		ChoiceHint: p("Satu pilihan. Kosong lalu Enter: cukup. Tanpa pilihan, peserta menulis sendiri.", "One choice. Empty and Enter: enough. Without choices people write."),
		Key:        p("Kunci", "Key"),
		KeyHint:    p("Huruf yang benar, misalnya B atau BD. Kosong: jajak pendapat tanpa nama. Enter membuka soal.", "The right letter, such as B or BD. Empty: a poll without names. Enter opens the question."),
		LeaveAsk:   p("Soal ini belum ditanyakan. Esc sekali lagi untuk membuangnya.", "This question was not asked. Esc once more to drop it."),
		Incomplete: p("Tulis pertanyaan, paling sedikit dua pilihan atau tidak sama sekali, dan kunci yang ada pilihannya.", "Write a question, at least two choices or none, and a key that is among them."),
		KeyNext:    p("lanjut", "go on"),
		KeyAsk:     p("tanyakan sekarang", "ask it now"),
		KeyBank:    p("bank soal", "question banks"),
		Find:       p("Cari:", "Find:"),
		NoneFound:  p("Tidak ada soal dengan kata itu. Hapus beberapa huruf.", "No question has that word. Take some letters away."),
		Help:       p("Soal bebas ditanyakan saat itu juga dan berdiri paling akhir, supaya nomor soal lain di lembar tetap sama. Bila tidak ada kuis yang berjalan, soal ini menjadi kuis sendiri.", "An own question is asked at once and stands last, so that the numbers on sheets stay. If no quiz is running it becomes one of its own."),
	}
}
