package i18n

import (
	"fmt"
	"strings"
)

// Run are the words of the ways to run a quiz: clock, rounds, polls, hands.
type Run struct {
	HandsPick, HandsOpen, BadTime, BadTally, BadWay, OwnAnswer, BadQuestion                                            string
	Paused, Standstill, AfterDark, Practice, PacedClosed, Ranking, RankingHint                                         string
	KeyResume, KeyMore, KeyPause, KeyLimit, KeyNoLimit, KeyAgain, KeyCards, KeyHands, KeyPaper, KeyFree, KeyRanking    string
	PracticeStem, PracticeWhy, PracticeAloud, SurveyMode, NoLimit, On, Off, OptPractice, OptTime, OptRanking, KeyPrint string
	PracticeChoices                                                                                                    [3]string
	// For participants.
	SeatPaused, SeatPractice, SeatMissed, SeatClosed, PollResult, Survey, PassedOver, Nameless, SayAny string
	HandsIn                                                                                            func(n int) string

	PollHidden func(least int) string
	Middle     func(mean float64, of int, sd float64, n int) string
	Left       func(clock string) string
	Pace       func(minutes int, clock string) string
	Coming     func(n int, stem string) string
	Round      func(n int) string
	Say        func(why string) string
	Points     func(score float64, of int) string
	Laptop     func(n int) string
	SeatRound  func(n int) string
	SeatLeft   func(clock string) string
	LastMissed func(n int) string
	Limits     func(seconds, minutes int) string
	Printed    func(cards, sheets string) string
}

