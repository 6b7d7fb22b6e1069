package i18n

import "fmt"

// Seats are the words of sharing a laptop.
type Seats struct {
	AskWay, Alone, InTurns, AsGroup, AskResume, Other, TurnsHere, GroupHere, Add, Done, TakeOff, AskOff, AskOffHint, NeedTwo, TooMany, AlreadyHere,
	Out, OutCure, Locked, LockedOut, NoCrew, NotTurn, InTurnsTag, GroupTag, HelpWay, HelpTurns,
	Turn, NotHere, SkipYes, SkipNo, AllThrough, WaitReveal, WrongNumber, GroupSaved, GroupTalk, CrewClosed, CrewReveal, PacedDone, WhoSits, KeyReady, KeyAbsent, KeyBack,
	StillHere, StillYes, StillNo, LockHint, LockNews, OtherTook, Gone, Pass, OwnAsk, OwnClose, AllPresent string
	Group     func(name string, n int) string
	HandTo    func(name, village string) string
	ReadyAsk  func(name string, digit int) string
	AbsentAsk func(digit int) string
	SkipAsk   func(name string) string
	BackAsk   func(name string, digit int) string
	Still     func(masked string) string
	LoggedBy  func(name string) string
	OwnKept   func(n int) string
	OwnNone   func(name string) string
}

