package i18n

import "fmt"

// Chair are the words of a participant's seat.
type Chair struct {
	Present, CutOff, Wait, WaitItem, WaitReveal, NotYou, Nine, LastTitle, Great, Fine, Keep, Listen,
	Saved, Change, ChangeText, ChangeNew, Unsent, Saving, ClosedSaved, ClosedNone, ReadWait, ToChoices,
	Key, Mine, Right, Partly, NotYet, Skipped, Unscored, Source, HelpAt,
	Next, Results, DoneTitle, ReviewHint, ToResults,
	Lost, LostSafe, LostCure, MenuHint, NewItem, Go, Switch, Language, Quit, YesSwitch, YesQuit, No, QuitAsk, LeaveFailed,
	NotSaved, Retry, Over, CallTrainer, KeyPick, KeySend, KeyMenu, KeySwitch, KeyMore, KeyRub, HelpBody,
	HowMany, TaleOn, TaleAgain, TaleReplay, TaleYours, TaleRoom, TaleVoted, TaleBack, TaleTry, TaleMoved, TaleOver,
	StepOut, OutTitle, OutCalm, OutBack, OutHint, TaleHelp string
	Together   func(n string) string
	TaleBranch func(n string) string
	Welcome    func(name, village string) string
	Item       func(n, of int) string
	LastScore  func(right, partly, notYet int) string
	LastTaken  func(n, of int) string
	WhyMine    func(sign string) string
	SwitchAsk  func(name string) string
}