func runOf(p pick) Run {
	return Run{
		HandsPick:   p("Tangan dihitung hanya pada soal pilihan. Pakai a (kartu) atau g (lembar).", "Hands are counted for choices only. Use a (cards) or g (sheets)."),
		HandsOpen:   p("Buka soal dulu dengan o, lalu hitung tangan.", "Open the question with o first, then count hands."),
		BadTime:     p("Waktu itu tidak bisa dipakai. Tulis detik atau menit, lebih dari nol.", "That time cannot be used. Give seconds or minutes, more than zero."),
		BadTally:    p("Jumlah tangan itu tidak bisa dicatat. Tulis angka untuk tiap pilihan.", "That count cannot be kept. Write a number for each choice."),
		BadWay:      p("Jawaban ini tidak bisa dicatat dengan cara itu. Pilih orangnya dulu.", "The answer cannot be keyed like this. Choose the person first."),
		OwnAnswer:   p("Orang ini sudah menjawab di laptop. Jawaban itu yang berlaku.", "This person has answered at a laptop. That answer counts."),
		BadQuestion: p("Soal belum lengkap. Isi pertanyaan dan paling sedikit dua pilihan.", "The question is not complete. Fill in the question and at least two choices."),

		Paused:      p("JEDA", "PAUSED"),
		Standstill:  p("JEDA: waktu berhenti. Jawaban yang masuk tetap tersimpan. Tekan Enter untuk melanjutkan.", "PAUSED: time stands still. Answers that come in are kept. Press Enter to go on."),
		AfterDark:   p("JEDA: laptop ini sempat tidur atau mati di tengah soal ini. Tidak ada jawaban yang hilang dan waktu tidak berkurang. Tekan Enter untuk melanjutkan.", "PAUSED: this laptop was asleep or off in the middle of this question. No answer is lost and no time has passed. Press Enter to go on."),
		Practice:    p("LATIHAN, tidak dinilai", "PRACTICE, not scored"),
		PacedClosed: p("Waktu habis. Tekan + untuk menambah, e untuk mengakhiri.", "Time is up. Press + for more, e to end."),
		Ranking:     p("Urutan nilai", "Order of points"),
		RankingHint: p("Hanya tampak di layar ini. Kecepatan tidak dinilai. r kembali.", "Shown on this screen only. Speed never counts. r goes back."),

		KeyResume:  p("lanjutkan", "go on"),
		KeyMore:    p("waktu", "time"),
		KeyPause:   p("jeda", "pause"),
		KeyLimit:   p("waktu", "time"),
		KeyNoLimit: p("tanpa waktu", "no time"),
		KeyAgain:   p("ulangi", "ask again"),
		KeyCards:   p("kartu", "cards"),
		KeyHands:   p("tangan", "hands"),
		KeyPaper:   p("lembar", "sheets"),
		KeyFree:    p("bebas", "own question"),
		KeyRanking: p("urutan", "order"),

		PracticeStem:    p("Latihan: ayam berkaki berapa?", "Practice: how many legs has a hen?"),
		PracticeWhy:     p("Begitulah cara menjawab: pilih satu, lalu kirim. Soal berikutnya sungguhan.", "That is how to answer: choose one, then send. The next question is a real one."),
		PracticeAloud:   p("Ini hanya untuk mencoba. Tekan satu angka, lalu Enter. Boleh diganti.", "This is only to try. Press one digit, then Enter. You may change it."),
		PracticeChoices: [3]string{p("satu", "one"), p("dua", "two"), p("empat", "four")},
		SurveyMode:      p("survei: Anda memimpin, tidak ada kunci dan nilai", "survey: you lead, no key and no score"),
		NoLimit:         p("tanpa batas", "no limit"), On: p("ya", "yes"), Off: p("tidak", "no"),
		OptPractice: p("latihan dulu", "practice first"), OptTime: p("waktu", "time"), OptRanking: p("urutan nilai di layar ini", "order of points on this screen"),
		KeyPrint: p("cetak kartu", "print cards"),

		SeatPaused:   p("Jeda sebentar. Anda boleh tetap menjawab.", "A short pause. You may still answer."),
		SeatPractice: p("LATIHAN: soal ini tidak dinilai.", "PRACTICE: this question is not scored."),
		SeatMissed:   p("Anda belum ikut waktu soal ini. Tidak dihitung salah.", "You had not joined at this question. It does not count as wrong."),
		SeatClosed:   p("Waktu habis. Jawaban Anda tersimpan.", "Time is up. Your answers are saved."),
		PollResult:   p("Pendapat kita, tanpa nama:", "What we think, without names:"),
		Survey:       p("Survei: tidak ada benar atau salah.", "Survey: nothing is right or wrong."),

		PassedOver: p("Dilewati", "Passed over"),
		Nameless:   p("Tanpa nama: yang dihitung hanya pilihannya.", "Without names: only choices are counted."),
		SayAny:     p("Ada yang menjawab begini. Apa alasannya?", "Some answered this. What may be their reason?"),
		HandsIn: func(n int) string {
			return fmt.Sprintf(p("Termasuk %d tangan, tanpa nama.", "With %d raised hands, without names."), n)
		},

		Middle: func(mean float64, of int, sd float64, n int) string {
			s := fmt.Sprintf(p("Rata-rata %.1f dari %d · simpangan %.1f · %d jawaban", "Mean %.1f of %d · deviation %.1f · %d answers"), mean, of, sd, n)
			return strings.ReplaceAll(s, ".", p(",", "."))
		},
		PollHidden: func(n int) string {
			return fmt.Sprintf(p("Tanpa nama. Hasil tampak mulai %d jawaban.", "Without names. Results show from %d answers on."), n)
		},
		Left: func(c string) string { return fmt.Sprintf(p("sisa %s", "%s left"), c) },
		Pace: func(m int, c string) string {
			return fmt.Sprintf(p("Rencana %d menit · berjalan %s", "Plan %d minutes · running %s"), m, c)
		},
		Coming: func(n int, stem string) string { return fmt.Sprintf(p("Berikutnya %d: %s", "Next %d: %s"), n, stem) },
		Round:  func(n int) string { return fmt.Sprintf(p("putaran %d", "round %d"), n) },
		Say:    func(why string) string { return fmt.Sprintf(p("Katakan: \"%s\"", "Say: \"%s\""), why) },
		Points: func(s float64, of int) string {
			return fmt.Sprintf(p("%s dari %d", "%s of %d"), strings.ReplaceAll(strings.TrimSuffix(fmt.Sprintf("%.1f", s), ".0"), ".", p(",", ".")), of)
		},
		Laptop: func(n int) string { return fmt.Sprintf(p("laptop %d", "laptop no. %d"), n) },
		SeatRound: func(n int) string {
			return fmt.Sprintf(p("Putaran %d: jawab sekali lagi, sesudah diskusi.", "Round %d: answer once more, after the discussion."), n)
		},
		SeatLeft: func(c string) string { return fmt.Sprintf(p("sisa waktu %s", "time left %s"), c) },
		Limits: func(s, m int) string {
			return fmt.Sprintf(p("%d detik per soal (mandiri: %d menit)", "%d seconds a question (own pace: %d minutes)"), s, m)
		},
		Printed: func(c, s string) string {
			return fmt.Sprintf(p("Kartu: %s. Lembar jawaban: %s", "Cards: %s. Answer sheets: %s"), c, s)
		},
		LastMissed: func(n int) string {
			return fmt.Sprintf(p("%d soal sebelum Anda ikut: tidak diikuti.", "%d questions before you joined: not taken part in."), n)
		},
	}
}
