package i18n

import "fmt"

// Quiz are the words of choosing and leading a quiz.
type Quiz struct {
	Title, Empty, Live, Paced, Open, Close, Reveal, Next, End, EndAsk, Ended, Missing, NobodyMissing, NoSeats,
	Key, CommonWrong, ReadAloud, Plan, WaitOpen, IsOpen, IsClosed, IsRevealed, NoAnswers, ModeAsk, Why, Source, Help,
	Show, IsShown, Finish, IsFinished, Anonymous, LastItem, PacedTitle, PacedHint, Finished, HelpBody, LiveHelp, ReadThis, Default, Yours, Prev, Reopen, True, False,
	SkipAsk, NoPrev, LastOpen, Peek, NotOpen string
	Item     func(n, of int) string
	Answered func(n, of int) string
	Progress func(done, of int) string
	People   func(n int) string
	LastLeft func(n int) string // questions not revealed
	AllRight func(n int) string // people with the whole key
	Texts    func(from, to, of int) string
	Kinds    map[string]string
}

func quiz(p pick) Quiz {
	return Quiz{
		Title:         p("Kuis", "Quiz"),
		Empty:         p("Tidak ada kuis.", "No quizzes."),
		Live:          p("langsung: Anda yang memimpin", "live: you lead"),
		Paced:         p("mandiri: tiap orang maju sendiri", "own pace: each person goes on alone"),
		Open:          p("buka soal", "open question"),
		Close:         p("tutup", "close"),
		Reveal:        p("tunjukkan kunci", "show the key"),
		Next:          p("berikutnya", "next"),
		Prev:          p("sebelumnya", "previous"),
		Reopen:        p("buka lagi", "open again"),
		End:           p("akhiri kuis", "end the quiz"),
		EndAsk:        p("Akhiri kuis? Jawaban tetap tersimpan. Tekan e sekali lagi.", "End the quiz? Answers stay saved. Press e once more."),
		Ended:         p("Kuis selesai. Semua jawaban tersimpan.", "The quiz is over. All answers are saved."),
		Missing:       p("Belum", "Missing"),
		NobodyMissing: p("Semua sudah menjawab.", "Everybody has answered."),
		NoSeats:       p("Belum ada peserta di laptop. Cara masuk tertulis di Ruang (r di Beranda).", "Nobody is at a laptop yet. How to join stands in Room (r on Home)."),
		Key:           p("kunci", "key"),
		CommonWrong:   p("Keliru terbanyak", "Most common wrong answer"),
		ReadAloud:     p("Bacakan", "Read aloud"),
		Plan:          p("soal ini", "this question"),
		WaitOpen:      p("SIAP", "READY"),
		IsOpen:        p("TERBUKA", "OPEN"),
		IsClosed:      p("DITUTUP", "CLOSED"),
		IsRevealed:    p("KUNCI TAMPIL", "KEY SHOWN"),
		NoAnswers:     p("Belum ada jawaban.", "No answers yet."),
		ModeAsk:       p("Bagaimana kuis ini dijalankan?", "How should this quiz run?"),
		Why:           p("Mengapa", "Why"),
		Source:        p("Sumber", "Source"),
		Help:          p("Bantuan", "Help"),
		Show:          p("tampilkan", "show"),
		IsShown:       p("TAMPIL", "SHOWN"),
		Finish:        p("selesaikan", "finish"),
		IsFinished:    p("SELESAI", "FINISHED"),
		Anonymous:     p("Tanpa nama: hanya jumlah yang tampak, dan hanya di layar ini.", "Without names: only numbers are shown, and only on this screen."),
		LastItem:      p("Ini soal terakhir. Tekan e untuk mengakhiri kuis.", "This is the last question. Press e to end the quiz."),
		LastOpen:      p("Soal terakhir, belum dibahas. Bahas dulu, lalu tekan e.", "The last question, not talked about yet. Do that first, then press e."),
		SkipAsk:       p("Belum ada jawaban. Tekan n sekali lagi untuk melewati.", "No answers yet. Press n once more to skip."),
		NoPrev:        p("Tidak ada soal sebelumnya yang belum dibahas.", "No earlier question is left to talk about."),
		NotOpen:       p("Soal ini tidak sedang terbuka.", "This question is not open now."),
		Peek:          p("intip kunci", "peek at the key"),
		PacedTitle:    p("Tiap orang mengerjakan sendiri", "Each person works alone"),
		PacedHint:     p("Peserta melihat kunci dan alasan sesudah menjawab tiap soal.", "People see key and reason after each answer."),
		Finished:      p("selesai", "done"),
		HelpBody:      p("Pilih kuis, lalu cara menjalankannya. Kuis bisa dihentikan kapan saja; jawaban tetap tersimpan.", "Choose a quiz, then how to run it. You can stop at any time; answers stay saved."),
		LiveHelp:      p("Enter selalu langkah berikutnya: buka, tutup, bahas, lanjut. Siapa belum menjawab tampak di bawah. Yang dinilai hanya soal yang sudah dibahas; kecepatan tidak dinilai.\nTanpa laptop: kartu, tangan, atau lembar. Jawaban dari laptop tidak diganti.", "Enter is always the next step: open, close, explain, go on. Who has not answered stands below. Only explained questions count; speed never does.\nWithout a laptop: cards, hands or sheets. An answer from a laptop stays."),
		ReadThis:      p("Bacakan", "Read aloud"),
		Default:       p("Dengarkan baik-baik. Tidak perlu cepat.", "Listen well. There is no hurry."),
		Yours:         p("Pilihan Anda", "Your choice"),
		True:          p("Benar", "True"),
		False:         p("Salah", "False"),
		Item:          func(n, of int) string { return fmt.Sprintf(p("soal %d dari %d", "question %d of %d"), n, of) },
		Answered:      func(n, of int) string { return fmt.Sprintf(p("%d dari %d menjawab", "%d of %d answered"), n, of) },
		Progress:      func(d, of int) string { return fmt.Sprintf(p("%d dari %d soal", "%d of %d questions"), d, of) },
		LastLeft: func(n int) string {
			return fmt.Sprintf(p("Soal terakhir. %d soal belum dibahas; p kembali, e mengakhiri.", "The last question. %d not talked about yet; p goes back, e ends."), n)
		},
		AllRight: func(n int) string { return fmt.Sprintf(p("%d orang tepat semua", "%d got all of it right"), n) },
		Texts: func(from, to, of int) string {
			return fmt.Sprintf(p("%d-%d dari %d, panah menggulir", "%d-%d of %d, arrows scroll"), from, to, of)
		},
		People: func(n int) string { return fmt.Sprintf(p("%d orang", "%d people"), n) },
		Kinds: map[string]string{"single": p("satu jawaban", "one answer"), "multi": p("beberapa jawaban", "several answers"),
			"truefalse": p("benar atau salah", "true or false"), "numeric": p("angka", "number"), "short": p("isian pendek", "short text"),
			"match": p("jodohkan", "match"), "order": p("urutkan", "put in order"), "scale": p("skala", "scale"), "poll": p("jajak pendapat", "poll"),
			"open": p("terbuka", "open"), "description": p("keterangan", "text")},
	}
}