func chair(p pick) Chair {
	return Chair{
		Present:     p("Anda tercatat hadir.", "You are recorded as present."),
		CutOff:      p("Terputus? Ketik lagi perintah ssh yang sama.", "Cut off? Type the same ssh command again."),
		Wait:        p("Tunggu pelatih.", "Wait for the trainer."),
		WaitItem:    p("Tunggu soal berikutnya.", "Wait for the next question."),
		WaitReveal:  p("Tunggu pembahasan.", "Wait for the explanation."),
		NotYou:      p("Bukan Anda? Tekan 9, lalu Enter.", "Not you? Press 9, then Enter."),
		Nine:        p("9: ganti peserta. Tekan Enter.", "9: change person. Press Enter."),
		LastTitle:   p("Kuis terakhir Anda:", "Your last quiz:"),
		Great:       p("Bagus sekali.", "Very good."),
		Fine:        p("Sudah baik.", "Good."),
		Keep:        p("Terima kasih sudah mencoba. Kita pelajari lagi bersama.", "Thank you for trying. We will learn it together."),
		Listen:      p("Dengarkan pelatih.", "Listen to the trainer."),
		Saved:       p("Tersimpan. Tunggu teman-teman.", "Saved. Wait for the others."),
		Change:      p("Ingin mengubah? Tekan angka lain lalu Enter.", "Want to change it? Press another number, then Enter."),
		ChangeText:  p("Ingin mengubah? Ubah jawaban lalu Enter.", "Want to change it? Edit it, then Enter."),
		ChangeNew:   p("Ingin mengubah? Tulis jawaban baru, lalu Enter.", "Want to change it? Write a new answer, then Enter."),
		Unsent:      p("Belum terkirim. Tekan Enter.", "Not sent yet. Press Enter."),
		Saving:      p("Menyimpan ...", "Saving ..."),
		ClosedSaved: p("Soal ditutup. Jawaban Anda tersimpan.", "The question is closed. Your answer is saved."),
		ClosedNone:  p("Soal ditutup. Anda belum menjawab, tidak apa-apa.", "The question is closed. You gave no answer; that is all right."),
		ReadWait:    p("Baca, lalu tunggu pelatih.", "Read, then wait for the trainer."),
		ToChoices:   p("Enter: lihat jawaban", "Enter: see the answers"),
		Key:         p("Jawaban yang tepat:", "The right answer:"),
		Mine:        p("Jawaban Anda:", "Your answer:"),
		Right:       p("tepat", "right"),
		Partly:      p("sebagian tepat", "partly right"),
		NotYet:      p("belum tepat", "not yet right"),
		Skipped:     p("Anda belum menjawab soal ini, tidak apa-apa.", "You gave no answer here; that is all right."),
		Unscored:    p("Terima kasih. Di sini tidak ada benar atau salah.", "Thank you. There is no right or wrong here."),
		Source:      p("Sumber:", "Source:"),
		HelpAt:      p("Bantuan:", "Help:"),
		Next:        p("Tekan Enter untuk soal berikutnya.", "Press Enter for the next question."),
		Results:     p("Tekan Enter untuk melihat hasil.", "Press Enter to see the result."),
		DoneTitle:   p("Selesai. Terima kasih.", "Done. Thank you."),
		ReviewHint:  p("Lihat lagi sebuah soal: ketik nomornya, lalu Enter.", "See a question again: type its number, then Enter."),
		ToResults:   p("Tekan Enter untuk kembali ke hasil.", "Press Enter to go back to the result."),
		Lost:        p("Kursi ini sudah dipindah: nama Anda dipakai di laptop lain, atau pelatih mengosongkannya.", "This seat has moved: your name is used on another laptop, or the trainer freed it."),
		LostSafe:    p("Jawaban yang tersimpan tetap aman.", "Saved answers are safe."),
		LostCure:    p("Tekan Enter untuk memilih nama lagi.", "Press Enter to choose a name again."),
		MenuHint:    p("Tekan angka, lalu Enter.", "Press a number, then Enter."),
		NewItem:     p("Soal sedang terbuka. Tekan 1 lalu Enter.", "A question is open. Press 1, then Enter."),
		Go:          p("Lanjut", "Go on"),
		Switch:      p("Ganti peserta", "Change person"),
		Language:    p("English", "Bahasa Indonesia"),
		Quit:        p("Keluar dari kelas", "Leave the class"),
		YesSwitch:   p("Ya, ganti", "Yes, change"),
		YesQuit:     p("Ya, keluar", "Yes, quit"),
		No:          p("Tidak, lanjut", "No, go on"),
		QuitAsk:     p("Keluar dari kelas? Jawaban yang terkirim tetap tersimpan.", "Leave the class? The answers you sent are saved."),
		LeaveFailed: p("Belum berhasil. Tekan Enter untuk mencoba lagi.", "That did not work. Press Enter to try again."),
		NotSaved:    p("Belum tersimpan.", "Not saved yet."),
		Retry:       p("Tekan Enter untuk mencoba lagi.", "Press Enter to try again."),
		Over:        p("Kuis ini sudah selesai.", "This quiz is over."),
		CallTrainer: p("Laptop pelatih tidak bisa menyimpan. Panggil pelatih.", "The trainer's laptop cannot save. Call the trainer."),
		KeyPick:     p("pilih", "choose"),
		KeySend:     p("kirim", "send"),
		KeyMenu:     p("menu", "menu"),
		KeySwitch:   p("ganti peserta", "change person"),
		KeyMore:     p("lanjut", "more"),
		KeyRub:      p("hapus", "rub out"),
		HowMany:     p("Anda sendiri atau berkelompok? Ketik berapa orang (1 = sendiri), lalu Enter.", "Alone or as a group? Type how many people (1 = alone), then Enter."),
		TaleOn:      p("Tekan Enter: lanjutkan cerita.", "Press Enter: go on."),
		TaleAgain:   p("Tekan Enter: ulangi langkah ini.", "Press Enter: do this step again."),
		TaleReplay:  p("Tekan Enter: cerita diulang.", "Press Enter: the story is replayed."),
		TaleYours:   p("Pilihan Anda:", "Your choice:"),
		TaleRoom:    p("Ruang memilih:", "The room chose:"),
		TaleVoted:   p("Suara laptop ini:", "This laptop voted:"),
		TaleBack:    p("Tekan Enter untuk kembali ke akhir cerita Anda.", "Press Enter to go back to the end of your story."),
		TaleTry:     p("Ingin mencoba jalan lain? Ketik nomor cabang, lalu Enter.", "Try another way? Type the number of a branch, then Enter."),
		TaleMoved:   p("Cerita sudah maju. Baca layar ini, lalu pilih lagi.", "The story has moved on. Read this screen, then choose again."),
		TaleOver:    p("Cerita ini sudah diakhiri.", "This story has ended."),
		StepOut:     p("Berhenti dari cerita ini", "Stop this story"),
		OutTitle:    p("Anda berhenti dari cerita ini. Itu tidak apa-apa.", "You stopped this story. That is all right."),
		OutCalm:     p("Tarik napas. Minum air bila ingin. Pelatih siap menemani Anda.", "Take a breath. Drink some water if you like. The trainer is there for you."),
		TaleHelp:    p("Cerita terasa berat? Tekan 0, lalu 5, lalu Enter untuk berhenti dari cerita ini.", "Is the story too heavy? Press 0, then 5, then Enter to stop it."),
		OutBack:     p("Kembali ke cerita. Tekan Enter.", "Back to the story. Press Enter."),
		OutHint:     p("Bila Anda siap kembali: tekan 1, lalu Enter. Tidak perlu buru-buru.", "When you are ready to go back: press 1, then Enter. There is no hurry."),
		Together: func(n string) string {
			return fmt.Sprintf(p("%s orang. Tekan Enter untuk mulai.", "%s people. Press Enter to begin."), n)
		},
		TaleBranch: func(n string) string {
			return fmt.Sprintf(p("Cabang %s. Tekan Enter untuk mencoba.", "Branch %s. Press Enter to try."), n)
		},
		HelpBody: p("Tekan angka jawaban, lalu Enter. Tanda ✓ berarti jawaban sudah tersimpan.\n0 (atau Esc) membuka menu: ganti peserta, bahasa, keluar.\nBila layar diam, tunggu pelatih.",
			"Press the number of the answer, then Enter. A ✓ means that the answer is saved.\n0 (or Esc) opens the menu: change person, language, quit.\nIf the screen is still, wait for the trainer."),
		Welcome: func(name, village string) string {
			return fmt.Sprintf(p("Anda masuk sebagai %s dari %s.", "You are in as %s of %s."), name, village)
		},
		Item: func(n, of int) string { return fmt.Sprintf(p("soal %d/%d", "question %d/%d"), n, of) },
		LastScore: func(right, partly, notYet int) string {
			s := fmt.Sprintf(p("%d soal tepat", "%d right"), right)
			if partly > 0 {
				s += fmt.Sprintf(p(", %d sebagian tepat", ", %d partly right"), partly)
			}
			if notYet > 0 {
				s += fmt.Sprintf(p(", %d belum tepat", ", %d not yet right"), notYet)
			}
			return s + "."
		},
		LastTaken: func(k, n int) string {
			return fmt.Sprintf(p("Anda menjawab %d dari %d soal.", "You answered %d of %d questions."), k, n)
		},
		WhyMine: func(sign string) string { return fmt.Sprintf(p("Pilihan %s:", "Choice %s:"), sign) },
		SwitchAsk: func(name string) string {
			return fmt.Sprintf(p("Ganti peserta? Jawaban %s yang terkirim tetap tersimpan.", "Change person? The answers %s sent are saved."), name)
		},
	}
}