func seatsOf(p pick) Seats {
	return Seats{
		AskWay:      p("Bagaimana Anda ikut di laptop ini?", "How do you take part at this laptop?"),
		Alone:       p("Sendiri", "Alone"),
		InTurns:     p("Bergiliran: tiap orang menjawab sendiri", "In turns: each answers for themselves"),
		AsGroup:     p("Berkelompok: berunding, satu jawaban", "As a group: talk, one answer"),
		AskResume:   p("Laptop ini tadi dipakai bersama. Lanjutkan?", "This laptop was shared before. Go on?"),
		Other:       p("Bukan, orang lain", "No, other people"),
		TurnsHere:   p("Bergiliran di laptop ini:", "Taking turns at this laptop:"),
		GroupHere:   p("Kelompok di laptop ini:", "The group at this laptop:"),
		Add:         p("Tambah orang", "Add somebody"),
		Done:        p("Sudah lengkap, mulai", "All are here, begin"),
		TakeOff:     p("Keluarkan seseorang", "Take somebody off"),
		AskOff:      p("Siapa yang tidak ikut di laptop ini?", "Who does not take part at this laptop?"),
		AskOffHint:  p("Jawaban yang sudah ada tetap tersimpan.", "Answers given so far stay saved."),
		NeedTwo:     p("Tambah orang dulu: paling sedikit 2.", "Add somebody first: 2 at least."),
		TooMany:     p("Laptop ini sudah penuh. Pakai laptop lain untuk orang berikutnya.", "This laptop is full. Use another one for the next person."),
		AlreadyHere: p("Orang itu sudah ada di laptop ini.", "That person is at this laptop already."),
		Out:         p("Pelatih mengeluarkan laptop ini.", "The trainer sent this laptop out."),
		OutCure:     p("Semua jawaban tersimpan. Tunggu di tempat atau panggil pelatih.", "All answers are saved. Wait here or call the trainer."),
		Locked:      p("Pintu dikunci pelatih. Yang sudah ikut boleh kembali; yang baru, tunggu.", "The trainer locked the door. Those who took part may return; newcomers, please wait."),
		LockedOut:   p("Pintu dikunci pelatih. Tunggu, lalu tekan Enter lagi.", "The trainer locked the door. Wait, then press Enter again."),
		NoCrew:      p("Orang-orang ini tidak lagi duduk bersama. Mulai lagi dari nama Anda.", "These people do not share a laptop any more. Begin with your names again."),
		NotTurn:     p("Sekarang giliran orang lain di laptop ini.", "It is somebody else's turn at this laptop now."),
		InTurnsTag:  p("bergiliran", "in turns"),
		GroupTag:    p("kelompok", "group"),
		HelpWay: p("Satu laptop untuk Anda sendiri: tekan 1.\nBeberapa orang, tiap orang menjawab sendiri: tekan 2. Layar memanggil satu per satu.\nBeberapa orang, berunding lalu satu jawaban: tekan 3.",
			"One laptop for yourself: press 1.\nSeveral people, each answering for themselves: press 2. The screen calls one after the other.\nSeveral people who talk and give one answer: press 3."),
		HelpTurns: p("Layar memanggil nama, angka, dan bentuk. Yang dipanggil menekan angkanya, lalu Enter.\nTidak ada di tempat? Tekan 9, lalu Enter. Menu (0): siapa di laptop ini.",
			"The screen calls a name, a number and a shape. Whoever is called presses the number, then Enter.\nAway? Press 9, then Enter. Menu (0): who is at this laptop."),
		Turn:        p("Giliran", "Turn of"),
		NotHere:     p("tidak ada di tempat", "away"),
		SkipYes:     p("Ya, lewati", "Yes, pass over"),
		SkipNo:      p("Tidak", "No"),
		AllThrough:  p("Semua sudah menjawab.", "Everybody has answered."),
		WaitReveal:  p("Tunggu pelatih.", "Wait for the trainer."),
		WrongNumber: p("Itu bukan angka yang dipanggil.", "That is not the number that is called."),
		GroupSaved:  p("Tersimpan untuk semua anggota kelompok.", "Saved for all members of the group."),
		GroupTalk:   p("Rundingkan dulu, lalu pilih satu jawaban.", "Talk first, then choose one answer."),
		CrewClosed:  p("Waktu untuk soal ini selesai.", "The time for this question is over."),
		CrewReveal:  p("Bandingkan dengan jawaban Anda masing-masing.", "Compare it with what each of you answered."),
		OwnAsk:      p("Siapa ingin melihat hasilnya sendiri? Satu orang, lalu bergantian.", "Who wants to see their own result? One person, then the next."),
		OwnClose:    p("Sudah dibaca? Enter menutupnya untuk orang berikutnya.", "Read it? Enter takes it off for the next person."),
		OwnKept: func(n int) string {
			return fmt.Sprintf(p("Jawaban %d orang tersimpan.", "The answers of %d people are kept."), n)
		},
		OwnNone: func(name string) string {
			return fmt.Sprintf(p("%s belum menjawab tes ini.", "%s has not answered this test."), name)
		},
		PacedDone:  p("Semua soal selesai. Terima kasih.", "All questions are done. Thank you."),
		WhoSits:    p("Siapa di laptop ini", "Who is at this laptop"),
		KeyReady:   p("siap", "ready"),
		KeyAbsent:  p("tidak ada", "away"),
		KeyBack:    p("kembali", "back"),
		StillHere:  p("Masih di sini?", "Still here?"),
		StillYes:   p("Ya, lanjutkan", "Yes, go on"),
		StillNo:    p("Bukan saya, ganti peserta", "Not me, change participant"),
		LockHint:   p("Layar ini lama tidak disentuh, jadi ditutup. Semua tersimpan.", "Nobody touched this screen for a while, so it is covered. All is saved."),
		LockNews:   p("Ada yang baru dari pelatih.", "There is something new from the trainer."),
		OtherTook:  p("Anda duduk di laptop lain sekarang.", "You sit at another laptop now."),
		Gone:       p("pindah", "moved"),
		AllPresent: p("Semua di laptop ini tercatat hadir.", "All at this laptop are recorded as present."),
		Pass:       p("dilewati", "passed over"),
		Group: func(name string, n int) string {
			if name == "" {
				return fmt.Sprintf(p("Kelompok (%d orang)", "Group (%d people)"), n)
			}
			return fmt.Sprintf(p("Kelompok %s (%d orang)", "Group %s (%d people)"), name, n)
		},
		HandTo: func(n, v string) string {
			if v == "" {
				return fmt.Sprintf(p("Serahkan laptop kepada %s.", "Hand the laptop to %s."), n)
			}
			return fmt.Sprintf(p("Serahkan laptop kepada %s (%s).", "Hand the laptop to %s (%s)."), n, v)
		},
		ReadyAsk: func(n string, d int) string {
			return fmt.Sprintf(p("%s, tekan %d lalu Enter bila sudah siap.", "%s, press %d then Enter when you are ready."), n, d)
		},
		AbsentAsk: func(d int) string {
			return fmt.Sprintf(p("Tidak ada di tempat? Tekan %d lalu Enter.", "Away? Press %d then Enter."), d)
		},
		SkipAsk: func(n string) string {
			return fmt.Sprintf(p("Lewati %s untuk soal ini? Tidak dihitung salah.", "Pass %s over for this question? It does not count as wrong."), n)
		},
		BackAsk: func(n string, d int) string {
			return fmt.Sprintf(p("%s sudah kembali? Tekan %d lalu Enter.", "Is %s back? Press %d then Enter."), n, d)
		},
		Still: func(m string) string { return fmt.Sprintf(p("Masih di sini, %s?", "Still here, %s?"), m) },
		LoggedBy: func(n string) string {
			return fmt.Sprintf(p("Jawaban %s tersimpan.", "The answer of %s is saved."), n)
		},
	}
}
