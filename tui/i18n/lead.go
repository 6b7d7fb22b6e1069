package i18n

import "fmt"

// Lead are the words of the trainer's screen for tests and forms.
type Lead struct {
	Title, NoForm, Started, Closed, NotYet, Start, HowHint, WarnNoPre, WarnLate, WarnAgain, Nobody,
	StateNone, StateAt, StateIn, StatePaper, AlreadyIn, NotIn, OneForm,
	KeyStart, KeyClose, KeyPaper, KeyRead, KeyHandIn, KeyReturn, KeyForm, KeyNext, KeyPrev, KeyTests, KeyResults, StepPre, StepPost, StepReaction, StepNote, Resume, CLIResults, CLIItems, ExportResults, ExportItems, HelpBody string
	Names, About map[string]string // by the part of a test
	Took         func(n int) string
	Here         func(n int) string
	Both         func(names string) string
	Only         func(name string) string
	OwnForm      func(title string, n int) string
	CloseAsk     func(open, missing int) string
	HandInAsk    func(name string, blanks int) string
	HandedIn     func(name string) string
	Returned     func(name string) string
	GaveForm     func(name, form string) string
	NoPost       func(n int, names string) string
	NoPre        func(n int, names string) string
	Time         func(planned, gone int) string
	AloudAt      func(n, of int, form string) string
	State        func(done, of int) string
}

