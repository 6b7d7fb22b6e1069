package i18n

import "fmt"

// Test are the words of tests before and after a training, and of forms: for who
// takes them, and for who leads them.
type Test struct {
	// For participants.
	Pre, Post, Single, Reaction, Behaviour,
	IntroTest, IntroSurvey, IntroChange, Start, ToEmpty, ToFirst, ToNumber, NumberAsk, KeyBack, KeyNext, KeyList, FormIs, Blank, Given,
	Moves, MovesText, AllGiven, HandIn, HandInAsk, HandInYes, HandInNo, Sending,
	Done, DoneWait, Kept, KeptThanks, FormThanks, More, Same, Fewer, NoChange,
	HandedIn, NoForm, OtherForm, FormUsed string
	Intro     func(items, minutes int) string
	IntroLong func(items int) string
	IntroTime func(minutes int) string
	Missing   func(n int) string
	KeptItem  func(n int) string
	Answered  func(n, of int) string
	Change    func(before, beforeOf, now, of int) string
	NowOnly   func(now, of int) string
	HelpBody  string
}

func testOf(p pick) Test {
	return Test{
		Pre: p("Pre-test", "Pretest"), Post: p("Post-test", "Posttest"), Single: p("Tes", "Test"),
		Reaction: p("Formulir penutup", "Closing form"), Behaviour: p("Formulir kunjungan kedua", "Second-visit form"),
		IntroTest: p("Kerjakan sendiri, dengan tenang. Nilai ini tidak meluluskan dan tidak menggugurkan. Bila tidak tahu, pilih yang paling Anda yakini.",
			"Do it on your own, calmly. Nobody passes or fails by it. If you do not know, choose what you trust most."),
		IntroSurvey: p("Tidak ada jawaban benar atau salah. Laporan hanya memuat jumlah, tanpa nama.",
			"There are no right or wrong answers. The report shows counts only, no names."),
		IntroChange: p("Jawaban boleh diubah sampai Anda menyerahkan.", "You may change answers until you hand in."),
		Start:       p("Mulai", "Begin"), ToEmpty: p("Ke soal yang kosong", "To an empty question"), ToFirst: p("Periksa lagi dari soal 1", "Look again from question 1"),
		ToNumber: p("Buka soal menurut nomor", "Open a question by its number"), NumberAsk: p("Nomor soal, lalu Enter:", "Number of the question, then Enter:"),
		KeyBack: p("kembali", "back"), KeyNext: p("maju", "forward"), KeyList: p("daftar", "list"),
		FormIs:     p("Formulir", "Form"),
		Blank:      p("kosong", "empty"),
		Given:      p("terisi", "answered"),
		Moves:      p("8 kembali   9 maju   7 daftar soal", "8 back   9 forward   7 list of questions"),
		MovesText:  p("PgUp kembali   PgDn maju   Tab daftar soal", "PgUp back   PgDn forward   Tab list of questions"),
		AllGiven:   p("Semua soal sudah terisi.", "All questions are answered."),
		HandIn:     p("Serahkan", "Hand in"),
		HandInAsk:  p("Serahkan sekarang? Sesudah itu jawaban tidak dapat diubah lagi.", "Hand in now? After that answers cannot be changed."),
		HandInYes:  p("Ya, serahkan", "Yes, hand in"),
		HandInNo:   p("Belum, kembali ke soal", "Not yet, back to the questions"),
		Sending:    p("Menyerahkan ...", "Handing in ..."),
		Done:       p("Sudah diserahkan. Terima kasih.", "Handed in. Thank you."),
		DoneWait:   p("Tunggu teman-teman dengan tenang.", "Please wait quietly for the others."),
		Kept:       p("Jawaban Anda tersimpan.", "Your answers are kept."),
		KeptThanks: p("Terima kasih. Hasilnya membantu pelatih menyiapkan pelatihan.", "Thank you. It helps the trainer to prepare the training."),
		FormThanks: p("Terima kasih. Jawaban Anda membantu memperbaiki pelatihan dan pendampingan.", "Thank you. Your answers help to make training and support better."),
		More:       p("Anda bertambah tahu. Selamat!", "You know more now. Well done!"),
		Same:       p("Sama seperti sebelumnya. Tanyakan bagian yang belum jelas kepada pelatih.", "The same as before. Ask the trainer about what is not clear yet."),
		Fewer:      p("Tidak apa-apa. Bentuk soalnya berbeda. Tanyakan bagian yang belum jelas kepada pelatih.", "That is all right; the questions were others. Ask the trainer about what is not clear yet."),
		NoChange:   p("Anda tidak ikut tes sebelumnya, jadi tidak ada perbandingan.", "You did not take the test before, so there is nothing to compare."),
		HandedIn:   p("Tes ini sudah diserahkan. Minta pelatih mengembalikannya bila perlu diubah.", "This test was handed in. Ask the trainer to return it if it must be changed."),
		NoForm:     p("Orang ini belum punya formulir. Pilih A atau B dulu.", "This person has no form yet. Choose A or B first."),
		OtherForm:  p("Soal itu bukan dari formulir orang ini.", "That question is not in this person's form."),
		FormUsed:   p("Orang ini sudah menjawab formulir lain; formulirnya tetap.", "This person has answered another form; it stays."),
		Intro: func(n, m int) string {
			return fmt.Sprintf(p("%d soal, kira-kira %d menit.", "%d questions, about %d minutes."), n, m)
		},
		IntroLong: func(n int) string { return fmt.Sprintf(p("%d soal.", "%d questions."), n) },
		IntroTime: func(m int) string { return fmt.Sprintf(p("Kira-kira %d menit.", "About %d minutes."), m) },
		KeptItem:  func(n int) string { return fmt.Sprintf(p("Soal %d tersimpan.", "Question %d is saved."), n) },
		Missing: func(n int) string {
			return fmt.Sprintf(p("%d soal masih kosong.", "%d questions are still empty."), n)
		},
		Answered: func(n, of int) string { return fmt.Sprintf(p("%d dari %d terisi", "%d of %d answered"), n, of) },
		Change: func(b, bo, n, o int) string {
			if bo == o {
				return fmt.Sprintf(p("Sebelum %d dari %d, sekarang %d.", "Before %d of %d, now %d."), b, bo, n)
			}
			return fmt.Sprintf(p("Sebelum %d dari %d, sekarang %d dari %d.", "Before %d of %d, now %d of %d."), b, bo, n, o)
		},
		NowOnly: func(n, of int) string { return fmt.Sprintf(p("Sekarang %d dari %d.", "Now %d of %d."), n, of) },
		HelpBody: p("Satu soal di layar. Pilih dengan angka, lalu Enter; langsung tersimpan dan soal berikutnya muncul.\n8 kembali, 9 maju, 7 daftar soal. Jawaban boleh diubah sampai diserahkan.",
			"One question on the screen. Choose by digit, then Enter; it is saved at once and the next one comes.\n8 back, 9 forward, 7 list of questions. Answers may change until you hand in."),
	}
}