func leadOf(p pick) Lead {
	f := func(id, en string, a ...any) string { return fmt.Sprintf(p(id, en), a...) }
	l := Lead{
		Title: p("Tes", "Tests"), NoForm: p("Isi pelatihan tidak memuat formulir ini. Periksa dengan `diklat check`.", "The content has no such form. Check it with `diklat check`."),
		Started: p("Dibuka. Peserta melihatnya sekarang.", "Open. Participants see it now."), Closed: p("Ditutup. Semua jawaban tersimpan.", "Closed. All answers are kept."),
		NotYet: p("belum", "not yet"), Start: p("Buka sekarang", "Open it now"),
		HowHint:   p("Enter: cara yang dianjurkan. Selama tes tidak ada kunci dan tidak ada nilai di layar mana pun.", "Enter: the advised way. During a test no screen shows a key or a score."),
		WarnNoPre: p("Belum ada pre-test. Post-test dapat dijalankan, tetapi perubahan tidak dapat dihitung.", "There was no pre-test. A post-test can run, but the change cannot be told."),
		WarnLate:  p("Post-test sudah pernah dijalankan. Pre-test sesudahnya tidak mengukur keadaan awal.", "A post-test has run already. A pre-test after it does not measure the start."),
		WarnAgain: p("Sudah pernah dijalankan. Hasilnya digabung; tiap orang dihitung satu kali.", "It has run before. Results are joined; each person counts once."),
		Nobody:    p("Belum ada orang yang hadir atau duduk di laptop. Catat kehadiran dulu (Esc, lalu a), atau ketik jawaban dari kertas.", "Nobody is present or at a laptop yet. Take attendance first (Esc, then a), or key in paper."),
		StateNone: p("belum mulai", "not begun"), StateAt: p("mengerjakan", "at work"), StateIn: p("diserahkan", "handed in"), StatePaper: p("dari kertas", "from paper"),
		AlreadyIn: p("Sudah diserahkan. r mengembalikannya.", "Handed in already. r returns it."), NotIn: p("Belum diserahkan, jadi belum perlu dikembalikan.", "Not handed in, so there is nothing to return."),
		OneForm:  p("Semua memakai satu formulir.", "Everybody has the one form."),
		KeyStart: p("buka", "open"), KeyClose: p("tutup", "close"), KeyRead: p("bacakan", "read out"), KeyPaper: p("ketik dari kertas", "key in paper"), KeyHandIn: p("serahkan", "hand in"), KeyReturn: p("kembalikan", "return"), KeyForm: p("ganti formulir", "other form"),
		KeyNext: p("berikut", "next"), KeyPrev: p("sebelumnya", "previous"), KeyTests: p("tes", "tests"), KeyResults: p("hasil", "results"),
		StepPre: p("Pre-test (formulir A/B)", "Pre-test (forms A/B)"), StepPost: p("Post-test (formulir A/B)", "Post-test (forms A/B)"), StepReaction: p("Formulir penutup", "Closing form"),
		StepNote: p("kira-kira 20 menit", "about 20 minutes"), Resume: p("Lanjutkan", "Go on with"),
		CLIResults:    p("hasil pre-test dan post-test: perubahan, tujuan, kelompok", "results of the tests before and after: change, objectives, groups"),
		CLIItems:      p("analisis tiap soal tes: kesukaran, daya pembeda, pilihan", "analysis of each test item: difficulty, discrimination, choices"),
		ExportResults: p("Hasil pre dan post", "Results before and after"), ExportItems: p("Analisis soal", "Item analysis"),
		HelpBody: p("Peserta mengerjakan sendiri, bergiliran, di kertas, atau Anda bacakan. Jawaban boleh diubah sampai diserahkan atau Anda tutup.\nc menutup. t mengetik jawaban dari kertas. y menyerahkan untuk orang yang ditunjuk (kertas). r mengembalikan. f mengganti formulir sebelum ada jawaban.\nTidak ada kunci di layar ini.",
			"People work alone, in turns, on paper, or you read it out. Answers may change until they are handed in or you close.\nc closes. t keys in answers from paper. y hands in for the person pointed at (paper). r returns it. f changes the form before there are answers.\nNo key is on this screen."),
		Names: map[string]string{"": p("Tes", "Test"), "pre": p("Pre-test", "Pretest"), "post": p("Post-test", "Posttest"), "reaction": p("Formulir penutup", "Closing form"), "behaviour": p("Formulir kunjungan kedua", "Second-visit form")},
		About: map[string]string{"": p("Satu tes tanpa pasangan.", "One test without a pair."),
			"pre":       p("Sebelum pelatihan. Separuh mulai dengan formulir A, separuh dengan B.", "Before the training. Half start with form A, half with B."),
			"post":      p("Sesudah pelatihan. Tiap orang mendapat formulir yang lain dari pre-test.", "After the training. Everybody gets the form they did not have before."),
			"reaction":  p("Pada akhir pelatihan: bagaimana menurut peserta. Tidak dinilai.", "At the end: what people think of it. Not scored."),
			"behaviour": p("Pada kunjungan kedua, 3-6 bulan kemudian: apa yang sudah dilakukan. Tidak dinilai.", "On a second visit, 3-6 months later: what was done since. Not scored.")},
	}
	l.Took = func(n int) string { return f("%d orang sudah ikut", "%d people took it", n) }
	l.Here = func(n int) string {
		return f("%d orang mendapat formulir sekarang; yang datang kemudian mendapatnya saat mulai.", "%d people get a form now; who comes later gets one on beginning.", n)
	}
	l.Both = func(names string) string {
		return f("Semua formulir (%s), dibagi rata dalam tiap desa", "All forms (%s), dealt evenly within each village", names)
	}
	l.OwnForm = func(title string, n int) string {
		return f("Kuis impor untuk semua: %s (%d soal)", "An imported quiz for everybody: %s (%d questions)", title, n)
	}
	l.Only = func(n string) string {
		return f("Satu formulir untuk semua: %s (bila dibacakan atau memakai kartu)", "One form for all: %s (when read out or with cards)", n)
	}
	l.CloseAsk = func(o, m int) string {
		return f("%d orang belum menyerahkan, %d belum mulai. Tekan c sekali lagi untuk menutup.", "%d people have not handed in, %d have not begun. Press c once more to close.", o, m)
	}
	l.HandInAsk = func(n string, b int) string {
		return f("%s: %d soal kosong. Tekan y sekali lagi untuk menyerahkan.", "%s: %d questions are empty. Press y once more to hand in.", n, b)
	}
	l.HandedIn = func(n string) string { return f("Diserahkan: %s", "Handed in: %s", n) }
	l.Returned = func(n string) string { return f("Dikembalikan: %s boleh mengubah.", "Returned: %s may change it.", n) }
	l.GaveForm = func(n, x string) string { return f("%s memakai formulir %s.", "%s has form %s.", n, x) }
	l.NoPost = func(n int, names string) string {
		return f("%d ikut pre-test, belum menjawab: %s", "%d took the pre-test, no answer yet: %s", n, names)
	}
	l.NoPre = func(n int, names string) string {
		return f("%d tanpa pre-test, tidak dapat dibandingkan: %s", "%d without a pre-test, not comparable: %s", n, names)
	}
	l.Time = func(m, g int) string {
		if m == 0 {
			return f("Berjalan %d menit.", "Running for %d minutes.", g)
		}
		return f("Rencana %d menit, berjalan %d menit. Tidak ada yang tertutup sendiri.", "Planned %d minutes, running for %d. Nothing closes by itself.", m, g)
	}
	l.AloudAt = func(n, of int, form string) string {
		if form == "" {
			return f("Soal %d dari %d", "Question %d of %d", n, of)
		}
		return f("Soal %d dari %d, formulir %s", "Question %d of %d, form %s", n, of, form)
	}
	l.State = func(d, of int) string { return f("DISERAHKAN %d dari %d", "HANDED IN %d of %d", d, of) }
	return l
}
